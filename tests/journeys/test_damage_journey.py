"""A damaged library is read on, and the reader is offered the ways out of it."""

import sqlite3

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from transcript.library import Library


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    made.window.actions_by_id["mark-idea"].trigger()
    return made


def spoil(path, table):
    """Fill the first page of a table with rubbish, as a failing disk does."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


def test_damage_is_found_while_reading_and_salvaged(qtbot, desk):
    path, banner, pane = desk.session.library.path, desk.window.parts.banner, desk.window.parts.pane
    (note,) = desk.session.annotations()
    spoil(path, "doubt")
    desk.keeping.begin(path, left_open=True)
    desk.keeping.look()
    qtbot.waitUntil(lambda: "damaged" in banner.text)
    assert desk.session.library.read_only
    desk.window.actions_by_id["next-turn"].trigger()
    desk.window.actions_by_id["mark-term"].trigger()
    assert "damaged" in banner.text
    assert banner.other_button.text() == "Salvage"
    qtbot.mouseClick(banner.other_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Salvaged 1 document, 1 note" in banner.text)
    assert not desk.session.library.read_only
    (document,) = desk.session.documents()
    desk.window.presentation.show_document(document.id)
    assert [each.id for each in desk.session.annotations()] == [note.id]
    assert pane.document is desk.session.document
    assert desk.session.library.check() == []
    assert len(list(path.parent.glob("library.damaged-*.causerie"))) == 1


def another(qtbot, desk):
    """A further window, when it is there."""
    count = len(desk.windows.seats)
    desk.window.actions_by_id["new-window"].trigger()
    qtbot.waitUntil(lambda: [each.window.isVisible() for each in desk.windows.seats[count:]] == [True])
    return desk.windows.seats[-1]


def test_every_window_reads_on_and_writes_again_after_salvage(qtbot, desk):
    path = desk.session.library.path
    other = another(qtbot, desk)
    other.window.presentation.show_document(desk.session.id)
    spoil(path, "doubt")
    desk.keeping.begin(path, left_open=True)
    desk.keeping.look()
    qtbot.waitUntil(lambda: other.session.library.read_only)
    assert other.session.id == desk.session.id
    assert "damaged" in other.window.parts.banner.text
    assert another(qtbot, desk).session.library.read_only
    qtbot.mouseClick(desk.window.parts.banner.other_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Salvaged 1 document, 1 note" in desk.window.parts.banner.text)
    assert not other.session.library.read_only
    assert not other.window.parts.banner.isVisible()
    assert [each.id for each in other.session.documents()] == [each.id for each in desk.session.documents()]
    for seat in desk.windows.seats[1:]:
        seat.window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_sound_library_is_looked_at_once_a_day(qtbot, desk, monkeypatch):
    looked = []
    monkeypatch.setattr(
        "transcript.storage.integrity.quick_damage", lambda connection: looked.append(connection.path) or ""
    )
    for _ in range(3):
        desk.keeping.begin(desk.session.library.path, left_open=False)
        desk.keeping.look()
        qtbot.waitUntil(lambda: not desk.keeping._tasks._running)
    assert len(looked) == 1
    assert desk.window.parts.banner.text == ""


def test_a_library_that_cannot_be_opened_offers_the_ways_out(qtbot, open_desk, tmp_path, sample):
    path = tmp_path / "library.causerie"
    Library.open(path).close()
    with path.open("r+b") as file:
        file.seek(16)
        file.write(b"\xff" * 200)
    desk = open_desk(path)
    banner = desk.window.parts.banner
    assert "cannot be opened" in banner.text
    assert (banner.button.text(), banner.other_button.text()) == ("Restore…", "Salvage")
    qtbot.mouseClick(banner.other_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be salvaged" in banner.text or "Nothing can be" in banner.text)
    with qtbot.waitSignal(desk.keeping.restore_requested):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
