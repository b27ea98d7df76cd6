"""A source whose format states who speaks becomes a document as it stands.

Nothing is guessed here. Lines are put together into blocks: further paragraphs of a
turn, and captions or segments (`Line.joins`) of one speaker into one paragraph.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from transcript.document import Document
from transcript.model import (
    Block,
    BlockKind,
    Doubt,
    Milestone,
    Paragraph,
    Place,
    Section,
    Span,
    SpanRole,
    Speaker,
)
from transcript.recovery import doubt_words as doubtful
from transcript.recovery.directions import Directions
from transcript.source import Given, Line, Source

_KINDS = {"turn": BlockKind.TURN, "stage": BlockKind.STAGE, "prose": BlockKind.PROSE}
_PROSE = Given("prose")
_CLOSING = re.compile(r"[,.;:!?%)](?:\s|$)")
_NO_SPACE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u0e00-\u0e7f]")
"""Scripts that write without blanks between words: Han, kana, full-width forms, Thai."""


def states_turns(source: Source) -> bool:
    """Whether the format itself says of some line who speaks it."""
    return any(line.given is not None and line.given.kind == "turn" for line in source.lines)


@dataclass
class _Open:
    """The block that is being put together."""

    given: Given
    paragraphs: list[Paragraph] = field(default_factory=list)


class _Assembly:
    """Takes lines in reading order and keeps blocks, sections, people and milestones."""

    def __init__(self, directions: Directions) -> None:
        self._directions = directions
        self.blocks: list[Block] = []
        self.sections: list[Section] = []
        self.milestones: list[Milestone] = []
        self.people: dict[str, tuple[int, str, list[str]]] = {}
        self._open: _Open | None = None

    def take(self, line: Line) -> None:
        given = line.given or _PROSE
        if given.kind == "heading":
            self.close()
            self.sections.append(
                Section(
                    heading=line.text, level=given.level or 1, first_block=len(self.blocks), role=given.role
                )
            )
            self._point(line, Place(len(self.blocks)))
        elif line.text:
            self._add(line, given)
        else:
            self._point(line, self._next_place())

    def close(self) -> None:
        if self._open is not None:
            self.blocks.append(self._block(self._open))
            self._open = None

    def _add(self, line: Line, given: Given) -> None:
        same = self._open is not None and _goes_on(self._open.given, given, joins=line.joins)
        if self._open is None or not same:
            self.close()
            self._open = _Open(given)
        joins = same and line.joins and self._open.paragraphs
        offset = self._join(self._open, line) if joins else self._append(self._open, line)
        self._point(line, Place(len(self.blocks), len(self._open.paragraphs) - 1, offset))

    def _append(self, block: _Open, line: Line) -> int:
        block.paragraphs.append(Paragraph(line.text, line.spans))
        return 0

    def _join(self, block: _Open, line: Line) -> int:
        before = block.paragraphs[-1]
        text = before.text + gap_between(before.text, line.text)
        offset = len(text)
        block.paragraphs[-1] = Paragraph(text + line.text, before.spans + moved(line.spans, offset))
        return offset

    def _next_place(self) -> Place:
        if self._open is None:
            return Place(len(self.blocks))
        last = len(self._open.paragraphs) - 1
        return Place(len(self.blocks), last, len(self._open.paragraphs[last].text))

    def _point(self, line: Line, place: Place) -> None:
        self.milestones += [
            Milestone(mark.kind, mark.value, Place(place.block, place.paragraph, place.offset + mark.offset))
            for mark in line.marks
        ]

    def _block(self, block: _Open) -> Block:
        given = block.given
        return Block(
            kind=_KINDS[given.kind],
            paragraphs=tuple(
                map(self._with_directions, block.paragraphs) if given.kind == "turn" else block.paragraphs
            ),
            speakers=tuple(self._person(name, given.label) for name in given.speakers),
            label=given.label,
            continued=given.continued,
            role=given.role,
            time=given.time,
        )

    def _with_directions(self, paragraph: Paragraph) -> Paragraph:
        """Bracketed directions are marked as such where the format did not mark any."""
        if any(span.role is SpanRole.DIRECTION for span in paragraph.spans):
            return paragraph
        notes = [span for span in paragraph.spans if span.role is SpanRole.NOTE]
        found = (
            span
            for span in self._directions.spans(paragraph.text)
            if not any(note.start <= span.start < note.end for note in notes)
        )
        spans = sorted((*paragraph.spans, *found), key=lambda span: span.start)
        return Paragraph(paragraph.text, tuple(spans))

    def _person(self, name: str, label: str | None) -> int:
        """The index of a speaker; names that differ in case alone are one person."""
        key = name.casefold()
        index, _, labels = self.people.setdefault(key, (len(self.people), name, []))
        if label and label not in labels:
            labels.append(label)
        return index

    def speakers(self) -> list[Speaker]:
        return [Speaker(name, tuple(labels)) for _, name, labels in self.people.values()]


def assemble(source: Source, check: Callable[[], None]) -> Document:
    """Put the lines of a source that states its turns into a document.

    `check` is called now and then, so that slow work can be cancelled by raising.
    """
    said = [line for line in source.lines if line.given is not None and line.given.kind == "turn"]
    marked = any(span.role is SpanRole.DIRECTION for line in source.lines for span in line.spans)
    assembly = _Assembly(Directions([] if marked else [line.text for line in said]))
    for number, line in enumerate(source.lines):
        if number % 1000 == 0:
            check()
        assembly.take(line)
    assembly.close()
    return Document.of(
        assembly.blocks,
        title=source.title,
        language=source.language,
        sections=[section for section in assembly.sections if section.heading],
        speakers=assembly.speakers(),
        milestones=[mark for mark in assembly.milestones if mark.place.block < len(assembly.blocks)],
        doubts=_unnamed(source),
    )


def _unnamed(source: Source) -> list[Doubt]:
    """Captions that name nobody in a file that names speakers elsewhere."""
    numbers = [line.number for line in source.lines if line.style == "no voice"]
    if not numbers:
        return []
    several = doubtful.CAPTIONS_NAME_NOBODY.of(len(numbers))
    sentence = doubtful.CAPTION_NAMES_NOBODY if len(numbers) == 1 else several
    return [Doubt("speaker", numbers[0], sentence)]


def _goes_on(open_block: Given, given: Given, *, joins: bool) -> bool:
    """Whether a line belongs to the block that is open."""
    same = (open_block.kind, open_block.speakers, open_block.role) == (given.kind, given.speakers, given.role)
    if given.kind == "turn" and not given.speakers:
        same = open_block.kind == "turn"
    return same and (joins or not given.opens)


def gap_between(before: str, after: str) -> str:
    """What stands between two pieces of one paragraph: a blank, or nothing in scripts without blanks."""
    if not before or not after:
        return ""
    glued = before[-1] == "\n" or _CLOSING.match(after)
    glued = glued or (_NO_SPACE.match(before[-1]) and _NO_SPACE.match(after[0]))
    return "" if glued else " "


def moved(spans: Iterable[Span], offset: int) -> tuple[Span, ...]:
    """The same spans, `offset` code points further on."""
    return tuple(Span(span.start + offset, span.end + offset, span.role) for span in spans)
