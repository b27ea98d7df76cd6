"""Numbers at the right edge of the text: every fifth line of verse, the parts of a Stephanus page."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from transcript.recovery.rows import Rows
from transcript.source import Mark

_EDGE = re.compile(r"(?P<text>\S.*?)\s{3,}(?P<page>\d{1,4})?(?P<part>[A-Ea-e])?")
_FEWEST = 4
_STEPS = (5, 10)
_MOST_LEFT_OUT = 4


def without_right_margin(rows: Rows) -> Rows:
    """Rows without what counts on at their right edge, which stays as marks."""
    found = [
        (row, match)
        for row, text in enumerate(rows.texts)
        if "   " in text and row not in rows.glued and (match := _EDGE.fullmatch(text)) and text[-1] != " "
    ]
    found = [(row, match) for row, match in found if match["page"] or match["part"]]
    parts = [(row, match) for row, match in found if match["part"]]
    numbers = [(row, match) for row, match in found if not match["part"]]
    if _count_parts([match for _, match in parts]):
        _take_parts(rows, parts)
    if step := _line_step([int(match["page"]) for _, match in numbers]):
        for row, match in numbers:
            if int(match["page"]) % step == 0:
                _take(rows, row, match, Mark("line", match["page"]))
    return rows


def _count_parts(matches: Sequence[re.Match[str]]) -> bool:
    """Whether the letters follow one another from a to e, and from e to the a of the next page."""
    letters = ["abcde".index(match["part"].lower()) for match in matches]
    follow = sum((a + 1) % 5 == b for a, b in pairwise(letters))
    return len(letters) >= _FEWEST and follow * 10 >= (len(letters) - 1) * 8


def _line_step(values: Sequence[int]) -> int:
    """How many lines of verse a number counts; 0 where the numbers count anything else.

    A number may be left out, and every scene may count from its own first line.
    """
    steps = Counter(b - a for a, b in pairwise(values) if b > a)
    step = steps.most_common(1)[0][0] if steps else 0
    if step not in _STEPS or len(values) < _FEWEST:
        return 0
    counted = sum(
        value % step == 0 and (value <= before or value - before <= _MOST_LEFT_OUT * step)
        for before, value in pairwise(values)
    )
    return step if counted * 10 >= (len(values) - 1) * 8 else 0


def _take_parts(rows: Rows, parts: Sequence[tuple[int, re.Match[str]]]) -> None:
    """Each letter cites its page, which only the first part of it prints."""
    page = next(
        (int(match["page"]) - (place > 0) for place, (_, match) in enumerate(parts) if match["page"]), 0
    )
    for row, match in parts:
        page = int(match["page"] or page)
        value = f"{page or ''}{match['part'].lower()}"
        _take(rows, row, match, Mark("stephanus", value))


def _take(rows: Rows, row: int, match: re.Match[str], mark: Mark) -> None:
    end = match.end("text")
    rows.texts[row] = match["text"]
    kept = (span for span in rows.spans.get(row, ()) if span.end <= end)
    if row in rows.spans:
        rows.spans[row] = tuple(kept)
    rows.marks[row] = (*rows.marks.get(row, ()), mark)
