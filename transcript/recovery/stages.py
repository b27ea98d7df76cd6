"""Which unlabelled pieces are stage directions: by brackets, by their first word, by their place."""

import re
from collections import Counter

from transcript.recovery.directions import is_cue, is_direction, is_entrance
from transcript.recovery.divisions import division_level
from transcript.recovery.italics import Italics
from transcript.recovery.lexicon import REPORTS
from transcript.recovery.pieces import Piece, is_examination
from transcript.recovery.rows import Rows
from transcript.recovery.set_in import set_in_directions

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_TRANSITION = re.compile(
    r"(?:[A-Z]+ ){1,3}TO:|FADE (?:IN|OUT|TO BLACK)[:.]?|CUT TO BLACK[:.]?|(?:[A-Z]+ )?CUT:"
)
_LONGEST_REPORT = 300
_FEWEST, _SET_IN = 4, 5


def mark_stages(rows: Rows, pieces: list[Piece], italics: Italics) -> None:
    """Give the pieces that are stage directions their kind."""
    spoken = sum(piece.kind == "turn" for piece in pieces)
    divided = any(piece.kind == "heading" and _divides(rows, piece) for piece in pieces)
    examined = any(piece.label is not None and piece.label.style == "qa" for piece in pieces)
    play = divided or "cast" in rows.roles.values()
    described = False
    margin = _action_margin(rows, pieces)
    before = Piece(0, 0)
    answers: set[int] = set()
    for piece in pieces:
        awaited = before.label is not None and _says_nothing(rows, before)
        before = piece
        if piece.kind == "text" and not piece.role:
            text = " ".join(rows.texts[piece.first : piece.end])
            if awaited and not is_direction(text):
                answers.add(piece.first)
                continue
            told = (
                is_direction(text)
                or is_cue(text)
                or (spoken > 0 and piece.first in italics.whole)
                or (margin >= 0 and _TRANSITION.fullmatch(text) is not None)
                or (divided and is_entrance(text))
                or (examined and (_is_report(text) or is_examination(text)))
            )
            if told or (described and spoken) or (spoken and rows.indents[piece.first] <= margin):
                piece.kind = "stage"
        elif piece.kind == "heading":
            described = _divides(rows, piece)
        elif piece.kind == "turn":
            described = False
    for piece in set_in_directions(rows, pieces, play=play) if spoken and margin < 0 else ():
        if piece.first not in answers:
            piece.kind = "stage"


def _says_nothing(rows: Rows, piece: Piece) -> bool:
    """Whether a piece is a label alone, whose speech stands below it."""
    return (
        piece.label is not None
        and piece.end - piece.first == 1
        and piece.label.body >= len(rows.texts[piece.first])
    )


def _action_margin(rows: Rows, pieces: list[Piece]) -> int:
    """In a screenplay speeches are set in, and names further: what is not is action. Else -1."""
    alone = [piece.first for piece in pieces if piece.label and piece.label.style == "own"]
    below = Counter(rows.indents[row + 1] for row in alone if row + 1 < len(rows))
    if len(alone) < _FEWEST or not below:
        return -1
    speech, count = below.most_common(1)[0]
    name = Counter(rows.indents[row] for row in alone).most_common(1)[0][0]
    return speech - _SET_IN if name - speech >= _SET_IN and count * 2 > len(alone) else -1


def _divides(rows: Rows, piece: Piece) -> bool:
    """Whether a heading opens an act or a scene, so that what stands below describes it."""
    stated = piece.first in rows.given
    return division_level(rows.texts[piece.first]) > 1 or (piece.level > 1 and not stated)


def _is_report(text: str) -> bool:
    """`Objected to.`, `Cross-examination by …`: the reporter's words between question and answer."""
    words = map(str.casefold, _WORD.findall(text[:_LONGEST_REPORT]))
    return len(text) < _LONGEST_REPORT and any(word in REPORTS for word in words)
