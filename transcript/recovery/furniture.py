"""What belongs to the page and not to the text: page numbers, running heads, rules, line numbers."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from transcript.recovery.rows import Rows, keep
from transcript.source import Mark

_RULE = re.compile(r"[\W_]{3,}")
_DRAWN = frozenset("*-_=~#•·+—–.")
_PAGE = re.compile(
    r"(?:[-–—\[(]\s*)?(?:(?:page|p\.|seite|стр\.?)\s*)?(\d{1,4})(?:\s*(?:of|/|von)\s*\d{1,4})?(?:\s*[-–—\])])?",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\[\[?(?:page|seite|p\.)\s+(?P<page>\w+)\]\]?|\{time\}\s*(?P<time>\d+)", re.IGNORECASE)
_FIRST = re.compile(r"(\d{1,4})\s{2,}(\S.*)")
_LAST = re.compile(r"(\S.*?)\s{2,}(\d{1,4})")
_MARGIN = re.compile(r"(\d{1,2})(?:\s+|$)")


def without_furniture(rows: Rows) -> Rows:
    """The rows of the text alone; page and line numbers stay as marks."""
    rows = _without_line_numbers(rows)
    pages = _page_rows(rows)
    dropped = (set(pages) | _running_heads(rows, pages) | _rules(rows) | _told_marks(rows)) - rows.glued
    if not dropped:
        return rows
    _mark_pages(rows, pages, dropped)
    return keep(rows, dropped)


def _rules(rows: Rows) -> set[int]:
    """Rows that are drawn and not written; a rule below a row underlines it."""
    found = set()
    for row, text in enumerate(rows.texts):
        if text[0] in _DRAWN and len(text) > 2 and set(text) <= _DRAWN | {" "} and set(text) - {".", " "}:
            found.add(row)
            if row and text[0] in "=-~" and rows.gaps[row] == 0:
                rows.underlined.add(row - 1)
    return found


# ------------------------------------------------------------------ page numbers
def _page_rows(rows: Rows) -> dict[int, int]:
    """Rows that hold a page number, alone or beside a running head, with that number."""
    usual = Counter(rows.gaps).most_common(1)[0][0] if len(rows) else 0
    alone: dict[int, int] = {}
    beside: dict[int, int] = {}
    for row, text in enumerate(rows.texts):
        if row in rows.glued:  # the format joins it to the text: a caption that says "1984"
            continue
        if len(text) > 90 or not (text[-1].isdigit() or text[0].isdigit() or text[-1] in "-–—])."):
            continue
        if match := _PAGE.fullmatch(text.rstrip(".")):
            if rows.indents[row] > 20 or (text[-1] != "." and _is_apart(rows, row, usual)):
                alone[row] = int(match[1])
        elif match := _FIRST.fullmatch(text):
            beside[row] = int(match[1])
        elif match := _LAST.fullmatch(text):
            beside[row] = int(match[2])
    found = _rising(alone)
    together = _rising(found | beside)
    if sum(row in beside for row in together) >= 3:
        found |= together
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


def _mark_pages(rows: Rows, pages: dict[int, int], dropped: set[int]) -> None:
    """Page numbers become marks at the next row that stays."""
    for row, page in pages.items():
        following = row + 1
        while following in dropped:
            following += 1
        if following < len(rows):
            marks = rows.marks.get(following, ())
            rows.marks[following] = (*marks, Mark("page", str(page)))


def _told_marks(rows: Rows) -> set[int]:
    """Rows such as `[[Page H123]]` and `{time}  1400`, which name a point and say nothing."""
    found = set()
    for row, text in enumerate(rows.texts[:-1]):
        if text[0] in "[{" and (match := _TOLD.fullmatch(text)):
            found.add(row)
            mark = Mark("page" if match["page"] else "time", match["page"] or match["time"])
            rows.marks[row + 1] = (*rows.marks.get(row + 1, ()), mark)
    return found


# ----------------------------------------------------------------- running heads
def _running_heads(rows: Rows, pages: dict[int, int]) -> set[int]:
    """Rows beside page numbers and breaks that come again and again."""
    edges = _edges(rows, pages)
    shapes: dict[str, list[int]] = defaultdict(list)
    for row in edges:
        shapes[_shape(rows.texts[row])].append(row)
    heads = {shape: len(found) for shape, found in shapes.items() if shape and len(found) >= 3}
    if not heads:
        return set()
    everywhere = Counter(shape for text in rows.texts if len(text) < 90 and (shape := _shape(text)) in heads)
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
    return sorted(row for row in found if row not in pages)


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


# ------------------------------------------------------------------ line numbers
def _without_line_numbers(rows: Rows) -> Rows:
    """Rows without the numbers of a numbered margin; unnumbered rows there are furniture."""
    numbers = [int(match[1]) if (match := _MARGIN.match(text)) else 0 for text in rows.texts]
    if not _is_margin(numbers):
        return rows
    dropped: set[int] = set()
    for row, number in enumerate(numbers):
        if number:
            _strip_number(rows, row, number)
            if not rows.texts[row]:
                dropped.add(row)
    dropped |= {row for row, number in enumerate(numbers) if not number}
    return keep(rows, dropped)


def _is_margin(numbers: Sequence[int]) -> bool:
    """Whether most rows count on from the row before, or start again at 1."""
    counted = [number for number in numbers if number]
    if len(counted) * 10 < len(numbers) * 7 or len(counted) < 10:
        return False
    steps = sum(b == a + 1 or b == 1 for a, b in pairwise(counted))
    return steps * 10 >= len(counted) * 9


def _strip_number(rows: Rows, row: int, number: int) -> None:
    text = rows.texts[row]
    rest = text[len(str(number)) :]
    rows.indents[row] += len(text) - len(rest.lstrip())
    rows.texts[row] = rest.strip()
    rows.marks[row] = (*rows.marks.get(row, ()), Mark("line", str(number)))
