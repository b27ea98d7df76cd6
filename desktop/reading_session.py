"""What one window works on: a library, the document open in it, and every deed the reader does.

The window's parts announce wishes; they end here, in one call of the library each.
What the library changed goes out as one signal. An error the reader can mend goes out
as a sentence; nothing that was written is dropped because of it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from desktop.kept_notes import KeptNotes
from transcript import places
from transcript.changes import Changes
from transcript.document import Document
from transcript.errors import CauserieError, LibraryError
from transcript.history import Step
from transcript.library import Library
from transcript.mending.mended import Mended
from transcript.model import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Bookmark,
    BookmarkId,
    DocumentId,
    DocumentSummary,
    NoteVersion,
    Passage,
    ReadingPosition,
)
from transcript.paper_bin import Binned, BinnedDocument
from transcript.search import Hit, SearchQuery

if TYPE_CHECKING:  # comparing texts has no part in starting
    from transcript.reattaching.report import Move

Found = TypeVar("Found")


class ReadingSession(QObject):
    """The library of a window and the document it shows; `library` is None while none can be opened.

    `path` is where the library is, or should be: what takes its place goes there and nowhere else.

    Signals: `document_opened()` after another document became current, `text_changed()` after
    another window changed the text of the current one, `recoloured()` after its
    speakers got other colours,
    `library_changed(Changes)` after every change, `failed(CauserieError)`.
    """

    document_opened = Signal()
    recoloured = Signal()
    text_changed = Signal()
    library_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.path = places.library_file() if library is None else library.path
        self.id: DocumentId | None = None
        self.document: Document | None = None
        self._kept = KeptNotes()

    # -------------------------------------------------------------- what is there
    def _read(self, reading: Callable[[Library], Found], nothing: Found) -> Found:
        """What the library says; `nothing`, and a sentence for the reader, where it cannot be read."""
        if self.library is None:
            return nothing
        try:
            return reading(self.library)
        except CauserieError as error:
            self.failed.emit(error)
            return nothing

    def _read_open(self, reading: Callable[[Library, DocumentId], Found], nothing: Found) -> Found:
        """The same of the document that is open."""
        key = self.id
        return nothing if key is None else self._read(lambda library: reading(library, key), nothing)

    def documents(self) -> list[DocumentSummary]:
        """What is in the library, last opened first."""
        return self._read(Library.documents, [])

    def summary(self) -> DocumentSummary | None:
        """The facts of the document that is open."""
        return self._read_open(Library.summary, None)

    def annotations(self) -> list[Annotation]:
        """The annotations of the document that is open, in text order."""
        return self._read_open(self._kept.of, [])

    def bookmarks(self) -> list[Bookmark]:
        """The bookmarks of the document that is open, in text order."""
        return self._read_open(Library.bookmarks, [])

    def read_annotations(self) -> Iterator[None]:
        """Make thousands of annotations ready in steps; what goes wrong is told by `annotations`."""
        if self.library is not None and self.id is not None:
            with suppress(CauserieError):
                yield from self._kept.read_in_parts(self.library, self.id)

    def unattached_notes(self) -> list[AnnotationId]:
        """The annotations of the document that is open that wait for a place in its text."""
        return self._read_open(Library.unattached_annotations, [])

    def unattached_bookmarks(self) -> list[Bookmark]:
        """The bookmarks of the document that is open that wait for a place in its text."""
        return self._read_open(Library.unattached_bookmarks, [])

    def position(self) -> ReadingPosition | None:
        """Where the reader left the document that is open."""
        return self._read_open(Library.reading_position, None)

    def tags(self) -> list[str]:
        """Every tag of the library, the most used first."""
        nothing: list[tuple[str, int]] = []
        return [tag for tag, _ in self._read(Library.tags, nothing)]

    def tagged(self) -> dict[str, frozenset[DocumentId]]:
        """Every tag with the documents that have it on a note."""
        nothing: dict[str, frozenset[DocumentId]] = {}
        return self._read(Library.tagged, nothing)

    def known_as(self, document: DocumentId) -> DocumentId:
        """The id that a document has in this library."""
        return self._read(lambda library: library.known_as(document), document)

    def binned(self) -> list[Binned]:
        """What is in the bin, what was deleted last first."""
        return self._read(lambda library: library.bin.contents(), [])

    def search(self, query: SearchQuery) -> list[Hit]:
        """What is found in the library."""
        return self._read(lambda library: library.search(query), [])

    def history_names(self) -> tuple[str | None, str | None]:
        """What would be undone, and what done again."""
        return (self.library.undo_name, self.library.redo_name) if self.library else (None, None)

    def changed_elsewhere(self) -> bool:
        """Whether another window or command wrote to the library since this was last asked."""
        return self._read(Library.changed_elsewhere, False)

    def use(self, library: Library, document: DocumentId | None = None) -> None:
        """Work on another library from now on; the document is opened, or none."""
        self.close_library()
        self.library, self.path = library, library.path
        if document is None or not self.open(document):
            self.close_document()

    def close_library(self) -> None:
        """Let go of the library; the session is over."""
        self._kept.forget()
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
            unnoted = self._note_opened(self.library, document)
        except CauserieError as error:
            self.failed.emit(error)
            return False
        self.id, self.document = document, read
        self.document_opened.emit()
        if unnoted is not None:
            self.failed.emit(unnoted)
        return True

    def _note_opened(self, library: Library, document: DocumentId) -> LibraryError | None:
        """Note that a document is opened; why that cannot be, which keeps nobody from reading it."""
        if not library.read_only:
            try:
                library.mark_opened(document)
            except LibraryError as error:
                return error
        return None

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

    @Slot(str, dict)
    def change_details(self, document: str, values: dict[str, str]) -> None:
        """Give a document another title, author, kind, date or language."""
        if self.library is None:
            return
        library, key = self.library, DocumentId(document)

        def deed() -> Changes:
            text = library.document(key)
            return library.mend(key, Mended(text, replace(text, **values)), "Change details")  # type: ignore[arg-type]

        self._do(deed)

    def put_back(self, item: Binned) -> bool:
        """Take something out of the bin; False where that was not possible."""
        if self.library is None:
            return False
        if isinstance(item, BinnedDocument):
            return self._do(self.library.bin.put_back_document, item.summary.id) is not None
        return self._do(self.library.bin.put_back_annotation, item.annotation.id) is not None

    def delete_for_good(self, item: Binned) -> bool:
        """Delete something in the bin before its time; False where that was not possible."""
        if self.library is None:
            return False
        return self._do(self.library.bin.delete_for_good, item) is not None

    def store_position(self, position: ReadingPosition) -> None:
        """Remember where the reader is. Not a deed: nothing to undo, nothing to announce."""
        if self.library is None or self.id is None or self.library.read_only:
            return
        if self.renew():  # the places on screen are those of a text that is no more
            self.text_changed.emit()
            return
        try:
            self._kept.expect(self.library)
            self.library.store_reading_position(self.id, position)
            self._kept.pass_over(self.library)
        except CauserieError as error:
            self.failed.emit(error)

    # ---------------------------------------------------------------- annotations
    def annotate(self, passage: Passage, kind: AnnotationKind) -> AnnotationId | None:
        """Mark a passage; the id of the new annotation, None where it could not be stored."""
        if self.library is None or self.id is None:
            return None
        if not self._is_current():
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

    def versions(self, annotation: AnnotationId) -> list[NoteVersion]:
        """What a note said earlier, the newest first."""
        return self._read(lambda library: library.versions(annotation), [])

    def put_back_version(self, annotation: AnnotationId, version: NoteVersion) -> bool:
        """Let a note say again what it said earlier; False where that could not be stored."""
        if self.library is None:
            return False
        return self._do(self.library.put_back_version, annotation, version) is not None

    @Slot()
    def end_editing(self) -> None:
        """What is typed from now on is a step of its own for undo."""
        if self.library is not None:
            self.library.history.seal()

    def delete_annotation(self, annotation: AnnotationId) -> None:
        """Delete an annotation."""
        if self.library is not None:
            self._do(self.library.delete_annotation, annotation)

    def attach(self, annotation: AnnotationId, passage: Passage) -> bool:
        """Put a note on a passage; False where that could not be stored."""
        if self.library is None or not self._is_current():
            return False
        return self._do(self.library.attach, annotation, passage) is not None

    def attach_bookmark(self, bookmark: BookmarkId, block: int) -> None:
        """Put a bookmark at a block."""
        if self.library is not None and self._is_current():
            self._do(self.library.attach_bookmark, bookmark, block)

    def delete_bookmark(self, bookmark: BookmarkId) -> None:
        """Delete a bookmark, wherever it is."""
        if self.library is not None:
            self._do(self.library.delete_bookmark, bookmark)

    def detach(self, moves: "Sequence[Move]") -> None:
        """Take back where a new text moved notes and bookmarks."""
        if self.library is not None:
            self._do(self.library.detach, moves)

    def toggle_bookmark(self, block: int) -> None:
        """Set or take away the bookmark of a block."""
        if self.library is not None and self.id is not None and self._is_current():
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
        """Read the document that is open again; whether its text is another one now.

        Where only its speakers have other colours, that is announced.
        """
        present, before = self._read_open(Library.document, self.document), self.document
        if present != before:
            self.document = present
            return True
        if present is not None and before is not None and present.colours != before.colours:
            self.document = present
            self.recoloured.emit()
        return False

    def _is_current(self) -> bool:
        """Whether the text on screen is the library's; if not, that one is announced.

        Without this a note would stand on other words after another window mended the document.
        """
        if not self.renew():
            return True
        self.text_changed.emit()
        self.failed.emit(
            CauserieError(self.tr("The document was changed in another window. Mark the passage again."))
        )
        return False

    def colour_speaker(self, speaker: int, colour: str) -> None:
        """Give a speaker of the open document another colour, see `Document.colours`."""
        if self.library is not None and self.id is not None and self._is_current():
            self._do(self.library.colour_speaker, self.id, speaker, colour)

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
            if self.library is not None:
                self._kept.expect(self.library)
            changes = deed(*args, **kwargs)
        except CauserieError as error:
            self.failed.emit(error)
            return None
        if changes is not None:
            self._take(changes)
            self.library_changed.emit(changes)
        return changes

    def _take(self, changes: Changes) -> None:
        try:
            self._kept.take(changes)
        except CauserieError:
            self._kept.forget()  # whoever reads them will be told
