"""A backup takes the place of the library, and what it replaced can be had back in the same way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from transcript.library import Library


def add(qtbot, desk, path):
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([path])


def open_dialog(qtbot, desk):
    desk.window.actions_by_id["restore-backup"].trigger()
    dialog = desk.window.findChild(QDialog, "restore-dialog")
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    return dialog


def test_the_first_page_restores_a_backup_and_keeps_what_it_replaced(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    desk.session.library.backup_automatically()
    document = desk.session.id
    desk.window.presentation.delete_document(document)
    desk.session.delete_for_good(desk.session.binned()[0])
    page = desk.window.parts.library_page
    assert page.first.restore_button.isVisible()

    qtbot.mouseClick(page.first.restore_button, Qt.MouseButton.LeftButton)
    dialog = desk.window.findChild(QDialog, "restore-dialog")
    qtbot.waitUntil(lambda: dialog.restore_button.isEnabled())
    said = dialog.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("1 document · 0 notes")
    with qtbot.waitSignal(desk.window.restoring.restored) as restored:
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert [each.title for each in desk.session.documents()] == ["The Borrowed Pilot"]
    (kept,) = restored.args
    assert kept.name in desk.window.parts.banner.text
    assert str(kept.parent) in desk.window.parts.banner.text
    with Library.open(kept) as before:
        assert before.documents() == []

    again = open_dialog(qtbot, desk)
    assert again.view.model().rowCount() == 2


def test_a_file_that_is_no_backup_changes_nothing_and_says_why(qtbot, open_desk, sample, tmp_path):
    desk = open_desk()
    add(qtbot, desk, sample)
    wrong = tmp_path / "holiday.causerie"
    wrong.write_text("no library")
    desk.window.restoring.restore(wrong)
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    assert "holiday.causerie" in desk.window.parts.banner.text
    assert [each.title for each in desk.session.documents()] == ["The Borrowed Pilot"]


def test_without_backups_the_dialog_says_so(qtbot, open_desk):
    dialog = open_dialog(qtbot, open_desk())
    assert dialog.explained.text().startswith("There are no backups here yet")
    assert not dialog.restore_button.isEnabled()


def test_a_backup_goes_where_the_library_that_cannot_be_opened_is(qtbot, open_desk, sample, tmp_path):
    desk = open_desk()
    add(qtbot, desk, sample)
    backup = tmp_path / "backup.causerie"
    desk.session.library.backup(backup)
    own = desk.session.library.path
    desk.window.presentation.delete_document(desk.session.id)
    spoiled = tmp_path / "elsewhere" / "spoiled.causerie"
    spoiled.parent.mkdir()
    spoiled.write_bytes(b"no library at all" * 100)
    other = open_desk(spoiled)
    assert other.session.library is None
    with qtbot.waitSignal(other.window.restoring.restored):
        other.window.restoring.restore(backup)
    assert [each.title for each in other.session.documents()] == ["The Borrowed Pilot"]
    assert other.session.library.path == spoiled
    with Library.open(own) as untouched:
        assert untouched.documents() == []
