"""What is worth a look, each with a link to its line."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.icons import paint_icon
from desktop.theme import Theme, em, interface_font
from desktop.widgets.fitted_views import FittedList
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_text
from desktop.wording import worded
from transcript.review import DoubtRow

ROW = 28
_MOST = 5
DOUBT_ROLE = Qt.ItemDataRole.UserRole + 1
LINK_ROLE = Qt.ItemDataRole.UserRole + 2
AnyIndex = QModelIndex | QPersistentModelIndex


class DoubtsModel(QAbstractListModel):
    """One row a doubt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DoubtRow] = []

    def set_rows(self, rows: Sequence[DoubtRow]) -> None:
        """Show these doubts."""
        if list(rows) == self._rows:
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
        link = self.tr("Line {}").format(row.line) if row.line else ""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return worded(row.sentence)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{worded(row.sentence)} {link}".strip()
            case _ if role == LINK_ROLE:
                return link
            case _ if role == DOUBT_ROLE:
                return row
        return None


class DoubtDelegate(QStyledItemDelegate):
    """A sign, the sentence, and the line as a link."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, em(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        sign = QRectF(row.left() + 4, row.center().y() - 8, 16, 16)
        paint_icon(painter, "warning", mirrored_rect(option, sign), self.theme.warn)
        link = str(index.data(LINK_ROLE))
        font = interface_font(13, weight=500)
        width = QFontMetricsF(font).horizontalAdvance(link) + 6
        place = mirrored_rect(option, QRectF(row.right() - width, row.top(), width, row.height()))
        words = QRectF(row.left() + 32, row.top(), row.width() - 48 - width, row.height())
        sentence = str(index.data())
        paint_text(painter, mirrored_rect(option, words), sentence, interface_font(13), self.theme.ink)
        paint_text(painter, place, link, font, self.theme.accent, RIGHT)
        paint_focus(painter, option, self.theme, row)
        painter.restore()


class DoubtsList(FittedList):
    """Signals: `doubt_chosen(DoubtRow)` by a click, Enter or the space bar."""

    doubt_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(em(ROW), parent, most=_MOST)
        self._doubts = DoubtsModel(self)
        self.setModel(self._doubts)
        self._delegate = DoubtDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Worth a look"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.row_chosen.connect(self._on_row_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_rows(self, rows: Sequence[DoubtRow]) -> None:
        """Show these doubts."""
        self._doubts.set_rows(rows)
        self.updateGeometry()

    @Slot(QModelIndex)
    def _on_row_chosen(self, index: QModelIndex) -> None:
        self.doubt_chosen.emit(index.data(DOUBT_ROLE))
