"""Rows of the library's list: a cover of lanes, the title, the facts, what is left to read."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.documents import FACTS_ROLE, LEFT_ROLE, SUMMARY_ROLE
from desktop.speaker_bars import draw_bar, speaker_colour
from desktop.theme import Theme, interface_font, reading_font
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_text
from transcript.model import DocumentSummary

ROW = 76
_LINE = 92.0
_BARS = 4


class DocumentDelegate(QStyledItemDelegate):
    """Paints a document of the library."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        summary: DocumentSummary = index.data(SUMMARY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(4, 3, -4, -3)
        self._paint_ground(painter, option, row)
        self._paint_spine(
            painter, mirrored_rect(option, QRectF(row.left() + 14, row.top() + 12, 34, 46)), summary
        )
        left = row.left() + 66
        right = row.right() - 16 - _LINE - 24
        title = mirrored_rect(option, QRectF(left, row.top() + 12, right - left, 24))
        paint_text(painter, title, summary.shown_title, reading_font(16.5, weight=600), self.theme.ink)
        facts = mirrored_rect(option, QRectF(left, row.top() + 37, right - left, 20))
        paint_text(painter, facts, str(index.data(FACTS_ROLE)), interface_font(12.5), self.theme.ink2)
        self._paint_left(painter, option, row, summary.progress, str(index.data(LEFT_ROLE)))
        paint_focus(painter, option, self.theme, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(self.theme.soft if chosen else self.theme.chrome)
            painter.drawRoundedRect(row, 10, 10)

    def _paint_spine(self, painter: QPainter, cover: QRectF, summary: DocumentSummary) -> None:
        """A small cover, tinted by the document's id, with the bars of the first four speakers."""
        hue = int.from_bytes(summary.id.encode()[-3:], "big") % 360
        tint = QColor.fromHslF(hue / 360, 0.35, 0.22 if self.theme.dark else 0.9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(cover, 4, 4)
        painter.setBrush(tint.lighter(125) if self.theme.dark else tint.darker(112))
        painter.drawRoundedRect(QRectF(cover.left(), cover.top(), 4, cover.height()), 2, 2)
        shown = min(_BARS, len(summary.speakers))
        middle = cover.center().x() + 2
        for slot in range(shown):
            x = middle + (slot - (shown - 1) / 2) * 7
            draw_bar(
                painter, x, cover.top() + 12, cover.bottom() - 10, slot, speaker_colour(self.theme, slot)
            )

    def _paint_left(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF, progress: float, left: str
    ) -> None:
        """How far the reader is, as a line and in words."""
        x, middle = row.right() - 16 - _LINE, row.center().y()
        if progress:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.hair)
            painter.drawRoundedRect(mirrored_rect(option, QRectF(x, middle - 10, _LINE, 3)), 1.5, 1.5)
            painter.setBrush(self.theme.accent)
            done = QRectF(x, middle - 10, max(3.0, _LINE * progress), 3)
            painter.drawRoundedRect(mirrored_rect(option, done), 1.5, 1.5)
        words = mirrored_rect(option, QRectF(x - 40, middle - 2, _LINE + 40, 20))
        paint_text(painter, words, left, interface_font(12), self.theme.ink2, RIGHT)
