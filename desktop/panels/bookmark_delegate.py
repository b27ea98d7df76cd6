"""Rows of the list of bookmarks: the first words, and below who says them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.bookmarks import WHERE_ROLE
from desktop.theme import Theme, em, interface_font, reading_font
from desktop.widgets.row_painting import mirrored_rect, paint_focus, paint_ground, paint_text

ROW = 54


class BookmarkDelegate(QStyledItemDelegate):
    """Paints a bookmark."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, em(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        mark = QRectF(row.left() + 14, row.top() + em(17) - 8, 16, 16)
        paint_icon(painter, "bookmark-filled", mirrored_rect(option, mark), self.theme.bookmark)
        left, width = row.left() + 42, row.width() - 52
        text = mirrored_rect(option, QRectF(left, row.top() + em(6), width, em(22)))
        paint_text(painter, text, str(index.data()), reading_font(em(14)), self.theme.ink)
        where = mirrored_rect(option, QRectF(left, row.top() + em(28), width, em(18)))
        paint_text(painter, where, str(index.data(WHERE_ROLE)), interface_font(12), self.theme.ink2)
        paint_focus(painter, option, self.theme, row)
        painter.restore()
