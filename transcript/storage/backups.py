"""Copies of a library that can be relied on, and putting one back."""

import sqlite3
import stat
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from transcript.errors import CannotWrite, CauserieError, LibraryCorrupt, LibraryError, NewerLibrary
from transcript.storage import integrity, opening, schema
from transcript.storage.connection import Connection
from transcript.storage.faults import sorted_faults
from transcript.whole_file import PRIVATE, whole_file

_KEPT = 10  # automatic backups; the oldest goes when an eleventh is made
_PREFIX = "library-"
_SIDE_FILES = ("-wal", "-shm")


def back_up(connection: Connection, path: Path) -> None:
    """Write the library to `path` as one file: copied, verified, on the disk, and only then named so."""
    if path.exists() and connection.path.exists() and path.samefile(connection.path):
        raise CannotWrite(f"The backup {path} would replace the library itself; choose another name.")
    with whole_file(path, PRIVATE) as unfinished:
        with sorted_faults(path), closing(sqlite3.connect(unfinished)) as copy:
            connection.sqlite.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, whatever folder it is put into
        with closing(Connection(unfinished, "mode=ro&immutable=1", 0, read_only=True)) as written:
            found = integrity.damage(written)
        if found:
            raise LibraryCorrupt(connection.path, found)


# -------------------------------------------------------------------------------- restore
def restore(backup: Path, library: Path) -> Path | None:
    """Put `backup` in the place of `library`; where the replaced library is kept, None if there was none.

    The backup is verified first. A window that has the library open sees the change.
    """
    with closing(_open_backup(backup, library)) as source:
        kept = _kept_beside(library) if library.exists() else None
        if kept is None:
            library.parent.mkdir(parents=True, exist_ok=True, mode=stat.S_IRWXU)
            back_up(source, library)
        elif not _write_into(source, library, kept):
            _move_aside(library, kept)
            back_up(source, library)
    return kept


def _open_backup(backup: Path, library: Path) -> Connection:
    if not backup.is_file():
        raise CauserieError(f"There is no backup {backup}; name a file that causerie backup wrote.")
    if library.exists() and backup.samefile(library):
        raise CauserieError(f"The backup {backup} is the library itself; name another file.")
    try:
        return _verified(opening.open_to_restore(backup))
    except NewerLibrary:
        raise
    except LibraryError as error:
        raise CauserieError(
            f"The backup {backup} is damaged or no library ({error.__cause__ or error}); "
            "the library was left as it is: try another backup."
        ) from error


def _verified(source: Connection) -> Connection:
    try:
        if schema.recognise(source) == 0:
            raise LibraryCorrupt(source.path, "it is empty")
        found = integrity.damage(source)
        if found:
            raise LibraryCorrupt(source.path, found)
    except BaseException:
        source.close()
        raise
    return source


def _kept_beside(library: Path) -> Path:
    return library.with_name(f"{library.stem}.replaced-{_moment()}{library.suffix}")


def _moment() -> str:
    """Local time, as a part of a file name that is not given twice."""
    return datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")


def _write_into(source: Connection, library: Path, kept: Path) -> bool:
    """Copy within SQLite, which is safe while a window is open; False where the library is too damaged."""
    try:
        with closing(Connection(library, "mode=rw", 2000)) as target:
            back_up(target, kept)
            with sorted_faults(library):
                source.sqlite.backup(target.sqlite)
    except LibraryCorrupt:
        return False
    return True


def _move_aside(library: Path, kept: Path) -> None:
    try:
        for side in ("", *_SIDE_FILES):
            with suppress(FileNotFoundError):
                library.with_name(f"{library.name}{side}").replace(kept.with_name(f"{kept.name}{side}"))
    except OSError as error:
        raise CannotWrite(f"The library {library} cannot be put aside ({error.strerror}).") from error


# -------------------------------------------------------------------------------- rotating
def rotate(connection: Connection, folder: Path) -> Path:
    """Make an automatic backup in `folder` and keep the newest ten; the path of the new one."""
    folder.mkdir(parents=True, exist_ok=True, mode=stat.S_IRWXU)
    path = folder / f"{_PREFIX}{_moment()}.causerie"
    back_up(connection, path)
    others = sorted(set(folder.glob(f"{_PREFIX}*.causerie")) - {path})
    for old in others[: 1 - _KEPT]:
        old.unlink(missing_ok=True)
    return path
