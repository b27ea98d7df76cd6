"""Finding words in a document: what matches, where, and in slices of time. No Qt.

Every way in which letters are taken for alike leaves a text as long as it was. So a
match has the length of what was typed, and its offsets need no translation.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, repeat
from time import perf_counter
from typing import Protocol
from unicodedata import category

from transcript.document import Document
from transcript.model import Passage, Place

_BATCH_BYTES = 32_000
_BREAK = "\x00"
_LONGEST_SIGN, _ASCII = 4, 127  # bytes of a sign in UTF-8, and the last that is one by itself
_OFFSET_BITS = 32
_OFFSET_MASK = (1 << _OFFSET_BITS) - 1
# what a keyboard types, and what books print in its place
_PRINTED_FOR = {"'": "’‘ʼ", '"': "“”„", "-": "‐‑", " ": "\n\u00a0\u202f"}


# what is no ASCII letter, but one when it is made small
_SMALL_FORMS = {"k": "\u212a", "i": "İ"}


def folded(text: str) -> str:
    """A text in small letters, code point by code point as long as before.

    `str.lower` alone makes two code points of İ, and two different letters of one Σ.
    """
    return text.replace("İ", "i").lower().replace("ς", "σ")


def _plain(text: str, wanted: str) -> str:
    """The printed forms of those typed signs that are in `wanted` replaced by them."""
    for typed, printed in _PRINTED_FOR.items():
        if typed in wanted:
            for sign in printed:
                text = text.replace(sign, typed)
    return text


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_" or category(sign)[0] == "M"


_WORDLY = [_in_word(chr(sign)) for sign in range(_ASCII + 1)]


class Needle:
    """What is looked for; `len(needle)` is the length of every match in code points."""

    def __init__(self, text: str, *, match_case: bool = False, whole_words: bool = False) -> None:
        plain = _plain(text.replace(_BREAK, ""), "".join(_PRINTED_FOR))
        self._match_case, self.whole_words = match_case, whole_words
        self._wanted = plain if match_case else folded(plain)
        self._pattern = re.compile(re.escape(self._wanted))
        # among bytes a word alone is told from a part of one only where it is nothing but a word
        is_plain = self._wanted.isascii() and (not whole_words or all(map(_in_word, self._wanted)))
        self.byte_pattern = re.compile(b"".join(map(self._byte_form, self._wanted))) if is_plain else None

    def __len__(self) -> int:
        return len(self._wanted)

    def levelled(self, text: str) -> str:
        """A text in the form in which it is compared, code point by code point as long as before."""
        text = _plain(text, self._wanted)
        return text if self._match_case else folded(text)

    def _byte_form(self, sign: str) -> bytes:
        """All that is taken for a sign, in UTF-8 whose ASCII letters are small."""
        printed = _PRINTED_FOR.get(sign, "") + ("" if self._match_case else _SMALL_FORMS.get(sign, ""))
        forms = [re.escape(each.encode()) for each in sign + printed]
        return forms[0] if len(forms) == 1 else b"(?:" + b"|".join(forms) + b")"

    def levelled_bytes(self, text: bytes) -> bytes:
        """UTF-8 in the form in which `byte_pattern` is looked for, as long as before."""
        return text if self._match_case else text.lower()

    def starts(self, text: str) -> list[int]:
        """Where matches start in a text, from left to right; none overlaps the one before."""
        if not self._wanted:
            return []
        text, size = self.levelled(text), len(self._wanted)
        if not self.whole_words:
            return [match.start() for match in self._pattern.finditer(text)]
        found, at = [], text.find(self._wanted)
        while at >= 0:
            taken = self._stands_alone(text, at, at + size)
            if taken:
                found.append(at)
            at = text.find(self._wanted, at + (size if taken else 1))
        return found

    def stands_alone(self, text: bytes, low: int, high: int, paragraph: tuple[int, int]) -> bool:
        """Whether a match of `byte_pattern` counts; `paragraph` is from where to where its paragraph goes."""
        top, end = paragraph
        if low > top and (text[low - 1] > _ASCII or _WORDLY[text[low - 1]]):
            before = text[max(top, low - _LONGEST_SIGN) : low].decode("utf-8", "ignore")
            if _in_word(before[-1]):
                return False
        if high < end and (text[high] > _ASCII or _WORDLY[text[high]]):
            return not _in_word(text[high : min(end, high + _LONGEST_SIGN)].decode("utf-8", "ignore")[0])
        return True

    @staticmethod
    def _stands_alone(text: str, start: int, end: int) -> bool:
        """Whether no word goes on over either edge."""
        before = start > 0 and _in_word(text[start - 1]) and _in_word(text[start])
        after = end < len(text) and _in_word(text[end - 1]) and _in_word(text[end])
        return not before and not after


class RowPlace(Protocol):
    """What must be known of a row to find matches on it."""

    place: Place
    text: str


class MatchesOnPage:
    """The matches of the rows on screen, found when they are painted.

    `voices` are those whose words count, None for everybody's.
    """

    def __init__(self, document: Document, needle: Needle, voices: frozenset[int] | None = None) -> None:
        self._document, self._needle, self._voices = document, needle, voices
        self._starts = lru_cache(maxsize=256)(self._find)

    def _find(self, paragraph: int) -> list[int]:
        block = self._document.block_of_paragraph(paragraph)
        if self._voices is not None and self._document.columns.block_voices[block] not in self._voices:
            return []
        return self._needle.starts(self._document.paragraph_text(paragraph))

    def on_row(self, row: RowPlace) -> Iterator[tuple[int, int]]:
        """The code points of a row that matches cover, each from start to end."""
        paragraph = self._document.first_paragraph(row.place.block) + row.place.paragraph
        for start in self._starts(paragraph):
            low = start - row.place.offset
            high = low + len(self._needle)
            if high > 0 and low < len(row.text):
                yield max(low, 0), min(high, len(row.text))


def _key(paragraph: int, offset: int) -> int:
    return paragraph << _OFFSET_BITS | offset


class FindJob:
    """All matches of a document, found a slice at a time from a place on, then from the beginning.

    `is_done` says whether every paragraph was looked at. Matches are numbered from 0 in
    the order of the text, those found so far.
    """

    def __init__(
        self, document: Document, needle: Needle, origin: Place, voices: frozenset[int] | None = None
    ) -> None:
        self._document, self._needle, self._voices = document, needle, voices
        self._before, self._after = array("Q"), array("Q")
        self._origin = self._key_of(origin)
        first = self._origin >> _OFFSET_BITS
        self._ranges = [(self._after, first, document.paragraph_count), (self._before, 0, first)]
        self.is_done = not len(needle) or not document.paragraph_count

    def _key_of(self, place: Place) -> int:
        if not len(self._document):
            return 0
        block = min(place.block, len(self._document) - 1)
        return _key(self._document.first_paragraph(block) + place.paragraph, place.offset)

    def __len__(self) -> int:
        return len(self._before) + len(self._after)

    # --------------------------------------------------------------------- searching
    def advance(self, seconds: float) -> None:
        """Go on for about so long."""
        until = perf_counter() + seconds
        while not self.is_done:
            self._search_batch()
            if perf_counter() >= until:
                return

    def finish(self) -> None:
        """Go on to the end."""
        while not self.is_done:
            self._search_batch()

    def _search_batch(self) -> None:
        found, start, end = self._ranges[0]
        stop = min(self._batch_end(start), end)
        pattern = self._needle.byte_pattern
        if pattern is None or stop <= start:
            self._search(found, start, stop)
        else:
            self._search_bytes(found, start, stop, pattern)
        if stop < end:
            self._ranges[0] = found, stop, end
            return
        self._ranges.pop(0)
        self.is_done = not self._ranges

    def _batch_end(self, start: int) -> int:
        """The paragraph after the last one of a batch: as many as make no key wait, one at least."""
        ends = self._document.columns.paragraph_ends
        first = ends[start - 1] if start else 0
        return max(bisect_right(ends, first + _BATCH_BYTES), start + 1)

    def _search(self, found: "array[int]", start: int, stop: int) -> None:
        """Look through some paragraphs at once, set apart by a sign that no needle has."""
        text = self._joined(start, stop)
        starts = self._needle.starts(text)
        if not starts:
            return
        sizes = list(map(len, text.split(_BREAK))) if stop - start > 1 else [len(text)]
        if len(sizes) != stop - start:  # the sign stands in the text itself
            for paragraph in range(start, stop):
                self._search(found, paragraph, paragraph + 1)
            return
        begins = list(accumulate((size + 1 for size in sizes), initial=0))
        within = [each - 1 for each in map(bisect_right, repeat(begins), starts)]
        if self._voices is not None:
            heard = {each for each in set(within) if self._voice(start + each) in self._voices}
            starts = [at for at, each in zip(starts, within, strict=True) if each in heard]
            within = [each for each in within if each in heard]
        offsets = [at - begins[each] for at, each in zip(starts, within, strict=True)]
        found.extend([_key(start + each, at) for each, at in zip(within, offsets, strict=True)])

    def _search_bytes(self, found: "array[int]", start: int, stop: int, pattern: "re.Pattern[bytes]") -> None:
        """The same without reading the text: paragraphs stand one behind the other in the document."""
        ends, text = self._document.columns.paragraph_ends, self._document.columns.text
        first = ends[start - 1] if start else 0
        chunk = self._needle.levelled_bytes(text[first : ends[stop - 1]])
        spans = [match.span() for match in pattern.finditer(chunk)]
        if not spans:
            return
        edges = [0, *(end - first for end in ends[start:stop])]
        paragraph, alone = 0, self._needle.whole_words
        keys = []
        for low, high in spans:
            if low >= edges[paragraph + 1]:
                paragraph = bisect_right(edges, low, paragraph) - 1
            if high > edges[paragraph + 1]:  # over the edge of a paragraph, where another may hide
                self._search(found, start, stop)
                return
            whole = edges[paragraph], edges[paragraph + 1]
            if alone and not self._needle.stands_alone(chunk, low, high, whole):
                continue
            if self._voices is None or self._voice(start + paragraph) in self._voices:
                keys.append(_key(start + paragraph, len(chunk[edges[paragraph] : low].decode())))
        found.extend(keys)

    def _voice(self, paragraph: int) -> int:
        return self._document.columns.block_voices[self._document.block_of_paragraph(paragraph)]

    def _joined(self, start: int, stop: int) -> str:
        ends, text = self._document.columns.paragraph_ends, self._document.columns.text
        edges = [ends[start - 1] if start else 0, *ends[start:stop]]
        return _BREAK.encode().join(map(text.__getitem__, map(slice, edges, edges[1:]))).decode("utf-8")

    # ----------------------------------------------------------------------- results
    def _key_at(self, number: int) -> int:
        before = len(self._before)
        return self._before[number] if number < before else self._after[number - before]

    def passage(self, number: int) -> Passage:
        """The words of a match."""
        paragraph, offset = self._key_at(number) >> _OFFSET_BITS, self._key_at(number) & _OFFSET_MASK
        block = self._document.block_of_paragraph(paragraph)
        within = paragraph - self._document.first_paragraph(block)
        return Passage(Place(block, within, offset), Place(block, within, offset + len(self._needle)))

    def number_at(self, place: Place) -> int:
        """The number of the first match that starts at a place or after it; `len(self)` where none does."""
        key = self._key_of(place)
        if key >> _OFFSET_BITS < self._origin >> _OFFSET_BITS:
            return bisect_left(self._before, key)
        return len(self._before) + bisect_left(self._after, key)

    def first(self) -> int | None:
        """The match that is nearest after the place where the search began, as soon as it is known."""
        ahead = bisect_left(self._after, self._origin)
        if ahead < len(self._after):
            return len(self._before) + ahead
        return 0 if self.is_done and len(self) else None

    def paragraphs(self) -> Iterator[int]:
        """The paragraph of every match, counted over the whole document."""
        for keys in (self._before, self._after):
            for key in keys:
                yield key >> _OFFSET_BITS
