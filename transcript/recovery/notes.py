"""Footnotes: pieces that begin with a mark which the text before them refers to."""

import re
from collections.abc import Sequence

from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows

_NOTE = re.compile(
    r"(?:\[(?:footnote|fußnote|note|примечание)\b|(?P<mark>\[\d{1,3}\]|\*{1,3}|[†‡§]))\s*:?\s*\S",
    re.IGNORECASE,
)
_MARKED = "[*†‡§"


def mark_notes(rows: Rows, pieces: Sequence[Piece]) -> None:
    """Give unlabelled pieces that are footnotes their role; they part no speech."""
    referred: set[str] = set()
    for piece in pieces:
        note = _NOTE.match(rows.texts[piece.first]) if rows.texts[piece.first][0] in _MARKED else None
        unlabelled = piece.kind in ("text", "stage") and not piece.role
        if note and unlabelled and (note["mark"] is None or note["mark"] in referred):
            piece.kind, piece.role = "text", "note"
            continue
        for row in range(piece.first, piece.end):
            referred.update(_references(rows.texts[row]))


_REFERENCE = re.compile(r"(?<=[\w.,;:!?”’\"')])(\[\d{1,3}\]|\*{1,3}|[†‡§])")


def _references(text: str) -> list[str]:
    """The marks of footnotes in a row, each right behind a word."""
    return _REFERENCE.findall(text) if any(mark in text for mark in _MARKED) else []
