"""What one row shows, in words: made for the rows on screen only. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from desktop.reading.direction import is_right_to_left
from desktop.reading.folded_rows import AnyRows
from desktop.reading.margin_numbers import MarginNumbers
from desktop.reading.rows import RowSource
from transcript.document import KINDS, Document
from transcript.model import Place, Span
from transcript.section_numbers import NumberedHeading, numbered_headings

NUMBER_EVERY = 5
_NAMED = 3  # people that a fold names


class Shape(IntEnum):
    """How a row is set."""

    HEADING = 0
    TURN = 1
    STAGE = 2
    PROSE = 3
    MATTER = 4
    FOLD = 5


class Gap(IntEnum):
    """What stands above a row's text."""

    NONE = 0
    PAGE = 1
    PARAGRAPH = 2
    BLOCK = 3
    CHAPTER = 4
    HEADING = 5
    BELOW_CHAPTER = 6
    BELOW_HEADING = 7


@dataclass(slots=True, eq=False)
class RowContent:
    """One row as it is to be set.

    `place` is where its text starts, `spans` count from there. `voice` says who speaks,
    as an index into the document's voices. `named` rows have the name beside them;
    `joins` ones continue the bar of the row above, and with `goes_on` the row below
    continues theirs. `number` is a turn number to print, 0 for none; `margin` are the
    source's own numbers, each with its code point of the text. `first` marks the first row
    of a block.
    """

    shape: Shape
    place: Place
    text: str
    spans: tuple[Span, ...] = ()
    gap: Gap = Gap.NONE
    voice: int = 0
    named: bool = False
    joins: bool = False
    goes_on: bool = False
    number: int = 0
    first: bool = False
    right_to_left: bool = False
    level: int = 0
    heading_number: str = ""
    margin: tuple[tuple[int, str], ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether the words are the document's own: not those of a heading or of a fold."""
        return self.shape not in (Shape.HEADING, Shape.FOLD)


def _clip(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        Span(max(span.start, start) - start, min(span.end, end) - start, span.role)
        for span in spans
        if span.start < end and span.end > start
    )


_SHAPES = tuple(Shape[kind.name] for kind in KINDS)


class RowContents:
    """Makes the content of a row out of the document."""

    def __init__(
        self, document: Document, rows: AnyRows, fold_words: Callable[[str, int], str] = "{} · {}".format
    ) -> None:
        self._document = document
        self._rows = rows
        self._fold_words = fold_words
        self._headings: list[NumberedHeading] = numbered_headings(document.sections)
        self._outermost = min((section.level for section in document.sections), default=1)
        self._margin = MarginNumbers(document)
        self.of = lru_cache(maxsize=1024)(self._make)

    def set_rows(self, rows: AnyRows) -> None:
        """Show other rows of the same document."""
        self._rows = rows
        self.of.cache_clear()

    def _make(self, row: int) -> RowContent:
        source = self._rows.source(row)
        if source.folded:
            return self._fold(row, source)
        if source.paragraph < 0:
            return self._heading(row, source.section)
        document = self._document
        block = document.block_of_paragraph(source.paragraph)
        within = source.paragraph - document.first_paragraph(block)
        text = document.paragraph_text(source.paragraph)
        if source.start or source.end is not None:
            text = text[source.start : source.end]
        spans = document.paragraph_spans(source.paragraph)
        made = RowContent(
            shape=self._shape(block),
            place=Place(block, within, source.start),
            text=text,
            spans=_clip(spans, source.start, source.start + len(text)) if spans else (),
            first=within == 0 and source.start == 0,
            right_to_left=is_right_to_left(text),
        )
        made.margin = self._beside(made, reaches_end=source.end is None)
        above = self._rows.source(row - 1) if row else None
        made.gap = self._gap(above, first=made.first, piece=source.start > 0)
        if made.shape is Shape.TURN:
            self._add_speaker(made, block, row, below_heading=above is not None and above.paragraph < 0)
        return made

    def _beside(self, made: RowContent, *, reaches_end: bool) -> tuple[tuple[int, str], ...]:
        """The source's own numbers of a row; one behind the last word of a paragraph still belongs to it."""
        start = made.place
        end = Place(start.block, start.paragraph, start.offset + len(made.text) + reaches_end)
        found = self._margin.beside(start, end)
        return tuple((offset - start.offset, words) for offset, words in found)

    def _add_speaker(self, made: RowContent, block: int, row: int, *, below_heading: bool) -> None:
        """Who speaks, whether the name is printed, and how the bar goes on."""
        made.voice = self._document.columns.block_voices[block]
        made.goes_on = self._goes_on(row, block)
        if not made.first:
            made.joins = True
            return
        made.joins = not below_heading and self._same_people(block, block - 1)
        # a name stands where someone begins to speak, and again below a heading
        made.named = not made.joins and (below_heading or not self._document.rare(block).continued)
        made.number = self._number(block)

    # ----------------------------------------------------------------------- folds
    def _fold(self, row: int, source: RowSource) -> RowContent:
        """Who speaks in blocks that are folded, in order of appearance, and how many turns they have."""
        document = self._document
        first = document.block_of_paragraph(source.paragraph)
        blocks = range(first, source.folded)
        voices = dict.fromkeys(document.columns.block_voices[first : source.folded])
        people = dict.fromkeys(person for voice in voices for person in document.columns.voices[voice])
        names = [document.speakers[person].name for person in people]
        shown = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        text = self._fold_words(shown, sum(map(document.begins_turn, blocks)) or 1)
        above = self._rows.source(row - 1) if row else None
        return RowContent(
            shape=Shape.FOLD,
            place=Place(first),
            text=text,
            gap=self._gap(above, first=True, piece=False),
            first=True,
            right_to_left=is_right_to_left(text),
        )

    # -------------------------------------------------------------------- headings
    def _level(self, section: int) -> int:
        return self._document.sections[section].level - self._outermost + 1

    def _heading(self, row: int, section: int) -> RowContent:
        heading, level = self._headings[section], self._level(section)
        # only the outermost have a line for the number above them
        text = heading.title if level == 1 else self._document.sections[section].heading
        return RowContent(
            shape=Shape.HEADING,
            place=self._rows.place(row),
            text=text,
            gap=self._heading_gap(row, section),
            right_to_left=is_right_to_left(text),
            level=level,
            heading_number=heading.number,
        )

    def _heading_gap(self, row: int, section: int) -> Gap:
        if row == 0:
            return Gap.PAGE
        if self._is_heading(row - 1):
            return Gap.BELOW_HEADING
        return Gap.CHAPTER if self._level(section) == 1 else Gap.HEADING

    def _is_heading(self, row: int) -> bool:
        return self._rows.source(row).paragraph < 0

    # ----------------------------------------------------------------------- turns
    def _shape(self, block: int) -> Shape:
        columns = self._document.columns
        if block in columns.rare and columns.rare[block].role:
            return Shape.MATTER
        return _SHAPES[columns.block_kinds[block]]

    def _gap(self, above: RowSource | None, *, first: bool, piece: bool) -> Gap:
        if above is None:
            return Gap.PAGE
        if above.paragraph < 0:
            return Gap.BELOW_CHAPTER if self._level(above.section) == 1 else Gap.BELOW_HEADING
        if piece:
            return Gap.NONE
        return Gap.BLOCK if first else Gap.PARAGRAPH

    def _same_people(self, block: int, other: int) -> bool:
        """Whether two neighbouring blocks are turns of the same people; nobody is not the same as nobody."""
        voices = self._document.columns.block_voices
        if not 0 <= other < len(voices) or not voices[block] or voices[block] != voices[other]:
            return False
        return self._shape(other) is Shape.TURN

    def _goes_on(self, row: int, block: int) -> bool:
        if row + 1 >= len(self._rows):
            return False
        below = self._rows.source(row + 1)
        if below.paragraph < 0:
            return False
        within = below.paragraph < self._document.columns.block_ends[block]
        return within or self._same_people(block, block + 1)

    def _number(self, block: int) -> int:
        if self._margin.replaces_turns or not self._document.begins_turn(block):
            return 0
        number = self._document.turn_number(block)
        return number if number % NUMBER_EVERY == 0 else 0
