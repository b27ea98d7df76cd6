"""The list of cards: what keys, the menu and a click on a tag ask for."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from desktop.models.annotations import ANNOTATION_ROLE
from desktop.panels.card_delegate import CardDelegate
from desktop.widgets.long_list import LongList


class CardList(LongList):
    """The cards.

    Signals: `edit_requested(id)`, `delete_requested(id)`, `versions_requested(id)`, `resized()`,
    `tag_requested(tag)` for a click on a tag of a card.
    """

    edit_requested = Signal(str)
    delete_requested = Signal(str)
    versions_requested = Signal(str)
    resized = Signal()
    tag_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Notes in text order"))

    def row_edges(self) -> Sequence[int]:
        delegate = self.itemDelegate()
        heights = delegate.heights() if isinstance(delegate, CardDelegate) else ()
        return list(accumulate(heights, initial=0))

    def _id(self) -> str | None:
        index = self.currentIndex()
        return index.data(ANNOTATION_ROLE).id if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self._id()
        if chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit(chosen)
        elif chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit(chosen)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        else:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self._id() is not None:
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)

    def menu(self) -> QMenu:
        """What can be done with the card that is chosen."""
        made = QMenu(self)
        for wish, words in (
            (self.edit_requested, self.tr("Edit") + "\tReturn"),
            (self.versions_requested, self.tr("Earlier versions…")),
            (self.delete_requested, self.tr("Delete note") + "\tDel"),
        ):
            made.addAction(words).setData((wish, self._id()))
        made.triggered.connect(self._on_menu)
        return made

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        wish, annotation = action.data()
        wish.emit(annotation)

    def _tag_at(self, where: QPoint) -> str:
        """The tag of a card below a point, empty where there is none."""
        index, delegate = self.indexAt(where), self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, CardDelegate):
            return ""
        return delegate.tag_at(index, QPointF(where - self.visualRect(index).topLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a tag is for the tag and not for its card."""
        tag = self._tag_at(event.position().toPoint())
        if tag and event.button() is Qt.MouseButton.LeftButton:
            self.tag_requested.emit(tag)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self._tag_at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
