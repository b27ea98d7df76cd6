"""Footnotes: pieces that begin with a mark which the text before them refers to."""

import re
from collections import deque
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows, Whole

_NOTE = re.compile(
    r"(?:\[(?:footnote|fußnote|note|примечание)\b|(?P<mark>\[\d{1,3}\]|\*{1,3}|[†‡§]))\s*:?\s*\S",
    re.IGNORECASE,
)
_MARKED = frozenset("[*†‡§")
_WORD_BEFORE = r"(?<=[\w.,;:!?”’\"')].)"
# The mark stands first and what must be before it second: so the search can leap from mark to mark.
_REFERENCES = tuple(
    re.compile(reference)
    for reference in (
        rf"\[{_WORD_BEFORE}\d{{1,3}}\]",
        rf"\*{_WORD_BEFORE}\*{{0,2}}",
        rf"†{_WORD_BEFORE}",
        rf"‡{_WORD_BEFORE}",
        rf"§{_WORD_BEFORE}",
    )
)


def mark_notes(rows: Rows, pieces: Sequence[Piece]) -> None:
    """Give unlabelled pieces that are footnotes their role; they part no speech."""
    references = deque((row, match[0]) for row, _, match in Whole(rows.texts).matches(*_REFERENCES))
    if not references and not any(rows.texts[piece.first][0] == "[" for piece in pieces):
        return
    referred: set[str] = set()
    for piece in pieces:
        is_note = _is_note(rows, piece, referred)
        if is_note:
            piece.kind, piece.role = "text", "note"
        while references and references[0][0] < piece.end:
            _, mark = references.popleft()
            if not is_note:
                referred.add(mark)


def _is_note(rows: Rows, piece: Piece, referred: AbstractSet[str]) -> bool:
    """Whether a piece that nobody speaks opens with the word for a note, or a mark that was referred to."""
    text = rows.texts[piece.first]
    if text[0] not in _MARKED or piece.kind not in ("text", "stage") or piece.role:
        return False
    note = _NOTE.match(text)
    return note is not None and (note["mark"] is None or note["mark"] in referred)
