"""SQLite's error codes sorted by whose fault they are, in this one place."""

import errno
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from transcript.errors import (
    DiskFull,
    LibraryCorrupt,
    LibraryError,
    LibraryLocked,
    LibraryReadOnly,
)
from transcript.wording import Words

_PRIMARY_CODE = 0xFF  # the low byte; the rest says in which way it went wrong
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NOT_OURS = (
    "no such column",
    "no such table",
    "invalid fts5 file format",
    "malformed JSON",
    "JSON cannot hold",
)
_LEAST_ROOM = 64 * 1024  # bytes: SQLite wants half of that for the index of its log
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_UNREACHABLE = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}


def readers_error(error: sqlite3.Error, path: Path) -> LibraryError | None:
    """What to tell the reader about `error`; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    if not code and "decode to UTF-8" in str(error):  # Python's own complaint has no code
        return LibraryCorrupt(path, Words("text in it is not UTF-8"))
    if code in _LOCKED:
        return LibraryLocked(path)
    if code in _READ_ONLY:
        return LibraryReadOnly(path)
    if code in _DAMAGED or str(error).startswith(_NOT_OURS):
        return LibraryCorrupt(path, str(error))
    if code == sqlite3.SQLITE_FULL or (code in _UNREACHABLE and _is_full(path)):
        return DiskFull(path)
    if code in _UNREACHABLE:
        return LibraryError(
            Words("The library {} cannot be read or written ({}); check its disk.", path, error)
        )
    return None


def _is_full(path: Path) -> bool:
    """Whether there is no room beside the library: SQLite calls it a fault of reading or writing then.

    A quota leaves the disk free and the reader without room, so it is tried.
    """
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM or not _has_room(path.parent)
    except OSError:
        return False


def _has_room(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(bytes(_LEAST_ROOM))
            trial.flush()
    except OSError as error:
        return error.errno not in _NO_ROOM
    return True


@contextmanager
def sorted_faults(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite that a reader can mend into `LibraryError`s."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes what it finds in a damaged file
        raise LibraryCorrupt(path, Words("text in it is not UTF-8")) from error
    except sqlite3.Error as error:
        mendable = readers_error(error, path)
        if mendable is None:
            raise
        raise mendable from error
