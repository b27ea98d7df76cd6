"""Notes as cards: shown in text order, edited in place, told at once what changed."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.panels.note_field import STORE_AFTER_MS
from desktop.panels.notes import NotesPane
from desktop.theme import load_theme


@pytest.fixture
def pane(qtbot, document):
    made = NotesPane(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(328, 640)
    made.set_document(document)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_an_empty_pane_says_how_to_begin(pane):
    label = next(
        child for child in pane.children() if getattr(child, "text", str)().startswith("No notes here yet")
    )
    assert label.isVisible()
    assert "1 to 5" in label.text()


def test_cards_are_counted_and_spoken_in_text_order(pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2, "Strongest", ("loss",)), make_annotation(2, 9)])
    model = pane.card_list.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken == [
        "Objection, Ada, turn 3: A claim against; your note: Strongest; tags loss",
        "Objection, Ada, turn 10: A claim against",
    ]


def test_what_is_typed_is_told_within_half_a_second_and_not_twice(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2)])
    pane.edit("a1")
    told = []
    pane.edited.connect(lambda _, values: told.append(values))
    with qtbot.waitSignal(pane.edited, timeout=STORE_AFTER_MS + 100):
        qtbot.keyClicks(pane.editor.note_field, "Does it?")
    pane.close_editor()
    assert told == [{"note": "Does it?"}]


def test_someone_who_types_without_a_pause_is_stored_all_the_same(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2)])
    pane.edit("a1")
    told = []
    pane.edited.connect(lambda _, values: told.append(values["note"]))

    def typed_on() -> bool:
        qtbot.keyClicks(pane.editor.note_field, "x")
        return len(told) >= 2

    qtbot.waitUntil(typed_on, timeout=5000)
    assert len(told[0]) < len(told[1])


def test_closing_and_hiding_tell_what_is_left(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2)])
    pane.edit("a1")
    qtbot.keyClicks(pane.editor.note_field, "left")
    with qtbot.waitSignal(pane.edited) as told:
        pane.hide()
    assert told.args == ["a1", {"note": "left"}]


def test_a_kind_is_chosen_by_its_button(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2)])
    pane.edit("a1")
    button = pane.editor.kinds.button(1)
    assert button.accessibleName() == "Question, key 2"
    with qtbot.waitSignal(pane.edited) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args[1]["kind"] == "question"


def test_tags_are_parted_by_commas_without_hash_or_doubles(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2, tags=("loss",))])
    pane.edit("a1")
    field = pane.editor.tags_field
    assert field.text() == "loss"
    field.setFocus()
    qtbot.keyClicks(field, ", #claims, loss")
    with qtbot.waitSignal(pane.edited) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["a1", {"tags": ["loss", "claims"]}]


def test_a_change_from_elsewhere_reaches_the_open_editor_and_spares_what_is_being_typed(
    qtbot, pane, make_annotation
):
    pane.set_annotations([make_annotation(1, 2, "before")])
    pane.edit("a1")
    pane.set_annotations([make_annotation(1, 2, "undone")])
    assert pane.editor.note_field.toPlainText() == "undone"
    qtbot.keyClicks(pane.editor.note_field, "!")
    pane.set_annotations([make_annotation(1, 2, "other")])
    assert pane.editor.note_field.toPlainText() == "undone!"


def test_a_note_that_could_not_be_stored_is_told_again(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2)])
    pane.edit("a1")
    with qtbot.waitSignal(pane.edited):
        qtbot.keyClicks(pane.editor.note_field, "kept")
    pane.keep_editor()
    with qtbot.waitSignal(pane.edited) as told:
        pane.editor.flush()
    assert told.args == ["a1", {"note": "kept"}]


def test_the_row_is_as_high_as_the_editor_and_grows_with_the_text(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2), make_annotation(2, 9)])
    pane.edit("a1")
    index = pane.card_list.model().index(0, 0)
    before = pane.card_list.visualRect(index).height()
    assert before == pane.editor.sizeHint().height()
    for _ in range(8):
        qtbot.keyClick(pane.editor.note_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.card_list.visualRect(index).height() > before)


def test_enter_edits_and_delete_asks_to_delete(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2)])
    pane.choose("a1")
    with qtbot.waitSignal(pane.delete_requested) as asked:
        qtbot.keyClick(pane.card_list, Qt.Key.Key_Delete)
    assert asked.args == ["a1"]
    qtbot.keyClick(pane.card_list, Qt.Key.Key_Return)
    assert pane.editor is not None


def test_a_click_chooses_a_card(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2), make_annotation(2, 9)])
    where = pane.card_list.visualRect(pane.card_list.model().index(1, 0)).topLeft() + QPoint(20, 12)
    with qtbot.waitSignal(pane.annotation_chosen) as chosen:
        qtbot.mouseClick(pane.card_list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == ["a2"]


def test_the_editor_goes_when_its_annotation_is_gone(pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2)])
    pane.edit("a1")
    pane.set_annotations([])
    assert pane.editor is None


def test_what_could_not_be_stored_stays_in_its_editor_until_it_is(qtbot, pane, make_annotation):
    pane.set_annotations([make_annotation(1, 2), make_annotation(2, 9)])
    pane.edit("a1")
    told = []
    pane.edited.connect(lambda _, values: told.append(values))
    pane.edited.connect(pane.keep_editor)
    qtbot.keyClicks(pane.editor.note_field, "Kept")
    pane.editor.tags_field.setText("loss")
    pane.finish_editing()
    pane.edit("a2")
    pane.set_theme(load_theme("dark"))
    assert not pane.close_editor()
    assert pane.editor.note_field.toPlainText() == "Kept"
    assert pane.editor.tags_field.tags() == ["loss"]
    pane.edited.disconnect(pane.keep_editor)
    told.clear()
    assert pane.close_editor()
    assert told == [{"note": "Kept"}, {"tags": ["loss"]}]
    assert pane.editor is None
