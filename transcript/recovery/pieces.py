"""Rows grouped into paragraphs: a piece is a run of rows that belong together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transcript.recovery.directions import is_direction
from transcript.recovery.divisions import division_level
from transcript.recovery.keys import key_of
from transcript.recovery.label import Label
from transcript.recovery.layout import Layout, is_lone
from transcript.recovery.rows import Rows

_LONGEST_DIRECTION = 12
# `INT. KITCHEN - DAY`, `SCENE B`: rows of a script that stand alone however wide its lines are set.
_OPENS_SCENE = frozenset("IESA")
_SCENE = re.compile(r"(?:INT|EXT|EST|I/E)[./ ]\s?[A-Z]|(?:SCENE|ACT) (?:[A-Z]|ONE|TWO|THREE|FOUR|FIVE|\d+)$")
_EXAMINATION = re.compile(
    r"(?:(?:FURTHER |DIRECT |(?:RE-?)?CROSS[- ]|RE-?DIRECT |RE-)?EXAMINATION)?"
    r"(?:\s?(?:CONTINUED )?BY (?:MR|MS|MRS|MISS|DR|THE)\b[^:]{1,40}:?|\s?\(?(?i:CONTINUED)\)?|)"
)
_EXAMINED = frozenset(("FU", "DI", "CR", "RE", "EX", "BY", "CO"))  # how such a row can begin
_LONGEST_ENTRY = 60
_SHORTEST_SPACED = 6


@dataclass(slots=True)
class Piece:
    """Rows `first` up to `end` as one paragraph; `label` opens it.

    `kind` is heading, turn, text, stage or drop; `level` counts from 1 for headings.
    """

    first: int
    end: int
    label: Label | None = None
    kind: str = "text"
    level: int = 0
    role: str | None = None


def pieces_of(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> list[Piece]:
    """Cut the rows into paragraphs; a label always opens one."""
    pieces: list[Piece] = []
    first, count = 0, len(rows)
    texts, opening = rows.texts, _openings(rows, layout, labels)
    closing = {row for row in range(1, count) if texts[row - 1][-1] in "])"} - opening
    for row in sorted(opening | closing):
        if row in closing and not _closes_brackets(rows, labels, first, row):
            continue
        if row not in labels and texts[first][0] in "[(" and _inside_brackets(rows, first, row):
            continue
        pieces.append(_piece(rows, labels, first, row))
        first = row
    return [*pieces, _piece(rows, labels, first, count)] if count else []


def introduced(rows: Rows, pieces: Sequence[Piece]) -> frozenset[str]:
    """The keys of labels that always have brackets behind the name: `Mr. Roe (Counsel for Oak):`."""
    brackets: dict[str, bool] = {}
    labelled = [piece for piece in pieces if piece.label]
    if not any("(" in rows.texts[piece.first][: piece.label.body] for piece in labelled if piece.label):
        return frozenset()
    for piece in labelled:
        if label := piece.label:
            text = rows.texts[piece.first]
            behind = text[text.find(label.name) + len(label.name) : label.body]
            key = key_of(label.name)
            brackets[key] = brackets.get(key, True) and label.aside is None and "(" in behind
    return frozenset(key for key, always in brackets.items() if always)


def _piece(rows: Rows, labels: Mapping[int, Label], first: int, end: int) -> Piece:
    label = labels.get(first)
    kind = "turn" if label else "stage" if first in rows.events else "text"
    return Piece(first, end, label, kind, role=rows.roles.get(first))


def _inside_brackets(rows: Rows, first: int, row: int) -> bool:
    """Whether a piece began with a bracket that is still open."""
    opening = rows.texts[first][0]
    if opening not in "[(" or row - first > _LONGEST_DIRECTION:
        return False
    closing = "])"["[(".index(opening)]
    text = "".join(rows.texts[first:row])
    return text.count(opening) > text.count(closing)


def _closes_brackets(rows: Rows, labels: Mapping[int, Label], first: int, row: int) -> bool:
    """Whether a piece that ends with a bracket before the row is one direction."""
    opening = rows.texts[first][0]
    if rows.texts[row][0].islower() or row - first > _LONGEST_DIRECTION:
        return False
    if opening != "[" and not (opening == "(" and row + 1 in labels):
        return False
    return is_direction(" ".join(rows.texts[first:row]))


def _openings(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> set[int]:
    """The rows after the first that open a paragraph, brackets aside."""
    texts, count = rows.texts, len(rows)
    found = {row for row, opens in enumerate(layout.opening) if opens}
    found.update(labels)
    bracketed = {row for row, text in enumerate(texts) if text[0] in "[("}
    followed = {row - 1 for row in bracketed | labels.keys()} - found
    found.update(row for row in followed if row > 0 and is_lone(rows, layout, row))
    found.update(row for row in bracketed - found if row and is_lone(rows, layout, row - 1))
    found.update(row for row in _parted_by_roles(rows) if row < count)
    short = {row: text for row, text in enumerate(texts) if len(text) <= _LONGEST_ENTRY}
    found.update(row for row in short if row - 1 in short and row not in found and _is_listed(rows, row))
    found.update(row for row in rows.glued - found if row and (_is_cue(rows, row) or _is_cue(rows, row - 1)))
    examined = {row for row, text in short.items() if text[:2].isupper() and is_examination(text)}
    examined.update(row for row, text in short.items() if text[0] in _OPENS_SCENE and _SCENE.match(text))
    examined.update(row for row, text in short.items() if text[1:2] == " " and is_spaced(text))
    found |= examined | {row + 1 for row in examined if row + 1 < count}
    return found - {0} - _opened_by_directions(rows, labels)


def _opened_by_directions(rows: Rows, labels: Mapping[int, Label]) -> set[int]:
    """Rows of speeches whose name has a row to itself, with a direction between it and them."""
    texts, last = rows.texts, len(rows) - 2
    found: set[int] = set()
    for row, label in labels.items():
        if row >= last or label.body < len(texts[row]) or texts[row + 1][0] not in "([":
            continue
        close = not rows.gaps[row + 1] and (not rows.gaps[row + 2] or rows.breaks[row + 2])
        if close and row + 2 not in labels and is_direction(texts[row + 1]):
            found.update((row + 1, row + 2))
    return found


def is_spaced(text: str) -> bool:
    """`C O N T E N T S`: letters that are set apart stand on a row of their own."""
    return len(text) > _SHORTEST_SPACED and text.isupper() and text[1::2].isspace()


def is_examination(text: str) -> bool:
    """`CROSS-EXAMINATION`, `BY MR. VEGA:`: rows of a record between question and answer."""
    if text[:2] not in _EXAMINED or len(text) > _LONGEST_ENTRY:
        return False
    if "EXAMINATION" not in text and not text.startswith(("BY ", "CONTINUED")):
        return False
    return _EXAMINATION.fullmatch(text) is not None


def _parted_by_roles(rows: Rows) -> Iterator[int]:
    """Rows of another role than the one before, and the entries of lists of persons."""
    roles = rows.roles
    for row, role in roles.items():
        if role == "cast" or roles.get(row - 1) != role:
            yield row
        if row + 1 not in roles:
            yield row + 1


def _is_listed(rows: Rows, row: int) -> bool:
    """Whether two short rows each name a part of the work, as in a list of contents."""
    text = rows.texts[row]
    return text[0].isupper() and division_level(text) > 0 and division_level(rows.texts[row - 1]) > 0


def _is_cue(rows: Rows, row: int) -> bool:
    """Whether a caption is a direction: a sentence in brackets."""
    text = rows.texts[row]
    if text[0] != "[" or text[-1] != "]" or not text[1:2].isupper():
        return False
    return text.count(" ") > 1 or (text.isupper() and text.count("[") == 1)
