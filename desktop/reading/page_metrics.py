"""Faces and vertical measures of the page at one text size."""

from functools import cached_property, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.reading.page_geometry import BODY
from desktop.reading.page_type import PageType
from desktop.reading.row_content import Gap, Shape
from desktop.theme import interface_font, reading_font
from transcript.model import SpanRole

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
    """One font with its line height. It is measured when it is used: a page has few of all faces."""

    def __init__(self, font: QFont, line: int) -> None:
        self.font = font
        self.line = line

    @cached_property
    def baseline(self) -> float:
        """Pixels from the top of a line."""
        metrics = QFontMetricsF(self.font)
        return (self.line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()

    @cached_property
    def average(self) -> float:
        """The width of a usual letter."""
        return QFontMetricsF(self.font).averageCharWidth()


class PageMetrics:
    """Everything that follows from the type, in logical pixels."""

    def __init__(self, page_type: PageType) -> None:
        self.type = page_type
        text_size = self.text_size = page_type.size
        self.scale = text_size / BODY
        high = page_type.line_height
        self.line = round(high * text_size)
        self.body = Face(self._font(text_size), self.line)
        self.stage = Face(self._font(text_size - 1, italic=True), round(high * (text_size - 1)))
        self.matter = Face(self._font(text_size - 2), round(high * (text_size - 2)))
        name = reading_font(text_size, face=page_type.face, weight=600, small_caps=True)
        self.name = Face(name, self.line)
        number = reading_font(13 * self.scale, face=page_type.face, old_style=True)
        self.number = Face(number, self.line)
        self.heading_line = Face(interface_font(12 * self.scale, weight=500, on_page=True), self.px(22))
        self.fold = Face(interface_font(13 * self.scale, on_page=True), self.px(24))
        self._headings = [
            Face(self._font(size * self.scale, weight=weight), self.px(line))
            for size, line, weight in _HEADINGS
        ]
        self.span_font = lru_cache(maxsize=32)(self._span_font)

    def _font(self, size: float, *, weight: int = 400, italic: bool = False) -> QFont:
        return reading_font(size, face=self.type.face, weight=weight, italic=italic)

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
        faces = {Shape.STAGE: self.stage, Shape.MATTER: self.matter, Shape.FOLD: self.fold}
        return faces.get(shape, self.body)

    def gap(self, gap: Gap) -> int:
        """The white above a row."""
        return self.px(_GAPS[gap])

    def _span_font(self, shape: Shape, role: SpanRole) -> QFont:
        size = {Shape.STAGE: self.text_size - 1, Shape.MATTER: self.text_size - 2}.get(shape, self.text_size)
        if role is SpanRole.BOLD:
            return self._font(size, weight=700, italic=shape is Shape.STAGE)
        if role is SpanRole.DIRECTION:
            return self._font(size, italic=True)
        # an emphasis within italics is set upright
        return self._font(size, italic=(role is SpanRole.ITALIC) != (shape is Shape.STAGE))

    # ------------------------------------------------------------------- estimates
    def bytes_a_line(self, sample: str, width: float) -> float:
        """How many bytes of text fit on a line of a width; `sample` is some text of the document."""
        return max(width - _RAGGED_EDGE * self.body.average, 1.0) / self._advance(sample)

    def _advance(self, sample: str) -> float:
        """The average width of a byte of text."""
        if not sample:
            return self.body.average
        return QFontMetricsF(self.body.font).horizontalAdvance(sample) / len(sample.encode())
