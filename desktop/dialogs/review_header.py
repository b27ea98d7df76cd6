"""The head of the review: which file, what was found, and how its speaker lines look."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.dialogs.review_wording import counts_sentence, style_name
from desktop.theme import Theme, interface_font
from desktop.widgets.choice_box import ChoiceBox
from transcript.recovery.label_styles import LabelStyle
from transcript.review import Review

_HEIGHT = 86


class ReviewHeader(QFrame):
    """Signals: `style_chosen(id)` when the reader says how speaker lines look, `cancel_requested()`."""

    style_chosen = Signal(str)
    cancel_requested = Signal()

    def __init__(self, review: Review, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._name = QLabel(title, self)
        self._name.setFont(interface_font(15, weight=600))
        self._counts = QLabel(self)
        self._counts.setFont(interface_font(13))
        self._counts.setProperty("quiet", True)
        for label in (self._name, self._counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.stop = QPushButton(self.tr("Cancel"), self)
        self.stop.setProperty("link", True)
        self.stop.setAutoDefault(False)
        self.stop.setAccessibleName(self.tr("Cancel what is being done"))
        self.stop.clicked.connect(self.cancel_requested)
        self.stop.hide()
        self._caption = QLabel(self.tr("Speaker lines look like"), self)
        self._caption.setFont(interface_font(12))
        self._caption.setProperty("quiet", True)
        self.styles = ChoiceBox(theme, self)
        self.styles.setMinimumWidth(250)
        self.styles.setAccessibleName(self._caption.text())
        self.styles.setPlaceholderText(self.tr("Not known"))
        self._caption.setBuddy(self.styles)
        self._styles: tuple[LabelStyle, ...] = ()
        self.styles.activated.connect(self._on_activated)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addStretch()
        words.addWidget(self._name)
        counts = QHBoxLayout()
        counts.addWidget(self._counts, 1)
        counts.addWidget(self.stop)
        words.addLayout(counts)
        words.addStretch()
        choice = QVBoxLayout()
        choice.setSpacing(5)
        choice.addWidget(self._caption)
        choice.addWidget(self.styles)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 14, 28, 14)
        row.setSpacing(24)
        self.setMinimumHeight(_HEIGHT)
        row.addLayout(words, 1)
        row.addLayout(choice)

    def _fill_styles(self) -> None:
        """Offer the styles of the file; another encoding may have shown others."""
        if self._styles != self._review.label_styles:
            self._styles = self._review.label_styles
            self.styles.clear()
            for style in self._styles:
                self.styles.addItem(style_name(style), style.id)
        self._caption.setVisible(bool(self._styles))
        self.styles.setVisible(bool(self._styles))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.styles.set_theme(theme)

    def show_review(self) -> None:
        """Show what is found now."""
        review = self._review
        self._fill_styles()
        self.stop.hide()
        found = counts_sentence(review.counts(), stored=review.source is None)
        recalled = self.tr("Read as you told of a file like it.") if review.was_recalled else ""
        self._counts.setText(f"{found} {recalled}".strip())
        style = review.choices.label_style or review.style_found
        self.styles.setCurrentIndex(self.styles.findData(style))

    def show_work(self, sentence: str) -> None:
        """Say that something slow is being done, with a way to stop it."""
        self._counts.setText(sentence)
        self.stop.show()

    @property
    def counts(self) -> str:
        """The sentence below the name."""
        return self._counts.text()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.style_chosen.emit(self.styles.itemData(index))
