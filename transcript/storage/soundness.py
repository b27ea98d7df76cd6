"""Looking whether a library is damaged: once a day, and after a program ended without closing it.

The look reads the whole file, so it is no part of opening: a window does it in a worker.
"""

from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

from transcript import moments
from transcript.errors import LibraryCorrupt, LibraryError
from transcript.storage import integrity
from transcript.storage.connection import Connection
from transcript.storage.opening import open_connection

_DAY = timedelta(days=1)
_BUSY_MS = 2000


def was_left_open(path: Path) -> bool:
    """Whether the last program that wrote did not close the library, or has it open now.

    To be asked before the library is opened.
    """
    log = path.with_name(f"{path.name}-wal")
    try:
        return log.stat().st_size > 0
    except OSError:
        return False


def find_damage(path: Path, *, left_open: bool) -> LibraryCorrupt | None:
    """The damage of a library, None where it is sound or was looked at within a day.

    One that was left open is looked at in any case. Other errors are none of this function's.
    """
    try:
        with closing(open_connection(path, _BUSY_MS)) as connection:
            if not left_open and _is_fresh(connection):
                return None
            found = integrity.quick_damage(connection)
            if not found:
                _note(connection)
    except LibraryCorrupt as error:
        return error
    return LibraryCorrupt(path, found) if found else None


def _is_fresh(connection: Connection) -> bool:
    found = connection.one("SELECT value FROM library WHERE name = 'checked'")
    with suppress(ValueError):
        return found is not None and timedelta() <= moments.now() - moments.from_text(str(found[0])) < _DAY
    return False


def _note(connection: Connection) -> None:
    with suppress(LibraryError), connection.transaction():
        connection.run(
            "INSERT OR REPLACE INTO library VALUES ('checked', ?)", (moments.as_text(moments.now()),)
        )
