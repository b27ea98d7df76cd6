"""Lists and tables that are as high as their rows, and scroll only where there is no room."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QSizePolicy, QTreeView, QWidget

_LEAST_ROWS = 2


def _dress(view: QAbstractItemView) -> None:
    view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setMouseTracking(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)


def finish_typing(view: QAbstractItemView) -> None:
    """Take what is being typed into a row, wherever the keyboard is."""
    editor = view.viewport().findChild(QLineEdit)
    if isinstance(editor, QLineEdit) and view.state() == QAbstractItemView.State.EditingState:
        view.commitData(editor)


def is_enter(event: QKeyEvent) -> bool:
    """Whether the Enter key was pressed alone; with Ctrl it belongs to the dialog."""
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return alone and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowList(QListView):
    """A list for the keyboard: the first row takes the ring, Enter and F2 rename a row that can be.

    Signals: `row_chosen(QModelIndex)` by a click, the space bar, or Enter where nothing is renamed.
    """

    row_chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self.row_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        renamed = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if self.state() == QListView.State.EditingState:
            event.ignore()  # what the editor was given and did not want
        elif index.isValid() and renamed and (is_enter(event) or event.key() == Qt.Key.Key_F2):
            self.edit(index)
        elif index.isValid() and (is_enter(event) or event.key() == Qt.Key.Key_Space):
            self.row_chosen.emit(index)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The first row takes the ring when the keyboard comes."""
        if event.type() == QEvent.Type.FocusIn and not self.currentIndex().isValid() and self.model():
            self.setCurrentIndex(self.model().index(0, 0))
        return super().event(event)


class FittedList(RowList):
    """A list that takes the height of its rows, `row` pixels each, but of no more than `most` of them."""

    def __init__(self, row: int, parent: QWidget | None = None, *, most: int = 1_000) -> None:
        super().__init__(parent)
        self._row, self._most = row, most
        _dress(self)

    def sizeHint(self) -> QSize:
        rows = self.model().rowCount() if self.model() else 0
        return QSize(240, min(rows, self._most) * self._row + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self.sizeHint().height(), _LEAST_ROWS * self._row + 2))


class FittedTable(QTreeView):
    """A table without nesting that takes the height of its header and of its rows, given in pixels."""

    def __init__(self, row: int, header: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._head = row, header
        _dress(self)
        self.header().setFixedHeight(header)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)

    def sizeHint(self) -> QSize:
        rows = self.model().rowCount() if self.model() else 0
        return QSize(360, self._head + rows * self._row + 2)

    def minimumSizeHint(self) -> QSize:
        least = self._head + _LEAST_ROWS * self._row
        return QSize(200, min(self.sizeHint().height(), least))
