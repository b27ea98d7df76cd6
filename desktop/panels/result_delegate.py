"""Rows of a search: what was found with its matches stressed, and where."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.results import RESULT_ROLE, Result
from desktop.theme import Theme, em, interface_font
from desktop.widgets.row_painting import mirrored_rect, paint_ground, paint_stressed, paint_text

ROW = 46


class ResultDelegate(QStyledItemDelegate):
    """Paints a result in the colours of the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, em(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        result: Result = index.data(RESULT_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        paint_ground(
            painter, option, self.theme, row, chosen=bool(option.state & QStyle.StateFlag.State_Selected)
        )
        mark = mirrored_rect(option, QRectF(row.left() + 14, row.center().y() - 8, 16, 16))
        paint_icon(painter, result.icon, mark, self.theme.ink2)
        top, height = (row.top() + em(4), em(20)) if result.where else (row.top(), row.height())
        words = mirrored_rect(option, QRectF(row.left() + 42, top, row.width() - 54, height))
        ink = self.theme.ink
        paint_stressed(painter, words, result.text, result.spans, interface_font(13), ink, ink)
        where = mirrored_rect(option, QRectF(row.left() + 42, row.top() + em(24), row.width() - 54, em(16)))
        paint_text(painter, where, result.where, interface_font(12), self.theme.ink2)
        painter.restore()
