"""Faces and vertical measures of the page at one text size."""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.reading.page_geometry import BODY
from desktop.reading.row_content import Gap, Shape
from desktop.theme import interface_font, reading_font
from transcript.model import SpanRole

_LINE = 1.61
_GAPS = {
    Gap.NONE: 0,
    Gap.PAGE: 44,
    Gap.PARAGRAPH: 9,
    Gap.BLOCK: 17,
    Gap.CHAPTER: 48,
    Gap.HEADING: 36,
    Gap.BELOW_CHAPTER: 26,
    Gap.BELOW_HEADING: 16,
}
_HEADINGS = ((29, 36, 500), (23, 30, 500), (19, 27, 600))
_RAGGED_EDGE = 2.6


class Face:
    """One font with its line height; `baseline` counts from the top of a line."""

    def __init__(self, font: QFont, line: int) -> None:
        metrics = QFontMetricsF(font)
        self.font = font
        self.line = line
        self.baseline = (line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        self.average = metrics.averageCharWidth()


class PageMetrics:
    """Everything that follows from the text size, in logical pixels."""

    def __init__(self, text_size: float) -> None:
        self.text_size = text_size
        self.scale = text_size / BODY
        self.line = round(_LINE * text_size)
        self.body = Face(reading_font(text_size), self.line)
        self.stage = Face(reading_font(text_size - 1, italic=True), round(_LINE * (text_size - 1)))
        self.matter = Face(reading_font(text_size - 2), round(_LINE * (text_size - 2)))
        self.name = Face(reading_font(text_size, weight=600, small_caps=True), self.line)
        self.number = Face(reading_font(13 * self.scale, old_style=True), self.line)
        self.heading_line = Face(interface_font(12 * self.scale, weight=500), self.px(22))
        self._headings = [
            Face(reading_font(size * self.scale, weight=weight), self.px(line))
            for size, line, weight in _HEADINGS
        ]
        self.span_font = lru_cache(maxsize=32)(self._span_font)

    def px(self, at_body: float) -> int:
        """A measure of the design, given at 18 pixels, at this text size."""
        return round(at_body * self.scale)

    def heading(self, level: int) -> Face:
        """The face of a heading; `level` 1 is outermost."""
        return self._headings[min(level, len(self._headings)) - 1]

    def face(self, shape: Shape, level: int = 0) -> Face:
        """The face a row is set in."""
        if shape is Shape.HEADING:
            return self.heading(level)
        return {Shape.STAGE: self.stage, Shape.MATTER: self.matter}.get(shape, self.body)

    def gap(self, gap: Gap) -> int:
        """The white above a row."""
        return self.px(_GAPS[gap])

    def _span_font(self, shape: Shape, role: SpanRole) -> QFont:
        size = {Shape.STAGE: self.text_size - 1, Shape.MATTER: self.text_size - 2}.get(shape, self.text_size)
        if role is SpanRole.BOLD:
            return reading_font(size, weight=700, italic=shape is Shape.STAGE)
        if role is SpanRole.DIRECTION:
            return reading_font(size, italic=True)
        # an emphasis within italics is set upright
        return reading_font(size, italic=(role is SpanRole.ITALIC) != (shape is Shape.STAGE))

    # ------------------------------------------------------------------- estimates
    def estimate(self, byte_lengths: Sequence[int], sample: str, width: float, gap: float) -> "array[int]":
        """Heights of rows from the bytes of their text: what they will most likely be.

        `sample` is some text of the document; `gap` the average white above a row.
        """
        advance = self._advance(sample)
        longest = max(byte_lengths, default=0)
        ragged = _RAGGED_EDGE * self.body.average
        column = max(width - ragged, 1.0)
        table = [
            round(max(1, ceil(size * advance / column)) * self.line + gap) for size in range(longest + 1)
        ]
        return array("i", map(table.__getitem__, byte_lengths))

    def _advance(self, sample: str) -> float:
        """The average width of a byte of text."""
        if not sample:
            return self.body.average
        return QFontMetricsF(self.body.font).horizontalAdvance(sample) / len(sample.encode())
