"""What a note said earlier: one version for each time it was written over, the newest ones of them.

A version is known by what it says, so the same one has the same id in every library.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping

from transcript import moments
from transcript.model import AnnotationId, NoteVersion
from transcript.storage import annotations
from transcript.storage.connection import Connection, Row, Value, legible

COLUMNS = ("id", "annotation", "modified", "kind", "note", "tags")
SAID = ("kind", "note", "tags")
MOST = 50  # of each note

_INSERT = "INSERT OR IGNORE INTO version VALUES (:id, :annotation, :modified, :kind, :note, :tags)"
_OF_NOTE = "SELECT id, annotation, modified, kind, note, tags FROM version WHERE annotation = ?"
_NEWEST = " ORDER BY modified DESC, id DESC"
_FORGET = f"""
DELETE FROM version WHERE annotation = :annotation AND id NOT IN
    (SELECT id FROM version WHERE annotation = :annotation{_NEWEST} LIMIT {MOST})
"""  # noqa: S608


def version_of(row: Row) -> dict[str, Value] | None:
    """What a note's row says, as a version of it; None where it says nothing that could be missed."""
    if not row["note"] and row["tags"] == "[]":
        return None
    said = [str(row["id"]), str(row["modified"]), *(str(row[name]) for name in SAID)]
    key = hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]
    return dict(zip(COLUMNS, (key, *said), strict=True))


def keep(connection: Connection, versions: Iterable[Mapping[str, Value] | None]) -> int:
    """Keep versions of notes that are in the library; how many are new. To be called within a transaction."""
    new = 0
    for version in filter(None, versions):
        new += connection.run(_INSERT, version)
        connection.run(_FORGET, version)
    return new


def rows(connection: Connection, annotation: str) -> list[dict[str, Value]]:
    """All that is kept of a note, the newest first."""
    return connection.named(_OF_NOTE + _NEWEST, (annotation,))


@legible
def earlier(connection: Connection, annotation: AnnotationId) -> list[NoteVersion]:
    """What a note said before, the newest first, without what it says now and without repetitions."""
    present = annotations.annotation(connection, annotation)
    said = {(present.kind, present.note, present.tags)}
    found: list[NoteVersion] = []
    for row in rows(connection, annotation):
        version = _version(row)
        if (version.kind, version.note, version.tags) not in said:
            said.add((version.kind, version.note, version.tags))
            found.append(version)
    return found


def _version(row: Row) -> NoteVersion:
    return NoteVersion(
        kind=annotations.kind_of(row["kind"]),
        note=str(row["note"]),
        tags=tuple(json.loads(str(row["tags"]))),
        modified=moments.from_text(str(row["modified"])),
    )
