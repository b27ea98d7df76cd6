"""Copying a library into one file that was verified before it got its name."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from transcript.errors import CannotWrite, LibraryCorrupt
from transcript.storage import integrity
from transcript.storage.connection import Connection
from transcript.storage.contents import Contents, contents
from transcript.storage.faults import sorted_faults
from transcript.whole_file import PRIVATE, sync_folder, whole_file
from transcript.wording import Words

LOGS = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a library, under its name
MOMENT = "%Y%m%d-%H%M%S"  # local time in the names of files


def kept_beside(library: Path, why: str) -> Path:
    """A name beside a library, not taken, for what is kept of it: `why` is one word ("replaced")."""
    moment = datetime.now().astimezone().strftime(f"{MOMENT}-%f")
    return library.with_name(f"{library.stem}.{why}-{moment}{library.suffix}")


def keep_beside(library: Path, why: str) -> Path:
    """Give a library that is going to be replaced, and its log, a second name; that name.

    The log leaves the first name: SQLite would write it into what takes the library's place.
    """
    kept = kept_beside(library, why)
    try:
        for side in ("", *LOGS):
            with suppress(FileNotFoundError):
                _give_second_name(Path(f"{library}{side}"), Path(f"{kept}{side}"))
        sync_folder(library.parent)
        for side in LOGS:
            Path(f"{library}{side}").unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(
            Words("The library {} cannot be put aside ({}).", library, error.strerror)
        ) from error
    return kept


def _give_second_name(path: Path, second: Path) -> None:
    try:
        os.link(path, second)
    except FileNotFoundError:
        raise
    except OSError:  # a disk that knows no links
        shutil.copyfile(path, second)
        second.chmod(PRIVATE)


def back_up(connection: Connection, path: Path) -> Contents:
    """Write the library to `path` as one file: copied, verified, on the disk, and only then named so.

    Returns what is in it. Others may write to the library meanwhile: the copy is of one moment.
    """
    if path.exists() and connection.path.exists() and path.samefile(connection.path):
        raise CannotWrite(Words("The backup {} would replace the library itself; choose another name.", path))
    with whole_file(path, PRIVATE) as unfinished:
        with connection.snapshot():
            copied = contents(connection)
            with sorted_faults(path), closing(sqlite3.connect(unfinished)) as copy:
                connection.sqlite.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, whatever folder it is put into
        _verify(unfinished, copied, connection.path)
    return copied


def _verify(written: Path, copied: Contents, library: Path) -> None:
    """Raise unless the copy is sound and holds as much as the library did."""
    with closing(Connection(written, "mode=ro&immutable=1", 0, read_only=True)) as copy:
        found = integrity.damage(copy)
        if not found and contents(copy) != copied:
            found = "its copy does not hold the same documents and notes"
    if found:
        raise LibraryCorrupt(library, found)
