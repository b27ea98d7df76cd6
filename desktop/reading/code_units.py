"""Between code points, which the document counts, and UTF-16 units, which Qt counts. No Qt."""

from array import array
from bisect import bisect_left
from itertools import accumulate


class CodeUnits:
    """Offsets of one text in both ways of counting.

    Almost every text has no character beyond the Basic Multilingual Plane; then both
    ways are the same and nothing is stored.
    """

    def __init__(self, text: str) -> None:
        self._units: array[int] | None = None
        if text and not text.isascii() and max(text) > "\uffff":
            wide = (2 if character > "\uffff" else 1 for character in text)
            self._units = array("I", accumulate(wide, initial=0))

    def to_units(self, offset: int) -> int:
        """The UTF-16 offset of a code point."""
        if self._units is None:
            return offset
        return self._units[min(max(offset, 0), len(self._units) - 1)]

    def to_points(self, unit: int) -> int:
        """The code point at a UTF-16 offset; from inside a pair, the one it belongs to."""
        if self._units is None:
            return unit
        found = min(bisect_left(self._units, unit), len(self._units) - 1)
        return found if self._units[found] <= unit else found - 1
