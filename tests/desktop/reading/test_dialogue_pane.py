"""The pane as a reader uses it: keys, mouse, and what is seen."""

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.reading.dialogue_pane import DialoguePane
from desktop.theme import load_theme
from transcript.document import Document
from transcript.model import (
    AnnotationKind,
    Block,
    BlockKind,
    Bookmark,
    BookmarkId,
    DocumentId,
    Paragraph,
    Passage,
    Place,
    ReadingPosition,
    Section,
    Speaker,
)

LEFT = Qt.MouseButton.LeftButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def point_of(pane: DialoguePane, place: Place) -> QPoint:
    """Where the left edge of a character is on screen, at half the height of its line."""
    row, line = pane.page.line_of(place)
    placed = next(placed for placed in pane.page.placed() if placed.row == row)
    x = placed.layout.caret_x(place.offset - placed.layout.content.place.offset)
    left = pane.page.geometry.x(pane.page.geometry.text_left, pane.page.geometry.text_width)
    return QPoint(round(left + x), placed.y + placed.layout.line_top(line) + placed.layout.face.line // 2)


def top_of(pane: DialoguePane, place: Place) -> int:
    """The height of a place's line on screen."""
    return pane.page.span_on_screen(Passage(place, place))[0]


def shown_now(pane: DialoguePane) -> QImage:
    """What stands on screen, without painting it anew."""
    return pane.screen().grabWindow(pane.winId()).toImage()


def drag(qtbot: object, pane: DialoguePane, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(pane.viewport(), LEFT, pos=start)
    qtbot.mouseMove(pane.viewport(), end)
    qtbot.mouseRelease(pane.viewport(), LEFT, pos=end)


def share_of(pane: DialoguePane, colour: QColor, area: tuple[int, int, int, int]) -> float:
    """How much of a part of the pane is painted in exactly a colour."""
    image = pane.grab().toImage()
    left, top, width, height = area
    inside = [
        image.pixelColor(left + x, top + y).rgb() == colour.rgb() for x in range(width) for y in range(height)
    ]
    return sum(inside) / len(inside)


# ---------------------------------------------------------------------------- documents
def test_an_empty_pane_shows_nothing_but_page(pane: DialoguePane):
    image = pane.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 860, 7) for y in range(0, 700, 7)}
    assert colours == {pane._theme.page.name()}


def test_a_document_may_be_taken_away_again(reading: DialoguePane):
    reading.select(reading.whole_turn(0))
    reading.set_document(None)
    assert reading.selection() is None
    assert len(reading.visible_blocks()) == 0
    assert reading.current_block() == 0
    reading.next_turn()
    reading.page_down()
    reading.copy()


@pytest.mark.parametrize(
    "document",
    [
        Document.of([]),
        Document.of([Block(BlockKind.TURN, ())]),
        Document.of([Block(BlockKind.PROSE, (Paragraph(""),))]),
        Document.of([Block(BlockKind.TURN, (Paragraph("x" * 30_000),), (0,))], speakers=[Speaker("")]),
        Document.of([Block(BlockKind.TURN, (Paragraph("a\u2028\u0000\ufeff\nb"),))]),
    ],
)
def test_odd_documents_are_shown_and_walked(qtbot: object, pane: DialoguePane, document: Document):
    pane.set_document(document)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Down):
        qtbot.keyClick(pane, key)
        qtbot.keyClick(pane, key, SHIFT)
    qtbot.keyClick(pane, Qt.Key.Key_A, CONTROL)
    qtbot.mouseClick(pane.viewport(), LEFT, pos=QPoint(400, 80))
    qtbot.mouseDClick(pane.viewport(), LEFT, pos=QPoint(400, 80))
    pane.next_turn()
    pane.set_text_size(24)
    pane.grab()
    pane.reading_position()


def test_a_place_set_before_the_pane_is_shown_is_kept(qtbot: object, dialogue: Document):
    pane = DialoguePane(load_theme("light"))
    qtbot.addWidget(pane)
    pane.set_document(dialogue)
    pane.go_to_block(120, cue=False)
    assert pane.current_block() == 120
    pane.resize(860, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    assert pane.current_block() == 120
    assert top_of(pane, Place(120)) == pane.viewport().height() // 4


# ------------------------------------------------------------------------------ walking
def test_next_turn_brings_its_first_line_to_a_quarter(reading: DialoguePane):
    reading.go_to_block(20, cue=False)
    reading.next_turn()
    assert reading.current_block() == 21
    assert top_of(reading, Place(21)) == reading.viewport().height() // 4
    reading.previous_turn()
    reading.previous_turn()
    assert reading.current_block() == 19


def test_from_the_beginning_every_turn_is_walked_through_to_the_last(reading: DialoguePane):
    seen = [reading.current_block()]
    for _ in range(198):
        reading.next_turn()
        seen.append(reading.current_block())
    assert seen == [number for number in range(200) if number != 50]


def test_a_speaker_is_followed(reading: DialoguePane):
    reading.go_to_block(10, cue=False)
    reading.next_turn_of_speaker()
    assert reading.current_block() == 13
    reading.previous_turn_of_speaker()
    reading.previous_turn_of_speaker()
    assert reading.current_block() == 7


def test_sections_are_walked(reading: DialoguePane):
    reading.next_section()
    assert reading.current_block() == 100
    reading.previous_section()
    assert reading.current_block() == 0


def test_turn_changed_says_what_is_at_the_reading_line(qtbot: object, reading: DialoguePane):
    with qtbot.waitSignal(reading.turn_changed) as blocker:
        reading.go_to_block(30)
    assert blocker.args == [30]
    with qtbot.waitSignal(reading.turn_changed) as blocker:
        reading.scroll_by(600)
    y = reading.page.reading_y
    placed = reading.page.placed_at(y)
    assert blocker.args == [placed.layout.content.place.block]


def test_scrolling_to_either_end_makes_the_first_and_the_last_turn_current(
    qtbot: object, reading: DialoguePane
):
    qtbot.keyClick(reading, Qt.Key.Key_End)
    assert reading.current_block() == 199
    assert reading.verticalScrollBar().value() == reading.verticalScrollBar().maximum()
    qtbot.keyClick(reading, Qt.Key.Key_Home)
    assert reading.current_block() == 0


# ---------------------------------------------------------------------------- scrolling
def test_pages_overlap_by_two_lines(qtbot: object, reading: DialoguePane):
    reading.go_to_block(40, cue=False)
    before = top_of(reading, Place(42))
    qtbot.keyClick(reading, Qt.Key.Key_Space)
    qtbot.keyClick(reading, Qt.Key.Key_Space, SHIFT)
    assert top_of(reading, Place(42)) == before
    qtbot.keyClick(reading, Qt.Key.Key_PageDown)
    moved = reading.page.view.position
    qtbot.keyClick(reading, Qt.Key.Key_PageUp)
    assert moved - reading.page.view.position == reading.viewport().height() - 2 * reading.metrics.line


def test_a_position_comes_back_to_the_same_line(qtbot: object, reading: DialoguePane, dialogue: Document):
    reading.go_to_block(77, cue=False)
    reading.scroll_by(31)
    stored = reading.reading_position()
    reading.set_document(dialogue)
    reading.restore_position(stored)
    assert reading.reading_position() == stored
    reading.restore_position(reading.reading_position())
    assert reading.reading_position() == stored


def test_a_position_at_the_start_shows_the_heading(reading: DialoguePane):
    reading.go_to_block(150)
    reading.restore_position(ReadingPosition(Place(0), 0))
    assert reading.page.view.position == 0
    reading.restore_position(ReadingPosition(Place(100), 0))
    assert reading.page.placed()[0].layout.content.text in ("Noon", dialogue_text(reading, 99))


def test_a_position_at_the_start_shows_all_the_headings_there(reading: DialoguePane, dialogue: Document):
    part = Section(heading="Before the rain", level=2, first_block=0)
    sections = (dialogue.sections[0], part, dialogue.sections[1])
    reading.set_document(replace(dialogue, sections=sections))
    assert [placed.layout.content.text for placed in reading.page.placed()][:2] == ["Dawn", "Before the rain"]
    stored = reading.reading_position()
    reading.go_to_block(150)
    reading.restore_position(stored)
    assert reading.page.view.position == 0


def dialogue_text(pane: DialoguePane, block: int) -> str:
    return pane.document.paragraph_text(pane.document.first_paragraph(block))


def wheel(
    pane: DialoguePane, turned: int, pixels: int = 0, modifiers: Qt.KeyboardModifier | None = None
) -> None:
    event = QWheelEvent(
        QPointF(300, 300),
        pane.viewport().mapToGlobal(QPointF(300, 300)),
        QPoint(0, pixels),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        modifiers or Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), event)


def test_the_wheel_scrolls_by_lines_and_a_touchpad_by_pixels(reading: DialoguePane):
    reading.go_to_block(40, cue=False)
    start = reading.page.view.position
    wheel(reading, -120)
    assert reading.page.view.position - start == QApplication.wheelScrollLines() * reading.metrics.line
    wheel(reading, -8, pixels=-5)
    assert reading.page.view.position - start == QApplication.wheelScrollLines() * reading.metrics.line + 5


def test_control_and_wheel_ask_for_another_size(qtbot: object, reading: DialoguePane):
    with qtbot.waitSignal(reading.zoom_requested) as blocker:
        wheel(reading, 120, modifiers=CONTROL)
    assert blocker.args == [1]
    with qtbot.waitSignal(reading.zoom_requested) as blocker:
        wheel(reading, -120, modifiers=CONTROL)
    assert blocker.args == [-1]


@pytest.mark.parametrize("start", [40, 150])
def test_what_is_scrolled_looks_like_what_is_painted_anew(qtbot: object, reading: DialoguePane, start: int):
    long = [Block(BlockKind.TURN, (Paragraph("Word after word. " * 300),), (turn % 3,)) for turn in range(9)]
    document = reading.document if start == 40 else Document.of(long, speakers=reading.document.speakers)
    reading.set_document(document)
    reading.verticalScrollBar().setValue(start * 20)
    QApplication.processEvents()
    for step in (40, 13, -29, 200, -7, 90, 333, -120, 500, -300):
        reading.scroll_by(step)
        QApplication.processEvents()
        scrolled = shown_now(reading)
        reading.viewport().repaint()
        assert scrolled == shown_now(reading)


def test_dragging_the_bar_to_either_end_gets_there(reading: DialoguePane):
    bar = reading.verticalScrollBar()
    bar.setSliderDown(True)
    most = bar.maximum()
    for value in range(0, most, most // 40):
        bar.setValue(value)
        assert bar.maximum() == most
        assert bar.value() == value
    bar.setValue(most)
    assert reading.visible_blocks()[-1] == 199
    bar.setValue(0)
    assert reading.visible_blocks()[0] == 0
    bar.setSliderDown(False)


# ------------------------------------------------------------------------ size and look
@pytest.mark.parametrize("sizes", [(14, 18), (32, 13, 18), (24, 20, 16, 18)])
def test_the_line_at_the_top_stays_through_zooming(reading: DialoguePane, sizes: tuple[int, ...]):
    reading.go_to_block(60, cue=False)
    reading.scroll_by(17)
    before = reading.page.anchor()
    place = reading.page.rows.place(before.row, before.offset)
    for size in sizes:
        reading.set_text_size(size)
        top = reading.page.line_of(place)
        assert reading.page.placed()[0].row <= top[0]
    assert reading.page.anchor() == before


def test_the_line_at_the_top_stays_through_widths_and_heights(reading: DialoguePane):
    reading.go_to_block(60, cue=False)
    reading.scroll_by(17)
    before, position = reading.page.anchor(), reading.page.view.position
    for size in ((700, 700), (500, 600), (1200, 900), (860, 700)):
        reading.resize(*size)
    assert reading.page.anchor() == before
    assert reading.page.view.offset >= 0
    assert abs(reading.page.view.position - position) < 700


def test_sizes_keep_within_bounds(reading: DialoguePane):
    reading.set_text_size(100)
    assert reading.metrics.text_size == 32
    reading.set_text_size(1)
    assert reading.metrics.text_size == 13


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_a_theme_colours_the_page_at_once(reading: DialoguePane, name: str):
    theme = load_theme(name)
    reading.go_to_block(60, cue=False)
    position = reading.page.view.position
    reading.set_theme(theme)
    assert reading.grab().toImage().pixelColor(3, 3).name() == theme.page.name()
    assert reading.page.view.position == position


def test_names_stand_beside_the_turns_and_above_them_in_a_narrow_pane(reading: DialoguePane):
    wide = reading.page.placed()[1].layout
    assert not reading.page.geometry.names_above
    assert wide.lead == 0
    reading.resize(600, 700)
    assert reading.page.geometry.names_above
    assert reading.page.placed()[1].layout.lead == reading.metrics.line


def test_a_long_turn_keeps_its_name_in_view(qtbot: object, pane: DialoguePane):
    text = "A long speech goes on and on. " * 200
    pane.set_document(
        Document.of([Block(BlockKind.TURN, (Paragraph(text),), (0,))], speakers=[Speaker("Ada")])
    )
    assert pane.page.painter.sticky_name(pane.page.placed()) is None
    pane.scroll_by(400)
    voice, top = pane.page.painter.sticky_name(pane.page.placed())
    assert pane.page.tags.name(voice) == "Ada"
    assert 0 <= top < 20
    rect = pane.page.painter.sticky_rect((voice, top))
    assert share_of(pane, pane._theme.page, rect.getRect()) < 0.95


def test_a_jump_widens_the_bar_for_a_moment(qtbot: object, reading: DialoguePane):
    reading.reduced_motion = False
    reading.go_to_block(31)
    assert reading.emphasis.cue == 31
    assert reading.emphasis.swell > 1.5
    qtbot.waitUntil(lambda: reading.emphasis.cue == -1)
    assert reading.emphasis.swell == 1.0


def test_with_reduced_motion_the_cue_holds_still(qtbot: object, reading: DialoguePane):
    widths = set()
    reading._cue.changed.connect(lambda _: widths.add(reading.emphasis.swell))
    reading.go_to_block(31)
    qtbot.waitUntil(lambda: reading.emphasis.cue == -1, timeout=3_000)
    assert widths == {2.0, 1.0}


# ---------------------------------------------------------------------------- selecting
def test_a_drag_selects_characters(qtbot: object, reading: DialoguePane):
    start, end = Place(1, 0, 5), Place(1, 0, 20)
    drag(qtbot, reading, point_of(reading, start), point_of(reading, end))
    assert reading.selection() == Passage(start, end)
    assert reading.selected_text() == dialogue_text(reading, 1)[5:20]


def test_a_drag_upwards_selects_the_same(qtbot: object, reading: DialoguePane):
    start, end = Place(1, 0, 5), Place(2, 0, 20)
    drag(qtbot, reading, point_of(reading, end), point_of(reading, start))
    assert reading.selection() == Passage(start, end)


def test_a_double_click_takes_the_word_and_a_third_the_paragraph(qtbot: object, reading: DialoguePane):
    at = point_of(reading, Place(1, 0, 16)) - QPoint(2, 0)  # the right half of the last letter
    qtbot.mouseClick(reading.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(reading.viewport(), LEFT, pos=at)
    assert reading.selected_text() == "boat"
    qtbot.mousePress(reading.viewport(), LEFT, pos=at)
    qtbot.mouseRelease(reading.viewport(), LEFT, pos=at)
    assert reading.selection() == reading.whole_turn(1)


def test_shift_and_click_reaches_further(qtbot: object, reading: DialoguePane):
    qtbot.mouseClick(reading.viewport(), LEFT, pos=point_of(reading, Place(1, 0, 5)))
    qtbot.mouseClick(reading.viewport(), LEFT, SHIFT, point_of(reading, Place(2, 0, 9)))
    assert reading.selection() == Passage(Place(1, 0, 5), Place(2, 0, 9))


def test_a_plain_click_selects_nothing(qtbot: object, reading: DialoguePane):
    reading.select(reading.whole_turn(0))
    qtbot.mouseClick(reading.viewport(), LEFT, pos=point_of(reading, Place(1, 0, 5)))
    assert reading.selection() is None


def test_dragging_past_the_edge_scrolls_and_selects_on(qtbot: object, reading: DialoguePane):
    start = point_of(reading, Place(1, 0, 5))
    qtbot.mousePress(reading.viewport(), LEFT, pos=start)
    qtbot.mouseMove(reading.viewport(), QPoint(start.x(), reading.viewport().height() + 150))
    qtbot.waitUntil(lambda: reading.visible_blocks()[0] > 2)
    qtbot.mouseRelease(reading.viewport(), LEFT, pos=QPoint(start.x(), reading.viewport().height() + 150))
    passage = reading.selection()
    assert passage.start == Place(1, 0, 5)
    assert passage.end.block in reading.visible_blocks()


def test_shift_and_arrows_select_from_the_current_turn(qtbot: object, reading: DialoguePane):
    reading.go_to_block(9, cue=False)
    qtbot.keyClick(reading, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(reading, Qt.Key.Key_Right, SHIFT)
    assert reading.selection() == Passage(Place(9), Place(9, 0, 2))
    qtbot.keyClick(reading, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert reading.selected_text() == "Turn "
    qtbot.keyClick(reading, Qt.Key.Key_End, SHIFT)
    qtbot.keyClick(reading, Qt.Key.Key_Down, SHIFT | CONTROL)
    assert reading.selection().end == Place(10)
    qtbot.keyClick(reading, Qt.Key.Key_Left, SHIFT)
    assert reading.selection().end == reading.whole_turn(9).end


def test_lines_are_walked_in_one_column(qtbot: object, reading: DialoguePane):
    reading.caret_browsing = True
    reading.move_caret_to(Place(4, 0, 30))
    x = point_of(reading, Place(4, 0, 30)).x()
    for _ in range(3):
        qtbot.keyClick(reading, Qt.Key.Key_Down)
    assert abs(point_of(reading, reading.caret_place()).x() - x) < 12
    for _ in range(3):
        qtbot.keyClick(reading, Qt.Key.Key_Up)
    assert reading.caret_place() == Place(4, 0, 30)


def test_the_caret_is_kept_on_screen(qtbot: object, reading: DialoguePane):
    reading.caret_browsing = True
    for _ in range(60):
        qtbot.keyClick(reading, Qt.Key.Key_Down)
    assert 0 <= top_of(reading, reading.caret_place()) < reading.viewport().height()
    qtbot.keyClick(reading, Qt.Key.Key_Home, CONTROL)
    assert reading.caret_place() == Place(0)
    assert 0 <= top_of(reading, Place(0)) < reading.viewport().height()


def test_everything_is_selected(qtbot: object, reading: DialoguePane):
    qtbot.keyClick(reading, Qt.Key.Key_A, CONTROL)
    assert reading.selection() == Passage(Place(0), reading.document.end_of(199))


def test_a_copy_over_turns_names_the_speakers(qtbot: object, reading: DialoguePane):
    reading.select(Passage(Place(2, 0, 0), Place(3, 1, 6)))
    qtbot.keyClick(reading, Qt.Key.Key_C, CONTROL)
    expected = f"Cleo: {dialogue_text(reading, 2)}\n\nAda: First paragraph.\n\nSecond"
    assert QGuiApplication.clipboard().text() == expected


def test_a_copy_within_a_turn_is_plain(reading: DialoguePane):
    reading.select(Passage(Place(3, 0, 6), Place(3, 1, 6)))
    reading.copy()
    assert QGuiApplication.clipboard().text() == "paragraph.\n\nSecond"


def test_selecting_is_announced_and_painted(qtbot: object, reading: DialoguePane):
    with qtbot.waitSignal(reading.selection_changed):
        reading.select(Passage(Place(1, 0, 0), Place(1, 0, 30)))
    start, end = point_of(reading, Place(1, 0, 0)), point_of(reading, Place(1, 0, 30))
    area = (start.x(), start.y() - 12, end.x() - start.x(), 24)
    assert share_of(reading, reading._theme.select, area) > 0.5
    reading.select(None)
    assert share_of(reading, reading._theme.select, area) == 0


# ------------------------------------------------------------------------------- marks
@pytest.mark.parametrize("kind", list(AnnotationKind))
def test_a_highlight_is_painted_and_can_be_clicked(qtbot, reading: DialoguePane, annotation, kind):
    note = annotation(Passage(Place(1, 0, 0), Place(1, 0, 30)), kind)
    reading.set_annotations([note])
    start, end = point_of(reading, Place(1, 0, 0)), point_of(reading, Place(1, 0, 30))
    area = (start.x(), start.y() - 8, end.x() - start.x(), 18)
    assert share_of(reading, reading._theme.washes[kind], area) > 0.4
    with qtbot.waitSignal(reading.annotation_activated) as blocker:
        qtbot.mouseClick(reading.viewport(), LEFT, pos=point_of(reading, Place(1, 0, 10)))
    assert blocker.args == [note.id]
    with qtbot.assertNotEmitted(reading.annotation_activated):
        qtbot.mouseClick(reading.viewport(), LEFT, pos=point_of(reading, Place(1, 0, 40)))
    reading.set_annotations([])
    assert share_of(reading, reading._theme.washes[kind], area) == 0


def test_a_highlight_that_is_in_use_is_outlined(reading: DialoguePane, annotation):
    note = annotation(Passage(Place(1, 0, 0), Place(1, 0, 30)))
    reading.set_annotations([note])
    plain = reading.grab().toImage()
    reading.set_active_annotation(note.id)
    assert reading.grab().toImage() != plain
    reading.set_active_annotation(None)
    assert reading.grab().toImage() == plain


def test_a_bookmark_hangs_beside_its_turn(reading: DialoguePane):
    bookmark = Bookmark(BookmarkId("b"), DocumentId("d"), 2, "", "", None, None)
    placed = next(placed for placed in reading.page.placed() if placed.layout.content.place.block == 2)
    rect = reading.page.painter.ribbon_rect(placed).toRect()
    assert share_of(reading, reading._theme.bookmark, rect.getRect()) == 0
    reading.set_bookmarks([bookmark])
    assert share_of(reading, reading._theme.bookmark, rect.getRect()) > 0.5


def test_a_click_in_the_margin_asks_for_a_bookmark(qtbot: object, reading: DialoguePane):
    placed = next(placed for placed in reading.page.placed() if placed.layout.content.place.block == 2)
    at = reading.page.painter.ribbon_rect(placed).center().toPoint()
    with qtbot.waitSignal(reading.bookmark_requested) as blocker:
        qtbot.mouseClick(reading.viewport(), LEFT, pos=at)
    assert blocker.args == [2]


def test_ensure_visible_moves_only_if_it_must(reading: DialoguePane):
    position = reading.page.view.position
    reading.ensure_visible(reading.whole_turn(1))
    assert reading.page.view.position == position
    reading.ensure_visible(reading.whole_turn(150))
    assert 150 in reading.visible_blocks()


# -------------------------------------------------------------------------- the window's
@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_B, Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_Escape])
def test_letters_are_left_to_the_window(reading: DialoguePane, key: Qt.Key):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "")
    QApplication.sendEvent(reading, event)
    assert not event.isAccepted()


def test_a_context_menu_is_asked_for_where_it_belongs(qtbot: object, reading: DialoguePane):
    at = QPoint(300, 200)
    with qtbot.waitSignal(reading.context_menu_requested) as blocker:
        globally = reading.viewport().mapToGlobal(at)
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(reading.viewport(), QContextMenuEvent(reason, at, globally))
    assert blocker.args == [globally]
    reading.select(reading.whole_turn(1))
    with qtbot.waitSignal(reading.popover_requested):
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(reading.viewport(), QContextMenuEvent(reason, at, globally))
    with qtbot.waitSignal(reading.context_menu_requested) as blocker:
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(reading.viewport(), QContextMenuEvent(reason, at, globally))
    point = reading.viewport().mapFromGlobal(blocker.args[0])
    assert point.y() >= top_of(reading, Place(1))


def test_a_click_long_left_behind_does_not_pull_the_page_back(qtbot: object, reading: DialoguePane):
    qtbot.mouseClick(reading.viewport(), LEFT, pos=point_of(reading, Place(1, 0, 5)))
    reading.verticalScrollBar().setValue(reading.verticalScrollBar().maximum() // 2)
    current = reading.current_block()
    qtbot.keyClick(reading, Qt.Key.Key_Right, SHIFT)
    assert reading.selection() == Passage(Place(current), Place(current, 0, 1))


def test_opening_a_document_sets_its_objects_aside(qtbot: object, reading: DialoguePane):
    gc.unfreeze()
    reading.set_document(reading.document)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    gc.unfreeze()


def test_the_margin_offers_a_ribbon_to_the_pointer(qtbot: object, reading: DialoguePane):
    placed = next(placed for placed in reading.page.placed() if placed.layout.content.place.block == 2)
    rect = reading.page.painter.ribbon_rect(placed).toRect()
    qtbot.mouseMove(reading.viewport(), rect.center())
    assert share_of(reading, reading._theme.hair, rect.getRect()) > 0.5
    assert reading.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(reading.viewport(), point_of(reading, Place(2, 0, 10)))
    assert share_of(reading, reading._theme.hair, rect.getRect()) == 0
    assert reading.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_the_caret_is_seen_while_browsing_with_it(qtbot: object, reading: DialoguePane):
    at = point_of(reading, Place(1, 0, 6))
    area = (at.x() - 2, at.y() - 6, 5, 12)
    without = share_of(reading, reading._theme.ink, area)
    reading.caret_browsing = True
    reading.move_caret_to(Place(1, 0, 6))
    qtbot.waitUntil(reading.hasFocus)
    assert share_of(reading, reading._theme.ink, area) > without + 0.15
    reading.caret_browsing = False
    assert share_of(reading, reading._theme.ink, area) == without
