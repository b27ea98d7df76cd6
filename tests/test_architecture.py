"""The floor plan of docs/architecture.md, proven: who imports whom, and how large a room may grow."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGES = ("desktop", "transcript", "resources")
LONGEST_FILE, LONGEST_FUNCTION = 600, 60

SOURCES = sorted(path for package in PACKAGES for path in (CHECKOUT / package).rglob("*.py"))
TESTS = sorted((CHECKOUT / "tests").rglob("*.py"))
WINDOW = [path for path in SOURCES if path.is_relative_to(CHECKOUT / "desktop")]
COMMAND_LINE = CHECKOUT / "desktop" / "__main__.py"
SINGLE_INSTANCE = CHECKOUT / "desktop" / "single_instance.py"

IMPORT_THE_CORE = """
import importlib, pkgutil, sys, transcript
for module in pkgutil.walk_packages(transcript.__path__, "transcript."):
    importlib.import_module(module.name)
print(*sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "shiboken6", "desktop"}))
"""
RUN_A_COMMAND = """
import sys
from desktop.__main__ import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
print(*sorted(name for name in sys.modules if name.startswith("PySide6")), file=sys.stderr)
"""
# What a page does not need, and no start may load before it.
AFTER_THE_PAGE = (
    "desktop.app",
    "desktop.dialogs",
    "desktop.furnishing",
    "desktop.icons",
    "desktop.models",
    "desktop.panels",
    "desktop.parts",
    "desktop.reading.overview",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "charset_normalizer",
    "configparser",
    "html",
    "importlib.resources",
    "lxml",
    "markdown_it",
    "packaging",
    "rapidfuzz",
    "tomlkit",
    "transcript.library",
    "transcript.readers",
    "transcript.references",
    "transcript.recovery.recover",
    "transcript.source",
    "transcript.storage.backups",
    "transcript.storage.mending",
)


def name(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-c", code, *arguments]
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, encoding="utf-8", check=False)


def committed() -> Iterator[tuple[str, str]]:
    """The text files of the project, each with its name and what is in it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this is no checkout of the project")
    for file in listed.stdout.decode().split("\0"):
        path = CHECKOUT / file
        if not file or not path.is_file():
            continue
        try:
            yield file, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def modules_named(tree: ast.Module) -> Iterator[str]:
    """Every module that a file imports, anywhere in it; `from a import b` gives a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The last name of everything that is called, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Attribute):
                yield called.attr, node.lineno
            elif isinstance(called, ast.Name):
                yield called.id, node.lineno


def attributes_of(module: str, tree: ast.Module) -> Iterator[str]:
    """What is used of a module: `module.attribute`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == module:
            yield node.attr


def test_the_core_loads_neither_qt_nor_the_window():
    done = python(IMPORT_THE_CORE)
    assert done.stderr == ""
    assert done.stdout.split() == []


@pytest.mark.parametrize("command", [["--version"], ["convert", "SAMPLE", "--to", "text"], ["list"]])
def test_a_command_that_shows_no_window_loads_no_qt(command):
    sample = next((CHECKOUT / "resources" / "samples").glob("*.txt"))
    done = python(RUN_A_COMMAND, *(str(sample) if word == "SAMPLE" else word for word in command))
    assert done.stderr.strip() == ""


def test_imports_go_only_in_the_directions_of_the_floor_plan():
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [linter, "--no-cache"], cwd=CHECKOUT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", [*SOURCES, *TESTS, CHECKOUT / "run.py"], ids=name)
def test_files_and_functions_stay_small(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= LONGEST_FILE
    long = [
        f"{node.name} in line {node.lineno}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_room_is_named_for_leftovers(path):
    assert not set(re.split(r"[/_.]", name(path))) & {"utils", "util", "helpers", "common", "manager", "misc"}


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_can_reach_the_network(path):
    forbidden = {"socketserver", "ssl", "http", "ftplib", "smtplib", "asyncio", "urllib.request"}
    forbidden |= {"requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork", "webbrowser"}
    tree = ast.parse(path.read_text("utf-8"))
    named = {part for module in modules_named(tree) for part in (module, module.split(".")[0])}
    if path == SINGLE_INSTANCE:  # a socket in the file system, which leads nowhere else
        allowed = {f"PySide6.QtNetwork.{name}" for name in ("QLocalServer", "QLocalSocket")}
        assert {name for name in named if name.startswith("PySide6.QtNetwork.")} <= allowed
        forbidden.remove("PySide6.QtNetwork")
    assert not forbidden & named
    # a pair of sockets reaches from one end of the program to the other, and no further
    assert set(attributes_of("socket", tree)) <= {"socketpair"}
    assert not any(module.startswith("socket.") for module in modules_named(tree))


@pytest.mark.parametrize("path", WINDOW, ids=name)
def test_the_window_never_waits_by_the_clock_nor_prints(path):
    forbidden = {"processEvents", "sleep", "msleep", "usleep"} | (
        {"print"} if path != COMMAND_LINE else set()
    )
    assert [call for call in calls(ast.parse(path.read_text("utf-8"))) if call[0] in forbidden] == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_is_left_unfinished(path):
    assert not re.search(r"\b(TODO|FIXME|XXX|NotImplementedError)\b", path.read_text("utf-8"))


def test_no_file_names_a_place_on_one_machine_or_a_registry():
    places = [f"/{folder}/" for folder in ("work", "farm")] + [f"deb.{'debian'}.org", f"pypi.{'org'}"]
    found = [(file, place) for file, text in committed() for place in places if place in text]
    assert found == []


def test_the_first_page_waits_for_nothing_that_it_does_not_need():
    done = python("import sys, desktop.__main__, desktop.starting; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    assert sorted(set(done.stdout.split()) & set(AFTER_THE_PAGE)) == []
