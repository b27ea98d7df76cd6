"""Links into the library: what stands behind "open" in exported notes, and what a system hands over.

`causerie://DOCUMENT`, `causerie://DOCUMENT/a/ANNOTATION`, `causerie://DOCUMENT?turn=43`
"""

import re

from transcript.errors import UnknownDocument
from transcript.model import AnnotationId, DocumentId
from transcript.records import dataclass
from transcript.wording import Words

SCHEME = "causerie"
_LINK = (
    r"causerie:(?://)?(?:document/)?(?P<document>[0-9a-z]{26})/?"
    r"(?:a/(?P<annotation>[0-9a-z]{1,32})/?)?(?:\?turn=(?P<turn>[0-9]{1,9}))?"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the library: a document, and in it an annotation or a turn, counted from 1."""

    document: DocumentId
    annotation: AnnotationId | None = None
    turn: int | None = None

    def __str__(self) -> str:
        behind = f"/a/{self.annotation}" if self.annotation else f"?turn={self.turn}" if self.turn else ""
        return f"{SCHEME}://{self.document}{behind}"


def is_link(text: str) -> bool:
    """Whether something is a link of ours, sound or not, and no name of a file."""
    return text[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def read_link(text: str) -> Link:
    """What a link leads to. Raises `UnknownDocument` where it is none.

    Browsers write what stands before the first slash in small letters; documents are
    named in capitals and annotations in small letters, so both are put right.
    """
    found = re.fullmatch(_LINK, text.strip(), re.IGNORECASE)
    if found is None:
        raise UnknownDocument(
            Words("{} leads to nothing in a library; copy the whole link and try again.", text)
        )
    annotation, turn = found["annotation"], found["turn"]
    return Link(
        DocumentId(found["document"].upper()),
        AnnotationId(annotation.lower()) if annotation else None,
        int(turn) if turn else None,
    )
