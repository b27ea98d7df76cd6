"""What of the reader's is printed along with the dialogue."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme import Theme, interface_font
from desktop.widgets.check_box import CheckBox, flush


class PrintOptions(QDialog):
    """Signals: `chosen(highlights, notes)` when the reader goes on."""

    chosen = Signal(bool, bool)

    def __init__(
        self,
        title: str,
        go_on: str,
        theme: Theme,
        *,
        highlights: bool,
        notes: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("print-options")
        self.setWindowTitle(title)
        self._explained = QLabel(self.tr("The dialogue is set as on the page."), self)
        self._explained.setProperty("quiet", True)
        self._explained.setFont(interface_font(13))
        self.highlights = CheckBox(self.tr("With your highlights"), theme, self)
        self.highlights.setChecked(highlights)
        self.notes = CheckBox(self.tr("With your notes at the end"), theme, self)
        self.notes.setChecked(notes)
        self.go_on = QPushButton(go_on, self)
        self.go_on.setProperty("main", True)
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self._on_go_on)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        column.addWidget(self._explained)
        boxes = QVBoxLayout()
        boxes.setSpacing(4)
        boxes.addLayout(flush(self.highlights))
        boxes.addLayout(flush(self.notes))
        column.addLayout(boxes)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setMinimumWidth(380)

    @Slot()
    def _on_go_on(self) -> None:
        self.accept()
        self.chosen.emit(self.highlights.isChecked(), self.notes.isChecked())
