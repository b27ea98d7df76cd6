"""What stands at the top of the pane. No Qt.

The truth is a row and how many of its pixels have gone past the top edge; the scroll
bar only reflects it. Rows are measured when they come into view. What stands above the
view is never moved by a measurement, so the text does not jump.
"""

from collections.abc import Callable
from typing import NamedTuple

from desktop.reading.height_map import HeightMap


class VisibleRow(NamedTuple):
    """A row on screen and the height of its top above or below the view's top edge."""

    row: int
    y: int
    height: int


class ViewportState:
    """A window of `height` pixels on the rows.

    `measure` lays out a row and returns its exact height. Below the last row there are
    `foot` pixels of white.
    """

    def __init__(self, heights: HeightMap, measure: Callable[[int], int], height: int, foot: int) -> None:
        self.heights = heights
        self.height = height
        self.foot = foot
        self.row = 0
        self.offset = 0
        self._measure = measure
        self._visible: list[VisibleRow] | None = None

    # ------------------------------------------------------------------- where it is
    @property
    def position(self) -> int:
        """How many pixels lie above the view, as far as is known."""
        return self.heights.top(self.row) + self.offset if len(self.heights) else 0

    @property
    def maximum(self) -> int:
        """The largest position, as far as is known."""
        return max(0, self.heights.total + self.foot - self.height)

    def visible(self) -> list[VisibleRow]:
        """The rows on screen, measured, from top to bottom."""
        if self._visible is None:
            found = self._lay_down()
            missing = self._missing(found)
            if missing and (self.row or self.offset):
                self._move(-missing)
                found = self._lay_down()
            self._visible = found
        return self._visible

    def forget(self) -> None:
        """Look again: a row may have changed its height."""
        self._visible = None

    # ------------------------------------------------------------------------ moving
    def scroll_by(self, pixels: int) -> int:
        """Move the view down (or up, where negative); returns the pixels it moved by."""
        if not len(self.heights):
            return 0
        moved = self._move(pixels)
        found = self._lay_down()
        missing = self._missing(found)
        if missing:
            moved += self._move(-missing)
            found = self._lay_down()
        self._visible = found
        return moved

    def jump_to(self, position: int) -> None:
        """Show the rows that most likely stand at a position of the scroll bar."""
        if position >= self.maximum:
            self.show_end()
            return
        self.row, self.offset = self.heights.find(max(0, position))
        self.offset = max(0, min(self.offset, self._exact(self.row) - 1))
        self._visible = None

    def show(self, row: int, within: int, at: int) -> None:
        """Put pixel `within` of a row at height `at` of the view."""
        self.row, self.offset = row, 0
        self._move(within - at)
        self._visible = None

    def show_end(self) -> None:
        """Show the end of the last row."""
        if len(self.heights):
            last = len(self.heights) - 1
            self.show(last, self._exact(last) + self.foot, self.height)

    # ----------------------------------------------------------------------- within
    def _exact(self, row: int) -> int:
        height = self._measure(row)
        self.heights[row] = height
        return height

    def _move(self, pixels: int) -> int:
        """Move the anchor; stops at the first row's top. Returns the pixels it moved by."""
        self.offset += pixels
        while self.offset < 0 and self.row > 0:
            self.row -= 1
            self.offset += self._exact(self.row)
        stopped = min(self.offset, 0)
        self.offset -= stopped
        while self.row < len(self.heights) - 1 and self.offset >= self._exact(self.row):
            self.offset -= self.heights[self.row]
            self.row += 1
        return pixels - stopped

    def _lay_down(self) -> list[VisibleRow]:
        found = []
        y, row = -self.offset, self.row
        while y < self.height and row < len(self.heights):
            height = self._exact(row)
            found.append(VisibleRow(row, y, height))
            y, row = y + height, row + 1
        return found

    def _missing(self, found: list[VisibleRow]) -> int:
        """The empty pixels below the foot, where the end has come into view."""
        if not found or found[-1].row < len(self.heights) - 1:
            return 0
        last = found[-1]
        return max(0, self.height - (last.y + last.height + self.foot))
