"""Tells a screen reader which row a list stands at when the keyboard comes to it.

Qt tells of the list alone, and of a row only once another one is reached.
"""

from PySide6.QtCore import QModelIndex, QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QTreeView, QWidget


class RowTeller(QObject):
    """One for all windows of the application."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._arrival = QTimer(self, singleShot=True, interval=0)  # Qt tells of the list first
        self._arrival.timeout.connect(self._tell)
        application.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QAbstractItemView) and QAccessible.isActive():
            self._arrival.start()

    @Slot()
    def _tell(self) -> None:
        view = QApplication.focusWidget()
        if isinstance(view, QAbstractItemView) and view.currentIndex().isValid():
            event = QAccessibleEvent(view, QAccessible.Event.Focus)
            event.setChild(child_number(view, view.currentIndex()))
            QAccessible.updateAccessibility(event)


def child_number(view: QAbstractItemView, index: QModelIndex) -> int:
    """Which of the accessible children of a list, tree or table a row is; headings count as a row."""
    if isinstance(view, QTreeView):
        return (_rows_above(view, index) + 1) * view.model().columnCount() + index.column()
    if isinstance(view, QTableView):
        beside = int(not view.verticalHeader().isHidden())
        above = int(not view.horizontalHeader().isHidden())
        return (index.row() + above) * (view.model().columnCount() + beside) + index.column() + beside
    return index.row()


def _rows_above(tree: QTreeView, index: QModelIndex) -> int:
    count, above = 0, tree.indexAbove(index)
    while above.isValid():
        count, above = count + 1, tree.indexAbove(above)
    return count
