"""How an annotation knows its passage: by its words and what stands around them.

A stored position is never trusted alone; the stored quote is compared with the text.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from transcript.document import Document
from transcript.model import Annotation, Passage, Place
from transcript.records import dataclass
from transcript.search import LETTER

CONTEXT = 32  # code points kept before and after a passage
QUOTE_START = 80  # code points of a block by which a bookmark is shown

_ALIKE = (
    ("'‘’‚‛′`´", "['‘’‚‛′`´]"),
    ('"“”„‟″«»', '["“”„‟″«»]'),
    ("-‐‑‒–—―−", "[-‐‑‒–—―−]+"),
)
_PIECES = re.compile(r"\s+|\.{3}|…|[-‐‑‒–—―−]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is stored beside a passage. See `transcript.model.Annotation` for the fields."""

    quote: str
    prefix: str
    suffix: str
    section: str
    speaker: str


def anchor(document: Document, passage: Passage) -> Anchor:
    """The words of a passage, and where they stand; `ValueError` where there are none."""
    quote = document.text_of(passage)
    if not quote:
        raise ValueError(f"no text at {passage}")
    section = document.section_of(passage.start.block)
    return Anchor(
        quote=quote,
        prefix=_text_before(document, passage.start),
        suffix=_text_after(document, passage.end),
        section="" if section is None else document.sections[section].heading,
        speaker=document.speaker_name(passage.start.block),
    )


def put_on(note: Annotation, document: Document, passage: Passage) -> Annotation:
    """A note on a passage of a document, and on what stands there."""
    made = anchor(document, passage)
    return replace(
        note,
        passage=passage,
        quote=made.quote,
        prefix=made.prefix,
        suffix=made.suffix,
        section=made.section,
        speaker=made.speaker,
    )


def _text_before(document: Document, place: Place) -> str:
    paragraph = document.first_paragraph(place.block) + place.paragraph
    text = document.paragraph_text(paragraph)[: place.offset]
    while len(text) < CONTEXT and paragraph > 0:
        paragraph -= 1
        text = f"{document.paragraph_text(paragraph)}\n{text}"
    return text[-CONTEXT:]


def _text_after(document: Document, place: Place) -> str:
    paragraph = document.first_paragraph(place.block) + place.paragraph
    text = document.paragraph_text(paragraph)[place.offset :]
    while len(text) < CONTEXT and paragraph + 1 < document.paragraph_count:
        paragraph += 1
        text = f"{text}\n{document.paragraph_text(paragraph)}"
    return text[:CONTEXT]


def verify(document: Document, annotation: Annotation) -> bool:
    """Whether the annotation's passage still holds the words it was made of."""
    return annotation.passage is not None and document.text_of(annotation.passage) == annotation.quote


def first_words(document: Document, block: int) -> str:
    """The beginning of a block, as a bookmark shows it: at most `QUOTE_START` code points, whole words."""
    text = " ".join(" ".join(paragraph.text for paragraph in document.block(block).paragraphs).split())
    if len(text) <= QUOTE_START:
        return text
    return text[:QUOTE_START].rsplit(" ", 1)[0]


# ------------------------------------------------------------------------ finding a quote
class _FlowingText:
    """The whole text with a line feed between paragraphs, and the way back to places."""

    def __init__(self, document: Document) -> None:
        self._document = document
        paragraphs = [document.paragraph_text(number) for number in range(document.paragraph_count)]
        self.text = "\n".join(paragraphs)
        self._starts = array("I", accumulate((len(text) + 1 for text in paragraphs), initial=0))

    def passage(self, start: int, end: int) -> Passage:
        """The passage between two offsets of `text`."""
        last = self._place(end - 1)
        return Passage(self._place(start), Place(last.block, last.paragraph, last.offset + 1))

    def _place(self, offset: int) -> Place:
        paragraph = bisect_right(self._starts, offset) - 1
        block = self._document.block_of_paragraph(paragraph)
        inside = paragraph - self._document.first_paragraph(block)
        return Place(block, inside, offset - self._starts[paragraph])


def find_quote(document: Document, quote: str, speaker: str | None = None) -> list[Passage]:
    """Every passage that reads like `quote`, in text order.

    White space, quotation marks, dashes and dots of omission need not agree. Where nothing
    agrees exactly, letters may differ in case, and whole words go before parts of words.
    A quote may run over paragraphs and turns. With `speaker` (a name or a label), only
    passages that this person begins.
    """
    flowing = _FlowingText(document)
    for pattern in _patterns(quote.strip()):
        found = [flowing.passage(*match.span()) for match in pattern.finditer(flowing.text)]
        if speaker is not None:
            found = [passage for passage in found if is_speaker(document, passage.start.block, speaker)]
        if found:
            return found
    return []


def _patterns(quote: str) -> Iterator[re.Pattern[str]]:
    """What to look for, the strictest first."""
    if not quote:
        return
    words = "".join(map(_like, _PIECES.findall(quote)))
    before = rf"(?<!{LETTER})" if re.match(LETTER, quote) else ""
    after = rf"(?!{LETTER})" if re.match(LETTER, quote[-1]) else ""
    for flags in (re.NOFLAG, re.IGNORECASE):
        for pattern in dict.fromkeys((f"{before}{words}{after}", words)):
            yield re.compile(pattern, flags)


def _like(piece: str) -> str:
    if piece.isspace():
        return r"\s+"
    if piece in ("...", "…"):
        return r"(?:…|\.{3})"
    for characters, pattern in _ALIKE:
        if piece[0] in characters:
            return pattern
    return re.escape(piece)


def is_speaker(document: Document, block: int, wanted: str) -> bool:
    """Whether a block is spoken by the person with this name or label, in capitals or not."""
    folded = wanted.strip().casefold()
    return any(
        folded == name.casefold()
        for index in document.speakers_of(block)
        for name in (document.speakers[index].name, *document.speakers[index].labels)
    )
