"""One suggestion: who look like one speaker, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.icons import pixmap
from desktop.theme import Theme, interface_font


class SuggestionBar(QFrame):
    """Signals: `merge_requested()` and `keep_apart_requested()` for the suggestion that is shown."""

    merge_requested = Signal()
    keep_apart_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review-suggestion")
        self._icon = QLabel(self)
        self._sentence, self._reason = QLabel(self), QLabel(self)
        self._reason.setProperty("quiet", True)
        for label in (self._sentence, self._reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.merge = QPushButton(self.tr("Merge"), self)
        self.merge.setProperty("main", True)
        self.apart = QPushButton(self.tr("Keep apart"), self)
        self.apart.setProperty("link", True)
        self.merge.clicked.connect(self.merge_requested)
        self.apart.clicked.connect(self.keep_apart_requested)
        for button in (self.merge, self.apart):
            button.setAutoDefault(False)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 6, 9)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.merge)
        row.addWidget(self.apart)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._icon.setPixmap(pixmap("speakers", 20, theme.accent, self.devicePixelRatioF()))
        self._sentence.setFont(interface_font(13, weight=600))
        self._reason.setFont(interface_font(12))

    @property
    def text(self) -> str:
        """What is suggested."""
        return self._sentence.text()

    def say(self, sentence: str, reason: str) -> None:
        """Show a suggestion."""
        self._sentence.setText(sentence)
        self._reason.setText(reason)
        self.merge.setAccessibleDescription(sentence)
        self.apart.setAccessibleDescription(sentence)
        self.show()
