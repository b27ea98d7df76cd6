"""The table of speakers: checked with the space bar or the mouse, renamed in place."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontDatabase, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.models.review_speakers import (
    CHECKED_ROLE,
    MARK,
    NAME,
    SLOT_ROLE,
    TURNS,
    WORDS,
    WRITTEN,
    ReviewSpeakersModel,
)
from desktop.speaker_bars import draw_bar, speaker_colour
from desktop.theme import Theme, interface_font
from desktop.widgets.check_box import BOX, paint_box
from desktop.widgets.fitted_views import FittedTable, is_enter
from desktop.widgets.row_painting import LEFT, RIGHT, mirrored_rect, paint_text

ROW = 46
_HEADER = 34
_WIDTHS = {MARK: 62, TURNS: 60, WORDS: 68}
AnyIndex = QModelIndex | QPersistentModelIndex


class SpeakerRowDelegate(QStyledItemDelegate):
    """Paints the cells of the table; the row's ground and ring are the view's."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._fixed.setPixelSize(12)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(40, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect)
        if index.column() == MARK:
            self._paint_mark(painter, option, index)
        else:
            align = RIGHT if index.column() >= TURNS else LEFT
            font = self._fixed if index.column() == WRITTEN else interface_font(13)
            colour = self.theme.ink2 if index.column() == WRITTEN else self.theme.ink
            paint_text(painter, cell.adjusted(8, 0, -8, 0), str(index.data()), font, colour, align)
        painter.restore()

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        cell = QRectF(option.rect)
        middle = cell.center().y()
        box = mirrored_rect(option, QRectF(cell.left() + 10, middle - BOX / 2, BOX, BOX))
        paint_box(painter, self.theme, box, checked=bool(index.data(CHECKED_ROLE)))
        slot = int(index.data(SLOT_ROLE))
        bar = mirrored_rect(option, QRectF(cell.left() + 44, middle - 11, 6, 22))
        draw_bar(painter, bar.center().x(), bar.top(), bar.bottom(), slot, speaker_colour(self.theme, slot))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(interface_font(13))
        editor.setAccessibleName(self.tr("Name of {}").format(index.data()))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        editor.setGeometry(option.rect.adjusted(10 if mirrored else 0, 6, 0 if mirrored else -10, -6))


class SpeakerTable(FittedTable):
    """Speakers with a check box each. Space checks, Enter and F2 rename."""

    def __init__(self, model: ReviewSpeakersModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(ROW, _HEADER, parent)
        self._theme = theme
        self._speakers = model
        self.setModel(model)
        self._delegate = SpeakerRowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QTreeView.EditTrigger.DoubleClicked | QTreeView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(self.tr("Speakers"))
        self._shape_header()

    def _shape_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setFont(interface_font(12))
        header.setMinimumSectionSize(20)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, max(width, header.sectionSizeHint(column)))
        for column in (NAME, WRITTEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = self._delegate.theme = theme
        self.viewport().update()

    def edit_name(self, row: int) -> None:
        """Let the reader type another name."""
        index = self._speakers.index(row, NAME)
        self.setCurrentIndex(index)
        self.edit(index)

    # --------------------------------------------------------------------- painting
    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if index.sibling(index.row(), MARK).data(CHECKED_ROLE):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.soft)
            painter.drawRoundedRect(row, 8, 8)
        if self.hasFocus() and index.row() == self.currentIndex().row():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.focus, 2))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 8, 8)
        painter.restore()
        self._draw_cells(painter, option, index)

    def _draw_cells(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The cells alone: the style's own ground and ring would lie over ours."""
        header = self.header()
        for column in range(header.count()):
            cell = QStyleOptionViewItem(option)
            cell.direction = self.layoutDirection()
            left, width = header.sectionViewportPosition(column), header.sectionSize(column)
            cell.rect.setLeft(left)
            cell.rect.setWidth(width)
            self._delegate.paint(painter, cell, index.sibling(index.row(), column))

    # ------------------------------------------------------------------------ hands
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == QTreeView.State.EditingState:
            event.ignore()  # what the editor was given and did not want
            return
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self._speakers.toggle(index)
        elif index.isValid() and (is_enter(event) or event.key() == Qt.Key.Key_F2):
            self.edit_name(index.row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box checks; one on a name begins to rename it, as in a field."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == MARK:
            self._speakers.toggle(index)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().event(event)
