"""Every deed is named in the menu, taken back, and shows the place it changed."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from transcript.mending.speakers import merge_speakers, rename_speaker
from transcript.mending.turns import join_turns, split_turn
from transcript.model import AnnotationKind, Passage, Place

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def add(qtbot, desk, path):
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([path])


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    add(qtbot, made, sample)
    return made


def undo(qtbot, desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)


def redo(qtbot, desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL | SHIFT)


def menu_says(desk):
    desk.window.menu.aboutToShow.emit()
    return desk.window.actions_by_id["undo"].text()


def picture(desk):
    """All that a reader could have changed."""
    library = desk.session.library
    return [
        (each, library.document(each.id), library.annotations(each.id), library.bookmarks(each.id))
        for each in library.documents()
    ]


def without_times(picture):
    return [
        (each.title, each.author, text, [(a.quote, a.note, a.kind, a.tags, a.passage) for a in notes],
         [(mark.block, mark.name) for mark in marks])
        for each, text, notes, marks in picture
    ]  # fmt: skip


def test_a_day_of_deeds_is_taken_back_one_by_one_and_done_again(qtbot, desk):
    session, key = desk.session, desk.session.id
    turns = session.document.turns
    late = turns[len(turns) - 4]
    words = Passage(Place(late), Place(late, 0, 6))
    note = session.annotate(words, AnnotationKind.IDEA)
    session.edit_annotation(note, note="Is it?")
    session.edit_annotation(note, kind=AnnotationKind.OBJECTION)
    session.edit_annotation(note, tags=["tide"])
    session.toggle_bookmark(late)
    session.mend(lambda text: rename_speaker(text, 0, "Somebody"), "Rename speaker")
    session.mend(lambda text: split_turn(text, Place(late, 0, 8), 2), "Split turn")
    session.mend(lambda text: join_turns(text, late + 1), "Join turns")
    session.mend(lambda text: merge_speakers(text, [1], 0), "Merge speakers")
    session.change_details(key, {"title": "Another"})
    session.delete_annotation(note)
    desk.window.presentation.delete_document(key)
    names = [
        "Delete document", "Delete note", "Change details", "Merge speakers", "Join turns", "Split turn",
        "Rename speaker", "Add bookmark", "Change tags", "Change kind", "Edit note", "Annotate", "Import",
    ]  # fmt: skip
    pictures = [without_times(picture(desk))]
    for name in names:
        assert menu_says(desk) == f"Undo: {name}"
        undo(qtbot, desk)
        pictures.append(without_times(picture(desk)))
    assert session.documents() == []
    assert all(one != other for one, other in pairwise(pictures))
    for before in reversed(pictures[:-1]):
        redo(qtbot, desk)
        assert without_times(picture(desk)) == before


def test_undo_goes_to_the_words_it_changed_from_far_away(qtbot, desk):
    pane = desk.window.parts.pane
    turns = desk.session.document.turns
    late = turns[len(turns) - 3]
    desk.session.annotate(Passage(Place(late), Place(late, 0, 6)), AnnotationKind.IDEA)
    pane.go_to_block(turns[0], cue=False)
    undo(qtbot, desk)
    top, bottom = pane.page.span_on_screen(Passage(Place(late), Place(late)))
    assert 0 <= top < bottom <= pane.viewport().height()


def test_undo_opens_the_document_whose_note_it_brings_back(qtbot, desk, tmp_path):
    first = desk.session.id
    turn = desk.session.document.turns[2]
    note = desk.session.annotate(Passage(Place(turn), Place(turn, 0, 6)), AnnotationKind.IDEA)
    desk.session.delete_annotation(note)
    desk.window.view.show_library()
    undo(qtbot, desk)
    assert desk.window.parts.reading
    assert desk.session.id == first
    assert desk.window.parts.notes.chosen() == note


def test_undo_of_a_deletion_shows_the_document_on_its_shelf(qtbot, desk, tmp_path):
    first = desk.session.id
    other = tmp_path / "Clocks.txt"
    other.write_text("ANNA: What do we owe it?\n\nBEN: Nothing at all, it keeps time.\n\n" * 20)
    desk.window.presentation.delete_document(first)
    undo(qtbot, desk)
    page = desk.window.parts.library_page
    assert page.isVisible()
    assert page.document_list.currentIndex().data() == "The Borrowed Pilot"
