"""Pieces to a document: blocks, sections, speakers and milestones."""

from collections.abc import Sequence

from transcript.document import Document
from transcript.model import Block, BlockKind, Doubt, Milestone, Paragraph, Place, Section
from transcript.recovery.directions import Directions
from transcript.recovery.joining import Joiner
from transcript.recovery.labels import Label
from transcript.recovery.layout import Layout
from transcript.recovery.people import People
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.recovery.type_labels import STYLE
from transcript.source import Mark


class _Assembly:
    """Takes pieces in reading order."""

    def __init__(self, rows: Rows, layout: Layout, people: People) -> None:
        self._rows = rows
        self._people = people
        self._joiner = Joiner(rows, layout)
        self._directions = Directions(rows.texts)
        self.blocks: list[Block] = []
        self.sections: list[Section] = []
        self.milestones: list[Milestone] = []
        self._paragraphs: list[Paragraph] = []
        self._speech: Block | None = None
        self._held: list[Mark] = []

    def add(self, piece: Piece) -> None:
        body = piece.label.body if piece.label else 0
        text = self._joiner.text_of(piece.first, piece.end, body)
        if piece.kind == "heading":
            self._heading(piece, text)
        elif piece.kind == "turn":
            self._turn(piece, text)
        elif text:
            self._unlabelled(piece, text)

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

    def _heading(self, piece: Piece, text: str) -> None:
        self.close()
        self._speech = None
        self._hold_marks(piece)
        section = Section(heading=text, level=piece.level, first_block=len(self.blocks), role=piece.role)
        self.sections.append(section)

    def _turn(self, piece: Piece, text: str) -> None:
        assert piece.label is not None
        label = piece.label
        if label.aside:
            aside = self._rows.texts[piece.first][slice(*label.aside)].strip(" ,")
            text = f"{aside} {text}".strip()
        speech = Block(BlockKind.TURN, (), self._people.numbers[label.name], _printed(label), time=label.time)
        self._open(speech, piece, text)
        self._speech = speech

    def _unlabelled(self, piece: Piece, text: str) -> None:
        """A direction, or a paragraph that goes on with the speech before it, or prose."""
        last = self.blocks[-1] if self.blocks else None
        if piece.kind == "stage":
            self._open(Block(BlockKind.STAGE, ()), piece, text)
        elif self._speech is None or piece.role:
            if last is not None and last.kind is BlockKind.PROSE and last.role == piece.role and piece.role:
                self._more(piece, text)
            else:
                self._open(Block(BlockKind.PROSE, (), role=piece.role), piece, text)
        elif last is not None and last.kind is BlockKind.TURN:
            self._more(piece, text)
        else:
            block = Block(BlockKind.TURN, (), self._speech.speakers, None, continued=True)
            self._open(block, piece, text)

    def _open(self, block: Block, piece: Piece, text: str) -> None:
        self.close()
        self.blocks.append(block)
        if text:
            self._more(piece, text)

    def _more(self, piece: Piece, text: str) -> None:
        """Another paragraph of the open block."""
        spans = self._directions.spans(text) if self.blocks[-1].kind is BlockKind.TURN else ()
        place = Place(len(self.blocks) - 1, len(self._paragraphs), 0)
        self._paragraphs.append(Paragraph(text, spans))
        self._hold_marks(piece)
        self.milestones += [Milestone(mark.kind, mark.value, place) for mark in self._held]
        self._held.clear()

    def _hold_marks(self, piece: Piece) -> None:
        """Keep the marks of a piece for the next paragraph: a heading is no place of the text."""
        for row in range(piece.first, piece.end) if self._rows.marks else ():
            self._held += self._rows.marks.get(row, ())


def _printed(label: Label) -> str | None:
    """The name as the page prints it; none where only the type tells who speaks."""
    return None if label.style == STYLE else label.name


def assemble(
    rows: Rows, layout: Layout, pieces: Sequence[Piece], people: People, *, title: str, language: str
) -> Document:
    """Make the document of the pieces, in reading order."""
    assembly = _Assembly(rows, layout, people)
    for piece in pieces:
        assembly.add(piece)
    assembly.close()
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
