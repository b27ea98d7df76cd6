"""Documents in the library: their text, parts and summaries."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from transcript import moments
from transcript.document import Document
from transcript.errors import LibraryCorrupt, UnknownDocument
from transcript.model import (
    DocumentId,
    DocumentSummary,
    Doubt,
    Milestone,
    Place,
    Section,
    Speaker,
)
from transcript.recovery.doubt_words import ALL
from transcript.storage import colours, columns
from transcript.storage.connection import Connection, Value, legible
from transcript.wording import Words, recognised

if TYPE_CHECKING:  # no part in reading a document
    from transcript.source import Source

_Found = list[tuple[Value, ...]]
_Named = list[dict[str, Value]]
Rows = tuple[_Found, _Named, _Named, _Found, _Found, _Found, dict[str, str]]

_INSERT_TEXT = (
    f"INSERT INTO document_text (document, {', '.join(columns.NAMES)}) "  # noqa: S608
    f"VALUES (:document, {', '.join(f':{name}' for name in columns.NAMES)})"
)
_SELECT_SECTIONS = (
    "SELECT heading, level, first_block, role FROM section WHERE document = ? ORDER BY position"
)
_SELECT_MILESTONES = (
    'SELECT kind, value, block, paragraph, "offset" FROM milestone WHERE document = ? ORDER BY position'
)
_SELECT_TEXT = f"SELECT {', '.join(columns.NAMES)} FROM document_text WHERE document = ?"  # noqa: S608

_SUMMARIES = """
SELECT d.id, d.title, d.source_name, d.source_digest, d.language,
       (SELECT json_group_array(name) FROM
           (SELECT name FROM speaker WHERE document = d.id ORDER BY position)),
       d.turns, d.words, coalesce(r.words_read, 0),
       (SELECT count(*) FROM annotation a WHERE a.document = d.id AND a.deleted IS NULL),
       (SELECT count(DISTINCT iif(b.block < 0, b.id, b.block)) FROM bookmark b
           WHERE b.document = d.id AND b.deleted IS NULL),
       d.added, r.opened, d.author, d.genre, d.date
FROM document d LEFT JOIN reading r ON r.document = d.id
WHERE d.deleted IS NULL
"""
_NEWEST_FIRST = " ORDER BY coalesce(r.opened, d.added) DESC, d.number DESC"


# ------------------------------------------------------------------------------- writing
def insert(
    connection: Connection, key: DocumentId, document: Document, source: "Source", path: Path | None
) -> None:
    """Store a document under a new id. To be called within a transaction."""
    _insert_row(connection, key, document, source, path)
    connection.run(_INSERT_TEXT, {"document": key, **columns.as_row(document.columns)})
    for table in PARTS:
        _insert_part(connection, key, table, part_rows(table, document))


def _insert_row(
    connection: Connection, key: DocumentId, document: Document, source: "Source", path: Path | None
) -> None:
    now = moments.as_text(moments.now())
    connection.run(
        "INSERT INTO document (id, title, language, author, genre, date, source_name, source_path,"
        " source_digest, media_type, turns, words, added, revived)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            _clean(document.title),
            document.language,
            _clean(document.author),
            document.genre,
            _clean(document.date),
            _clean(source.name),
            None if path is None else _clean(str(path.absolute())),
            source.digest,
            source.media_type,
            len(document.turns),
            document.word_count,
            now,
            now,
        ),
    )


def source_facts(source: "Source", path: Path | None) -> dict[str, Value]:
    """The columns of a document's row that say which file it was made from."""
    return {
        "source_name": _clean(source.name),
        "source_path": None if path is None else _clean(str(path.absolute())),
        "source_digest": source.digest,
        "media_type": source.media_type,
    }


def described(document: Document) -> dict[str, Value]:
    """The columns of a document's row that say what is known of it."""
    return {
        "title": _clean(document.title),
        "language": document.language,
        "author": _clean(document.author),
        "genre": document.genre,
        "date": _clean(document.date),
    }


def _clean(text: str) -> str:
    """Without half characters, as names of files may have and SQLite refuses."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _insert_part(connection: Connection, key: str, table: str, rows: Iterable[Sequence[Value]]) -> None:
    marks = ", ".join("?" * (2 + PARTS[table]))
    numbered = ((key, position, *row) for position, row in enumerate(rows))
    connection.run_many(f"INSERT INTO {table} VALUES ({marks})", numbered)  # noqa: S608


def part_rows(table: str, document: Document) -> Iterable[tuple[Value, ...]]:
    """What one of the tables in `PARTS` keeps of a document, in order."""
    return _PART_ROWS[table](document)


def _section_rows(document: Document) -> Iterable[tuple[Value, ...]]:
    for section in document.sections:
        yield _clean(section.heading), section.level, section.first_block, section.role


def _speaker_rows(document: Document) -> Iterable[tuple[Value, ...]]:
    for speaker in document.speakers:
        labels = json.dumps([_clean(label) for label in speaker.labels], ensure_ascii=False)
        yield _clean(speaker.name), labels


def _milestone_rows(document: Document) -> Iterable[tuple[Value, ...]]:
    for milestone in document.milestones:
        place = milestone.place
        yield milestone.kind, _clean(milestone.value), place.block, place.paragraph, place.offset


def _doubt_rows(document: Document) -> Iterable[tuple[Value, ...]]:
    for doubt in document.doubts:
        yield doubt.kind, doubt.line, _clean(doubt.sentence)


PARTS = {"section": 4, "speaker": 2, "milestone": 5, "doubt": 3}
"""The tables with the parts of a document, each with how many values a part has."""

_PART_ROWS = {
    "section": _section_rows,
    "speaker": _speaker_rows,
    "milestone": _milestone_rows,
    "doubt": _doubt_rows,
}


def replace_text(connection: Connection, key: DocumentId, values: Mapping[str, Value]) -> None:
    """Change columns of a stored text. To be called within a transaction."""
    if "text" in values:
        connection.run("DELETE FROM fingerprint WHERE document = ?", (key,))
    if values:
        fresh = ", ".join(f"{name} = :{name}" for name in values)
        connection.run(f"UPDATE document_text SET {fresh} WHERE document = :key", {**values, "key": key})  # noqa: S608


def replace_part(
    connection: Connection, key: DocumentId, table: str, rows: Iterable[Sequence[Value]]
) -> None:
    """Store other rows in one of the tables in `PARTS`. To be called within a transaction."""
    connection.run(f"DELETE FROM {table} WHERE document = ?", (key,))  # noqa: S608
    _insert_part(connection, key, table, rows)


def last_change(connection: Connection, key: DocumentId) -> str:
    """When the reader last did anything to a document but delete it, as stored."""
    found = connection.one(
        "SELECT max(described, mended, revived,"
        " coalesce((SELECT max(modified) FROM annotation WHERE document = d.id), ''),"
        " coalesce((SELECT max(modified) FROM bookmark WHERE document = d.id), ''))"
        " FROM document d WHERE id = ?",
        (key,),
    )
    return str(found[0]) if found else ""


# ------------------------------------------------------------------------------- reading
def require(connection: Connection, key: DocumentId) -> None:
    """Raise `UnknownDocument` unless the document is in the library and not in the bin."""
    if connection.one("SELECT 1 FROM document WHERE id = ? AND deleted IS NULL", (key,)) is None:
        raise UnknownDocument(
            Words("The library {} holds no document {}; see: causerie list", connection.path, key)
        )


def load(connection: Connection, key: DocumentId) -> Document:
    """The document with all its text."""
    with connection.snapshot():
        require(connection, key)
        return load_any(connection, key)


def load_any(connection: Connection, key: DocumentId) -> Document:
    """The document with all its text, also out of the bin."""
    return read(connection, key, rows_of(connection, key))


@legible
def rows_of(connection: Connection, key: DocumentId) -> Rows:
    """All that is stored of a document's text, as it is stored: quick to read, and to compare."""
    return (
        connection.all("SELECT title, language, author, genre, date FROM document WHERE id = ?", (key,)),
        connection.named(_SELECT_TEXT, (key,)),
        connection.named(_SELECT_SECTIONS, (key,)),
        connection.all("SELECT name, labels FROM speaker WHERE document = ? ORDER BY position", (key,)),
        connection.all(_SELECT_MILESTONES, (key,)),
        connection.all("SELECT kind, line, sentence FROM doubt WHERE document = ? ORDER BY position", (key,)),
        colours.colours(connection, key),
    )


@legible
def read(connection: Connection, key: DocumentId, rows: Rows, *, at_a_glance: bool = False) -> Document:
    """The document that the rows hold; `at_a_glance` without a look at all of its text."""
    heads, texts, sections, speakers, milestones, doubts, chosen = rows
    try:
        title, language, author, genre, date = map(str, heads[0])
        stored = columns.from_row(texts[0], at_a_glance=at_a_glance)
    except (IndexError, columns.Inconsistent) as error:
        raise LibraryCorrupt(connection.path, Words("the text of document {} cannot be read", key)) from error
    document = Document(
        columns=stored,
        title=title,
        language=language,
        author=author,
        genre=genre,
        date=date,
        sections=tuple(Section(**row) for row in sections),  # type: ignore[arg-type]
        speakers=tuple(Speaker(str(name), tuple(json.loads(str(labels)))) for name, labels in speakers),
        milestones=tuple(Milestone(row[0], row[1], Place(*row[2:])) for row in milestones),  # type: ignore[arg-type]
        doubts=tuple(Doubt(kind, line, recognised(said, ALL)) for kind, line, said in doubts),  # type: ignore[arg-type]
        colours=chosen,
    )
    _check_voices(document)
    return document


def _check_voices(document: Document) -> None:
    """Raise `IndexError` where a turn is spoken by nobody who is in the document."""
    for voice in document.columns.voices:
        for speaker in voice:
            document.speakers[speaker]


def find_digest(connection: Connection, digest: str, *, in_bin: bool = False) -> DocumentId | None:
    """The oldest document made from a file with this SHA-256; from the bin only if asked."""
    state = "NOT NULL" if in_bin else "NULL"
    found = connection.one(
        f"SELECT id FROM document WHERE source_digest = ? AND deleted IS {state} ORDER BY number",  # noqa: S608
        (digest,),
    )
    return DocumentId(str(found[0])) if found else None


def known_as(connection: Connection, key: DocumentId) -> DocumentId:
    """The id of the document that another library calls `key`; `key` itself where none is."""
    found = connection.one("SELECT document FROM also_known WHERE id = ?", (key,))
    return DocumentId(str(found[0])) if found else key


@legible
def summaries(connection: Connection) -> list[DocumentSummary]:
    """Everything in the library that is not in the bin, the document opened last first."""
    return [_summary(row) for row in connection.all(_SUMMARIES + _NEWEST_FIRST)]


@legible
def binned(connection: Connection) -> list[tuple[DocumentSummary, str]]:
    """Every document in the bin, each with when it was put there, as stored."""
    deleted = connection.all("SELECT id, deleted FROM document WHERE deleted IS NOT NULL")
    moments_of = {str(key): str(moment) for key, moment in deleted}
    found = map(_summary, connection.all(_SUMMARIES.replace("d.deleted IS NULL", "d.deleted IS NOT NULL")))
    return [(summary, moments_of[summary.id]) for summary in found]


@legible
def summary(connection: Connection, key: DocumentId) -> DocumentSummary:
    """One row of the library's list."""
    require(connection, key)
    found = connection.all(_SUMMARIES + " AND d.id = ?", (key,))
    return _summary(found[0])


@lru_cache(maxsize=20_000)
def _summary(row: tuple[Value, ...]) -> DocumentSummary:
    """The same rows come again whenever the library's list is shown; few of thousands are new."""
    key, title, source, digest, language, names, turns, words, read, annotations, bookmarks = row[:11]
    added, opened, author, genre, date = row[11:]
    return DocumentSummary(
        id=DocumentId(str(key)),
        title=str(title),
        source=str(source),
        digest=str(digest),
        language=str(language),
        speakers=tuple(json.loads(str(names))),
        turns=_number(turns),
        words=_number(words),
        progress=min(1.0, _number(read) / _number(words)) if words else 0.0,
        annotations=_number(annotations),
        bookmarks=_number(bookmarks),
        added=moments.from_text(str(added)),
        opened=moments.from_text(str(opened)) if opened else None,
        author=str(author),
        genre=str(genre),
        date=str(date),
    )


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
