"""Rows that hold page numbers, and where the pages begin."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from transcript.recovery.divisions import division_level
from transcript.recovery.rows import Rows
from transcript.source import Mark

_PAGE = re.compile(
    r"(?:[-–—\[(]\s*)?(?:(?:page|p\.|seite|стр\.?)\s*)?(\d{1,4})(?:\s*(?:of|/|von)\s*\d{1,4})?(?:\s*[-–—\])])?",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(\d{1,4})(?:/\d{1,4})?\s{2,}(\S.*)")
_LAST = re.compile(r"(\S.*?)\s{2,}(\d{1,4})(?:/\d{1,4})?")
_OPENS, _CLOSES = frozenset("-–—[(pPsSſсС"), frozenset("-–—]).")
_FEW_PAGES = 3
_LONGEST_HEAD, _HEAD_WORDS = 90, 3
_HEAD_WORD = re.compile(r"[^\W\d_]{2,}")
_HEAD_FIRST, _HEAD_LAST = (
    re.compile(r"(\d{1,4})[\])]?\s{2,}"),
    re.compile(r"\s{2,}[\[(]?(?:(?i:page|p\.|seite|стр\.?)\s)?(\d{1,4})\.?$"),
)
_NUMBERED_ENDS = frozenset("0123456789])([.")
_DIGITS = re.compile(r"\d+")


def page_rows(rows: Rows) -> dict[int, int]:
    """Rows that hold a page number, alone or beside a running head, with that number."""
    usual = Counter(rows.gaps).most_common(1)[0][0] if len(rows) else 0
    alone: dict[int, int] = {}
    beside: dict[int, int] = {}
    for row, text in enumerate(rows.texts):
        if row in rows.glued:  # the format joins it to the text: a caption that says "1984"
            continue
        if len(text) > 90:
            continue
        first, last = text[0], text[-1]
        counts_first, counts_last = first.isdigit(), last.isdigit()
        if not (counts_last or counts_first or (last in _CLOSES and first in _OPENS)):
            continue
        if match := _PAGE.fullmatch(text.rstrip(".")):
            if rows.indents[row] > 20 or (text[-1] != "." and _is_apart(rows, row, usual)):
                alone[row] = int(match[1])
        elif counts_first and (match := _FIRST.fullmatch(text)):
            beside[row] = int(match[1])
        elif counts_last and (match := _LAST.fullmatch(text)):
            beside[row] = int(match[2])
    found = _rising(alone)
    together = _rising(found | beside)
    if sum(row in beside for row in together) >= 3 or (not found and _face_each_other(rows, beside)):
        found |= together
    return found | _facing(rows, beside)


def _facing(rows: Rows, beside: Mapping[int, int]) -> dict[int, int]:
    """Numbers at the outer edges of pages that face each other: even ones stand left, odd ones right."""
    outer = {
        row: number for row, number in beside.items() if rows.texts[row][0].isdigit() == (number % 2 == 0)
    }
    numbers = list(outer.values())
    apart = all(rows.gaps[row] + rows.breaks[row] > 0 or not row for row in outer)
    follow = all(after == before + 1 for before, after in pairwise(numbers))
    return outer if len(outer) > 1 and len(outer) == len(beside) and apart and follow else {}


def _face_each_other(rows: Rows, beside: Mapping[int, int]) -> bool:
    """Whether two numbers are those of facing pages: the even one left of its head, the odd one right."""
    if len(beside) != 2:
        return False
    (first, one), (second, other) = sorted(beside.items())
    left = [rows.texts[row][0].isdigit() for row in (first, second)]
    wide = all("   " in rows.texts[row] for row in (first, second))
    return wide and other == one + 1 and left == [one % 2 == 0, other % 2 == 0]


def numbered_heads(rows: Rows, pages: Mapping[int, int]) -> dict[int, int]:
    """Rows that come again, alike but for a number at one end of them that goes up, with that number.

    They stand by themselves, and are longer than what counts parts of the text.
    """
    alike: dict[str, dict[int, int]] = defaultdict(dict)
    ended = [
        (row, text)
        for row, text in enumerate(rows.texts)
        if (text[-1] in _NUMBERED_ENDS or text[0] in _NUMBERED_ENDS)
        and len(text) <= _LONGEST_HEAD
        and ("  " in text or not text.isascii())
    ]
    for row, text in ended:
        if row in pages or row in rows.glued or (rows.gaps[row] + rows.breaks[row] == 0 and row):
            continue
        number = _HEAD_FIRST.match(text) or _HEAD_LAST.search(text)
        if number and len(_HEAD_WORD.findall(text)) >= _HEAD_WORDS and not division_level(text):
            alike[_DIGITS.sub("#", text).casefold()][row] = int(number[1])
    found: dict[int, int] = {}
    for numbers in alike.values():
        values = list(numbers.values())
        if len(values) >= _FEW_PAGES and all(a < b for a, b in pairwise(values)):
            found |= numbers
    return found


def _is_apart(rows: Rows, row: int, usual: int) -> bool:
    """Whether a number stands off from the text around it."""
    if rows.indents[row] > 20 or rows.breaks[row] or rows.gaps[row] > usual or row == len(rows) - 1:
        return True
    return rows.gaps[row + 1] > usual or rows.breaks[row + 1]


def _rising(numbers: dict[int, int]) -> dict[int, int]:
    """The longest rising run of numbers; all must rise, or they are no page numbers."""
    rows = sorted(numbers)
    chosen = longest_rise([numbers[row] for row in rows])
    if len(chosen) * 10 < len(rows) * 6:
        return {}
    return {rows[index]: numbers[rows[index]] for index in chosen}


def longest_rise(values: Sequence[int]) -> list[int]:
    """The indexes of a longest strictly rising subsequence."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [index]
    chain: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]


def mark_pages(rows: Rows, pages: dict[int, int]) -> None:
    """Page numbers become marks where their pages begin."""
    tops = [0, *(row + 1 for row in pages)] if _stand_at_foot(rows, pages) else pages
    for top, page in zip(tops, pages.values(), strict=False):
        rows.marks[top] = (Mark("page", str(page)), *rows.marks.get(top, ()))


def _stand_at_foot(rows: Rows, pages: dict[int, int]) -> bool:
    """Whether the numbers end their pages: breaks tell, or the text before the first and behind the last."""
    found = list(pages)
    last = len(rows) - 1
    heads = sum(rows.breaks[row] for row in found)
    feet = sum(row < last and rows.breaks[row + 1] for row in found)
    if heads != feet:
        return feet > heads
    if len(found) < _FEW_PAGES or pages[found[0]] == 2:
        return False
    usual = (found[-1] - found[0]) / (len(found) - 1)
    return found[0] * 2 >= usual and (last - found[-1]) * 4 < usual
