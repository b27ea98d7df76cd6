"""One row, laid out: lines on a fixed pitch, and the ways between text and pixels."""

from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QTextLayout, QTextLine, QTextOption

from desktop.reading.code_units import CodeUnits
from desktop.reading.direction import is_mixed
from desktop.reading.page_metrics import Face, PageMetrics
from desktop.reading.row_content import RowContent, Shape
from transcript.model import Span, SpanRole

LINE_BREAK = "\u2028"
_HANG_REM = 2.0


def _option(direction: Qt.LayoutDirection, alignment: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(alignment)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


# Qt orders a right-to-left paragraph rightly but sets it flush left unless told
_LEFT = _option(Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft)
_RIGHT = _option(Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight)


def _x(line: QTextLine, unit: int) -> float:
    """Where a caret stands on a line; PySide6 returns it with the unit, as a tuple."""
    return cast("tuple[float, int]", line.cursorToX(unit))[0]


class Stretch(NamedTuple):
    """Part of a line: `left` and `right` in pixels from the text column's left edge."""

    line: int
    left: float
    right: float


class RowLayout:
    """A laid-out row. Heights and `y` count from the row's top, gap included.

    `lead` is the height of what stands between the gap and the text: the name where it
    is above its turn, or the line above a heading. `least` is the least height of the
    text. `quiet` colours directions.
    """

    __slots__ = (
        "_mixed",
        "_units",
        "content",
        "face",
        "gap",
        "height",
        "layout",
        "lead",
        "lines",
        "text_top",
    )

    def __init__(
        self,
        content: RowContent,
        metrics: PageMetrics,
        width: float,
        quiet: QColor,
        lead: int = 0,
        least: int = 0,
    ) -> None:
        self.content = content
        self.face: Face = metrics.face(content.shape, content.level)
        self.gap = metrics.gap(content.gap)
        self.lead = lead
        self.text_top = self.gap + lead
        self._units = CodeUnits(content.text)
        self._mixed = is_mixed(content.text)
        self.layout = QTextLayout(content.text.replace("\n", LINE_BREAK), self.face.font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(_RIGHT if content.right_to_left else _LEFT)
        if content.spans:
            self.layout.setFormats([self._format(span, metrics, quiet) for span in self._spans()])
        self.lines = self._break_lines(width, _HANG_REM * metrics.text_size if "\n" in content.text else 0.0)
        self.height = self.text_top + max(len(self.lines) * self.face.line, least)

    # ---------------------------------------------------------------------- making
    def _spans(self) -> list[Span]:
        """The spans that show: a direction printed in italics throughout is no emphasis."""
        if self.content.shape is not Shape.STAGE:
            return list(self.content.spans)
        return [span for span in self.content.spans if span.end - span.start < self.size]

    def _format(self, span: Span, metrics: PageMetrics, quiet: QColor) -> QTextLayout.FormatRange:
        from PySide6.QtGui import QTextCharFormat  # which knows much, and few pages need

        look = QTextCharFormat()
        if self.content.shape is not Shape.HEADING:
            look.setFont(metrics.span_font(self.content.shape, span.role))
        if span.role in (SpanRole.DIRECTION, SpanRole.NOTE):
            look.setForeground(QBrush(quiet))
        made = QTextLayout.FormatRange()
        made.start = self._units.to_units(span.start)
        made.length = self._units.to_units(span.end) - made.start
        made.format = look
        return made

    def inked(self, start: int, end: int, ink: QColor) -> QTextLayout.FormatRange:
        """What makes Qt draw the code points from `start` to `end` in another ink."""
        made = QTextLayout.FormatRange()
        made.start = self._units.to_units(start)
        made.length = self._units.to_units(end) - made.start
        made.format.setForeground(QBrush(ink))
        return made

    def _break_lines(self, width: float, hang: float) -> list[QTextLine]:
        """Break into lines whose baselines keep the pitch, whatever other fonts a line needs."""
        lines: list[QTextLine] = []
        layout, face, text = self.layout, self.face, self.layout.text()
        indent = 0.0 if self.content.right_to_left else hang
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            hangs = hang and self._is_continued(line, text)
            line.setLineWidth(width - hang if hangs else width)
            baseline = len(lines) * face.line + face.baseline
            line.setPosition(QPointF(indent if hangs else 0.0, baseline - line.ascent()))
            lines.append(line)
            line = layout.createLine()
        layout.endLayout()
        return lines

    def _is_continued(self, line: QTextLine, text: str) -> bool:
        """Whether a line goes on with the verse of the line above."""
        start = self._units.to_points(line.textStart())
        return start > 0 and text[start - 1] != LINE_BREAK

    # -------------------------------------------------------------------- measures
    @property
    def size(self) -> int:
        """The length of the text in code points."""
        return len(self.content.text)

    @property
    def text_bottom(self) -> int:
        """Where the last line ends."""
        return self.text_top + len(self.lines) * self.face.line

    def line_top(self, line: int) -> int:
        """The top of a line."""
        return self.text_top + line * self.face.line

    def baseline(self, line: int) -> float:
        """The baseline of a line."""
        return self.line_top(line) + self.face.baseline

    def line_at(self, y: float) -> int:
        """The line nearest to a height."""
        return min(max(int((y - self.text_top) // self.face.line), 0), len(self.lines) - 1)

    def line_of(self, offset: int) -> int:
        """The line that shows a code point."""
        unit = self._units.to_units(offset)
        return min(self.layout.lineForTextPosition(unit).lineNumber(), len(self.lines) - 1) if unit else 0

    def line_start(self, line: int) -> int:
        """The first code point of a line."""
        return self._units.to_points(self.lines[line].textStart())

    def line_end(self, line: int) -> int:
        """The code point after the last one a line shows: spaces at its end are not shown."""
        return self._units.to_points(self._unit_end(line))

    def _unit_end(self, line: int) -> int:
        start, length = self.lines[line].textStart(), self.lines[line].textLength()
        shown = self.content.text[self._units.to_points(start) : self._units.to_points(start + length)]
        return start + length - (len(shown) - len(shown.rstrip()))

    # ----------------------------------------------------------------- text to page
    def caret_x(self, offset: int) -> float:
        """Where the caret stands before a code point."""
        return _x(self.lines[self.line_of(offset)], self._units.to_units(offset))

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """What the code points from `start` to `end` cover, line by line from left to right."""
        first, last = self._units.to_units(start), self._units.to_units(end)
        made: list[Stretch] = []
        for number in range(self.line_of(start), len(self.lines)):
            line = self.lines[number]
            low = max(first, line.textStart())
            if low >= last:
                break
            high = min(last, self._unit_end(number))
            if low < high:
                made.extend(Stretch(number, *edges) for edges in self._edges(line, low, high))
        return made

    def _edges(self, line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
        if not self._mixed:
            return [(_x(line, low), _x(line, high))]
        # on a mixed line neighbours in the text may stand apart, and at a change of direction
        # a caret has two places: only the glyphs know theirs
        areas = [run.boundingRect() for run in line.glyphRuns(low, high - low)]
        joined: list[tuple[float, float]] = []
        for left, right in sorted((area.left(), area.right()) for area in areas):
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(joined[-1][1], right))
            else:
                joined.append((left, right))
        return joined

    # ----------------------------------------------------------------- page to text
    def offset_at(self, x: float, y: float) -> int:
        """The code point whose edge is nearest to a point; `x` counts from the text column's left edge."""
        number = self.line_at(y)
        line = self.lines[number]
        if not self._mixed:
            unit = min(line.xToCursor(x), self._unit_end(number))
            return self._units.to_points(max(unit, line.textStart()))
        # QTextLine.xToCursor is wrong on wrapped right-to-left lines: search the nearest edge
        units = range(line.textStart(), self._unit_end(number) + 1)
        return self._units.to_points(min(units, key=lambda unit: abs(_x(line, unit) - x)))

    def character_at(self, x: float, y: float) -> int:
        """The code point whose sign lies under a point, else the one whose edge is nearest."""
        nearest = self.offset_at(x, y)
        candidates = (nearest, nearest - 1)
        if self._mixed:
            line = self.line_at(y)
            candidates = (*candidates, *range(self.line_start(line), self.line_end(line)))
        for offset in candidates:
            covered = self.stretches(offset, offset + 1) if 0 <= offset < self.size else []
            if any(stretch.left <= x < stretch.right for stretch in covered):
                return offset
        return nearest

    def next_offset(self, offset: int) -> int:
        """The next place for a caret, past a whole visible character."""
        return self._units.to_points(self.layout.nextCursorPosition(self._units.to_units(offset)))

    def previous_offset(self, offset: int) -> int:
        """The place for a caret before."""
        return self._units.to_points(self.layout.previousCursorPosition(self._units.to_units(offset)))
