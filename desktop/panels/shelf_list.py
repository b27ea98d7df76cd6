"""The list at the side of the library: what is being read, kinds, tags, the bin."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.icons import paint_icon
from desktop.models.shelves import ALL, SHELF_ROLE, Shelf, ShelvesModel
from desktop.theme import Theme, em, interface_font
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_ground, paint_text

_ROW, _HEADING = 34, 40


class ShelfDelegate(QStyledItemDelegate):
    """Paints a shelf: icon, title, how many."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        shelf: Shelf = index.data(SHELF_ROLE)
        return QSize(160, em(_HEADING if shelf.heading and shelf.title else 16 if shelf.heading else _ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shelf: Shelf = index.data(SHELF_ROLE)
        row = QRectF(option.rect).adjusted(10, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shelf.heading:
            area = mirrored_rect(
                option, QRectF(row.left() + 13, row.top() + em(14), row.width() - 26, em(20))
            )
            paint_text(painter, area, shelf.title, interface_font(12, weight=600), self.theme.ink2)
        else:
            self._paint_shelf(painter, option, row, shelf)
        painter.restore()

    def _paint_shelf(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF, shelf: Shelf
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        indent = 13.0
        if shelf.icon:
            square = QRectF(row.left() + 13, row.center().y() - 9, 18, 18)
            paint_icon(painter, shelf.icon, mirrored_rect(option, square), self.theme.ink2)
            indent = 43.0
        title = QRectF(row.left() + indent, row.top(), row.width() - indent - 48, row.height())
        face = interface_font(13, weight=600 if chosen else 400)
        paint_text(painter, mirrored_rect(option, title), shelf.title, face, self.theme.ink)
        count = mirrored_rect(option, QRectF(row.right() - 50, row.top(), 36, row.height()))
        paint_text(painter, count, str(shelf.count), interface_font(12), self.theme.ink2, RIGHT)
        paint_focus(painter, option, self.theme, row)


class ShelfList(QListView):
    """Signals: `shelf_chosen(id)`."""

    shelf_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelves")
        self.setAccessibleName(self.tr("Shelves"))
        self.setMouseTracking(True)
        self.setFixedWidth(em(232))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._shelves = ShelvesModel(self)
        self._delegate = ShelfDelegate(theme, self)
        self.setModel(self._shelves)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_shelves(self, shelves: Sequence[Shelf]) -> None:
        """Show shelves; where the chosen one is gone, all documents are chosen."""
        self._shelves.update(shelves)
        if not self.currentIndex().isValid() or self.chosen().heading:
            self.choose(ALL)

    def chosen(self) -> Shelf:
        """The shelf that is chosen."""
        index = self.currentIndex()
        return index.data(SHELF_ROLE) if index.isValid() else Shelf(ALL, "")

    def choose(self, shelf: str) -> None:
        """Choose a shelf."""
        row = self._shelves.row_of(shelf)
        if row >= 0:
            self.setCurrentIndex(self._shelves.index(row))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.shelf_chosen.emit(current.data(SHELF_ROLE).id)
