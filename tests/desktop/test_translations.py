"""What readers see goes through `tr`, and each translation has all of it.

Where one of these fails because words have changed: `python3 run.py translations`, then put the
German into resources/translations/causerie_de.ts, then run.py translations again.
"""

import ast
import importlib.util
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TRANSLATIONS = sorted((CHECKOUT / "resources" / "translations").glob("*.ts"))
ERRORS = {
    "CauserieError",
    "UnreadableFile",
    "UnknownDocument",
    "CannotMend",
    "CannotWrite",
    "LibraryError",
}
TRANSLATES = {"tr", "Words", "QT_TRANSLATE_NOOP", "property"}
SHOWS = {
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setHtml",
    "setPlainText",
    "setTitle",
    "setInformativeText",
    "addAction",
    "addMenu",
    "addItem",
    "addTab",
    "addRow",
    "addButton",
    "QLabel",
    "QPushButton",
    "QToolButton",
    "QCheckBox",
    "QRadioButton",
    "QGroupBox",
    "getSaveFileName",
    "getOpenFileName",
    "getOpenFileNames",
    "getExistingDirectory",
    "getText",
    "warn",
    "say",
    "offer",
    "announce",
}
# Marks of their own, names, names of icons, and what stands around other words.
SAME_EVERYWHERE = {"Causerie", " — Causerie", "Aa", "“ab”", "<p>", "</p>", "search", "Ctrl+Return"}


def name_of(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def bare_words(node: ast.AST) -> list[str]:
    """The strings with letters in an expression that nobody translates."""
    if isinstance(node, ast.Call) and name_of(node) in TRANSLATES:
        return []
    if isinstance(node, ast.Constant):
        text = node.value
        return [text] if isinstance(text, str) and any(map(str.isalpha, text)) else []
    return [text for child in ast.iter_child_nodes(node) for text in bare_words(child)]


@pytest.mark.parametrize("file", sorted((CHECKOUT / "desktop").rglob("*.py")), ids=lambda file: file.stem)
def test_what_is_shown_is_translated(file):
    calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
    found = [
        f"line {call.lineno}: {name_of(call)}({text!r})"
        for call in calls
        if name_of(call) in SHOWS
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        for text in bare_words(argument)
        if text not in SAME_EVERYWHERE
    ]
    assert not found


@pytest.mark.parametrize(
    "file",
    sorted((CHECKOUT / "transcript").rglob("*.py")),
    ids=lambda file: f"{file.parent.name}-{file.stem}",
)
def test_sentences_of_the_core_remember_what_they_were_made_of(file):
    if file.parent.name == "commands":
        return  # the command line speaks English
    found = [
        node.lineno
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and name_of(node) in ERRORS
        for argument in node.args
        if isinstance(argument, ast.JoinedStr | ast.Constant)
    ]
    assert not found, "hand them Words(template, values), without an f before the template"


def messages(file: Path) -> list[tuple[str, str, str, ElementTree.Element]]:
    """Context, source, comment and translation of every entry."""
    return [
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
            message.find("translation"),
        )
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


def fields(text: str) -> Counter[str]:
    return Counter("{}" if field[1:-1].isdigit() else field for field in re.findall(r"\{\w*\}", text))


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_a_translation_is_complete_and_keeps_the_fields(file):
    for context, source, comment, translation in messages(file):
        where = f"{context}: {source!r}"
        assert translation.get("type") is None, f"not translated: {where}"
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        assert all(forms), f"empty: {where}"
        # the form for one may spell the number out, as the English one does
        assert fields(forms[-1]) == fields(source), where
        for form in forms[:-1]:
            assert fields(form) in (fields(source), fields(comment)), where
        for form in forms:
            assert form.endswith("…") == source.endswith("…"), where


def run_tool(tool: str, *arguments: str) -> None:
    if importlib.util.find_spec("PySide6.scripts") is None:
        pytest.skip("Qt's tools for translators are not installed with this PySide6")
    program = f"from PySide6.scripts.pyside_tool import {tool}; import sys; sys.exit({tool}())"
    subprocess.run([sys.executable, "-c", program, *arguments], cwd=CHECKOUT, check=True, capture_output=True)


def renewal() -> list[str]:
    """The options of lupdate that run.py has."""
    told = re.search(
        r'^LUPDATE = "pyside6-lupdate (.*)"$', (CHECKOUT / "run.py").read_text("utf-8"), re.MULTILINE
    )
    return [*told[1].split(), "-recursive", "desktop", "transcript", "-ts"]


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_a_translation_has_all_the_words_of_the_window(file, tmp_path):
    new = tmp_path / "new.ts"
    run_tool("lupdate", *renewal(), str(new))
    there = {entry[:3] for entry in messages(file)}
    wanted = {entry[:3] for entry in messages(new)}
    assert sorted(wanted - there) == [], "run: python3 run.py translations"
    assert sorted(there - wanted) == [], "run: python3 run.py translations"


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_what_is_loaded_was_made_of_what_is_written(file, tmp_path):
    made = tmp_path / "made.qm"
    run_tool("lrelease", "-silent", str(file), "-qm", str(made))
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), "run: python3 run.py translations"
