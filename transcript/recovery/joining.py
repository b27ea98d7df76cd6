"""Rows to one line of text: wraps joined, divided words mended, verse kept in lines."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from transcript.recovery.layout import Layout, fits, is_wide
from transcript.recovery.rows import Rows
from transcript.source import Mark

_DIVIDED = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010⸗]$")
_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HYPHENS = frozenset("-\u00ad\u2010⸗")
_TORN = re.compile(r"[-\u2010⸗]\n[^\W\d_]+")
_SPACES = re.compile(r"\s{2,}")
_LAST_BLANK = 0x3000
_LAST_NARROW = "\u2e7f"
_RARE_BLANKS = tuple(
    sign for sign in map(chr, range(_LAST_BLANK + 1)) if sign.isspace() and sign not in " \n"
)


class Joiner:
    """Joins the rows of one file; knows the words of the file for divided ones."""

    def __init__(self, rows: Rows, layout: Layout) -> None:
        self._rows = rows
        self._layout = layout
        self._made: tuple[int, int, int, list[str]] = (0, 0, 0, [])
        self._is_settled = False
        self._has_rare_blanks = any(map("\n".join(rows.texts).__contains__, _RARE_BLANKS))

    def text_of(self, first: int, end: int, body: int = 0) -> str:
        """Rows `first` up to `end` as one paragraph, from offset `body` of the first one."""
        self._made = (first, end, body, self._parts(first, end, body))
        text = joined = "".join(self._made[-1])
        if self._has_rare_blanks or "  " in text or "\n" in text:
            text = _SPACES.sub(_one_space, text)
        text = text.strip()
        self._is_settled = len(text) == len(joined)  # blanks are only ever taken out
        return text

    def marks_of(self, first: int, end: int, body: int = 0) -> list[Mark]:
        """The marks of the rows, at their offsets in what `text_of` makes of them.

        A mark before offset `body` of the first row stands at the start of the text.
        """
        return self._placed(first, end, body, self._rows.marks)

    def spans_of(
        self, first: int, end: int, body: int, within: Mapping[int, Sequence[tuple[int, int]]]
    ) -> list[tuple[int, int]]:
        """Starts and ends in the rows, given by row, at their offsets in what `text_of` makes of them."""
        points = {
            row: tuple(Mark("", "", place) for span in within[row] for place in span)
            for row in range(first, end)
            if row in within
        }
        places = [mark.offset for mark in self._placed(first, end, body, points)]
        return list(zip(places[::2], places[1::2], strict=True))

    def _placed(self, first: int, end: int, body: int, known: Mapping[int, Sequence[Mark]]) -> list[Mark]:
        """Marks of rows, moved to where their places are in the text."""
        if known.keys().isdisjoint(range(first, end)):
            return []
        made = self._made[:3] == (first, end, body)
        parts = self._made[-1] if made else self._parts(first, end, body)
        points: list[tuple[int, Mark]] = []
        start = 0
        for row, part in enumerate(parts, first):
            for mark in known.get(row, ()):
                offset = mark.offset
                if offset:
                    offset = min(max(offset - body, 0) if row == first else offset, len(part))
                points.append((start + offset, mark))
            start += len(part)
        if len(points) > 1:
            points.sort(key=_point)
        if made and self._is_settled:
            return [
                mark if mark.offset == point else Mark(mark.kind, mark.value, point) for point, mark in points
            ]
        return _settled("".join(parts), points)

    def _parts(self, first: int, end: int, body: int) -> list[str]:
        """One part of the paragraph for each row, with what parts it from the next one behind it."""
        parts = self._rows.texts[first:end]
        parts[0] = parts[0][body:]
        last = len(parts) - 1
        if not last:
            return parts
        lined = self._rows.lined
        skipped = 0 if parts[0] else 1
        verse = last > skipped and self._is_verse(first, end)
        for index in range(skipped, last):
            text = parts[index]
            if verse or first + index + 1 in lined:
                parts[index] = text + "\n"
            elif text[-1:] in _HYPHENS:
                parts[index] = self._parted(text, parts[index + 1])
            elif text[-1:] > _LAST_NARROW and is_wide(text[-1]) and is_wide(parts[index + 1][0]):
                parts[index] = text
            else:
                parts[index] = text + " "
        return parts

    def _parted(self, text: str, following: str) -> str:
        """A row with the blank behind it, or without the hyphen that divides its last word."""
        if not following[:1].isalpha() or not _DIVIDED.search(text[-30:]):
            return text + " "
        before = _WORDS.findall(text[-40:-1])[-1]
        after = _WORDS.findall(following[:40])[0]
        if following[0].isupper() or self._is_compound(before, after):
            return text
        return text[:-1]

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
        text = _without_torn("\n".join(self._rows.texts).casefold())
        # words stand between blanks: those that come again need not be found again
        return frozenset(_WORDS.findall(" ".join(set(text.split()))))

    @cached_property
    def _divides(self) -> bool:
        """Whether words are divided at the ends of lines as a habit: some could be no compounds."""
        texts = self._rows.texts
        pairs = [
            (_WORDS.findall(texts[row][:-1])[-1], _WORDS.findall(texts[row + 1])[0])
            for row in range(len(texts) - 1)
            if texts[row][-1] in _HYPHENS and texts[row + 1][0].islower() and _DIVIDED.search(texts[row])
        ]
        return sum((before + after).casefold() in self._words for before, after in pairs) >= 2

    def _is_verse(self, first: int, end: int) -> bool:
        """Lines that begin with a capital although the sentence goes on and room was left."""
        if end - first < 2 or not self._rows.wrapped:
            return False
        texts = self._rows.texts
        inner = range(first + 1, end)
        for row in inner:
            if texts[row][0].islower():
                return False
        early = sum(fits(self._rows, self._layout, row) for row in inner)
        return early * 10 >= len(inner) * 7


def _without_torn(text: str) -> str:
    """The text without words that are divided at the ends of its lines."""
    parts: list[str] = []
    done = 0
    for torn in _TORN.finditer(text):
        start = torn.start()
        while start > done and text[start - 1].isalnum() and not text[start - 1].isdecimal():
            start -= 1
        if start < torn.start():
            parts.append(text[done:start])
            done = torn.end()
    return " ".join([*parts, text[done:]])


def _one_space(found: re.Match[str]) -> str:
    return "\n" if "\n" in found[0] else " "


def _point(point: tuple[int, Mark]) -> int:
    return point[0]


def _settled(text: str, points: Sequence[tuple[int, Mark]]) -> list[Mark]:
    """The marks at their points in a text once its blanks are put right; `points` in order."""
    lost = len(text) - len(text.lstrip())
    runs = [(run.start(), run.end()) for run in _SPACES.finditer(text.rstrip(), lost)]
    last = len(text.strip()) - sum(end - start - 1 for start, end in runs)
    found: list[Mark] = []
    passed = 0
    for point, mark in points:
        while passed < len(runs) and runs[passed][1] <= point:
            lost += runs[passed][1] - runs[passed][0] - 1
            passed += 1
        inside = max(point - runs[passed][0] - 1, 0) if passed < len(runs) else 0
        found.append(Mark(mark.kind, mark.value, min(max(point - lost - inside, 0), last)))
    return found
