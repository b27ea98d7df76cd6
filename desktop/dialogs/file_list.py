"""The files that are checked together, each with how it stands."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.icons import paint_icon
from desktop.theme import Theme, interface_font
from desktop.widgets.fitted_views import RowList
from desktop.widgets.row_painting import mirrored_rect, paint_focus, paint_ground, paint_text
from transcript.records import dataclass

ROW = 46
STANDING_ROLE = Qt.ItemDataRole.UserRole + 1
WORDS_ROLE = Qt.ItemDataRole.UserRole + 2
AnyIndex = QModelIndex | QPersistentModelIndex


class Standing(Enum):
    """How a file stands: nothing to say, something worth a look, not readable, not to be added."""

    GOOD = "check"
    LOOK = "warning"
    UNREADABLE = "close"
    LEFT_OUT = "delete"


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file: its name, how it stands, and that in a word or two."""

    name: str
    standing: Standing
    words: str


class FilesModel(QAbstractListModel):
    """One row a file; rows stay where they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FileRow] = []

    def set_rows(self, rows: Sequence[FileRow]) -> None:
        """Show how the files stand now."""
        if len(rows) == len(self._rows):
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}, {row.words}"
            case _ if role == STANDING_ROLE:
                return row.standing
            case _ if role == WORDS_ROLE:
                return row.words
        return None


class FileDelegate(QStyledItemDelegate):
    """A sign, the file's name, and below how it stands."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        row = whole.adjusted(0, 1, 0, -1)
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        standing = index.data(STANDING_ROLE)
        sign = QRectF(whole.left() + 12, whole.center().y() - 8, 16, 16)
        paint_icon(painter, standing.value, mirrored_rect(option, sign), self._colour(standing))
        left = whole.left() + 40
        name = QRectF(left, whole.top() + 5, whole.right() - 8 - left, 18)
        words = QRectF(left, whole.top() + 23, whole.right() - 8 - left, 17)
        ink = self.theme.ink2 if standing is Standing.LEFT_OUT else self.theme.ink
        font = interface_font(13, weight=600 if chosen else 400)
        paint_text(painter, mirrored_rect(option, name), str(index.data()), font, ink)
        said = str(index.data(WORDS_ROLE))
        paint_text(painter, mirrored_rect(option, words), said, interface_font(12), self.theme.ink2)
        paint_focus(painter, option, self.theme, row)
        painter.restore()

    def _colour(self, standing: Standing) -> QColor:
        return {
            Standing.GOOD: self.theme.ok,
            Standing.LOOK: self.theme.warn,
            Standing.UNREADABLE: self.theme.danger,
            Standing.LEFT_OUT: self.theme.ink2,
        }[standing]


class FileList(RowList):
    """Signals: `file_chosen(row)` when another file is to be shown."""

    file_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FilesModel(self)
        self.setModel(self.files)
        self._delegate = FileDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setObjectName("review-files")
        self.setAccessibleName(self.tr("Files"))
        self.setFixedWidth(232)
        self.setViewportMargins(8, 8, 8, 8)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def choose(self, row: int) -> None:
        """Show a file."""
        self.setCurrentIndex(self.files.index(row))

    def _on_current_changed(self, index: QModelIndex) -> None:
        self.viewport().update()
        if index.isValid():
            self.file_chosen.emit(index.row())
