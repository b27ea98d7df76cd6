"""Rows grouped into paragraphs: a piece is a run of rows that belong together."""

from collections.abc import Mapping
from dataclasses import dataclass

from transcript.recovery.labels import Label
from transcript.recovery.layout import Layout, ends_sentence, opens_paragraph
from transcript.recovery.rows import Rows


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
    first = 0
    for row in range(1, len(rows) + 1):
        if row < len(rows) and not _opens(rows, layout, labels, row):
            continue
        label = labels.get(first)
        pieces.append(Piece(first, row, label, "turn" if label else "text"))
        first = row
    return pieces if len(rows) else []


def _opens(rows: Rows, layout: Layout, labels: Mapping[int, Label], row: int) -> bool:
    return (
        row in labels
        or opens_paragraph(rows, layout, row)
        or (row + 1 in labels and _is_lone(rows, layout, row))
    )


def _is_lone(rows: Rows, layout: Layout, row: int) -> bool:
    """A row before a label that neither ends a sentence nor goes on with one: a heading or direction.

    Where paragraphs are parted by blank lines the page itself would show it.
    """
    if row == 0 or layout.gapped or not ends_sentence(rows.texts[row - 1]):
        return False
    text = rows.texts[row]
    if text[0] in "[(":
        return text[-1] in "])" and text.count(text[0]) == 1
    return not text[0].islower() and text[-1].isalnum() and len(text) * 10 < layout.width * 7
