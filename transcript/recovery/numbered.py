"""Headings that count: `I. Pencil`, `2. Ladders`, `III.` alone, `Β΄`, `Air IV. The Miller's Cat`."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows

_HAN = re.compile(r"[一二三四五六七八九十]、\S.*")
_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[IVXL]{1,7})(?P<mark>[.)]?)(?:\s+(?P<title>[^\W\d_a-z].*))?")
_WORD = re.compile(
    r"(?P<word>[^\W\d_a-z][^\W\d_]{2,19})\s+(?P<number>\d{1,3}|[IVXL]{1,7})(?P<mark>[.:])(?:\s|$)"
)
_ALPHABETS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΓΔΕϚΖΗΘΙ", "αβγδεϛζηθι", "一二三四五六七八九十"
_FEWEST_LETTERS = 3
_MIDDLE = 14
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_LONGEST = 70
_LONGEST_HAN = 30
_LONGEST_LETTER = 3
_LONGEST_TITLE = 60
_NO_END = ".:;,—"  # a numbered row that ends so is part of the text


def numbered_pieces(rows: Rows, pieces: Sequence[Piece]) -> set[int]:
    """The indexes of pieces that count on from one, with other text between them."""
    styles: dict[str, dict[int, int]] = defaultdict(dict)
    for index, piece in enumerate(pieces):
        if piece.kind == "text" and not piece.role and piece.end - piece.first == 1:
            text = rows.texts[piece.first]
            style, number = _counted(text)
            if not number and len(text) < _LONGEST:
                style, number = _named(text) if len(text) > _LONGEST_LETTER else _lettered(text)
            if number:
                styles[style][index] = number
    found: set[int] = set()
    for style, numbers in styles.items():
        run = _longest_run(_apart(numbers))
        if len(run) > 1 and _are_headings(rows, pieces, run, style):
            found.update(run)
    return found


def _are_headings(rows: Rows, pieces: Sequence[Piece], run: Sequence[int], style: str) -> bool:
    """What has a title counts by itself; a number alone has speeches below it, or stands out."""
    if style[0] == "+":
        return True
    if style[0] == "a" and len({rows.texts[pieces[index].first] for index in run}) < _FEWEST_LETTERS:
        return False
    return _lead_to_turns(rows, pieces, run) or (style[0] == "a" and _stand_out(rows, pieces, run))


def _stand_out(rows: Rows, pieces: Sequence[Piece], run: Sequence[int]) -> bool:
    """Whether each stands in the middle of the line, or below more room than paragraphs have."""
    usual = Counter(rows.gaps[piece.first] for piece in pieces).most_common(1)[0][0]
    ahead = [(pieces[index].first, pieces[index + 1].first) for index in run if index + 1 < len(pieces)]
    return len(ahead) == len(run) and all(
        rows.gaps[below] > 0
        and (rows.gaps[row] > max(usual, 1) or rows.indents[row] - rows.indents[below] > _MIDDLE)
        for row, below in ahead
    )


def _lettered(text: str) -> tuple[str, int]:
    """`B`, `Γ΄`, `三`: the place of a letter or a sign that stands alone; Greek letters are numbers."""
    letter = text.rstrip("'’΄ʹ.)").replace("ΣΤ", "Ϛ").replace("στ", "ϛ")
    for alphabet in _ALPHABETS:
        if len(letter) == 1 and letter in alphabet:
            return "a" + alphabet[0] + text[len(letter) :][-1:], alphabet.index(letter) + 1
    return "", 0


def _named(text: str) -> tuple[str, int]:
    """`Air IV. The Miller's Cat`: a word that counts, whatever it is."""
    match = _WORD.match(text) if text[-1] not in ",;:" else None
    if match is None:
        return "", 0
    number = match["number"]
    return "-" + match["word"], int(number) if number.isdigit() else _roman(number)


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
