"""What a note said earlier, to be read and put back."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QTime, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import interface_font, reading_font
from desktop.wording import day, kind_name
from transcript.model import NoteVersion


class VersionList(QDialog):
    """Signals: `put_back_requested(NoteVersion)`; then the dialog closes."""

    put_back_requested = Signal(object)

    def __init__(self, versions: Sequence[NoteVersion], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version-list")
        self.setWindowTitle(self.tr("Earlier versions"))
        self._versions = tuple(versions)
        self.view = QListWidget(self)
        self.view.setAccessibleName(self.tr("Earlier versions, newest first"))
        self.view.setFixedWidth(200)
        self.view.setFont(interface_font(13))
        self.view.addItems([self._when(version) for version in versions])
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("version-text")
        self.text.setReadOnly(True)
        self.text.setFont(reading_font(15))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What the note said"))
        self.facts = QLabel(self)
        self.facts.setProperty("quiet", True)
        self.facts.setFont(interface_font(12.5))
        self.facts.setWordWrap(True)
        self._make_buttons()
        self._lay_out()
        self.view.currentRowChanged.connect(self._on_row_changed)
        self.view.setCurrentRow(0)
        self.resize(620, 400)

    def _make_buttons(self) -> None:
        self._close = QPushButton(self.tr("Close"), self)
        self._close.clicked.connect(self.reject)
        self.put_back_button = QPushButton(self.tr("Put back"), self)
        self.put_back_button.setProperty("main", True)
        self.put_back_button.setDefault(True)
        self.put_back_button.setEnabled(bool(self._versions))
        self.put_back_button.clicked.connect(self._on_put_back)

    def _lay_out(self) -> None:
        read = QVBoxLayout()
        read.setSpacing(8)
        read.addWidget(self.text, 1)
        read.addWidget(self.facts)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view)
        middle.addLayout(read, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch()
        foot.addWidget(self._close)
        foot.addWidget(self.put_back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _when(self, version: NoteVersion) -> str:
        here = version.modified.astimezone()
        time = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
        return f"{day(version.modified, short=True)}, {time}"

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._versions):
            version = self._versions[row]
            self.text.setPlainText(version.note)
            tags = (f"#{tag}" for tag in version.tags)
            self.facts.setText(" · ".join((kind_name(version.kind), *tags)))

    @Slot()
    def _on_put_back(self) -> None:
        self.put_back_requested.emit(self._versions[self.view.currentRow()])
        self.accept()
