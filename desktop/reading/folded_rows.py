"""The rows of a document in which those who are not followed are folded to one row a run. No Qt.

A fold is a run of blocks between two turns of who is followed, or a heading, with somebody
else's turn in it. All other rows are those of the document, found by counting what is hidden
above them: nothing is copied but the lengths of texts.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate

from desktop.reading.rows import Rows, RowSource
from transcript.document import TURN, Document
from transcript.model import Place

_OTHERS = rb"\0+"
_WHOLE = 1 << 40  # an offset behind the end of any paragraph
_LABEL_BYTES = 24  # about as long as the words of a fold


def others_runs(document: Document, followed: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Runs of blocks, from one to before another, in which none of the followed voices speaks."""
    columns = document.columns
    spoken = bytes(voice in followed for voice in range(len(columns.voices)))
    if len(spoken) <= 256:
        heard = bytes(list(columns.block_voices)).translate(spoken.ljust(256, b"\0"))
    else:
        heard = bytes(map(spoken.__getitem__, columns.block_voices))
    kinds = bytes(columns.block_kinds)
    starts = [section.first_block for section in document.sections]
    for run in re.finditer(_OTHERS, heard):
        first, last = run.span()
        inside = starts[bisect_right(starts, first) : bisect_left(starts, last)]
        for start, end in zip((first, *inside), (*inside, last), strict=True):
            if kinds.find(TURN, start, end) >= 0:
                yield start, end


class FoldedRows:
    """Rows as `Rows` has them; `unfolded` are the first blocks of runs that are shown all the same."""

    def __init__(self, whole: Rows, followed: frozenset[int], unfolded: Collection[int] = ()) -> None:
        self.whole = whole
        self.document = whole.document
        runs = [run for run in others_runs(whole.document, followed) if run[0] not in unfolded]
        self._first = array("I", (first for first, _ in runs))
        self._last = array("I", (last for _, last in runs))
        self._starts = array("I", map(self._first_row, self._first))
        self._ends = array("I", map(self._row_behind, self._last))
        hidden = (end - start - 1 for start, end in zip(self._starts, self._ends, strict=True))
        self._hidden = array("I", accumulate(hidden, initial=0))
        self._rows = array(
            "I", (start - before for start, before in zip(self._starts, self._hidden, strict=False))
        )
        self.byte_lengths = self._lengths()
        self.heading_rows = [self.shown(row) for row in whole.heading_rows]

    def _first_row(self, block: int) -> int:
        return self.whole.row_of_paragraph(self.document.first_paragraph(block))

    def _row_behind(self, block: int) -> int:
        """The row below the block before this one: a heading between them is not folded."""
        last = self.document.columns.block_ends[block - 1] - 1
        return self.whole.row_of_paragraph(last, _WHOLE) + 1

    def _lengths(self) -> "array[int]":
        lengths, made, done = self.whole.byte_lengths, array("I"), 0
        for start, end in zip(self._starts, self._ends, strict=True):
            made.extend(lengths[done:start])
            made.append(_LABEL_BYTES)
            done = end
        made.extend(lengths[done:])
        return made

    def __len__(self) -> int:
        return len(self.byte_lengths)

    # --------------------------------------------------------------------- looking
    def shown(self, row: int) -> int:
        """The row here of a row of the whole; of one that is folded, the fold."""
        fold = bisect_right(self._starts, row) - 1
        if fold < 0:
            return row
        return self._rows[fold] if row < self._ends[fold] else row - self._hidden[fold + 1]

    def source(self, row: int) -> RowSource:
        """What a row shows; `folded` is the block after the last one of a fold, 0 where it is none."""
        fold = bisect_right(self._rows, row) - 1
        if fold < 0:
            return self.whole.source(row)
        if row == self._rows[fold]:
            first = self.document.first_paragraph(self._first[fold])
            return RowSource(paragraph=first, folded=self._last[fold])
        return self.whole.source(row + self._hidden[fold + 1])

    def row_of_paragraph(self, paragraph: int, offset: int = 0) -> int:
        """The row that holds a code point of a paragraph, or the fold it is in."""
        return self.shown(self.whole.row_of_paragraph(paragraph, offset))

    def row_of_place(self, place: Place) -> int:
        """The row that holds a place, or the fold it is in."""
        return self.shown(self.whole.row_of_place(place))

    def place(self, row: int, offset: int = 0) -> Place:
        """The place of a code point of a row; of a heading or a fold, the first one in it."""
        source = self.source(row)
        if source.folded:
            return Place(self.document.block_of_paragraph(source.paragraph))
        return self.whole.place(self.whole_row(row), offset)

    def whole_row(self, row: int) -> int:
        """The row of the whole document that a row here is; of a fold, the first one in it."""
        fold = bisect_right(self._rows, row) - 1
        if fold < 0:
            return row
        return self._starts[fold] if row == self._rows[fold] else row + self._hidden[fold + 1]

    def block(self, row: int) -> int:
        """The block that a row belongs to; of a fold, its first one."""
        return self.place(row).block

    def fold_at(self, block: int) -> int | None:
        """The first block of the fold that hides a block, None where none does."""
        fold = bisect_right(self._first, block) - 1
        return self._first[fold] if fold >= 0 and block < self._last[fold] else None


AnyRows = Rows | FoldedRows
