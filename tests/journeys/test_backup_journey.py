"""While a window is open its library is backed up by itself, off the GUI thread, and it can be put back."""

import pytest

from desktop import keeping
from transcript import places
from transcript.errors import CannotWrite
from transcript.library import Library
from transcript.storage.backups import list_backups


@pytest.fixture
def read(qtbot, open_desk, sample):
    """A window with a document."""

    def read(library=None):
        desk = open_desk(library)
        with qtbot.waitSignal(desk.window.files.document_ready):
            desk.open_files([sample])
        return desk

    return read


def back_up(qtbot, desk):
    """Wait for a backup that is due to be made, or not."""
    desk.keeping.back_up()
    qtbot.waitUntil(lambda: not desk.keeping._tasks._running)


def test_a_session_backs_up_what_there_is(qtbot, read):
    back_up(qtbot, read())
    (backup,) = list_backups()
    with Library.open(backup.path) as copy:
        assert [each.title for each in copy.documents()] == ["The Borrowed Pilot"]


def test_an_empty_library_is_not_backed_up(qtbot, open_desk):
    back_up(qtbot, open_desk())
    assert list_backups() == []


def test_a_library_named_by_hand_has_backups_of_its_own(qtbot, read, tmp_path):
    path = tmp_path / "other.causerie"
    back_up(qtbot, read(path))
    assert list_backups() == []
    assert [each.documents for each in list_backups(path)] == [1]


def test_changes_are_backed_up_while_the_window_is_open(qtbot, read, monkeypatch):
    monkeypatch.setattr(keeping, "BACKUP_AFTER_MS", 1)
    monkeypatch.setattr(keeping, "BACKUP_EVERY_MS", 1)
    desk = read()
    qtbot.waitUntil(lambda: len(list_backups()) >= 1 and not desk.keeping._tasks._running)
    before = len(list_backups())
    desk.window.actions_by_id["mark-idea"].trigger()
    qtbot.waitUntil(lambda: len(list_backups()) > before)
    assert list_backups()[0].notes == 1
    qtbot.waitUntil(lambda: not desk.keeping._tasks._running)


def test_a_backup_that_fails_is_told_once_and_calmly(qtbot, read, monkeypatch):
    def fail(library, task):
        raise CannotWrite("the folder of backups cannot be written.")

    desk = read()
    banner = desk.window.parts.banner
    with monkeypatch.context() as patch:
        patch.setattr(keeping, "back_up", fail)
        back_up(qtbot, desk)
        assert "No backup could be made. Your notes are stored" in banner.text
        assert banner.property("tone") == "calm"
        banner.hide()
        back_up(qtbot, desk)
        assert banner.text == ""
    back_up(qtbot, desk)
    assert len(list_backups()) == 1
    assert places.backup_folder().is_dir()
