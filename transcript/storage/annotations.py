"""Annotations and bookmarks as rows, and back."""

import json
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any, cast

from transcript import moments
from transcript.errors import UnknownDocument
from transcript.model import (
    UNATTACHED,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Bookmark,
    BookmarkId,
    DocumentId,
    Passage,
    Place,
)
from transcript.storage.connection import Connection, Row, Value, legible
from transcript.storage.journal import COLUMNS
from transcript.wording import Words

_ANNOTATIONS = f"SELECT {', '.join(COLUMNS['annotation'])} FROM annotation WHERE deleted IS NULL"  # noqa: S608
_BOOKMARKS = f"SELECT {', '.join(COLUMNS['bookmark'])} FROM bookmark WHERE deleted IS NULL"  # noqa: S608
_IN_TEXT_ORDER = (
    " ORDER BY start_block IS NULL, start_block, start_paragraph, start_offset,"
    " end_block, end_paragraph, end_offset, created, id"
)
_NOT_IN_BIN = "SELECT id FROM document WHERE deleted IS NULL"
_START = ("start_block", "start_paragraph", "start_offset")
_END = ("end_block", "end_paragraph", "end_offset")
_KINDS = {kind.value: kind for kind in AnnotationKind}


def annotation_row(annotation: Annotation) -> dict[str, Value]:
    """The row of a live annotation."""
    return {
        "id": annotation.id,
        "document": annotation.document,
        **_passage_row(annotation.passage),
        "kind": annotation.kind.value,
        "quote": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
        "section": annotation.section,
        "speaker": annotation.speaker,
        "note": annotation.note,
        "tags": json.dumps(annotation.tags, ensure_ascii=False),
        "created": moments.as_text(annotation.created),
        "modified": moments.as_text(annotation.modified),
        "deleted": None,
    }


def _passage_row(passage: Passage | None) -> dict[str, Value]:
    if passage is None:
        return dict.fromkeys((*_START, *_END))
    places = zip((_START, _END), (passage.start, passage.end), strict=True)
    return {
        column: value
        for columns, place in places
        for column, value in zip(columns, (place.block, place.paragraph, place.offset), strict=True)
    }


def _passage(row: Row) -> Passage | None:
    if row["start_block"] is None:
        return None
    return Passage(_place(row, _START), _place(row, _END))


def _place(row: Row, columns: tuple[str, str, str]) -> Place:
    block, paragraph, offset = columns
    return Place(_number(row[block]), _number(row[paragraph]), _number(row[offset]))


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


def kind_of(value: Value) -> AnnotationKind:
    """A kind this version does not know is shown as an idea, and stays stored as it is."""
    return _KINDS.get(str(value), AnnotationKind.IDEA)


def annotation_of(row: Row) -> Annotation:
    """The annotation that a row holds."""
    return Annotation(
        id=AnnotationId(str(row["id"])),
        document=DocumentId(str(row["document"])),
        passage=_passage(row),
        kind=kind_of(row["kind"]),
        quote=str(row["quote"]),
        prefix=str(row["prefix"]),
        suffix=str(row["suffix"]),
        section=str(row["section"]),
        speaker=str(row["speaker"]),
        note=str(row["note"]),
        tags=_tags(str(row["tags"])),
        created=moments.from_text(str(row["created"])),
        modified=moments.from_text(str(row["modified"])),
    )


def bookmark_row(bookmark: Bookmark) -> dict[str, Value]:
    """The row of a live bookmark."""
    return {
        "id": bookmark.id,
        "document": bookmark.document,
        "block": bookmark.block,
        "name": bookmark.name,
        "quote": bookmark.quote,
        "created": moments.as_text(bookmark.created),
        "modified": moments.as_text(bookmark.modified),
        "deleted": None,
    }


def bookmark_of(row: Row) -> Bookmark:
    """The bookmark that a row holds."""
    return Bookmark(
        id=BookmarkId(str(row["id"])),
        document=DocumentId(str(row["document"])),
        block=_number(row["block"]),
        name=str(row["name"]),
        quote=str(row["quote"]),
        created=moments.from_text(str(row["created"])),
        modified=moments.from_text(str(row["modified"])),
    )


def rows(connection: Connection, table: str, document: DocumentId) -> list[dict[str, Value]]:
    """Every row of `annotation`, `bookmark` or `colour` that belongs to a document, deleted ones too."""
    columns = ", ".join(COLUMNS[table])
    return connection.named(f"SELECT {columns} FROM {table} WHERE document = ?", (document,))  # noqa: S608


@legible
def annotations(
    connection: Connection, document: DocumentId, among: Collection[AnnotationId] | None = None
) -> list[Annotation]:
    """The annotations of a document in text order, unattached ones last; or those `among` in its order."""
    if among is None:
        found = connection.all(f"{_ANNOTATIONS} AND document = ?{_IN_TEXT_ORDER}", (document,))
    else:
        one = f"{_ANNOTATIONS} AND document = ? AND id = ?"
        found = [row for key in among for row in connection.all(one, (document, key))]
    return list(map(_annotation, found))


@legible
def ids(connection: Connection, document: DocumentId) -> list[AnnotationId]:
    """The ids of the annotations of a document in text order, unattached ones last."""
    sql = f"SELECT id FROM annotation WHERE deleted IS NULL AND document = ?{_IN_TEXT_ORDER}"  # noqa: S608
    return [AnnotationId(str(row[0])) for row in connection.all(sql, (document,))]


@legible
def unattached(connection: Connection, document: DocumentId) -> list[AnnotationId]:
    """The ids of the annotations of a document that have no place in its text."""
    rows = connection.all(
        "SELECT id FROM annotation WHERE document = ? AND deleted IS NULL AND start_block IS NULL",
        (document,),
    )
    return [AnnotationId(str(row[0])) for row in rows]


def in_text_order(annotation: Annotation) -> tuple[Any, ...]:
    """By this key annotations stand in the order of the text, unattached ones last."""
    return (
        annotation.passage is None,
        annotation.passage,
        moments.as_text(annotation.created),
        annotation.id,
    )


_WORDS = (str,) * 10
_ATTACHED = (str, str, *(int,) * 6, *_WORDS, type(None))
_UNATTACHED = (str, str, *(type(None),) * 6, *_WORDS, type(None))


def _annotation(row: tuple[Value, ...]) -> Annotation:
    """The same as `annotation_of`, but by position: of thousands of rows each name would be felt."""
    types = tuple(map(type, row))
    if types not in (_ATTACHED, _UNATTACHED):
        return annotation_of(dict(zip(COLUMNS["annotation"], row, strict=True)))
    # their types were looked at, so that they need not be told one by one
    key, document, block, paragraph, offset, end_block, end_paragraph, end_offset, *rest = cast("Any", row)
    kind, quote, prefix, suffix, section, speaker, note, tags, created, modified, _ = rest
    passage = None
    if block is not None:
        passage = Passage(Place(block, paragraph, offset), Place(end_block, end_paragraph, end_offset))
    return Annotation(
        key,
        document,
        passage,
        _KINDS.get(kind, AnnotationKind.IDEA),
        quote,
        prefix,
        suffix,
        section,
        speaker,
        note,
        _tags(tags),
        moments.from_text(created),
        moments.from_text(modified),
    )


@lru_cache(maxsize=1024)
def _tags(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


@legible
def annotation(connection: Connection, key: AnnotationId) -> Annotation:
    """One annotation that is not deleted, of a document that is not in the bin."""
    rows = connection.named(f"{_ANNOTATIONS} AND id = ? AND document IN ({_NOT_IN_BIN})", (key,))
    if not rows:
        raise UnknownDocument(Words("The library {} holds no annotation {}.", connection.path, key))
    return annotation_of(rows[0])


@legible
def bookmarks(connection: Connection, document: DocumentId) -> list[Bookmark]:
    """The bookmarks of a document in text order, without the unattached ones, no two alike.

    Libraries that were merged may each have had one at the same block.
    """
    found: dict[tuple[int, str], Bookmark] = {}
    for mark in bookmarks_with_twins(connection, document):
        found.setdefault((mark.block, mark.name), mark)
    named = {block for block, name in found if name}
    return [mark for (block, name), mark in found.items() if name or block not in named]


@legible
def bookmarks_with_twins(connection: Connection, document: DocumentId) -> list[Bookmark]:
    """Every bookmark of a document that has a place, in text order."""
    return [mark for mark in all_bookmarks(connection, document) if mark.block != UNATTACHED]


@legible
def unattached_bookmarks(connection: Connection, document: DocumentId) -> list[Bookmark]:
    """The bookmarks of a document that wait for a place."""
    return [mark for mark in all_bookmarks(connection, document) if mark.block == UNATTACHED]


@legible
def all_bookmarks(connection: Connection, document: DocumentId) -> list[Bookmark]:
    """The bookmarks of a document, the unattached ones first."""
    rows = connection.named(f"{_BOOKMARKS} AND document = ? ORDER BY block, created, id", (document,))
    return [bookmark_of(row) for row in rows]


@legible
def bookmark(connection: Connection, key: BookmarkId) -> Bookmark:
    """One bookmark that is not deleted, of a document that is not in the bin."""
    rows = connection.named(f"{_BOOKMARKS} AND id = ? AND document IN ({_NOT_IN_BIN})", (key,))
    if not rows:
        raise UnknownDocument(Words("The library {} holds no bookmark {}.", connection.path, key))
    return bookmark_of(rows[0])


@legible
def tags(connection: Connection) -> list[tuple[str, int]]:
    """Every tag in use with the number of its annotations, the most used first."""
    rows = connection.all(
        "SELECT tag.value, count(*) AS uses FROM annotation a, json_each(a.tags) AS tag"
        " WHERE a.deleted IS NULL AND a.document IN (SELECT id FROM document WHERE deleted IS NULL)"
        " GROUP BY tag.value ORDER BY uses DESC, tag.value"
    )
    return [(str(tag), _number(uses)) for tag, uses in rows]


@legible
def tagged(connection: Connection) -> dict[str, frozenset[DocumentId]]:
    """Every tag in use, the most used first, with the documents that have it on a note."""
    rows = connection.all(
        "SELECT tag.value, a.document, count(*) FROM annotation a, json_each(a.tags) AS tag"
        " WHERE a.deleted IS NULL AND a.document IN (SELECT id FROM document WHERE deleted IS NULL)"
        " GROUP BY tag.value, a.document"
    )
    owners: dict[str, set[DocumentId]] = {}
    uses: Counter[str] = Counter()
    for tag, document, count in rows:
        owners.setdefault(str(tag), set()).add(DocumentId(str(document)))
        uses[str(tag)] += _number(count)
    return {tag: frozenset(owners[tag]) for tag in sorted(owners, key=lambda tag: (-uses[tag], tag))}


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are stored: no leading "#", single spaces, none twice however capitalised."""
    tidy = (" ".join(tag.replace("#", " ").split()) for tag in tags)
    unique: dict[str, str] = {}
    for tag in filter(None, tidy):
        unique.setdefault(tag.casefold(), tag)
    return tuple(unique.values())


def start_of(annotation: Annotation) -> Place | None:
    """Where an annotation begins; None while it is unattached."""
    return annotation.passage.start if annotation.passage else None


def place_of(bookmark: Bookmark) -> Place | None:
    """Where a bookmark stands; None while it is unattached."""
    return None if bookmark.block == UNATTACHED else Place(bookmark.block)
