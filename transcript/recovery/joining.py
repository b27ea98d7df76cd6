"""Rows to one line of text: wraps joined, divided words mended, verse kept in lines."""

import re
from collections.abc import Sequence
from functools import cached_property

from transcript.recovery.layout import Layout, fits
from transcript.recovery.rows import Rows

_DIVIDED = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010⸗]$")
_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HYPHENS = frozenset("-\u00ad\u2010⸗")
_TORN = re.compile(r"[^\W\d_]+[-\u2010⸗]\n[^\W\d_]+")
_SPACES = re.compile(r"\s{2,}")


class Joiner:
    """Joins the rows of one file; knows the words of the file for divided ones."""

    def __init__(self, rows: Rows, layout: Layout) -> None:
        self._rows = rows
        self._layout = layout

    def text_of(self, first: int, end: int, body: int = 0) -> str:
        """Rows `first` up to `end` as one paragraph, from offset `body` of the first one."""
        parts = [self._rows.texts[first][body:], *self._rows.texts[first + 1 : end]]
        if body >= len(self._rows.texts[first]):
            parts = parts[1:]
        if len(parts) == 1:
            text = parts[0]
        elif self._is_verse(first, end):
            text = "\n".join(parts)
        else:
            text = self._joined(parts)
        return _SPACES.sub(lambda found: "\n" if "\n" in found[0] else " ", text).strip()

    def _joined(self, parts: Sequence[str]) -> str:
        if not any(part[-1:] in _HYPHENS for part in parts):
            return " ".join(parts)
        text = parts[0]
        for part in parts[1:]:
            text = self._mended(text, part)
        return text

    def _mended(self, text: str, part: str) -> str:
        if text[-1] not in _HYPHENS or not part[:1].isalpha() or not _DIVIDED.search(text[-30:]):
            return f"{text} {part}"
        before = _WORDS.findall(text[-40:-1])[-1]
        after = _WORDS.findall(part[:40])[0]
        if part[0].isupper() or self._is_compound(before, after):
            return text + part
        return text[:-1] + part

    def _is_compound(self, before: str, after: str) -> bool:
        """Whether the file itself shows that the hyphen belongs to the word."""
        if f"{before}-{after}".casefold() in self._words:
            return True
        if (before + after).casefold() in self._words:
            return False
        both = before.casefold() in self._words and after.casefold() in self._words
        return both and not self._divides

    @cached_property
    def _words(self) -> frozenset[str]:
        text = _TORN.sub(" ", "\n".join(self._rows.texts).casefold())
        return frozenset(_WORDS.findall(text))

    @cached_property
    def _divides(self) -> bool:
        """Whether words are divided at the ends of lines as a habit: some could be no compounds."""
        texts = self._rows.texts
        pairs = [
            (_WORDS.findall(texts[row][:-1])[-1], _WORDS.findall(texts[row + 1])[0])
            for row in range(len(texts) - 1)
            if _DIVIDED.search(texts[row]) and texts[row + 1][0].islower()
        ]
        return sum((before + after).casefold() in self._words for before, after in pairs) >= 2

    def _is_verse(self, first: int, end: int) -> bool:
        """Lines that begin with a capital although the sentence goes on and room was left."""
        if end - first < 2 or not self._rows.wrapped:
            return False
        texts = self._rows.texts
        inner = range(first + 1, end)
        if any(texts[row][0].islower() for row in inner):
            return False
        early = sum(fits(self._rows, self._layout, row) for row in inner)
        return early * 10 >= len(inner) * 7
