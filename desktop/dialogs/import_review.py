"""“Check before adding”: what was found in a file, with everything that may be wrong in it to mend."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.details_tab import DetailsTab
from desktop.dialogs.doubts_list import DoubtsList
from desktop.dialogs.review_header import ReviewHeader
from desktop.dialogs.review_preview import ReviewPreview
from desktop.dialogs.review_style import review_sheet
from desktop.dialogs.review_wording import people_sentence
from desktop.dialogs.sections_tab import SectionsTab
from desktop.dialogs.speakers_tab import SpeakersTab
from desktop.tasks import Task, Tasks
from desktop.theme import Theme, interface_font
from desktop.widgets.fitted_views import finish_typing
from desktop.widgets.tabs import Tabs
from transcript.document import Document
from transcript.model import Place
from transcript.recovery.choices import Choices
from transcript.resemblance import Suggestion
from transcript.review import DoubtRow, Review
from transcript.review_edits import Edit

_SIZE, _LEAST = QSize(1120, 764), QSize(860, 560)


class ImportReview(QDialog):
    """Shows a `Review`, of a file just read or of a document in the library.

    Signals: `confirmed(Review)` when the reader adds or applies what is shown,
    `recovery_failed(exception)` when reading the file in another way went wrong.
    """

    confirmed = Signal(object)
    recovery_failed = Signal(object)
    _finishing = Signal()

    def __init__(
        self, review: Review, theme: Theme, tasks: Tasks, parent: QWidget | None = None, *, title: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._review, self._theme, self._tasks = review, theme, tasks
        self._task: Task | None = None
        adding = review.source is not None
        self.setWindowTitle(
            self.tr("Check before adding") if adding else self.tr("Edit speakers and sections")
        )
        shown = title or (review.source.name if review.source else review.document.title)
        self.header = ReviewHeader(review, shown, theme, self)
        self.preview = ReviewPreview(theme, self, learns=review.can_be_recovered)
        self._make_tabs()
        self._make_doubts()
        self._make_foot(adding=adding)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        self._show_review()
        first = self.speakers.table if review.document.speakers else self.preview.pane
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # -------------------------------------------------------------------- building
    def _make_tabs(self) -> None:
        self.tabs = Tabs(self._tab_names(), self)
        self._people = QLabel(self)
        self._people.setProperty("quiet", True)
        self._people.setFont(interface_font(13))
        self.speakers = SpeakersTab(self._review, self._theme, self)
        self.sections = SectionsTab(self._review, self._theme, self)
        self.details = DetailsTab(self._review, self._theme, self)
        self._pages = QStackedWidget(self)
        for page in (self.speakers, self.sections, self.details):
            self._pages.addWidget(page)

    def _tab_names(self) -> tuple[str, str, str]:
        return self.tr("Speakers"), self.tr("Sections"), self.tr("Details")

    def _make_doubts(self) -> None:
        self._doubts_box = QWidget(self)
        self._doubts_title = QLabel(self.tr("Worth a look"), self._doubts_box)
        self._doubts_title.setFont(interface_font(13, weight=600))
        self._doubts_count = QLabel(self._doubts_box)
        self._doubts_count.setProperty("quiet", True)
        self._doubts_count.setFont(interface_font(12))
        self.doubts = DoubtsList(self._theme, self._doubts_box)
        heading = QHBoxLayout()
        heading.setSpacing(14)
        heading.addWidget(self._doubts_title)
        heading.addWidget(self._doubts_count)
        heading.addStretch()
        box = QVBoxLayout(self._doubts_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._hairline())
        box.addSpacing(4)
        box.addLayout(heading)
        box.addWidget(self.doubts)

    def _make_foot(self, *, adding: bool) -> None:
        self._foot = QFrame(self)
        self._foot.setObjectName("review-foot")
        self.undo = QPushButton(self._foot)
        self.undo.setProperty("link", True)
        self.cancel = QPushButton(self.tr("Cancel"), self._foot)
        self.add = QPushButton(self.tr("Add to library") if adding else self.tr("Apply"), self._foot)
        self.add.setProperty("main", True)
        self.add.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        for button in (self.undo, self.cancel, self.add):
            button.setAutoDefault(False)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(20, 14, 28, 14)
        row.setSpacing(10)
        row.addWidget(self.undo)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.add)

    def _hairline(self) -> QFrame:
        line = QFrame(self)
        line.setObjectName("hairline")
        return line

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        tabs.addStretch()
        tabs.addWidget(self._people)
        checked = QWidget(self)
        left = QVBoxLayout(checked)
        left.setContentsMargins(28, 14, 28, 12)
        left.setSpacing(12)
        left.addLayout(tabs)
        left.addWidget(self._pages, 1)
        left.addWidget(self._doubts_box)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(checked)
        halves.addWidget(self.preview)
        halves.setSizes([_SIZE.width() // 2] * 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._hairline())
        column.addWidget(halves, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._pages.setCurrentIndex)
        self.header.style_chosen.connect(self._on_style_chosen)
        for tab in (self.speakers, self.sections, self.details):
            tab.edit_requested.connect(self._on_edit_requested)
        self.speakers.keep_apart_requested.connect(self._on_keep_apart_requested)
        self.speakers.sample_requested.connect(self._on_sample_requested)
        self.sections.block_requested.connect(self._on_block_requested)
        self.sections.split_requested.connect(self._on_split_requested)
        self.doubts.doubt_chosen.connect(self._on_doubt_chosen)
        self.preview.speaker_shown.connect(self._on_speaker_shown)
        self.undo.clicked.connect(self.take_back)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        # queued: behind a name that was typed last
        self._finishing.connect(self._on_finishing, Qt.ConnectionType.QueuedConnection)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.take_back)

    # ----------------------------------------------------------------------- showing
    @property
    def review(self) -> Review:
        """What is shown."""
        return self._review

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.setStyleSheet(review_sheet(theme))
        for part in (self.header, self.speakers, self.sections, self.details, self.doubts, self.preview):
            part.set_theme(theme)

    def _show_review(self) -> None:
        review = self._review
        suggestions = review.suggestions()
        self.header.show_review()
        self.speakers.show_review(suggestions)
        self.sections.show_review()
        self.details.show_review()
        self.preview.show_document(review.document)
        speakers, sections = len(review.document.speakers), len(review.document.sections)
        names = self._tab_names()
        self.tabs.set_count(0, names[0], speakers)
        self.tabs.set_count(1, names[1], sections)
        self._people.setText(people_sentence(speakers, suggestions))
        doubts = review.doubts()
        self.doubts.set_rows(doubts)
        self._doubts_count.setText(str(len(doubts)))
        self._doubts_box.setVisible(bool(doubts))
        self.undo.setText(self.tr("Undo {}").format(review.undo_name.lower()))
        self.undo.setVisible(bool(review.undo_name))

    # ------------------------------------------------------------------------- deeds
    @Slot(object)
    def _on_edit_requested(self, edit: Edit) -> None:
        if self._task is None and self._review.do(edit):
            self._show_review()

    @Slot(object)
    def _on_keep_apart_requested(self, suggestion: Suggestion) -> None:
        self._review.keep_apart(suggestion)
        self._show_review()

    @Slot()
    def take_back(self) -> None:
        """Undo the last deed."""
        if self._task is None and self._review.undo():
            self._show_review()

    @Slot(object)
    def _on_sample_requested(self, speakers: list[int]) -> None:
        """Each time the next turn of one of them."""
        turns = self._review.turns_of(speakers)
        if turns:
            here = self.preview.block
            self._on_block_requested(next((turn for turn in turns if turn > here), turns[0]))

    @Slot(int)
    def _on_block_requested(self, block: int) -> None:
        if block < len(self._review.document):
            self.preview.show_place(Place(block))

    @Slot()
    def _on_split_requested(self) -> None:
        block = self.preview.block
        self.sections.split_at(block)
        self.sections.edit_heading(block)

    @Slot(object)
    def _on_doubt_chosen(self, doubt: DoubtRow) -> None:
        place = self._review.place_of_line(doubt.line)
        if place is not None:
            self.preview.show_place(place)

    # ---------------------------------------------------------------- recovering anew
    @Slot(str)
    def _on_style_chosen(self, style: str) -> None:
        self._recover(self._review.with_style(style), self.tr("Change speaker lines"))

    @Slot(str)
    def _on_speaker_shown(self, name: str) -> None:
        self._recover(self._review.with_speaker(name), self.tr("Show a speaker"))

    def _recover(self, choices: Choices, deed: str) -> None:
        if self._task is not None or choices == self._review.choices:
            return
        self.header.show_reading()
        self._set_busy(busy=True)
        self._task = self._tasks.start(deed, self._review.recovery(choices))
        self._task.finished.connect(partial(self._on_recovered, choices, deed))
        self._task.failed.connect(self._on_recovery_failed)
        self._task.cancelled.connect(self._on_recovery_cancelled)

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.header.styles, self._pages, self.add, self.undo, self.preview.is_speaker):
            widget.setEnabled(not busy)

    def _on_recovered(self, choices: Choices, deed: str, document: Document) -> None:
        self._end_recovery()
        self._review.adopt(document, choices, deed)
        self._show_review()

    @Slot(object)
    def _on_recovery_failed(self, error: Exception) -> None:
        self._end_recovery()
        self._show_review()
        self.recovery_failed.emit(error)

    @Slot()
    def _on_recovery_cancelled(self) -> None:
        self._end_recovery()
        self._show_review()

    def _end_recovery(self) -> None:
        self._task = None
        self._set_busy(busy=False)

    # ------------------------------------------------------------------------ the end
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds, wherever the keyboard is."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add.click()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Hand the review over as it is shown, with what is being typed."""
        finish_typing(self.speakers.table)
        finish_typing(self.sections.list)
        self.details.finish_typing()
        self._finishing.emit()

    @Slot()
    def _on_finishing(self) -> None:
        if self._task is None:
            self.confirmed.emit(self._review)
            super().accept()

    def reject(self) -> None:
        """Put everything away; nothing was stored."""
        if self._task is not None:
            self._task.cancel()
        super().reject()
