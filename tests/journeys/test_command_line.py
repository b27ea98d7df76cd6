"""The same way through the real command, as a person or a script types it."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from transcript import places

COMMAND = Path(sys.executable).with_name("causerie")


@pytest.fixture
def causerie(tmp_path):
    """Run the command; gives the finished process with its output as text."""
    without_screen = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    without_screen.pop("QT_QPA_PLATFORM", None)

    def run(*arguments: object, status: int = 0, feed: str | None = None) -> subprocess.CompletedProcess:
        words = [str(COMMAND), *map(str, arguments)]
        done = subprocess.run(
            words, cwd=tmp_path, env=without_screen, capture_output=True, text=True, input=feed
        )
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        return done

    return run


def test_import_annotate_search_export_backup_restore_check(causerie, sample, tmp_path):
    assert "turns" in causerie("import", sample).stdout
    (document,) = json.loads(causerie("list", "--json").stdout)
    assert document["turns"] > 100

    quote = " ".join(sample.read_text(encoding="utf-8").split("DORTHE:")[3].split()[:6])
    causerie(
        "annotate",
        document["id"],
        "--quote",
        quote,
        "--note",
        "Why?",
        "--tag",
        "claims",
        "--kind",
        "question",
    )
    hits = json.loads(causerie("search", quote.split()[0], "--json").stdout)
    assert hits
    assert "Why?" in causerie("search", "why", "--notes").stdout

    target = tmp_path / "notes.md"
    causerie("export", document["id"], "--to", "markdown", "-o", target)
    first = target.read_bytes()
    assert b"Why?" in first
    assert b"Question" in first
    causerie("export", document["id"], "--to", "markdown", "-o", target)
    assert target.read_bytes() == first

    causerie("backup", tmp_path / "safe.causerie")
    causerie("annotate", document["id"], "--quote", quote, "--note", "Another")
    causerie("restore", tmp_path / "safe.causerie")
    (back,) = json.loads(causerie("list", "--json").stdout)
    assert back["annotations"] == 1
    causerie("check")


def test_convert_touches_no_library_and_reads_standard_input(causerie, sample):
    from_file = causerie("convert", sample, "--to", "json").stdout
    document = json.loads(from_file)
    assert document["format"] == "causerie/1"
    assert [speaker["name"] for speaker in document["speakers"]]
    piped = causerie("convert", "-", "--to", "json", feed=sample.read_text(encoding="utf-8")).stdout
    assert json.loads(piped)["blocks"] == document["blocks"]
    assert not places.library_file().exists()


def test_a_screenshot_changes_nothing_of_the_readers(causerie, sample, tmp_path):
    picture = tmp_path / "window.png"
    causerie("screenshot", sample, "-o", picture, "--theme", "sepia", "--size", "900x600")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert not places.library_file().exists()


def test_without_a_screen_a_window_is_refused_in_one_line(causerie, sample):
    said = causerie(sample, status=1).stderr
    assert said.count("\n") == 1
    assert "no screen" in said


@pytest.mark.parametrize("command", [("convert", "--to", "json"), ("import",), ("screenshot", "-o", "x.png")])
def test_files_that_cannot_be_read_get_one_line_and_exit_1(causerie, tmp_path, command):
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "folder").mkdir()
    for name in ("missing.txt", "empty.txt", "binary.txt", "folder"):
        said = causerie(command[0], tmp_path / name, *command[1:], status=1).stderr
        assert name in said
        assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("damage", "word"),
    [("corrupt", "damaged"), ("newer", "newer"), ("locked", "in use"), ("read-only", "read-only")],
)
def test_a_library_in_trouble_gets_one_line_and_stays_as_it_is(causerie, sample, tmp_path, damage, word):
    library = tmp_path / "library.causerie"
    causerie("import", "--library", library, sample)
    other, before = None, library.read_bytes()  # read now: closing a file drops this process's locks on it
    if damage == "corrupt":
        library.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    elif damage == "newer":
        connection = sqlite3.connect(library)
        connection.execute("PRAGMA user_version = 9999")
        connection.close()
    elif damage == "locked":
        other = sqlite3.connect(library, isolation_level=None)
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
    elif os.getuid() == 0:
        pytest.skip("the superuser may write to a read-only file")
    else:
        library.chmod(0o400)
        tmp_path.chmod(0o500)
    if damage in ("corrupt", "newer"):
        before = library.read_bytes()
    try:
        said = causerie(
            "annotate", "--library", library, "Pilot", "--quote", "You were not asked.", status=1
        ).stderr
    finally:
        tmp_path.chmod(0o700)
        if other is not None:
            other.close()
    assert word in said
    assert said.count("\n") == 1
    assert library.read_bytes() == before


@pytest.mark.parametrize("wrong", [("convert",), ("--no-such-option",), ("list", "--frobnicate")])
def test_wrong_usage_is_exit_2(causerie, wrong):
    assert causerie(*wrong, status=2).stderr
