"""The library: what to go on with, every document as a cover or a line, shelves at the side, the bin."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.models.covers import LastPlace, Score
from desktop.models.document_table import COLUMNS, DocumentTable
from desktop.models.documents import DocumentsModel
from desktop.models.shelves import ALL, BIN, READING, Order, Tagged, matching, ordered, shelves, stands_on
from desktop.panels.bin_list import BinList
from desktop.panels.continue_card import ContinueCard
from desktop.panels.document_delegate import GAP, INSET, DocumentDelegate
from desktop.panels.document_views import DocumentGrid, DocumentLines, DocumentWishes, document_at
from desktop.panels.first_page import FirstPage
from desktop.panels.library_header import LibraryHeader
from desktop.panels.shelf_list import ShelfList
from desktop.theme import Theme, interface_font
from desktop.wording import tr
from transcript.model import DocumentSummary
from transcript.paper_bin import Binned

_EDGE = 36
_COVERS, _LINES, _NOTHING, _BIN = range(4)
_CARD_FROM = 620  # pixels of height from which on there is room for the card
_SIDE_FROM = 900


class LibraryPage(QFrame):
    """Signals: `document_requested(id)`, `quick_look_requested(id)`, `details_requested(id)`,
    `delete_requested(id)`, `add_requested()`, `sample_requested()`, `restore_requested()`,
    `covers_wanted(ids)`, `last_place_wanted(id)`, `look_changed(grid, order)`.
    """

    document_requested = Signal(str)
    quick_look_requested = Signal(str)
    details_requested = Signal(str)
    delete_requested = Signal(str)
    add_requested = Signal()
    sample_requested = Signal()
    restore_requested = Signal()
    covers_wanted = Signal(list)
    last_place_wanted = Signal(str)
    look_changed = Signal(bool, str)

    def __init__(self, theme: Theme, words_a_minute: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-page")
        self._documents: list[DocumentSummary] = []
        self._tagged: Tagged = {}
        self._binned = 0
        self._contents: object = None
        self._backwards = False
        self.model = DocumentsModel(words_a_minute, self)
        self._table = DocumentTable(self.model, self)
        self._delegate = DocumentDelegate(theme, self)
        self.first = FirstPage(self)
        self.add_button, self.sample_button = self.first.add_button, self.first.sample_button
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.first)
        self._stack.addWidget(self._make_library(theme))
        self._connect()
        self.set_theme(theme)

    # ------------------------------------------------------------------ building
    def _make_library(self, theme: Theme) -> QWidget:
        page = QWidget(self)
        self.shelves = ShelfList(theme, page)
        self.card = ContinueCard(theme, page)
        self._card_heading = QLabel(self.tr("Continue reading"), page)
        self.header = LibraryHeader(theme, page)
        self.document_list = DocumentGrid(self._delegate, page)
        self.document_list.setModel(self.model)
        self.lines = DocumentLines(theme, page)
        self.lines.setModel(self._table)
        self.lines.fit_columns()
        self.bin_list = BinList(theme, page)
        self._nothing = QLabel(page)
        self._nothing.setProperty("quiet", True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.clear_filter = QPushButton(self.tr("Clear the filter"), page)
        self.clear_filter.setProperty("link", True)
        nothing = QWidget(page)
        column = QHBoxLayout(nothing)
        column.setContentsMargins(INSET, 8, 0, 0)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.clear_filter, 0, Qt.AlignmentFlag.AlignTop)
        self._nothing.setMinimumHeight(self.clear_filter.sizeHint().height())
        column.addStretch()
        self._views = QStackedLayout()
        for each in (self.document_list, self._inset(self.lines), nothing, self._inset(self.bin_list)):
            self._views.addWidget(each)
        self._lay_out(page)
        return page

    def _inset(self, view: QWidget) -> QWidget:
        """A view that ends where the heading does; covers have that room built in."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(INSET, 0, _EDGE, 0)
        row.addWidget(view)
        return holder

    def _lay_out(self, page: QWidget) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(_EDGE - INSET, 26, 0, 0)
        column.setSpacing(0)
        inset = QVBoxLayout()
        inset.setContentsMargins(INSET, 0, _EDGE, 0)
        inset.setSpacing(10)
        inset.addWidget(self._card_heading)
        inset.addWidget(self.card)
        inset.addSpacing(8)
        inset.addWidget(self.header)
        column.addLayout(inset)
        column.addSpacing(10)
        views = QHBoxLayout()
        views.setContentsMargins(0, 0, max(0, _EDGE - GAP + INSET - 14), 12)
        views.addLayout(self._views)
        column.addLayout(views, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 16, 0, 12)
        side.addWidget(self.shelves)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = QFrame(page)
        self._side.setObjectName("library-side")
        self._side.setLayout(side)
        row.addWidget(self._side)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        wishes = DocumentWishes((self.document_list, self.lines), self)
        wishes.opened.connect(self.document_requested)
        wishes.quick_look_requested.connect(self.quick_look_requested)
        wishes.details_requested.connect(self.details_requested)
        wishes.delete_requested.connect(self.delete_requested)
        self.wishes = wishes
        self.first.add_requested.connect(self.add_requested)
        self.first.sample_requested.connect(self.sample_requested)
        self.first.restore_requested.connect(self.restore_requested)
        self.first.bin_requested.connect(self.show_bin)
        self._delegate.covers_wanted.connect(self.covers_wanted)
        self.card.continue_requested.connect(self.document_requested)
        self.shelves.shelf_chosen.connect(self._on_shelf_chosen)
        self.header.add_requested.connect(self.add_requested)
        self.header.filter_changed.connect(self._show)
        self.header.list_wanted.connect(self.focus_list)
        self.header.order_changed.connect(self._on_order_changed)
        self.header.look_changed.connect(self._on_look_changed)
        self.lines.order_requested.connect(self._on_column)
        self.clear_filter.clicked.connect(self._on_clear)

    # ------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._card_heading.setFont(interface_font(15, weight=600))
        self._nothing.setFont(interface_font(14))
        self.first.set_fonts()
        for part in (self.shelves, self.card, self.header, self.lines, self.bin_list):
            part.set_theme(theme)
        self._delegate.theme = theme
        self.document_list.viewport().update()

    def set_contents(
        self, documents: Sequence[DocumentSummary], tagged: Tagged, binned: Sequence[Binned]
    ) -> None:
        """Show what is in the library, which documents have notes with which tags, and what is in the bin."""
        contents = (list(documents), dict(tagged), list(binned))
        if contents == self._contents:
            self._offer_to_continue()  # the reader may be elsewhere
            return
        self._contents = contents
        self._documents, self._tagged, self._binned = contents[0], tagged, len(binned)
        self.bin_list.set_contents(binned)
        self.first.set_binned(len(binned))
        self._offer_to_continue()
        self._show_shelves()
        self._show()
        empty = not documents and self.shelves.chosen().id != BIN
        shown = 0 if empty or not (documents or binned) else 1
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._stack.setCurrentIndex(shown)
        if had_focus and shown == 0:
            self.focus_list()

    def _show_shelves(self) -> None:
        self.shelves.set_shelves(shelves(self._documents, self._tagged, self._binned))

    def set_scores(self, scores: Mapping[str, Score]) -> None:
        """Put pictures on covers."""
        self.model.set_scores(scores)

    def set_last_place(self, document: str, last: LastPlace, score: Score) -> None:
        """Say where the reader stopped in the document to continue."""
        if self.card.summary is not None and self.card.summary.id == document:
            self.card.set_last(last, score)

    def _offer_to_continue(self) -> None:
        begun = [each for each in self._documents if stands_on(each, READING, {})]
        latest = max(begun, key=lambda each: each.opened or each.added, default=None)
        self.card.offer(latest, self.model.left(latest) if latest else "")
        if latest is not None:
            self.last_place_wanted.emit(latest.id)
        self._show_card()

    def _show_card(self) -> None:
        shelf = self.shelves.chosen().id
        wanted = self.card.summary is not None and shelf in (ALL, READING) and not self.header.words
        shown = wanted and self.height() >= _CARD_FROM
        self.card.setVisible(shown)
        self._card_heading.setVisible(shown)

    # --------------------------------------------------------------------- choice
    @Slot()
    def _show(self) -> None:
        """Show what stands on the shelf and matches the filter."""
        shelf = self.shelves.chosen()
        kept = document_at(self.view.currentIndex())
        on_shelf = [each for each in self._documents if stands_on(each, shelf.id, self._tagged)]
        found = ordered(matching(on_shelf, self.header.words), self.header.order, backwards=self._backwards)
        self.model.show(found)
        self._table.show(found)
        self.header.set_title(shelf.title, documents=shelf.id != BIN)
        self._show_view(len(on_shelf), len(found))
        self.choose(kept or None)
        self._show_card()

    def _show_view(self, on_shelf: int, found: int) -> None:
        if self.shelves.chosen().id == BIN:
            self._views.setCurrentIndex(_BIN)
        elif not found:
            words = tr("No documents match. {} are hidden.", "No documents match. 1 is hidden.", on_shelf)
            self._nothing.setText(words if on_shelf else self.tr("Nothing stands here yet."))
            self.clear_filter.setVisible(on_shelf > 0)
            self._views.setCurrentIndex(_NOTHING)
        else:
            self._views.setCurrentIndex(_COVERS if self.header.grid else _LINES)

    @property
    def view(self) -> QAbstractItemView:
        """The grid or the lines, whichever is chosen."""
        return self.document_list if self.header.grid else self.lines

    def choose(self, document: str | None) -> None:
        """Put the cursor on a document, or on the first."""
        records = self.model.records
        row = next((number for number, each in enumerate(records) if each.id == document), 0)
        for view in (self.document_list, self.lines):
            model = view.model()
            if model.rowCount() and view.currentIndex().row() != row:
                view.setCurrentIndex(model.index(row, 0))

    @Slot(str)
    def _on_shelf_chosen(self, _shelf: str) -> None:
        self._show()

    @Slot()
    def show_bin(self) -> None:
        """Look into the bin."""
        self.shelves.choose(BIN)
        self._stack.setCurrentIndex(1)
        self.focus_list()

    @Slot()
    def _on_order_changed(self) -> None:
        self._backwards = False
        self._show_order()
        self.look_changed.emit(self.header.grid, self.header.order.value)

    @Slot()
    def _on_look_changed(self) -> None:
        kept = document_at(self.document_list.currentIndex()) or document_at(self.lines.currentIndex())
        self._show()
        self.choose(kept)
        self.look_changed.emit(self.header.grid, self.header.order.value)

    @Slot(int)
    def _on_column(self, column: int) -> None:
        order = COLUMNS[column]
        self._backwards = not self._backwards if order is self.header.order else False
        self.header.set_order(order)
        self._show_order()
        self.look_changed.emit(self.header.grid, order.value)

    def _show_order(self) -> None:
        up = self.header.order in (Order.TITLE, Order.PEOPLE)
        arrow = Qt.SortOrder.AscendingOrder if up != self._backwards else Qt.SortOrder.DescendingOrder
        self.lines.header().setSortIndicator(COLUMNS.index(self.header.order), arrow)
        self._show()

    @Slot()
    def _on_clear(self) -> None:
        self.header.clear()
        self.focus_list()

    def set_look(self, *, grid: bool, order: str) -> None:
        """Take what the reader chose when the library was last seen."""
        self.header.set_look(grid=grid)
        self.header.set_order(Order(order))
        self._show_order()

    def set_usable(self, usable: bool) -> None:  # noqa: FBT001  reads as it is called
        """Grey the buttons while no library is open."""
        self.first.set_usable(usable)
        self.header.add_button.setEnabled(usable)

    @Slot()
    def focus_list(self) -> None:
        """Give the keyboard to what is shown: documents, the bin, or the first button."""
        if self._stack.currentIndex() == 0:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.shelves.chosen().id == BIN:
            self.bin_list.focus_list()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(event.size().width() >= _SIDE_FROM)
        self._show_card()

    def summary(self, document: str) -> DocumentSummary | None:
        """What is known of a document."""
        return next((each for each in self._documents if each.id == document), None)
