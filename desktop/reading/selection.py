"""The stretch of text that the reader has selected. No Qt."""

from dataclasses import dataclass
from enum import Enum
from itertools import chain

from transcript.document import Document
from transcript.model import Passage, Place

_BETWEEN = "\n\n"  # paragraphs


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
    first, last = passage.start.block, passage.end.block
    if first == last:
        return _BETWEEN.join(text for _, text in document.pieces(passage))
    opening = Passage(passage.start, max(passage.start, document.end_of(first)))
    closing = Passage(Place(last), passage.end)
    parts = (_turn(document, opening), _turns(document, first + 1, last), _turn(document, closing))
    return _BETWEEN.join(filter(None, parts))


def _turn(document: Document, passage: Passage) -> str:
    """What one turn says in a passage, behind the name of who says it."""
    name = document.speaker_name(passage.start.block)
    said = _BETWEEN.join(text for _, text in document.pieces(passage))
    return f"{name}: {said}" if name and said else said


def _turns(document: Document, start: int, stop: int) -> str:
    """The same of whole turns: a million words are put together before a key is let go.

    `glue` stands before each paragraph: a blank line, and where a turn begins the name.
    """
    columns = document.columns
    top, end = document.first_paragraph(start), document.first_paragraph(stop)
    edges = [columns.paragraph_ends[top - 1] if top else 0, *columns.paragraph_ends[top:end]]
    names = [" & ".join(document.speakers[each].name for each in voice) for voice in columns.voices]
    leads = [f"{_BETWEEN}{name}: ".encode() if name else _BETWEEN.encode() for name in names]
    glue = [_BETWEEN.encode()] * (end - top)
    glue.append(b"")  # where the last turns have no paragraph
    firsts, voices = columns.block_ends[start - 1 : stop - 1], columns.block_voices[start:stop]
    for first, voice in zip(firsts, voices, strict=True):
        glue[first - top] = leads[voice]
    words = list(map(columns.text.__getitem__, map(slice, edges, edges[1:])))
    if not all(words):  # the name goes to the first paragraph in which something is said
        whole = (Passage(Place(block), document.end_of(block)) for block in range(start, stop))
        return _BETWEEN.join(filter(None, (_turn(document, each) for each in whole)))
    glue[0] = glue[0].removeprefix(_BETWEEN.encode())  # nothing stands before the first
    return b"".join(chain.from_iterable(zip(glue, words, strict=False))).decode("utf-8")
