"""What every painted row of a list shares: its ground, its focus ring, its line of text."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.theme import Theme, veil

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NO_EDGE = 1e5


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, rect: QRectF, *, chosen: bool
) -> None:
    """The ground of a row: soft with an accent bar when chosen, veiled under the pointer."""
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.setPen(Qt.PenStyle.NoPen)
    if chosen or hovered:
        painter.setBrush(theme.soft if chosen else veil(theme.ink, 0.05))
        painter.drawRoundedRect(rect, 8, 8)
    if chosen:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        x = rect.right() - 3 if mirrored else rect.left()
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(QRectF(x, rect.top() + 9, 3, rect.height() - 18), 1.5, 1.5)


def paint_focus(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, rect: QRectF) -> None:
    """The ring around the row that has the keyboard."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.focus, 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of text, shortened with an ellipsis where it does not fit.

    Left and right change places where the interface is mirrored; the words run as their letters do.
    """
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    direction = painter.layoutDirection()
    side = QStyle.visualAlignment(direction, align)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, int(side | Qt.TextFlag.TextSingleLine), shown)
    painter.setLayoutDirection(direction)


def paint_stressed(
    painter: QPainter,
    rect: QRectF,
    text: str,
    spans: Sequence[tuple[int, int]],
    font: QFont,
    colour: QColor,
    stressed: QColor,
) -> None:
    """One line of text with some spans of it in bold, shortened where it does not fit.

    The words run as their letters do; they begin at the right where the interface is mirrored.
    """
    layout, line = _laid_out(text, spans, font, colour, stressed)
    if line.naturalTextWidth() > rect.width():
        room = rect.width() - QFontMetricsF(font).horizontalAdvance("…")
        kept = bisect_right(range(len(text)), room, key=lambda end: _advance(line, text, end)) - 1
        text = f"{text[: max(0, kept)].rstrip()}…"
        layout, line = _laid_out(text, [each for each in spans if each[0] < kept], font, colour, stressed)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    ends = _at(line, text, 0), _at(line, text, len(text))
    x = rect.right() - max(ends) if mirrored else rect.left() - min(ends)
    layout.draw(painter, QPointF(round(x), rect.center().y() - line.height() / 2))


def _laid_out(
    text: str, spans: Sequence[tuple[int, int]], font: QFont, colour: QColor, stressed: QColor
) -> tuple[QTextLayout, QTextLine]:
    layout = QTextLayout(text, font)
    formats = [_format(text, (0, len(text)), QFont.Weight.Normal, colour)]
    formats += [_format(text, span, QFont.Weight.Bold, stressed) for span in spans]
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_NO_EDGE)
    layout.endLayout()
    return layout, line


def _format(
    text: str, span: tuple[int, int], weight: QFont.Weight, colour: QColor
) -> QTextLayout.FormatRange:
    """Qt counts as UTF-16 does."""
    made = QTextLayout.FormatRange()
    made.start, end = (_units(text[:at]) for at in span)
    made.length = end - made.start
    look = QTextCharFormat()
    look.setFontWeight(weight)
    look.setForeground(colour)
    made.format = look
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _advance(line: QTextLine, text: str, end: int) -> float:
    """How far from its beginning a place of a line is, whichever way it runs."""
    return abs(_at(line, text, end) - _at(line, text, 0))


def _at(line: QTextLine, text: str, offset: int) -> float:
    """Where a place of a line is, from its left edge."""
    found: float = line.cursorToX(_units(text[:offset]))[0]  # type: ignore[index]  # Qt says object
    return found


def mirrored_rect(option: QStyleOptionViewItem, rect: QRectF) -> QRectF:
    """A rectangle laid out for left-to-right, moved to the other side where the interface is mirrored."""
    if option.direction != Qt.LayoutDirection.RightToLeft:
        return rect
    whole = QRectF(option.rect)
    return QRectF(whole.left() + whole.right() - rect.right(), rect.top(), rect.width(), rect.height())
