"""Heights of all rows, with quick sums. No Qt.

Two levels: a height a row, and a sum every 256 rows. Summing a chunk is done by C and
takes microseconds, so that half a million rows need nothing cleverer. Of a long document
even the estimates of a chunk are only made when something of it is asked for; until then
its sum is told from the bytes of its text.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Protocol

CHUNK = 256
_SAMPLES = 16


class Estimates(Protocol):
    """What is known of rows before they are laid out."""

    def heights(self, start: int, stop: int) -> "array[int]":
        """The likely heights of some rows."""

    def size(self, start: int, stop: int) -> int:
        """How much text some rows have."""


class HeightMap:
    """Heights in whole pixels, estimated at first and exact once a row was laid out."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = array("i", heights)
        self._sums = [
            sum(self._heights[start : start + CHUNK]) for start in range(0, len(self._heights), CHUNK)
        ]
        self._waiting: dict[int, Callable[[int, int], array[int]]] = {}
        self._tops: list[int] = []
        self._stale = True

    @classmethod
    def of(cls, rows: int, estimates: Estimates) -> "HeightMap":
        """The heights of so many rows, as they will most likely be."""
        made = cls()
        made._heights = array("i", bytes(4 * rows))
        made._estimate(estimates)
        return made

    def _estimate(self, estimates: Estimates) -> None:
        """Sums of all chunks: of some by their rows, which tell how the others follow from their text."""
        starts = range(0, len(self), CHUNK)
        self._sums = [0] * len(starts)
        self._waiting = dict.fromkeys(range(len(starts)), estimates.heights)
        chosen = starts[:: max(1, len(starts) // _SAMPLES)]
        for start in chosen:
            self._make_ready(start // CHUNK)
        if not self._waiting:
            return
        stops = [min(start + CHUNK, len(self)) for start in starts]
        sizes = list(map(estimates.size, starts, stops))
        slope, base = _line([(sizes[start // CHUNK], self._sums[start // CHUNK]) for start in chosen])
        for chunk in self._waiting:
            share = (stops[chunk] - starts[chunk]) / CHUNK
            self._sums[chunk] = round(sizes[chunk] * slope + base * share)

    def _make_ready(self, chunk: int) -> None:
        """Estimate the rows of a chunk one by one, unless that is done."""
        estimate = self._waiting.pop(chunk, None)
        if estimate is not None:
            start = chunk * CHUNK
            heights = estimate(start, min(start + CHUNK, len(self)))
            self._heights[start : start + len(heights)] = heights
            self._sums[chunk] = sum(heights)
            self._stale = True

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        if self._waiting:
            self._make_ready(row // CHUNK)
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        change = height - self[row]
        if change:
            self._heights[row] = height
            self._sums[row // CHUNK] += change
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
        chunk = row // CHUNK
        self._make_ready(chunk)
        return self._chunk_tops()[chunk] + sum(self._heights[chunk * CHUNK : row])

    def find(self, y: int) -> tuple[int, int]:
        """The row at a distance from the first row's top, and the rest of the distance within it."""
        if not self._heights or y < 0:
            return 0, y
        tops = self._chunk_tops()
        chunk = min(bisect_right(tops, y) - 1, len(self._sums) - 1)
        rest, before = y - tops[chunk], self._sums[chunk]
        self._make_ready(chunk)
        if before and self._sums[chunk] != before:
            rest = rest * self._sums[chunk] // before
        start = chunk * CHUNK
        ends = list(accumulate(self._heights[start : start + CHUNK]))
        within = min(bisect_right(ends, rest), len(ends) - 1)
        return start + within, rest - (ends[within - 1] if within else 0)


def _line(points: list[tuple[int, int]]) -> tuple[float, float]:
    """The slope and the base of the straight line that lies nearest to some points."""
    count = len(points)
    middle = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    spread = sum((x - middle[0]) ** 2 for x, _ in points)
    if not spread:
        return 0.0, middle[1]
    slope = sum((x - middle[0]) * (y - middle[1]) for x, y in points) / spread
    slope = max(0.0, slope)
    return slope, middle[1] - slope * middle[0]
