"""The one object a window or a command holds: documents, and what the reader made of them.

Whatever a method stores is on the disk when it returns. A `Library` belongs to the
thread that opened it.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from transcript import library_search, moments, places
from transcript.bookmarking import Bookmarking
from transcript.changes import Changes
from transcript.document import Document
from transcript.errors import (
    CannotMend,
    ChangedElsewhere,
    DiskFull,
    LibraryError,
    LibraryLocked,
    LibraryReadOnly,
    UnknownDocument,
)
from transcript.history import History, Step
from transcript.identifiers import new_document_id
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
from transcript.noting import Noting
from transcript.paper_bin import PaperBin
from transcript.progress import Progress, Unwatched
from transcript.reattaching.report import ReattachReport
from transcript.search import Hit, SearchQuery
from transcript.source import Source
from transcript.storage import annotations as stored
from transcript.storage import (
    backups,
    colours,
    documents,
    integrity,
    journal,
    mending,
    reading,
    remembered,
    search_index,
    versions,
)
from transcript.storage import bin as paper_bin
from transcript.storage.connection import Connection, Row
from transcript.storage.integrity import Problem
from transcript.storage.journal import RowChange, Transaction
from transcript.storage.mending import TextChange
from transcript.storage.opening import open_connection
from transcript.wording import Words

if TYPE_CHECKING:  # comparing texts has no part in starting
    from transcript.bundle.report import MergeReport
    from transcript.reattaching.editions import EditionOf
    from transcript.reattaching.report import Move

Kept = TypeVar("Kept")
_KEPT_DOCUMENTS = 8  # texts held ready, the one used last longest


@dataclass(frozen=True, slots=True)
class _Held:
    """A text held ready: the rows it was read from, and which writes of others it has seen."""

    version: int
    rows: documents.Rows
    text: Document


class Library:
    """One library file, held open. Made by `Library.open`."""

    def __init__(self, path: Path, busy_timeout_ms: int, damaged: LibraryError | None = None) -> None:
        self.path = path
        self.history = History()
        self._connection = open_connection(path, busy_timeout_ms, damaged)
        self._texts: dict[DocumentId, _Held] = {}
        self._read_last: dict[str, tuple[tuple[int, int], Any]] = {}
        self._version = self._data_version()
        self._notes = Noting(self._connection, self.history, self.document, self._record)
        self._bookmarks = Bookmarking(self._connection, self.document, self._record)

    @classmethod
    def open(
        cls, path: Path | None = None, *, busy_timeout_ms: int = 2000, damaged: LibraryError | None = None
    ) -> "Library":
        """Open the library at `path`, or the reader's own; an empty one is made where there is none.

        `busy_timeout_ms`: how long to wait for another program that writes. Where the file
        may not be written, it is opened all the same and `read_only` is true. So is one that is
        known to be damaged: `damaged` is raised then by every method that stores.
        """
        library = cls(places.library_file() if path is None else path, busy_timeout_ms, damaged)
        library._tidy()
        return library

    def _tidy(self) -> None:
        try:
            paper_bin.tidy(self._connection)
        except BaseException:
            self.close()
            raise

    @property
    def read_only(self) -> bool:
        """Whether nothing can be stored; every method that stores then raises `unwritable`."""
        return self._connection.read_only

    @property
    def unwritable(self) -> LibraryError | None:
        """Why nothing can be stored: read-only, on a full disk, damaged; None where it can."""
        return self._connection.unwritable

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def changed_elsewhere(self) -> bool:
        """Whether another window or command wrote since this was last asked."""
        before, self._version = self._version, self._data_version()
        return before != self._version

    @property
    def writes(self) -> tuple[int, int]:
        """Other numbers each time another connection, or this one, has written."""
        return self._data_version(), self._connection.sqlite.total_changes

    def _data_version(self) -> int:
        return self._connection.number("PRAGMA data_version")

    # ------------------------------------------------------------------- documents
    def documents(self) -> list[DocumentSummary]:
        """Everything in the library, the document opened last first."""
        return list(self._once("documents", documents.summaries))

    def _once(self, name: str, read: Callable[[Connection], Kept]) -> Kept:
        """What `read` says, kept until this connection or another one writes anything."""
        stamp = self.writes
        kept = self._read_last.get(name)
        if kept is None or kept[0] != stamp:
            kept = self._read_last[name] = stamp, read(self._connection)
        found: Kept = kept[1]
        return found

    def summary(self, document: DocumentId) -> DocumentSummary:
        """What the list says of one document."""
        return documents.summary(self._connection, document)

    def document(self, document: DocumentId) -> Document:
        """The document with its text."""
        documents.require(self._connection, document)
        version, kept = self._data_version(), self._texts.pop(document, None)
        if kept is None or kept.version != version:  # another window may have mended it
            with self._connection.snapshot():
                rows = documents.rows_of(self._connection, document)
            same = kept is not None and kept.rows == rows
            text = (
                kept.text if kept is not None and same else documents.read(self._connection, document, rows)
            )
            kept = _Held(version, rows, text)
        self._texts[document] = kept
        if len(self._texts) > _KEPT_DOCUMENTS:
            del self._texts[next(iter(self._texts))]
        return kept.text

    def find_digest(self, digest: str) -> DocumentId | None:
        """The document made from a file with this SHA-256 (hexadecimal)."""
        return documents.find_digest(self._connection, digest)

    def known_as(self, document: DocumentId) -> DocumentId:
        """The id that a document has here; links of other libraries may have another one for it."""
        return documents.known_as(self._connection, document)

    def remembered(self, folder: Path, media_type: str) -> str:
        """What the reader told about files of one format in a folder; empty where nothing is remembered."""
        return remembered.choices(self._connection, str(folder.absolute()), media_type)

    def remember(self, folder: Path, media_type: str, told: str) -> None:
        """Remember it for the next such file; an empty text forgets."""
        with self._connection.transaction():
            remembered.remember(self._connection, str(folder.absolute()), media_type, told)

    def add_document(
        self, document: Document, source: Source, path: Path | None, progress: Progress | None = None
    ) -> Changes:
        """Store a document; `Changes.document` is its id.

        Where the same file is in the library already, nothing changes, and where it is in
        the bin, it comes back. `Cancelled` leaves the library as it was.
        """
        progress = progress or Unwatched()
        progress.report(0, 1, Words("Storing"))
        progress.check_cancelled()
        with self._connection.transaction():
            present = documents.find_digest(self._connection, source.digest)
            if present is not None:
                return Changes(name=Words("Import"), document=present)
            rows = self._restore_from_bin(source.digest) or self._insert(document, source, path)
            progress.check_cancelled()
        changes = self._record(Step(Words("Import"), rows, DocumentId(rows[0].key)))
        self._complete_index(progress)
        return changes

    def _restore_from_bin(self, digest: str) -> tuple[RowChange, ...]:
        binned = documents.find_digest(self._connection, digest, in_bin=True)
        return () if binned is None else self._put_document(binned, journal.alive)

    def _insert(self, document: Document, source: Source, path: Path | None) -> tuple[RowChange, ...]:
        """Undoing an import puts the document into the bin, with all that was made of it."""
        now = moments.now()
        key = new_document_id(now)
        from transcript.storage import editions

        documents.insert(self._connection, key, document, source, path)
        editions.remember(self._connection, key, document)
        search_index.begin(self._connection, key, len(document))
        row = journal.read_row(self._connection, "document", key)
        binned = None if row is None else journal.dead(row)
        return (RowChange("document", key, binned, row),)

    def delete_document(self, document: DocumentId) -> Changes:
        """Put a document into the bin, where it is kept for thirty days."""
        with self._connection.transaction():
            documents.require(self._connection, document)
            rows = self._put_document(document, self._dead)
        return self._record(Step(Words("Delete document"), rows, document))

    def _dead(self, row: Row) -> Row:
        """Deleted, later than what was made of the document: a merge goes by it."""
        key = DocumentId(str(row["id"]))
        last = documents.last_change(self._connection, key)
        return {**row, "deleted": journal.later({**row, "modified": last})}

    def _put_document(self, document: DocumentId, change: Callable[[Row], Row]) -> tuple[RowChange, ...]:
        row = journal.read_row(self._connection, "document", document)
        if row is None:
            return ()
        transaction = Transaction(self._connection)
        transaction.put("document", change(row))
        return tuple(transaction.changed)

    def mend(self, document: DocumentId, mended: Mended, name: str) -> Changes:
        """Store a document that one of the functions of `transcript.mending` made of `document(...)`.

        Notes, bookmarks and the reading position stay on their words; a note whose words
        became a heading is unattached. `name` completes "Undo …" ("Rename speaker").
        `ChangedElsewhere` where another window mended the document meanwhile.
        """
        with self._connection.transaction():
            texts, rows = mending.store(self._connection, document, mended)
        if not texts and not rows:
            return Changes(name=name, document=document)
        changes = self._record(Step(name, rows, document, mended.place, texts=texts))
        self._complete_index(Unwatched())
        return changes

    def replace_text(
        self, document: DocumentId, new: Document, source: Source, path: Path | None
    ) -> tuple[Changes, ReattachReport]:
        """Store another edition of the same work in the place of a document's text.

        Each note and bookmark is kept, moved or unattached, and the report says which; the
        reading position goes with its words. Undone as one step. `ChangedElsewhere` where
        another window mended the document meanwhile.
        """
        from transcript.reattaching.alignment import Alignment  # 30 ms that no start should pay
        from transcript.storage import editions

        self._connection.refuse_unwritable()
        before = self.document(document)
        if not new.word_count:
            raise CannotMend(Words("{} holds no words; nothing was replaced.", source.name))
        alignment = Alignment(before, editions.titled_like(new, before))
        with self._connection.transaction():
            texts, rows, report = editions.store(self._connection, document, alignment, source, path)
        if not texts and not rows:
            return Changes(name=Words("Import edition"), document=document), report
        changes = self._record(Step(Words("Import edition"), rows, document, texts=texts))
        self._complete_index(Unwatched())
        return changes, report

    def find_edition(self, document: Document, progress: Progress | None = None) -> "EditionOf | None":
        """The document of the library that `document` looks like another edition of; None if none does.

        See `transcript.reattaching.editions` for what they must share.
        """
        from transcript.storage import editions

        return editions.find(self._connection, document, progress or Unwatched())

    # -------------------------------------------------------------------- exchange
    def write_bundle(
        self, documents: Sequence[DocumentId] | None, path: Path, progress: Progress | None = None
    ) -> int:
        """Write documents with all that was made of them into a file for another library; how many.

        None: all documents, and what was deleted.
        """
        from transcript.bundle.writing import write_bundle

        return write_bundle(self._connection, documents, path, progress or Unwatched())

    def merge(self, path: Path, progress: Progress | None = None) -> "tuple[Changes, MergeReport]":
        """Take in what a bundle holds: all of it or nothing, undone as one step, a second time nothing.

        `Changes.document` is the one that it brought, None where there are several or none.
        """
        from transcript.bundle import merging
        from transcript.bundle.reading import read_bundle

        progress = progress or Unwatched()
        self._connection.refuse_unwritable()
        bundle = read_bundle(path, progress)
        alignments = merging.prepare(self._connection, bundle, progress)
        with self._connection.transaction():
            merged = merging.merge(self._connection, bundle, alignments, progress)
        document = merged.documents[0] if len(merged.documents) == 1 else None
        step = Step(Words("Merge"), tuple(merged.rows), document, texts=tuple(merged.texts))
        changes = self._record(step) if merged.rows or merged.texts else step.changes()
        self._complete_index(progress)
        return changes, merged.report

    # --------------------------------------------------------------------- reading
    def mark_opened(self, document: DocumentId) -> None:
        """Note that the document was opened now."""
        documents.require(self._connection, document)
        reading.mark_opened(self._connection, document)

    def reading_position(self, document: DocumentId) -> ReadingPosition | None:
        """Where the reader was last; None before the text was ever scrolled."""
        return reading.position(self._connection, document)

    def store_reading_position(self, document: DocumentId, position: ReadingPosition) -> None:
        """Keep where the reader is, and the progress that follows from the furthest block."""
        words = self.document(document).words_before
        read = words[max(0, min(position.furthest_block + 1, len(words) - 1))]
        reading.store_position(self._connection, document, position, read)

    # ----------------------------------------------------------------- annotations
    def annotations(
        self, document: DocumentId, among: Collection[AnnotationId] | None = None
    ) -> list[Annotation]:
        """The annotations of a document in text order, unattached ones last; or `among`, in its order."""
        return stored.annotations(self._connection, document, among)

    def annotation_ids(self, document: DocumentId) -> list[AnnotationId]:
        """The ids of the annotations of a document in text order, unattached ones last."""
        return stored.ids(self._connection, document)

    def unattached_annotations(self, document: DocumentId) -> list[AnnotationId]:
        """The ids of the annotations that wait for a place in the text."""
        return stored.unattached(self._connection, document)

    def annotation(self, id: AnnotationId) -> Annotation:  # noqa: A002
        """One annotation."""
        return stored.annotation(self._connection, id)

    def annotate(
        self,
        document: DocumentId,
        passage: Passage,
        kind: AnnotationKind,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Changes:
        """Mark a passage; the one id in `Changes.annotations` is the new annotation's."""
        return self._notes.annotate(document, passage, kind, note, tags)

    def edit_annotation(
        self,
        id: AnnotationId,  # noqa: A002
        *,
        kind: AnnotationKind | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Changes:
        """Change what is given. Edits of a note that follow one another are undone as one."""
        return self._notes.edit(id, kind, note, tags)

    def versions(self, id: AnnotationId) -> list[NoteVersion]:  # noqa: A002
        """What a note said earlier, the newest first: before it was edited, or merged with a later one."""
        return versions.earlier(self._connection, id)

    def put_back_version(self, id: AnnotationId, version: NoteVersion) -> Changes:  # noqa: A002
        """Let a note say again what it said earlier; what it says now becomes an earlier version."""
        return self._notes.put_back(id, version)

    def attach(self, id: AnnotationId, passage: Passage) -> Changes:  # noqa: A002
        """Put a note on a passage: an unattached one back, or one that was moved to where it belongs."""
        return self._notes.attach(id, passage)

    def detach(self, moves: "Sequence[Move]") -> Changes:
        """Take back where `replace_text` moved notes and bookmarks: they wait with their old words."""
        return self._notes.detach(moves)

    def delete_annotation(self, id: AnnotationId) -> Changes:  # noqa: A002
        """Delete an annotation; a row that says so stays behind."""
        return self._notes.delete(id)

    @property
    def bin(self) -> PaperBin:
        """What was deleted, and can be put back for thirty days."""
        return PaperBin(self._connection, self.history, self._record)

    def tagged(self) -> dict[str, frozenset[DocumentId]]:
        """Every tag, the most used first, with the documents that have it on a note."""
        return dict(self._once("tagged", stored.tagged))

    def tags(self) -> list[tuple[str, int]]:
        """Every tag with the number of annotations that have it, the most used first."""
        return list(self._once("tags", stored.tags))

    # ------------------------------------------------------------------- bookmarks
    def bookmarks(self, document: DocumentId) -> list[Bookmark]:
        """The bookmarks of a document in text order."""
        return stored.bookmarks(self._connection, document)

    def unattached_bookmarks(self, document: DocumentId) -> list[Bookmark]:
        """The bookmarks of a document that wait for a place in its text."""
        return stored.unattached_bookmarks(self._connection, document)

    def attach_bookmark(self, id: BookmarkId, block: int) -> Changes:  # noqa: A002
        """Put a bookmark at a block: an unattached one back, or one that was moved to where it belongs."""
        return self._bookmarks.attach(id, block)

    def delete_bookmark(self, id: BookmarkId) -> Changes:  # noqa: A002
        """Delete a bookmark; a row that says so stays behind."""
        return self._bookmarks.delete(id)

    def toggle_bookmark(self, document: DocumentId, block: int) -> Changes:
        """Set a bookmark at a block, or take away the one that is there."""
        return self._bookmarks.toggle(document, block)

    def rename_bookmark(self, id: BookmarkId, name: str) -> Changes:  # noqa: A002
        """Give a bookmark a name; an empty one takes the name away."""
        return self._bookmarks.rename(id, name)

    def colour_speaker(self, document: DocumentId, speaker: int, colour: str) -> Changes:
        """Give a speaker another colour, see `Document.colours`; an empty one: the usual colour."""
        name = Words("Change colour")
        with self._connection.transaction():
            person = self.document(document).speakers[speaker]
            transaction = Transaction(self._connection)
            colours.put(transaction, self._connection, document, person.known_as, colour)
        if not transaction.changed:
            return Changes(name=name, document=document)
        return self._record(Step(name, tuple(transaction.changed), document))

    # --------------------------------------------------------------- undo and redo
    @property
    def undo_name(self) -> str | None:
        """What undo would take back ("Add note"); None where there is nothing."""
        return self.history.last.name if self.history.last else None

    @property
    def redo_name(self) -> str | None:
        """What redo would do again; None where there is nothing."""
        return self.history.next.name if self.history.next else None

    def undo(self) -> Changes | None:
        """Take back the last step of this session; None where there is none.

        `ChangedElsewhere` where another window changed the same thing since: then the step
        is forgotten and nothing else happens.
        """
        step = self.history.last
        if step is None:
            return None
        try:
            self._apply(step, step.texts_backwards(), step.backwards())
        except ChangedElsewhere:
            self.history.drop_last()
            raise
        self.history.moved_back()
        return step.changes()

    def redo(self) -> Changes | None:
        """Do the step that was undone last again; None where there is none."""
        step = self.history.next
        if step is None:
            return None
        try:
            self._apply(step, step.texts, step.rows)
        except ChangedElsewhere:
            self.history.drop_undone()
            raise
        self.history.moved_forward()
        return step.changes()

    def adopt(self, step: Step) -> Changes:
        """Record a step that another `Library` of the same file made, so that it can be undone here."""
        return self._record(step)

    def _apply(self, step: Step, texts: Iterable[TextChange], rows: Iterable[RowChange]) -> None:
        try:
            with self._connection.transaction():
                if not mending.apply(self._connection, texts, rows):
                    raise ChangedElsewhere(step.name)
        except sqlite3.IntegrityError as error:  # what it belonged to is gone for good
            raise ChangedElsewhere(step.name) from error
        self._forget_mended(step)
        if step.texts:
            self._complete_index(Unwatched())

    def _forget_mended(self, step: Step) -> None:
        for document in step.changes().documents:
            self._texts.pop(document, None)

    def _record(self, step: Step) -> Changes:
        self.history.record(step)
        self._forget_mended(step)
        return step.changes()

    # ---------------------------------------------------------------------- search
    def search(self, query: SearchQuery) -> list[Hit]:
        """Where everything in the query occurs: by document, then in text order."""
        if not query.notes:
            self._complete_index(Unwatched())
        return library_search.search(self._connection, query, self.document)

    def _complete_index(self, progress: Progress) -> None:
        """Searching works without; so neither another writer nor a read-only file matters."""
        if self.read_only:
            return
        try:
            search_index.complete(self._connection, self.document, progress)
        except (DiskFull, LibraryLocked, LibraryReadOnly, UnknownDocument):
            return

    # --------------------------------------------------------------------- keeping
    def backup(self, path: Path) -> None:
        """Write a verified copy of the library to `path`, also while others use it."""
        backups.back_up(self._connection, path)

    def backup_automatically(self) -> Path:
        """Write a backup into the folder of this library's backups, and keep the right ones; its path."""
        return backups.back_up_automatically(self._connection, backups.folder_for(self.path))

    def unattached(self) -> list[Problem]:
        """The notes and bookmarks that wait for a place in their text, a sentence each."""
        return integrity.unattached(self._connection)

    def index_anew(self) -> None:
        """Forget the index of words and make it again."""
        search_index.begin_anew(self._connection)
        self._complete_index(Unwatched())

    def check(self) -> list[Problem]:
        """What is wrong with the library; empty where everything is well."""
        return integrity.check(self._connection)
