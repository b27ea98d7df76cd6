"""Documents go to another Causerie and come back, and a note says again what it said earlier."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog

from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place

WORDS = Passage(Place(3, 0, 0), Place(3, 0, 12))


@pytest.fixture
def bundle(sample, tmp_path) -> Path:
    """The sample with a note, out of the library of somebody else."""
    from transcript.importing import import_file
    from transcript.progress import Unwatched

    path = tmp_path / "from-a-friend.causerie"
    with Library.open(tmp_path / "friend" / "library.causerie") as library:
        key = import_file(library, sample, Unwatched()).document
        library.annotate(key, WORDS, AnnotationKind.QUESTION, "Whose boat is it?")
        library.write_bundle(None, path)
    return path


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_a_bundle_that_is_dropped_is_merged_told_and_undone(qtbot, open_desk, bundle):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.merged):
        drop(desk.window, bundle)
    assert desk.window.parts.banner.text == "1 document: 1 new, 1 note added."
    assert [note.note for note in desk.session.annotations()] == ["Whose boat is it?"]
    assert [note.note for note in desk.window.parts.notes.annotations] == ["Whose boat is it?"]
    with qtbot.waitSignal(desk.window.files.merged):
        desk.open_files([bundle])
    assert desk.window.parts.banner.text == "1 document: nothing new."
    assert desk.session.history_names()[0] == "Merge"
    desk.window.actions_by_id["undo"].trigger()
    assert desk.session.documents() == []


def test_a_bundle_that_is_no_bundle_says_so(qtbot, open_desk, bundle):
    bundle.write_bytes(bundle.read_bytes()[:-200])
    desk = open_desk()
    desk.open_files([bundle])
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    assert "from-a-friend.causerie is no sound bundle" in desk.window.parts.banner.text
    assert desk.session.documents() == []


@pytest.mark.parametrize("page", ["document", "library"])
def test_what_is_shown_goes_out(page, qtbot, open_desk, sample, tmp_path, monkeypatch):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    desk.session.annotate(WORDS, AnnotationKind.IDEA)
    if page == "library":
        desk.window.presentation.show_library()
    target = tmp_path / "out.causerie"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(desk.window.exchanging.exported):
        desk.window.actions_by_id["export-bundle"].trigger()
    assert desk.window.parts.banner.text.startswith("1 document written to out.causerie")
    with Library.open(tmp_path / "other.causerie") as other:
        _, report = other.merge(target)
    assert report.sentence == "1 document: 1 new, 1 note added"


def test_a_note_says_again_what_it_said_earlier(qtbot, open_desk, sample):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    note = desk.session.annotate(WORDS, AnnotationKind.IDEA)
    for text in ("first", "second"):
        desk.session.edit_annotation(note, note=text)
        desk.session.end_editing()
    notes = desk.window.parts.notes
    notes.choose(note)
    menu = notes.card_list.menu()
    (chosen,) = [each for each in menu.actions() if each.text() == "Earlier versions…"]
    chosen.trigger()
    dialog = desk.window.findChild(QDialog, "version-list")
    assert dialog.view.count() == 1
    assert dialog.text.toPlainText() == "first"
    qtbot.mouseClick(dialog.put_back_button, Qt.MouseButton.LeftButton)
    assert [each.note for each in desk.session.annotations()] == ["first"]
    assert [version.note for version in desk.session.versions(note)] == ["second"]
    desk.window.actions_by_id["undo"].trigger()
    assert [each.note for each in desk.session.annotations()] == ["second"]


def test_a_note_that_never_said_anything_else_says_so(qtbot, open_desk, sample):
    desk = open_desk()
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    note = desk.session.annotate(WORDS, AnnotationKind.IDEA)
    desk.window.earlier_versions.show_versions(note)
    assert desk.window.findChild(QDialog, "version-list") is None
