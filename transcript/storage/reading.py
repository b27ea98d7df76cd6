"""Where a reader is in each document. Stored at once, never undone."""

from transcript import moments
from transcript.model import DocumentId, Place, ReadingPosition
from transcript.storage.connection import Connection

_OPENED = """
INSERT INTO reading (document, opened) VALUES (?, ?)
ON CONFLICT (document) DO UPDATE SET opened = excluded.opened
"""
_POSITION = """
INSERT INTO reading (document, block, paragraph, "offset", furthest_block, words_read)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (document) DO UPDATE SET block = excluded.block, paragraph = excluded.paragraph,
    "offset" = excluded."offset", furthest_block = excluded.furthest_block, words_read = excluded.words_read
"""
_WHERE = 'SELECT block, paragraph, "offset", furthest_block FROM reading WHERE document = ?'


def mark_opened(connection: Connection, document: DocumentId) -> None:
    """Note that the document was opened now."""
    with connection.transaction():
        connection.run(_OPENED, (document, moments.as_text(moments.now())))


def position(connection: Connection, document: DocumentId) -> ReadingPosition | None:
    """Where the reader was last; None before the text was ever scrolled."""
    found = connection.one(_WHERE, (document,))
    if found is None or found[0] is None:
        return None
    block, paragraph, offset, furthest = (value if isinstance(value, int) else 0 for value in found)
    return ReadingPosition(Place(block, paragraph, offset), furthest)


def store_position(
    connection: Connection, document: DocumentId, position: ReadingPosition, words_read: int
) -> None:
    """Keep where the reader is; `words_read` counts words up to the end of the furthest block."""
    with connection.transaction():
        put_position(connection, document, position, words_read)


def put_position(
    connection: Connection, document: DocumentId, position: ReadingPosition, words_read: int
) -> None:
    """The same as `store_position` within a transaction that is under way."""
    place = position.place
    where = (place.block, place.paragraph, place.offset, position.furthest_block)
    connection.run(_POSITION, (document, *where, words_read))
