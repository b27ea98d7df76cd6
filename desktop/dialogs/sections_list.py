"""The list of sections: headings set in by their level, renamed in place."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.review_sections import BLOCK_ROLE, LEVEL_ROLE, TURNS_ROLE, ReviewSectionsModel
from desktop.theme import Theme, interface_font
from desktop.widgets.fitted_views import FittedList
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_ground, paint_text

ROW = 40
_STEP = 20
AnyIndex = QModelIndex | QPersistentModelIndex


class SectionRowDelegate(QStyledItemDelegate):
    """Heading, set in by its level, and number of turns."""

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
        left = whole.left() + 14 + _STEP * (int(index.data(LEVEL_ROLE)) - 1)
        heading = QRectF(left, whole.top(), whole.right() - 96 - left, whole.height())
        font = interface_font(13, weight=600 if chosen else 400)
        paint_text(painter, mirrored_rect(option, heading), str(index.data()), font, self.theme.ink)
        turns = mirrored_rect(option, QRectF(whole.right() - 92, whole.top(), 82, whole.height()))
        paint_text(painter, turns, str(index.data(TURNS_ROLE)), interface_font(12), self.theme.ink2, RIGHT)
        paint_focus(painter, option, self.theme, row)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(interface_font(13))
        editor.setAccessibleName(self.tr("Heading"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        left = 5 + _STEP * (int(index.data(LEVEL_ROLE)) - 1)
        field = QRectF(option.rect).adjusted(left, 3, -96, -3)
        editor.setGeometry(mirrored_rect(option, field).toRect())


class SectionsList(FittedList):
    """The headings. Signals: `section_chosen(block)`, `level_requested(1 to set in, -1 to set out)`."""

    section_chosen = Signal(int)
    level_requested = Signal(int)

    def __init__(self, model: ReviewSectionsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(ROW, parent)
        self.setModel(model)
        self.delegate = SectionRowDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Sections"))
        self.row_chosen.connect(self._on_row_chosen)

    @Slot(QModelIndex)
    def _on_row_chosen(self, index: QModelIndex) -> None:
        self.section_chosen.emit(index.data(BLOCK_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow set a section in or out, as in an outline."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.level_requested.emit(step)
        else:
            super().keyPressEvent(event)
