"""Putting a backup in the place of the library, and keeping what it replaces."""

import stat
from contextlib import closing
from pathlib import Path

from transcript.errors import CauserieError, LibraryCorrupt, LibraryError, NewerLibrary
from transcript.storage import integrity, opening, schema
from transcript.storage.connection import Connection
from transcript.storage.copying import back_up, keep_beside, kept_beside
from transcript.storage.faults import sorted_faults
from transcript.wording import Words


def restore(backup: Path, library: Path) -> Path | None:
    """Put `backup` in the place of `library`; where the replaced library is kept, None if there was none.

    The backup is verified first. A window that has the library open sees the change.
    """
    with closing(_open_backup(backup, library)) as source:
        if library.exists():
            return _replace(source, library)
        library.parent.mkdir(parents=True, exist_ok=True, mode=stat.S_IRWXU)
        back_up(source, library)
    return None


def _replace(source: Connection, library: Path) -> Path:
    kept = kept_beside(library, "replaced")
    if not _write_into(source, library, kept):
        kept = keep_beside(library, "replaced")
        back_up(source, library)
    return kept


def _open_backup(backup: Path, library: Path) -> Connection:
    if not backup.is_file():
        raise CauserieError(Words("There is no backup {}; name a file that causerie backup wrote.", backup))
    if library.exists() and backup.samefile(library):
        raise CauserieError(Words("The backup {} is the library itself; name another file.", backup))
    try:
        return _verified(opening.open_to_restore(backup))
    except NewerLibrary:
        raise
    except LibraryError as error:
        raise CauserieError(
            Words(
                "The backup {} is damaged or no library ({}); the library was left as it is: try "
                "another backup.",
                backup,
                error.__cause__ or error.sentence,
            )
        ) from error


def _verified(source: Connection) -> Connection:
    try:
        if schema.recognise(source) == 0:
            raise LibraryCorrupt(source.path, Words("it is empty"))
        found = integrity.damage(source)
        if found:
            raise LibraryCorrupt(source.path, found)
    except BaseException:
        source.close()
        raise
    return source


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
