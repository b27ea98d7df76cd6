"""The settings, applied at once: there is nothing to confirm."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.dialogs.settings_appearance import AppearancePage
from desktop.dialogs.settings_files import FilesPage
from desktop.dialogs.settings_reading import ReadingPage
from desktop.dialogs.settings_references import ReferencesPage
from desktop.settings import Settings, Value
from desktop.theme import Theme
from desktop.widgets.tabs import Tabs


class SettingsDialog(QDialog):
    """Shows the settings and changes them; the pages are told of changes from anywhere."""

    def __init__(
        self, settings: Settings, theme: Theme, library: Path, backups: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self.reading = ReadingPage(theme, self)
        self.appearance = AppearancePage(theme, self)
        self.references = ReferencesPage(theme, self)
        self.files = FilesPage(theme, library, backups, settings.path, self)
        self._pages = (self.reading, self.appearance, self.references, self.files)
        self._lay_out()
        for page in self._pages:
            page.value_chosen.connect(self._change)
        settings.changed.connect(self._show)
        self._show()
        self.resize(760, 690)

    def _lay_out(self) -> None:
        names = (self.tr("Reading"), self.tr("Appearance"), self.tr("References"), self.tr("Files"))
        self.tabs = Tabs(names, self)
        self._stack = QStackedWidget(self)
        for page in self._pages:
            self._stack.addWidget(page)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        head = QHBoxLayout()
        head.setContentsMargins(28, 16, 28, 14)
        head.addWidget(self.tabs)
        line = QFrame(self)
        line.setObjectName("hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self._stack, 1)

    @Slot(str, object)
    def _change(self, setting: str, value: Value) -> None:
        self._settings.change(**{setting: value})

    @Slot()
    def _show(self) -> None:
        for page in self._pages:
            page.set_values(self._settings.values)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        for page in self._pages:
            page.set_theme(theme)
