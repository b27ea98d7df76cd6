"""What was deleted in the last thirty days, to be put back or to go for good."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import paint_icon
from desktop.models.binned import BINNED_ROLE, FACTS_ROLE, BinnedModel
from desktop.theme import Theme, em, interface_font, reading_font
from desktop.widgets.row_painting import mirrored_rect, paint_focus, paint_ground, paint_text
from transcript.paper_bin import Binned, BinnedDocument

_ROW = 66


class BinDelegate(QStyledItemDelegate):
    """Paints what is in the bin: what it is, and when it was deleted."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, em(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: Binned = index.data(BINNED_ROLE)
        row = QRectF(option.rect).adjusted(0, 2, -1, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        icon, colour = "document", self.theme.ink2
        if not isinstance(item, BinnedDocument):
            icon, colour = item.annotation.kind.value, self.theme.kind_labels[item.annotation.kind]
        square = QRectF(row.left() + 16, row.top() + em(22) - 9, 18, 18)
        paint_icon(painter, icon, mirrored_rect(option, square), colour)
        width = row.width() - 64
        title = mirrored_rect(option, QRectF(row.left() + 48, row.top() + em(9), width, em(24)))
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        face = reading_font(em(16), weight=600) if isinstance(item, BinnedDocument) else reading_font(em(15))
        paint_text(painter, title, words, face, self.theme.ink)
        facts = mirrored_rect(option, QRectF(row.left() + 48, row.top() + em(34), width, em(20)))
        paint_text(painter, facts, str(index.data(FACTS_ROLE)), interface_font(12.5), self.theme.ink2)
        paint_focus(painter, option, self.theme, row)
        painter.restore()


class BinList(QWidget):
    """Signals: `put_back_requested(Binned)`, `delete_for_good_requested(Binned)`."""

    put_back_requested = Signal(object)
    delete_for_good_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = BinnedModel(self)
        self._delegate = BinDelegate(theme, self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(self.tr("What is in the bin"))
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._explained = QLabel(self)
        self._explained.setProperty("quiet", True)
        self._explained.setWordWrap(True)
        self.put_back = QPushButton(self.tr("Put back"), self)
        self.put_back.clicked.connect(self._on_put_back)
        self.delete = QPushButton(self.tr("Delete for good"), self)
        self.delete.clicked.connect(self._on_delete)
        self._make_question()
        self._lay_out()
        self.set_theme(theme)

    def _make_question(self) -> None:
        """What will be lost is said before it is lost, in the place of the buttons."""
        self._question = QFrame(self)
        self._question.setObjectName("bin-question")
        self._lost = QLabel(self._question)
        self._lost.setWordWrap(True)
        self.keep = QPushButton(self.tr("Keep it"), self._question)
        self.lose = QPushButton(self.tr("Delete for good"), self._question)
        self.keep.clicked.connect(self._on_keep)
        self.lose.clicked.connect(self._on_lose)
        row = QHBoxLayout(self._question)
        row.setContentsMargins(16, 10, 12, 10)
        row.addWidget(self._lost, 1)
        row.addWidget(self.keep)
        row.addWidget(self.lose)
        self._question.hide()

    def _lay_out(self) -> None:
        self._buttons = QWidget(self)
        foot = QHBoxLayout(self._buttons)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._explained, 1)
        foot.addWidget(self.put_back)
        foot.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.view, 1)
        column.addWidget(self._question)
        column.addWidget(self._buttons)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def set_contents(self, contents: Sequence[Binned]) -> None:
        """Show what is in the bin; what was chosen stays so, or what follows it is."""
        row = self.view.currentIndex().row()
        self._model.update(contents)
        self._question.hide()
        self._buttons.show()
        last = self._model.rowCount() - 1
        if last >= 0:
            self.view.setCurrentIndex(self._model.index(min(max(row, 0), last)))
        self._explained.setText(
            self.tr("What is deleted stays here for 30 days.") if last >= 0 else self.tr("The bin is empty.")
        )
        for button in (self.put_back, self.delete):
            button.setVisible(last >= 0)

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Binned | None:
        """What is chosen."""
        index = self.view.currentIndex()
        return index.data(BINNED_ROLE) if index.isValid() else None

    # ---------------------------------------------------------------------- wishes
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.chosen():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_put_back()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._on_delete()
                return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._on_keep()

    @Slot()
    def _on_put_back(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.put_back_requested.emit(chosen)

    @Slot()
    def _on_delete(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        self._lost.setText(self._model.what_is_lost(chosen))
        self._buttons.hide()
        self._question.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_keep(self) -> None:
        if not self._question.isHidden():
            self._question.hide()
            self._buttons.show()
            self.focus_list()

    @Slot()
    def _on_lose(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.delete_for_good_requested.emit(chosen)
        self.focus_list()
