"""One file under review: what was found in it, with everything that may be wrong to mend."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.details_tab import DetailsTab
from desktop.dialogs.doubts_list import DoubtsList
from desktop.dialogs.edition_offer import EditionOffer
from desktop.dialogs.review_header import ReviewHeader
from desktop.dialogs.review_offers import ReviewOffers
from desktop.dialogs.review_preview import ReviewPreview
from desktop.dialogs.review_wording import people_sentence
from desktop.dialogs.review_work import ReviewWork
from desktop.dialogs.sections_tab import SectionsTab
from desktop.dialogs.speakers_tab import SpeakersTab
from desktop.tasks import Tasks
from desktop.theme import Theme, interface_font
from desktop.widgets.fitted_views import finish_typing
from desktop.widgets.tabs import Tabs
from transcript.model import Passage, Place
from transcript.resemblance import Suggestion
from transcript.review import DoubtRow, Review
from transcript.review_edits import Edit, TakeLabel

_HALF, _LEAST = 560, 470


class ReviewBoard(QWidget):
    """Shows a `Review`, of a file just read or of a document in the library.

    `offer` is the document of the library that it is another edition of. Signals: `changed()` after
    a deed, `busy_changed(bool)` when something slow begins or ends, `recovery_failed(exception)` when
    that went wrong.
    """

    changed = Signal()
    busy_changed = Signal(bool)
    recovery_failed = Signal(object)

    def __init__(
        self,
        review: Review,
        title: str,
        theme: Theme,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        offer: EditionOffer | None = None,
    ) -> None:
        super().__init__(parent)
        self._review, self._theme = review, theme
        self.work = ReviewWork(review, tasks, self)
        self.offers = ReviewOffers(review, offer, theme, self)
        self.header = ReviewHeader(review, title, theme, self)
        self._make_tabs()
        self._make_doubts()
        self.preview = ReviewPreview(theme, self)
        self._lay_out()
        self._connect()
        self._show_review()

    # -------------------------------------------------------------------- building
    def _make_tabs(self) -> None:
        self.tabs = Tabs(self._tab_names(), self)
        self._people = QLabel(self)
        self._people.setProperty("quiet", True)
        self._people.setFont(interface_font(13))
        self.speakers = SpeakersTab(self._review, self._theme, self)
        self._sections: SectionsTab | None = None
        self._details: DetailsTab | None = None
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.speakers)

    @property
    def sections(self) -> SectionsTab:
        """The tab of sections, made when it is first asked for."""
        if self._sections is None:
            tab = self._sections = SectionsTab(self._review, self._theme, self)
            tab.block_requested.connect(self._on_block_requested)
            tab.split_requested.connect(self._on_split_requested)
            self._seat(tab)
        return self._sections

    @property
    def details(self) -> DetailsTab:
        """The tab of details, made when it is first asked for."""
        if self._details is None:
            self._details = DetailsTab(self._review, self._theme, self)
            self._seat(self._details)
        return self._details

    def _seat(self, tab: SectionsTab | DetailsTab) -> None:
        """Put a tab behind its name, also for the Tab key, which goes by the order of making."""
        tab.edit_requested.connect(self._on_edit_requested)
        tab.show_review()
        self._pages.addWidget(tab)
        before = self.tabs.last
        for field in tab.findChildren(QWidget):
            by_key = bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus) and field.focusProxy() is None
            if by_key and field.window() is tab.window():  # not the list of a box
                QWidget.setTabOrder(before, field)
                before = field

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
        checked.setMinimumWidth(_LEAST)
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
        halves.setSizes([_HALF, _HALF])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._hairline())
        column.addWidget(self.offers)
        column.addWidget(halves, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.header.style_chosen.connect(self._on_style_chosen)
        self.header.cancel_requested.connect(self.work.cancel)
        self.work.begun.connect(self._on_work_begun)
        self.work.ended.connect(self._on_work_ended)
        self.work.failed.connect(self.recovery_failed)
        self.offers.encoding_requested.connect(self.work.read_as)
        self.offers.edition_changed.connect(self.changed)
        self.speakers.edit_requested.connect(self._on_edit_requested)
        self.speakers.keep_apart_requested.connect(self._on_keep_apart_requested)
        self.speakers.sample_requested.connect(self._on_sample_requested)
        self.doubts.doubt_chosen.connect(self._on_doubt_chosen)
        self.preview.speaker_shown.connect(self._on_speaker_shown)

    # ----------------------------------------------------------------------- showing
    @property
    def review(self) -> Review:
        """What is shown."""
        return self._review

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        for part in (
            self.header,
            self.offers,
            self.speakers,
            self._sections,
            self._details,
            self.doubts,
            self.preview,
        ):
            if part is not None:
                part.set_theme(theme)

    @Slot(int)
    def _on_tab_chosen(self, index: int) -> None:
        page: QWidget = self.speakers
        if index == 1:
            page = self.sections
        elif index == 2:
            page = self.details
        self._pages.setCurrentWidget(page)

    def _show_review(self) -> None:
        review = self._review
        suggestions = review.suggestions()
        self.header.show_review()
        self.offers.show_review()
        self.speakers.show_review(suggestions)
        for tab in (self._sections, self._details):
            if tab is not None:
                tab.show_review()
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
        self.changed.emit()

    # ------------------------------------------------------------------------- deeds
    @Slot(object)
    def _on_edit_requested(self, edit: Edit) -> None:
        if self.is_busy:
            return
        if self.work.is_slow(edit):
            self.work.make(edit)
        elif self._review.do(edit):
            self._show_review()

    @Slot(object)
    def _on_keep_apart_requested(self, suggestion: Suggestion) -> None:
        self._review.keep_apart(suggestion)
        self._show_review()

    @Slot()
    def take_back(self) -> None:
        """Undo the last deed."""
        if not self.is_busy and self._review.undo():
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

    # --------------------------------------------------------------------- slow deeds
    @Slot(str)
    def _on_style_chosen(self, style: str) -> None:
        self.work.recover(self._review.with_style(style), self.tr("Change speaker lines"))

    @Slot(str, object)
    def _on_speaker_shown(self, name: str, passage: Passage) -> None:
        """A name in a file is looked for everywhere; in a text that is given, it is the one that is shown."""
        if self._review.can_be_recovered:
            self.work.recover(self._review.with_speaker(name), self.tr("Show a speaker"))
        else:
            words = self._review.document.text_of(passage)
            before = self._review.document
            self._on_edit_requested(TakeLabel(passage, words))
            if self._review.document is before and not self.is_busy:
                self.preview.refuse(self.tr("This turn has a name already. Rename its speaker instead."))

    @property
    def is_busy(self) -> bool:
        """Whether something slow is being done."""
        return self.work.is_running

    @Slot(str)
    def _on_work_begun(self, sentence: str) -> None:
        self.header.show_work(sentence)
        self._show_busy()

    @Slot()
    def _on_work_ended(self) -> None:
        self._show_busy()
        self._show_review()

    def _show_busy(self) -> None:
        for widget in (self.header.styles, self._pages, self.offers, self.preview.is_speaker):
            widget.setEnabled(not self.is_busy)
        self.busy_changed.emit(self.is_busy)

    # ------------------------------------------------------------------------ the end
    def focus_first(self) -> None:
        """Give the keyboard to where a reader begins."""
        first = self.speakers.table if self._review.document.speakers else self.preview.pane
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_typing(self) -> None:
        """Take what is being typed; a name comes with the next turn of the event loop."""
        finish_typing(self.speakers.table)
        if self._sections is not None:
            finish_typing(self._sections.list)
        if self._details is not None:
            self._details.finish_typing()

    def stop(self) -> None:
        """Do nothing any more."""
        self.work.cancel()
