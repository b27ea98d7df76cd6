"""Which rows a document has, and where each of them stands. No Qt.

Forty thousand paragraphs must not cost forty thousand Python objects before the first
line is painted. Rows therefore run along with the document's paragraphs, and only what
breaks this run is kept: a heading, and a paragraph too long for one row.
"""

import re
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain, compress, count
from operator import sub
from typing import NamedTuple

from transcript.document import Document
from transcript.model import Place

LONGEST_ROW = 8_191  # 13 bits, which `_long_ones` counts on
_SHORTEST_PIECE = 5_000
_WIDTH = 4  # bytes of a number in the document's columns
_SENTENCE_END = r"[.!?…][\"'’”»)\]]*\s+"


class RowSource(NamedTuple):
    """What a row shows: a heading (`section`), or a paragraph from `start` to `end`.

    `paragraph` counts over the whole document, -1 for a heading. `start` and `end` are
    code points of the paragraph, `end` is None where the row reaches the paragraph's end.
    Where several blocks are folded to the row, `folded` is the one after the last of them.
    """

    section: int = -1
    paragraph: int = -1
    start: int = 0
    end: int | None = None
    folded: int = 0


def pieces_of(text: str) -> list[int]:
    """Where the rows of a long paragraph start: at ends of sentences if there are any, else of words."""
    starts = [0]
    while len(text) - starts[-1] > LONGEST_ROW:
        low, high = starts[-1] + _SHORTEST_PIECE, starts[-1] + LONGEST_ROW
        ends = [match.end() for match in re.compile(_SENTENCE_END).finditer(text, low, high)]
        space = text.rfind(" ", low, high) + 1
        starts.append(ends[-1] if ends else space or high)
    return starts


def differences(ends: "array[int]") -> "array[int]":
    """How far each number of a rising row is above the one before, the first above 0.

    As one subtraction of two huge numbers: a loop over a million paragraphs would be felt.
    """
    if sys.byteorder != "little" or ends.itemsize != _WIDTH:
        return array("I", map(sub, ends, chain((0,), ends)))
    size = _WIDTH * len(ends)
    whole = int.from_bytes(ends.tobytes(), "little")
    before = int.from_bytes(bytes(_WIDTH) + ends[:-1].tobytes(), "little") if ends else 0
    return array("I", (whole - before).to_bytes(size, "little"))


def _long_ones(lengths: "array[int]") -> Iterator[int]:
    """Which lengths are above `LONGEST_ROW`, found by the bits that only they have."""
    bits = int.from_bytes(LONGEST_ROW.to_bytes(_WIDTH, sys.byteorder) * len(lengths), sys.byteorder)
    whole = int.from_bytes(lengths.tobytes(), sys.byteorder)
    if lengths.itemsize != _WIDTH or whole & ~bits:
        yield from compress(count(), map(LONGEST_ROW.__lt__, lengths))


class Rows:
    """The rows of a document, numbered from 0 in reading order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.byte_lengths = array("I")
        self.heading_rows: list[int] = []
        self._run_rows: list[int] = []
        self._run_sources: list[RowSource] = []
        self._text_starts: list[tuple[int, int]] = []
        self._text_rows: list[int] = []
        self._build()

    def __len__(self) -> int:
        return len(self.byte_lengths)

    # ---------------------------------------------------------------------- making
    def _build(self) -> None:
        ends = self.document.columns.paragraph_ends
        lengths = differences(ends)
        done = 0
        for paragraph, sections, long in self._breaks(lengths):
            self._add_run(lengths, done, paragraph)
            done = paragraph
            for section in sections:
                self._add_heading(section)
            if long:
                self._add_pieces(paragraph)
                done += 1
        self._add_run(lengths, done, len(lengths))

    def _breaks(self, lengths: "array[int]") -> Iterator[tuple[int, list[int], bool]]:
        """Where rows do not simply follow: a paragraph, the headings before it, whether it is long."""
        long = {number for number in _long_ones(lengths) if len(self._text(number)) > LONGEST_ROW}
        headings: dict[int, list[int]] = {}
        for index, section in enumerate(self.document.sections):
            headings.setdefault(self._paragraph_at(section.first_block), []).append(index)
        for paragraph in sorted(long | headings.keys()):
            yield paragraph, headings.get(paragraph, []), paragraph in long

    def _paragraph_at(self, block: int) -> int:
        if block >= len(self.document):
            return self.document.paragraph_count
        return self.document.first_paragraph(block)

    def _text(self, paragraph: int) -> str:
        return self.document.paragraph_text(paragraph)

    def _add_run(self, lengths: "array[int]", start: int, end: int) -> None:
        if start < end:
            self._add_text(RowSource(paragraph=start))
            self.byte_lengths.extend(lengths[start:end])

    def _add_text(self, source: RowSource) -> None:
        self._text_starts.append((source.paragraph, source.start))
        self._text_rows.append(len(self))
        self._run_rows.append(len(self))
        self._run_sources.append(source)

    def _add_heading(self, section: int) -> None:
        self.heading_rows.append(len(self))
        self._run_rows.append(len(self))
        self._run_sources.append(RowSource(section=section))
        self.byte_lengths.append(0)

    def _add_pieces(self, paragraph: int) -> None:
        text = self._text(paragraph)
        starts = pieces_of(text)
        for start, end in zip(starts, [*starts[1:], None], strict=True):
            self._add_text(RowSource(paragraph=paragraph, start=start, end=end))
            self.byte_lengths.append(len(text[start:end].encode()))

    # --------------------------------------------------------------------- looking
    def source(self, row: int) -> RowSource:
        """What a row shows."""
        run = bisect_right(self._run_rows, row) - 1
        first, source = self._run_rows[run], self._run_sources[run]
        return source if row == first else RowSource(paragraph=source.paragraph + row - first)

    def row_of_paragraph(self, paragraph: int, offset: int = 0) -> int:
        """The row that holds a code point of a paragraph counted over the whole document."""
        run = bisect_right(self._text_starts, (paragraph, offset)) - 1
        return self._text_rows[run] + paragraph - self._text_starts[run][0]

    def row_of_place(self, place: Place) -> int:
        """The row that holds a place; the nearest one where the place has left the document."""
        document = self.document
        block = min(max(place.block, 0), len(document) - 1)
        paragraphs = document.paragraphs_of(block)
        paragraph = min(paragraphs.start + place.paragraph, max(paragraphs.start, paragraphs.stop - 1))
        return self.row_of_paragraph(min(paragraph, document.paragraph_count - 1), place.offset)

    def place(self, row: int, offset: int = 0) -> Place:
        """The place of a code point of a row; of a heading, the first place below it."""
        source = self.source(row)
        if source.paragraph < 0:
            first = self.document.sections[source.section].first_block
            return Place(first) if first < len(self.document) else self.document.end_of(first - 1)
        block = self.document.block_of_paragraph(source.paragraph)
        return Place(block, source.paragraph - self.document.first_paragraph(block), source.start + offset)

    def block(self, row: int) -> int:
        """The block that a row belongs to; of a heading, the one below it."""
        return self.place(row).block
