"""Shows in the parts of the window what the reading session holds.

Facts come in from the session and from the page; what they change on screen is
decided here and nowhere else.
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.drafts import not_stored, write_draft
from desktop.models.documents import facts
from desktop.parts import Parts
from desktop.reading_session import ReadingSession
from desktop.settings import Settings
from desktop.wording import reason, tr
from transcript.changes import Changes
from transcript.errors import UnknownDocument
from transcript.model import DocumentId, ReadingPosition

_MANY_NOTES = 1_000  # from which on the page does not wait for them
_UNSEEN_MS = 60  # a list that is not seen is filled after what is seen was painted


class Presentation(QObject):
    """Signals: `title_changed(title)` of the window, `state_changed()` when actions may be grey or not."""

    title_changed = Signal(str)
    state_changed = Signal()

    def __init__(self, session: ReadingSession, parts: Parts, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._parts, self._settings = session, parts, settings
        self._title = ""
        self._reading_notes: Iterator[None] = iter(())
        self._notes_due = QTimer(self, interval=0)
        self._notes_due.timeout.connect(self._read_notes)
        self._library_due = QTimer(self, singleShot=True, interval=_UNSEEN_MS)
        self._library_due.timeout.connect(self._on_library_due)
        session.document_opened.connect(self.show_opened)
        session.library_changed.connect(self._on_library_changed)
        session.text_changed.connect(self._show_text)
        session.recoloured.connect(self._show_colours)
        session.failed.connect(self._on_failed)
        parts.pane.turn_changed.connect(self._on_turn_changed)
        parts.pane.position_changed.connect(self._on_position_changed)
        parts.pane.annotation_activated.connect(self._on_annotation_activated)

    @property
    def has_document(self) -> bool:
        """Whether a document is open, shown or not."""
        return self._session.document is not None

    @property
    def title(self) -> str:
        """The title of the document that is open."""
        return self._title

    # ------------------------------------------------------------------ documents
    @Slot(str)
    def show_document(self, document: str) -> None:
        """Open a document of the library and read on where the reader left it."""
        if self.put_away():
            self._session.open(DocumentId(document))

    def put_away(self) -> bool:
        """Store what is still in the hands of the window: a draft, the place on the page.

        False where a draft could not be stored: it stays in its editor.
        """
        stored = self._parts.notes.close_editor()
        self.store_position()
        return stored

    def rescue_draft(self) -> Path | None:
        """Write a note that the library did not take into a file beside it; its path."""
        library, editor = self._session.library, self._parts.notes.editor
        if library is None or editor is None:
            return None
        return write_draft(editor.annotation, editor.note_field.toPlainText(), library.path)

    def store_position(self) -> None:
        """Remember where the reader is."""
        if self._session.document is not None and len(self._session.document):
            self._session.store_position(self._parts.pane.reading_position())

    @Slot()
    def show_opened(self) -> None:
        """Show the document that is current now, or the library where none is."""
        self._show_text()
        if self._session.document is None:
            self.show_library()
            return
        self._let_go_of_keyboard()
        self._parts.pages.setCurrentWidget(self._parts.splitter)
        self._parts.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._session.document.speakers:
            self._parts.banner.say(self.tr("No speaker names were found. The text is shown as prose."))
        self.state_changed.emit()

    @Slot()
    def _show_text(self) -> None:
        """Show the text of the current document, with what the reader made of it and where they were."""
        document, summary = self._session.document, self._session.summary()
        title = self._title = summary.shown_title if summary else ""
        pace = self._settings.values.words_a_minute
        parts = self._parts
        parts.pane.set_document(document)
        parts.navigator.set_document(document, title, facts(summary, pace) if summary else "")
        many = summary is not None and summary.annotations > _MANY_NOTES
        parts.notes.set_document(document, waits=many)
        parts.status.set_document(document)
        if many:
            self._reading_notes = self._session.read_annotations()
            self._notes_due.start()
        else:
            self._show_annotations()
        self._show_bookmarks()
        self.title_changed.emit(title)
        position = self._session.position()
        if position is not None:
            parts.pane.restore_position(position)
        if document is not None:
            self._on_turn_changed(parts.pane.current_block())

    @Slot()
    def _show_colours(self) -> None:
        """Show the same text with speakers in other colours."""
        document = self._session.document
        if document is not None:
            for part in (self._parts.pane, self._parts.strip, self._parts.navigator):
                part.recolour(document)

    @Slot()
    def show_page(self) -> None:
        """Show the page of the open document instead of the library."""
        self._parts.pages.setCurrentWidget(self._parts.splitter)
        self._parts.pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.state_changed.emit()

    @Slot()
    def show_library(self) -> None:
        """Show the list of documents."""
        parts = self._parts
        self._fill_library()
        parts.library_page.choose(self._session.id)
        self._let_go_of_keyboard()
        parts.pages.setCurrentWidget(parts.library_page)
        parts.library_page.focus_list()
        self.state_changed.emit()

    def _let_go_of_keyboard(self) -> None:
        """Between two pages the keyboard is nowhere; else each control it passed by would be told."""
        focused = self._parts.pages.window().focusWidget()
        if focused is not None and self._parts.pages.isAncestorOf(focused):
            focused.clearFocus()

    def refresh_library(self) -> None:
        """Show what is in the library now, and what is in its bin; a little later where it is not seen."""
        if self._parts.reading:
            self._library_due.start()
        else:
            self._fill_library()

    def _is_gone(self) -> bool:
        """Whether a document is open that the library has no more."""
        present = self._session.id
        return present is not None and all(each.id != present for each in self._session.documents())

    def _fill_library(self) -> None:
        self._library_due.stop()
        contents = self._session.documents(), self._session.tagged(), self._session.binned()
        self._parts.library_page.set_contents(*contents)

    @Slot()
    def _on_library_due(self) -> None:
        if self._session.library is not None:
            self._fill_library()

    @Slot(str)
    def delete_document(self, document: str) -> None:
        """Move a document to the bin, and offer to take that back."""
        notes = next((each.annotations for each in self._session.documents() if each.id == document), 0)
        self._session.delete_document(DocumentId(document))
        if any(each.id == document for each in self._session.documents()):
            return
        words = {0: self.tr("Moved to the bin."), 1: self.tr("Moved to the bin with its note.")}
        with_notes = tr("Moved to the bin with its {} notes.", "Moved to the bin with its note.", notes)
        self._parts.toast.offer_undo(words.get(notes, with_notes))

    # ------------------------------------------------------------------- changes
    @Slot()
    def _read_notes(self) -> None:
        """The words stand there; thousands of notes come a little after them."""
        if self._session.library is None:
            self._notes_due.stop()
        elif next(self._reading_notes, self) is self:
            self._show_annotations()

    def _show_annotations(self) -> None:
        self._notes_due.stop()
        annotations = self._session.annotations()
        self._parts.pane.set_annotations(annotations)
        self._parts.strip.set_annotations(annotations)
        self._parts.notes.set_annotations(annotations)
        self._parts.notes.set_known_tags(self._session.tags())

    def _show_bookmarks(self) -> None:
        bookmarks = self._session.bookmarks()
        self._parts.pane.set_bookmarks(bookmarks)
        self._parts.strip.set_bookmarks(bookmarks)
        self._parts.navigator.set_bookmarks(bookmarks)

    @Slot(object)
    def _on_library_changed(self, changes: Changes) -> None:
        if changes.annotations:
            self._show_annotations()
        if changes.bookmarks:
            self._show_bookmarks()
        if changes.documents:
            self.refresh_library()
        if self._session.id in changes.documents:
            if self._is_gone():
                self._session.close_document()  # undoing an import put it into the bin
            elif self._session.renew():
                self._show_text()
        self.state_changed.emit()

    @Slot()
    def look_for_changes(self) -> None:
        """Another window or command may have written to the library meanwhile."""
        if not self._session.changed_elsewhere():
            return
        self.refresh_library()
        if self._is_gone():
            self._session.close_document()
            self._parts.banner.say(self.tr("The document was moved to the bin in another window."))
        elif self._session.renew():
            self._show_text()
        else:
            self._show_annotations()
            self._show_bookmarks()
        self.state_changed.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        editor = self._parts.notes.editor
        if editor is not None and editor.has_unstored_text:
            path = self._session.library.path if self._session.library else None
            self._parts.banner.warn(not_stored(error, path), self.tr("Try again"), self._try_again)
        else:
            self._parts.banner.warn(reason(error))
        if isinstance(error, UnknownDocument):
            self.look_for_changes()  # what is shown was deleted in another window

    def _try_again(self) -> None:
        """Store what could not be stored."""
        if self._parts.notes.editor is not None:
            self._parts.notes.editor.flush()
            self._parts.notes.editor.tags_field.flush()
        self.store_position()

    # ------------------------------------------------------------------- reading
    @Slot(int)
    def _on_turn_changed(self, block: int) -> None:
        if self._session.document is None:
            return
        self._parts.status.set_reading(block, self._settings.values.words_a_minute)
        furthest = self._parts.pane.reading_position().furthest_block
        self._parts.navigator.set_reading(block, furthest)
        self._parts.notes.show_near(block)

    @Slot(object)
    def _on_position_changed(self, position: ReadingPosition) -> None:
        self._session.store_position(position)
        self._parts.navigator.set_read(position.furthest_block)

    @Slot(str)
    def _on_annotation_activated(self, annotation: str) -> None:
        self._parts.pane.set_active_annotation(annotation)
        self._parts.notes.choose(annotation)
