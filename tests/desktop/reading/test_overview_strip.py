"""The strip beside the page: what it shows, and where it leads."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.reading.find import Needle
from desktop.reading.finder import Finder
from desktop.reading.overview_strip import OverviewStrip
from desktop.reading.strip_room import NARROW, WIDE
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
    Speaker,
)

THEME = load_theme("light")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def strip(pane):
    """The strip of a pane; clicks move the page."""
    made = OverviewStrip(THEME, pane)
    made.jump_requested.connect(pane.go_to_place)
    return made


@pytest.fixture
def shown(strip, pane, dialogue):
    """The strip of the dialogue of three speakers."""
    pane.set_document(dialogue)
    return strip


def colours(strip, left, right, top=0, bottom=None):
    """Every colour in a part of the strip."""
    image = strip.grab().toImage()
    rows = range(top, bottom or image.height())
    return {image.pixelColor(x, y).name() for x in range(left, right) for y in rows}


def name(colour: QColor) -> str:
    return colour.name()


def at(strip, share: float) -> QPoint:
    """A point on the strip at a share of the text."""
    return QPoint(strip.width() // 2, round(strip._geometry().y(share)))


def test_it_stands_between_the_page_and_the_scroll_bar(shown, pane):
    assert shown.width() == WIDE
    assert shown.geometry().left() == pane.viewport().geometry().right() + 1
    assert shown.geometry().right() < pane.verticalScrollBar().mapTo(pane, QPoint(0, 0)).x()
    assert shown.height() == pane.viewport().height()


def test_everybody_has_a_lane_in_their_colour(shown, pane):
    ranks = pane.document.speakers_by_words()
    for lane, _ in enumerate(ranks):
        left, width = shown._geometry().lane(lane)
        seen = colours(shown, round(left) + 1, round(left + width) - 1)
        others = {name(THEME.speakers[other]) for other in range(3) if other != lane}
        assert name(THEME.speakers[lane]) in seen
        assert not others & seen


def test_a_narrow_pane_has_one_narrow_lane(shown, pane, qtbot):
    pane.resize(600, 700)
    qtbot.waitUntil(lambda: shown.width() == NARROW)
    seen = colours(shown, 6, 12)
    assert {name(THEME.speakers[slot]) for slot in range(3)} <= seen
    pane.resize(860, 700)
    qtbot.waitUntil(lambda: shown.width() == WIDE)


def test_a_click_goes_there_and_the_frame_comes_along(shown, pane, qtbot):
    before = shown._visible()
    qtbot.mouseClick(shown, LEFT, pos=at(shown, 0.8))
    top, bottom = shown._visible()
    assert top > before[1]
    assert top <= 0.8 <= bottom
    expected = shown._overview.place(shown._geometry().share(at(shown, 0.8).y()))
    assert pane.current_block() == expected.block


def test_dragging_scrubs_through_the_text(shown, pane, qtbot):
    qtbot.mousePress(shown, LEFT, pos=at(shown, 0.2))
    blocks = []
    for share in (0.4, 0.6, 0.9):
        qtbot.mouseMove(shown, at(shown, share))
        blocks.append(pane.current_block())
    qtbot.mouseRelease(shown, LEFT, pos=at(shown, 0.9))
    assert blocks == sorted(set(blocks))
    assert blocks[-1] > 150


def test_the_wheel_scrolls_the_page(shown, pane):
    wheel = QWheelEvent(
        QPointF(20, 200), shown.mapToGlobal(QPointF(20, 200)), QPoint(), QPoint(0, -240),
        LEFT.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(shown, wheel)
    assert pane.verticalScrollBar().value() > 0


def test_the_words_under_the_pointer_say_section_turn_and_speaker(shown, pane):
    words = shown.words_at(at(shown, 0.75).y())
    block = shown._overview.place(shown._geometry().share(at(shown, 0.75).y())).block
    turn = pane.document.turn_number(block)
    where, line = words.split("\n")
    assert where == f"II · turn {turn} · {pane.document.speaker_name(block)}"
    assert pane.document.paragraph_text(pane.document.first_paragraph(block)).startswith(line.rstrip("…"))


def test_notes_are_dots_at_the_right_and_bookmarks_ribbons_at_the_left(shown, pane, annotation):
    right = round(shown._geometry().right) + 6
    marks = {name(THEME.underlines[AnnotationKind.REASON]), name(THEME.bookmark)}
    assert not marks & colours(shown, 0, shown.width())
    shown.set_annotations([annotation(Passage(Place(20), Place(20, 0, 8)), AnnotationKind.REASON)])
    assert name(THEME.underlines[AnnotationKind.REASON]) in colours(shown, right, shown.width())
    moment = annotation(None).created
    shown.set_bookmarks([Bookmark(BookmarkId("b"), DocumentId("d"), 90, "", "", moment, moment)])
    assert name(THEME.bookmark) in colours(shown, 0, 10)


def test_matches_are_ticks_until_the_search_is_over(shown, pane, qtbot):
    finder = Finder(pane)
    shown.set_finder(finder)
    left = round(shown._geometry().left)
    finder.search(Needle("Turn 120."))
    qtbot.waitUntil(lambda: finder.is_done)
    y = round(shown._geometry().y(shown._overview.share(Place(120))))
    assert name(THEME.ink) in colours(shown, left - 4, left - 1, y - 2, y + 3)
    finder.clear()
    assert name(THEME.ink) not in colours(shown, left - 4, left - 1, y - 2, y + 3)


def test_who_is_followed_stands_out(shown, pane):
    first, second = pane.document.speakers_by_words()[:2]
    shown.set_followed(frozenset({first}))
    for lane, speaker in enumerate((first, second)):
        left, width = shown._geometry().lane(lane)
        seen = colours(shown, round(left) + 1, round(left + width) - 1, 100)
        assert (name(THEME.speakers[lane]) in seen) is (speaker == first)


def test_assistive_technology_is_told_of_a_graphic_with_one_summary(shown, pane):
    told = QAccessible.queryAccessibleInterface(shown)
    assert told.role() is QAccessible.Role.Graphic
    words = pane.document.words_by_speaker()
    first = pane.document.speakers_by_words()[0]
    share = round(100 * words[first] / sum(words))
    assert shown.accessibleName().startswith(f"{pane.document.speakers[first].name} {share} per cent, ")
    pane.go_to_end()
    assert int(shown.accessibleName().split()[-3]) > 90
    assert shown.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_without_a_document_there_is_nothing_to_go_to(shown, pane, qtbot):
    pane.set_document(None)
    qtbot.mouseClick(shown, LEFT, pos=QPoint(20, 300))
    assert shown.words_at(300) == ""
    assert colours(shown, 0, shown.width()) == {name(THEME.page)}
    assert shown.accessibleName() == ""


def test_the_frame_reaches_the_end_where_letters_take_several_bytes(strip, pane, qtbot):
    turns = (Block(BlockKind.TURN, (Paragraph("今日は天気がいいですね。"),), (0,)) for _ in range(4))
    pane.set_document(Document.of(turns, speakers=[Speaker("田中")]))
    qtbot.waitUntil(lambda: strip._overview is not None)
    assert strip._visible() == (0.0, 1.0)
