"""How high rows will most likely be, told from the bytes of their text alone. No Qt."""

from array import array
from bisect import bisect_left

from desktop.reading.folded_rows import AnyRows
from desktop.reading.rows import LONGEST_ROW

_BYTES_A_SIGN = 4


class RowEstimates:
    """The likely heights of the rows of a document.

    `line_bytes` fit on a line; a row has a whole number of lines, each `line` pixels high,
    below a white of `gap` pixels. Headings are `heading` pixels high.
    """

    def __init__(self, rows: AnyRows, line_bytes: float, line: int, gap: float, heading: int) -> None:
        self._rows, self._heading = rows, heading
        self._heights = _table(max(1.0, line_bytes), line, gap)

    def heights(self, start: int, stop: int) -> "array[int]":
        """The likely heights of some rows, in pixels."""
        lengths = self._rows.byte_lengths[start:stop]
        made = array("i", map(self._heights.__getitem__, lengths))
        headings = self._rows.heading_rows
        for row in headings[bisect_left(headings, start) : bisect_left(headings, stop)]:
            made[row - start] = self._heading
        return made

    def size(self, start: int, stop: int) -> int:
        """How many bytes of text some rows have."""
        return sum(self._rows.byte_lengths[start:stop])


def _table(line_bytes: float, line: int, gap: float) -> list[int]:
    """The height of a row for every number of bytes a row may have."""
    heights: list[int] = []
    lines = 0
    while len(heights) <= _BYTES_A_SIGN * LONGEST_ROW:
        lines += 1
        heights += [round(lines * line + gap)] * (int(lines * line_bytes) + 1 - len(heights))
    return heights
