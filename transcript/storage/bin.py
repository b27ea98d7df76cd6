"""What was deleted stays in the bin for thirty days, and is gone after that."""

from datetime import datetime, timedelta

from transcript import moments
from transcript.model import DocumentId
from transcript.storage import documents, search_index
from transcript.storage.connection import Connection
from transcript.storage.search_index import Indexed

KEPT = timedelta(days=30)
_DAY = timedelta(days=1)

_EMPTY_ANNOTATIONS = """
UPDATE annotation SET quote = '', prefix = '', suffix = '', section = '', speaker = '', note = '', tags = '[]'
WHERE deleted < ? AND quote <> ''
"""
_EMPTY_BOOKMARKS = "UPDATE bookmark SET name = '', quote = '' WHERE deleted < ? AND quote <> ''"
_OLD = """
SELECT d.id, d.number, i.blocks, i.total FROM document d JOIN indexed i ON i.document = d.id
WHERE d.deleted < ?
"""


def tidy(connection: Connection) -> None:
    """Empty the bin of what is too old. Called when a library is opened.

    A clock that jumped must not empty it: after a month in which the library was not
    opened, or after the clock was set back, only the date is noted.
    """
    now = moments.now()
    seen = _last_seen(connection)
    if seen is not None and timedelta() <= now - seen < _DAY:
        return
    with connection.transaction():
        if seen is not None and timedelta() <= now - seen < KEPT:
            _purge(connection, moments.as_text(now - KEPT))
        connection.run("INSERT OR REPLACE INTO library VALUES ('seen', ?)", (moments.as_text(now),))


def _last_seen(connection: Connection) -> datetime | None:
    found = connection.one("SELECT value FROM library WHERE name = 'seen'")
    return moments.from_text(str(found[0])) if found else None


def _purge(connection: Connection, before: str) -> None:
    for key, number, blocks, total in connection.all(_OLD, (before,)):
        state = Indexed(DocumentId(str(key)), int(str(number)), int(str(blocks)), int(str(total)))
        search_index.forget(connection, state, documents.load_any(connection, state.document))
        connection.run("DELETE FROM document WHERE id = ?", (state.document,))
    connection.run(_EMPTY_ANNOTATIONS, (before,))
    connection.run(_EMPTY_BOOKMARKS, (before,))
