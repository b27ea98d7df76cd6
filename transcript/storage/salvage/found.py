"""The rows that can still be got out of a damaged library.

First with SQLite, from both ends of each table and then around the damage; then from the
pages themselves, for what no way leads to any more. What SQLite reads is certain; a page
may hold an older state of a row, so the newest one counts.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from transcript.storage import columns
from transcript.storage.connection import Row, Value
from transcript.storage.journal import COLUMNS
from transcript.storage.salvage.pages import Pages, Record

_TEXT, _NUMBER, _BYTES = str, int, bytes
_OPTIONAL = type(None)
Kinds = Sequence[tuple[type, ...]]

_DOCUMENT = (
    *("number", "id", "title", "language", "source_name", "source_path", "source_digest", "media_type"),
    *("turns", "words", "added", "deleted", "author", "genre", "date"),
    *("described", "mended", "revived"),
)
TABLES: dict[str, tuple[str, ...]] = {
    "document": _DOCUMENT,
    "document_text": ("document", *columns.NAMES),
    "annotation": COLUMNS["annotation"],
    "bookmark": COLUMNS["bookmark"],
    "colour": COLUMNS["colour"],
    "section": ("document", "position", "heading", "level", "first_block", "role"),
    "speaker": ("document", "position", "name", "labels"),
    "milestone": ("document", "position", "kind", "value", "block", "paragraph", "offset"),
    "doubt": ("document", "position", "kind", "line", "sentence"),
    "reading": ("document", "opened", "block", "paragraph", "offset", "furthest_block", "words_read"),
}
"""The tables that are salvaged, with their columns in the order in which they lie on the disk."""

_KEYS: dict[str, tuple[str, ...]] = {"document": ("id",), "annotation": ("id",), "bookmark": ("id",)}
_KEYS["colour"] = ("id",)
_KEYS |= dict.fromkeys(("section", "speaker", "milestone", "doubt"), ("document", "position"))
_KEYS |= {"document_text": ("document",), "reading": ("document",)}
_ADDED_LATER = {"document": 12}  # columns that rows of the first schema have
_OF_NUMBERS = {
    *("number", "turns", "words", "position", "level", "first_block", "line", "words_read"),
    *("paragraph", "offset", "furthest_block"),
    *COLUMNS["annotation"][2:8],
}
_MAY_BE_NULL = {
    *("source_path", "deleted", "role", "opened", "block", "paragraph", "offset", "furthest_block", "number"),
    *COLUMNS["annotation"][2:8],
}
_WITH_ROW_NUMBERS = ("document", "document_text", "annotation", "bookmark", "colour")
_ILLEGIBLE = (sqlite3.Error, UnicodeDecodeError)  # SQLite quotes damaged bytes in its own messages
_MOST_LOOKUPS = 200_000  # rows that are asked for one by one around the damage


def _fits(name: str, value: Value) -> bool:
    if value is None:
        return name in _MAY_BE_NULL
    if name in _OF_NUMBERS or name == "block":
        return isinstance(value, int)
    if name in columns.NAMES and name not in columns.IN_JSON:
        return isinstance(value, bytes)
    return isinstance(value, str)


@dataclass(slots=True)
class Found:
    """Rows by table and by key. `unread` counts places where SQLite met damage."""

    rows: dict[str, dict[tuple[Value, ...], Row]] = field(
        default_factory=lambda: {name: {} for name in TABLES}
    )
    others: dict[str, list[Record]] = field(default_factory=dict)
    unread: int = 0

    def put(self, table: str, row: Row, *, certain: bool) -> None:
        """Take in a row unless a better one is there."""
        if not all(_fits(name, row[name]) for name in TABLES[table]):
            return
        key = tuple(row[name] for name in _KEYS[table])
        before = self.rows[table].get(key)
        if certain or before is None or _newer(row, before):
            self.rows[table][key] = row


def _newer(row: Row, other: Row) -> bool:
    return _changed(row) > _changed(other)


def _changed(row: Row) -> str:
    return max(str(row.get("modified") or ""), str(row.get("deleted") or ""))


def find_rows(path: Path) -> Found:
    """Everything that can be read of the library at `path`, which is not touched."""
    found, pages = Found(), Pages(path)
    for number, values in pages.records():
        for table, row in _rows_of(number, values):
            found.put(table, row, certain=False)
    with tempfile.TemporaryDirectory() as folder, suppress(*_ILLEGIBLE):
        copy = Path(folder, "copy")
        for side in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(path.with_name(f"{path.name}{side}"), f"{copy}{side}")
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.text_factory = _text  # a note with a wrong letter is better than none
            _ask_for_rows(connection, found)
    return found


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _rows_of(number: int, values: Record) -> Iterator[tuple[str, Row]]:
    """The row that a record is; of which table it is, its shape tells."""
    for table, names in TABLES.items():
        if not _ADDED_LATER.get(table, len(names)) <= len(values) <= len(names):
            continue
        row = dict(zip(names, (*values, *("",) * (len(names) - len(values))), strict=True))
        if table == "document":
            row["number"] = number or None
        if all(_fits(name, row[name]) for name in names) and _is_ours(table, row):
            yield table, row


def _is_ours(table: str, row: Row) -> bool:
    """Whether ids look like ids: rows of other tables may have the same shape."""
    document = row["id"] if table == "document" else row["document"]
    return len(str(document)) == 26 and str(document).isalnum()


# ------------------------------------------------------------------------- with SQLite
def _ask_for_rows(connection: sqlite3.Connection, found: Found) -> None:
    for table in TABLES:
        present = _columns(connection, table)
        if not present:
            found.unread += 1
            continue
        listed = ", ".join(f'"{name}"' for name in present)
        for values in _read(connection, table, listed, found):
            row = dict.fromkeys(TABLES[table], "") | dict(zip(present, values, strict=True))
            found.put(table, row, certain=True)
    for table in ("version", "also_known"):
        found.others[table], _ = _as_far_as_it_goes(connection, f"SELECT * FROM {table}")  # noqa: S608
    for table in ("remembered", "gone"):
        with suppress(*_ILLEGIBLE):
            found.others[table] = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    with suppress(*_ILLEGIBLE):
        present = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        return [name for name in present if name in TABLES[table]]
    return []


def _read(connection: sqlite3.Connection, table: str, listed: str, found: Found) -> Iterator[Record]:
    """All rows of a table, from the beginning to the damage and from the end to the damage."""
    by_number = table in _WITH_ROW_NUMBERS
    order = "rowid" if by_number else ", ".join(_KEYS[table])
    first = f"rowid, {listed}" if by_number else f"0, {listed}"
    forward, whole = _as_far_as_it_goes(connection, f"SELECT {first} FROM {table} ORDER BY {order}")  # noqa: S608
    yield from (values[1:] for values in forward)
    if whole:
        return
    found.unread += 1
    backward = ", ".join(f"{name} DESC" for name in order.split(", "))
    rest, _ = _as_far_as_it_goes(connection, f"SELECT {first} FROM {table} ORDER BY {backward}")  # noqa: S608
    yield from (values[1:] for values in rest)
    if by_number:
        yield from _between(connection, f"SELECT {listed} FROM {table} WHERE rowid = ?", forward, rest)  # noqa: S608


def _as_far_as_it_goes(connection: sqlite3.Connection, sql: str) -> tuple[list[Record], bool]:
    rows: list[Record] = []
    try:
        for row in connection.execute(sql):
            rows.append(row)  # noqa: PERF402  what was read before the damage is kept
    except _ILLEGIBLE:
        return rows, False
    return rows, True


def _between(
    connection: sqlite3.Connection, sql: str, forward: Sequence[Record], rest: Sequence[Record]
) -> Iterator[Record]:
    """Rows asked for one by one, from where reading forward stopped to where reading backward did."""
    first = int(str(forward[-1][0])) + 1 if forward else 1
    last = int(str(rest[-1][0])) if rest else first + _MOST_LOOKUPS // 100
    for number in range(first, min(last, first + _MOST_LOOKUPS)):
        with suppress(*_ILLEGIBLE):
            yield from connection.execute(sql, (number,))
