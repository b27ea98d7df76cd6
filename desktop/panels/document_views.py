"""The two ways to see the library, covers in a grid and lines with columns, and what is wished in either."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.models.document_table import COLUMNS
from desktop.models.documents import SUMMARY_ROLE
from desktop.models.shelves import Order
from desktop.panels.document_delegate import DocumentDelegate
from desktop.theme import Theme, em, interface_font
from desktop.widgets.calm import brings_colours_alone
from desktop.widgets.row_painting import paint_focus, paint_ground

_WIDTHS = {Order.PEOPLE: 190, Order.LENGTH: 92, Order.PROGRESS: 64, Order.NOTES: 64}
_KEYS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "look",
    Qt.Key.Key_F2: "details",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
}


def document_at(index: QModelIndex) -> str:
    """The id of the document in a row, empty where there is none."""
    return str(index.data(SUMMARY_ROLE).id) if index.isValid() else ""


def _dress(view: QAbstractItemView) -> None:
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)


class DocumentGrid(QListView):
    """Covers, as many beside one another as there is room for."""

    def __init__(self, delegate: DocumentDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress(self)
        self._covers = delegate
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Documents"))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """A page is as many whole rows as there is room for; Qt's goes to the nearest row, or nowhere."""
        moves = {self.CursorAction.MovePageUp: -1, self.CursorAction.MovePageDown: 1}
        here = self.currentIndex()
        if action not in moves or not here.isValid():
            return super().moveCursor(action, modifiers)
        beside = max(1, self.viewport().width() // self.gridSize().width())
        rows = max(1, self.viewport().height() // self.gridSize().height())
        count = self.model().rowCount()
        to = here.row() + moves[action] * rows * beside
        to = here.row() % beside if to < 0 else to
        if to >= count:
            to = min(count - 1, (count - 1) // beside * beside + here.row() % beside)
        return self.model().index(to, 0)

    def event(self, event: QEvent) -> bool:
        return brings_colours_alone(self, event) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._covers.set_width(self.viewport().width() - 1)
        self.setGridSize(self._covers.cell)
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class _LineDelegate(QStyledItemDelegate):
    """What stands in the columns of a line; the ground below all of them is the line's."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        option.font = interface_font(13, weight=600 if chosen and not index.column() else 400)
        option.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        option.state &= ~QStyle.StateFlag.State_MouseOver


class DocumentLines(QTreeView):
    """Lines with columns that are sorted by a click on their heads. Signals: `order_requested(column)`."""

    order_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        _dress(self)
        self.setItemDelegate(_LineDelegate(self))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setObjectName("document-lines")
        self.setAccessibleName(self.tr("Documents"))
        head = self.header()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setStretchLastSection(False)
        head.sectionClicked.connect(self.order_requested)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.header().setFont(interface_font(12))
        self.viewport().update()

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = QRectF(options.rect).adjusted(0, 1, -1, -1)
        chosen = index.row() == self.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, options, self._theme, row, chosen=chosen)
        if chosen and self.hasFocus():
            options.state |= QStyle.StateFlag.State_HasFocus
            paint_focus(painter, options, self._theme, row)
        painter.restore()
        super().drawRow(painter, options, index)

    def event(self, event: QEvent) -> bool:
        return brings_colours_alone(self, event) or super().event(event)

    def fit_columns(self) -> None:
        """Give the title what the other columns leave."""
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for number, column in enumerate(COLUMNS[1:], start=1):
            self.header().resizeSection(number, em(_WIDTHS.get(column, 104)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < em(760)
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, narrow and column in (Order.ADDED, Order.PEOPLE))


class DocumentWishes(QObject):
    """What a reader wishes of a document, by key, by pointer or from its menu, in either view.

    Signals, each with an id: `opened`, `quick_look_requested`, `details_requested`, `delete_requested`.
    """

    opened = Signal(str)
    quick_look_requested = Signal(str)
    details_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, views: tuple[QAbstractItemView, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._views = views
        self._document = ""
        for view in views:
            view.installEventFilter(self)
            view.clicked.connect(self._on_clicked)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(document_at(index))

    def _tell(self, wish: str, document: str) -> None:
        signals = {
            "open": self.opened,
            "look": self.quick_look_requested,
            "details": self.details_requested,
            "delete": self.delete_requested,
        }
        signals[wish].emit(document)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QAbstractItemView):
            return False
        document = document_at(watched.currentIndex())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            wish = _KEYS.get(Qt.Key(event.key())) if plain and document else None
            if wish:
                self._tell(wish, document)
            return wish is not None
        if isinstance(event, QContextMenuEvent) and document:
            self._show_menu(watched, event)
            return True
        return False

    def _show_menu(self, view: QAbstractItemView, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            where = view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).center())
        menu = self.menu(document_at(view.currentIndex()), view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QPoint(where))

    def menu(self, document: str, parent: QWidget) -> QMenu:
        """What can be done with a document."""
        made = QMenu(parent)
        for wish, words, keys in (
            ("open", self.tr("Open"), "Return"),
            ("look", self.tr("Quick look"), "Space"),
            ("details", self.tr("Details…"), "F2"),
            ("delete", self.tr("Move to the bin"), "Del"),
        ):
            made.addAction(f"{words}\t{keys}").setData((wish, document))
        made.triggered.connect(self._on_menu)
        return made

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        self._tell(*action.data())
