"""Where everything is kept, and copies of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.dialogs.settings_rows import ROW, SettingsPage
from desktop.theme import Theme, interface_font


class FilesPage(SettingsPage):
    """Signals: `backup_requested()`, `restore_requested()`."""

    backup_requested = Signal()
    restore_requested = Signal()

    def __init__(self, theme: Theme, library: Path, backups: Path, settings: Path, parent: QWidget) -> None:
        super().__init__(theme, parent)
        for name, path in (
            (self.tr("Library"), library),
            (self.tr("Backups"), backups),
            (self.tr("Settings"), settings),
        ):
            self.form.addRow(self.label(name), self._path(path))
        self.form.addRow(
            self.quiet(
                self.tr(
                    "Everything stays on this computer. Each session backs up the library by itself; "
                    "a copy on another disk is yours to make."
                )
            )
        )
        self.backup_button = QPushButton(self.tr("Back up now…"), self)
        self.restore_button = QPushButton(self.tr("Restore a backup…"), self)
        self.backup_button.clicked.connect(self.backup_requested)
        self.restore_button.clicked.connect(self.restore_requested)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.backup_button)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        self.form.addRow(buttons)
        self.end()

    def _path(self, path: Path) -> QLabel:
        label = QLabel(str(path), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(interface_font(13))
        label.setMinimumHeight(ROW)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label
