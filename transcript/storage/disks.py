"""On which kind of disk a library lies, and which journal SQLite can keep there.

The write-ahead log needs memory that all programs share. A disk of another computer has
none: there a rollback journal is kept, which is slower and lets nobody read while
somebody writes, and is as safe.
"""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from transcript.errors import LibraryError, LibraryLocked
from transcript.storage.connection import Connection

_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|coda|9p|ceph|glusterfs|lustre|davfs|fuse\.(?!fuseblk|ntfs|exfat).*"
)
_LOOK = "SELECT count(*) FROM sqlite_schema"
_OCTAL = re.compile(r"\\(\d{3})")


def connect(path: Path, busy_timeout_ms: int) -> Connection:
    """A connection that writes. Where a log is there and memory cannot be shared, it keeps others out."""
    try:
        return Connection(path, "mode=rw", busy_timeout_ms)
    except LibraryError as error:
        if type(error) is not LibraryError:  # locked, damaged, full: not the kind of disk
            raise
        return Connection(path, "mode=rw", busy_timeout_ms, alone=True)


def choose_journal(connection: Connection) -> None:
    """Have the library keep a write-ahead log, or a rollback journal where that cannot be had."""
    alone = connection.one("PRAGMA locking_mode") == ("exclusive",)
    if alone or is_remote(connection.path) or not _log_works(connection):
        _keep_rollback_journal(connection)


def _log_works(connection: Connection) -> bool:
    try:
        return connection.one("PRAGMA journal_mode = WAL") == ("wal",)
    except LibraryError as error:
        if type(error) is not LibraryError:  # locked, damaged, full: not the kind of disk
            raise
        return False


def _keep_rollback_journal(connection: Connection) -> None:
    """What a log holds is brought home first; while others use the library, it stays as it is."""
    with suppress(LibraryLocked):
        connection.one("PRAGMA journal_mode = DELETE")
    connection.one("PRAGMA locking_mode = NORMAL")
    connection.one(_LOOK)  # lets go of the lock


def is_remote(path: Path) -> bool:
    """Whether a file lies on a disk of another computer, as far as the system tells."""
    if os.name == "nt":
        return str(path.absolute()).startswith("\\\\")
    if not sys.platform.startswith("linux"):
        return False
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return False
    return is_remote_among(path.resolve(), mounts)


def is_remote_among(path: Path, mounts: str) -> bool:
    """The same by the text of Linux's mountinfo: the deepest mount above the file decides."""
    kinds = dict(_mount(line) for line in mounts.splitlines() if " - " in line)
    above = (kinds[folder] for folder in (str(path), *map(str, path.parents)) if folder in kinds)
    return bool(_REMOTE.fullmatch(next(above, "")))


def _mount(line: str) -> tuple[str, str]:
    """Where something is mounted, and of which kind it is."""
    where, what = line.split(" - ", 1)
    folder = _OCTAL.sub(lambda octal: chr(int(octal[1], 8)), where.split()[4])
    return folder, what.split()[0]
