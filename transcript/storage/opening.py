"""Opening a library file: new, ours, read-only, newer, damaged or no library at all."""

import os
import stat
import struct
from pathlib import Path

from transcript.errors import (
    CannotWrite,
    DiskFull,
    LibraryCorrupt,
    LibraryError,
    LibraryLocked,
    LibraryReadOnly,
    NewerLibrary,
)
from transcript.held import looked_at
from transcript.storage.connection import Connection
from transcript.storage.copying import back_up, kept_beside
from transcript.storage.disks import choose_journal, connect
from transcript.storage.schema import (
    APPLICATION_ID,
    SCHEMA,
    note_version,
    recognise,
    refuse_foreign,
    upgrade,
)
from transcript.whole_file import PRIVATE, sync_folder
from transcript.wording import Words

_MAGIC = b"SQLite format 3\x00"
_VERSION_AT, _APPLICATION_AT = 60, 68  # places in the header of an SQLite file
_READ_ONLY = "mode=ro"
_ALONE = "mode=ro&immutable=1"  # no lock files: the folder may not be written either


def open_connection(path: Path, busy_timeout_ms: int, damaged: LibraryError | None = None) -> Connection:
    """The library at `path`, made if there is none; `read_only` where it may not be written.

    One that is known to be damaged is only read.
    """
    if not path.exists():
        _create(path)
    header = _header(path)
    if damaged is not None:
        return _open_to_read(path, busy_timeout_ms, damaged)
    if _is_newer(header) or not _writable(path):
        return _open_to_read(path, busy_timeout_ms)
    try:
        return _open_to_write(path, busy_timeout_ms)
    except (LibraryReadOnly, DiskFull) as error:  # the folder's permissions do not tell everything
        return _open_to_read(path, busy_timeout_ms, error)


def _open_to_write(path: Path, busy_timeout_ms: int) -> Connection:
    connection = connect(path, busy_timeout_ms)
    try:
        present = recognise(connection)  # before anything is written
        if 0 < present < SCHEMA:
            back_up(connection, kept_beside(path, "upgraded"))
        choose_journal(connection)
        upgrade(connection)
        note_version(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _create(path: Path) -> None:
    """An empty file that only its owner may read; its folder likewise."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=stat.S_IRWXU)
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, PRIVATE))
        sync_folder(path.parent)
    except OSError as error:
        raise CannotWrite(
            Words("The library {} cannot be made ({}); choose another place.", path, error.strerror)
        ) from error


def _header(path: Path) -> bytes:
    """The first bytes of the bare file; empty where this process has it open, and knows it already."""
    try:
        with looked_at(path) as may_be:
            if not may_be:
                return b""
            with path.open("rb") as file:
                header = file.read(100)
    except OSError as error:
        raise LibraryError(Words("The library {} cannot be read ({}).", path, error.strerror)) from error
    if header and not header.startswith(_MAGIC):
        raise LibraryCorrupt(path, Words("it is no library of Causerie"))
    return header


def _number_at(header: bytes, place: int) -> int:
    found: int = struct.unpack_from(">I", header, place)[0]
    return found


def _is_newer(header: bytes) -> bool:
    """Whether the bare file says so already: then it is not even opened for writing."""
    if len(header) < 100:
        return False
    return _number_at(header, _APPLICATION_AT) == APPLICATION_ID and _number_at(header, _VERSION_AT) > SCHEMA


def open_to_restore(path: Path) -> Connection:
    """A library or backup that is only read and may be of an older schema."""
    _header(path)
    connection = Connection(path, _READ_ONLY if _has_log(path) else _ALONE, 0, read_only=True)
    try:
        present = recognise(connection)
        if present:
            refuse_foreign(connection, present)
    except BaseException:
        connection.close()
        raise
    return connection


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def _open_to_read(path: Path, busy_timeout_ms: int, why: LibraryError | None = None) -> Connection:
    """A library that cannot be written. Changes that still stand in its log are seen if SQLite can."""
    try:
        connection = Connection(path, _READ_ONLY, busy_timeout_ms, read_only=True, unwritable=why)
        recognised = _recognise_to_read(connection)
    except LibraryError as error:
        if _has_log(path) or isinstance(error, (LibraryCorrupt, LibraryLocked, NewerLibrary)):
            raise
        connection = Connection(path, _ALONE, busy_timeout_ms, read_only=True, unwritable=why)
        recognised = _recognise_to_read(connection)
    if recognised < SCHEMA:
        connection.close()
        raise _cannot_upgrade(path) if why is None or isinstance(why, LibraryReadOnly) else why
    return connection


def _cannot_upgrade(path: Path) -> LibraryError:
    return LibraryError(
        Words(
            "The library {} is from an older Causerie and must be upgraded, but it is read-only; "
            "copy it to where you may write.",
            path,
        )
    )


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _recognise_to_read(connection: Connection) -> int:
    try:
        return recognise(connection)
    except BaseException:
        connection.close()
        raise
