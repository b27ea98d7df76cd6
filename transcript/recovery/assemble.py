"""Pieces to a document: blocks, sections, speakers and milestones."""

from collections.abc import Sequence
from dataclasses import replace

from transcript.document import Document, Packing
from transcript.model import BlockKind, Doubt, Milestone, Place, Section, Span, SpanRole
from transcript.recovery.directions import Directions
from transcript.recovery.italics import Italics
from transcript.recovery.joining import Joiner
from transcript.recovery.label import Label
from transcript.recovery.layout import Layout
from transcript.recovery.people import People
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.recovery.speaker_changes import STYLE as CHANGE
from transcript.recovery.type_labels import STYLE
from transcript.source import Mark


class _Assembly:
    """Takes pieces in reading order."""

    def __init__(
        self, rows: Rows, layout: Layout, people: People, directions: Directions, italics: Italics
    ) -> None:
        self._rows = rows
        self._people = people
        self._joiner = Joiner(rows, layout)
        self._directions = directions
        self._italics = italics
        self._set_apart: list[tuple[int, int]] = []
        self._aside = 0
        self.packing = Packing()
        self.sections: list[Section] = []
        self.milestones: list[Milestone] = []
        # Of the block that was begun last: its kind, its role, the length of its last paragraph.
        self._kind: BlockKind | None = None
        self._role: str | None = None
        self._length = 0
        self._voices: tuple[int, ...] | None = None
        self._held: list[Mark] = []
        self._marks: list[Mark] = []

    def add(self, piece: Piece) -> None:
        body = piece.label.body if piece.label else 0
        text = self._joiner.text_of(piece.first, piece.end, body)
        self._marks = self._marks_of(piece, body) if self._rows.marks else []
        self._set_apart = []
        if self._italics.within:
            self._set_apart = self._joiner.spans_of(piece.first, piece.end, body, self._italics.within)
        if piece.kind == "heading":
            self._heading(piece, text)
        elif piece.kind == "turn":
            self._turn(piece, text)
        elif text:
            self._unlabelled(piece, text)

    def _marks_of(self, piece: Piece, body: int) -> list[Mark]:
        """The marks of a piece; a time beside the label is the time of the turn already."""
        marks = self._rows.marks.get(piece.first)
        if marks and piece.label and piece.label.time:
            beside = piece.label.time.strip("[(<{#]})> ")
            self._rows.marks[piece.first] = tuple(
                mark
                for mark in marks
                if mark.kind != "time" or mark.offset >= body or mark.value.strip() != beside
            )
        return self._joiner.marks_of(piece.first, piece.end, body)

    def finish(self) -> None:
        """Points behind the last block stand at its end."""
        if len(self.packing) and self._held:
            place = Place(len(self.packing) - 1, max(self.packing.paragraphs - 1, 0), self._length)
            self.milestones += [Milestone(mark.kind, mark.value, place) for mark in self._held]

    def _heading(self, piece: Piece, text: str) -> None:
        self._voices = None
        self._hold_marks()
        heading, above = text.replace("\n", " "), len(self.packing)
        self.sections.append(Section(heading=heading, level=piece.level, first_block=above, role=piece.role))

    def _turn(self, piece: Piece, text: str) -> None:
        assert piece.label is not None
        label = piece.label
        if label.aside:
            aside = self._rows.texts[piece.first][slice(*label.aside)].strip(" ,")
            text = f"{aside} {text}".strip()
            self._aside = len(aside)
            self._marks = [_behind(mark, len(aside) + 1) for mark in self._marks]
            shift = len(aside) + 1
            self._set_apart = [(start + shift, end + shift) for start, end in self._set_apart]
        self._voices = self._people.numbers[label.name]
        self._begin(BlockKind.TURN)
        self.packing.begin(BlockKind.TURN, self._voices, _printed(label), time=label.time)
        self._more(text)

    def _unlabelled(self, piece: Piece, text: str) -> None:
        """A direction, or a paragraph that goes on with the speech before it, or prose."""
        if piece.kind == "stage":
            self._begin(BlockKind.STAGE)
            self.packing.begin(BlockKind.STAGE)
        elif self._voices is None or piece.role:
            if self._kind is not BlockKind.PROSE or self._role != piece.role or not piece.role:
                self._begin(BlockKind.PROSE, piece.role)
                self.packing.begin(BlockKind.PROSE, role=piece.role)
        elif self._kind is not BlockKind.TURN:
            self._begin(BlockKind.TURN)
            self.packing.begin(BlockKind.TURN, self._voices, continued=True)
        self._more(text)

    def _begin(self, kind: BlockKind, role: str | None = None) -> None:
        self._kind, self._role, self._length = kind, role, 0

    def _more(self, text: str) -> None:
        """Another paragraph of the block that was begun last; none where nothing is said."""
        if not text:
            self._hold_marks()
            return
        if self._held or self._marks:
            block, paragraph, end = len(self.packing) - 1, self.packing.paragraphs, len(text)
            self.milestones += [
                Milestone(mark.kind, mark.value, Place(block, paragraph, min(mark.offset, end)))
                for mark in (*self._held, *self._marks)
            ]
            self._held.clear()
        spans = self._directions.spans(text) if self._kind is BlockKind.TURN else ()
        if self._set_apart and self._kind is BlockKind.TURN:
            spans = _with_set_apart(spans, self._set_apart)
        if self._aside:
            spans = _with_aside(spans, self._aside)
            self._aside = 0
        self.packing.add(text, spans)
        self._length = len(text)

    def _hold_marks(self) -> None:
        """Keep the marks of a piece for the next paragraph: a heading is no place of the text."""
        self._held += [replace(mark, offset=0) for mark in self._marks]


def _with_aside(spans: Sequence[Span], length: int) -> tuple[Span, ...]:
    """The directions of a speech, with the one that its label holds before the period."""
    return (Span(0, length, SpanRole.DIRECTION), *(span for span in spans if span.start >= length))


def _with_set_apart(spans: Sequence[Span], apart: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The directions of a speech that brackets tell, and those that italics do."""
    told = [
        Span(start, end, SpanRole.DIRECTION)
        for start, end in apart
        if start < end and not any(span.start < end and start < span.end for span in spans)
    ]
    return tuple(sorted((*spans, *told), key=_start))


def _start(span: Span) -> int:
    return span.start


def _bodies(rows: Rows, pieces: Sequence[Piece]) -> list[str]:
    """The rows without labels, but with the directions in them: a party behind a name is none."""
    texts = list(rows.texts)
    for piece in pieces:
        if label := piece.label:
            text = texts[piece.first]
            aside = text[slice(*label.aside)].lstrip() if label.aside else ""
            texts[piece.first] = aside + text[label.body :]
    return texts


def _behind(mark: Mark, length: int) -> Mark:
    """A mark inside a speech, which a direction of that length now opens."""
    return replace(mark, offset=mark.offset + length) if mark.offset else mark


def _printed(label: Label) -> str | None:
    """The name as the page prints it; none where only the type or a sign tells that somebody speaks."""
    return None if label.style in (STYLE, CHANGE) else label.name


def assemble(
    rows: Rows,
    layout: Layout,
    pieces: Sequence[Piece],
    people: People,
    italics: Italics,
    *,
    title: str,
    language: str,
) -> Document:
    """Make the document of the pieces, in reading order."""
    assembly = _Assembly(rows, layout, people, Directions(_bodies(rows, pieces)), italics)
    for piece in pieces:
        assembly.add(piece)
    assembly.finish()
    return Document(
        columns=assembly.packing.columns(),
        title=title,
        language=language,
        sections=tuple(assembly.sections),
        speakers=tuple(people.speakers),
        milestones=tuple(assembly.milestones),
        doubts=tuple(sorted(people.doubts, key=_line)),
    )


def _line(doubt: Doubt) -> int:
    return doubt.line
