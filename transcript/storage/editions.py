"""Editions of a document: found by what their texts share, and put in the place of its text.

Notes and bookmarks are decided one by one.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from transcript.document import Document
from transcript.errors import LibraryError
from transcript.mending.mended import Mended
from transcript.model import UNATTACHED, Annotation, DocumentId
from transcript.progress import Progress
from transcript.reattaching import editions
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.editions import EditionOf
from transcript.reattaching.reattach import reattach
from transcript.reattaching.report import Move, Reattached, ReattachReport
from transcript.source import Source
from transcript.storage import annotations, documents, journal, mending
from transcript.storage.connection import Connection, Row, Value
from transcript.storage.journal import RowChange, Transaction
from transcript.storage.mending import Settled, TextChange
from transcript.wording import Words

_COMPARED = 5  # texts that are compared word by word, at most
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
    settled = Settled(rows=tuple(anchored_rows(made)), facts=documents.source_facts(source, path))
    mended = Mended(alignment.old.document, alignment.new.document, (alignment.moves(),))
    texts, rows = mending.store(connection, key, mended, settled)
    return texts, rows, made.report


def anchored_rows(made: Reattached) -> Iterator[tuple[str, Row]]:
    """What is different in the rows of notes and bookmarks, each with its table and id."""
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


# ------------------------------------------------------------------------- recognising
def remember(connection: Connection, key: DocumentId, document: Document) -> None:
    """Keep what another edition of a document is known by. To be called within a transaction."""
    runs = editions.sample(editions.fingerprint(document))
    connection.run("INSERT OR REPLACE INTO fingerprint VALUES (?, ?)", (key, runs))


def find(connection: Connection, document: Document, progress: Progress) -> EditionOf | None:
    """The document that shares most with another text, where it is an edition of it."""
    sought = editions.fingerprint(document)
    samples = _samples(connection, document.word_count, progress)
    found: list[EditionOf] = []
    for key in editions.likely(editions.sample(sought), samples, _COMPARED):
        progress.check_cancelled()
        known = editions.fingerprint(documents.load(connection, key))
        found += filter(None, [editions.edition_of(key, known, sought)])
    return max(found, key=lambda edition: edition.shared, default=None)


def _samples(connection: Connection, words: int, progress: Progress) -> list[tuple[DocumentId, bytes]]:
    """The fingerprints of all texts of a like length; those that are missing are made."""
    rows = connection.all(
        "SELECT d.id, d.words, f.runs FROM document d LEFT JOIN fingerprint f ON f.document = d.id"
        " WHERE d.deleted IS NULL"
    )
    known = [(DocumentId(str(key)), runs) for key, length, runs in rows if _may_be(words, length)]
    missing = [key for key, runs in known if not isinstance(runs, bytes)]
    made = dict(_made(connection, missing, progress))
    return [(key, runs if isinstance(runs, bytes) else made[key]) for key, runs in known]


def _may_be(words: int, length: Value) -> bool:
    return isinstance(length, int) and editions.may_be_edition(words, length)


def _made(
    connection: Connection, missing: Sequence[DocumentId], progress: Progress
) -> Iterator[tuple[DocumentId, bytes]]:
    for number, key in enumerate(missing):
        progress.report(number, len(missing), Words("Comparing with the library"))
        progress.check_cancelled()
        runs = editions.sample(editions.fingerprint(documents.load(connection, key)))
        with suppress(LibraryError):  # somebody else writes, or nobody may: it is made again next time
            connection.run("INSERT OR REPLACE INTO fingerprint VALUES (?, ?)", (key, runs))
        yield key, runs


# -------------------------------------------------------------------- moves taken back
def detach(connection: Connection, moves: Sequence[Move]) -> tuple[RowChange, ...]:
    """Let notes and bookmarks wait with the words they were on. To be called within a transaction."""
    transaction = Transaction(connection)
    for move in moves:
        table = "annotation" if isinstance(move.made, Annotation) else "bookmark"
        row = journal.read_row(connection, table, move.id)
        if row is not None and row["deleted"] is None:
            transaction.put(table, _unattached(move, row))
    return tuple(transaction.changed)


def _unattached(move: Move, row: Row) -> Row:
    """The present row of a note or bookmark, without a place and with the words it was on."""
    if isinstance(move.made, Annotation):
        before = _row(replace(move.made, passage=None))
        return {**row, **before}
    return {**row, "block": UNATTACHED, "quote": move.made.quote}
