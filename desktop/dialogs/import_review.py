"""“Check before adding”: files just read, or a document of the library, before anything is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.edition_offer import EditionOffer
from desktop.dialogs.file_list import FileList, FileRow, Standing
from desktop.dialogs.review_board import ReviewBoard
from desktop.dialogs.review_style import review_sheet
from desktop.dialogs.review_wording import looks_sentence
from desktop.tasks import Tasks
from desktop.theme import Theme
from desktop.widgets.check_box import CheckBox
from desktop.wording import tr, turn_count, worded
from transcript.model import DocumentId
from transcript.review import Review

_SIZE, _LEAST, _MORE_FOR_FILES = QSize(1120, 764), QSize(860, 560), QSize(140, 0)
_LEAST_FOR_FILES = QSize(180, 0)


@dataclass(slots=True)
class _File:
    """One file: its review, or the sentence that says why it cannot be read."""

    name: str
    review: Review | None = None
    sentence: str = ""
    offer: EditionOffer | None = None
    page: QWidget | None = None
    left_out: bool = False


class ImportReview(QDialog):
    """Shows one `Review` or several.

    `title` is the heading for a document of the library. `unreadable` are files that could
    not be read, by name, each with the sentence that says why. `offers` are for files that are other
    editions of documents, by the file's digest. Signals: `confirmed(Review, remembered)` for each
    file that is added, or for the document that is applied, in order, and
    `edition_confirmed(Review, document)` for one that replaces a document's text; then the dialog
    closes. `recovery_failed(exception)` when reading a file in another way went wrong.
    """

    confirmed = Signal(object, bool)
    edition_confirmed = Signal(object, str)
    recovery_failed = Signal(object)
    _finishing = Signal()

    def __init__(
        self,
        reviews: Review | Sequence[Review],
        theme: Theme,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        title: str = "",
        unreadable: Sequence[tuple[str, str]] = (),
        offers: Mapping[str, EditionOffer] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._tasks = theme, tasks
        several = (reviews,) if isinstance(reviews, Review) else tuple(reviews)
        self._files = [
            _File(title or _name_of(review), review, offer=offers.get(_digest_of(review)))
            for review in several
        ]
        self._files += [_File(name, sentence=sentence) for name, sentence in unreadable]
        self._adding = not several or several[0].source is not None
        self.setWindowTitle(
            self.tr("Check before adding") if self._adding else self.tr("Edit speakers and sections")
        )
        self.files = FileList(theme, self)
        self.files.setVisible(len(self._files) > 1)
        self._pages = QStackedWidget(self)
        self._make_foot()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.setMinimumSize(_LEAST + _LEAST_FOR_FILES if len(self._files) > 1 else _LEAST)
        self.resize(_SIZE + _MORE_FOR_FILES if len(self._files) > 1 else _SIZE)
        self._show_standings()
        self.files.choose(0)
        if len(self._files) == 1 and self.board is not None:
            self.board.focus_first()
        else:
            self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    # -------------------------------------------------------------------- building
    def _make_foot(self) -> None:
        self._foot = QFrame(self)
        self._foot.setObjectName("review-foot")
        self.undo = QPushButton(self._foot)
        self.leave_out = QPushButton(self._foot)
        for link in (self.undo, self.leave_out):
            link.setProperty("link", True)
        self.remember = CheckBox(self.tr("Remember these choices for similar files"), self._theme, self._foot)
        self.remember.setToolTip(self.tr("For files of the same format in the same folder"))
        self.remember.setChecked(True)
        self.remember.setVisible(self._adding)
        self.leave_out.setVisible(len(self._files) > 1)
        self.cancel = QPushButton(self.tr("Cancel"), self._foot)
        self.add = QPushButton(self._foot)
        self.add.setProperty("main", True)
        self.add.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        for button in (self.undo, self.leave_out, self.cancel, self.add):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(24, 14, 28, 14)
        foot.setSpacing(10)
        foot.addWidget(self.remember)
        foot.addWidget(self.leave_out)
        foot.addWidget(self.undo)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.add)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.files)
        body.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.files.file_chosen.connect(self._on_file_chosen)
        self.undo.clicked.connect(self.take_back)
        self.leave_out.clicked.connect(self._on_leave_out)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        # queued: behind a name that was typed last
        self._finishing.connect(self._on_finishing, Qt.ConnectionType.QueuedConnection)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.take_back)

    # ----------------------------------------------------------------------- files
    @property
    def board(self) -> ReviewBoard | None:
        """The file that is shown, where it can be read."""
        page = self._pages.currentWidget()
        return page if isinstance(page, ReviewBoard) else None

    def _boards(self) -> list[ReviewBoard]:
        return [file.page for file in self._files if isinstance(file.page, ReviewBoard)]

    @Slot(int)
    def _on_file_chosen(self, row: int) -> None:
        file = self._files[row]
        if file.page is None:
            file.page = self._page_for(file)
            self._pages.addWidget(file.page)
        self._pages.setCurrentWidget(file.page)
        self._show_foot()

    def _page_for(self, file: _File) -> QWidget:
        if file.review is None:
            page = QLabel(file.sentence, self)
            page.setTextFormat(Qt.TextFormat.PlainText)
            page.setWordWrap(True)
            page.setAlignment(Qt.AlignmentFlag.AlignCenter)
            page.setContentsMargins(60, 40, 60, 40)
            return page
        board = ReviewBoard(file.review, file.name, self._theme, self._tasks, self, offer=file.offer)
        board.changed.connect(self._on_changed)
        board.busy_changed.connect(self._on_changed)
        board.recovery_failed.connect(self.recovery_failed)
        return board

    @Slot()
    def _on_changed(self) -> None:
        self._show_standings()
        self._show_foot()

    def _show_standings(self) -> None:
        self.files.files.set_rows(list(map(self._row_of, self._files)))

    def _row_of(self, file: _File) -> FileRow:
        if file.review is None:
            return FileRow(file.name, Standing.UNREADABLE, self.tr("Can't be read"))
        if file.left_out:
            return FileRow(file.name, Standing.LEFT_OUT, self.tr("Left out"))
        looks = looks_sentence(file.review)
        if file.offer is not None and _replaced_by(file) is None:
            return FileRow(file.name, Standing.LOOK, self.tr("Looks like another edition"))
        if looks:
            return FileRow(file.name, Standing.LOOK, looks)
        return FileRow(file.name, Standing.GOOD, turn_count(file.review.counts().turns))

    def _show_foot(self) -> None:
        board, file = self.board, self._files[max(0, self.files.currentIndex().row())]
        undo = board.review.undo_name if board is not None else ""
        name = worded(undo)  # only English makes it small within a sentence
        self.undo.setText(self.tr("Undo {}").format(name.lower() if name == undo else name))
        self.undo.setVisible(bool(undo))
        self.leave_out.setText(
            self.tr("Add this file too") if file.left_out else self.tr("Leave this file out")
        )
        self.leave_out.setEnabled(file.review is not None)
        count = len(self._taken())
        self.add.setText(self._words_for_adding(count))
        busy = any(each.is_busy for each in self._boards())
        self.add.setEnabled(count > 0 and not busy)
        self.undo.setEnabled(board is not None and not board.is_busy)

    def _words_for_adding(self, count: int) -> str:
        if len(self._files) > 1 and count > 1:
            return tr("Add {} to library", "Add 1 to library", count)
        if not self._adding:
            return self.tr("Apply")
        replaced = any(_replaced_by(file) for file in self._taken())
        return self.tr("Replace the text") if replaced else self.tr("Add to library")

    def _taken(self) -> list[_File]:
        return [file for file in self._files if file.review is not None and not file.left_out]

    @Slot()
    def _on_leave_out(self) -> None:
        file = self._files[self.files.currentIndex().row()]
        file.left_out = not file.left_out
        self._on_changed()

    @Slot()
    def take_back(self) -> None:
        """Undo the last deed in the file that is shown."""
        if self.board is not None:
            self.board.take_back()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.setStyleSheet(review_sheet(theme))
        self.files.set_theme(theme)
        self.remember.set_theme(theme)
        for board in self._boards():
            board.set_theme(theme)

    # ------------------------------------------------------------------------ the end
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds, wherever the keyboard is."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add.click()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Hand the reviews over as they are shown, with what is being typed."""
        for board in self._boards():
            board.finish_typing()
        self._finishing.emit()

    @Slot()
    def _on_finishing(self) -> None:
        if any(board.is_busy for board in self._boards()):
            return
        for file in self._taken():
            replaced = _replaced_by(file)
            if replaced is not None:
                self.edition_confirmed.emit(file.review, replaced)
            else:
                self.confirmed.emit(file.review, self.remember.isChecked())
        super().accept()

    def reject(self) -> None:
        """Put everything away; nothing was stored."""
        for board in self._boards():
            board.stop()
        super().reject()


def _replaced_by(file: _File) -> DocumentId | None:
    """The document whose text a file replaces."""
    return file.page.offers.document if isinstance(file.page, ReviewBoard) else None


def _digest_of(review: Review) -> str:
    return review.source.digest if review.source is not None else ""


def _name_of(review: Review) -> str:
    return review.source.name if review.source is not None else review.document.title
