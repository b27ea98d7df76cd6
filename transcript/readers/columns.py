"""Pages of plain text that set two columns side by side: each is read down before the next one.

A gutter is a column of blanks down a run of lines, with text that goes on from row to row on
both sides of it. Lists and tables have gutters too, but there no side goes on below.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from transcript.source import Line

_RIGHT = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_PAGE = re.compile(r"\s{10,}(?:[-–—]\s?)?\d{1,4}(?:\s?[-–—])?\s*")
_NARROWEST, _WIDEST = 24, 100  # where the right column may begin
_FEWEST = 6  # lines with text in both columns
_SHARE = 0.4  # of the lines of a run
_SELDOM, _GOES_ON = 0.03, 0.15  # of the rows of a column: in one there may be verse
_MOST_BLANKS = 3
_INDENT = 6
_ENDS = frozenset('.!?…:”"»')


@dataclass(slots=True)
class _Run:
    """Lines in a row without text in the gutter; `column` is where their right halves begin, 0 if nowhere."""

    lines: list[Line]
    column: int = 0

    @property
    def left(self) -> list[str]:
        return [line.text[: self.column].rstrip() for line in self.lines]

    @property
    def right(self) -> list[str]:
        return [line.text[self.column :].rstrip() for line in self.lines]

    def has_two(self) -> bool:
        """Whether most lines have text on both sides."""
        both = sum(bool(a.strip() and b.strip()) for a, b in zip(self.left, self.right, strict=True))
        filled = sum(bool(line.text.strip()) for line in self.lines)
        return self.column > 0 and both >= _FEWEST and both >= _SHARE * filled


def read_down(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order of reading, those with two columns parted; most texts have none."""
    wide = sum("   " in line.text.strip() for line in lines)
    if wide < _FEWEST or wide * 10 < len(lines):
        return list(lines)
    runs = [run for page in _pages(lines) for run in _runs(page)]
    two = [run for run in runs if run.has_two()]
    going_on = sorted((_going_on([run.left for run in two]), _going_on([run.right for run in two])))
    if going_on[0] < _SELDOM or going_on[1] < _GOES_ON:
        return list(lines)
    read: list[Line] = []
    for run in runs:
        read += _read_down(run) if run.has_two() else run.lines
    return read


def _pages(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    first = 0
    for number, line in enumerate(lines):
        if line.page_break and number > first:
            yield lines[first:number]
            first = number
    yield lines[first:]


def _runs(page: Sequence[Line]) -> Iterator[_Run]:
    """The lines of a page, parted wherever one of them fills both columns."""
    column = _right_column(page)
    if not column:
        yield _Run(list(page))
        return
    run = _Run([], column)
    blanks = 0
    for line in page:
        blanks = 0 if line.text.strip() else blanks + 1
        if _crosses(line.text, column) or blanks > _MOST_BLANKS:
            yield run
            yield _Run([line])
            run = _Run([], column)
        else:
            run.lines.append(line)
    yield run


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
    """Whether a line has text in the gutter before the right column, or is the number of a page."""
    return bool(text[column - 2 : column].strip()) or _PAGE.fullmatch(text) is not None


def _read_down(run: _Run) -> list[Line]:
    first = run.lines[0].page_break if run.lines else False
    return [*_column(run.lines, run.left, broken=first), *_column(run.lines, run.right, broken=True)]


def _column(run: Sequence[Line], texts: Sequence[str], *, broken: bool) -> Iterator[Line]:
    """The lines of one column; a paragraph may go on in the next one as it does on the next page."""
    first = next(number for number, text in enumerate(texts) if text)
    last = max(number for number, text in enumerate(texts) if text)
    for number in range(first, last + 1):
        yield replace(run[number], text=texts[number], page_break=broken and number == first)


def _going_on(columns: Sequence[Sequence[str]]) -> float:
    """The share of rows that go on with the row above; 0 where there are mere names or numbers."""
    rows = [text.strip() for column in columns for text in column if text.strip()]
    if not rows:
        return 0.0
    usual = sorted(map(len, rows))[len(rows) * 3 // 4]  # speeches may be short
    running = sum(_goes_on(above, below) for above, below in pairwise(rows))
    return running / len(rows) if usual * 2 > _NARROWEST and running > 1 else 0.0


def _goes_on(above: str, below: str) -> bool:
    """Whether a row surely continues the one above; scripts without capitals show it by its end alone."""
    if below[0].islower():
        return above[-1] not in _ENDS
    return below[0].isalpha() and below[0].upper() == below[0] == below[0].lower() and above[-1].isalpha()
