"""Storing another edition in the place of a document's text, with notes and bookmarks decided one by one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from transcript.document import Document
from transcript.mending.mended import Mended
from transcript.model import Annotation, DocumentId
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.reattach import reattach
from transcript.reattaching.report import Reattached, ReattachReport
from transcript.source import Source
from transcript.storage import annotations, documents, mending
from transcript.storage.connection import Connection, Row
from transcript.storage.journal import RowChange
from transcript.storage.mending import Settled, TextChange

_STAYS = {"kind", "note", "tags", "created", "modified", "deleted"}


def store(
    connection: Connection, key: DocumentId, alignment: Alignment, source: Source, path: Path | None
) -> tuple[tuple[TextChange, ...], tuple[RowChange, ...], ReattachReport]:
    """Store the new text of an alignment; what to remember of it, and what became of the notes.

    `ChangedElsewhere` where the library's text is no longer the old one. To be called within a
    transaction.
    """
    notes = annotations.annotations(connection, key)
    made = reattach(alignment, notes, annotations.all_bookmarks(connection, key))
    settled = Settled(rows=tuple(_rows(made)), facts=documents.source_facts(source, path))
    mended = Mended(alignment.old.document, alignment.new.document, (alignment.moves(),))
    texts, rows = mending.store(connection, key, mended, settled)
    return texts, rows, made.report


def _rows(made: Reattached) -> Iterator[tuple[str, Row]]:
    for note in made.annotations:
        yield "annotation", _row(note)
    for mark in made.bookmarks:
        yield "bookmark", {"id": mark.id, "block": mark.block, "quote": mark.quote}


def _row(note: Annotation) -> Row:
    row = annotations.annotation_row(note)
    return {name: value for name, value in row.items() if name not in _STAYS}


def titled_like(new: Document, old: Document) -> Document:
    """The new edition under the old title and what else is known of it where it states none itself."""
    return replace(
        new,
        title=new.title or old.title,
        language=new.language or old.language,
        author=new.author or old.author,
        genre=new.genre or old.genre,
        date=new.date or old.date,
    )
