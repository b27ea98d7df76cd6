"""Writing what can be undone: each row is remembered as it was before and after.

Only tables of what the reader made are journaled; what mending changes in a document's
text is remembered by `transcript.storage.mending`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from transcript.storage.connection import Connection, Row

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
}


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
_REMOVE = {table: f"DELETE FROM {table} WHERE id = ?" for table in COLUMNS}  # noqa: S608


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

    def remove(self, table: str, key: str) -> None:
        """Delete the row with the id `key` for good."""
        before = read_row(self._connection, table, key)
        if before is None:
            return
        self._connection.run(_REMOVE[table], (key,))
        self.changed.append(RowChange(table, key, before, None))


def apply(connection: Connection, changes: Iterable[RowChange]) -> bool:
    """Give each row its `after`. False, half way, where a row is not as `before` says: roll back then."""
    transaction = Transaction(connection)
    for change in changes:
        if read_row(connection, change.table, change.key) != change.before:
            return False
        if change.after is None:
            transaction.remove(change.table, change.key)
        else:
            transaction.put(change.table, change.after)
    return True
