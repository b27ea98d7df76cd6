"""Pages of plain text that set two columns side by side: each is read down before the next one.

A gutter is a column of blanks down a run of lines, with text that goes on from row to row on
both sides of it. Lists and tables have gutters too, but there no side goes on below.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from transcript.source import Line

_RIGHT = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_NARROWEST, _WIDEST = 24, 100  # where the right column may begin
_FEWEST = 6  # lines with text in both columns
_SHARE = 0.4  # of the lines of a run
_GOES_ON = 0.15  # of the rows of a column
_MOST_BLANKS = 3
_INDENT = 6
_ENDS = frozenset('.!?…:”"»')


def read_down(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order of reading, those with two columns parted; most texts have none."""
    wide = sum("   " in line.text.strip() for line in lines)
    if wide < _FEWEST or wide * 10 < len(lines):
        return list(lines)
    read: list[Line] = []
    for page in _pages(lines):
        read += _page_read_down(page)
    return read


def _pages(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    first = 0
    for number, line in enumerate(lines):
        if line.page_break and number > first:
            yield lines[first:number]
            first = number
    yield lines[first:]


def _page_read_down(page: Sequence[Line]) -> Sequence[Line]:
    column = _right_column(page)
    if not column:
        return page
    read: list[Line] = []
    run: list[Line] = []
    blanks = 0
    for line in page:
        blanks = 0 if line.text.strip() else blanks + 1
        if _crosses(line.text, column) or blanks > _MOST_BLANKS:
            read += _run_read_down(run, column)
            run = []
            read.append(line)
        else:
            run.append(line)
    return [*read, *_run_read_down(run, column)]


def _right_column(page: Sequence[Line]) -> int:
    """The column where most right halves of a page begin; 0 where hardly any two agree."""
    starts = Counter(
        match.end()
        for line in page
        for match in _RIGHT.finditer(line.text)
        if _NARROWEST <= match.end() <= _WIDEST
    )
    column, count = starts.most_common(1)[0] if starts else (0, 0)
    return column if count >= _FEWEST else 0


def _crosses(text: str, column: int) -> bool:
    """Whether a line has text in the gutter before the right column."""
    return bool(text[column - 2 : column].strip())


def _run_read_down(run: Sequence[Line], column: int) -> Sequence[Line]:
    """The lines of a run as left column and right column, if they are such."""
    left = [line.text[:column].rstrip() for line in run]
    right = [line.text[column:].rstrip() for line in run]
    both = sum(bool(a.strip() and b.strip()) for a, b in zip(left, right, strict=True))
    filled = sum(bool(line.text.strip()) for line in run)
    if both < _FEWEST or both < _SHARE * filled or not (_is_text(left, column) and _is_text(right, 0)):
        return run
    return [*_column(run, left, broken=run[0].page_break), *_column(run, right, broken=True)]


def _column(run: Sequence[Line], texts: Sequence[str], *, broken: bool) -> Iterator[Line]:
    """The lines of one column; a paragraph may go on in the next one as it does on the next page."""
    first = next(number for number, text in enumerate(texts) if text)
    last = max(number for number, text in enumerate(texts) if text)
    for number in range(first, last + 1):
        yield replace(run[number], text=texts[number], page_break=broken and number == first)


def _is_text(column: Sequence[str], width: int) -> bool:
    """Whether the rows of a column go on in the rows below, and are no mere names or numbers."""
    rows = [text.strip() for text in column if text.strip()]
    usual = sorted(map(len, rows))[len(rows) * 3 // 4]  # speeches may be short
    going_on = sum(below[0].islower() and above[-1] not in _ENDS for above, below in pairwise(rows))
    return going_on >= _GOES_ON * len(rows) and usual * 2 > max(width, _NARROWEST)
