"""The head of the review: which file, what was found, and how its speaker lines look."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.dialogs.review_wording import counts_sentence, style_name
from desktop.theme import Theme, interface_font
from desktop.widgets.choice_box import ChoiceBox
from transcript.review import Review

_HEIGHT = 86


class ReviewHeader(QFrame):
    """Signals: `style_chosen(id)` when the reader says how speaker lines look."""

    style_chosen = Signal(str)

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
        self._caption = QLabel(self.tr("Speaker lines look like"), self)
        self._caption.setFont(interface_font(12))
        self._caption.setProperty("quiet", True)
        self.styles = ChoiceBox(theme, self)
        self.styles.setMinimumWidth(250)
        self.styles.setAccessibleName(self._caption.text())
        self.styles.setPlaceholderText(self.tr("Not known"))
        self._caption.setBuddy(self.styles)
        for style in review.label_styles:
            self.styles.addItem(style_name(style), style.id)
        self.styles.activated.connect(self._on_activated)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addStretch()
        words.addWidget(self._name)
        words.addWidget(self._counts)
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
        known = self.styles.count() > 0
        self._caption.setVisible(known)
        self.styles.setVisible(known)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.styles.set_theme(theme)

    def show_review(self) -> None:
        """Show what is found now."""
        review = self._review
        self._counts.setText(counts_sentence(review.counts(), stored=review.source is None))
        style = review.choices.label_style or review.style_found
        self.styles.setCurrentIndex(self.styles.findData(style))

    def show_reading(self) -> None:
        """Say that the file is being read in another way."""
        self._counts.setText(self.tr("Reading the file again…"))

    @property
    def counts(self) -> str:
        """The sentence below the name."""
        return self._counts.text()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.style_chosen.emit(self.styles.itemData(index))
