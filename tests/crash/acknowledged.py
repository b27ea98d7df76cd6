"""What a process says it has stored, and what is found in the library afterwards.

The state of a library is a digest for each thing that a reader made or imported. A session
sends the digests that changed after each deed, once the library says that it is stored; the
judge compares them with what it finds after the kill.
"""

import hashlib
import json
import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

GONE = ""
_ONE_ROW = {
    "annotate": "annotation",
    "write": "annotation",
    "tag": "annotation",
    "delete note": "annotation",
    "bookmark": "bookmark",
    "name bookmark": "bookmark",
    "read": "reading",
}
"""Deeds that write one row of a table; all others write many, in one transaction."""
_STAMPS = ("modified", "described", "mended", "revived")
_PARTS = ("document_text", "section", "speaker")


def state_of(path: Path) -> dict[str, str]:
    """A digest of everything in the library, by table and id; what is deleted is left out."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("BEGIN")
        state = {}
        for table in ("document", "annotation", "bookmark"):
            rows = _rows(connection, f"SELECT * FROM {table} WHERE deleted IS NULL")
            state |= {f"{table} {row['id']}": _digest(row | dict.fromkeys(_STAMPS)) for row in rows}
        for table in (*_PARTS, "reading"):
            state |= _by_document(connection, table)
        return state


def _rows(connection: sqlite3.Connection, sql: str) -> list[dict[str, object]]:
    cursor = connection.execute(sql)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _by_document(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    found: dict[str, list[object]] = {}
    for row in _rows(connection, f"SELECT * FROM {table}"):
        found.setdefault(str(row["document"]), []).append(row)
    return {f"{table} {document}": _digest(rows) for document, rows in found.items()}


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


class Acknowledgements:
    """The session's side: announces each deed, and tells what it changed once it is stored."""

    def __init__(self, pipe: int, path: Path) -> None:
        self._pipe, self._path = pipe, path
        self._turn = threading.Lock()  # workers write too
        self._state = state_of(path) if path.exists() else {}
        self._send({"ready": self._state})

    def _send(self, message: object) -> None:
        with self._turn:
            os.write(self._pipe, json.dumps(message).encode() + b"\n")

    def begins(self, name: str) -> None:
        """Announce a deed."""
        self._send({"begins": name})

    def deed(self, name: str, deed: Callable[[], object]) -> None:
        """Announce a deed, do it, and tell what it changed."""
        self.begins(name)
        deed()
        self.stored(name)

    def stored(self, name: str) -> None:
        """Tell what is different from what was told last."""
        state = state_of(self._path)
        changed = {key: value for key, value in state.items() if self._state.get(key) != value}
        changed |= dict.fromkeys(self._state.keys() - state.keys(), GONE)
        self._state = state
        self._send({"stored": name, "changed": changed})


class Witness:
    """The judge's side: what was acknowledged, and what was under way when the process died."""

    def __init__(self) -> None:
        self.state: dict[str, str] = {}
        self.under_way = "starting"
        self.stored = 0
        self.names: dict[str, int] = {}

    def hear(self, line: bytes) -> None:
        """Take in one line that arrived whole."""
        message = json.loads(line)
        if "ready" in message:
            self.state, self.under_way = message["ready"], ""
        elif "begins" in message:
            self.under_way = message["begins"]
        else:
            self.under_way = ""
            self.stored += 1
            self.names[message["stored"]] = self.names.get(message["stored"], 0) + 1
            self.state |= message["changed"]
            self.state = {key: value for key, value in self.state.items() if value != GONE}

    def lost(self, found: dict[str, str]) -> list[str]:
        """What was acknowledged and is not there; a deed that was under way may have been done."""
        different = sorted(
            key for key in self.state.keys() | found.keys() if self.state.get(key) != found.get(key)
        )
        if not self.under_way or self.under_way == "back up":
            return different
        table = _ONE_ROW.get(self.under_way)
        if table is None or (len(different) <= 1 and all(key.startswith(f"{table} ") for key in different)):
            return []
        return different
