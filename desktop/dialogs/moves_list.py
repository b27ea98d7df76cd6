"""The list of moves: the words a note or bookmark was on, and those it is on now."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.moves import MOVE_ROLE, NAME_ROLE, NEW_ROLE, OLD_ROLE, STATE_ROLE
from desktop.theme import Theme, em, interface_font, reading_font
from desktop.widgets.fitted_views import RowList
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_ground, paint_text
from transcript.model import Annotation
from transcript.reattaching.report import Move

ROW = 88
AnyIndex = QModelIndex | QPersistentModelIndex


class MoveDelegate(QStyledItemDelegate):
    """The kind, the words it was on struck through, and the words it is on now."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(240, em(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        self._paint_head(painter, option, index, row)
        struck = reading_font(em(14))
        struck.setStrikeOut(True)
        for top, role, font, colour in (
            (30, OLD_ROLE, struck, self.theme.ink2),
            (55, NEW_ROLE, reading_font(em(14)), self.theme.ink),
        ):
            line = QRectF(row.left() + 40, row.top() + em(top), row.width() - 54, em(24))
            paint_text(painter, mirrored_rect(option, line), str(index.data(role)), font, colour)
        paint_focus(painter, option, self.theme, row)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, row: QRectF
    ) -> None:
        move: Move = index.data(MOVE_ROLE)
        mark = mirrored_rect(option, QRectF(row.left() + 14, row.top() + em(17) - 8, 16, 16))
        colour = self.theme.bookmark
        if isinstance(move.made, Annotation):
            colour = self.theme.kind_labels[move.made.kind]
            paint_icon(painter, move.made.kind.value, mark, colour)
        else:
            paint_icon(painter, "bookmark-filled", mark, colour)
        font, state = interface_font(12, weight=600), str(index.data(STATE_ROLE))
        wide = QFontMetricsF(font).horizontalAdvance(state) + 8
        name = QRectF(row.left() + 40, row.top() + em(7), row.width() - 60 - wide, em(20))
        where = QRectF(row.right() - 14 - wide, row.top() + em(7), wide, em(20))
        paint_text(painter, mirrored_rect(option, name), str(index.data(NAME_ROLE)), font, colour)
        paint_text(painter, mirrored_rect(option, where), state, font, self.theme.ok, RIGHT)


class MovesList(RowList):
    """Signals: `accept_requested()` by the A key, `undo_requested()` by the Delete key."""

    accept_requested = Signal()
    undo_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.accept_requested.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.undo_requested.emit()
        else:
            super().keyPressEvent(event)
