"""The left pane: what the document is, its sections and bookmarks, and who speaks."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.models.bookmarks import BLOCK_ROLE as BOOKMARK_BLOCK_ROLE
from desktop.models.bookmarks import BookmarksModel
from desktop.models.sections import BLOCK_ROLE, SectionsModel
from desktop.models.speakers import SPEAKER_ROLE, SpeakersModel
from desktop.panels.bookmark_delegate import BookmarkDelegate
from desktop.panels.section_delegate import SectionDelegate
from desktop.panels.speaker_delegate import ROW, SpeakerDelegate
from desktop.theme import Theme, interface_font, reading_font
from desktop.widgets.tabs import Tabs
from transcript.document import Document
from transcript.model import Bookmark

_SPEAKERS_SHOWN = 6


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

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.jumped.emit(index.data(BLOCK_ROLE), False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.jumped.emit(index.data(BLOCK_ROLE), event.key() == Qt.Key.Key_Space)
            return
        super().keyPressEvent(event)


class Navigator(QFrame):
    """Title and facts, sections and bookmarks, speakers.

    Signals: `block_requested(block, keep_focus)` to show a block of the document,
    `speaker_menu_requested(speaker, point)` and `section_menu_requested(section, point)` with
    a point of the screen, `follow_requested(speaker, add)` where one was clicked, with Ctrl to add.
    """

    block_requested = Signal(int, bool)
    speaker_menu_requested = Signal(int, QPoint)
    section_menu_requested = Signal(int, QPoint)
    follow_requested = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        self.setMinimumWidth(220)
        self.setMaximumWidth(400)
        self.setAccessibleName(self.tr("Navigator"))
        self._sections = SectionsModel(self)
        self._bookmarks = BookmarksModel(self)
        self._speakers = SpeakersModel(self)
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

    def _make_lists(self, theme: Theme) -> None:
        self.tabs = Tabs((self.tr("Sections"), self.tr("Bookmarks")), self)
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
        self._no_sections = self._quiet(self.tr("No headings were found in this text."))
        self._no_bookmarks = self._quiet(self.tr("No bookmarks yet. Press B to mark the turn you read."))
        self._stack = QStackedWidget(self)
        for page in (self.section_tree, self.bookmark_list, self._no_sections, self._no_bookmarks):
            self._stack.addWidget(page)
        self._tab = 0
        self.tabs.chosen.connect(self._on_tab_chosen)

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(10, 10, 10, 10)
        return label

    def _make_speakers(self, theme: Theme) -> None:
        self._speakers_box = QWidget(self)
        box = QVBoxLayout(self._speakers_box)
        box.setContentsMargins(20, 0, 18, 8)
        box.setSpacing(4)
        line = QFrame(self._speakers_box)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setObjectName("hairline")
        heading = QHBoxLayout()
        self._speakers_title = QLabel(self.tr("Speakers"), self._speakers_box)
        self._by_words = QLabel(self.tr("by words"), self._speakers_box)
        for label in (self._speakers_title, self._by_words):
            label.setProperty("quiet", True)
        heading.addWidget(self._speakers_title)
        heading.addStretch()
        heading.addWidget(self._by_words)
        self.speaker_list = QListView(self._speakers_box)
        self._speaker_delegate = SpeakerDelegate(theme, self)
        self.speaker_list.setItemDelegate(self._speaker_delegate)
        self.speaker_list.setModel(self._speakers)
        self.speaker_list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.speaker_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.speaker_list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.speaker_list.setAccessibleName(self.tr("Speakers by words"))
        self.speaker_list.clicked.connect(self._on_speaker_clicked)
        self.speaker_list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.speaker_list.customContextMenuRequested.connect(self._on_speaker_menu)
        box.addWidget(line)
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
        lists = QHBoxLayout()
        lists.setContentsMargins(10, 4, 10, 4)
        lists.addWidget(self._stack)
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
        self._title.setFont(reading_font(15.5, weight=600))
        for label in (self._facts, self._speakers_title, self._by_words):
            label.setFont(interface_font(12))
        for delegate in (self._section_delegate, self._bookmark_delegate, self._speaker_delegate):
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
        speakers = self._speakers.rowCount()
        self._speakers_box.setVisible(speakers > 1)
        self.speaker_list.setFixedHeight(ROW * min(speakers, _SPEAKERS_SHOWN) + 2)
        self._show_tab()

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show the bookmarks of the document."""
        self._bookmarks.update(bookmarks)
        self._show_tab()

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
        self._show_tab()

    def _show_tab(self) -> None:
        page: QWidget
        if self._tab == 0:
            page = self.section_tree if self._sections.rowCount() else self._no_sections
        else:
            page = self.bookmark_list if self._bookmarks.rowCount() else self._no_bookmarks
        self._stack.setCurrentWidget(page)

    @Slot(QModelIndex)
    def _on_speaker_clicked(self, index: QModelIndex) -> None:
        add = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self.follow_requested.emit(index.data(SPEAKER_ROLE), add)

    def set_followed(self, speakers: frozenset[int]) -> None:
        """Show who is followed."""
        self._speaker_delegate.followed = speakers
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
        """Give the keyboard to the list that is shown."""
        (self.section_tree if self._tab == 0 else self.bookmark_list).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )
