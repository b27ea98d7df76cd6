"""Following a speaker as a reader does: by click and by key, and out again."""

import pytest
from PySide6.QtCore import Qt

from desktop.theme import load_theme

CONTROL = Qt.KeyboardModifier.ControlModifier
THEME = load_theme("light")
SAID = (
    "The tide took the boat at four, and nobody on the quay had seen it go.",
    "We could ask the harbour master, if he were ever sober before noon on a Sunday.",
    "My brother lent it to the ferry house, and he wants it painted when it comes back.",
    "You say that every year, and every year a boat is lost to somebody who meant well.",
    "Then let us walk down and look for it while there is light enough to see by.",
)
SENTENCES = {"ADA": 3, "BEN": 2, "CLEO": 1}  # Ada says most, Cleo least
TURNS = {"ADA": 8, "BEN": 8, "CLEO": 4}
ORDER = "ABCABACBABABCBABACAB"


def turns():
    """Every turn: who speaks, and what."""
    names = {name[0]: name for name in SENTENCES}
    for number, initial in enumerate(ORDER):
        name = names[initial]
        yield name, " ".join(SAID[(number + each) % len(SAID)] for each in range(SENTENCES[name]))


def boats(*names):
    """How often these people say the word."""
    return sum(text.count("boat") for name, text in turns() if name in names)


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    """A window on a dialogue of three people."""
    path = tmp_path / "three.txt"
    path.write_text("\n\n".join(f"{name}: {text}" for name, text in turns()), encoding="utf-8")
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([path])
    return made


@pytest.fixture
def pane(desk):
    return desk.window.parts.pane


def speaker(desk):
    """Who speaks in the current turn."""
    return desk.session.document.speaker_name(desk.window.parts.pane.current_block())


def click_speaker(qtbot, desk, rank, modifier=Qt.KeyboardModifier.NoModifier):
    view = desk.window.parts.navigator.speaker_list
    where = view.visualRect(view.model().index(rank, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def press(qtbot, pane, *keys):
    for key in keys:
        qtbot.keyClick(pane, key)


def colours(pane, block):
    """Every colour in which the rows of a block are painted, name and bar included."""
    image = pane.viewport().grab().toImage()
    rows = [placed for placed in pane.page.placed() if pane.page.rows.block(placed.row) == block]
    return {
        image.pixelColor(x, y).name()
        for placed in rows
        for y in range(max(0, placed.y), min(image.height(), placed.bottom))
        for x in range(image.width())
    }


def test_a_click_follows_j_steps_through_that_speaker_and_esc_ends_it(qtbot, desk, pane):
    pill = desk.window.parts.pill
    click_speaker(qtbot, desk, 1)
    assert pill.isVisible()
    assert pill.name.text().casefold() == "ben"
    pane.setFocus()
    heard = []
    for _ in range(4):
        press(qtbot, pane, Qt.Key.Key_J)
        heard.append((speaker(desk).casefold(), pill.count.text()))
    assert heard == [("ben", f"turn {number} of {TURNS['BEN']}") for number in (1, 2, 3, 4)]
    press(qtbot, pane, Qt.Key.Key_K)
    assert pill.count.text() == "turn 3 of 8"
    press(qtbot, pane, Qt.Key.Key_Escape)
    assert not pill.isVisible()
    assert pane.followed == frozenset()
    here = pane.current_block()
    press(qtbot, pane, Qt.Key.Key_J)
    assert pane.current_block() == here + 1


def test_ctrl_click_adds_and_takes_away(qtbot, desk, pane):
    click_speaker(qtbot, desk, 0)
    click_speaker(qtbot, desk, 2, CONTROL)
    pill = desk.window.parts.pill
    assert pill.name.text().casefold() == "ada, cleo"
    assert pill.count.text().endswith("of 12")
    click_speaker(qtbot, desk, 0, CONTROL)
    assert pill.name.text().casefold() == "cleo"
    click_speaker(qtbot, desk, 2)
    assert not pill.isVisible()


def test_f_and_a_figure_follow_by_words_spoken_and_mark_nothing(qtbot, desk, pane):
    press(qtbot, pane, Qt.Key.Key_F, Qt.Key.Key_3)
    assert desk.window.parts.pill.name.text().casefold() == "cleo"
    press(qtbot, pane, Qt.Key.Key_F, Qt.Key.Key_9)  # nobody is ninth
    assert desk.window.parts.pill.name.text().casefold() == "cleo"
    press(qtbot, pane, Qt.Key.Key_F, Qt.Key.Key_3)
    assert not desk.window.parts.pill.isVisible()
    assert desk.session.annotations() == []


def test_the_others_step_back_on_the_page(qtbot, desk, pane):
    pane.go_to_start()
    inks = [THEME.speakers[slot].name() for slot in range(3)]
    assert all(inks[slot] in colours(pane, slot) for slot in (0, 1, 2))
    press(qtbot, pane, Qt.Key.Key_F, Qt.Key.Key_1)
    assert inks[0] in colours(pane, 0)
    assert THEME.ink.name() in colours(pane, 0)
    for other in (1, 2):
        seen = colours(pane, other)
        assert inks[other] not in seen
        assert THEME.ink.name() not in seen
        assert {THEME.ink2.name(), THEME.ink3.name()} <= seen


def test_the_buttons_of_the_pill_do_what_they_say(qtbot, desk, pane):
    pill = desk.window.parts.pill
    press(qtbot, pane, Qt.Key.Key_F, Qt.Key.Key_2)
    qtbot.mouseClick(pill.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pill.next_button, Qt.MouseButton.LeftButton)
    assert pill.count.text() == "turn 2 of 8"
    qtbot.mouseClick(pill.previous_button, Qt.MouseButton.LeftButton)
    assert pill.count.text() == "turn 1 of 8"
    assert not pill.previous_button.isEnabled()
    qtbot.mouseClick(pill.close_button, Qt.MouseButton.LeftButton)
    assert not pill.isVisible()


def test_the_find_bar_can_find_in_their_words_alone(qtbot, desk, pane):
    bar, finder = desk.window.parts.find_bar, desk.window.finding.finder
    qtbot.keyClick(desk.window, Qt.Key.Key_F, CONTROL)
    assert not bar.speaker_only.isVisible()
    qtbot.keyClicks(bar.field, "boat")
    click_speaker(qtbot, desk, 1)
    assert bar.speaker_only.text().casefold() == "ben only"
    qtbot.waitUntil(lambda: finder.is_done)
    assert finder.count == boats("ADA", "BEN", "CLEO")
    qtbot.mouseClick(bar.speaker_only, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: finder.is_done)
    assert finder.count == boats("BEN")
    click_speaker(qtbot, desk, 0)
    qtbot.waitUntil(lambda: finder.is_done)
    assert finder.count == boats("ADA")
    pane.setFocus()
    press(qtbot, pane, Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not desk.window.parts.pill.isVisible()


def test_another_document_is_followed_by_nobody(qtbot, desk, pane, sample):
    press(qtbot, pane, Qt.Key.Key_F, Qt.Key.Key_1)
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([sample])
    assert pane.followed == frozenset()
    assert not desk.window.parts.pill.isVisible()


def test_a_match_is_never_left_under_the_pill(qtbot, desk, pane):
    press(qtbot, pane, Qt.Key.Key_F, Qt.Key.Key_1)
    pill, finder = desk.window.parts.pill, desk.window.finding.finder
    qtbot.keyClick(desk.window, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(desk.window.parts.find_bar.field, "boat")
    qtbot.waitUntil(lambda: finder.is_done)
    for _ in range(finder.count):
        qtbot.keyClick(desk.window.parts.find_bar.field, Qt.Key.Key_Return)
        top, _bottom = pane.page.span_on_screen(finder.current)
        assert top >= pill.geometry().bottom() or pane.verticalScrollBar().value() == 0
