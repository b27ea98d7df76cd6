"""The page alone: in by F11, out by Esc or F11, and everything else still within reach."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.focus_mode import POINTER_HIDES_MS


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    made.window.resize(1280, 820)
    made.window.parts.pane.setFocus()
    return made


@pytest.fixture
def window(qtbot, desk):
    """The window in focus mode, entered by key."""
    qtbot.keyClick(desk.window, Qt.Key.Key_F11)
    assert desk.window.isFullScreen()
    return desk.window


def toolbar_is_seen(window):
    return window.toolbar.geometry().bottom() > 0


def test_only_the_page_is_left_and_its_text_is_larger(desk, window):
    parts = window.parts
    assert not any(part.isVisible() for part in (parts.navigator, parts.notes, parts.status))
    assert not toolbar_is_seen(window)
    assert parts.pane.metrics.text_size == desk.settings.values.text_size + 2
    assert parts.foot.isVisible()
    assert parts.pane.hasFocus()
    assert window.actions_by_id["focus-mode"].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_esc_and_f11_bring_everything_back(qtbot, desk, window, key):
    place = window.parts.pane.reading_position().place
    qtbot.keyClick(window, key)
    parts = window.parts
    assert not window.isFullScreen()
    shown = (parts.navigator, parts.notes, parts.status, window.toolbar)
    qtbot.waitUntil(lambda: all(part.isVisible() for part in shown) and toolbar_is_seen(window))
    assert parts.pane.metrics.text_size == desk.settings.values.text_size
    assert not parts.foot.isVisible()
    assert parts.pane.reading_position().place == place
    assert not window.actions_by_id["focus-mode"].isChecked()


def test_the_window_comes_back_to_its_place(qtbot, desk):
    window = desk.window
    window.setGeometry(90, 70, 1180, 760)
    place = window.geometry()
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_F11)
        qtbot.waitUntil(lambda: window.geometry() != place)
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: window.geometry() == place)


def test_esc_steps_out_once_at_a_time(qtbot, desk, window):
    pane = window.parts.pane
    for key in (Qt.Key.Key_F, Qt.Key.Key_2):
        qtbot.keyClick(pane, key)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    window.view.show_type_popover()
    for shown in (
        window.parts.type_popover.isVisible,
        window.parts.find_bar.isVisible,
        lambda: bool(pane.followed),
        lambda: window.focus.is_on,
    ):
        assert shown()
        while pane.selection() is not None:
            qtbot.keyClick(window, Qt.Key.Key_Escape)
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert not shown()


def test_the_top_edge_reveals_the_toolbar(qtbot, window):
    viewport = window.parts.pane.viewport()
    qtbot.mouseMove(viewport, QPoint(300, 400))
    qtbot.mouseMove(viewport, QPoint(300, 0))
    qtbot.waitUntil(lambda: toolbar_is_seen(window))
    page = window.parts.pane.geometry().top()
    assert page == 0  # it lies over the page and moves nothing
    qtbot.mouseMove(viewport, QPoint(300, 400))
    qtbot.waitUntil(lambda: not toolbar_is_seen(window))


def test_the_pointer_hides_when_it_rests_and_comes_back(qtbot, window):
    viewport = window.parts.pane.viewport()
    qtbot.waitUntil(
        lambda: viewport.cursor().shape() is Qt.CursorShape.BlankCursor, timeout=POINTER_HIDES_MS + 3000
    )
    qtbot.mouseMove(viewport, QPoint(310, 300))
    qtbot.mouseMove(viewport, QPoint(320, 310))
    qtbot.waitUntil(lambda: viewport.cursor().shape() is not Qt.CursorShape.BlankCursor)


def test_a_note_is_written_over_the_page_and_the_pane_goes_when_it_is_done(qtbot, desk, window):
    pane, notes = window.parts.pane, window.parts.notes
    width = pane.width()
    qtbot.keyClick(pane, Qt.Key.Key_N)
    assert notes.isVisible()
    assert pane.width() == width
    qtbot.keyClicks(notes.editor.note_field, "Alone with it")
    qtbot.keyClick(notes.editor.note_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.annotations()[0].note == "Alone with it"
    assert not notes.isVisible()
    assert window.focus.is_on
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.parts.splitter.indexOf(notes) == 2
    qtbot.waitUntil(notes.isVisible)


def test_the_foot_says_the_section_and_how_far(qtbot, window):
    foot = window.parts.foot
    for number in ("I", "II"):
        qtbot.keyClick(window.parts.pane, Qt.Key.Key_BracketRight)
        assert foot.section.startswith(f"{number}  ·  ")
    assert foot.share > 0


def test_the_library_ends_it(qtbot, window):
    window.actions_by_id["show-library"].trigger()
    assert not window.focus.is_on
    qtbot.waitUntil(lambda: toolbar_is_seen(window))


def test_closing_in_focus_mode_keeps_the_shape_for_next_time(qtbot, desk, window, open_desk):
    again = open_desk()
    assert not again.window.isFullScreen()
    assert again.settings.values.notes_visible
    assert again.settings.values.text_size == 18
