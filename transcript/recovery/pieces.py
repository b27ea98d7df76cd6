"""Rows grouped into paragraphs: a piece is a run of rows that belong together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from transcript.recovery.directions import is_direction
from transcript.recovery.divisions import division_level
from transcript.recovery.labels import Label
from transcript.recovery.layout import Layout, is_lone
from transcript.recovery.rows import Rows

_LONGEST_DIRECTION = 12
_EXAMINATION = re.compile(
    r"(?:(?:FURTHER |DIRECT |(?:RE-?)?CROSS[- ]|RE-?DIRECT )?EXAMINATION)?"
    r"(?:\s?(?:CONTINUED )?BY (?:MR|MS|MRS|MISS|DR|THE)\b[^:]{1,40}:?|\s?\(?CONTINUED\)?|)"
)
_LONGEST_ENTRY = 60


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
    for row in range(1, count + 1):
        if row < count and not (
            _opens(rows, layout, labels, row) or _closes_brackets(rows, labels, first, row)
        ):
            continue
        if row < count and row not in labels and _inside_brackets(rows, first, row):
            continue
        label = labels.get(first)
        kind = "turn" if label else "text"
        pieces.append(Piece(first, row, label, kind, role=rows.roles.get(first)))
        first = row
    return pieces if count else []


def _inside_brackets(rows: Rows, first: int, row: int) -> bool:
    """Whether a piece began with a bracket that is still open."""
    opening = rows.texts[first][0]
    if opening not in "[(" or row - first > _LONGEST_DIRECTION:
        return False
    closing = "])"["[(".index(opening)]
    text = "".join(rows.texts[first:row])
    return text.count(opening) > text.count(closing)


def _closes_brackets(rows: Rows, labels: Mapping[int, Label], first: int, row: int) -> bool:
    """Whether a piece is one bracketed direction that ends before the row."""
    opening, before = rows.texts[first][0], rows.texts[row - 1]
    if before[-1] not in "])" or rows.texts[row][0].islower() or row - first > _LONGEST_DIRECTION:
        return False
    if opening != "[" and not (opening == "(" and row + 1 in labels):
        return False
    return is_direction(" ".join(rows.texts[first:row]))


def _opens(rows: Rows, layout: Layout, labels: Mapping[int, Label], row: int) -> bool:
    if rows.roles.get(row) != rows.roles.get(row - 1) or rows.roles.get(row) == "cast":
        return True
    return (
        row in labels
        or layout.opening[row]
        or (_is_followed(rows, labels, row) and is_lone(rows, layout, row))
        or (rows.texts[row][0] in "[(" and is_lone(rows, layout, row - 1))
        or _is_listed(rows, row)
        or is_examination(rows.texts[row])
        or is_examination(rows.texts[row - 1])
        or (row in rows.glued and (_is_cue(rows, row) or _is_cue(rows, row - 1)))
    )


def is_examination(text: str) -> bool:
    """`CROSS-EXAMINATION`, `BY MR. VEGA:`: rows of a record between question and answer."""
    if len(text) > _LONGEST_ENTRY or not text.isupper():
        return False
    return _EXAMINATION.fullmatch(text) is not None


def _is_followed(rows: Rows, labels: Mapping[int, Label], row: int) -> bool:
    """Whether a speech or a direction begins with the next row."""
    return row + 1 in labels or (row + 1 < len(rows) and rows.texts[row + 1][0] in "[(")


def _is_listed(rows: Rows, row: int) -> bool:
    """Whether the row and the one before it each name a part of the work, as in a list of contents."""
    before, text = rows.texts[row - 1], rows.texts[row]
    if len(text) > _LONGEST_ENTRY or len(before) > _LONGEST_ENTRY or not text[0].isupper():
        return False
    return division_level(text) > 0 and division_level(before) > 0


def _is_cue(rows: Rows, row: int) -> bool:
    """Whether a caption is a direction: a sentence in brackets."""
    text = rows.texts[row]
    return text[0] == "[" and text[-1] == "]" and text[1:2].isupper() and text.count(" ") > 1
