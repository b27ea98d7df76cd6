"""Which theme the window wears: the reader's choice, or the system's, followed while running."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.settings import Settings
from desktop.style import style_sheet
from desktop.theme import Theme, load_theme, palette

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "sepia": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """Signals: `theme_changed(Theme)` after the application wears another theme."""

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        self.theme = self._chosen()
        self._put_on()
        settings.changed.connect(self._on_setting_changed)
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def _chosen(self) -> Theme:
        name = self._settings.values.theme
        if name == "system":
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
            name = "dark" if dark else "light"
        return load_theme(name)

    def _put_on(self) -> None:
        """Dress the whole application, once for all windows."""
        scheme = _SCHEMES[self._settings.values.theme]
        hints = self._application.styleHints()
        if scheme == Qt.ColorScheme.Unknown:
            hints.unsetColorScheme()
        elif hints.colorScheme() != scheme:
            hints.setColorScheme(scheme)
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme))

    def _renew(self) -> None:
        theme = self._chosen()
        if theme is not self.theme:
            self.theme = theme
            self._put_on()
            self.theme_changed.emit(theme)

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        if name == "theme":
            self._renew()

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.values.theme == "system":
            self._renew()
