"""Rows of the section tree: number, title, ring of progress."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.sections import CURRENT_ROLE, NUMBER_ROLE, PROGRESS_ROLE
from desktop.theme import Theme, em, interface_font, reading_font
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_ground, paint_text

ROW, SUB_ROW = 36, 29
_NUMBER_RIGHT, _TITLE_LEFT, _RING = 42, 54, 13.0
_DONE = 0.995
_TRACK = 90  # of 255: what is left of a ring is seen on every ground


class SectionDelegate(QStyledItemDelegate):
    """Paints a section in the colours of the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, em(SUB_ROW if index.parent().isValid() else ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        nested = index.parent().isValid()
        current = bool(index.data(CURRENT_ROLE))
        whole = QRectF(option.rect)
        row = whole.adjusted(0, 1, 0, -1)
        paint_ground(painter, option, self.theme, row, chosen=current and not nested)
        weight = 600 if current else 400
        colour = self.theme.ink if current or not nested else self.theme.ink2
        number = str(index.data(NUMBER_ROLE) or "")
        if number:
            box = mirrored_rect(
                option, QRectF(whole.left() + 2, whole.top(), _NUMBER_RIGHT - 12, whole.height())
            )
            paint_text(painter, box, number, reading_font(em(14), weight=weight), self.theme.ink2, RIGHT)
        left = whole.left() + (_TITLE_LEFT - 10 if number or nested else 14)
        title = QRectF(left, whole.top(), whole.right() - 34 - left, whole.height())
        paint_text(
            painter,
            mirrored_rect(option, title),
            str(index.data()),
            interface_font(13, weight=weight),
            colour,
        )
        if not nested:
            ring = QRectF(whole.right() - 26, whole.center().y() - _RING / 2, _RING, _RING)
            self._paint_ring(painter, mirrored_rect(option, ring), float(index.data(PROGRESS_ROLE) or 0))
        paint_focus(painter, option, self.theme, row)
        painter.restore()

    def _paint_ring(self, painter: QPainter, ring: QRectF, share: float) -> None:
        """Empty, a part, or a check."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if share >= _DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.ink3)
            painter.drawEllipse(ring)
            painter.setPen(QPen(self.theme.chrome, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            middle = ring.center()
            painter.drawPolyline(
                [middle + QPointF(-2.8, 0.2), middle + QPointF(-0.8, 2.2), middle + QPointF(3.0, -2.0)]
            )
            return
        track = QColor(self.theme.ink3)
        track.setAlpha(_TRACK if share else 255)
        painter.setPen(QPen(track, 1.5))
        painter.drawEllipse(ring)
        if share:
            painter.setPen(QPen(self.theme.accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
