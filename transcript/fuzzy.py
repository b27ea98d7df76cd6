"""Finding names by a few letters: how well a text answers to them, and which of its letters they are."""

import re
import unicodedata
from functools import lru_cache

_AT_START, _WORD_START, _INSIDE, _SCATTERED = 120, 90, 45, 30
_GAP = r"(?:[^\n]{0,2}?|[^\n]{0,16}?(?<![^\W_]))"  # two letters are passed over, or whole words
_MOST_LETTERS = 24

Spans = tuple[tuple[int, int], ...]


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """One letter without case and accent; still one letter."""
    bare = unicodedata.normalize("NFD", letter)[0].lower()
    return bare if len(bare) == 1 else letter


def fold(text: str) -> str:
    """`text` without case and accents, letter for letter, so that offsets stay."""
    return text.lower() if text.isascii() else "".join(map(_plain, text))


class Letters:
    """What a reader typed. `text` passed to its methods is folded already, see `fold`."""

    def __init__(self, typed: str) -> None:
        self.words = tuple(fold(typed).split())
        joined = "".join(self.words)
        loose = _GAP.join(f"({re.escape(letter)})" for letter in joined)
        some = 1 < len(joined) <= _MOST_LETTERS
        self._scattered = re.compile(rf"(?<![^\W_]){loose}") if some else None

    def score(self, text: str, *, scattered: bool = True) -> int:
        """How well a text answers, the higher the better; 0 where it does not.

        Every word must stand in the text; with `scattered` its letters may also be spread
        over it in their order, beginning at the beginning of a word.
        """
        total = 0
        for word in self.words:
            at = _find(word, text)
            if at < 0:
                return self._score_scattered(text) if scattered else 0
            total += _AT_START if at == 0 else _WORD_START if not text[at - 1].isalnum() else _INSIDE
        return max(1, total * 4 // len(self.words) - min(len(text), 120) // 6) + 100 if self.words else 1

    def _score_scattered(self, text: str) -> int:
        found = self._scattered.search(text) if self._scattered is not None else None
        if found is None:
            return 0
        return max(1, _SCATTERED * 2 - (found.end() - found.start()) - min(len(text), 30))

    def spans(self, text: str) -> Spans:
        """The letters of a text that were asked for, in order, none twice."""
        places = [(at, at + len(word)) for word in self.words if (at := _find(word, text)) >= 0]
        if len(places) == len(self.words):
            return _merged(places)
        found = self._scattered.search(text) if self._scattered is not None else None
        if found is None:
            return ()
        return _merged([found.span(letter) for letter in range(1, found.re.groups + 1)])


def _find(word: str, text: str) -> int:
    """Where a word is in a text, at the beginning of one of its words if it can be; -1 for nowhere."""
    at = text.find(word)
    if at > 0 and text[at - 1].isalnum():
        begun = text.find(f" {word}", at)
        return at if begun < 0 else begun + 1
    return at


def _merged(places: list[tuple[int, int]]) -> Spans:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
