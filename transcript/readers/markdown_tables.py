"""Tables of Markdown that are conversations: a row for each speech, a column for who speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from transcript.readers.markdown_inline import Paragraphs
from transcript.readers.names import bare_label
from transcript.readers.spoken_rows import Spoken, is_count, spoken_in
from transcript.source import Given, Line, Mark

if TYPE_CHECKING:
    from markdown_it.token import Token

_MOST = 3  # conversations in tables are at least one part in so many of their file
_BOLD = "*_ "


def spoken_tables(tokens: "Sequence[Token]") -> dict[int, tuple[int, list[Line]]]:
    """By the place of the token that opens a table: where it ends, and the lines of what is said in it."""
    length = sum(len(token.content) for token in tokens if token.type == "inline")
    found: dict[int, tuple[int, list[Line]]] = {}
    for first, last in _tables(tokens):
        rows = _rows(tokens[first:last])
        texts = [[cell.content.strip(_BOLD) for cell in row] for row in rows]
        columns = spoken_in(texts)
        if columns and sum(len(text) for row in texts for text in row) * _MOST >= length:
            head = [line for cell in rows[0] for line in _cell_lines(cell)] if columns.headed else []
            beside = [replace(line, given=Given("prose", role="boilerplate")) for line in head]
            said = [line for row in rows[columns.headed :] for line in _spoken_row(row, columns)]
            found[first] = last, [*beside, *said]
    return found


def _tables(tokens: "Sequence[Token]") -> Iterator[tuple[int, int]]:
    first = 0
    for place, token in enumerate(tokens):
        if token.type == "table_open":
            first = place
        elif token.type == "table_close":
            yield first, place


def _rows(tokens: "Sequence[Token]") -> "list[list[Token]]":
    rows: list[list[Token]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append(token)
    return rows


def _spoken_row(row: "Sequence[Token]", columns: Spoken) -> Iterator[Line]:
    """What one row says; times and numbers beside it become marks."""
    if len(row) <= columns.speech:
        return
    label = bare_label(row[columns.name].content.strip(_BOLD)).strip(_BOLD)
    counts = [cell.content.strip() for cell in row[: columns.speech] if is_count(cell.content)]
    time = next((count for count in counts if ":" in count), None)
    marks = tuple(Mark("time" if ":" in count else "section", count) for count in counts)
    given = Given(
        "turn", opens=bool(label), speakers=(label,) if label else (), label=label or None, time=time
    )
    for cell in row[columns.speech :]:
        for line in _cell_lines(cell):
            yield replace(line, given=given, marks=(*marks, *line.marks))
            given, marks = replace(given, opens=False, label=None), ()


def _cell_lines(cell: "Token") -> Iterator[Line]:
    yield from Paragraphs(cell.map[0] + 1 if cell.map else 0, "td").lines(cell, "")
