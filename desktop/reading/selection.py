"""The stretch of text that the reader has selected. No Qt."""

from dataclasses import dataclass
from enum import Enum

from transcript.document import Document
from transcript.model import Passage, Place


class Grain(Enum):
    """What a selection grows by: double and triple clicks take words and paragraphs."""

    CHARACTER = 1
    WORD = 2
    PARAGRAPH = 3


@dataclass(slots=True)
class Selection:
    """Two ends: `anchor` stays, `caret` moves. `origin` is what the first click took."""

    anchor: Place | None = None
    caret: Place | None = None
    grain: Grain = Grain.CHARACTER
    origin: Passage | None = None

    def passage(self) -> Passage | None:
        """What is selected, None where it is nothing."""
        if self.anchor is None or self.caret is None or self.anchor == self.caret:
            return None
        return Passage(min(self.anchor, self.caret), max(self.anchor, self.caret))

    def begin(self, place: Place) -> None:
        """Start anew at a place."""
        self.anchor = self.caret = place
        self.grain, self.origin = Grain.CHARACTER, None

    def begin_with(self, passage: Passage, grain: Grain) -> None:
        """Start with a word or a paragraph."""
        self.anchor, self.caret = passage.start, passage.end
        self.grain, self.origin = grain, passage

    def extend(self, passage: Passage) -> None:
        """Reach to a place, or as far as a word or paragraph does; what began it stays selected."""
        if self.origin is None:
            self.caret = passage.start
        elif passage.start < self.origin.start:
            self.anchor, self.caret = self.origin.end, passage.start
        else:
            self.anchor, self.caret = self.origin.start, max(passage.end, self.origin.end)

    def clear(self) -> None:
        """Select nothing; the caret stays."""
        self.anchor = self.caret
        self.grain, self.origin = Grain.CHARACTER, None


def everything(document: Document) -> Passage | None:
    """The whole of a document."""
    return Passage(Place(0), document.end_of(len(document) - 1)) if document.paragraph_count else None


def words_to_copy(document: Document, passage: Passage) -> str:
    """The text of a passage for other programs.

    Where several turns are in it, each begins with the name of who speaks; inside one
    turn it is the plain text. A blank line parts paragraphs.
    """
    several = passage.start.block != passage.end.block
    parts = []
    named = -1
    for place, text in document.pieces(passage):
        name = document.speaker_name(place.block) if several and place.block != named else ""
        named = place.block
        parts.append(f"{name}: {text}" if name else text)
    return "\n\n".join(parts)
