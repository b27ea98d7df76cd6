"""Testing a library: the file, the texts, and whether every note is on its words."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial

from transcript import anchors
from transcript.document import Document
from transcript.errors import DiskFull, LibraryCorrupt, LibraryError, LibraryLocked, LibraryReadOnly
from transcript.model import UNATTACHED, DocumentId
from transcript.progress import Unwatched
from transcript.records import dataclass
from transcript.storage import annotations, documents, search_index
from transcript.storage.connection import Connection
from transcript.storage.search_index import Indexed

_MOST = 20  # findings of SQLite that are listed; one damaged page has hundreds


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: a sentence that says what, where, and what can be done.

    `damage` is whether the library can only be mended by restoring or salvaging it.
    """

    sentence: str
    damage: bool = False


def check(connection: Connection) -> list[Problem]:
    """Every problem of the library; empty where everything is well."""
    problems: list[Problem] = []
    try:
        problems += (Problem(sentence, damage=True) for sentence in _damage(connection))
        if not problems:
            _complete_index(connection)
        with connection.snapshot():
            problems += _wrong_contents(connection)
    except LibraryError as error:
        problems.append(Problem(str(error), damage=isinstance(error, LibraryCorrupt)))
    return problems


def _complete_index(connection: Connection) -> None:
    """An import that was interrupted leaves blocks that are not indexed: nothing is wrong with that."""
    if connection.read_only:
        return
    with suppress(LibraryLocked, LibraryReadOnly, DiskFull):
        search_index.complete(connection, partial(documents.load, connection), Unwatched())


def damage(connection: Connection) -> str:
    """The first thing that SQLite finds wrong with the file; empty where it is sound."""
    found = connection.all("PRAGMA integrity_check(1)")
    return "" if found == [("ok",)] else str(found[0][0])


def quick_damage(connection: Connection) -> str:
    """The same in a fraction of the time: the pages, and not whether every index agrees."""
    found = connection.all("PRAGMA quick_check(1)")
    return "" if found == [("ok",)] else str(found[0][0])


def _damage(connection: Connection) -> Iterator[str]:
    advice = "restore a backup with: causerie restore FILE, or salvage it with: causerie check --repair"
    for (finding,) in connection.all(f"PRAGMA integrity_check({_MOST})"):
        if finding != "ok":
            yield f"The file {connection.path} is damaged ({finding!s}); {advice}"
    for table, row, owner, _ in connection.all("PRAGMA foreign_key_check"):
        yield f"Row {row!s} of the table {table!s} belongs to no {owner!s} any more; {advice}"


def _wrong_contents(connection: Connection) -> Iterator[Problem]:
    for state in search_index.states(connection):
        if state.blocks < state.total:
            yield Problem(f"{_name(state)} is not indexed completely; the next search completes it.")
        try:
            document = documents.load_any(connection, state.document)
            yield from map(Problem, _wrong_notes(connection, state, document))
        except LibraryError as error:
            yield Problem(f"{_name(state)} cannot be read as a whole. {error}", damage=True)


def _wrong_notes(connection: Connection, state: Indexed, document: Document) -> Iterator[str]:
    for annotation in annotations.annotations(connection, state.document):
        if annotation.passage is not None and not anchors.verify(document, annotation):
            yield (
                f"The note {annotation.id} of {_name(state)} is not on its words "
                f"“{annotation.quote[:60]}”; find it in the notes pane and mark the passage again."
            )
    for bookmark in annotations.bookmarks(connection, state.document):
        if not 0 <= bookmark.block < len(document):
            yield (
                f"The bookmark “{bookmark.name or bookmark.quote}” of {_name(state)} points outside "
                "of the text; set it again and remove this one."
            )


def unattached(connection: Connection) -> list[Problem]:
    """The notes and bookmarks whose words are not in their text: nothing is wrong, and nothing is lost."""
    with connection.snapshot():
        return [
            Problem(f"“{summary.shown_title}”: {sentence}")
            for summary in documents.summaries(connection)
            for sentence in _unattached(connection, summary.id)
        ]


def _unattached(connection: Connection, document: DocumentId) -> Iterator[str]:
    for note in annotations.annotations(connection, document):
        if note.passage is None:
            yield (
                f"the note {note.id} on “{note.quote[:60]}” is unattached; select the passage it "
                "belongs to and attach it."
            )
    for mark in annotations.all_bookmarks(connection, document):
        if mark.block == UNATTACHED:
            name = mark.name or mark.quote
            yield f"the bookmark “{name}” is unattached; set it again where it belongs."


def _name(state: Indexed) -> str:
    return f"“{state.title}”"
