"""Storing a mended text, and taking it back, with all that the reader attached to it.

What the reader made is moved with its words and then compared with them: a note whose
words are no longer there becomes unattached, and never stands on other words.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import field, replace

from transcript import anchors
from transcript.document import Document
from transcript.errors import ChangedElsewhere
from transcript.mending.mended import Mended
from transcript.mending.moves import Moves
from transcript.model import Annotation, Bookmark, DocumentId, Passage, Place, ReadingPosition
from transcript.records import dataclass
from transcript.storage import annotations, colours, documents, journal, reading, search_index, texts
from transcript.storage.connection import Connection, Row, Value
from transcript.storage.journal import RowChange, Transaction
from transcript.storage.texts import Image, Values
from transcript.titles import title_to_show

_MOVED = (
    *(f"{edge}_{part}" for edge in ("start", "end") for part in ("block", "paragraph", "offset")),
    *("quote", "prefix", "suffix", "section", "speaker"),
)
Journaled = Container[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A document's text before and after it was mended, and where each place went."""

    document: DocumentId
    before: Image
    after: Image
    moves: tuple[Moves, ...]

    def reversed(self) -> "TextChange":
        """The change that takes this one back."""
        moves = tuple(step.reversed() for step in reversed(self.moves))
        return TextChange(self.document, self.after, self.before, moves)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Rows that are decided already, each with its table and without what stays as it is.

    `facts` are columns of the document's own row.
    """

    rows: tuple[tuple[str, Row], ...] = ()
    facts: Row = field(default_factory=dict)


_NOT_SETTLED = Settled()


def store(
    connection: Connection, key: DocumentId, mended: Mended, settled: Settled = _NOT_SETTLED
) -> tuple[tuple[TextChange, ...], tuple[RowChange, ...]]:
    """Store a mended document; what to remember of it, empty where nothing is different.

    `ChangedElsewhere` where the library's text is no longer the one that was mended. To be
    called within a transaction.
    """
    present = documents.load(connection, key)
    before = texts.values_of(present)
    if texts.values_of(mended.before) != before:
        raise ChangedElsewhere(_title(connection, key))
    after = texts.values_of(mended.document)
    change = TextChange(key, *texts.images(before, after), mended.steps)
    stored = _replace(connection, change, before, present)
    transaction = Transaction(connection)
    decided = {(table, str(row["id"])) for table, row in settled.rows}
    _move_made(transaction, connection, key, replace(mended, before=present, document=stored), decided)
    for table, row in settled.rows:
        whole = journal.read_row(connection, table, str(row["id"])) or {}
        transaction.put(table, {**whole, **row})
    text_changed = before != after or bool(settled.facts)
    colours.carry(transaction, connection, key, present.speakers, stored.speakers)
    _put_facts(transaction, connection, key, mended.document, settled.facts, text_changed=text_changed)
    return (change,) if before != after else (), tuple(transaction.changed)


def _title(connection: Connection, key: DocumentId) -> str:
    row = journal.read_row(connection, "document", key) or {}
    return title_to_show(str(row.get("title")), str(row.get("source_name")))


def _put_facts(
    transaction: Transaction,
    connection: Connection,
    key: DocumentId,
    document: Document,
    more: Row,
    *,
    text_changed: bool,
) -> None:
    row = journal.read_row(connection, "document", key)
    if row is None:
        return
    facts = documents.described(document)
    stamps: dict[str, Value] = {"mended": journal.later(row)} if text_changed else {}
    if any(row[name] != value for name, value in facts.items()):
        stamps["described"] = journal.later(row)
    counts: Row = {"turns": len(document.turns), "words": document.word_count}
    transaction.put("document", {**row, **facts, **counts, **more, **stamps})


def apply(connection: Connection, changes: Iterable[TextChange], rows: Iterable[RowChange]) -> bool:
    """Do a step again, or take it back: texts, then rows. False where either was changed since.

    Notes that another window attached meanwhile, which no row tells of, move along.
    """
    rows = tuple(rows)
    journaled = {(row.table, row.key) for row in rows}
    texts_done = all(_apply(connection, change, journaled) for change in changes)
    return texts_done and journal.apply(connection, rows)


def _apply(connection: Connection, change: TextChange, journaled: Journaled) -> bool:
    if journal.read_row(connection, "document", change.document) is None:
        return False
    present = documents.load_any(connection, change.document)
    values = texts.values_of(present)
    if texts.digest(values) != change.before.digest:
        return False
    stored = _replace(connection, change, values, present)
    mended = Mended(present, stored, change.moves)
    _move_made(Transaction(connection), connection, change.document, mended, journaled)
    return True


def _replace(connection: Connection, change: TextChange, values: Values, present: Document) -> Document:
    """Put the text after the change in the place of the present one; the text as it is stored."""
    texts.write(connection, change.document, change.after.over(values), change.after.values)
    stored = documents.load_any(connection, change.document)
    search_index.renew(connection, change.document, present, stored)
    _move_reader(connection, change.document, Mended(present, stored, change.moves))
    return stored


# ---------------------------------------------------------------- what the reader made
def _move_reader(connection: Connection, key: DocumentId, mended: Mended) -> None:
    position = reading.position(connection, key)
    if position is None or not len(mended.before):
        return
    furthest = _last_block(mended, min(position.furthest_block, len(mended.before) - 1))
    moved = ReadingPosition(mended.move(position.place), furthest)
    reading.put_position(connection, key, moved, mended.document.words_before[furthest + 1])


def _last_block(mended: Mended, block: int) -> int:
    """Where the last words of a block are now."""
    end = mended.before.end_of(block)
    return mended.move(Place(block, end.paragraph, max(0, end.offset - 1))).block


def _move_made(
    transaction: Transaction,
    connection: Connection,
    key: DocumentId,
    mended: Mended,
    journaled: Journaled,
) -> None:
    for row in annotations.rows(connection, "annotation", key):
        if ("annotation", str(row["id"])) not in journaled:
            moved = _moved_note(annotations.annotation_of(row), mended)
            transaction.put("annotation", {**row, **_only(_MOVED, annotations.annotation_row(moved))})
    for row in annotations.rows(connection, "bookmark", key):
        if ("bookmark", str(row["id"])) not in journaled:
            mark = _moved_bookmark(annotations.bookmark_of(row), mended)
            transaction.put("bookmark", {**row, "block": mark.block, "quote": mark.quote})


def _only(names: Iterable[str], row: Row) -> Mapping[str, Value]:
    return {name: row[name] for name in names}


def _moved_note(note: Annotation, mended: Mended) -> Annotation:
    """The note on the same words, which may have a paragraph's end or a label between them now."""
    if note.passage is None or not note.quote:
        return note
    passage = mended.move_passage(note.passage)
    if passage is None or not _reads(mended.document, passage, note.quote):
        return replace(note, passage=None)
    return anchors.put_on(note, mended.document, passage)


def _reads(document: Document, passage: Passage, quote: str) -> bool:
    """Whether a passage begins and ends with a quote and holds all of its words in their order."""
    text = document.text_of(passage)
    wanted, rest = "".join(quote.split()), iter(text)
    inside = all(character in rest for character in wanted)
    return bool(wanted) and inside and text[:1] == quote[:1] and text[-1:] == quote[-1:]


def _moved_bookmark(mark: Bookmark, mended: Mended) -> Bookmark:
    if not 0 <= mark.block < len(mended.before):
        return mark
    block = mended.move(Place(mark.block)).block
    return replace(mark, block=block, quote=anchors.first_words(mended.document, block))
