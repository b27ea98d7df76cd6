"""Finding in a document as a reader does: open the bar, type, step, choose, close."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.theme import load_theme
from transcript.model import Passage, Place

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LINES = [
    "The boat is late, and the Boat knows it.",
    "Then we wait for the boats to come.",
    *["Nothing is said here that anybody looks for, and it is said at length. " * 4] * 30,
    "The last boat of all.",
]


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    """A window on a dialogue with four boats in it, the last one far down."""
    path = tmp_path / "boats.txt"
    names = ("ADA", "BEN")
    path.write_text("\n\n".join(f"{names[n % 2]}: {line}" for n, line in enumerate(LINES)), encoding="utf-8")
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([path])
    return made


@pytest.fixture
def bar(qtbot, desk):
    """The bar, opened by its key from the page."""
    qtbot.keyClick(desk.window, Qt.Key.Key_F, CONTROL)
    found = desk.window.parts.find_bar
    assert found.field.hasFocus()
    return found


def count(bar):
    return bar.field.count.text()


def quote(desk):
    """The words of the current match."""
    return desk.session.document.text_of(desk.window.finding.finder.current)


def done(qtbot, desk):
    qtbot.waitUntil(lambda: desk.window.finding.finder.is_done)


def test_typing_finds_and_enter_steps_around(qtbot, desk, bar):
    pane = desk.window.parts.pane
    qtbot.keyClicks(bar.field, "boat")
    done(qtbot, desk)
    assert count(bar) == "1 of 4"
    starts = []
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_G, CONTROL),
    ):
        qtbot.keyClick(bar.field, key, modifier)
        starts.append(count(bar))
        assert pane.is_on_screen(desk.window.finding.finder.current)
    assert starts == ["2 of 4", "3 of 4", "4 of 4"]
    assert pane.current_block() > 20
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert count(bar) == "1 of 4"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert count(bar) == "4 of 4"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert count(bar) == "3 of 4"
    assert quote(desk) == "boat"


def test_case_and_whole_words_are_chosen_by_click(qtbot, desk, bar):
    qtbot.keyClicks(bar.field, "boat")
    qtbot.mouseClick(bar.whole_words, Qt.MouseButton.LeftButton)
    done(qtbot, desk)
    assert count(bar) == "1 of 3"
    qtbot.mouseClick(bar.match_case, Qt.MouseButton.LeftButton)
    done(qtbot, desk)
    assert count(bar) == "1 of 2"


def test_nothing_found_says_so_and_keys_do_no_harm(qtbot, desk, bar):
    qtbot.keyClicks(bar.field, "zyzzyva")
    assert count(bar) == "none"
    assert not bar.next_button.isEnabled()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert count(bar) == "none"
    bar.field.clear()
    qtbot.keyClicks(bar.field, "b")
    done(qtbot, desk)
    assert count(bar).startswith("1 of ")


def test_esc_closes_and_selects_the_match_and_alt_left_leads_back(qtbot, desk, bar):
    pane = desk.window.parts.pane
    before = pane.reading_position().place
    qtbot.keyClicks(bar.field, "last boat")
    assert pane.current_block() > 20
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.hasFocus()
    assert pane.selected_text() == "last boat"
    assert pane.emphasis.matches is None
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert pane.reading_position().place == before


def test_f3_goes_on_with_the_last_words_after_the_bar_was_closed(qtbot, desk, bar):
    qtbot.keyClicks(bar.field, "boat")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    qtbot.keyClick(desk.window.parts.pane, Qt.Key.Key_F3)
    assert bar.isVisible()
    assert count(bar) == "2 of 4"


def test_selected_words_are_what_is_found(qtbot, desk):
    window = desk.window
    block = next(b for b in range(5) if "boats" in desk.session.document.block(b).paragraphs[0].text)
    start = desk.session.document.block(block).paragraphs[0].text.index("boats")
    window.parts.pane.select(Passage(Place(block, 0, start), Place(block, 0, start + 5)))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.parts.find_bar.text == "boats"
    done(qtbot, desk)
    assert count(window.parts.find_bar) == "1 of 1"


def test_all_matches_are_boxes_and_the_current_one_is_filled(qtbot, desk, bar):
    pane, accent = desk.window.parts.pane, load_theme("light").accent
    qtbot.keyClicks(bar.field, "boat")
    done(qtbot, desk)

    def filled(passage):
        top, bottom = pane.page.span_on_screen(passage)
        image = pane.viewport().grab().toImage()
        scale = image.devicePixelRatio()
        rows = range(round(top * scale), round(bottom * scale))
        inside = [
            image.pixelColor(x, y).rgb() == accent.rgb() for y in rows for x in range(0, image.width(), 2)
        ]
        return sum(inside)

    finder = desk.window.finding.finder
    third = finder.job.passage(2)
    only_boxed = filled(third)
    assert only_boxed > 0
    for _ in range(2):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert finder.current == third
    assert filled(third) > 2 * only_boxed


def test_the_page_makes_room_for_the_bar(qtbot, desk):
    pane, bar = desk.window.parts.pane, desk.window.parts.find_bar
    before = pane.height()
    qtbot.keyClick(desk.window, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(lambda: pane.height() == before - bar.height())
    assert bar.height() == 52


def test_a_document_that_is_opened_meanwhile_is_searched(qtbot, desk, bar, tmp_path):
    qtbot.keyClicks(bar.field, "boat")
    other = tmp_path / "other.txt"
    other.write_text("ANN: One boat.\n\nBEN: Another boat.\n\nANN: No.\n\nBEN: Yes.\n", encoding="utf-8")
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([other])
    done(qtbot, desk)
    assert count(bar) == "1 of 2"


def test_a_click_on_the_strip_leads_there_and_alt_left_back(qtbot, desk):
    pane, strip = desk.window.parts.pane, desk.window.parts.strip
    before = pane.reading_position().place
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(20, strip.height() - 40))
    assert pane.current_block() > 20
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert pane.reading_position().place == before


def test_the_navigator_lists_every_match_and_leads_to_it(qtbot, desk, bar):
    navigator, pane = desk.window.parts.navigator, desk.window.parts.pane
    finder = desk.window.finding.finder
    navigator.tabs.choose(2)
    qtbot.keyClicks(bar.field, "boat")
    done(qtbot, desk)
    shown = navigator.match_list
    assert shown.isVisible()
    words = [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())]
    assert [("boat" in each.casefold()) for each in words] == [True] * 4
    last = shown.model().index(3, 0)
    shown.scrollTo(last)
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualRect(last).center())
    assert finder.number == 4
    assert pane.is_on_screen(finder.current)
    assert pane.hasFocus()
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert finder.number == 1
    assert shown.hasFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_F3)
    assert shown.currentIndex().row() == 1
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_without_a_search_the_find_tab_says_how_to_begin_one(qtbot, desk, bar):
    navigator = desk.window.parts.navigator
    navigator.tabs.choose(2)
    assert "Ctrl+F" in navigator._no_matches.text()
    qtbot.keyClicks(bar.field, "zeppelin")
    done(qtbot, desk)
    assert navigator._no_matches.isVisible()
    assert "zeppelin" in navigator._no_matches.text()
