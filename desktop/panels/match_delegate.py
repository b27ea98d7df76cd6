"""Rows of the list of matches: the words around each, the match itself in bold."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.matches import COUNT_ROLE, HIT_ROLE, MATCH_ROLE
from desktop.theme import Theme, em, interface_font
from desktop.widgets.row_painting import (
    RIGHT,
    mirrored_rect,
    paint_focus,
    paint_ground,
    paint_stressed,
    paint_text,
)

ROW = 30
_BOLD = 1.1  # how much wider bold words are, about


class MatchDelegate(QStyledItemDelegate):
    """Paints a section or a match in the colours of the theme."""

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
        if int(index.data(MATCH_ROLE)) < 0:
            self._paint_heading(painter, option, index, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_ground(painter, option, self.theme, row, chosen=chosen)
            self._paint_words(painter, option, index, row.adjusted(12, 0, -8, 0))
            paint_focus(painter, option, self.theme, row)
        painter.restore()

    def _paint_heading(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        row: QRectF,
    ) -> None:
        font = interface_font(12, weight=600)
        title = mirrored_rect(option, row.adjusted(8, 4, -44, 0))
        paint_text(painter, title, str(index.data()), font, self.theme.ink2)
        count = mirrored_rect(option, QRectF(row.right() - 40, row.top() + 4, 32, row.height() - 4))
        paint_text(painter, count, str(index.data(COUNT_ROLE)), interface_font(12), self.theme.ink2, RIGHT)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        area: QRectF,
    ) -> None:
        """What comes before the match gives way, so that the match is always seen."""
        words, (start, end) = str(index.data()), index.data(HIT_ROLE)
        plain = interface_font(13)
        room = max(0.0, area.width() - QFontMetricsF(plain).horizontalAdvance(words[start:end]) * _BOLD)
        shown = QFontMetricsF(plain).elidedText(words[:start], Qt.TextElideMode.ElideLeft, room * 0.5)
        shown = f"…{shown[1:].lstrip()}" if shown != words[:start] else shown
        hit = (len(shown), len(shown) + end - start)
        text, inks = shown + words[start:], (self.theme.ink2, self.theme.ink)
        paint_stressed(painter, mirrored_rect(option, area), text, [hit], plain, *inks)
