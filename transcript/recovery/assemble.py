"""Pieces to a document: blocks, sections, speakers and milestones."""

from collections.abc import Sequence
from dataclasses import replace

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
)
from transcript.recovery.directions import Directions
from transcript.recovery.joining import Joiner
from transcript.recovery.labels import Label
from transcript.recovery.layout import Layout
from transcript.recovery.people import People
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.recovery.speaker_changes import STYLE as CHANGE
from transcript.recovery.type_labels import STYLE
from transcript.source import Mark


class _Assembly:
    """Takes pieces in reading order."""

    def __init__(self, rows: Rows, layout: Layout, people: People, directions: Directions) -> None:
        self._rows = rows
        self._people = people
        self._joiner = Joiner(rows, layout)
        self._directions = directions
        self._aside = 0
        self.blocks: list[Block] = []
        self.sections: list[Section] = []
        self.milestones: list[Milestone] = []
        self._paragraphs: list[Paragraph] = []
        self._speech: Block | None = None
        self._held: list[Mark] = []
        self._marks: list[Mark] = []

    def add(self, piece: Piece) -> None:
        body = piece.label.body if piece.label else 0
        text = self._joiner.text_of(piece.first, piece.end, body)
        self._marks = self._marks_of(piece, body) if self._rows.marks else []
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

    def close(self) -> None:
        """Finish the block that is open: its paragraphs are collected before it is made."""
        if self._paragraphs:
            last = self.blocks[-1]
            self.blocks[-1] = Block(
                last.kind,
                tuple(self._paragraphs),
                last.speakers,
                last.label,
                last.continued,
                last.role,
                last.time,
            )
        self._paragraphs = []

    def finish(self) -> None:
        """Close the last block; points behind it stand at its end."""
        self.close()
        if self.blocks and self._held:
            paragraphs = self.blocks[-1].paragraphs
            offset = len(paragraphs[-1].text) if paragraphs else 0
            place = Place(len(self.blocks) - 1, max(len(paragraphs) - 1, 0), offset)
            self.milestones += [Milestone(mark.kind, mark.value, place) for mark in self._held]

    def _heading(self, piece: Piece, text: str) -> None:
        self.close()
        self._speech = None
        self._hold_marks()
        section = Section(heading=text, level=piece.level, first_block=len(self.blocks), role=piece.role)
        self.sections.append(section)

    def _turn(self, piece: Piece, text: str) -> None:
        assert piece.label is not None
        label = piece.label
        if label.aside:
            aside = self._rows.texts[piece.first][slice(*label.aside)].strip(" ,")
            text = f"{aside} {text}".strip()
            self._aside = len(aside)
            self._marks = [_behind(mark, len(aside) + 1) for mark in self._marks]
        speech = Block(BlockKind.TURN, (), self._people.numbers[label.name], _printed(label), time=label.time)
        self._open(speech, text)
        self._speech = speech

    def _unlabelled(self, piece: Piece, text: str) -> None:
        """A direction, or a paragraph that goes on with the speech before it, or prose."""
        last = self.blocks[-1] if self.blocks else None
        if piece.kind == "stage":
            self._open(Block(BlockKind.STAGE, ()), text)
        elif self._speech is None or piece.role:
            if last is not None and last.kind is BlockKind.PROSE and last.role == piece.role and piece.role:
                self._more(text)
            else:
                self._open(Block(BlockKind.PROSE, (), role=piece.role), text)
        elif last is not None and last.kind is BlockKind.TURN:
            self._more(text)
        else:
            block = Block(BlockKind.TURN, (), self._speech.speakers, None, continued=True)
            self._open(block, text)

    def _open(self, block: Block, text: str) -> None:
        self.close()
        self.blocks.append(block)
        if text:
            self._more(text)
        else:
            self._hold_marks()

    def _more(self, text: str) -> None:
        """Another paragraph of the open block."""
        spans = self._directions.spans(text) if self.blocks[-1].kind is BlockKind.TURN else ()
        if self._aside:
            spans = _with_aside(spans, self._aside)
            self._aside = 0
        block, paragraph = len(self.blocks) - 1, len(self._paragraphs)
        self._paragraphs.append(Paragraph(text, spans))
        self.milestones += [
            Milestone(mark.kind, mark.value, Place(block, paragraph, min(mark.offset, len(text))))
            for mark in (*self._held, *self._marks)
        ]
        self._held.clear()

    def _hold_marks(self) -> None:
        """Keep the marks of a piece for the next paragraph: a heading is no place of the text."""
        self._held += [replace(mark, offset=0) for mark in self._marks]


def _with_aside(spans: Sequence[Span], length: int) -> tuple[Span, ...]:
    """The directions of a speech, with the one that its label holds before the period."""
    return (Span(0, length, SpanRole.DIRECTION), *(span for span in spans if span.start >= length))


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
    rows: Rows, layout: Layout, pieces: Sequence[Piece], people: People, *, title: str, language: str
) -> Document:
    """Make the document of the pieces, in reading order."""
    assembly = _Assembly(rows, layout, people, Directions(_bodies(rows, pieces)))
    for piece in pieces:
        assembly.add(piece)
    assembly.finish()
    return Document.of(
        assembly.blocks,
        title=title,
        language=language,
        sections=assembly.sections,
        speakers=people.speakers,
        milestones=assembly.milestones,
        doubts=sorted(people.doubts, key=_line),
    )


def _line(doubt: Doubt) -> int:
    return doubt.line
