"""The line below a highlight: a second sign of its kind beside the colour."""

from math import pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from transcript.model import AnnotationKind

_DASHES: dict[AnnotationKind, tuple[float, list[float]]] = {
    AnnotationKind.QUESTION: (1.7, [0.01, 2.2]),
    AnnotationKind.REASON: (1.5, [4.0, 2.4]),
}
_WAVE_LENGTH, _WAVE_HEIGHT = 5.0, 1.1


def draw_underline(
    painter: QPainter, kind: AnnotationKind, left: float, right: float, y: float, colour: QColor
) -> None:
    """Draw the underline of a kind around the height `y`."""
    if kind is AnnotationKind.OBJECTION:
        painter.strokePath(_wave(left, right, y), QPen(colour, 1.2))
    elif kind is AnnotationKind.TERM:
        painter.setPen(QPen(colour, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for line in (y - 0.5, y + 1.75):
            painter.drawLine(QPointF(left, line), QPointF(right, line))
    elif kind in _DASHES:
        width, dashes = _DASHES[kind]
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.drawLine(QPointF(left + width / 2, y), QPointF(right - width / 2, y))
    else:
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(left, y), QPointF(right, y))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    """A wave whose crests stay where they are when the page is painted in pieces."""
    path = QPainterPath(QPointF(left, y))
    step = _WAVE_LENGTH / 4
    for number in range(1, int((right - left) / step) + 1):
        path.lineTo(left + number * step, y - _WAVE_HEIGHT * sin(number * pi / 2))
    return path
