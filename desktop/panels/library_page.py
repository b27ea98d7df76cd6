"""What is in the library, as a plain list to open from; the first page where there is nothing yet."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.models.documents import SUMMARY_ROLE, DocumentsModel
from desktop.panels.document_delegate import DocumentDelegate
from desktop.theme import Theme, interface_font, reading_font
from transcript.model import DocumentSummary

_COLUMN = 860


class DocumentList(QListView):
    """Documents. Signals: `opened(id)`, `delete_requested(id)`."""

    opened = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Documents"))
        self.clicked.connect(self._on_clicked)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(SUMMARY_ROLE).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(index.data(SUMMARY_ROLE).id)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(index.data(SUMMARY_ROLE).id)
        else:
            super().keyPressEvent(event)


class LibraryPage(QFrame):
    """Signals: `document_requested(id)`, `add_requested()`, `sample_requested()`, `delete_requested(id)`."""

    document_requested = Signal(str)
    add_requested = Signal()
    sample_requested = Signal()
    delete_requested = Signal(str)

    def __init__(self, theme: Theme, words_a_minute: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-page")
        self._model = DocumentsModel(words_a_minute, self)
        self._delegate = DocumentDelegate(theme, self)
        self._stack = QStackedLayout(self)
        self._first = self._make_first_page()
        self._stack.addWidget(self._first)
        self._stack.addWidget(self._make_list_page())
        self.set_theme(theme)

    # ------------------------------------------------------------------ building
    def _make_first_page(self) -> QWidget:
        page = QWidget(self)
        self._welcome = QLabel(self.tr("Read conversations closely."), page)
        self._invitation = QLabel(
            self.tr("Add an interview, a play, a transcript: any text where people take turns."), page
        )
        self._promise = QLabel(self.tr("Everything stays on this computer."), page)
        for label in (self._invitation, self._promise):
            label.setProperty("quiet", True)
        self.add_button = QPushButton(self.tr("Add a document"), page)
        self.add_button.setProperty("main", True)
        self.sample_button = QPushButton(self.tr("Open the sample dialogue"), page)
        self.add_button.clicked.connect(self.add_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for stretch, button in ((1, self.add_button), (0, self.sample_button)):
            if stretch:
                buttons.addStretch()
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(page)
        column.addStretch(2)
        for widget in (self._welcome, self._invitation):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(8)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(24)
        column.addWidget(self._promise, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    def _make_list_page(self) -> QWidget:
        page = QWidget(self)
        self._heading = QLabel(self.tr("Library"), page)
        self.more_button = QPushButton(self.tr("Add a document"), page)
        self.more_button.clicked.connect(self.add_requested)
        self.document_list = DocumentList(page)
        self.document_list.setModel(self._model)
        self.document_list.setItemDelegate(self._delegate)
        self.document_list.opened.connect(self.document_requested)
        self.document_list.delete_requested.connect(self.delete_requested)
        header = QHBoxLayout()
        header.setContentsMargins(18, 0, 18, 0)
        header.addWidget(self._heading)
        header.addStretch()
        header.addWidget(self.more_button)
        inner = QVBoxLayout()
        inner.addLayout(header)
        inner.addSpacing(12)
        inner.addWidget(self.document_list)
        holder = QWidget(page)
        holder.setLayout(inner)
        holder.setMaximumWidth(_COLUMN)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(28, 36, 28, 12)
        outer.addWidget(holder)
        return page

    # ------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._welcome.setFont(reading_font(29, weight=500))
        self._heading.setFont(reading_font(24, weight=500))
        for label in (self._invitation, self._promise):
            label.setFont(interface_font(14))
        self._delegate.theme = theme
        self.document_list.viewport().update()

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        """Show what is in the library, in this order."""
        self._model.update(documents)
        self._stack.setCurrentIndex(1 if documents else 0)
        if documents and not self.document_list.currentIndex().isValid():
            self.choose(None)

    def choose(self, document: str | None) -> None:
        """Put the cursor of the list on a document, or on the first."""
        row = max(0, self._model.row_of(document or ""))
        self.document_list.setCurrentIndex(self._model.index(row))

    def set_usable(self, usable: bool) -> None:  # noqa: FBT001  reads as it is called
        """Grey the buttons while no library is open."""
        for button in (self.add_button, self.more_button, self.sample_button):
            button.setEnabled(usable)

    def focus_list(self) -> None:
        """Give the keyboard to the list, or to the first button."""
        first = self.document_list if self._stack.currentIndex() else self.add_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)
