"""A first look at one document of a library, so that its page can be shown before all else is loaded.

Nothing is written, waited for or complained of here. Where anything is out of the ordinary
(no library, another schema, a log left behind, damage, somebody who locks), there is no glance,
and `Library.open` says what is the matter.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from transcript.document import Document
from transcript.errors import CauserieError
from transcript.file_bytes import digest_of
from transcript.model import Annotation, Bookmark, DocumentId, ReadingPosition
from transcript.storage import documents, reading
from transcript.storage.connection import Connection
from transcript.storage.schema import SCHEMA, recognise

AT_ONCE = 16 * 1024 * 1024  # bytes of a file; their digest takes some milliseconds
_BUSY_MS = 0
_IS_MARKED = """
SELECT 1 FROM annotation WHERE document = :id AND deleted IS NULL
UNION ALL SELECT 1 FROM bookmark WHERE document = :id AND deleted IS NULL LIMIT 1
"""


class Glance(NamedTuple):
    """A document, where its reader was, and what was marked in it."""

    id: DocumentId
    document: Document
    position: ReadingPosition | None
    annotations: list[Annotation]
    bookmarks: list[Bookmark]


def glance_at_file(library: Path, file: Path) -> Glance | None:
    """What the library made of a file; None also for a file so large that a look takes time."""
    return _glance(library, lambda connection: _known(connection, file))


def glance_at(library: Path, document: str) -> Glance | None:
    """A document by its id."""
    return _glance(library, lambda _: DocumentId(document))


def _known(connection: Connection, file: Path) -> DocumentId | None:
    if file.stat().st_size > AT_ONCE:
        return None
    return documents.find_digest(connection, digest_of(file))


def _glance(library: Path, choose: Callable[[Connection], DocumentId | None]) -> Glance | None:
    try:
        if not _is_in_order(library):
            return None
        with closing(Connection(library, "mode=rw", _BUSY_MS)) as connection:
            if recognise(connection) != SCHEMA:
                return None
            id = choose(connection)  # noqa: A001
            if id is None:
                return None
            with connection.snapshot():
                documents.require(connection, id)
                rows, position = documents.rows_of(connection, id), reading.position(connection, id)
                marks = _marks(connection, id)
            return Glance(id, documents.read(connection, id, rows, at_a_glance=True), position, *marks)
    except (CauserieError, OSError, sqlite3.Error):
        return None


def _marks(connection: Connection, id: DocumentId) -> tuple[list[Annotation], list[Bookmark]]:  # noqa: A002
    if connection.one(_IS_MARKED, {"id": id}) is None:
        return [], []
    from transcript.storage import annotations  # where there are some

    return annotations.annotations(connection, id), annotations.bookmarks(connection, id)


def _is_in_order(library: Path) -> bool:
    """Whether the file is there, and nobody left a log beside it, or is writing one."""
    log = library.with_name(f"{library.name}-wal")
    return library.stat().st_size > 0 and not (log.exists() and log.stat().st_size)
