"""The title of a document: stated by the format, by a licence header, or printed at the top."""

import re

from transcript.recovery.directions import is_direction
from transcript.recovery.layout import ends_sentence
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows

_FIELD = re.compile(r"(?:Title|Titel|Titre|Название):\s+(\S.*)")
_LONGEST = 120
_HIGHEST = 400


def mark_title(rows: Rows, pieces: list[Piece], stated: str) -> str:
    """The title; the pieces at the top that print it get the role of a title page."""
    field = next((match[1] for text in rows.texts[:_HIGHEST] if (match := _FIELD.fullmatch(text))), "")
    title = stated or field
    opening = [piece for piece in pieces[: _first_of_body(pieces)] if piece.kind == "text" and not piece.role]
    for number, piece in enumerate(opening):
        text = " ".join(rows.texts[piece.first : piece.end])
        if is_direction(text) or len(text) > _LONGEST or (ends_sentence(text) and len(text.split()) > 8):
            break
        if number == 0 or not title:
            title = title or _cleaned(text)
        piece.role = "titlepage"
    return title


def _first_of_body(pieces: list[Piece]) -> int:
    """The first heading or speech, before which a title page can stand."""
    for index, piece in enumerate(pieces):
        if piece.kind in ("heading", "turn", "stage") or piece.role == "cast":
            return index
    return min(len(pieces), 2)


def _cleaned(text: str) -> str:
    return text.strip("_*# ").rstrip(".")
