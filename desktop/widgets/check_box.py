"""A box to check, painted in the colours of the theme as those in tables are."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.theme import Theme, interface_font
from desktop.widgets.row_painting import paint_text

BOX = 15.0
_GAP, _HEIGHT = 10, 28


def paint_box(painter: QPainter, theme: Theme, box: QRectF, *, checked: bool) -> None:
    """A box of `BOX` pixels, with its check mark where it is checked."""
    painter.setPen(QPen(theme.accent if checked else theme.border, 1.2))
    painter.setBrush(theme.accent if checked else theme.raised)
    painter.drawRoundedRect(box, 4, 4)
    if checked:
        painter.setPen(QPen(theme.onaccent, 1.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = box.center()
        painter.drawPolyline([middle + QPointF(x, y) for x, y in ((-3.3, 0.3), (-1.1, 2.6), (3.4, -2.5))])


class CheckBox(QCheckBox):
    """A check box with its words."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(interface_font(13))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(round(BOX) + _GAP + words + 10, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(BOX) + _GAP + 60, _HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - BOX - 4 if mirrored else 4.0
        box = QRectF(left, (self.height() - BOX) / 2, BOX, BOX)
        paint_box(painter, self._theme, box, checked=self.isChecked())
        words = QRectF(self.rect()).adjusted(0 if mirrored else BOX + 4 + _GAP, 0, -(BOX + 14) * mirrored, 0)
        paint_text(painter, words, self.text(), self.font(), self._theme.ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.focus, 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
        painter.end()
