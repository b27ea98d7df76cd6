"""Heights of all rows, with quick sums. No Qt.

Two levels: a height a row, and a sum every 256 rows. Summing a chunk is done by C and
takes microseconds, so that half a million rows need nothing cleverer.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_CHUNK = 256


class HeightMap:
    """Heights in whole pixels, estimated at first and exact once a row was laid out."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = array("i", heights)
        self._sums = [
            sum(self._heights[start : start + _CHUNK]) for start in range(0, len(self._heights), _CHUNK)
        ]
        self._tops: list[int] = []
        self._stale = True

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        change = height - self._heights[row]
        if change:
            self._heights[row] = height
            self._sums[row // _CHUNK] += change
            self._stale = True

    def _chunk_tops(self) -> list[int]:
        if self._stale:
            self._tops = list(accumulate(self._sums, initial=0))
            self._stale = False
        return self._tops

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return self._chunk_tops()[-1]

    def top(self, row: int) -> int:
        """The distance of a row's top from the first row's."""
        chunk = row // _CHUNK
        return self._chunk_tops()[chunk] + sum(self._heights[chunk * _CHUNK : row])

    def find(self, y: int) -> tuple[int, int]:
        """The row at a distance from the first row's top, and the rest of the distance within it."""
        if not self._heights or y < 0:
            return 0, y
        tops = self._chunk_tops()
        chunk = min(bisect_right(tops, y) - 1, len(self._sums) - 1)
        start = chunk * _CHUNK
        ends = list(accumulate(self._heights[start : start + _CHUNK]))
        within = min(bisect_right(ends, y - tops[chunk]), len(ends) - 1)
        return start + within, y - tops[chunk] - (ends[within - 1] if within else 0)
