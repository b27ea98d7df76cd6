"""What goes wrong is said in one sentence in the window, and nothing is lost."""

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from transcript.library import Library


def add_and_wait_for_the_banner(qtbot, desk, path):
    desk.open_files([path])
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    return desk.window.parts.banner.text


def test_files_that_cannot_be_read(qtbot, open_desk, tmp_path):
    desk = open_desk()
    empty, binary = tmp_path / "empty.txt", tmp_path / "picture.txt"
    empty.write_text("")
    binary.write_bytes(bytes(range(256)) * 40)
    for path in (tmp_path / "missing.txt", tmp_path, empty, binary):
        said = add_and_wait_for_the_banner(qtbot, desk, path)
        assert path.name in said
        assert said.endswith(".")
        assert "Traceback" not in said
    assert desk.session.documents() == []


def test_a_locked_library_says_so_and_is_opened_by_try_again(qtbot, open_desk, tmp_path, sample):
    path = tmp_path / "library.causerie"
    Library.open(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    desk = open_desk(path)
    banner = desk.window.parts.banner
    assert "in use by another program" in banner.text
    desk.open_files([sample])
    other.close()
    with qtbot.waitSignal(desk.window.files.document_ready):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert desk.window.parts.reading


@pytest.mark.parametrize("damage", ["corrupt", "newer"])
def test_a_library_that_cannot_be_opened_is_left_as_it_is(qtbot, open_desk, tmp_path, damage):
    path = tmp_path / "library.causerie"
    Library.open(path).close()
    if damage == "corrupt":
        path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    else:
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 9999")
        connection.close()
    before = path.read_bytes()
    desk = open_desk(path)
    text = desk.window.parts.banner.text
    assert str(path) in text
    assert ("damaged" if damage == "corrupt" else "newer") in text
    assert not desk.window.parts.library_page.add_button.isEnabled()
    said = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    assert not [words for words in said if words.startswith("Nothing here yet")]
    desk.window.close()
    assert path.read_bytes() == before


def test_a_note_that_cannot_be_stored_stays_open_and_is_stored_by_try_again(
    qtbot, open_desk, sample, causerie_home
):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    pane, notes, banner = desk.window.parts.pane, desk.window.parts.notes, desk.window.parts.banner
    qtbot.keyClick(pane, Qt.Key.Key_N)
    other = sqlite3.connect(desk.session.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    qtbot.keyClicks(notes.editor.note_field, "Kept")
    qtbot.waitUntil(lambda: "in use" in banner.text, timeout=10_000)
    assert notes.editor.note_field.toPlainText() == "Kept"
    other.execute("ROLLBACK")
    other.close()
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert desk.session.annotations()[0].note == "Kept"


def test_a_document_can_be_read_while_another_program_writes(qtbot, open_desk, sample):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    document, pane, banner = desk.session.id, desk.window.parts.pane, desk.window.parts.banner
    desk.session.close_document()
    other = sqlite3.connect(desk.session.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    desk.window.presentation.show_document(document)
    assert desk.session.id == document
    assert desk.window.parts.reading
    assert pane.document == desk.session.document
    assert "in use" in banner.text
    other.execute("ROLLBACK")
    other.close()


def test_a_library_that_cannot_be_opened_once_does_not_cost_the_place_of_the_window(
    qtbot, open_desk, sample, causerie_home
):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    document, path = desk.session.id, desk.session.library.path
    desk.window.close()
    away = path.rename(path.with_name("away"))
    path.mkdir()
    unopened = open_desk()
    unopened.resume()
    assert unopened.session.library is None
    unopened.window.close()
    path.rmdir()
    away.rename(path)
    again = open_desk()
    again.resume()
    assert again.session.id == document


def test_the_log_says_where_slow_work_failed_and_none_of_the_readers_words(open_desk, caplog):
    desk = open_desk()
    said = "what Ottoline said"
    try:
        raise ValueError(said)
    except ValueError as error:
        desk.window.files.report_failure(error)
    assert "ValueError" in desk.window.parts.banner.text
    assert "test_errors_in_the_window" in caplog.text
    assert "Ottoline" not in caplog.text
