"""The settings act while they are chosen, and show what was chosen elsewhere."""

import pytest
from PySide6.QtCore import Qt

from desktop.dialogs.settings_dialog import SettingsDialog
from desktop.settings import Settings, read_values
from desktop.theme import load_theme


@pytest.fixture
def settings(qapp, tmp_path):
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def dialog(qtbot, settings, tmp_path):
    made = SettingsDialog(settings, load_theme("light"), tmp_path / "library.causerie", tmp_path / "backups")
    qtbot.addWidget(made)
    made.show()
    return made


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(qtbot, box, words):
    """Choose a row of a box by its keys."""
    box.setFocus()
    row = box.findText(words, Qt.MatchFlag.MatchContains)
    while box.currentIndex() != row:
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)


def test_the_live_turn_wears_the_type_at_once(qtbot, dialog, settings):
    page = dialog.reading
    click(qtbot, page.controls.text.larger)
    click(qtbot, page.controls.lines.larger)
    assert settings.values.text_size == 19
    assert page.live.metrics.text_size == 19
    assert page.live.metrics.line == round(settings.values.line_height * 19)
    assert not page.live.page.geometry.names_above
    choose(qtbot, page.choices["names"], "Above")
    assert page.live.page.geometry.names_above


def test_line_height_and_column_stop_at_their_ends(qtbot, dialog, settings):
    stepper = dialog.reading.controls.column
    while stepper.smaller.isEnabled():
        click(qtbot, stepper.smaller)
    assert settings.values.column_width == 24
    while stepper.larger.isEnabled():
        click(qtbot, stepper.larger)
    assert settings.values.column_width == 38


def test_sepia_by_day_asks_for_the_theme_of_the_system(qtbot, dialog, settings):
    dialog.tabs.choose(1)
    choose(qtbot, dialog.appearance.choices["theme"], "Dark")
    assert settings.values.theme == "dark"
    assert not dialog.appearance.switches["sepia_by_day"].isEnabled()


@pytest.mark.parametrize("name", ["plain_names", "high_contrast", "reduced_motion"])
def test_a_switch_is_stored_and_shows_what_is_set_elsewhere(qtbot, dialog, settings, name):
    dialog.tabs.choose(1)
    switch = dialog.appearance.switches[name]
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert getattr(settings.values, name)
    settings.store()
    assert getattr(read_values(settings.path), name)
    settings.change(**{name: False})
    assert not switch.isChecked()


def test_a_pattern_of_ones_own_shows_its_example_and_a_wrong_one_changes_nothing(qtbot, dialog, settings):
    dialog.tabs.choose(2)
    page = dialog.references
    page.pattern.setFocus()
    page.pattern.selectAll()
    qtbot.keyClicks(page.pattern, "[{title} {turn}]")
    assert settings.values.reference_pattern == "[{title} {turn}]"
    assert page.example == "[On Lamps 43]"
    qtbot.keyClicks(page.pattern, "{")
    assert settings.values.reference_pattern == "[{title} {turn}]"


def test_the_files_are_named_and_their_buttons_ask(qtbot, dialog, tmp_path):
    dialog.tabs.choose(3)
    with qtbot.waitSignal(dialog.files.backup_requested):
        click(qtbot, dialog.files.backup_button)
    with qtbot.waitSignal(dialog.files.restore_requested):
        click(qtbot, dialog.files.restore_button)
