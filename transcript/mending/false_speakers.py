"""A speaker who is none: “Note:”, “For example:”, read as a name."""

from dataclasses import replace

from transcript.document import TURN, Document
from transcript.errors import CannotMend
from transcript.mending.cast import Cast, Person
from transcript.mending.drafts import Draft, draft_of, joined, with_label_in_text
from transcript.mending.finishing import apply_splices, finish
from transcript.mending.mended import Mended
from transcript.mending.splicing import Splice
from transcript.mending.voices import Voice, renumbered
from transcript.model import Block, BlockKind, Place
from transcript.wording import Words


def not_a_speaker(document: Document, speaker: Person) -> Mended:
    """Take a speaker out. What was given to them joins the block before, the label back in the text.

    After a stage direction it goes on with the speech before that; under a heading, or where
    nothing stands before, it is prose. In turns of several people only the name goes.
    """
    number = Cast(document).present(speaker)
    turns = [block for block in range(len(document)) if number in document.speakers_of(block)]
    if not turns:
        raise CannotMend(Words("{} says nothing in this document.", document.speakers[number].name))
    alone = [block for block in turns if document.speakers_of(block) == (number,)]
    rest, moves = apply_splices(document, _Walk(document, number, alone).splices(), untimed=alone)
    numbers = [None if other == number else other for other in range(len(document.speakers))]
    after = replace(rest, columns=renumbered(rest.columns, numbers))
    return finish(document, after, moves, moves.move(Place(turns[0])))


class _Walk:
    """Goes through the blocks in reading order and joins those of one speaker to what stands before."""

    def __init__(self, document: Document, speaker: int, alone: list[int]) -> None:
        self._document = document
        self._speaker = speaker
        self._alone = set(alone)
        self._headed = {section.first_block for section in document.sections}
        self._speech: Voice | None = None  # of whoever spoke last below the heading
        self._first = 0
        self._drafts: list[Draft] = []
        self._splices: list[Splice] = []

    def splices(self) -> list[Splice]:
        """The blocks to put in the place of old ones."""
        for block in range(len(self._document)):
            if block in self._headed:
                self._speech = None
            if block in self._alone:
                self._take(block)
            else:
                self._close(block)
                self._listen(block)
        self._close(len(self._document))
        return self._splices

    def _listen(self, block: int) -> None:
        if self._document.columns.block_kinds[block] == TURN:
            voice = self._document.speakers_of(block)
            self._speech = tuple(number for number in voice if number != self._speaker)

    def _take(self, block: int) -> None:
        if not self._drafts:
            self._open(block)
        before = self._drafts[-1] if self._drafts and block not in self._headed else None
        words = with_label_in_text(draft_of(self._document, block))
        if before is None or before.block.kind is BlockKind.STAGE:
            self._drafts.append(replace(words, block=self._block_of_its_own(words.block)))
        else:
            self._drafts[-1] = joined(before, words)

    def _open(self, block: int) -> None:
        """Begin with the block before, to which words may be joined."""
        self._first = block
        if block > 0 and block not in self._headed:
            self._first = block - 1
            self._drafts = [draft_of(self._document, block - 1)]

    def _block_of_its_own(self, block: Block) -> Block:
        if self._speech is None:
            return Block(BlockKind.PROSE, (), role=block.role)
        return Block(BlockKind.TURN, (), self._speech, continued=True, role=block.role)

    def _close(self, end: int) -> None:
        if self._drafts:
            self._splices.append(Splice(self._first, end, tuple(self._drafts)))
            self._drafts = []
