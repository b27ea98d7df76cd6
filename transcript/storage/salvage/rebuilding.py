"""A new library made of the rows that were found, in which everything fits together."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from transcript import anchors, moments
from transcript.document import Document
from transcript.errors import LibraryCorrupt
from transcript.model import UNATTACHED, Block, BlockKind, DocumentId, Paragraph
from transcript.storage import annotations, columns, documents, search_index
from transcript.storage.connection import Connection, Row, Value
from transcript.storage.contents import Contents, contents
from transcript.storage.journal import Transaction
from transcript.storage.salvage.found import TABLES, Found
from transcript.titles import title_to_show
from transcript.wording import Words

_DATES = {"created", "modified", "deleted", "added", "opened"}
_PARTS = ("section", "milestone", "doubt")
_STAND_IN = (
    "The text of this document could not be read any more. Import its file again as an edition of "
    "this document: the notes go to their words then. They stand in the notes pane until then."
)


@dataclass(slots=True)
class Rebuilt:
    """What is in the new library, and a sentence for each thing that could not be read."""

    contents: Contents
    lost: list[str] = field(default_factory=list)


def rebuild(connection: Connection, found: Found) -> Rebuilt:
    """Fill an empty library with what was found."""
    rebuilt = Rebuilt(Contents())
    with connection.transaction():
        heads = _heads(found)
        for key, head in heads.items():
            _put_document(connection, found, key, head, rebuilt)
        _put_made(connection, found)
        _put_others(connection, found, heads)
    rebuilt.contents = contents(connection)
    return rebuilt


def _heads(found: Found) -> dict[str, Row]:
    """A row for each document that is known, if only by what belongs to it."""
    known = {str(row["id"]): row for row in found.rows["document"].values()}
    mentioned = (
        str(row["document"])
        for table in ("document_text", "annotation", "bookmark")
        for row in found.rows[table].values()
    )
    return known | {key: _unknown_head(key) for key in mentioned if key not in known}


def _unknown_head(key: str) -> Row:
    nothing: dict[str, Value] = dict.fromkeys(TABLES["document"], "")
    numbers = {"number": None, "turns": 0, "words": 0, "source_path": None, "deleted": None}
    return nothing | numbers | {"id": key, "title": "Salvaged", "added": moments.as_text(moments.now())}


# ---------------------------------------------------------------------------- documents
def _put_document(connection: Connection, found: Found, key: str, head: Row, rebuilt: Rebuilt) -> None:
    _insert(connection, "document", head)
    for table in _PARTS:
        for row in _of(found, table, key):
            _insert(connection, table, row)
    text = found.rows["document_text"].get((key,))
    _put_speakers(connection, found, key, text)
    document = _put_text(connection, DocumentId(key), text)
    if document is None:
        document = _put_stand_in(connection, DocumentId(key))
        rebuilt.lost.append(_lost_text(head))
    _count(connection, key, document)
    search_index.begin(connection, DocumentId(key), len(document))
    position = found.rows["reading"].get((key,))
    if position is not None:
        _insert(connection, "reading", position)


def _of(found: Found, table: str, key: str) -> Iterable[Row]:
    rows = (row for row in found.rows[table].values() if row["document"] == key)
    return sorted(rows, key=lambda row: int(str(row["position"])))


def _put_speakers(connection: Connection, found: Found, key: str, text: Row | None) -> None:
    """Turns name speakers by their number: one whose name is lost stays a person of its own."""
    rows = {int(str(row["position"])): row for row in _of(found, "speaker", key)}
    last = max((*rows, _last_speaker(text)), default=-1)
    for position in range(last + 1):
        unnamed: Row = {
            "document": key,
            "position": position,
            "name": f"Speaker {position + 1}",
            "labels": "[]",
        }
        _insert(connection, "speaker", rows.get(position, unnamed))


def _last_speaker(text: Row | None) -> int:
    try:
        voices = columns.from_row(text).voices if text else ()
    except columns.Inconsistent:
        return -1
    return max((speaker for voice in voices for speaker in voice), default=-1)


def _put_text(connection: Connection, key: DocumentId, text: Row | None) -> Document | None:
    if text is None:
        return None
    _insert(connection, "document_text", text)
    try:
        return documents.load_any(connection, key)
    except LibraryCorrupt:
        connection.run("DELETE FROM document_text WHERE document = ?", (key,))
        return None


def _put_stand_in(connection: Connection, key: DocumentId) -> Document:
    for table in ("section", "milestone", "doubt", "speaker"):
        connection.run(f"DELETE FROM {table} WHERE document = ?", (key,))  # noqa: S608
    stand_in = Document.of([Block(BlockKind.PROSE, (Paragraph(_STAND_IN),))])
    _insert(connection, "document_text", {"document": key, **columns.as_row(stand_in.columns)})
    return documents.load_any(connection, key)


def _count(connection: Connection, key: str, document: Document) -> None:
    connection.run(
        "UPDATE document SET turns = ?, words = ? WHERE id = ?",
        (len(document.turns), document.word_count, key),
    )


def _lost_text(head: Row) -> str:
    title = title_to_show(str(head["title"]), str(head["source_name"]))
    if head["source_path"]:
        return Words(
            "The text of “{}” could not be read; it came from {}. Its notes are kept, unattached.",
            title,
            head["source_path"],
        )
    return Words("The text of “{}” could not be read. Its notes are kept, unattached.", title)


# ---------------------------------------------------------------------- what was made
def _put_made(connection: Connection, found: Found) -> None:
    """Notes and bookmarks; those that do not stand on their words wait for a place."""
    transaction = Transaction(connection)
    for table in ("annotation", "bookmark"):
        for row in found.rows[table].values():
            transaction.put(table, _legible(row))
    for (key,) in connection.all("SELECT id FROM document"):
        _detach(transaction, connection, DocumentId(str(key)))


def _detach(transaction: Transaction, connection: Connection, key: DocumentId) -> None:
    document = documents.load_any(connection, key)
    for row in annotations.rows(connection, "annotation", key):
        if not _stands(document, row):
            places = [name for name in row if name.startswith(("start_", "end_"))]
            transaction.put("annotation", row | dict.fromkeys(places))
    for row in annotations.rows(connection, "bookmark", key):
        block = int(str(row["block"]))
        if not 0 <= block < len(document) or anchors.first_words(document, block) != row["quote"]:
            transaction.put("bookmark", {**row, "block": UNATTACHED})


def _stands(document: Document, row: Mapping[str, Value]) -> bool:
    try:
        return anchors.verify(document, annotations.annotation_of(row))
    except (ValueError, LookupError, TypeError):
        return False


def _put_others(connection: Connection, found: Found, heads: Mapping[str, Row]) -> None:
    for row in found.rows["colour"].values():
        if row["document"] in heads:
            _insert(connection, "colour", row)
    for key, deleted in found.others.get("gone", ()):
        if key not in heads:
            connection.run("INSERT OR IGNORE INTO gone VALUES (?, ?)", (key, deleted))
    for values in found.others.get("version", ()):
        if (values[1],) in found.rows["annotation"]:
            connection.run("INSERT OR IGNORE INTO version VALUES (?, ?, ?, ?, ?, ?)", values)
    for values in found.others.get("also_known", ()):
        if values[1] in heads:
            connection.run("INSERT OR IGNORE INTO also_known VALUES (?, ?)", values)
    for values in found.others.get("remembered", ()):
        connection.run("INSERT OR IGNORE INTO remembered VALUES (?, ?, ?)", values)


def _legible(row: Row) -> Row:
    """The row, with something that can be read where damage made a date or a list illegible."""
    fresh: dict[str, Value] = {
        name: moments.as_text(moments.now())
        for name in _DATES & row.keys()
        if row[name] is not None and not _is_date(row[name])
    }
    lists = {"tags", "labels"} & row.keys() if "text" not in row else set()
    fresh |= {name: "[]" for name in lists if not _is_list(row[name])}
    return {**row, **fresh}


def _is_date(value: Value) -> bool:
    try:
        return moments.from_text(str(value)).tzinfo is not None
    except ValueError:
        return False


def _is_list(value: Value) -> bool:
    try:
        found = json.loads(str(value))
    except ValueError:
        return False
    return isinstance(found, list) and all(isinstance(each, str) for each in found)


def _insert(connection: Connection, table: str, row: Row) -> None:
    row, names = _legible(row), TABLES[table]
    listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    values = tuple(row[name] for name in names)
    connection.run(f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({marks})", values)  # noqa: S608
