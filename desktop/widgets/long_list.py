"""A list for thousands of rows, laid out at once.

Qt's own list asks the model and the delegate for every row: with five thousand cards, or a
hundred thousand matches, that is felt at every change. Here the rows' edges are told in one piece.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from desktop.widgets.calm import brings_colours_alone

Index = QModelIndex | QPersistentModelIndex
_Cursor, _Hint = QAbstractItemView.CursorAction, QAbstractItemView.ScrollHint
_STEPS = {
    _Cursor.MoveUp: -1,
    _Cursor.MovePrevious: -1,
    _Cursor.MoveDown: 1,
    _Cursor.MoveNext: 1,
}


class LongList(QListView):
    """One column of rows below one another, scrolled by pixels."""

    _edges: Sequence[int] = (0,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = QPersistentModelIndex()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def row_edges(self) -> Sequence[int]:
        """Where each row begins, in pixels from the top of the first, and where the last one ends."""
        return (0,)

    def event(self, event: QEvent) -> bool:
        return brings_colours_alone(self, event) or super().event(event)

    # ----------------------------------------------------------------------- layout
    def doItemsLayout(self) -> None:
        self._edges = self.row_edges()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._edges[1] if len(self._edges) > 1 else 1)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._edges[-1] - height))
        QAbstractItemView.updateGeometries(self)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        self.executeDelayedItemsLayout()
        row = index.row()
        if not 0 <= row < len(self._edges) - 1:
            return QRect()
        top, bottom = self._edges[row], self._edges[row + 1]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), bottom - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.executeDelayedItemsLayout()
        row = self._row_at(point.y())
        return self._index(row)

    def _index(self, row: int) -> QModelIndex:
        """The index of a row; none where there is no such row."""
        model = self.model()
        there = model is not None and 0 <= row < min(len(self._edges) - 1, model.rowCount())
        return model.index(row, 0) if there else QModelIndex()

    def _row_at(self, y: int) -> int:
        return bisect_right(self._edges, y + self.verticalOffset()) - 1

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        if not self.isVisible():
            self._wanted = QPersistentModelIndex(index)  # nobody waits for the layout of what is not seen
            return
        row, room = self.visualRect(index), self.viewport().rect()
        bar = self.verticalScrollBar()
        if row.isEmpty() or (hint == _Hint.EnsureVisible and room.contains(row)):
            return
        if hint == _Hint.PositionAtCenter:
            bar.setValue(bar.value() + row.center().y() - room.center().y())
        elif hint == _Hint.PositionAtTop or row.top() < 0 or row.height() > room.height():
            bar.setValue(bar.value() + row.top())
        else:
            bar.setValue(bar.value() + row.bottom() - room.bottom())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        wanted, self._wanted = self._index(self._wanted.row()), QPersistentModelIndex()
        if wanted.isValid():
            self.scrollTo(wanted)

    # ------------------------------------------------------------------ choosing rows
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        here, last = self.currentIndex().row(), len(self._edges) - 2
        if last < 0:
            return QModelIndex()
        if here < 0 or action == _Cursor.MoveHome:
            return self._index(0)
        to = last if action == _Cursor.MoveEnd else here + _STEPS.get(action, 0)
        if action in (_Cursor.MovePageUp, _Cursor.MovePageDown):
            down = action == _Cursor.MovePageDown
            page = self.viewport().height()
            there = self._row_at(self.visualRect(self.currentIndex()).top() + (page if down else -page))
            to = max(there, here + 1) if down else min(there, here - 1)
        return self._index(max(0, min(last, to)))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        first, last = (
            self._row_at(min(rect.top(), rect.bottom())),
            self._row_at(max(rect.top(), rect.bottom())),
        )
        if first >= len(self._edges) - 1 or last < 0:
            self.selectionModel().select(QItemSelection(), command)
            return
        rows = QItemSelection(self._index(max(0, first)), self._index(min(last, len(self._edges) - 2)))
        self.selectionModel().select(rows, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect()) if selection else QRegion()

    # ---------------------------------------------------------------------- painting
    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual, dirty = option.state, event.rect()
        pointer = self.viewport().mapFromGlobal(QCursor.pos()) if self.viewport().underMouse() else None
        hovered = self._row_at(pointer.y()) if pointer is not None else -1
        current = self.currentIndex().row() if self.hasFocus() else -1
        last = min(self._row_at(dirty.bottom()), len(self._edges) - 2)
        for row in range(max(0, self._row_at(dirty.top())), last + 1):
            index = self._index(row)
            option.rect = self.visualRect(index)
            option.state = usual & ~QStyle.StateFlag.State_HasFocus
            for holds, flag in (
                (self.selectionModel().isSelected(index), QStyle.StateFlag.State_Selected),
                (row == current, QStyle.StateFlag.State_HasFocus),
                (row == hovered, QStyle.StateFlag.State_MouseOver),
            ):
                if holds:
                    option.state |= flag
            self.itemDelegate().paint(painter, option, index)
        painter.end()
