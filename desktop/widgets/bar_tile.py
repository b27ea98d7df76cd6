"""A colour to choose for a speaker: the bar with its pattern on a small page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.speaker_bars import draw_bar, speaker_colour
from desktop.theme import Theme

_RING, _ROUND = 2.0, 7.0


class BarTile(QAbstractButton):
    """A slot, checkable; a ring shows that it is chosen, another one that the keyboard is here."""

    def __init__(self, theme: Theme, slot: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.slot = theme, slot
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(QSize(46, 52))

    def set_slot(self, slot: int) -> None:
        """Show another slot."""
        self.slot = slot
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        painter.setBrush(self.theme.page)
        painter.setPen(QPen(self.theme.hair, 1))
        painter.drawRoundedRect(page.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        colour = speaker_colour(self.theme, self.slot)
        draw_bar(painter, page.center().x(), page.top() + 8, page.bottom() - 8, self.slot, colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(self.theme.accent, _RING))
            painter.drawRoundedRect(page, _ROUND, _ROUND)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.focus, _RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()
