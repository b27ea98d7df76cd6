"""Paints a document of the library as a cover with what is left to read below it."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.documents import FINISHED, LEFT_ROLE, PEOPLE_ROLE, SCORE_ROLE, SUMMARY_ROLE
from desktop.theme import Theme, em, interface_font
from desktop.widgets.cover_painting import HEIGHT, WIDTH, paint_cover
from desktop.widgets.row_painting import mirrored_rect, paint_text
from transcript.model import DocumentSummary

INSET, GAP = 4, 26  # around a cover for its ring; from one cover to the next
_BELOW, _ROW = 8, 18
_BAR = 56.0


class DocumentDelegate(QStyledItemDelegate):
    """Signals: `covers_wanted(ids)` for documents that were painted without their score."""

    covers_wanted = Signal(list)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.cell = QSize(round(WIDTH) + GAP, round(HEIGHT) + INSET + _BELOW + em(_ROW) + GAP)
        self._wanted: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def set_width(self, width: int) -> None:
        """Spread as many covers as there is room for over a width."""
        columns = max(1, round(width / (WIDTH + GAP)))
        side = width // columns
        height = (side - GAP) * HEIGHT / WIDTH
        self.cell = QSize(side, round(height) + INSET + _BELOW + em(_ROW) + GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell

    @Slot()
    def _ask(self) -> None:
        wanted, self._wanted = list(self._wanted), {}
        self.covers_wanted.emit(wanted)

    def _want(self, document: str) -> None:
        self._wanted[document] = None
        if not self._timer.isActive():
            self._timer.start(0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        summary: DocumentSummary = index.data(SUMMARY_ROLE)
        score = index.data(SCORE_ROLE)
        if score is None:
            self._want(summary.id)
        cell = QRectF(option.rect)
        height = cell.height() - INSET - _BELOW - em(_ROW) - GAP
        cover = mirrored_rect(
            option, QRectF(cell.left() + INSET, cell.top() + INSET, cell.width() - GAP, height)
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        title, people = summary.shown_title, str(index.data(PEOPLE_ROLE))
        paint_cover(painter, cover, self.theme, summary.id, title, people, score)
        self._paint_ring(painter, option, cover)
        below = QRectF(cover.left(), cover.bottom() + _BELOW, cover.width(), _ROW)
        self._paint_left(painter, option, below, summary.progress, str(index.data(LEFT_ROLE)))
        painter.restore()

    def _paint_ring(self, painter: QPainter, option: QStyleOptionViewItem, cover: QRectF) -> None:
        """Around the cover that is chosen, strong where it has the keyboard."""
        if not option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            return
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = self.theme.focus if focused else self.theme.border if chosen else self.theme.hair
        painter.setPen(QPen(colour, 2))
        painter.drawRoundedRect(cover.adjusted(-3, -3, 3, 3), 7, 7)

    def _paint_left(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF, progress: float, left: str
    ) -> None:
        """How far the reader is, as a line and in words."""
        indent = 0.0
        if progress >= FINISHED:
            tick = _from_start(option, row, 0, 14)
            paint_icon(painter, "check", tick, self.theme.ok)
            indent = 20.0
        elif progress:
            indent = _BAR + 10
            painter.setPen(Qt.PenStyle.NoPen)
            for width, colour in ((_BAR, self.theme.hair), (max(3.0, _BAR * progress), self.theme.accent)):
                painter.setBrush(colour)
                bar = _from_start(option, row, 0, width)
                middle = bar.center().y()
                painter.drawRoundedRect(QRectF(bar.left(), middle - 1.5, bar.width(), 3), 1.5, 1.5)
        words = _from_start(option, row, indent, row.width() - indent)
        paint_text(painter, words, left, interface_font(12), self.theme.ink2)


def _from_start(option: QStyleOptionViewItem, row: QRectF, indent: float, width: float) -> QRectF:
    """Part of a row, counted from where reading begins; square where it is an icon's width."""
    height = width if width == 14 else row.height()
    top = row.center().y() - height / 2
    if option.direction == Qt.LayoutDirection.RightToLeft:
        return QRectF(row.right() - indent - width, top, width, height)
    return QRectF(row.left() + indent, top, width, height)
