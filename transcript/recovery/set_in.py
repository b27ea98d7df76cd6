"""Directions that nothing but their indent marks: set in as no row of a speech is."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from transcript.recovery.layout import is_wide
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.recovery.talk import addresses

_FEWEST, _SURE = 3, 2
_NEAR = 1  # columns by which rows of one indent may differ
_SELDOM = 50  # one row of speeches in so many may stand there too
_QUOTES = tuple("\"'“”„«»‘’「『—–")


def set_in_directions(rows: Rows, pieces: Sequence[Piece], *, play: bool) -> list[Piece]:
    """The unlabelled pieces that stand where directions do and speeches never.

    Directions known by other signs show where that is; in a play it is also shown by
    paragraphs that speak to nobody.
    """
    spoken = _columns_of_speeches(rows, pieces)
    if not rows.wrapped or not spoken:
        return []
    near = _near_in(rows)
    free = [piece for piece in pieces if piece.kind in ("text", "stage") and not piece.role]
    columns = Counter(rows.indents[piece.first] for piece in free)
    found: list[Piece] = []
    for column, count in columns.items():
        if count < _SURE or column <= 1 - near or _near(spoken, column, near) * _SELDOM > spoken.total():
            continue
        here = [piece for piece in free if abs(rows.indents[piece.first] - column) <= near]
        known = sum(piece.kind == "stage" for piece in here)
        if known >= max(_SURE, len(here) // 4) or (play and len(here) >= _FEWEST and _tell(rows, here)):
            found += [piece for piece in here if piece.kind == "text" and not _is_quoted(rows, piece)]
    return found


def _columns_of_speeches(rows: Rows, pieces: Sequence[Piece]) -> Counter[int]:
    """Where the rows of speeches begin, further rows included: verse is set in, too."""
    spoken = (rows.indents[piece.first : piece.end] for piece in pieces if piece.kind == "turn")
    return Counter(chain.from_iterable(spoken))


def _near_in(rows: Rows) -> int:
    """By how many columns rows of one indent may differ: in wide script one blank opens a paragraph."""
    ends = Counter([text[-1] for text in rows.texts])
    wide = sum(count for sign, count in ends.items() if is_wide(sign))
    return 0 if wide * 2 > len(rows) else _NEAR


def _near(columns: Counter[int], column: int, by: int) -> int:
    return sum(columns[near] for near in range(column - by, column + by + 1))


def _is_quoted(rows: Rows, piece: Piece) -> bool:
    """A letter or a verse that somebody reads is set in as well."""
    before = rows.texts[piece.first - 1] if piece.first else ""
    return rows.texts[piece.first].startswith(_QUOTES) or before.endswith((":", ","))


def _tell(rows: Rows, here: Sequence[Piece]) -> bool:
    """Whether hardly any of the pieces speaks to somebody, and none is quoted."""
    texts = [" ".join(rows.texts[piece.first : piece.end]) for piece in here if piece.kind == "text"]
    spoken = sum(addresses(text) for text in texts) + sum(_is_quoted(rows, piece) for piece in here)
    return spoken * 8 <= len(here)
