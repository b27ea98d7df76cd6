"""Documents in the library: their text, parts and summaries."""

import json
from collections.abc import Iterable
from pathlib import Path

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
from transcript.source import Source
from transcript.storage import columns
from transcript.storage.connection import Connection, Value

_INSERT_TEXT = (
    f"INSERT INTO document_text (document, {', '.join(columns.NAMES)}) "  # noqa: S608
    f"VALUES (:document, {', '.join(f':{name}' for name in columns.NAMES)})"
)
_SELECT_TEXT = f"SELECT {', '.join(columns.NAMES)} FROM document_text WHERE document = ?"  # noqa: S608

_SUMMARIES = """
SELECT d.id, d.title, d.source_name, d.source_digest, d.language,
       (SELECT json_group_array(name) FROM
           (SELECT name FROM speaker WHERE document = d.id ORDER BY position)),
       d.turns, d.words, coalesce(r.words_read, 0),
       (SELECT count(*) FROM annotation a WHERE a.document = d.id AND a.deleted IS NULL),
       (SELECT count(*) FROM bookmark b WHERE b.document = d.id AND b.deleted IS NULL),
       d.added, r.opened
FROM document d LEFT JOIN reading r ON r.document = d.id
WHERE d.deleted IS NULL
"""
_NEWEST_FIRST = " ORDER BY coalesce(r.opened, d.added) DESC, d.number DESC"


# ------------------------------------------------------------------------------- writing
def insert(
    connection: Connection, key: DocumentId, document: Document, source: Source, path: Path | None
) -> None:
    """Store a document under a new id. To be called within a transaction."""
    _insert_row(connection, key, document, source, path)
    connection.run(_INSERT_TEXT, {"document": key, **columns.as_row(document.columns)})
    _insert_parts(connection, "section", 6, _section_rows(key, document))
    _insert_parts(connection, "speaker", 4, _speaker_rows(key, document))
    _insert_parts(connection, "milestone", 7, _milestone_rows(key, document))
    _insert_parts(connection, "doubt", 5, _doubt_rows(key, document))


def _insert_row(
    connection: Connection, key: DocumentId, document: Document, source: Source, path: Path | None
) -> None:
    connection.run(
        "INSERT INTO document (id, title, language, source_name, source_path, source_digest,"
        " media_type, turns, words, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            _clean(document.title),
            document.language,
            _clean(source.name),
            None if path is None else _clean(str(path.absolute())),
            source.digest,
            source.media_type,
            len(document.turns),
            document.word_count,
            moments.as_text(moments.now()),
        ),
    )


def _clean(text: str) -> str:
    """Without half characters, as names of files may have and SQLite refuses."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _insert_parts(connection: Connection, table: str, width: int, rows: Iterable[tuple[Value, ...]]) -> None:
    marks = ", ".join("?" * width)
    connection.run_many(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608


def _section_rows(key: str, document: Document) -> Iterable[tuple[Value, ...]]:
    for position, section in enumerate(document.sections):
        yield key, position, _clean(section.heading), section.level, section.first_block, section.role


def _speaker_rows(key: str, document: Document) -> Iterable[tuple[Value, ...]]:
    for position, speaker in enumerate(document.speakers):
        labels = json.dumps([_clean(label) for label in speaker.labels], ensure_ascii=False)
        yield key, position, _clean(speaker.name), labels


def _milestone_rows(key: str, document: Document) -> Iterable[tuple[Value, ...]]:
    for position, milestone in enumerate(document.milestones):
        place = milestone.place
        where = (place.block, place.paragraph, place.offset)
        yield key, position, milestone.kind, _clean(milestone.value), *where


def _doubt_rows(key: str, document: Document) -> Iterable[tuple[Value, ...]]:
    for position, doubt in enumerate(document.doubts):
        yield key, position, doubt.kind, doubt.line, _clean(doubt.sentence)


# ------------------------------------------------------------------------------- reading
def require(connection: Connection, key: DocumentId) -> None:
    """Raise `UnknownDocument` unless the document is in the library and not in the bin."""
    if connection.one("SELECT 1 FROM document WHERE id = ? AND deleted IS NULL", (key,)) is None:
        raise UnknownDocument(f"The library {connection.path} holds no document {key}; see: causerie list")


def load(connection: Connection, key: DocumentId) -> Document:
    """The document with all its text."""
    with connection.snapshot():
        require(connection, key)
        return load_any(connection, key)


def load_any(connection: Connection, key: DocumentId) -> Document:
    """The document with all its text, also out of the bin."""
    heads = connection.all("SELECT title, language FROM document WHERE id = ?", (key,))
    texts = connection.named(_SELECT_TEXT, (key,))
    try:
        title, language = heads[0]
        stored = columns.from_row(texts[0])
    except (IndexError, columns.Inconsistent) as error:
        raise LibraryCorrupt(connection.path, f"the text of document {key} cannot be read") from error
    return Document(
        columns=stored,
        title=str(title),
        language=str(language),
        sections=_sections(connection, key),
        speakers=_speakers(connection, key),
        milestones=_milestones(connection, key),
        doubts=_doubts(connection, key),
    )


def _sections(connection: Connection, key: str) -> tuple[Section, ...]:
    rows = connection.named(
        "SELECT heading, level, first_block, role FROM section WHERE document = ? ORDER BY position", (key,)
    )
    return tuple(Section(**row) for row in rows)  # type: ignore[arg-type]


def _speakers(connection: Connection, key: str) -> tuple[Speaker, ...]:
    rows = connection.all("SELECT name, labels FROM speaker WHERE document = ? ORDER BY position", (key,))
    return tuple(Speaker(str(name), tuple(json.loads(str(labels)))) for name, labels in rows)


def _milestones(connection: Connection, key: str) -> tuple[Milestone, ...]:
    rows = connection.all(
        'SELECT kind, value, block, paragraph, "offset" FROM milestone WHERE document = ? ORDER BY position',
        (key,),
    )
    return tuple(Milestone(row[0], row[1], Place(*row[2:])) for row in rows)  # type: ignore[arg-type]


def _doubts(connection: Connection, key: str) -> tuple[Doubt, ...]:
    rows = connection.all(
        "SELECT kind, line, sentence FROM doubt WHERE document = ? ORDER BY position", (key,)
    )
    return tuple(Doubt(*row) for row in rows)  # type: ignore[arg-type]


def find_digest(connection: Connection, digest: str, *, in_bin: bool = False) -> DocumentId | None:
    """The oldest document made from a file with this SHA-256; from the bin only if asked."""
    state = "NOT NULL" if in_bin else "NULL"
    found = connection.one(
        f"SELECT id FROM document WHERE source_digest = ? AND deleted IS {state} ORDER BY number",  # noqa: S608
        (digest,),
    )
    return DocumentId(str(found[0])) if found else None


def summaries(connection: Connection) -> list[DocumentSummary]:
    """Everything in the library that is not in the bin, the document opened last first."""
    return [_summary(row) for row in connection.all(_SUMMARIES + _NEWEST_FIRST)]


def summary(connection: Connection, key: DocumentId) -> DocumentSummary:
    """One row of the library's list."""
    require(connection, key)
    found = connection.all(_SUMMARIES + " AND d.id = ?", (key,))
    return _summary(found[0])


def _summary(row: tuple[Value, ...]) -> DocumentSummary:
    key, title, source, digest, language, names, turns, words, read, annotations, bookmarks, added, opened = (
        row
    )
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
    )


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
