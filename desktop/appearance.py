"""What the window wears: the reader's choice of theme, accent and contrast, or the system's, followed."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.legibility import contrast, legible
from desktop.motion import system_reduces_motion
from desktop.screens import finest_scale
from desktop.settings import Settings
from desktop.style import style_sheet
from desktop.theme import Theme, load_theme, palette

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "sepia": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_SEEN = ("theme", "sepia_by_day", "accent", "plain_names", "high_contrast")
_NO_ACCENT = "#308cc6"  # what Qt says where the system has none of its own


class Appearance(QObject):
    """Signals: `theme_changed(Theme)` when the application wears another theme, before it is painted."""

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        self._hints = application.styleHints()  # what it hands out dies with it
        self._system_accent = self._read_accent()
        self._reduced = system_reduces_motion(self._hints)
        self._look = self._chosen()
        self.theme = self._made()
        self._held: list[QWidget] = []  # what is not painted until it is dressed
        self._parts: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._put_on()
        settings.changed.connect(self._on_setting_changed)
        self._scale = finest_scale()
        application.screenAdded.connect(self._on_screen_added)
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._renew)

    # ------------------------------------------------------------------- the choice
    def _read_accent(self) -> QColor | None:
        """The accent of the system, below what we laid over it; None where it has none."""
        ours = self._application.palette()
        self._application.setPalette(QPalette())
        accent = self._application.palette().color(QPalette.ColorRole.Accent)
        self._application.setPalette(ours)
        return None if accent.name() == _NO_ACCENT else accent

    @property
    def high_contrast(self) -> bool:
        """Whether the reader or the system asks for high contrast."""
        system = self._hints.accessibility().contrastPreference()
        return self._settings.values.high_contrast or system == Qt.ContrastPreference.HighContrast

    @property
    def reduced_motion(self) -> bool:
        """Whether the reader or the system asks that nothing moves by itself."""
        return self._settings.values.reduced_motion or self._reduced

    def _chosen(self) -> tuple[str, str, bool, bool]:
        """Name of the theme, name of the accent or "", high contrast, plain names."""
        values = self._settings.values
        name = values.theme
        if name == "system":
            dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
            name = "dark" if dark else "sepia" if values.sepia_by_day else "light"
        own = values.accent == "system" and self._system_accent is not None
        accent = self._system_accent.name() if own and self._system_accent is not None else ""
        return name, accent, self.high_contrast, values.plain_names

    def _made(self) -> Theme:
        name, accent, strong, plain = self._look
        theme = load_theme(name)
        if accent:
            theme = with_accent(theme, QColor(accent))
        if strong:
            theme = replace(theme, ink3=theme.ink2, hair=theme.border)
        return replace(theme, plain_names=plain or strong)

    # --------------------------------------------------------------------- wearing it
    def _put_on(self) -> None:
        """Dress the whole application, once for all windows: at once where none is shown yet.

        Else in parts, between which keys are heard. Nothing is painted until all is done.
        """
        self._held = [*self._held, *(each for each in QApplication.topLevelWidgets() if each.isVisible())]
        for window in self._held:
            window.setUpdatesEnabled(False)
        self._parts = self._dress()
        if self._held:
            self._timer.start()
        else:
            for _ in self._parts:
                pass

    def _dress(self) -> Iterator[None]:
        """Dress all windows; a step takes twenty or thirty milliseconds.

        A sheet that is put on over another one is laid onto each widget as often as it is deep in
        others, so the old one is taken off first.
        """
        self._application.setStyleSheet("")
        self._ask_for_scheme()
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme))
        yield
        self.theme_changed.emit(self.theme)
        yield
        for window in filter(isValid, self._held):
            paint_again(window)
        self._held = []

    @Slot()
    def _go_on(self) -> None:
        if next(self._parts, self) is self:
            self._timer.stop()

    def _ask_for_scheme(self) -> None:
        """Have frames and dialogs of the system in light or dark."""
        scheme = _SCHEMES[self._settings.values.theme]
        hints = self._hints
        if scheme == Qt.ColorScheme.Unknown:
            hints.unsetColorScheme()
        elif hints.colorScheme() != scheme:
            hints.setColorScheme(scheme)

    @Slot()
    def _renew(self) -> None:
        look = self._chosen()
        if look != self._look:
            self._look = look
            self.theme = self._made()
            self._put_on()

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        if name in _SEEN:
            self._renew()

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.values.theme == "system":
            self._system_accent = self._read_accent()
            self._renew()

    @Slot(QScreen)
    def _on_screen_added(self, _screen: QScreen) -> None:
        """Have icons drawn again where the new screen is finer."""
        if finest_scale() > self._scale:
            self._scale = finest_scale()
            self.theme_changed.emit(self.theme)


def paint_again(window: QWidget) -> None:
    """Paint a window whose updates were held.

    What was to be painted when they were held is asked for once, in vain, and Qt would wait for that.
    """
    window.setUpdatesEnabled(True)
    QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))


def with_accent(theme: Theme, accent: QColor) -> Theme:
    """A theme with another accent, moved until it can be read wherever it stands."""
    moved = legible(accent, (theme.page, theme.chrome, theme.raised, theme.soft))
    inks = (theme.onaccent, QColor("white"), QColor("black"))
    return replace(theme, accent=moved, onaccent=max(inks, key=lambda ink: contrast(ink, moved)))
