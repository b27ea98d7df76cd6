"""What a bundle holds is merged into a library, within one transaction and as one step.

Each thing is decided by what was changed last, so it does not matter in which order libraries
exchange: they end alike, and a second time changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from transcript.bundle import gathering
from transcript.bundle.entries import PLACE, text_digest
from transcript.bundle.joining import State, joined, order, said
from transcript.bundle.layout import Bundle, Carried, Gone
from transcript.bundle.report import MergeReport
from transcript.document import Document
from transcript.mending.mended import Mended
from transcript.model import UNATTACHED, DocumentId, Place
from transcript.progress import Progress
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.reattach import reattach
from transcript.source import Source
from transcript.storage import annotations, documents, editions, journal, search_index, versions
from transcript.storage.connection import Connection, Row
from transcript.storage.journal import RowChange, Transaction
from transcript.storage.mending import TextChange

_FACTS = ("title", "language", "author", "genre", "date")
_STAMPS = ("described", "mended", "revived")
_PUT_READING = """
INSERT OR REPLACE INTO reading (document, opened, block, paragraph, "offset", furthest_block, words_read)
VALUES (:document, :opened, :block, :paragraph, :offset, :furthest_block, :words_read)
"""


@dataclass(slots=True)
class Merged:
    """What to remember of a merge, and what to tell of it. `documents` are those that are here now."""

    report: MergeReport = field(default_factory=MergeReport)
    texts: list[TextChange] = field(default_factory=list)
    rows: list[RowChange] = field(default_factory=list)
    documents: list[DocumentId] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Texts:
    """A document of a bundle beside the one of the library.

    `alignment` leads from the text that goes to the one that stays; None where they are the same.
    """

    here: Document
    stays_here: bool = True
    alignment: Alignment | None = None


# --------------------------------------------------------------------------- before it
def prepare(connection: Connection, bundle: Bundle, progress: Progress) -> dict[str, Alignment]:
    """Compare the texts that differ, which takes a while, before the transaction: by the carried id."""
    found: dict[str, Alignment] = {}
    for number, carried in enumerate(bundle.documents):
        progress.report(number, len(bundle.documents), "Comparing with the library")
        progress.check_cancelled()
        key = find(connection, carried)
        row = None if key is None else journal.read_row(connection, "document", key)
        if key is not None and row is not None:
            texts = _compare(row, documents.load_any(connection, key), carried, None)
            if texts.alignment is not None:
                found[carried.id] = texts.alignment
    return found


def find(connection: Connection, carried: Carried) -> DocumentId | None:
    """The document of the library that a carried one is: by its ids, else by the file it was made from."""
    known = _find_id(connection, (carried.id, *carried.also))
    if known is not None:
        return known
    digest = str(carried.head["source_digest"])
    return documents.find_digest(connection, digest) or documents.find_digest(connection, digest, in_bin=True)


def _find_id(connection: Connection, keys: Iterable[str]) -> DocumentId | None:
    for key in keys:
        for sql in ("SELECT id FROM document WHERE id = ?", "SELECT document FROM also_known WHERE id = ?"):
            found = connection.one(sql, (key,))
            if found is not None:
                return DocumentId(str(found[0]))
    return None


def _compare(row: Row, here: Document, carried: Carried, known: Alignment | None) -> Texts:
    """Which of two texts stays: the one that was mended last."""
    mine, other = text_digest(here), text_digest(carried.document)
    if mine == other:
        return Texts(here)
    stays = (str(row["mended"]), mine) >= (str(carried.head["mended"]), other)
    old, new = (carried.document, here) if stays else (here, _told(row, carried))
    ready = known is not None and (known.old.document, known.new.document) == (old, new)
    return Texts(here, stays, known if ready else Alignment(old, new))


def _told(row: Row, carried: Carried) -> Document:
    """The carried text under what is known of it last."""
    title, language, author, genre, date = (str(value) for value in _facts(row, carried.head).values())
    return replace(carried.document, title=title, language=language, author=author, genre=genre, date=date)


def _facts(row: Row, head: Row) -> Row:
    latest = max((row, head), key=lambda each: (str(each["described"]), [str(each[name]) for name in _FACTS]))
    return {name: latest[name] for name in _FACTS}


# ----------------------------------------------------------------------------- the merge
def merge(
    connection: Connection, bundle: Bundle, alignments: Mapping[str, Alignment], progress: Progress
) -> Merged:
    """Merge everything. To be called within a transaction."""
    merging = _Merging(connection)
    for number, carried in enumerate(bundle.documents):
        progress.report(number, len(bundle.documents), "Merging")
        progress.check_cancelled()
        merging.take(carried, alignments.get(carried.id))
    for gone in bundle.gone:
        merging.take_gone(gone)
    return merging.merged


def _made(carried: Carried) -> tuple[tuple[str, Sequence[Row]], ...]:
    """What a reader made, by table."""
    return (
        ("annotation", carried.annotations),
        ("bookmark", carried.bookmarks),
        ("colour", carried.colours),
    )


def _last_change(carried: Carried) -> str:
    made = (str(row["modified"]) for row in (*carried.annotations, *carried.bookmarks))
    return max(*(str(carried.head[name]) for name in _STAMPS), *made, "")


class _Merging:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.merged = Merged()
        self._report = self.merged.report

    def _put(self, table: str, row: Row) -> None:
        transaction = Transaction(self._connection)
        transaction.put(table, row)
        self.merged.rows += transaction.changed

    def _row(self, key: str) -> Row:
        return journal.read_row(self._connection, "document", key) or {}

    def take(self, carried: Carried, known: Alignment | None) -> None:
        """Merge one document."""
        self._report.documents += 1
        key = find(self._connection, carried)
        if key is None:
            self._take_new(carried)
            return
        self._know_as(key, (carried.id, *carried.also))
        if self._comes_back(key, _last_change(carried)):
            self.merged.documents.append(key)
            before = self._row(key)
            texts = self._take_text(key, carried, known)
            self._take_made(key, carried, texts)
            self._take_reading(key, carried, texts)
            self._take_head(key, carried.head, before)

    def _know_as(self, key: DocumentId, ids: Iterable[str]) -> None:
        for other in set(ids) - {key}:
            self._connection.run("INSERT OR IGNORE INTO also_known VALUES (?, ?)", (other, key))

    # -------------------------------------------------------------------- deletions
    def _comes_back(self, key: DocumentId, changed: str) -> bool:
        """Whether a document is in the library after all: a deletion yields to what was done later."""
        row = self._row(key)
        if row["deleted"] is None:
            return True
        last = max(changed, documents.last_change(self._connection, key))
        if last <= str(row["deleted"]):
            self._report.staying += 1
            return False
        self._put("document", {**row, "deleted": None, "revived": last})
        self._report.put_back += 1
        return True

    def take_gone(self, gone: Gone) -> None:
        """A document that was deleted elsewhere goes into the bin, unless something was done to it since."""
        key = _find_id(self._connection, (gone.id, *gone.also))
        if key is None:
            self._remember_gone(gone)
            return
        row = self._row(key)
        if gone.deleted <= max(documents.last_change(self._connection, key), str(row["deleted"] or "")):
            return
        if row["deleted"] is None:
            self._report.documents += 1
            self._report.binned += 1
        self._put("document", {**row, "deleted": gone.deleted})

    def _remember_gone(self, gone: Gone) -> None:
        for key in (gone.id, *gone.also):
            known = self._connection.one("SELECT deleted FROM gone WHERE id = ?", (key,))
            if known is None or str(known[0]) < gone.deleted:
                self._connection.run("INSERT OR REPLACE INTO gone VALUES (?, ?)", (key, gone.deleted))

    def _is_gone(self, carried: Carried) -> bool:
        last = _last_change(carried)
        deleted = [
            str(moment)
            for key in (carried.id, *carried.also)
            for (moment,) in self._connection.all("SELECT deleted FROM gone WHERE id = ?", (key,))
        ]
        return max(deleted, default="") >= last and bool(deleted)

    # ----------------------------------------------------------------- a new document
    def _take_new(self, carried: Carried) -> None:
        if self._is_gone(carried):
            self._report.staying += 1
            return
        key, connection = DocumentId(carried.id), self._connection
        for gone in (carried.id, *carried.also):
            connection.run("DELETE FROM gone WHERE id = ?", (gone,))
        documents.insert(connection, key, carried.document, _source(carried.head), None)
        editions.remember(connection, key, carried.document)
        search_index.begin(connection, key, len(carried.document))
        self._know_as(key, carried.also)
        told = {name: carried.head[name] for name in (*_FACTS, *_STAMPS, "added")}
        Transaction(connection).put("document", {**self._row(key), **told})
        self._fill(key, carried)
        row = self._row(key)
        # undoing puts it into the bin with all that is in it, as undoing an import does
        self.merged.rows.append(RowChange("document", key, journal.dead(row), row))
        self.merged.documents.append(key)
        self._report.new += 1

    def _fill(self, key: DocumentId, carried: Carried) -> None:
        transaction = Transaction(self._connection)
        for table, rows in _made(carried):
            for row in rows:
                if journal.read_row(self._connection, table, str(row["id"])) is None:
                    transaction.put(table, row)
                    self._count_new(table, row)
        self._keep_versions(carried.versions, key)
        self._take_reading(key, carried, Texts(carried.document))

    def _count_new(self, table: str, row: Row) -> None:
        living = row["deleted"] is None
        self._report.bookmarks += living and table == "bookmark"
        self._report.notes += living and table == "annotation"

    # ---------------------------------------------------------------- text and facts
    def _take_text(self, key: DocumentId, carried: Carried, known: Alignment | None) -> Texts:
        """The text that was mended last stays; the notes on the other one go to their words in it."""
        row = self._row(key)
        texts = _compare(row, documents.load(self._connection, key), carried, known)
        if texts.alignment is not None and not texts.stays_here:
            source, path = _source(carried.head), row["source_path"]
            made, rows, report = editions.store(self._connection, key, texts.alignment, source, None)
            self.merged.texts += made
            self.merged.rows += rows
            self._report.texts += 1
            self._report.unattached += len(report.unattached)
            if source.digest == row["source_digest"]:
                self._put("document", {**self._row(key), "source_path": path})
        return texts

    def _take_head(self, key: DocumentId, head: Row, before: Row) -> None:
        """What is known of it, and when things were done; last, because storing a text is a change too."""
        stamps = {name: max(str(before[name]), str(head[name])) for name in _STAMPS}
        added = min(str(before["added"]), str(head["added"]))
        self._put("document", {**self._row(key), **_facts(before, head), **stamps, "added": added})

    # ------------------------------------------------------------ notes and bookmarks
    def _take_made(self, key: DocumentId, carried: Carried, texts: Texts) -> None:
        native = texts.alignment is None or not texts.stays_here
        mine = texts.alignment is None or texts.stays_here
        others = carried if native else self._moved(carried, texts)
        for table, rows in _made(others):
            for row in rows:
                ours = {**row, "document": key}
                if table == "colour":
                    ours["id"] = f"{key} {row['speaker']!s}"
                self._take_row(table, State(ours, native), carried, local_native=mine)
        self._keep_versions(carried.versions, key)

    def _moved(self, carried: Carried, texts: Texts) -> Carried:
        """What was made in a text that does not stay, on its words in the one that does."""
        assert texts.alignment is not None
        notes = [annotations.annotation_of(row) for row in carried.annotations if row["deleted"] is None]
        marks = [annotations.bookmark_of(row) for row in carried.bookmarks if row["deleted"] is None]
        moved = {
            str(row["id"]): row for _, row in editions.anchored_rows(reattach(texts.alignment, notes, marks))
        }
        return replace(
            carried,
            annotations=tuple({**row, **moved.get(str(row["id"]), {})} for row in carried.annotations),
            bookmarks=tuple({**row, **moved.get(str(row["id"]), {})} for row in carried.bookmarks),
        )

    def _take_row(self, table: str, other: State, carried: Carried, *, local_native: bool) -> None:
        local = journal.read_row(self._connection, table, str(other.row["id"]))
        if local is None:
            self._put(table, other.row)
            self._count_new(table, other.row)
            return
        if local["document"] != other.row["document"]:  # an id that was given twice: ours stays ours
            return
        self._put(table, joined(table, State(local, local_native), other))
        self._count(table, local, other.row)
        if table == "annotation" and said(table, local) != said(table, other.row):
            self._keep_loser(local, other.row, carried)

    def _count(self, table: str, local: Row, other: Row) -> None:
        if order(table, other) <= order(table, local):
            return
        if other["deleted"] is not None:
            self._report.deleted += local["deleted"] is None and table == "annotation"
        elif local["deleted"] is not None:
            self._count_new(table, other)
        elif table == "annotation" and said(table, local) != said(table, other):
            self._report.newer += 1

    # --------------------------------------------------------------------- versions
    def _keep_loser(self, local: Row, other: Row, carried: Carried) -> None:
        """What a later change wrote over becomes a version; one that nobody saw coming is told of."""
        here = order("annotation", local) < order("annotation", other)
        loser, winner = (local, other) if here else (other, local)
        if winner["deleted"] is not None or (loser["deleted"] is not None and not here):
            return  # nothing was written over, or no words came along
        self._keep_versions([row for row in carried.versions if row["annotation"] == local["id"]])
        new = versions.keep(self._connection, [versions.version_of(loser)])
        self._report.both_ways += new if loser["deleted"] is None else 0

    def _keep_versions(self, rows: Sequence[Row], key: DocumentId | None = None) -> None:
        """Keep versions of notes; with `key` only of those that belong to that document."""
        for row in rows:
            note = journal.read_row(self._connection, "annotation", str(row["annotation"]))
            if note is not None and key in (None, note["document"]):
                versions.keep(self._connection, [row])

    # ---------------------------------------------------------------------- reading
    def _take_reading(self, key: DocumentId, carried: Carried, texts: Texts) -> None:
        """Where the reader was who opened the document last."""
        other, mine = carried.reading, gathering.reading(self._connection, key)
        if other is None:
            return
        if texts.alignment is not None and texts.stays_here:
            other = _moved_reading(other, Mended(carried.document, texts.here, (texts.alignment.moves(),)))
        latest = other if mine is None else max(mine, other, key=_when_read)
        document = texts.here if texts.stays_here else carried.document
        furthest = [row["furthest_block"] for row in (mine, other) if row is not None]
        reached = max((block for block in furthest if isinstance(block, int)), default=None)
        words = 0 if reached is None else document.words_before[min(reached + 1, len(document))]
        values = {**latest, "furthest_block": reached, "document": key, "words_read": words}
        self._connection.run(_PUT_READING, values)


def _when_read(row: Row) -> tuple[str, list[int]]:
    where = [row[name] for name in ("furthest_block", *PLACE)]
    return str(row["opened"] or ""), [value if isinstance(value, int) else UNATTACHED for value in where]


def _moved_reading(row: Row, mended: Mended) -> Row:
    block, paragraph, offset, furthest = (row[name] for name in (*PLACE, "furthest_block"))
    if not (isinstance(block, int) and isinstance(paragraph, int) and isinstance(offset, int)):
        return row
    place = mended.move(Place(block, paragraph, offset))
    last = mended.move(Place(furthest)).block if isinstance(furthest, int) else place.block
    where = {"block": place.block, "paragraph": place.paragraph, "offset": place.offset}
    return {**row, **where, "furthest_block": last}


def _source(head: Row) -> Source:
    return Source(str(head["source_name"]), str(head["media_type"]), str(head["source_digest"]), ())
