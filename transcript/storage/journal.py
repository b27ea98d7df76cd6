"""Writing what can be undone: each row is remembered as it was before and after.

Only tables of what the reader made are journaled; what mending changes in a document's
text is remembered by `transcript.storage.mending`.
"""

from collections.abc import Iterable

from transcript import moments
from transcript.records import dataclass
from transcript.storage.connection import Connection, Row, Value

COLUMNS: dict[str, tuple[str, ...]] = {
    "document": (
        "number",
        "id",
        "title",
        "author",
        "genre",
        "date",
        "language",
        "source_name",
        "source_path",
        "source_digest",
        "media_type",
        "turns",
        "words",
        "added",
        "deleted",
        "described",
        "mended",
        "revived",
    ),
    "annotation": (
        "id",
        "document",
        "start_block",
        "start_paragraph",
        "start_offset",
        "end_block",
        "end_paragraph",
        "end_offset",
        "kind",
        "quote",
        "prefix",
        "suffix",
        "section",
        "speaker",
        "note",
        "tags",
        "created",
        "modified",
        "deleted",
    ),
    "bookmark": ("id", "document", "block", "name", "quote", "created", "modified", "deleted"),
    "colour": ("id", "document", "speaker", "colour", "modified", "deleted"),
}


_CHANGED = ("modified", "described", "mended")
_STAMPS = (*_CHANGED, "revived")


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of a journaled table; None where it did not or does not exist."""

    table: str
    key: str
    before: Row | None
    after: Row | None

    def reversed(self) -> "RowChange":
        """The change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


def _put_sql(table: str) -> str:
    columns = COLUMNS[table]
    values = ", ".join(f":{column}" for column in columns)
    fresh = ", ".join(f"{column} = excluded.{column}" for column in columns if column != "id")
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values}) ON CONFLICT (id) DO UPDATE SET {fresh}"  # noqa: S608
    )


def _row_sql(table: str) -> str:
    return f"SELECT {', '.join(COLUMNS[table])} FROM {table} WHERE id = ?"  # noqa: S608


_PUT = {table: _put_sql(table) for table in COLUMNS}
_ROW = {table: _row_sql(table) for table in COLUMNS}


def read_row(connection: Connection, table: str, key: str) -> Row | None:
    """The row of a journaled table with the id `key`."""
    found = connection.named(_ROW[table], (key,))
    return found[0] if found else None


class Transaction:
    """Writes journaled rows within a transaction of `connection`, and remembers them in `changed`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.changed: list[RowChange] = []

    def put(self, table: str, row: Row) -> None:
        """Store `row`, new or in place of the one with its id."""
        key = str(row["id"])
        before = read_row(self._connection, table, key)
        if before == row:
            return
        self._connection.run(_PUT[table], row)
        self.changed.append(RowChange(table, key, before, row))


def apply(connection: Connection, changes: Iterable[RowChange]) -> bool:
    """Give each row its `after`. False, half way, where a row is not as `before` says: roll back then.

    What was made and is taken back stays as a deleted row, and each row that is changed is
    changed now: a merge with another library must know of both.
    """
    transaction = Transaction(connection)
    for change in changes:
        present = read_row(connection, change.table, change.key)
        if not _is_as_said(present, change.before):
            return False
        row = _row_to_write(present, change)
        if row is not None:
            transaction.put(change.table, row)
    return True


def _is_as_said(present: Row | None, said: Row | None) -> bool:
    """Whether a row is what it should be; when it was changed or deleted does not matter."""
    if present is None or said is None or _is_deleted(present) or _is_deleted(said):
        return _is_deleted(present) and _is_deleted(said)
    timeless: Row = dict.fromkeys(_STAMPS)
    return {**present, **timeless} == {**said, **timeless}


def _is_deleted(row: Row | None) -> bool:
    return row is None or row["deleted"] is not None


def _row_to_write(present: Row | None, change: RowChange) -> Row | None:
    before, after = change.before, change.after
    if after is None and present is None:
        return None
    row = {**(present or {}), **(after or {})}
    if _is_deleted(after) != _is_deleted(before):
        row = dead(row) if _is_deleted(after) else alive(row)
    for stamp in _CHANGED:
        if stamp in row and (before or {}).get(stamp) != (after or {}).get(stamp):
            row = {**row, stamp: later(present or {})}
    return row


def dead(row: Row) -> dict[str, Value]:
    """The row as it is once it is deleted: later than anything else that was done to it."""
    return {**row, "deleted": later(row)}


def alive(row: Row) -> dict[str, Value]:
    """A deleted row as it is once it is put back, which is later than that it was deleted."""
    return {**row, "deleted": None, "revived" if "revived" in row else "modified": later(row)}


def later(row: Row) -> str:
    """Now, as it is stored, and in any case after everything that was done to a row."""
    last = max((str(row[name] or "") for name in (*_STAMPS, "deleted") if name in row), default="")
    try:
        return moments.as_text(moments.after(moments.from_text(last)))
    except ValueError:  # nothing was done to it yet, or damage spoiled the date
        return moments.as_text(moments.now())
