"""Some of the notes: by words, kind, tag and speaker; the newest first; a click on a tag."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.models.note_filter import NoteFilter
from desktop.panels.notes import NotesPane
from desktop.theme import load_theme
from transcript.model import AnnotationKind


@pytest.fixture
def notes(make_annotation):
    """Five notes in text order, the first one the newest."""
    made = [make_annotation(number, 2 * number, f"Remark {number}") for number in range(1, 6)]
    kinds = (AnnotationKind.IDEA, AnnotationKind.TERM)
    return [
        replace(
            note,
            kind=kinds[at % 2],
            tags=("loss", "claims")[: at % 3],
            speaker=("Ada", "Ben")[at % 2],
            created=note.created - timedelta(days=at),
        )
        for at, note in enumerate(made)
    ]


@pytest.fixture
def pane(qtbot, document, notes):
    made = NotesPane(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(328, 900)
    made.set_document(document)
    made.set_annotations(notes)
    made.show()
    qtbot.waitExposed(made)
    return made


def remarks(pane):
    return [int(note.note[-1]) for note in pane.shown]


def choose(menu, words):
    """Open a menu of the filter, and choose the row with these words."""
    menu.fill()
    next(action for action in menu.menu().actions() if action.text() == words).trigger()


def test_words_are_looked_for_wherever_they_may_stand(qtbot, pane):
    qtbot.mouseClick(pane.filter_button, Qt.MouseButton.LeftButton)
    assert pane.filter_bar.field.hasFocus()
    qtbot.keyClicks(pane.filter_bar.field, "REMARK ben")
    assert remarks(pane) == [2, 4]
    assert pane._count.text() == "2 of 5"


def test_kind_tag_and_speaker_narrow_each_other_down(pane):
    bar = pane.filter_bar
    choose(bar.speaker_menu, "Ada")
    assert remarks(pane) == [1, 3, 5]
    choose(bar.tag_menu, "loss")
    assert remarks(pane) == [3, 5]
    choose(bar.tag_menu, "claims")
    assert remarks(pane) == [3]
    choose(bar.tag_menu, "Any tag")
    choose(bar.kind_menu, "Idea")
    assert remarks(pane) == [1, 3, 5]
    assert bar.kind_menu.text() == "Idea"
    assert bar.kind_menu.accessibleName() == "Kind: Idea"


def test_where_nothing_matches_the_way_back_is_offered(qtbot, pane):
    pane.filter_bar.ask(NoteFilter(text="whale"))
    words = pane._no_match
    assert words.isVisible()
    assert words.label.text() == "No notes match. 5 are hidden."
    qtbot.mouseClick(words.clear_button, Qt.MouseButton.LeftButton)
    assert remarks(pane) == [1, 2, 3, 4, 5]
    assert not pane.filter_bar.isVisible()
    assert not pane.is_filtered


def test_a_click_on_a_tag_shows_the_notes_that_have_it(qtbot, pane):
    cards = pane.card_list
    index = cards.model().index(1, 0)
    (area, tag), *_ = pane._delegate.layout(pane.shown[1]).tags
    where = cards.visualRect(index).topLeft() + area.center().toPoint()
    chosen = []
    pane.annotation_chosen.connect(chosen.append)
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
    assert tag == "loss"
    assert remarks(pane) == [2, 3, 5]
    assert pane.filter_bar.isVisible()
    assert chosen == []


def test_the_newest_come_first_where_that_is_asked_for(qtbot, pane, notes):
    pane.choose(notes[2].id)
    qtbot.mouseClick(pane.order_button, Qt.MouseButton.LeftButton)
    assert remarks(pane) == [1, 2, 3, 4, 5]
    pane.set_annotations(
        [replace(note, created=note.created + timedelta(days=9 * (at == 3))) for at, note in enumerate(notes)]
    )
    assert remarks(pane) == [4, 1, 2, 3, 5]
    assert pane.chosen() == notes[2].id
    qtbot.mouseClick(pane.order_button, Qt.MouseButton.LeftButton)
    assert remarks(pane) == [1, 2, 3, 4, 5]


def test_what_is_being_written_stays_whatever_it_says(qtbot, pane, notes):
    pane.filter_bar.ask(NoteFilter(text="remark"))
    pane.edit(notes[0].id)
    pane.set_annotations([replace(notes[0], note="quite another"), *notes[1:]])
    assert pane.editor is not None
    assert notes[0].id in {note.id for note in pane.shown}
    pane.close_editor()


def test_a_draft_is_told_before_the_filter_takes_its_card_away(qtbot, pane, notes):
    pane.edit(notes[0].id)
    told = []
    pane.edited.connect(lambda key, values: told.append((key, values)))
    qtbot.keyClicks(pane.editor.note_field, " and more")
    pane.filter_bar.ask(NoteFilter(kind=AnnotationKind.TERM))
    assert told == [(notes[0].id, {"note": "Remark 1 and more"})]
    assert pane.editor is None
    assert remarks(pane) == [2, 4]


def test_a_note_that_is_gone_to_is_shown_though_the_filter_hides_it(pane, notes):
    pane.filter_bar.ask(NoteFilter(kind=AnnotationKind.TERM))
    pane.choose(notes[0].id)
    assert pane.chosen() == notes[0].id
    assert not pane.is_filtered


def test_another_document_is_shown_without_the_filter(pane, document, notes):
    pane.filter_bar.ask(NoteFilter(text="whale"))
    pane.set_document(document)
    pane.set_annotations(notes)
    assert remarks(pane) == [1, 2, 3, 4, 5]


def test_thousands_of_cards_are_laid_out_bit_by_bit_and_the_wanted_one_comes(qtbot, pane, make_annotation):
    many = [make_annotation(number, number % 20, "word " * 30) for number in range(1500)]
    pane.set_annotations(many)
    pane.choose(many[1200].id)
    cards = pane.card_list
    index = cards.model().index(1200, 0)
    qtbot.waitUntil(lambda: cards.viewport().rect().intersects(cards.visualRect(index)))
    qtbot.waitUntil(lambda: cards.layoutMode() is cards.LayoutMode.SinglePass)


def test_cards_that_come_later_begin_where_the_reader_is(qtbot, pane, document, make_annotation):
    many = [make_annotation(number, number % 40 + 1, "Remark") for number in range(400)]
    many.sort(key=lambda note: note.passage)
    pane.set_document(document, waits=True)
    pane.card_list.clearFocus()  # in a list that has the keyboard nothing moves by itself
    pane.show_near(20)
    pane.set_annotations(many)
    near = next(row for row, note in enumerate(pane.shown) if note.passage.start.block == 20)
    area = pane.card_list.visualRect(pane.card_list.model().index(near, 0))
    assert pane.card_list.viewport().rect().contains(area)
    pane.set_document(document, waits=True)
    pane.show_near(20)
    pane.choose(many[-1].id)
    pane.set_annotations(many)
    assert pane.chosen() == many[-1].id
    last = pane.card_list.visualRect(pane.card_list.currentIndex())
    assert pane.card_list.viewport().rect().contains(last)
