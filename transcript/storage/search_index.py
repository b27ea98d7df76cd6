"""The index of words: filled in short transactions, completed when it was interrupted.

Searching never depends on it being complete: what is not indexed yet is read through.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from transcript.document import Document
from transcript.model import DocumentId
from transcript.progress import Progress
from transcript.records import dataclass
from transcript.search import Phrase, fold, matches
from transcript.storage.connection import Connection
from transcript.titles import title_to_show
from transcript.wording import Words

BLOCK_BITS = 24  # of a row id: sixteen million blocks a document
_CHUNK = 2000  # blocks indexed in one transaction, about 50 ms

_ADD = "INSERT INTO turn_index (rowid, words) VALUES (?, ?)"
_FORGET = "INSERT INTO turn_index (turn_index, rowid, words) VALUES ('delete', ?, ?)"

Load = Callable[[DocumentId], Document]


@dataclass(frozen=True, slots=True)
class Indexed:
    """How far a document is indexed; `title` is the one to show."""

    document: DocumentId
    number: int
    blocks: int
    total: int
    title: str = ""


def begin(connection: Connection, key: DocumentId, total: int) -> None:
    """Note that none of a new document's blocks is indexed. To be called within a transaction."""
    connection.run("INSERT INTO indexed VALUES (?, 0, ?)", (key, total))


def begin_anew(connection: Connection) -> None:
    """Empty the index; `complete` fills it again."""
    with connection.transaction():
        connection.run("INSERT INTO turn_index (turn_index) VALUES ('delete-all')")
        connection.run("UPDATE indexed SET blocks = 0")


_STATES = (
    "SELECT d.id, d.number, i.blocks, i.total, d.title, d.source_name"
    " FROM document d JOIN indexed i ON i.document = d.id"
    " LEFT JOIN reading r ON r.document = d.id WHERE d.deleted IS NULL{}"
    " ORDER BY coalesce(r.opened, d.added) DESC, d.number DESC"
)


def states(connection: Connection, key: DocumentId | None = None) -> list[Indexed]:
    """How far each document that is not in the bin is indexed, the one opened last first; or only `key`."""
    return _states(connection, "", ()) if key is None else _states(connection, " AND d.id = ?", (key,))


def _states(connection: Connection, condition: str, values: tuple[str, ...]) -> list[Indexed]:
    rows = connection.all(_STATES.format(condition), values)
    return [
        Indexed(
            DocumentId(str(key)),
            _number(number),
            _number(blocks),
            _number(total),
            title_to_show(str(title), str(source)),
        )
        for key, number, blocks, total, title, source in rows
    ]


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _text_of(document: Document, block: int) -> str:
    return "\n".join(map(document.paragraph_text, document.paragraphs_of(block)))


def complete(connection: Connection, load: Load, progress: Progress) -> None:
    """Index what is not indexed yet, in this run or in one that was interrupted."""
    for state in _states(connection, " AND i.blocks < i.total", ()):
        while state.blocks < state.total:
            progress.report(state.blocks, state.total, Words("Indexing"))
            state = _index_chunk(connection, state, load)


def _index_chunk(connection: Connection, state: Indexed, load: Load) -> Indexed:
    with connection.transaction():
        start, total = _progress(connection, state.document)  # another process may be at it too
        end = min(start + _CHUNK, total)
        connection.run_many(_ADD, _entries(load(state.document), state.number, range(start, end)))
        connection.run("UPDATE indexed SET blocks = ? WHERE document = ?", (end, state.document))
    return replace(state, blocks=end, total=total)


def _progress(connection: Connection, key: DocumentId) -> tuple[int, int]:
    found = connection.one("SELECT blocks, total FROM indexed WHERE document = ?", (key,))
    return (_number(found[0]), _number(found[1])) if found else (0, 0)


def _entries(document: Document, number: int, blocks: range) -> Iterator[tuple[int, str]]:
    for block in blocks:
        yield number << BLOCK_BITS | block, fold(_text_of(document, block))


def renew(connection: Connection, key: DocumentId, before: Document, after: Document) -> None:
    """Let a changed text be indexed anew from its first changed block on; `complete` does the rest.

    To be called within a transaction.
    """
    number = connection.number("SELECT number FROM document WHERE id = ?", (key,))
    blocks, _ = _progress(connection, key)
    same = _alike(before, after)
    connection.run_many(_FORGET, _entries(before, number, range(same, blocks)))
    connection.run(
        "UPDATE indexed SET blocks = ?, total = ? WHERE document = ?", (min(same, blocks), len(after), key)
    )


def _alike(before: Document, after: Document) -> int:
    """How many blocks at the beginning have the same words."""
    if _same_blocks(before, after):
        return len(after)
    most = min(len(before), len(after))
    different = (block for block in range(most) if _text_of(before, block) != _text_of(after, block))
    return next(different, most)


def _same_blocks(before: Document, after: Document) -> bool:
    one, other = before.columns, after.columns
    return (
        one.block_ends == other.block_ends
        and one.paragraph_ends == other.paragraph_ends
        and one.text == other.text
    )


def forget(connection: Connection, state: Indexed, document: Document) -> None:
    """Take a document out of the index. To be called within a transaction."""
    connection.run_many(_FORGET, _entries(document, state.number, range(state.blocks)))


def find(
    connection: Connection,
    wanted: tuple[Phrase, ...],
    key: DocumentId | None,
    load: Load,
    enough: int | None = None,
) -> Iterator[tuple[Indexed, list[int]]]:
    """Each document, or only `key`, with the blocks in which all phrases occur, in reading order.

    With `enough`, no more than so many blocks of each need be told, and no document after so many.
    """
    with connection.snapshot():
        searched = states(connection, key)
        indexed = _find_indexed(connection, wanted, searched, enough)
    for state in searched:
        blocks = indexed.get(state.number, [])
        if state.blocks < state.total:
            document = load(state.document)
            rest = range(state.blocks, state.total)
            blocks += [block for block in rest if matches(wanted, _text_of(document, block))]
        if blocks:
            yield state, blocks


def _find_indexed(
    connection: Connection, wanted: tuple[Phrase, ...], searched: Sequence[Indexed], enough: int | None
) -> dict[int, list[int]]:
    """Blocks by the number of their document."""
    if not searched:
        return {}
    numbers, expression = [state.number for state in searched], _expression(wanted)
    whole = (expression, min(numbers) << BLOCK_BITS, (max(numbers) + 1 << BLOCK_BITS) - 1)
    having = {_number(row[0]) for row in connection.all(_DOCUMENTS_OF, whole)}
    found: dict[int, list[int]] = {}
    for number in filter(having.__contains__, numbers):
        place = number << BLOCK_BITS
        most = -1 if enough is None else enough
        rows = connection.all(_BLOCKS_OF, (expression, place, place + (1 << BLOCK_BITS) - 1, most))
        found[number] = [_number(row[0]) - place for row in rows]
        if enough is not None and sum(map(len, found.values())) >= enough:
            break
    return found


_MATCHING = "FROM turn_index WHERE turn_index MATCH ? AND rowid BETWEEN ? AND ?"
_DOCUMENTS_OF = f"SELECT DISTINCT rowid >> {BLOCK_BITS} {_MATCHING}"
_BLOCKS_OF = f"SELECT rowid {_MATCHING} ORDER BY rowid LIMIT ?"


def _expression(wanted: tuple[Phrase, ...]) -> str:
    """Only folded words within quotation marks: nothing a reader types is syntax."""
    return " AND ".join(f'"{" ".join(phrase)}"' for phrase in wanted)
