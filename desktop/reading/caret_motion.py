"""Where the arrow keys take the caret."""

from enum import Enum, auto

from desktop.reading.page import Page
from desktop.reading.words import next_word, previous_word
from transcript.model import Place


class Motion(Enum):
    """A step of the caret. In a right-to-left paragraph the keys' left and right are exchanged."""

    NEXT = auto()
    PREVIOUS = auto()
    NEXT_WORD = auto()
    PREVIOUS_WORD = auto()
    LINE_DOWN = auto()
    LINE_UP = auto()
    LINE_START = auto()
    LINE_END = auto()
    PARAGRAPH_DOWN = auto()
    PARAGRAPH_UP = auto()
    PAGE_DOWN = auto()
    PAGE_UP = auto()
    DOCUMENT_START = auto()
    DOCUMENT_END = auto()


_VERTICAL = {Motion.LINE_DOWN, Motion.LINE_UP, Motion.PAGE_DOWN, Motion.PAGE_UP}


class CaretMotion:
    """Moves a place over a page; going up and down keeps to one column."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._goal: float | None = None

    def moved(self, place: Place, motion: Motion) -> Place:
        """The place a motion leads to; the same one at either end of the document."""
        if motion in _VERTICAL:
            return self._vertical(place, motion)
        self._goal = None
        row = self._page.rows.row_of_place(place)
        offset = place.offset - self._page.contents.of(row).place.offset
        match motion:
            case Motion.NEXT | Motion.NEXT_WORD:
                return self._forward(row, offset, words=motion is Motion.NEXT_WORD)
            case Motion.PREVIOUS | Motion.PREVIOUS_WORD:
                return self._back(row, offset, words=motion is Motion.PREVIOUS_WORD)
            case Motion.LINE_START | Motion.LINE_END:
                return self._line_edge(row, offset, start=motion is Motion.LINE_START)
            case Motion.PARAGRAPH_DOWN:
                return self._row_edge(row, 1)
            case Motion.PARAGRAPH_UP:
                return self._place(row, 0) if offset else self._row_edge(row, -1)
            case Motion.DOCUMENT_START:
                return Place(0)
            case _:
                return self._page.document.end_of(len(self._page.document) - 1)

    def _place(self, row: int, offset: int) -> Place:
        return self._page.rows.place(row, offset)

    def _text_row(self, row: int, step: int) -> int | None:
        """The nearest row with text from `row` on in the direction of `step`."""
        while 0 <= row < len(self._page.rows):
            if self._page.contents.of(row).is_text:
                return row
            row += step
        return None

    def _row_edge(self, row: int, step: int) -> Place:
        other = self._text_row(row + step, step)
        if other is not None:
            return self._place(other, 0)
        return self._place(row, self._page.layout(row).size if step > 0 else 0)

    def _forward(self, row: int, offset: int, *, words: bool) -> Place:
        layout = self._page.layout(row)
        if offset >= layout.size:
            return self._row_edge(row, 1)
        after = next_word(layout.content.text, offset) if words else layout.next_offset(offset)
        return self._place(row, after)

    def _back(self, row: int, offset: int, *, words: bool) -> Place:
        layout = self._page.layout(row)
        if offset > 0:
            before = previous_word(layout.content.text, offset) if words else layout.previous_offset(offset)
            return self._place(row, before)
        other = self._text_row(row - 1, -1)
        return self._place(row, 0) if other is None else self._place(other, self._page.layout(other).size)

    def _line_edge(self, row: int, offset: int, *, start: bool) -> Place:
        layout = self._page.layout(row)
        line = layout.line_of(offset)
        return self._place(row, layout.line_start(line) if start else layout.line_end(line))

    def _vertical(self, place: Place, motion: Motion) -> Place:
        row, line = self._page.line_of(place)
        layout = self._page.layout(row)
        if self._goal is None:
            self._goal = layout.caret_x(place.offset - layout.content.place.offset)
        down = motion in (Motion.LINE_DOWN, Motion.PAGE_DOWN)
        lines = 1
        if motion in (Motion.PAGE_DOWN, Motion.PAGE_UP):
            lines = max(1, self._page.view.height // self._page.metrics.line - 2)
        for _ in range(lines):
            row, line = self._next_line(row, line, down=down)
        layout = self._page.layout(row)
        return self._place(row, layout.offset_at(self._goal, layout.line_top(line) + 1))

    def _next_line(self, row: int, line: int, *, down: bool) -> tuple[int, int]:
        step = 1 if down else -1
        if 0 <= line + step < len(self._page.layout(row).lines):
            return row, line + step
        other = self._text_row(row + step, step)
        if other is None:
            return row, line
        return other, 0 if down else len(self._page.layout(other).lines) - 1
