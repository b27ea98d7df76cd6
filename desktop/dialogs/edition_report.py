"""What became of notes and bookmarks in a new text: each move to look at, accept or take back.

It stays beside the page, so that a move can be looked at where it is now.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.dialogs.moves_list import MoveDelegate, MovesList
from desktop.models.moves import Decided, MovesModel
from desktop.theme import Theme, interface_font
from desktop.wording import tr, worded
from transcript.reattaching.report import Move, ReattachReport


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
        self._sentence = QLabel(f"{worded(self._report.sentence)}.", self)
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
            tr("Show the {} without a place", "Show the one without a place", len(self._report.unattached)),
            self,
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
