"""What was deleted stays in the bin for thirty days, and is gone after that.

The days are counted by the library and not by the dates: between two openings at most
seven pass, and none where the clock was set back. A clock that jumps by years, or a
library that was not opened for long, therefore empties nothing early.
"""

from contextlib import suppress
from datetime import datetime, timedelta

from transcript import moments
from transcript.errors import DiskFull, LibraryCorrupt, LibraryLocked, LibraryReadOnly
from transcript.model import DocumentId
from transcript.storage import documents, search_index
from transcript.storage.connection import Connection
from transcript.storage.search_index import Indexed

DAYS_KEPT = 30
_DAY = timedelta(days=1)
_MOST_AT_ONCE = timedelta(days=7)

_FULL_NOTES = "SELECT id FROM annotation WHERE deleted IS NOT NULL AND (quote <> '' OR note <> '')"
_FULL_BOOKMARKS = "SELECT id FROM bookmark WHERE deleted IS NOT NULL AND (quote <> '' OR name <> '')"
_DELETED = f"SELECT id FROM document WHERE deleted IS NOT NULL UNION {_FULL_NOTES} UNION {_FULL_BOOKMARKS}"  # noqa: S608
_OLD = f"SELECT id FROM binned WHERE days >= {DAYS_KEPT}"  # noqa: S608

_EMPTY_ANNOTATIONS = f"""
UPDATE annotation SET quote = '', prefix = '', suffix = '', section = '', speaker = '', note = '', tags = '[]'
WHERE id IN ({_OLD})
"""  # noqa: S608
_FORGET_VERSIONS = f"DELETE FROM version WHERE annotation IN ({_OLD})"  # noqa: S608
_EMPTY_BOOKMARKS = f"UPDATE bookmark SET name = '', quote = '' WHERE id IN ({_OLD})"  # noqa: S608
_OLD_DOCUMENTS = f"""
SELECT d.id, d.number, d.deleted, i.blocks, i.total FROM document d JOIN indexed i ON i.document = d.id
WHERE d.id IN ({_OLD})
"""  # noqa: S608


def tidy(connection: Connection) -> None:
    """Empty the bin of what was in it for thirty days. Called when a library is opened.

    Where nothing can be written just now, the next opening does it; damage is told by whoever
    looks for it.
    """
    now = moments.now()
    seen = None if connection.read_only else _last_seen(connection)
    if connection.read_only or (seen is not None and timedelta() <= now - seen < _DAY):
        return
    with suppress(LibraryLocked, LibraryReadOnly, DiskFull, LibraryCorrupt), connection.transaction():
        _count(connection, now - (seen or now))
        _empty(connection)
        connection.run("INSERT OR REPLACE INTO library VALUES ('seen', ?)", (moments.as_text(now),))


def _last_seen(connection: Connection) -> datetime | None:
    found = connection.one("SELECT value FROM library WHERE name = 'seen'")
    with suppress(ValueError):
        return moments.from_text(str(found[0])) if found else None
    return None


def _count(connection: Connection, passed: timedelta) -> None:
    """Let days pass for what is in the bin; what came out of it, or into it, begins anew."""
    days = min(max(passed, timedelta()), _MOST_AT_ONCE) / _DAY
    connection.run(f"DELETE FROM binned WHERE id NOT IN ({_DELETED})")  # noqa: S608
    connection.run("UPDATE binned SET days = days + ?", (days,))
    connection.run(f"INSERT OR IGNORE INTO binned SELECT id, 0 FROM ({_DELETED})")  # noqa: S608


def _empty(connection: Connection) -> None:
    for key, number, deleted, blocks, total in connection.all(_OLD_DOCUMENTS):
        state = Indexed(DocumentId(str(key)), int(str(number)), int(str(blocks)), int(str(total)))
        search_index.forget(connection, state, documents.load_any(connection, state.document))
        connection.run("INSERT OR REPLACE INTO gone VALUES (?, ?)", (key, deleted))
        connection.run("DELETE FROM document WHERE id = ?", (key,))
    connection.run(_EMPTY_ANNOTATIONS)
    connection.run(_FORGET_VERSIONS)
    connection.run(_EMPTY_BOOKMARKS)


def discard(connection: Connection, key: str) -> None:
    """Delete a document or a note that is in the bin for good. To be called within a transaction."""
    connection.run("INSERT OR REPLACE INTO binned VALUES (?, ?)", (key, DAYS_KEPT))
    _empty(connection)
