"""Settings and the type popover, from the page and without losing the place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    made.window.parts.pane.setFocus()
    return made


def test_type_is_applied_at_once_and_the_place_is_kept(qtbot, desk):
    pane, popover = desk.window.parts.pane, desk.window.parts.type_popover
    desk.window.view.toggle_notes()  # room for a wide column
    qtbot.waitUntil(lambda: pane.width() > 900)
    pane.go_to_block(60)
    place = pane.reading_position().place
    qtbot.keyClick(desk.window, Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    controls = popover.controls
    for button in (controls.text.larger, controls.lines.larger, controls.column.smaller):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert place.block in pane.visible_blocks()
    assert pane.metrics.text_size == 19
    assert pane.metrics.line == round(desk.settings.values.line_height * 19)
    assert pane.page.geometry.text_width == pytest.approx(desk.settings.values.column_width * 19)
    desk.settings.change(text_size=18, line_height=1.61, column_width=31.1)
    assert pane.reading_position().place == place


def test_single_letters_can_be_switched_off(qtbot, desk):
    pane = desk.window.parts.pane
    desk.settings.change(single_letters=False)
    qtbot.keyClick(pane, Qt.Key.Key_2)
    for key in (Qt.Key.Key_F, Qt.Key.Key_1):
        qtbot.keyClick(pane, key)
    assert desk.session.annotations() == []
    assert not pane.followed
    pane.go_to_block(30)
    before = pane.current_block()
    qtbot.keyClick(pane, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert pane.current_block() > before  # the keys with Ctrl or Alt stay
    desk.settings.change(single_letters=True)
    qtbot.keyClick(pane, Qt.Key.Key_2)
    assert len(desk.session.annotations()) == 1


def test_settings_open_by_key_and_dress_the_window_behind_them(qtbot, desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_Comma, CTRL)
    dialog = desk.window.findChild(QDialog, "settings")
    dialog.tabs.choose(1)
    with qtbot.waitSignal(desk.appearance.theme_changed):
        desk.settings.change(theme="dark")
    assert desk.appearance.theme.name == "dark"
    page = dialog.reading.live.palette().window().color()
    assert page == desk.appearance.theme.page
    switch = dialog.appearance.switches["reduced_motion"]
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert desk.window.parts.pane.reduced_motion
    dialog.close()
