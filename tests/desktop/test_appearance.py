"""The window wears what the reader chose, or follows the system while it runs."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.app import make_application
from desktop.appearance import Appearance
from desktop.motion import system_reduces_motion
from desktop.settings import Settings


class System(QObject):
    """A system that has a colour scheme and changes it; the offscreen platform has none."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815  Qt names it so
    contrastPreferenceChanged = Signal(object)  # noqa: N815

    def __init__(self, parent):
        super().__init__(parent)
        self.own, self.asked = Qt.ColorScheme.Light, None
        self.contrast = Qt.ContrastPreference.NoPreference

    def accessibility(self):
        return self

    def contrastPreference(self):
        return self.contrast

    def colorScheme(self):
        return self.asked or self.own

    def setColorScheme(self, scheme):
        self.asked = scheme

    def unsetColorScheme(self):
        self.asked = None

    def turn(self, scheme):
        self.own = scheme
        if self.asked is None:
            self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def system(qapp, monkeypatch):
    application = make_application()
    made = System(application)
    monkeypatch.setattr(application, "styleHints", lambda: made)
    yield made
    made.deleteLater()


@pytest.fixture
def settings(qapp, tmp_path):
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def appearance(settings, system):
    made = Appearance(make_application(), settings)
    yield made
    settings.change(theme="light")
    made.deleteLater()


def test_the_system_is_followed_while_running(qtbot, settings, appearance, system):
    with qtbot.waitSignal(appearance.theme_changed):
        system.turn(Qt.ColorScheme.Dark)
    assert appearance.theme.name == "dark"
    with qtbot.waitSignal(appearance.theme_changed):
        system.turn(Qt.ColorScheme.Light)
    assert appearance.theme.name == "light"


def test_a_shown_window_is_painted_when_all_of_it_is_dressed(qtbot, settings, appearance):
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    field.setObjectName("search-field")
    window.show()
    settings.change(theme="dark")
    settings.change(theme="sepia")
    assert not window.updatesEnabled()
    with qtbot.waitSignal(appearance.theme_changed) as told:
        pass
    assert told.args[0].name == "sepia"
    qtbot.waitUntil(window.updatesEnabled)
    assert field.palette().text().color() == appearance.theme.ink
    assert window.grab().toImage().pixelColor(window.rect().bottomRight()) == appearance.theme.chrome


class Painted(QWidget):
    """A window that counts how often it is painted."""

    times = 0

    def paintEvent(self, event):
        self.times += 1


def test_a_window_that_was_about_to_be_painted_is_painted_in_the_new_theme(qtbot, settings, appearance):
    window = Painted()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.times > 0)
    window.update()  # as a box does in which another theme is chosen
    settings.change(theme="dark")
    before = window.times
    qtbot.waitUntil(window.updatesEnabled)
    qtbot.waitUntil(lambda: window.times > before)


def test_sepia_by_day_makes_the_light_half_sepia(qtbot, settings, appearance, system):
    settings.change(sepia_by_day=True)
    assert appearance.theme.name == "sepia"
    system.turn(Qt.ColorScheme.Dark)
    assert appearance.theme.name == "dark"


def test_a_chosen_theme_is_not_the_systems(settings, appearance, system):
    settings.change(theme="sepia")
    system.turn(Qt.ColorScheme.Dark)
    assert appearance.theme.name == "sepia"
    settings.change(theme="system")
    assert appearance.theme.name == "dark"


def test_a_system_that_asks_for_contrast_gets_it(settings, appearance, system):
    assert not appearance.theme.plain_names
    system.contrast = Qt.ContrastPreference.HighContrast
    system.contrastPreferenceChanged.emit(system.contrast)
    assert appearance.theme.plain_names


def test_high_contrast_makes_every_line_and_name_strong(settings, appearance):
    settings.change(theme="light")
    before = appearance.theme
    settings.change(high_contrast=True)
    theme = appearance.theme
    assert (theme.ink3, theme.hair, theme.plain_names) == (before.ink2, before.border, True)
    settings.change(high_contrast=False)
    assert appearance.theme.hair == before.hair


def test_the_accent_of_the_system_is_worn_where_it_has_one(settings, appearance, monkeypatch):
    settings.change(theme="light")
    petrol = appearance.theme.accent
    monkeypatch.setattr(appearance, "_system_accent", QColor("#ff8800"))
    settings.change(plain_names=True)
    assert abs(appearance.theme.accent.hslHue() - QColor("#ff8800").hslHue()) < 20
    settings.change(accent="petrol")
    assert appearance.theme.accent == petrol


@pytest.mark.parametrize(
    ("file", "text", "reduced"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=1\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-4.0/settings.ini", "no such thing", False),
    ],
)
def test_motion_is_reduced_where_the_desktop_says_so(qapp, tmp_path, monkeypatch, file, text, reduced):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text)
    assert system_reduces_motion(qapp.styleHints()) is reduced


def test_reduced_motion_is_a_switch_too(settings, appearance):
    settings.change(reduced_motion=True)
    assert appearance.reduced_motion
