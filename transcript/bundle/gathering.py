"""What of a library goes into a bundle."""

from transcript.bundle.layout import Carried, Gone
from transcript.model import DocumentId
from transcript.storage import annotations, documents, journal, versions
from transcript.storage.connection import Connection, Row

_READING = 'SELECT opened, block, paragraph, "offset", furthest_block FROM reading WHERE document = ?'
_ALSO = "SELECT id FROM also_known WHERE document = ? ORDER BY id"
_GONE = "SELECT id, deleted FROM gone UNION SELECT id, deleted FROM document WHERE deleted IS NOT NULL"


def carried(connection: Connection, key: DocumentId) -> Carried:
    """A document of the library, also out of the bin, with all that was made of it."""
    head = journal.read_row(connection, "document", key) or {}
    notes = annotations.rows(connection, "annotation", key)
    living = [row for row in notes if row["deleted"] is None]
    return Carried(
        head=head,
        document=documents.load_any(connection, key),
        also=also_known(connection, key),
        annotations=tuple(notes),
        bookmarks=tuple(annotations.rows(connection, "bookmark", key)),
        versions=tuple(row for note in living for row in versions.rows(connection, str(note["id"]))),
        colours=tuple(annotations.rows(connection, "colour", key)),
        reading=reading(connection, key),
    )


def also_known(connection: Connection, key: str) -> tuple[str, ...]:
    """The other ids of a document."""
    return tuple(str(found) for (found,) in connection.all(_ALSO, (key,)))


def reading(connection: Connection, key: str) -> Row | None:
    """Where the reader is in a document."""
    found = connection.named(_READING, (key,))
    return found[0] if found else None


def gone(connection: Connection) -> tuple[Gone, ...]:
    """What was deleted, in the bin still or for good."""
    rows = sorted((str(key), str(deleted)) for key, deleted in connection.all(_GONE))
    return tuple(Gone(id=key, also=also_known(connection, key), deleted=deleted) for key, deleted in rows)
