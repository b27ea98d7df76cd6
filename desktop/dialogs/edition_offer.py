"""The offer to take a file as another edition of a document that is in the library."""

from desktop.wording import tr
from transcript.model import DocumentId
from transcript.reattaching.editions import EditionOf
from transcript.records import dataclass

_ALL = 0.995  # of the words shared: the same text but for a few


@dataclass(frozen=True, slots=True)
class EditionOffer:
    """A document with its title and the number of its notes and bookmarks, and why it is the same work."""

    edition: EditionOf
    title: str
    made: int

    @property
    def document(self) -> DocumentId:
        """The document in the library."""
        return self.edition.document


def offer_sentence(offer: EditionOffer) -> str:
    """What is offered, with the reason."""
    return tr("This is “{}” in another edition: {}.").format(offer.title, _reason(offer.edition))


def _reason(edition: EditionOf) -> str:
    if edition.shared >= _ALL:
        words = tr("nearly all words are the same")
    else:
        words = tr("{} % of the words are the same").format(round(100 * edition.shared))
    if edition.same_people:
        return tr("{}, and so are the speakers").format(words)
    return tr("{}, and so is the title").format(words) if edition.same_title else words


def kept_sentence(offer: EditionOffer) -> str:
    """What becomes of what the reader made."""
    if offer.made == 0:
        return tr("Its place takes this text; where you were is kept.")
    return tr(
        "Your {} notes and bookmarks go with it. This can be undone.",
        "Your note goes with it. This can be undone.",
        offer.made,
    )


def taken_sentence(offer: EditionOffer) -> str:
    """What will be done."""
    return tr("The text of “{}” will be replaced by this one.").format(offer.title)
