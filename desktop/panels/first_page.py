"""What a reader sees while there is nothing in the library."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme import interface_font, reading_font


class FirstPage(QWidget):
    """Signals: `add_requested()`, `sample_requested()`, `restore_requested()`, `bin_requested()`."""

    add_requested = Signal()
    sample_requested = Signal()
    restore_requested = Signal()
    bin_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._welcome = QLabel(self.tr("Read conversations closely."), self)
        self._invitation = QLabel(
            self.tr(
                "Nothing here yet. Add an interview, a play, a transcript: any text where people take turns."
            ),
            self,
        )
        kept = self._invitation.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._invitation.setSizePolicy(kept)
        self._invitation.setWordWrap(True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._promise = QLabel(self.tr("Everything stays on this computer."), self)
        for label in (self._invitation, self._promise):
            label.setProperty("quiet", True)
        self.add_button = QPushButton(self.tr("Add a document"), self)
        self.add_button.setProperty("main", True)
        self.sample_button = QPushButton(self.tr("Open the sample dialogue"), self)
        self.restore_button = QPushButton(self.tr("Restore a backup"), self)
        self.bin_button = QPushButton(self.tr("Look into the bin"), self)
        self.bin_button.setProperty("link", True)
        self.add_button.clicked.connect(self.add_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self.restore_button.clicked.connect(self.restore_requested)
        self.bin_button.clicked.connect(self.bin_requested)
        self._lay_out()
        self.set_fonts()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        for button in (self.add_button, self.sample_button, self.restore_button):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 0, 28, 0)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(self._welcome, 0, centre)
        column.addSpacing(8)
        column.addWidget(self._invitation)
        column.addSpacing(20)
        column.addLayout(buttons)
        column.addSpacing(20)
        column.addWidget(self._promise, 0, centre)
        column.addWidget(self.bin_button, 0, centre)
        column.addStretch(3)

    def set_fonts(self) -> None:
        """Set the faces again, for another theme or size of the system."""
        self._welcome.setFont(reading_font(29, weight=500))
        for label in (self._invitation, self._promise):
            label.setFont(interface_font(14))

    def set_usable(self, usable: bool) -> None:  # noqa: FBT001  reads as it is called
        """Grey the buttons while no library is open, and do not call it empty."""
        self._invitation.setVisible(usable)
        for button in (self.add_button, self.sample_button):
            button.setEnabled(usable)

    def set_binned(self, count: int) -> None:
        """Offer the bin where there is something in it."""
        self.bin_button.setVisible(count > 0)
