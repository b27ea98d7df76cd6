"""The left pane: what the document is, its sections and bookmarks, and who speaks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.measures import NAVIGATOR_WIDTHS
from desktop.models.bookmarks import BLOCK_ROLE as BOOKMARK_BLOCK_ROLE
from desktop.models.bookmarks import BookmarksModel
from desktop.models.matches import MATCH_ROLE, Matches, MatchesModel
from desktop.models.sections import BLOCK_ROLE, NUMBER_ROLE, SectionsModel
from desktop.models.speakers import SPEAKER_ROLE, SpeakersModel
from desktop.panels.bookmark_delegate import BookmarkDelegate
from desktop.panels.match_delegate import ROW as MATCH_ROW
from desktop.panels.match_delegate import MatchDelegate
from desktop.panels.section_delegate import SectionDelegate
from desktop.panels.speaker_delegate import EDGE, ROW, SpeakerDelegate
from desktop.theme import Theme, em, interface_font, reading_font
from desktop.widgets.calm import brings_colours_alone
from desktop.widgets.long_list import LongList
from desktop.widgets.tabs import Tabs
from transcript.document import Document
from transcript.model import Bookmark

_SPEAKERS_SHOWN = 6
_FILTERED_FROM = 12


class SectionTree(QTreeView):
    """Sections nested by level. Signals: `jumped(block, keep_focus)`."""

    jumped = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("Sections"))
        self.clicked.connect(self._on_clicked)

    def event(self, event: QEvent) -> bool:
        return brings_colours_alone(self, event) or super().event(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.jumped.emit(index.data(BLOCK_ROLE), False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.jumped.emit(index.data(BLOCK_ROLE), event.key() == Qt.Key.Key_Space)
            return
        super().keyPressEvent(event)


class MatchList(LongList):
    """What a search found. Signals: `jumped(match, keep_focus)`."""

    jumped = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Matches by section"))
        self.clicked.connect(self._on_clicked)

    def row_edges(self) -> Sequence[int]:
        rows = self.model().rowCount() if self.model() is not None else 0
        return range(0, rows * em(MATCH_ROW) + 1, em(MATCH_ROW))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._jump(index, keep_focus=False)

    def _jump(self, index: QModelIndex, *, keep_focus: bool) -> None:
        if index.isValid() and index.data(MATCH_ROLE) >= 0:
            self.jumped.emit(index.data(MATCH_ROLE), keep_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._jump(self.currentIndex(), keep_focus=event.key() == Qt.Key.Key_Space)
            return
        super().keyPressEvent(event)


class SpeakerList(QListView):
    """Who speaks. Signals: `chosen(index, add)` by click, Enter or Space, with Ctrl to add; F2 renames."""

    chosen = Signal(QModelIndex, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Speakers by words"))
        self.clicked.connect(self._on_clicked)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index, QApplication.keyboardModifiers())

    def _choose(self, index: QModelIndex, held: Qt.KeyboardModifier) -> None:
        if index.isValid():
            self.chosen.emit(index, bool(held & Qt.KeyboardModifier.ControlModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex(), event.modifiers())
            return
        super().keyPressEvent(event)


class Navigator(QFrame):
    """Title and facts, sections and bookmarks, speakers.

    Signals: `block_requested(block, keep_focus)` to show a block of the document,
    `speaker_menu_requested(speaker, point)` and `section_menu_requested(section, point)` with
    a point of the screen, `follow_requested(speaker, add)` where one was clicked, with Ctrl to add,
    `match_requested(number, keep_focus)` to show what a search found, `rename_requested(speaker,
    name)` where another name was typed in the list.
    """

    block_requested = Signal(int, bool)
    speaker_menu_requested = Signal(int, QPoint)
    section_menu_requested = Signal(int, QPoint)
    follow_requested = Signal(int, bool)
    match_requested = Signal(int, bool)
    rename_requested = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        self.setMinimumWidth(NAVIGATOR_WIDTHS[0])
        self.setMaximumWidth(NAVIGATOR_WIDTHS[1])
        self.setAccessibleName(self.tr("Navigator"))
        self._sections = SectionsModel(self)
        self._bookmarks = BookmarksModel(self)
        self._speakers = SpeakersModel(self)
        self._matches = MatchesModel(self)
        self._make_header()
        self._make_lists(theme)
        self._make_speakers(theme)
        self._lay_out()
        self.set_theme(theme)

    # ------------------------------------------------------------------ building
    def _make_header(self) -> None:
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = QLabel(self)
        self._facts.setProperty("quiet", True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setWordWrap(True)

    def _make_lists(self, theme: Theme) -> None:
        self.tabs = Tabs((self.tr("Sections"), self.tr("Bookmarks"), self.tr("Find")), self)
        self.section_tree = SectionTree(self)
        self._section_delegate = SectionDelegate(theme, self)
        self.section_tree.setItemDelegate(self._section_delegate)
        self.section_tree.setModel(self._sections)
        self.section_tree.jumped.connect(self.block_requested)
        self.section_tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.section_tree.customContextMenuRequested.connect(self._on_section_menu)
        self.bookmark_list = QListView(self)
        self._bookmark_delegate = BookmarkDelegate(theme, self)
        self.bookmark_list.setItemDelegate(self._bookmark_delegate)
        self.bookmark_list.setModel(self._bookmarks)
        self.bookmark_list.setMouseTracking(True)
        self.bookmark_list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.bookmark_list.setAccessibleName(self.tr("Bookmarks"))
        self.bookmark_list.clicked.connect(self._on_bookmark_chosen)
        self.bookmark_list.activated.connect(self._on_bookmark_chosen)
        self.match_list = MatchList(self)
        self._match_delegate = MatchDelegate(theme, self)
        self.match_list.setItemDelegate(self._match_delegate)
        self.match_list.setModel(self._matches)
        self.match_list.jumped.connect(self.match_requested)
        self.filter_field = QLineEdit(self)
        self.filter_field.setObjectName("find-field")
        self.filter_field.setFixedHeight(30)
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.textChanged.connect(self._on_filter_changed)
        self._no_matches = self._quiet("")
        self._no_sections = self._quiet(self.tr("No headings were found in this text."))
        self._no_bookmarks = self._quiet(self.tr("No bookmarks yet. Press B to mark the turn you read."))
        self.lists = QStackedWidget(self)
        lists = (self.section_tree, self.bookmark_list, self.match_list)
        for page in (*lists, self._no_sections, self._no_bookmarks, self._no_matches):
            self.lists.addWidget(page)
        self._tab = 0
        self._query = ""
        self.tabs.chosen.connect(self._on_tab_chosen)

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(10, 10, 10, 10)
        label.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that it is heard where the list would be
        return label

    def _make_speakers(self, theme: Theme) -> None:
        self._speakers_box = QWidget(self)
        box = QVBoxLayout(self._speakers_box)
        box.setContentsMargins(10, 0, 10, 8)
        box.setSpacing(4)
        line = QFrame(self._speakers_box)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setObjectName("hairline")
        heading = QHBoxLayout()
        heading.setContentsMargins(EDGE, 0, EDGE, 0)
        self._speakers_title = QLabel(self.tr("Speakers"), self._speakers_box)
        self._by_words = QLabel(self.tr("by words"), self._speakers_box)
        for label in (self._speakers_title, self._by_words):
            label.setProperty("quiet", True)
        heading.addWidget(self._speakers_title)
        heading.addStretch()
        heading.addWidget(self._by_words)
        self.speaker_list = SpeakerList(self._speakers_box)
        self._speaker_delegate = SpeakerDelegate(theme, self)
        self.speaker_list.setItemDelegate(self._speaker_delegate)
        self.speaker_list.setModel(self._speakers)
        self.speaker_list.chosen.connect(self._on_speaker_chosen)
        self._speakers.rename_requested.connect(self.rename_requested)
        self.speaker_list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.speaker_list.customContextMenuRequested.connect(self._on_speaker_menu)
        above = QHBoxLayout()
        above.setContentsMargins(6, 0, 6, 0)  # as wide as the tabs
        above.addWidget(line)
        box.addLayout(above)
        box.addSpacing(6)
        box.addLayout(heading)
        box.addWidget(self.speaker_list)

    def _lay_out(self) -> None:
        header = QVBoxLayout()
        header.setContentsMargins(20, 14, 20, 6)
        header.setSpacing(3)
        header.addWidget(self._title)
        header.addWidget(self._facts)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 4, 16, 4)
        tabs.addWidget(self.tabs)
        lists = QVBoxLayout()
        lists.setContentsMargins(10, 4, 10, 4)
        lists.setSpacing(6)
        lists.addWidget(self.filter_field)
        lists.addWidget(self.lists)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(header)
        column.addLayout(tabs)
        column.addLayout(lists, 1)
        column.addWidget(self._speakers_box)

    # ------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._title.setFont(reading_font(em(15.5), weight=600))
        for label in (self._facts, self._speakers_title, self._by_words):
            label.setFont(interface_font(12))
        for delegate in (
            self._section_delegate,
            self._bookmark_delegate,
            self._speaker_delegate,
            self._match_delegate,
        ):
            delegate.theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Mid, theme.hair)
        self.setPalette(palette)
        self.update()

    def set_document(self, document: Document | None, title: str, facts: str) -> None:
        """Show another document; `facts` is the line below the title."""
        self._title.setText(title)
        self._facts.setText(facts)
        self._sections.set_document(document)
        self._bookmarks.set_document(document)
        self._speakers.set_document(document)
        self._matches.set_matches(document, None)
        self._query = ""
        self.filter_field.clear()
        speakers = self._speakers.rowCount()
        self._speakers_box.setVisible(speakers > 1)
        self.speaker_list.setFixedHeight(ROW * min(speakers, _SPEAKERS_SHOWN) + 2)
        self._show_tab()

    def recolour(self, document: Document) -> None:
        """Paint the speakers in the colours that the reader gave them."""
        self._speakers.recolour(document)

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show the bookmarks of the document."""
        self._bookmarks.update(bookmarks)
        self._show_tab()

    def set_read(self, furthest_block: int) -> None:
        """Say how far the reader has come, in the rings of the sections."""
        self._sections.set_progress(furthest_block)

    def set_reading(self, block: int, furthest_block: int) -> None:
        """Say where the reader is, and how far they ever were."""
        self._sections.set_progress(furthest_block)
        current = self._sections.set_current_block(block)
        if not current.isValid():
            return
        above = current
        while above.isValid():
            self.section_tree.expand(above)
            above = above.parent()
        if not self.section_tree.hasFocus():
            self.section_tree.setCurrentIndex(current)
            self.section_tree.scrollTo(current)

    # --------------------------------------------------------------------- slots
    @Slot(int)
    def _on_tab_chosen(self, tab: int) -> None:
        self._tab = tab
        self.filter_field.clear()
        self._show_tab()

    def _show_tab(self) -> None:
        page: QWidget
        if self._tab == 0:
            page = self.section_tree if self._sections.rowCount() else self._no_sections
        elif self._tab == 1:
            page = self.bookmark_list if self._bookmarks.rowCount() else self._no_bookmarks
        else:
            page = self.match_list if self._matches.match_count else self._no_matches
            self._no_matches.setText(self._why_no_matches())
        self.lists.setCurrentWidget(page)
        rows = (self._sections.section_count, self._bookmarks.rowCount(), 0)[self._tab]
        words = (self.tr("Filter sections"), self.tr("Filter bookmarks"), "")[self._tab]
        self.filter_field.setVisible(rows >= _FILTERED_FROM)
        self.filter_field.setPlaceholderText(words)
        self.filter_field.setAccessibleName(words)

    def _why_no_matches(self) -> str:
        if self._query:
            return self.tr("Nothing found for ‘{}’.").format(self._query)
        return self.tr("Press Ctrl+F to find words in this document.")

    # ------------------------------------------------------------------- matches
    def set_matches(self, document: Document | None, query: str, matches: Matches | None) -> None:
        """Show what was found for some words; nothing where they are empty."""
        self._query = query
        self._matches.set_matches(document, matches)
        self._show_tab()

    def set_current_match(self, match: int) -> None:
        """Choose the match that the reader came to, -1 for none."""
        if not 0 <= match < self._matches.match_count:
            self.match_list.clearSelection()
            return
        index = self._matches.index(self._matches.row_of(match), 0)
        self.match_list.setCurrentIndex(index)
        self.match_list.scrollTo(index)

    # -------------------------------------------------------------------- filter
    @Slot(str)
    def _on_filter_changed(self, words: str) -> None:
        """Hide what does not hold the words; a section stays where one nested in it does."""
        wanted = words.casefold().split()
        if self._tab == 0:
            self._filter_below(QModelIndex(), wanted)
        for row in range(self._bookmarks.rowCount()):
            text = str(self._bookmarks.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            self.bookmark_list.setRowHidden(row, not _holds(text, wanted))

    def _filter_below(self, parent: QModelIndex, wanted: list[str]) -> bool:
        """Whether anything below a section is shown."""
        any_shown = False
        for row in range(self._sections.rowCount(parent)):
            index = self._sections.index(row, 0, parent)
            below = self._filter_below(index, wanted)
            shown = below or _holds(f"{index.data(NUMBER_ROLE)} {index.data()}", wanted)
            self.section_tree.setRowHidden(row, parent, not shown)
            if wanted and below:
                self.section_tree.expand(index)
            any_shown = any_shown or shown
        return any_shown

    @Slot(QModelIndex, bool)
    def _on_speaker_chosen(self, index: QModelIndex, add: bool) -> None:  # noqa: FBT001  a signal's argument
        self.follow_requested.emit(index.data(SPEAKER_ROLE), add)

    @Slot(int)
    def edit_name(self, speaker: int) -> None:
        """Let the reader type another name for a speaker where it stands."""
        index = self._speakers.index(self._speakers.row_of(speaker), 0)
        if index.isValid():
            self.speaker_list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.speaker_list.setCurrentIndex(index)
            self.speaker_list.edit(index)

    def set_followed(self, speakers: frozenset[int]) -> None:
        """Show who is followed."""
        self._speaker_delegate.followed = speakers
        self._speakers.set_followed(speakers)
        self.speaker_list.viewport().update()

    @Slot(QPoint)
    def _on_speaker_menu(self, where: QPoint) -> None:
        index = self.speaker_list.indexAt(where)
        if index.isValid():
            point = self.speaker_list.viewport().mapToGlobal(where)
            self.speaker_menu_requested.emit(index.data(SPEAKER_ROLE), point)

    @Slot(QPoint)
    def _on_section_menu(self, where: QPoint) -> None:
        index = self.section_tree.indexAt(where)
        if index.isValid():
            point = self.section_tree.viewport().mapToGlobal(where)
            self.section_menu_requested.emit(index.internalId(), point)

    @Slot(QModelIndex)
    def _on_bookmark_chosen(self, index: QModelIndex) -> None:
        self.block_requested.emit(index.data(BOOKMARK_BLOCK_ROLE), False)

    def focus_list(self) -> None:
        """Give the keyboard to the list that is shown, or to the words that say why there is none."""
        shown = self.lists.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(text: str, wanted: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in wanted)
