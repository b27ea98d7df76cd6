"""Shortcuts as the keys they are pressed with."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPen

from desktop.theme import Theme, interface_font

_HEIGHT, _EDGE, _GAP, _FACE = 20.0, 5.5, 5.0, 11.0
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "↵", "Enter": "↵"}


def keys_of(sequence: QKeySequence) -> tuple[str, ...]:
    """The keys of a shortcut, as they are printed on this system's keyboards."""
    native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    keys: list[str] = []
    for chord in native.split(", "):
        plus = chord.endswith("+")  # the key is the plus itself
        parts = [part for part in chord.removesuffix("+").split("+") if part]
        keys += [*parts, "+"] if plus else parts
    return tuple(_ARROWS.get(key, key) for key in keys)


def keycaps_width(keys: Sequence[str]) -> float:
    """How wide painted keys are, in pixels."""
    if not keys:
        return 0.0
    metrics = QFontMetricsF(interface_font(_FACE, weight=500))
    return sum(_cap_width(metrics, key) for key in keys) + _GAP * (len(keys) - 1)


def _cap_width(metrics: QFontMetricsF, key: str) -> float:
    return round(max(_HEIGHT - 3, metrics.horizontalAdvance(key) + 2 * _EDGE))


def paint_keycaps(painter: QPainter, right: QPointF, keys: Sequence[str], theme: Theme) -> None:
    """Paint keys that end at `right`, the middle of their right edge."""
    font = interface_font(_FACE, weight=500)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x = right.x() - keycaps_width(keys)
    for key in keys:
        cap = QRectF(round(x) + 0.5, round(right.y() - _HEIGHT / 2) + 0.5, _cap_width(metrics, key), _HEIGHT)
        painter.setPen(QPen(theme.ink3, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 4.5, 4.5)
        painter.setPen(theme.ink2)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        x += cap.width() + _GAP
