"""A box to choose one of a few, painted in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from desktop.icons import paint_icon
from desktop.theme import Theme, interface_font
from desktop.widgets.row_painting import paint_text

_HEIGHT, _EDGE, _ARROW = 34, 11, 16


class ChoiceBox(QComboBox):
    """A combo box with the look of the fields around it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFont(interface_font(13))
        self.setItemDelegate(QStyledItemDelegate(self))  # the usual one is deaf to the style sheet

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        words = map(self.fontMetrics().horizontalAdvance, map(self.itemText, range(self.count())))
        return QSize(max(160, max(words, default=0) + _ARROW + 3 * _EDGE + 4), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        width = 2.0 if focused else 1.0
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self._theme.focus if focused else self._theme.border, width))
        painter.setBrush(self._theme.raised)
        painter.drawRoundedRect(frame, 7, 7)
        colour = self._theme.ink if self.isEnabled() else self._theme.ink3
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = _ARROW + 2 * _EDGE
        inner = frame.adjusted(room if mirrored else _EDGE, 0, -_EDGE if mirrored else -room, 0)
        words = self.currentText() or self.placeholderText()
        paint_text(painter, inner, words, self.font(), colour)
        x = _EDGE if mirrored else self.width() - _EDGE - _ARROW
        arrow = QRectF(x, (self.height() - _ARROW) / 2, _ARROW, _ARROW)
        paint_icon(painter, "chevron-down", arrow, self._theme.ink2)
        painter.end()
