"""Pieces to a document: blocks, sections, speakers and milestones."""

from collections.abc import Sequence

from transcript.document import Document
from transcript.model import Block, BlockKind, Milestone, Paragraph, Place, Section, Speaker
from transcript.recovery.directions import direction_spans, is_direction
from transcript.recovery.joining import Joiner
from transcript.recovery.layout import Layout
from transcript.recovery.people import People
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.source import Source


class _Assembly:
    def __init__(self, rows: Rows, layout: Layout, people: People) -> None:
        self.rows = rows
        self.people = people
        self.joiner = Joiner(rows, layout)
        self.blocks: list[Block] = []
        self.sections: list[Section] = []
        self.milestones: list[Milestone] = []
        self._speaking = False

    def add(self, piece: Piece) -> None:
        body = piece.label.body if piece.label else 0
        text = self.joiner.text_of(piece.first, piece.end, body)
        if piece.kind == "heading":
            self._speaking = False
            self.sections.append(Section(heading=text, level=piece.level, first_block=len(self.blocks)))
        elif piece.kind == "turn":
            self._turn(piece, text)
        elif text and is_direction(text):
            self._append(Block(BlockKind.STAGE, (Paragraph(text),)), piece)
        elif text:
            self._text(piece, text)

    def _turn(self, piece: Piece, text: str) -> None:
        assert piece.label is not None
        paragraphs = (Paragraph(text, direction_spans(text)),) if text else ()
        speaker = self.people.number(piece.label.name)
        block = Block(BlockKind.TURN, paragraphs, (speaker,), label=piece.label.name, time=piece.label.time)
        self._append(block, piece)
        self._speaking = True

    def _text(self, piece: Piece, text: str) -> None:
        """A paragraph without a label goes on with the speech before it, or is prose."""
        last = self.blocks[-1] if self.blocks else None
        if last is not None and piece.role and last.role == piece.role:
            self.blocks[-1] = _longer(last, Paragraph(text))
            self._mark(piece, len(last.paragraphs))
            return
        if not self._speaking or last is None or piece.role:
            self._append(Block(BlockKind.PROSE, (Paragraph(text),), role=piece.role), piece)
            return
        paragraph = Paragraph(text, direction_spans(text))
        if last.kind is BlockKind.TURN:
            self.blocks[-1] = _longer(last, paragraph)
            self._mark(piece, len(last.paragraphs))
            return
        speech = next(block for block in reversed(self.blocks) if block.kind is BlockKind.TURN)
        block = Block(BlockKind.TURN, (paragraph,), speech.speakers, None, continued=True)
        self._append(block, piece)

    def _append(self, block: Block, piece: Piece) -> None:
        self.blocks.append(block)
        self._mark(piece, 0)

    def _mark(self, piece: Piece, paragraph: int) -> None:
        place = Place(len(self.blocks) - 1, paragraph, 0)
        for row in range(piece.first, piece.end):
            for mark in self.rows.marks.get(row, ()):
                self.milestones.append(Milestone(mark.kind, mark.value, place))


def _longer(block: Block, paragraph: Paragraph) -> Block:
    return Block(
        block.kind,
        (*block.paragraphs, paragraph),
        block.speakers,
        block.label,
        block.continued,
        block.role,
        block.time,
    )


def assemble(source: Source, rows: Rows, layout: Layout, pieces: Sequence[Piece], people: People) -> Document:
    """Make the document of the pieces, in reading order."""
    assembly = _Assembly(rows, layout, people)
    for piece in pieces:
        assembly.add(piece)
    speakers = [
        Speaker(name, tuple(labels)) for name, labels in zip(people.names, people.labels, strict=True)
    ]
    return Document.of(
        assembly.blocks,
        title=source.title,
        language=source.language,
        sections=assembly.sections,
        speakers=speakers,
        milestones=assembly.milestones,
    )
