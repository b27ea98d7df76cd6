"""Another window writes to the same library meanwhile: nothing lands on other words or is lost."""

import sqlite3

import pytest
from PySide6.QtCore import QEvent, Qt

from transcript.library import Library
from transcript.mending.turns import split_turn
from transcript.model import Place


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    return made


def come_back(desk):
    """The window is activated again."""
    desk.window.changeEvent(QEvent(QEvent.Type.ActivationChange))


def split_elsewhere(desk):
    """Another window splits an early turn, which moves every block after it."""
    with Library.open(desk.session.library.path) as other:
        document = other.document(desk.session.id)
        block = next(
            b for b in document.turns if len(document.paragraph_text(document.first_paragraph(b))) > 60
        )
        text = document.paragraph_text(document.first_paragraph(block))
        other.mend(
            desk.session.id, split_turn(document, Place(block, 0, text.index(" ", 20)), "Yusra"), "Split"
        )


def test_a_mark_made_on_a_text_that_is_no_more_is_refused_and_the_new_text_shown(qtbot, desk):
    pane = desk.window.parts.pane
    before = len(desk.session.document)
    split_elsewhere(desk)
    qtbot.keyClick(pane, Qt.Key.Key_2)
    assert desk.session.annotations() == []
    assert "changed in another window" in desk.window.parts.banner.text
    assert len(desk.session.document) == before + 1
    qtbot.keyClick(pane, Qt.Key.Key_2)
    (made,) = desk.session.annotations()
    assert desk.session.document.text_of(made.passage) == made.quote


def test_the_new_text_is_shown_when_the_window_is_in_front_again(qtbot, desk):
    before = len(desk.session.document)
    split_elsewhere(desk)
    come_back(desk)
    assert len(desk.session.document) == before + 1
    assert desk.window.parts.pane.document is desk.session.document


def test_what_is_typed_into_a_note_deleted_elsewhere_becomes_a_new_note(qtbot, desk):
    pane, notes = desk.window.parts.pane, desk.window.parts.notes
    qtbot.keyClick(pane, Qt.Key.Key_N)
    (old,) = desk.session.annotations()
    with Library.open(desk.session.library.path) as other:
        other.delete_annotation(old.id)
    qtbot.keyClicks(notes.editor.note_field, "Still here")
    notes.close_editor()
    (kept,) = desk.session.annotations()
    assert kept.id != old.id
    assert (kept.note, kept.passage) == ("Still here", old.passage)


def test_a_document_moved_to_the_bin_elsewhere_is_closed(qtbot, desk):
    with Library.open(desk.session.library.path) as other:
        other.delete_document(desk.session.id)
    come_back(desk)
    assert desk.session.document is None
    assert "another window" in desk.window.parts.banner.text


def test_closing_with_a_draft_that_cannot_be_stored_asks_once(qtbot, desk):
    pane, notes = desk.window.parts.pane, desk.window.parts.notes
    qtbot.keyClick(pane, Qt.Key.Key_N)
    other = sqlite3.connect(desk.session.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    qtbot.keyClicks(notes.editor.note_field, "Kept")
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert notes.editor.note_field.toPlainText() == "Kept"
    other.execute("ROLLBACK")
    other.close()
    assert desk.window.close()
    with Library.open() as library:
        assert library.annotations(library.documents()[0].id)[0].note == "Kept"


def test_a_log_out_writes_a_draft_that_cannot_be_stored_beside_the_library(qtbot, desk):
    pane, notes = desk.window.parts.pane, desk.window.parts.notes
    path = desk.session.library.path
    qtbot.keyClick(pane, Qt.Key.Key_N)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    qtbot.keyClicks(notes.editor.note_field, "Kept")
    desk.window.end()
    other.close()
    assert not desk.window.isVisible()
    (draft,) = path.parent.glob("unstored note *.txt")
    assert draft.read_text(encoding="utf-8").endswith("Kept\n")


def test_the_way_back_stays_within_a_document(qtbot, desk, tmp_path):
    short = tmp_path / "short.txt"
    short.write_text("ANN: Do you come?\n\nBEN: I do.\n\nANN: Then come!\n\nBEN: I come.\n", encoding="utf-8")
    desk.window.parts.navigator.block_requested.emit(40, False)
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([short])
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.window.parts.pane.current_block() < len(desk.session.document)
    assert not desk.window.actions_by_id["go-back"].isEnabled()
