"""The shadow below what floats over the window, painted by what lies under it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_STEPS, _REACH, _DROP, _DARKNESS = 14, 34.0, 10.0, 5


def paint_shadow(painter: QPainter, box: QRectF, radius: float) -> None:
    """Darken the ground around `box`; costs a few fills, and not a blur of all that floats."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, _DARKNESS))
    for step in range(_STEPS):
        spread = _REACH * (1 - step / _STEPS) ** 1.5
        grown = box.adjusted(-spread, -spread + _DROP, spread, spread + _DROP)
        painter.drawRoundedRect(grown, radius + spread, radius + spread)
    painter.restore()
