"""Columns for a terminal."""

import unicodedata
from collections.abc import Sequence

_WIDEST = 40


def width(text: str) -> int:
    """The cells that `text` takes in a terminal."""
    return sum(map(_cells, text))


def _cells(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def shortened(text: str, most: int = _WIDEST) -> str:
    """`text` on one line in at most `most` cells."""
    line = " ".join(text.split())
    if width(line) <= most:
        return line
    while width(line) >= most:
        line = line[:-1]
    return f"{line.rstrip()}…"


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines; a column of numbers is set to the right."""
    cells = [[shortened(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    numeric = [_is_numeric(column[1:]) for column in zip(*cells, strict=True)]
    return ["  ".join(map(_padded, row, widths, numeric)).rstrip() for row in cells]


def _is_numeric(cells: Sequence[str]) -> bool:
    return bool(cells) and all(cell.rstrip("%").isdigit() for cell in cells)


def _padded(cell: str, to: int, right: bool) -> str:  # noqa: FBT001  # mapped over columns
    space = " " * (to - width(cell))
    return f"{space}{cell}" if right else f"{cell}{space}"
