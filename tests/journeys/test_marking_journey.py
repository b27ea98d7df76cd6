"""Marking words through the popover beside a selection: by mouse, by key, by a finger."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from transcript.model import AnnotationKind, BlockKind, Passage, Place

LEFT = Qt.MouseButton.LeftButton
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
IDEA, OBJECTION = AnnotationKind.IDEA, AnnotationKind.OBJECTION


@pytest.fixture
def desk(qtbot, open_desk, sample):
    """A window on the sample dialogue, some turns in."""
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    made.window.resize(1280, 820)
    turns = made.session.document.turns
    made.window.parts.pane.go_to_block(turns[8], cue=False)
    return made


@pytest.fixture
def pane(desk):
    return desk.window.parts.pane


@pytest.fixture
def popover(desk):
    return desk.window.parts.selection_popover


def point_at(pane, block, offset=0):
    """A point of the viewport on a code point of a block's first paragraph."""
    area = pane.area_of(Passage(Place(block, 0, offset), Place(block, 0, offset + 1)))
    return area.center() - pane.viewport().pos()


def drag(pane, start, end):
    """Select from one point of the viewport to another."""
    view, plain = pane.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, LEFT, plain, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, plain, end)


def select_words(qtbot, desk, pane, popover):
    """Select some words by mouse and wait for the popover."""
    block = desk.session.document.turns[8]
    drag(pane, point_at(pane, block, 0), point_at(pane, block, 18))
    assert not popover.isVisible()  # it waits until the selection has settled
    qtbot.waitUntil(popover.isVisible)
    return block


def test_it_appears_beside_the_words_and_never_over_them(qtbot, desk, pane, popover):
    select_words(qtbot, desk, pane, popover)
    words = pane.area_of(pane.selection())
    assert not popover.geometry().intersects(words)
    assert popover.body().bottom() == words.top() - 13
    assert pane.hasFocus()
    pane.scroll_by(words.top() - 4)  # no room above any more: it goes below
    words = pane.area_of(pane.selection())
    assert popover.isVisible()
    assert not popover.geometry().intersects(words)
    assert popover.body().top() > words.bottom()
    pane.page_down()
    assert not popover.isVisible()
    assert pane.selection() is not None


def test_where_the_words_fill_the_view_it_stays_away(qtbot, desk, pane, popover):
    pane.select_all()
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert not popover.isVisible()


def test_a_click_marks_and_a_click_on_the_mark_gives_another_kind(qtbot, desk, pane, popover):
    block = select_words(qtbot, desk, pane, popover)
    qtbot.mouseClick(popover.kinds[IDEA], LEFT)
    (made,) = desk.session.annotations()
    assert made.kind is IDEA
    assert not popover.isVisible()
    assert pane.selection() is None

    qtbot.mouseClick(pane.viewport(), LEFT, pos=point_at(pane, block, 6))
    assert popover.isVisible()
    assert [kind for kind, button in popover.kinds.items() if button.isChecked()] == [IDEA]
    qtbot.mouseClick(popover.kinds[OBJECTION], LEFT)
    assert [each.kind for each in desk.session.annotations()] == [OBJECTION]

    qtbot.mouseClick(pane.viewport(), LEFT, pos=point_at(pane, block, 6))
    qtbot.mouseClick(popover.kinds[OBJECTION], LEFT)
    assert desk.session.annotations() == []
    qtbot.keyClick(pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [each.kind for each in desk.session.annotations()] == [OBJECTION]


def test_digits_and_buttons_act_on_the_highlight_that_was_clicked(qtbot, desk, pane, popover):
    block = select_words(qtbot, desk, pane, popover)
    qtbot.keyClick(pane, Qt.Key.Key_1)
    qtbot.mouseClick(pane.viewport(), LEFT, pos=point_at(pane, block, 6))
    qtbot.keyClick(pane, Qt.Key.Key_4)
    assert [each.kind for each in desk.session.annotations()] == [OBJECTION]
    qtbot.mouseClick(pane.viewport(), LEFT, pos=point_at(pane, block, 6))
    qtbot.mouseClick(popover.deeds["toggle-bookmark"], LEFT)
    assert [each.block for each in desk.session.bookmarks()] == [block]
    qtbot.mouseClick(pane.viewport(), LEFT, pos=point_at(pane, block, 6))
    qtbot.mouseClick(popover.deeds["remove-highlight"], LEFT)
    assert desk.session.annotations() == []


def test_unmarked_words_have_nothing_to_remove(qtbot, desk, pane, popover):
    select_words(qtbot, desk, pane, popover)
    assert not popover.deeds["remove-highlight"].isVisible()
    assert not any(button.isChecked() for button in popover.kinds.values())


def test_note_and_tags_open_the_card(qtbot, desk, pane, popover):
    notes = desk.window.parts.notes
    select_words(qtbot, desk, pane, popover)
    qtbot.mouseClick(popover.deeds["write-note"], LEFT)
    assert notes.editor.note_field.hasFocus()
    qtbot.keyClick(notes.editor.note_field, Qt.Key.Key_Escape)
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    pane.select(desk.session.annotations()[0].passage)
    qtbot.keyClick(pane, Qt.Key.Key_T)
    assert notes.editor.tags_field.hasFocus() or notes.editor.tags_field.isAncestorOf(
        desk.window.focusWidget()
    )


def test_esc_closes_it_and_keeps_the_selection(qtbot, desk, pane, popover):
    select_words(qtbot, desk, pane, popover)
    words = pane.selection()
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert pane.selection() == words


def test_by_keyboard_alone(qtbot, desk, pane, popover):
    pane.setFocus()
    for _ in range(3):
        qtbot.keyClick(pane, Qt.Key.Key_Right, CONTROL_SHIFT)
    assert not popover.isVisible()
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert popover.isVisible()
    assert pane.hasFocus()
    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    assert popover.kinds[IDEA].hasFocus()
    for _ in range(3):
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Right)
    assert popover.kinds[OBJECTION].hasFocus()
    assert desk.session.annotations() == []
    qtbot.keyClick(popover.kinds[OBJECTION], Qt.Key.Key_Space)
    assert [each.kind for each in desk.session.annotations()] == [OBJECTION]
    assert pane.hasFocus()


def test_a_finger_that_rests_selects_a_word(qtbot, desk, pane, popover):
    block = desk.session.document.turns[8]
    finger = QTest.createTouchDevice()
    assert finger.type() is QPointingDevice.DeviceType.TouchScreen
    where = point_at(pane, block, 3)
    QTest.touchEvent(pane.viewport(), finger).press(0, where, pane.viewport()).commit()
    qtbot.waitUntil(lambda: pane.selection() is not None)
    QTest.touchEvent(pane.viewport(), finger).release(0, where, pane.viewport()).commit()
    qtbot.waitUntil(popover.isVisible)
    assert pane.selected_text() == desk.session.document.block(block).paragraphs[0].text.split()[1]


def test_what_a_screen_reader_says(qtbot, desk, pane, popover):
    select_words(qtbot, desk, pane, popover)
    said = QAccessible.queryAccessibleInterface(popover.kinds[OBJECTION])
    assert said.text(QAccessible.Text.Name) == "Objection, key 4"
    assert said.role() is QAccessible.Role.RadioButton
    names = [button.accessibleName() for button in popover.deeds.values()]
    assert names[:5] == [
        "Write a note", "Tags of this note", "Bookmark this turn", "Copy", "Copy with reference",
    ]  # fmt: skip


def test_copy_with_reference(qtbot, desk, pane, popover):
    block = select_words(qtbot, desk, pane, popover)
    words = pane.selected_text()
    qtbot.mouseClick(popover.deeds["copy-reference"], LEFT)
    document, clipboard = desk.session.document, QGuiApplication.clipboard()
    turn = document.turn_number(block)
    number = "I" if document.section_of(block) == 0 else "II"
    name = document.speaker_name(block)
    assert clipboard.text() == f"{words}\n\n— {name}, *The Borrowed Pilot*, {number}.{turn}"
    assert "<em>The Borrowed Pilot</em>" in clipboard.mimeData().html()
    assert desk.window.parts.status.text == "Copied with reference"


def test_copy_with_reference_by_key_takes_the_turn_at_the_reading_line(qtbot, desk, pane):
    desk.settings.change(reference_pattern="[{reference}] {speaker}")
    qtbot.keyClick(pane, Qt.Key.Key_C, CONTROL_SHIFT)
    document, block = desk.session.document, pane.current_block()
    text = QGuiApplication.clipboard().text()
    assert document.kind(block) is BlockKind.TURN
    assert text.startswith(document.block(block).paragraphs[0].text)
    assert text.endswith(f"{document.turn_number(block)}] {document.speaker_name(block)}")


def test_say_turn(qtbot, desk, pane):
    qtbot.keyClick(pane, Qt.Key.Key_I, CONTROL_SHIFT)
    said = desk.window.parts.status.text
    assert said.startswith(f"turn 9 of {len(desk.session.document.turns)}")
    assert desk.session.document.speaker_name(pane.current_block()) in said


def test_a_press_on_the_popover_does_not_reach_the_page(qtbot, desk, pane, popover):
    select_words(qtbot, desk, pane, popover)
    words = pane.selection()
    edge = QPoint(3, popover.height() // 2)
    qtbot.mouseClick(popover, LEFT, pos=edge)
    assert pane.selection() == words
    assert popover.isVisible()


def test_a_key_that_is_held_marks_once_but_goes_on_stepping(desk):
    actions = desk.window.actions_by_id
    assert not any(actions[name].autoRepeat() for name in ("mark-idea", "toggle-bookmark", "caret-browsing"))
    assert all(actions[name].autoRepeat() for name in ("next-turn", "undo", "text-larger", "find-next"))
