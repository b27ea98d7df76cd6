"""One offer in a sentence, with the reason for it, to take or to leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.icons import pixmap
from desktop.theme import Theme, interface_font


class OfferBar(QFrame):
    """`take` and `leave` are the words on its buttons. Signals: `taken()`, `left()`."""

    taken = Signal()
    left = Signal()

    def __init__(self, theme: Theme, sign: str, take: str, leave: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review-offer")
        self._sign = sign
        self._icon = QLabel(self)
        self._sentence, self._reason = QLabel(self), QLabel(self)
        self._reason.setProperty("quiet", True)
        for label in (self._sentence, self._reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.take = QPushButton(take, self)
        self.take.setProperty("main", True)
        self.leave = QPushButton(leave, self)
        self.leave.setProperty("link", True)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        for button in (self.take, self.leave):
            button.setAutoDefault(False)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 6, 9)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.take)
        row.addWidget(self.leave)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._icon.setPixmap(pixmap(self._sign, 20, theme.accent, self.devicePixelRatioF()))
        self._sentence.setFont(interface_font(13, weight=600))
        self._reason.setFont(interface_font(12))

    @property
    def text(self) -> str:
        """What is offered."""
        return self._sentence.text()

    @property
    def reason(self) -> str:
        """Why."""
        return self._reason.text()

    def say(self, sentence: str, reason: str = "") -> None:
        """Show an offer."""
        self._sentence.setText(sentence)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.take.setAccessibleDescription(sentence)
        self.leave.setAccessibleDescription(sentence)
        self.show()
