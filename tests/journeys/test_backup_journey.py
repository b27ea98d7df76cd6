"""Each session makes a backup by itself, off the GUI thread, and it can be put back."""

from transcript import places
from transcript.library import Library


def backups():
    return sorted(places.backup_folder().glob("*.causerie"))


def test_a_session_backs_up_what_there_is(qtbot, open_desk, sample):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    desk.back_up()
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    (backup,) = backups()
    with Library.open(backup) as copy:
        assert [each.title for each in copy.documents()] == ["The Borrowed Pilot"]


def test_an_empty_library_and_one_named_by_hand_are_left_alone(qtbot, open_desk, sample, tmp_path):
    open_desk().back_up()
    desk = open_desk(tmp_path / "other.causerie")
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    desk.back_up()
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    assert backups() == []
