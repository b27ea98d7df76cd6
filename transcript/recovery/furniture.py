"""What belongs to the page and not to the text: page numbers, running heads, rules, line numbers."""

import re
from collections import Counter, defaultdict
from functools import lru_cache

from transcript.recovery.inline_marks import with_inline_marks
from transcript.recovery.left_margin import without_left_margin
from transcript.recovery.line_numbers import without_line_numbers
from transcript.recovery.numbered_speeches import without_speech_numbers
from transcript.recovery.page_numbers import mark_pages, numbered_heads, page_rows
from transcript.recovery.right_margin import without_right_margin
from transcript.recovery.rows import Rows, keep
from transcript.recovery.script_pages import continued_rows, without_script_pages
from transcript.recovery.torn_labels import with_whole_labels

_RULE = re.compile(r"[\W_]{3,}")
_WIDE = "   "  # what stands in two places of a line is no sentence
_DIGITS = re.compile(r"\d+")
_DRAWN = frozenset("*-_=~#•·+—–.")


def without_furniture(rows: Rows) -> Rows:
    """The rows of the text alone; page and line numbers stay as marks."""
    rows = with_inline_marks(without_left_margin(without_right_margin(without_line_numbers(rows))))
    rows = without_speech_numbers(without_script_pages(rows))
    pages = page_rows(rows)
    pages |= numbered_heads(rows, pages)
    dropped = (set(pages) | _running_heads(rows, pages) | _rules(rows) | continued_rows(rows)) - rows.glued
    mark_pages(rows, pages)
    return with_whole_labels(_parted_by_underlines(keep(rows, dropped)) if dropped else rows)


def _parted_by_underlines(rows: Rows) -> Rows:
    """What stands below an underlined row is a paragraph of its own, and no page ended there."""
    for row in rows.underlined:
        if row + 1 < len(rows):
            rows.breaks[row + 1] = False
            rows.gaps[row + 1] = max(rows.gaps[row + 1], 1)
    return rows


def _rules(rows: Rows) -> set[int]:
    """Rows that are drawn and not written; a rule below a row underlines it."""
    found = set()
    for row, text in enumerate(rows.texts):
        if text[0] in _DRAWN and len(text) > 2 and set(text) <= _DRAWN | {" "} and set(text) - {".", " "}:
            found.add(row)
            if row and text[0] in "=-~" and rows.gaps[row] == 0 and len(text) * 2 > len(rows.texts[row - 1]):
                rows.underlined.add(row - 1)
    return found


# ----------------------------------------------------------------- running heads
def _running_heads(rows: Rows, pages: dict[int, int]) -> set[int]:
    """Rows beside page numbers and breaks that come again and again."""
    edges = _edges(rows, pages)
    shapes: dict[str, list[int]] = defaultdict(list)
    for row in edges:
        shapes[_shape(rows.texts[row])].append(row)
    heads = {
        shape: len(found)
        for shape, found in shapes.items()
        if shape and (len(found) >= 3 or (len(found) > 1 and _WIDE in shape))
    }
    if not heads:
        return set()
    ends = {(shape[0], shape[-1]) for shape in heads}
    everywhere = Counter(
        shape
        for text in rows.texts
        if len(text) < 90 and _shape_ends(text[0], text[-1]) in ends and (shape := _shape(text)) in heads
    )
    return {
        row for shape, edge in heads.items() if everywhere[shape] <= edge + edge // 5 for row in shapes[shape]
    }


def _edges(rows: Rows, pages: dict[int, int]) -> list[int]:
    """Rows that stand first or last on a page."""
    found: set[int] = set()
    last = len(rows) - 1
    for row in pages:
        found.update({max(row - 1, 0), min(row + 1, last)})
    for row, broken in enumerate(rows.breaks):
        if broken:
            found.update({max(row - 1, 0), row})
    if pages:
        found.add(0)
    return sorted(row for row in found if row not in pages)


def _shape(text: str) -> str:
    return _DIGITS.sub("#", text).casefold()


@lru_cache(maxsize=8192)
def _shape_ends(first: str, last: str) -> tuple[str, str]:
    """The first and the last character of the shape of a text with these, without making it."""
    return (
        "#" if first.isdecimal() else first.casefold()[0],
        "#" if last.isdecimal() else last.casefold()[-1],
    )
