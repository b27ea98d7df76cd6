"""Notes are grouped, seen, copied and saved; what was chosen is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.models.note_filter import NoteFilter
from transcript.model import AnnotationKind, Passage, Place


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    for turn, kind in ((1, AnnotationKind.TERM), (3, AnnotationKind.IDEA)):
        block = made.session.document.turns[turn]
        note = made.session.annotate(Passage(Place(block), Place(block, 0, 5)), kind)
        made.session.edit_annotation(note, note=f"Note on turn {turn + 1}", tags=["tide"])
    return made


def open_dialog(qtbot, desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    return next(iter(desk.window.findChildren(QDialog, "export-dialog")[-1:]), None)


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_the_preview_follows_every_choice_and_is_what_is_copied(qtbot, desk):
    dialog = open_dialog(qtbot, desk)
    assert dialog.preview.toPlainText().index("turn 2") < dialog.preview.toPlainText().index("turn 4")
    choose(dialog.grouping, "kind")
    text = dialog.preview.toPlainText()
    assert text.index("## Idea") < text.index("Note on turn 4") < text.index("## Term")
    dialog.boxes["tags"].click()
    assert "#tide" not in dialog.preview.toPlainText()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.preview.toPlainText()


def test_the_last_choice_is_remembered(qtbot, desk):
    dialog = open_dialog(qtbot, desk)
    choose(dialog.grouping, "speaker")
    dialog.boxes["quotes"].click()
    dialog.reject()
    again = open_dialog(qtbot, desk)
    assert again.grouping.currentData() == "speaker"
    assert [name for name, box in again.boxes.items() if not box.isChecked()] == ["quotes"]


def test_the_whole_library_goes_into_a_folder_with_a_file_each(qtbot, desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path))
    dialog = open_dialog(qtbot, desk)
    dialog.scope.setCurrentIndex(dialog.scope.findText("The whole library"))
    with qtbot.waitSignal(desk.window.exports.exported):
        dialog.save_button.click()
    written = (tmp_path / "The Borrowed Pilot.md").read_text("utf-8")
    assert "Note on turn 2" in written
    assert not desk.window.parts.banner.isVisible()


def test_without_notes_there_is_nothing_to_export(qtbot, open_desk):
    desk = open_desk()
    assert open_dialog(qtbot, desk) is None


def test_what_the_filter_of_the_notes_shows_can_go_out_alone(qtbot, desk, tmp_path, monkeypatch):
    target = tmp_path / "ideas.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    desk.window.parts.notes.filter_bar.ask(NoteFilter(kind=AnnotationKind.IDEA))
    dialog = open_dialog(qtbot, desk)
    dialog.scope.setCurrentIndex(dialog.scope.findText("What is shown now (1 of 2)"))
    dialog.scope.activated.emit(dialog.scope.currentIndex())
    assert "Note on turn 2" not in dialog.preview.toPlainText()
    with qtbot.waitSignal(desk.window.exports.exported):
        dialog.save_button.click()
    written = target.read_text("utf-8")
    assert "Note on turn 4" in written
    assert "Note on turn 2" not in written
