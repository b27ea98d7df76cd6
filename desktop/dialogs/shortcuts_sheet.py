"""All shortcuts on one sheet, found by what they do or by their keys."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import icon
from desktop.models.shortcuts import SHORTCUT_ROLE, Shortcut, ShortcutsModel
from desktop.theme import Theme, interface_font
from desktop.widgets.keycaps import keycaps_width, paint_keycaps
from desktop.widgets.row_painting import mirrored_rect, paint_text

_ROW, _HEADING, _EDGE, _BETWEEN = 34, 46, 20, 14


class ShortcutDelegate(QStyledItemDelegate):
    """What is done at the left, the keys for it at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, _ROW if index.data(SHORTCUT_ROLE).keys else _HEADING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shortcut: Shortcut = index.data(SHORTCUT_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        if shortcut.keys:
            self._paint_shortcut(painter, option, row, shortcut)
        else:
            row.setTop(row.bottom() - 30)
            paint_text(
                painter,
                mirrored_rect(option, row),
                shortcut.text,
                interface_font(12, weight=600),
                self.theme.ink2,
            )
        painter.restore()

    def _paint_shortcut(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF, shortcut: Shortcut
    ) -> None:
        right = row.right()
        for keys in reversed(shortcut.keys):
            width = keycaps_width(keys)
            box = mirrored_rect(option, QRectF(right - width, row.top(), width, row.height()))
            paint_keycaps(painter, QPointF(box.right(), row.center().y()), keys, self.theme)
            right -= width + _BETWEEN
        words = mirrored_rect(option, QRectF(row.left(), row.top(), right - row.left(), row.height()))
        paint_text(painter, words, shortcut.text, interface_font(13), self.theme.ink)
        painter.setPen(self.theme.hair)
        painter.drawLine(row.bottomLeft(), row.bottomRight())


class ShortcutsSheet(QDialog):
    """A list to look through, with a field that narrows it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = ShortcutsModel(self)
        self.field = QLineEdit(self)
        self.field.setObjectName("find-field")
        self.field.setFixedHeight(36)
        self.field.setFont(interface_font(13))
        self.field.setPlaceholderText(self.tr("What you want to do, or a key"))
        self.field.setAccessibleName(self.tr("Find a shortcut"))
        self.field.addAction(icon("search", theme.ink2), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._on_typed)
        self.list = QListView(self)
        self.list.setItemDelegate(ShortcutDelegate(theme, self))
        self.list.setModel(self.model)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._nothing = QLabel(self.tr("No shortcut does that."), self)
        self._nothing.setProperty("quiet", True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 12)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self.setMinimumSize(420, 320)
        self.resize(560, 660)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.model.filter(text)
        found = self.model.rowCount() > 0
        self.list.setVisible(found)
        self._nothing.setVisible(not found)
