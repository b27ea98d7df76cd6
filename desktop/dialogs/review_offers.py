"""What the review offers about a whole file: another encoding, and to be an edition of a document."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.dialogs.edition_offer import EditionOffer, kept_sentence, offer_sentence, taken_sentence
from desktop.dialogs.offer_bar import OfferBar
from desktop.dialogs.review_wording import encoding_name
from desktop.theme import Theme
from transcript.model import DocumentId
from transcript.review import Review


class ReviewOffers(QFrame):
    """Signals: `encoding_requested(name)`, `edition_changed()` after the reader chose."""

    encoding_requested = Signal(str)
    edition_changed = Signal()

    def __init__(
        self, review: Review, offer: EditionOffer | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("review-offers")
        self._review, self._offer = review, offer
        self._as_it_is = self._on_its_own = self._taken = False
        self.encoding = OfferBar(theme, "type", self.tr("Read again"), self.tr("Leave as it is"), self)
        self.edition = OfferBar(
            theme, "library", self.tr("Replace its text"), self.tr("Add on its own"), self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 10, 28, 10)
        column.setSpacing(8)
        column.addWidget(self.encoding)
        column.addWidget(self.edition)
        self.encoding.taken.connect(self._on_encoding_taken)
        self.encoding.left.connect(self._on_encoding_left)
        self.edition.taken.connect(self._on_edition_taken)
        self.edition.left.connect(self._on_edition_left)
        self.show_review()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.encoding.set_theme(theme)
        self.edition.set_theme(theme)

    @property
    def document(self) -> DocumentId | None:
        """The document whose text this file is to replace; None where it is added on its own."""
        return self._offer.document if self._offer is not None and self._taken else None

    def show_review(self) -> None:
        """Show what is to be offered now."""
        encoding = None if self._as_it_is else self._review.other_encoding
        self.encoding.setVisible(encoding is not None)
        if encoding is not None:
            question = self.tr("Some letters look wrong. Read as {} instead?")
            self.encoding.say(question.format(encoding_name(encoding)))
        edition = None if self._on_its_own else self._offer
        self.edition.setVisible(edition is not None)
        if edition is not None:
            sentence = taken_sentence(edition) if self._taken else offer_sentence(edition)
            self.edition.say(sentence, kept_sentence(edition))
            self.edition.take.setVisible(not self._taken)
        self.setVisible(encoding is not None or edition is not None)

    @Slot()
    def _on_encoding_taken(self) -> None:
        if self._review.other_encoding is not None:
            self.encoding_requested.emit(self._review.other_encoding)

    @Slot()
    def _on_encoding_left(self) -> None:
        self._as_it_is = True
        self.show_review()

    @Slot()
    def _on_edition_taken(self) -> None:
        self._choose(taken=True)
        self.edition.leave.setFocus()

    @Slot()
    def _on_edition_left(self) -> None:
        """Once to take back that it replaces a text, else for good."""
        self._on_its_own = not self._taken
        self._choose(taken=False)

    def _choose(self, *, taken: bool) -> None:
        self._taken = taken
        self.show_review()
        self.edition_changed.emit()
