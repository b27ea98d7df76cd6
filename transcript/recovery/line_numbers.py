"""The numbered margin of depositions: numbers off, citations by page and line kept."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from transcript.recovery.page_numbers import mark_pages, page_rows
from transcript.recovery.rows import Rows, keep
from transcript.source import Mark

_MARGIN = re.compile(
    r"(?:(?P<time>\d{1,2}:\d\d(?::\d\d)?)\s+)?(?:(?P<page>\d{1,5}):)?(?P<line>\d{1,2})(?:\s+|$)"
)
_PADDED = 3  # digits: 012:01 is a page and a line, 12:01 rather a time
_FAR = 20


def without_line_numbers(rows: Rows) -> Rows:
    """Rows without the numbers of a numbered margin; unnumbered rows there are furniture.

    Every numbered row gets a mark such as `12:5`, page and line, or `5` where no page is known.
    """
    margins = [_MARGIN.match(text) if text[0].isdecimal() else None for text in rows.texts]
    numbers = [int(margin["line"]) if margin else 0 for margin in margins]
    _leave_pages_out(rows, numbers)
    if not _is_margin(numbers) or _are_times(margins):
        return rows
    unnumbered = {row for row, number in enumerate(numbers) if not number}
    _mark_numbered_pages(rows, margins, unnumbered)
    page = ""
    for row, number in enumerate(numbers):
        if row in rows.marks:
            page = next((mark.value for mark in rows.marks[row] if mark.kind == "page"), page)
        margin = margins[row]
        if number and margin:
            cited = [Mark("line", f"{page}:{number}" if page else str(number))]
            if margin["time"]:
                cited.append(Mark("time", margin["time"]))
            _strip(rows, row, margin.end(), cited)
    return keep(rows, unnumbered | {row for row, text in enumerate(rows.texts) if not text})


def _is_margin(numbers: Sequence[int]) -> bool:
    """Whether most rows count on from the row before, or start again at 1."""
    counted = [number for number in numbers if number]
    if len(counted) * 10 < len(numbers) * 7 or len(counted) < 10:
        return False
    steps = sum(b == a + 1 or b == 1 for a, b in pairwise(counted))
    return steps * 10 >= len(counted) * 9


def _are_times(margins: Sequence[re.Match[str] | None]) -> bool:
    """Whether what stands around colons is rather a time: on most rows, and not filled up with zeros."""
    pages = [margin["page"] for margin in margins if margin and margin["page"]]
    padded = sum(len(page) >= _PADDED for page in pages)
    return len(pages) * 2 > len(margins) and padded * 2 < len(pages)


def _leave_pages_out(rows: Rows, numbers: list[int]) -> None:
    """Set to 0 what is the number of a page: alone on its row, before a line 1 or far to the right."""
    ends = Counter(a for a, b in pairwise(numbers) if b == 1 and a)
    longest = ends.most_common(1)[0][0] if ends else 0
    for row, number in enumerate(numbers):
        if not number or not rows.texts[row].isdigit():
            continue
        counts_on = row > 0 and numbers[row - 1] == number - 1 and number <= longest
        before_first = row + 1 < len(numbers) and numbers[row + 1] == 1
        if rows.indents[row] > _FAR or (before_first and not counts_on):
            numbers[row] = 0


def _mark_numbered_pages(rows: Rows, margins: Sequence[re.Match[str] | None], unnumbered: set[int]) -> None:
    """Mark where pages begin: told by the margin itself, or by numbers on rows that have none there."""
    told = {row: margin["page"] for row, margin in enumerate(margins) if margin and margin["page"]}
    page = ""
    for row, printed in told.items():
        if printed != page:
            page = printed
            rows.marks[row] = (*rows.marks.get(row, ()), Mark("page", page.lstrip("0") or "0"))
    if told or not unnumbered:
        return
    between = sorted(unnumbered)
    apart = keep(rows, set(range(len(rows))) - unnumbered)
    mark_pages(rows, {between[row]: page for row, page in page_rows(apart).items()})


def _strip(rows: Rows, row: int, width: int, cited: Sequence[Mark]) -> None:
    """Take the margin off a row; a row that holds nothing else is no place to cite."""
    text = rows.texts[row][width:]
    rows.indents[row] += width
    rows.texts[row] = text
    if text:
        moved = [Mark(mark.kind, mark.value, max(mark.offset - width, 0)) for mark in rows.marks.get(row, ())]
        rows.marks[row] = (*moved, *cited)
