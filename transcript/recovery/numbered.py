"""Headings that count: `I. Pencil`, `2. Ladders`, `III.` alone."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows

_HAN = re.compile(r"[一二三四五六七八九十]、\S.*")
_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[IVXL]{1,7})(?P<mark>[.)]?)(?:\s+(?P<title>[^\W\d_a-z].*))?")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_LONGEST = 70
_LONGEST_HAN = 30
_LONGEST_TITLE = 60
_NO_END = ".:;,—"  # a numbered row that ends so is part of the text


def numbered_pieces(rows: Rows, pieces: Sequence[Piece]) -> set[int]:
    """The indexes of pieces that count on from one, with other text between them."""
    styles: dict[str, dict[int, int]] = defaultdict(dict)
    for index, piece in enumerate(pieces):
        if piece.kind == "text" and not piece.role and piece.end - piece.first == 1:
            style, number = _counted(rows.texts[piece.first])
            if number:
                styles[style][index] = number
    found: set[int] = set()
    for style, numbers in styles.items():
        run = _longest_run(_apart(numbers))
        if len(run) > 1 and (style[0] != "-" or _lead_to_turns(rows, pieces, run)):
            found.update(run)
    return found


def _counted(text: str) -> tuple[str, int]:
    """How a row is numbered, and its number; 0 where it is not."""
    if text[1:2] == "、" and len(text) < _LONGEST_HAN and text[-1] not in "。：，；" and _HAN.fullmatch(text):
        return "+一", "一二三四五六七八九十".index(text[0]) + 1
    match = _NUMBERED.fullmatch(text) if len(text) < _LONGEST else None
    if match is None:
        return "", 0
    alone, arabic = match["title"] is None, match["number"].isdigit()
    if (alone and arabic) or not (alone or (match["mark"] and text[-1] not in _NO_END)):
        return "", 0
    if not alone and arabic and text[-1] in "!?":
        return "", 0
    style = ("-" if alone else "+") + ("1" if arabic else "I") + match["mark"]
    return style, int(match["number"]) if arabic else _roman(match["number"])


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text] + [0]
    return sum(-a if a < b else a for a, b in pairwise(values))


def _apart(numbers: dict[int, int]) -> dict[int, int]:
    """Without the entries of lists, where one number stands right below the other."""
    return {
        index: number
        for index, number in numbers.items()
        if numbers.get(index + 1) != number + 1 and numbers.get(index - 1) != number - 1
    }


def _longest_run(numbers: dict[int, int]) -> list[int]:
    """The longest run of indexes that counts from one on; it may start again at one."""
    runs: dict[int, list[int]] = {}
    best: list[int] = []
    for index, number in numbers.items():
        before = best if number == 1 else runs.get(number - 1)
        if before is None or (number == 1 and len(before) == 1):
            before = []
        if number > 1 and not before:
            continue
        runs[number] = [*before, index]
        best = max(best, runs[number], key=len)
    return best


def _lead_to_turns(rows: Rows, pieces: Sequence[Piece], run: Sequence[int]) -> bool:
    """Whether below most numbers that stand alone somebody speaks, directions aside."""
    return sum(_leads_to_turn(rows, pieces, index) for index in run) * 3 >= len(run) * 2


def _leads_to_turn(rows: Rows, pieces: Sequence[Piece], index: int) -> bool:
    for following in pieces[index + 1 : index + 3]:
        if following.kind == "turn":
            return True
        text = rows.texts[following.first]
        titled = text[-1].isalnum() and len(text) < _LONGEST_TITLE and following.end - following.first == 1
        if text[0] not in "[(（" and not titled:
            return False
    return False
