"""What was deleted and can still be put back: documents with all that was made of them, and notes."""

from collections.abc import Callable
from datetime import datetime

from transcript import moments
from transcript.changes import Changes
from transcript.errors import UnknownDocument
from transcript.history import History, Step
from transcript.model import Annotation, AnnotationId, DocumentId, DocumentSummary
from transcript.records import dataclass
from transcript.storage import annotations, binned, documents, journal
from transcript.storage import bin as kept
from transcript.storage.connection import Connection
from transcript.storage.journal import Transaction
from transcript.wording import Words


@dataclass(frozen=True, slots=True)
class BinnedDocument:
    """A document in the bin. `days_left` is how many whole days it stays there."""

    summary: DocumentSummary
    deleted: datetime
    days_left: int

    @property
    def id(self) -> str:
        """The document's id."""
        return self.summary.id


@dataclass(frozen=True, slots=True)
class BinnedNote:
    """A note in the bin, and the title of the document it belongs to, which is in the library."""

    annotation: Annotation
    title: str
    deleted: datetime
    days_left: int

    @property
    def id(self) -> str:
        """The note's id."""
        return self.annotation.id


Binned = BinnedDocument | BinnedNote


class PaperBin:
    """The bin of a library; got from `Library.bin`. `record` takes each step that can be undone."""

    def __init__(self, connection: Connection, history: History, record: Callable[[Step], Changes]) -> None:
        self._connection, self._history, self._record = connection, history, record

    def contents(self) -> list[Binned]:
        """All that can be put back, what was deleted last first."""
        found: list[Binned] = [*self._documents(), *self._notes()]
        return sorted(found, key=lambda each: each.deleted, reverse=True)

    def count(self) -> int:
        """How much can be put back."""
        return binned.count(self._connection)

    def _documents(self) -> list[BinnedDocument]:
        days = binned.days_left(self._connection)
        return [
            BinnedDocument(summary, moments.from_text(deleted), days.get(summary.id, kept.DAYS_KEPT))
            for summary, deleted in documents.binned(self._connection)
        ]

    def _notes(self) -> list[BinnedNote]:
        days = binned.days_left(self._connection)
        rows = binned.notes(self._connection)
        return [
            BinnedNote(
                annotations.annotation_of(row),
                title,
                moments.from_text(str(row["deleted"])),
                days.get(str(row["id"]), kept.DAYS_KEPT),
            )
            for row, title in rows
        ]

    # ------------------------------------------------------------------------ deeds
    def put_back_document(self, document: DocumentId) -> Changes:
        """Take a document out of the bin, with its notes, bookmarks and reading position."""
        return self._put_back(Words("Put back document"), "document", document)

    def put_back_annotation(self, annotation: AnnotationId) -> Changes:
        """Take a note out of the bin."""
        return self._put_back(Words("Put back note"), "annotation", annotation)

    def _put_back(self, name: str, table: str, key: str) -> Changes:
        with self._connection.transaction():
            row = journal.read_row(self._connection, table, key)
            if row is None or row["deleted"] is None:
                raise UnknownDocument(
                    Words("{} holds nothing of that name in its bin.", self._connection.path)
                )
            transaction = Transaction(self._connection)
            transaction.put(table, journal.alive(row))
            owner, place = DocumentId(key), None
            if table == "annotation":
                note = annotations.annotation_of(row)
                owner, place = note.document, note.passage.start if note.passage else None
        return self._record(Step(name, tuple(transaction.changed), owner, place))

    def delete_for_good(self, item: Binned) -> Changes:
        """Delete what is in the bin, before its time.

        Neither this nor what was done to it before can be undone.
        """
        with self._connection.transaction():
            kept.discard(self._connection, item.id)
        self._history.forget(item.id)
        return Changes(name=Words("Delete for good"))
