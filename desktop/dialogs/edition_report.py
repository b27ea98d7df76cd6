"""What became of notes and bookmarks in a new text: each move to look at, accept or take back.

It stays beside the page, so that a move can be looked at where it is now.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import paint_icon
from desktop.models.moves import MOVE_ROLE, NAME_ROLE, NEW_ROLE, OLD_ROLE, STATE_ROLE, Decided, MovesModel
from desktop.theme import Theme, interface_font, reading_font
from desktop.widgets.fitted_views import RowList
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_ground, paint_text
from transcript.model import Annotation
from transcript.reattaching.report import Move, ReattachReport

ROW = 88
AnyIndex = QModelIndex | QPersistentModelIndex


class MoveDelegate(QStyledItemDelegate):
    """The kind, the words it was on struck through, and the words it is on now."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(240, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        self._paint_head(painter, option, index, row)
        struck = reading_font(14)
        struck.setStrikeOut(True)
        for top, role, font, colour in (
            (30, OLD_ROLE, struck, self.theme.ink2),
            (55, NEW_ROLE, reading_font(14), self.theme.ink),
        ):
            line = QRectF(row.left() + 40, row.top() + top, row.width() - 54, 24)
            paint_text(painter, mirrored_rect(option, line), str(index.data(role)), font, colour)
        paint_focus(painter, option, self.theme, row)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, row: QRectF
    ) -> None:
        move: Move = index.data(MOVE_ROLE)
        mark = mirrored_rect(option, QRectF(row.left() + 14, row.top() + 9, 16, 16))
        colour = self.theme.bookmark
        if isinstance(move.made, Annotation):
            colour = self.theme.kind_labels[move.made.kind]
            paint_icon(painter, move.made.kind.value, mark, colour)
        else:
            paint_icon(painter, "bookmark-filled", mark, colour)
        font, state = interface_font(12, weight=600), str(index.data(STATE_ROLE))
        wide = QFontMetricsF(font).horizontalAdvance(state) + 8
        name = QRectF(row.left() + 40, row.top() + 7, row.width() - 60 - wide, 20)
        where = QRectF(row.right() - 14 - wide, row.top() + 7, wide, 20)
        paint_text(painter, mirrored_rect(option, name), str(index.data(NAME_ROLE)), font, colour)
        paint_text(painter, mirrored_rect(option, where), state, font, self.theme.ok, RIGHT)


class MovesList(RowList):
    """Signals: `accept_requested()` by the A key, `undo_requested()` by the Delete key."""

    accept_requested = Signal()
    undo_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.accept_requested.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.undo_requested.emit()
        else:
            super().keyPressEvent(event)


class EditionReport(QDialog):
    """Signals: `move_shown(Move)`, `accepted_moves(list of moves)`, `undo_moves_requested(list of moves)`,
    `unattached_requested()` to be led to what waits without a place.
    """

    move_shown = Signal(object)
    accepted_moves = Signal(list)
    undo_moves_requested = Signal(list)
    unattached_requested = Signal()

    def __init__(
        self, report: ReattachReport, title: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("edition-report")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Notes in the new text"))
        self._report = report
        self._decided = Decided()
        self.model = MovesModel(report.moved, self)
        self.list = MovesList(self)
        self.list.setModel(self.model)
        self._delegate = MoveDelegate(theme, self)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Notes and bookmarks that moved"))
        self._make_words(title)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.resize(560, 520 if report.moved else 160)
        self._show_state()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_words(self, title: str) -> None:
        self._title = QLabel(title, self)
        self._title.setFont(interface_font(15, weight=600))
        self._sentence = QLabel(f"{self._report.sentence}.", self)
        self._sentence.setFont(interface_font(13))
        self._sentence.setProperty("quiet", True)
        self._hint = QLabel(
            self.tr("Choose a line to see it on the page. What is taken back waits in the notes pane."), self
        )
        self._hint.setProperty("quiet", True)
        self._hint.setFont(interface_font(12))
        for label in (self._title, self._sentence, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)

    def _make_buttons(self) -> None:
        self.accept_one = QPushButton(self.tr("Accept"), self)
        self.undo_one = QPushButton(self.tr("Take back"), self)
        self.accept_all = QPushButton(self.tr("Accept all"), self)
        self.undo_all = QPushButton(self.tr("Take all back"), self)
        self.unattached = QPushButton(
            self.tr("Show the {} without a place").format(len(self._report.unattached)), self
        )
        self.finish = QPushButton(self.tr("Done"), self)
        self.finish.setProperty("main", True)
        for button in (self.accept_all, self.undo_all, self.unattached):
            button.setProperty("link", True)
        for button in self._buttons():
            button.setAutoDefault(False)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.accept_one,
            self.undo_one,
            self.accept_all,
            self.undo_all,
            self.unattached,
            self.finish,
        )

    def _lay_out(self) -> None:
        deeds, foot = QHBoxLayout(), QHBoxLayout()
        for button in (self.accept_one, self.undo_one):
            deeds.addWidget(button)
        deeds.addStretch()
        for button in (self.accept_all, self.undo_all):
            deeds.addWidget(button)
        foot.addWidget(self.unattached)
        foot.addStretch()
        foot.addWidget(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for label in (self._title, self._sentence, self._hint):
            column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addLayout(deeds)
        column.addLayout(foot)
        moved = bool(self._report.moved)
        for widget in (self.list, self._hint, self.accept_one, self.undo_one, self.accept_all, self.undo_all):
            widget.setVisible(moved)
        self.unattached.setVisible(bool(self._report.unattached))

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._on_row_chosen)
        self.list.selectionModel().currentChanged.connect(self._on_row_chosen)
        self.list.accept_requested.connect(self._on_accept)
        self.list.undo_requested.connect(self._on_undo)
        self.accept_one.clicked.connect(self._on_accept)
        self.undo_one.clicked.connect(self._on_undo)
        self.accept_all.clicked.connect(self._on_accept_all)
        self.undo_all.clicked.connect(self._on_undo_all)
        self.unattached.clicked.connect(self.unattached_requested)
        self.finish.clicked.connect(self.accept)

    # --------------------------------------------------------------------- content
    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self.list.viewport().update()

    @property
    def sentence(self) -> str:
        """What became of them all."""
        return self._sentence.text()

    def set_decided(self, decided: Decided) -> None:
        """Show which moves were accepted, and which were taken back."""
        self._decided = decided
        self.model.set_decided(decided)
        self._show_state()

    def _open(self, moves: Sequence[Move]) -> list[Move]:
        """The moves that nobody took back."""
        return [move for move in moves if move.id not in self._decided.undone]

    def _show_state(self) -> None:
        open_now = self._open(self.model.moves)
        unread = [move for move in open_now if move.id not in self._decided.accepted]
        chosen = self._chosen()
        self.undo_one.setEnabled(chosen in open_now)
        self.accept_one.setEnabled(chosen in unread)
        self.undo_all.setEnabled(bool(open_now))
        self.accept_all.setEnabled(bool(unread))
        self.list.viewport().update()

    def _chosen(self) -> Move | None:
        index = self.list.currentIndex()
        return self.model.moves[index.row()] if index.isValid() else None

    # ------------------------------------------------------------------------ deeds
    @Slot(QModelIndex)
    def _on_row_chosen(self, index: QModelIndex) -> None:
        self._show_state()
        if index.isValid():
            self.move_shown.emit(self.model.moves[index.row()])

    @Slot()
    def _on_accept(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.accept_one.isEnabled():
            self.accepted_moves.emit([chosen])
            self._step_on()

    @Slot()
    def _on_undo(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.undo_one.isEnabled():
            self.undo_moves_requested.emit([chosen])
            self._step_on()

    def _step_on(self) -> None:
        """To the next line: most readers go through them in order."""
        row = self.list.currentIndex().row() + 1
        if row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    @Slot()
    def _on_accept_all(self) -> None:
        self.accepted_moves.emit(self._open(self.model.moves))

    @Slot()
    def _on_undo_all(self) -> None:
        self.undo_moves_requested.emit(self._open(self.model.moves))
