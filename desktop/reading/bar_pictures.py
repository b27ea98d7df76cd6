"""Speakers' bars, drawn once: a page repeats a few lengths, and dashes are slow to draw."""

from math import floor

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop.speaker_bars import draw_bar

_SIDE = 8
_TALLEST = 1_500
_MOST = 400


class BarPictures:
    """The bars around one vertical line of the page at `centre`; made anew with the page's measures."""

    def __init__(self, centre: float) -> None:
        self._left = floor(centre) - _SIDE
        self._centre = centre
        self._pictures: dict[tuple[int, int, int, bool, float], QPixmap] = {}

    def draw(
        self, painter: QPainter, top: float, bottom: float, slot: int, colour: QColor, *, goes_on: bool
    ) -> None:
        """Draw the bar of a slot from `top` to `bottom`."""
        height = bottom - top
        if top != int(top) or height != int(height) or height > _TALLEST:
            draw_bar(painter, self._centre, top, bottom, slot, colour, goes_on=goes_on)
            return
        ratio = painter.device().devicePixelRatio()
        key = (slot, colour.rgba(), int(height), goes_on, ratio)
        if key not in self._pictures:
            if len(self._pictures) >= _MOST:
                self._pictures.clear()
            self._pictures[key] = self._drawn(int(height), slot, colour, goes_on=goes_on, ratio=ratio)
        painter.drawPixmap(QPoint(self._left, int(top) - _SIDE), self._pictures[key])

    def _drawn(self, height: int, slot: int, colour: QColor, *, goes_on: bool, ratio: float) -> QPixmap:
        # round ends and the joints of what goes on reach a little beyond
        made = QPixmap(round(2 * _SIDE * ratio), round((height + 2 * _SIDE) * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            centre = self._centre - self._left
            draw_bar(painter, centre, _SIDE, _SIDE + height, slot, colour, goes_on=goes_on)
        return made
