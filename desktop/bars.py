"""The bar beside a turn: a speaker's own pattern, told apart without colour.

Six patterns, repeated 2 px wider for the slots 7 to 12, and again after 12.
"""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

BAR_WIDTH = 2.5
WIDER = 2.0

# Lengths of dash and gap in units of the width, for a flat pen with round ends drawn over it.
_DASHES: tuple[tuple[float, ...], ...] = (
    (),  # solid
    (3.2, 3.0),  # dash
    (0.01, 2.6),  # dot
    (),  # double
    (3.2, 2.6, 0.01, 2.6),  # dash-dot
    (0.01, 2.4, 0.01, 2.4, 3.2, 2.4),  # dot-dot-dash
)
_DOUBLE = 3


def bar_width(slot: int) -> float:
    """The width of a slot's bar in logical pixels, before it is stressed."""
    return BAR_WIDTH + (WIDER if slot // 6 % 2 else 0.0)


def paint_bar(
    painter: QPainter, slot: int, colour: QColor, x: float, top: float, bottom: float, stress: float = 0.0
) -> None:
    """Draw the bar of `slot` centred on `x` from `top` to `bottom`; `stress` makes it that much wider."""
    width = bar_width(slot) + stress
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pattern = slot % 6
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pattern == _DOUBLE:
        _paint_lines(painter, colour, x, top, bottom, width, lines=3 if slot // 6 % 2 else 2)
        return
    if _DASHES[pattern]:
        pen.setDashPattern(list(_DASHES[pattern]))
    painter.setPen(pen)
    half = width / 2
    painter.drawLine(QLineF(x, top + half, x, max(top + half, bottom - half)))


def _paint_lines(
    painter: QPainter, colour: QColor, x: float, top: float, bottom: float, width: float, *, lines: int
) -> None:
    """Parallel thin lines that fill a little more than the width of one bar."""
    thin = 1.25
    pen = QPen(colour, thin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    step = max(thin * 2, (width + 1.5) / lines)
    left = x - step * (lines - 1) / 2
    for line in range(lines):
        painter.drawLine(QLineF(left + line * step, top + thin / 2, left + line * step, bottom - thin / 2))
