"""Which pieces are headings, and on which level."""

import re

from transcript.recovery.layout import ends_sentence
from transcript.recovery.lexicon import CAST_HEADINGS, DIVISIONS, ORDINALS
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows

_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[ivxlc]+")
_NUMBERED = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]+)[.)]?\s+\S")
_LEVELS = {word: level for level, words in enumerate(DIVISIONS, 1) for word in words}
_CAST = frozenset(CAST_HEADINGS)
_LONGEST = 100
_OUTERMOST = -1


def mark_headings(rows: Rows, pieces: list[Piece]) -> None:
    """Give the pieces that are headings their kind and level."""
    for index, piece in enumerate(pieces):
        if piece.kind != "text" or piece.end - piece.first > 2:
            continue
        level = _level(rows, pieces, index)
        if level:
            piece.kind, piece.level = "heading", level
    _close_levels(pieces)


def division_level(text: str) -> int:
    """The level of `ACT II`, `Erster Auftritt`, `Chapter 3 …`; 0 for anything else."""
    words = [word.casefold() for word in _WORD.findall(text[:_LONGEST])[:4]]
    for place, word in enumerate(words):
        level = _LEVELS.get(word, 0)
        if level and (_counts(words[place + 1 : place + 2]) or _counts(words[max(place - 1, 0) : place])):
            return level
    return 0


def _counts(words: list[str]) -> bool:
    return any(word in ORDINALS or word.isdigit() or bool(_ROMAN.fullmatch(word)) for word in words)


def is_cast_heading(text: str) -> bool:
    """Whether a row announces the list of persons."""
    return " ".join(_WORD.findall(text.casefold())) in _CAST


def _level(rows: Rows, pieces: list[Piece], index: int) -> int:
    piece = pieces[index]
    text = " ".join(rows.texts[piece.first : piece.end])
    if len(text) > _LONGEST or text[0].islower() or text[0] in "([":
        return 0
    level = division_level(text)
    if level:
        return level
    if is_cast_heading(text):
        return _OUTERMOST
    return 1 if _is_title(rows, pieces, index, text) else 0


def _is_title(rows: Rows, pieces: list[Piece], index: int, text: str) -> bool:
    """A short row between a finished sentence and a new speech, and itself no sentence."""
    if text[-1] in ".!?:;,…—–-" or len(text) > 70 or not any(map(str.isalpha, text)):
        return False
    if (
        index
        and not ends_sentence(rows.texts[pieces[index].first - 1])
        and pieces[index - 1].kind != "heading"
    ):
        return False
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    return following is not None and following.kind == "turn"


def _close_levels(pieces: list[Piece]) -> None:
    """Levels count from 1 without holes."""
    used = sorted({piece.level for piece in pieces if piece.kind == "heading"} - {_OUTERMOST})
    for piece in pieces:
        if piece.kind == "heading":
            piece.level = 1 if piece.level == _OUTERMOST else used.index(piece.level) + 1
