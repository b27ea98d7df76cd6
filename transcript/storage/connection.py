"""One connection to a library file: pragmas, transactions, errors sorted. No business here."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from transcript.errors import DiskFull, LibraryCorrupt, LibraryError, LibraryMoved, LibraryReadOnly
from transcript.held import hold, let_go
from transcript.storage.faults import sorted_faults
from transcript.wording import Words

Value = str | int | float | bytes | None
Row = Mapping[str, Value]
P = ParamSpec("P")
Found = TypeVar("Found")
_NO_VALUES: tuple[Value, ...] = ()


def _address(path: Path, options: str) -> str:
    return f"{path.absolute().as_uri()}?{options}"


def _prepare(made: sqlite3.Connection, busy_timeout_ms: int) -> None:
    """Make a connection that waits for others, syncs what it writes, and trusts no file."""
    set_up = getattr(made, "setconfig", None)  # from Python 3.12 on
    if set_up is not None:
        set_up(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined]
    for pragma in (
        f"busy_timeout = {busy_timeout_ms:d}",
        "foreign_keys = ON",
        "synchronous = FULL",
        "fullfsync = ON",  # without it a Mac only promises to write
        "trusted_schema = OFF",  # a crafted library may bring views and triggers of its own
        "cell_size_check = ON",
    ):
        made.execute(f"PRAGMA {pragma}")


class Connection:
    """A library file held open. `options` are those of an SQLite file address (mode=rw, immutable=1).

    `alone` keeps every other program out, which needs no memory shared with them.

    Every error that the reader can mend leaves here as a `LibraryError`.
    """

    def __init__(
        self,
        path: Path,
        options: str,
        busy_timeout_ms: int,
        *,
        read_only: bool = False,
        unwritable: LibraryError | None = None,
        alone: bool = False,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._busy_timeout_ms = busy_timeout_ms
        self._unwritable = unwritable or LibraryReadOnly(path)
        self._held = hold(path)
        try:
            self.sqlite = self._connect(options, alone=alone)
        except BaseException:
            let_go(self._held)
            raise
        self._identity = self._file_identity()

    @property
    def unwritable(self) -> LibraryError | None:
        """Why nothing can be stored: read-only, a full disk, damage; None where it can."""
        return self._unwritable if self.read_only else None

    def _connect(self, options: str, *, alone: bool = False) -> sqlite3.Connection:
        with sorted_faults(self.path):
            made = sqlite3.connect(_address(self.path, options), uri=True, isolation_level=None)
            try:
                if alone:
                    made.execute("PRAGMA locking_mode = EXCLUSIVE")
                _prepare(made, self._busy_timeout_ms)
            except BaseException:
                made.close()
                raise
        return made

    def close(self) -> None:
        """Let go of the file. What was stored stays stored even if SQLite cannot tidy up."""
        with suppress(sqlite3.Error):
            self.sqlite.close()
        let_go(self._held)
        self._held = None

    # --------------------------------------------------------------------- reading
    def all(self, sql: str, values: Sequence[Value] | Row = _NO_VALUES) -> list[tuple[Value, ...]]:
        """Every row that `sql` finds."""
        with sorted_faults(self.path):
            return self.sqlite.execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Value] | Row = _NO_VALUES) -> tuple[Value, ...] | None:
        """The first row that `sql` finds."""
        with sorted_faults(self.path):
            found: tuple[Value, ...] | None = self.sqlite.execute(sql, values).fetchone()
            return found

    def named(self, sql: str, values: Sequence[Value] | Row = _NO_VALUES) -> list[dict[str, Value]]:
        """Every row that `sql` finds, with the names of its columns."""
        with sorted_faults(self.path):
            cursor = self.sqlite.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def number(self, sql: str, values: Sequence[Value] | Row = _NO_VALUES) -> int:
        """The one whole number that `sql` finds."""
        found = self.one(sql, values)
        if found is None or not isinstance(found[0], int):
            raise LibraryError(
                Words("The library {} holds something unexpected; run: causerie check", self.path)
            )
        return found[0]

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads that see one state of the library, whoever writes meanwhile."""
        if self.sqlite.in_transaction:
            yield
            return
        with sorted_faults(self.path):
            self.sqlite.execute("BEGIN")
            try:
                yield
            finally:
                self._end("COMMIT")

    # --------------------------------------------------------------------- writing
    def run(self, sql: str, values: Sequence[Value] | Row = _NO_VALUES) -> int:
        """Carry out `sql`; the number of rows it touched."""
        with sorted_faults(self.path):
            return self.sqlite.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Carry out `sql` once for each row of values."""
        with sorted_faults(self.path):
            self.sqlite.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on the disk when the block is left."""
        self.refuse_unwritable()
        with sorted_faults(self.path):
            self.sqlite.execute("BEGIN IMMEDIATE")
            try:
                self.refuse_unwritable()  # it may have been replaced while we waited
                yield
                self.sqlite.execute("COMMIT")
            except BaseException:
                self._end("ROLLBACK")
                raise

    def _end(self, how: str) -> None:
        if self.sqlite.in_transaction:  # SQLite ends it by itself after some errors
            self.sqlite.execute(how)

    def refuse_unwritable(self) -> None:
        """Raise where a write would fail, or would go to a file that is no longer there."""
        if self.read_only:
            self._try_to_write()
        if self._file_identity() != self._identity:
            raise LibraryMoved(self.path)

    def _try_to_write(self) -> None:
        """A full disk may have room again; whatever else stands in the way stays there."""
        if not isinstance(self._unwritable, DiskFull) or self.sqlite.in_transaction:
            raise self._unwritable
        writing = self._connect("mode=rw")
        try:
            with sorted_faults(self.path):
                writing.execute("BEGIN IMMEDIATE")
                writing.execute("ROLLBACK")
        except BaseException:
            writing.close()
            raise
        self.sqlite.close()
        self.sqlite, self.read_only = writing, False

    def _file_identity(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino


def legible(read: Callable[Concatenate[Connection, P], Found]) -> Callable[Concatenate[Connection, P], Found]:
    """For functions that make records of rows: a value that is none of ours is damage, not a bug."""

    @wraps(read)
    def reader(connection: Connection, /, *arguments: P.args, **named: P.kwargs) -> Found:
        try:
            return read(connection, *arguments, **named)
        except (ValueError, TypeError, LookupError) as error:
            raise LibraryCorrupt(connection.path, Words("a value in it cannot be read")) from error

    return reader
