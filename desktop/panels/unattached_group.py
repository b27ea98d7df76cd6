"""Notes and bookmarks whose words are not in the text, below the cards, to be put back by hand."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import paint_icon, pixmap
from desktop.models.unattached import CONTEXT_ROLE, NAME_ROLE, RECORD_ROLE, UnattachedModel
from desktop.theme import Theme, em, interface_font, reading_font
from desktop.widgets.fitted_views import FittedList
from desktop.widgets.row_painting import mirrored_rect, paint_focus, paint_ground, paint_text
from transcript.model import Annotation, Bookmark

ROW = 76
_MOST = 3
AnyIndex = QModelIndex | QPersistentModelIndex


class UnattachedDelegate(QStyledItemDelegate):
    """Kind and speaker, the words that were marked, and what stood around them."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, em(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        record = index.data(RECORD_ROLE)
        mark = mirrored_rect(option, QRectF(row.left() + 12, row.top() + em(16) - 8, 16, 16))
        if isinstance(record, Annotation):
            paint_icon(painter, record.kind.value, mark, self.theme.kind_labels[record.kind])
        else:
            paint_icon(painter, "bookmark-filled", mark, self.theme.bookmark)
        for top, height, role, font, colour in (
            (6, 20, NAME_ROLE, interface_font(12, weight=600), self.theme.ink2),
            (26, 22, Qt.ItemDataRole.DisplayRole, reading_font(em(14)), self.theme.ink),
            (49, 18, CONTEXT_ROLE, interface_font(12), self.theme.ink2),
        ):
            line = QRectF(row.left() + 38, row.top() + em(top), row.width() - 50, em(height))
            paint_text(painter, mirrored_rect(option, line), str(index.data(role)), font, colour)
        paint_focus(painter, option, self.theme, row)
        painter.restore()


class UnattachedList(FittedList):
    """Signals: `attach_requested()` by Enter, `delete_requested()` by the Delete key."""

    attach_requested = Signal()
    delete_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.attach_requested.emit()
        else:
            super().keyPressEvent(event)


class UnattachedGroup(QFrame):
    """Hidden where nothing waits. Signals: `attach_requested(record)`, `delete_requested(record)`."""

    attach_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unattached")
        self._notes: list[Annotation] = []
        self._bookmarks: list[Bookmark] = []
        self._model = UnattachedModel(self)
        self.list = UnattachedList(em(ROW), self, most=_MOST)
        self.list.setModel(self._model)
        self.list.setViewportMargins(8, 0, 8, 0)
        self._delegate = UnattachedDelegate(theme, self)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Notes and bookmarks without a place"))
        self._make_words()
        self._lay_out()
        self.list.attach_requested.connect(self._on_attach)
        self.list.delete_requested.connect(self._on_delete)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.attach.clicked.connect(self._on_attach)
        self.delete.clicked.connect(self._on_delete)
        self.set_theme(theme)
        self._show()

    def _make_words(self) -> None:
        self._sign = QLabel(self)
        self._title = QLabel(self.tr("Without a place"), self)
        self._count = QLabel(self)
        self._hint = QLabel(
            self.tr("Their words are not in this text. Select where one belongs, then attach it."), self
        )
        self._hint.setWordWrap(True)
        for label in (self._count, self._hint):
            label.setProperty("quiet", True)
        self.attach = QPushButton(self.tr("Attach here"), self)
        self.delete = QPushButton(self.tr("Delete"), self)
        self.delete.setProperty("link", True)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(18, 10, 18, 0)
        header.setSpacing(8)
        for label in (self._sign, self._title, self._count):
            header.addWidget(label)
        header.addStretch()
        self._hint.setContentsMargins(18, 0, 18, 4)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 6, 16, 12)
        buttons.addWidget(self.attach)
        buttons.addWidget(self.delete)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(header)
        column.addWidget(self._hint)
        column.addWidget(self.list)
        column.addLayout(buttons)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self._title.setFont(interface_font(13, weight=600))
        self._count.setFont(interface_font(13))
        self._hint.setFont(interface_font(12))
        self._sign.setPixmap(pixmap("warning", 16, theme.warn, self.devicePixelRatioF()))
        self.list.viewport().update()

    def clear(self) -> None:
        """Show nothing until it is set."""
        self._notes, self._bookmarks = [], []
        self._show()

    def set_notes(self, notes: Sequence[Annotation]) -> None:
        """Show these notes among what waits."""
        self._notes = list(notes)
        self._show()

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show these bookmarks among what waits."""
        self._bookmarks = list(bookmarks)
        self._show()

    def _show(self) -> None:
        self._model.update([*self._notes, *self._bookmarks])
        count = self._model.rowCount()
        self._count.setText(str(count))
        self.setVisible(count > 0)
        if count and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0))
        self.list.updateGeometry()
        self._on_current_changed()

    def chosen(self) -> Annotation | Bookmark | None:
        """What is chosen."""
        index = self.list.currentIndex()
        return self._model.records[index.row()] if index.isValid() else None

    def choose(self, key: str) -> None:
        """Choose what has this id."""
        row = self._model.row_of(key)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row))

    @Slot()
    def _on_current_changed(self) -> None:
        chosen = self.chosen() is not None
        self.attach.setEnabled(chosen)
        self.delete.setEnabled(chosen)
        self.list.viewport().update()

    @Slot()
    def _on_attach(self) -> None:
        if self.chosen() is not None:
            self.attach_requested.emit(self.chosen())

    @Slot()
    def _on_delete(self) -> None:
        if self.chosen() is not None:
            self.delete_requested.emit(self.chosen())
