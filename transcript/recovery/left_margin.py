"""Numbers in the left margin of every fifth line, as archives print them: no text, and no pages."""

import re
from itertools import pairwise

from transcript.recovery.rows import Rows
from transcript.source import Mark

_NUMBERED = re.compile(r"(?P<line>\d{1,4})(?P<blanks>\s{2,})(?=\S)")
_FEWEST = 4
_STEPS = (5, 10)
_OFF = 2  # lines that numbers may be further apart, or closer, than they say: heads and feet of pages


def without_left_margin(rows: Rows) -> Rows:
    """Rows without what counts lines at their left edge, which stays as marks; indents are of the text."""
    found = [
        (row, match)
        for row, text in enumerate(rows.texts)
        if text[0].isdecimal() and row not in rows.glued and (match := _NUMBERED.match(text))
    ]
    step = _step([int(match["line"]) for _, match in found])
    places = [row for row, _ in found[1:]]
    if not step or any(abs(after - before - step) > _OFF for before, after in pairwise(places)):
        return rows
    for row, match in found:
        rows.texts[row] = rows.texts[row][match.end() :]
        rows.indents[row] += match.end()
        rows.spans.pop(row, None)
        rows.marks[row] = (*rows.marks.get(row, ()), Mark("line", match["line"]))
    return rows


def _step(values: list[int]) -> int:
    """How many lines a number counts; 0 where the numbers count anything else. The first may be 1."""
    counted = values[1:] if values[:1] == [1] else values
    step = next((step for step in _STEPS if counted and counted[0] == step), 0)
    if len(counted) < _FEWEST or not all(after - before == step for before, after in pairwise(counted)):
        return 0
    return step
