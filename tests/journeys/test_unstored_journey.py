"""What is typed is on the disk at once; where it cannot be, it stays in its editor until it can."""

import sqlite3
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt

WITHIN_MS = 500  # from the last key to the disk


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    qtbot.keyClick(made.window.parts.pane, Qt.Key.Key_N)
    return made


def stored_notes(desk) -> list[str]:
    """The notes as another program finds them."""
    connection = sqlite3.connect(desk.session.library.path)
    try:
        return [note for (note,) in connection.execute("SELECT note FROM annotation WHERE deleted IS NULL")]
    finally:
        connection.close()


def test_a_draft_is_on_the_disk_within_half_a_second_of_the_last_key(qtbot, desk):
    field, fastest = desk.window.parts.notes.editor.note_field, WITHIN_MS
    for words in ("One", " two", " three"):  # a busy machine may be late once
        clock = QElapsedTimer()
        qtbot.keyClicks(field, words)
        clock.start()
        qtbot.waitUntil(lambda: stored_notes(desk) == [field.toPlainText()])
        fastest = min(fastest, clock.elapsed())
    assert fastest < WITHIN_MS
    assert desk.window.parts.notes.editor is not None


def test_tags_that_are_typed_are_on_the_disk_though_their_field_is_not_left(qtbot, desk):
    field = desk.window.parts.notes.editor.tags_field
    field.setFocus()
    qtbot.keyClicks(field, "tide, fa")
    qtbot.waitUntil(lambda: desk.session.annotations()[0].tags == ("tide", "fa"))
    qtbot.keyClicks(field, "ith, Tide")
    qtbot.waitUntil(lambda: desk.session.annotations()[0].tags == ("tide", "faith"))
    assert field.text() == "tide, faith, Tide"  # nothing is rewritten under the reader's hands
    desk.window.actions_by_id["undo"].trigger()
    assert desk.session.annotations()[0].tags == ()


def test_who_types_without_a_pause_is_stored_all_the_same(qtbot, desk):
    field = desk.window.parts.notes.editor.note_field
    keys = iter("without a pause " * 40)
    with qtbot.waitSignal(desk.session.library_changed, raising=True):
        while stored_notes(desk) == [""]:
            qtbot.keyClicks(field, next(keys), delay=5)
    assert stored_notes(desk)[0]


def test_a_full_disk_keeps_the_note_open_and_try_again_stores_it(qtbot, desk):
    notes, banner = desk.window.parts.notes, desk.window.parts.banner
    connection = desk.session.library._connection
    connection.run(f"PRAGMA max_page_count = {connection.number('PRAGMA page_count')}")
    text = "Long. " * 4000
    notes.editor.note_field.setPlainText(text)
    qtbot.waitUntil(lambda: banner.text != "")
    assert banner.text == (
        "The note could not be stored: the disk is full. It stays open here; free some space and "
        "press Try again."
    )
    assert notes.editor.note_field.toPlainText() == text
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert "the disk is full" in banner.text
    connection.run("PRAGMA max_page_count = 1000000")
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert banner.text == ""
    assert stored_notes(desk) == [text]


def test_a_library_that_vanished_keeps_the_note_open_and_says_where_it_was(qtbot, desk):
    notes, banner = desk.window.parts.notes, desk.window.parts.banner
    path = desk.session.library.path
    away = path.rename(path.with_name("away"))
    qtbot.keyClicks(notes.editor.note_field, "Kept")
    qtbot.waitUntil(lambda: banner.text != "")
    assert str(path) in banner.text
    assert "put the library back and press Try again" in banner.text
    assert notes.editor.note_field.toPlainText() == "Kept"
    away.rename(path)
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert banner.text == ""
    assert stored_notes(desk) == ["Kept"]


@pytest.mark.parametrize("beside", [True, False])
def test_who_closes_all_the_same_finds_the_note_in_a_file(qtbot, desk, beside, monkeypatch, tmp_path):
    notes, path = desk.window.parts.notes, desk.session.library.path
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    path.unlink()
    if not beside:
        for left in path.parent.iterdir():
            left.unlink()
        path.parent.rmdir()
    qtbot.keyClicks(notes.editor.note_field, "Kept")
    assert not desk.window.close()
    assert desk.window.close()
    (draft,) = (path.parent if beside else home).glob("unstored note *.txt")
    assert draft.read_text("utf-8").endswith("\n\nKept\n")
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
