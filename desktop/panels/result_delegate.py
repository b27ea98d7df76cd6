"""Rows of a search: what was found with its matches stressed, and where."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.results import RESULT_ROLE, Result
from desktop.theme import Theme, interface_font
from desktop.widgets.row_painting import mirrored_rect, paint_ground, paint_text

ROW = 46


def pieces(result: Result) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a match."""
    made: list[tuple[str, bool]] = []
    at = 0
    for start, end in result.spans:
        made += [(result.text[at:start], False), (result.text[start:end], True)]
        at = end
    made.append((result.text[at:], False))
    return [piece for piece in made if piece[0]]


class ResultDelegate(QStyledItemDelegate):
    """Paints a result in the colours of the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, ROW)

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
        words = mirrored_rect(option, QRectF(row.left() + 42, row.top() + 4, row.width() - 54, 20))
        self._paint_words(painter, words, result)
        where = mirrored_rect(option, QRectF(row.left() + 42, row.top() + 24, row.width() - 54, 16))
        paint_text(painter, where, result.where, interface_font(12), self.theme.ink2)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, result: Result) -> None:
        """One line, cut off at the edge, matches in bold."""
        painter.save()
        painter.setClipRect(box)
        x, baseline = box.left(), box.top() + 15
        for text, stressed in pieces(result):
            font = interface_font(13, weight=700 if stressed else 400)
            painter.setFont(font)
            painter.setPen(self.theme.ink)
            painter.drawText(QPointF(x, baseline), text)
            x += QFontMetricsF(font).horizontalAdvance(text)
        painter.restore()
