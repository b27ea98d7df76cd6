"""The words that count the parts of a work: `ACT II`, `Erster Auftritt`, `Chapter 3`."""

import re
from functools import lru_cache

from transcript.recovery.keys import edits
from transcript.recovery.lexicon import DIVISIONS, ORDINALS

_WORD = re.compile(r"[^\W_]+")
_FIRST_WORDS = re.compile(r"[\W_]*([^\W_]*)[\W_]*([^\W_]*)[\W_]*([^\W_]*)")
_ROMAN = re.compile(r"[ivxlc]+")
_LEVELS = {word: level for level, words in enumerate(DIVISIONS, 1) for word in words}
_LONGEST = 100
_HAN = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,4}([部卷編编幕章回折出場场節节景話话])")
_HAN_LEVELS = (
    dict.fromkeys("部卷編编", 1) | dict.fromkeys("幕章回折出", 2) | dict.fromkeys("場场節节景話话", 3)
)
_LONGEST_HAN = 30


@lru_cache(maxsize=8192)
def division_level(text: str) -> int:
    """The level of a numbered division that a row begins with; 0 for anything else."""
    if text[:1] == "第" and (counted := _HAN.match(text)):
        return _HAN_LEVELS[counted[1]] if len(text) <= _LONGEST_HAN else 0
    first = _FIRST_WORDS.match(text[:_LONGEST])
    words = [word.casefold() for word in first.groups() if word] if first else []
    for place, word in enumerate(words[:2]):
        level = _LEVELS.get(word, 0)
        if level and (_counts(words[place + 1 : place + 2]) or _counts(words[max(place - 1, 0) : place])):
            return level
    return 0


def is_division_word(text: str) -> int:
    """The level of a division's word that stands alone in capitals; 0 for anything else."""
    word = text.rstrip(".:").casefold()
    return _LEVELS.get(word, 0) if text.isupper() else 0


def _counts(words: list[str]) -> bool:
    return any(word in ORDINALS or word.isdigit() or bool(_ROMAN.fullmatch(word)) for word in words)


def division_words(text: str) -> list[str]:
    """The words of a heading that can divide a work."""
    return [word for word in map(str.casefold, _WORD.findall(text[:_LONGEST])) if word in _LEVELS]


def is_ordinal(word: str) -> bool:
    """Whether a word is a number in order, a misprint or an old spelling included."""
    if word in ORDINALS:
        return True
    return len(word) > 4 and any(edits(word, known) <= 1 for known in ORDINALS if len(known) > 4)
