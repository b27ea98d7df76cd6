"""What one window works on: a library, the document open in it, and every deed the reader does.

The window's parts announce wishes; they end here, in one call of the library each.
What the library changed goes out as one signal. An error the reader can mend goes out
as a sentence; nothing that was written is dropped because of it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from transcript.changes import Changes
from transcript.document import Document
from transcript.errors import CauserieError
from transcript.history import Step
from transcript.library import Library
from transcript.mending.mended import Mended
from transcript.model import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Bookmark,
    DocumentId,
    DocumentSummary,
    Passage,
    ReadingPosition,
)
from transcript.search import Hit, SearchQuery


class ReadingSession(QObject):
    """The library of a window and the document it shows; `library` is None while none can be opened.

    Signals: `document_opened()` after another document became current,
    `library_changed(Changes)` after every change, `failed(CauserieError)`.
    """

    document_opened = Signal()
    library_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.id: DocumentId | None = None
        self.document: Document | None = None

    # -------------------------------------------------------------- what is there
    def documents(self) -> list[DocumentSummary]:
        """What is in the library, last opened first; empty where it cannot be read."""
        try:
            return self.library.documents() if self.library else []
        except CauserieError as error:
            self.failed.emit(error)
            return []

    def summary(self) -> DocumentSummary | None:
        """The facts of the document that is open."""
        return self.library.summary(self.id) if self.library and self.id else None

    def annotations(self) -> list[Annotation]:
        """The annotations of the document that is open, in text order."""
        return self.library.annotations(self.id) if self.library and self.id else []

    def bookmarks(self) -> list[Bookmark]:
        """The bookmarks of the document that is open, in text order."""
        return self.library.bookmarks(self.id) if self.library and self.id else []

    def position(self) -> ReadingPosition | None:
        """Where the reader left the document that is open."""
        return self.library.reading_position(self.id) if self.library and self.id else None

    def tags(self) -> list[str]:
        """Every tag of the library, the most used first."""
        return [tag for tag, _ in self.library.tags()] if self.library else []

    def search(self, query: SearchQuery) -> list[Hit]:
        """What is found in the library; nothing where it cannot be read."""
        try:
            return self.library.search(query) if self.library else []
        except CauserieError as error:
            self.failed.emit(error)
            return []

    def history_names(self) -> tuple[str | None, str | None]:
        """What would be undone, and what done again."""
        return (self.library.undo_name, self.library.redo_name) if self.library else (None, None)

    def changed_elsewhere(self) -> bool:
        """Whether another window or command wrote to the library since this was last asked."""
        return self.library is not None and self.library.changed_elsewhere()

    def use(self, library: Library) -> None:
        """Work on another library from now on; no document is open."""
        self.close_library()
        self.library = library
        self.close_document()

    def close_library(self) -> None:
        """Let go of the library; the session is over."""
        if self.library is not None:
            self.library.close()
            self.library = None

    # ------------------------------------------------------------------ documents
    def open(self, document: DocumentId) -> bool:
        """Make a document current; False where it could not be read."""
        if self.library is None:
            return False
        try:
            read = self.library.document(document)
            if not self.library.read_only:
                self.library.mark_opened(document)
        except CauserieError as error:
            self.failed.emit(error)
            return False
        self.id, self.document = document, read
        self.document_opened.emit()
        return True

    def close_document(self) -> None:
        """Show none."""
        self.id = self.document = None
        self.document_opened.emit()

    def delete_document(self, document: DocumentId) -> None:
        """Move a document to the bin; one that is open is closed first."""
        if self.library is None:
            return
        changes = self._do(self.library.delete_document, document)
        if changes is not None and document == self.id:
            self.close_document()

    def store_position(self, position: ReadingPosition) -> None:
        """Remember where the reader is. Not a deed: nothing to undo, nothing to announce."""
        if self.library is None or self.id is None or self.library.read_only:
            return
        try:
            self.library.store_reading_position(self.id, position)
        except CauserieError as error:
            self.failed.emit(error)

    # ---------------------------------------------------------------- annotations
    def annotate(self, passage: Passage, kind: AnnotationKind) -> AnnotationId | None:
        """Mark a passage; the id of the new annotation, None where it could not be stored."""
        if self.library is None or self.id is None:
            return None
        changes = self._do(self.library.annotate, self.id, passage, kind)
        return next(iter(changes.annotations)) if changes else None

    def edit_annotation(
        self,
        annotation: AnnotationId,
        *,
        kind: AnnotationKind | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> bool:
        """Change parts of an annotation; False where it could not be stored."""
        if self.library is None:
            return False
        return self._do(self.library.edit_annotation, annotation, kind=kind, note=note, tags=tags) is not None

    def delete_annotation(self, annotation: AnnotationId) -> None:
        """Delete an annotation."""
        if self.library is not None:
            self._do(self.library.delete_annotation, annotation)

    def toggle_bookmark(self, block: int) -> None:
        """Set or take away the bookmark of a block."""
        if self.library is not None and self.id is not None:
            self._do(self.library.toggle_bookmark, self.id, block)

    def adopt(self, step: Step) -> None:
        """Take over what a worker did with a library of its own, so that it can be undone here."""
        if self.library is not None:
            self._do(self.library.adopt, step)

    def mend(self, mending: Callable[[Document], Mended], name: str) -> Changes | None:
        """Mend the document that is open and store it; None where that was not possible."""
        if self.library is None or self.id is None or self.document is None:
            return None
        try:
            mended = mending(self.document)
        except CauserieError as error:
            self.failed.emit(error)
            return None
        return self.store_mended(mended, name)

    def store_mended(self, mended: Mended, name: str) -> Changes | None:
        """Store what the open document was mended to, as one step."""
        if self.library is None or self.id is None:
            return None
        return self._do(self.library.mend, self.id, mended, name)

    def renew(self) -> bool:
        """Read the document that is open again; whether its text is another one now."""
        if self.library is None or self.id is None:
            return False
        present = self.library.document(self.id)
        changed = present is not self.document
        self.document = present
        return changed

    # ------------------------------------------------------------------- history
    def undo(self) -> Changes | None:
        """Take back the last deed."""
        return self._do(self.library.undo) if self.library else None

    def redo(self) -> Changes | None:
        """Do again what was taken back."""
        return self._do(self.library.redo) if self.library else None

    def _do(self, deed: Callable[..., Changes | None], *args: object, **kwargs: object) -> Changes | None:
        """Carry out one deed of the library and tell everybody what came of it."""
        try:
            changes = deed(*args, **kwargs)
        except CauserieError as error:
            self.failed.emit(error)
            return None
        if changes is not None:
            self.library_changed.emit(changes)
        return changes
