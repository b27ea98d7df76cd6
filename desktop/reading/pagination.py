"""Rows of text cut into sheets: between lines and never through one, headings with what follows. No Qt."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

_TOGETHER = 2  # lines of a paragraph that are never left alone at the foot or the head of a sheet


class _FaceLike(Protocol):
    line: int


class Lines(Protocol):
    """What pagination needs to know of a row; see `desktop.reading.row_layout`."""

    gap: int
    lead: int
    height: int

    @property
    def line_count(self) -> int: ...

    @property
    def pitch(self) -> int: ...

    @property
    def is_heading(self) -> bool: ...


class Slice(NamedTuple):
    """Lines `first` up to `end` of a row, whose top (gap included) stands at `y` of the sheet's text area."""

    row: int
    y: int
    first: int
    end: int


class Sheet(NamedTuple):
    """What stands on one sheet, and how high it is."""

    slices: tuple[Slice, ...]
    height: int


def sheets(count: int, lines: Callable[[int], Lines], first_height: int, height: int) -> Iterator[Sheet]:
    """Fill sheets, the first `first_height` high, all others `height`, with `count` rows."""
    room, y = first_height, 0
    slices: list[Slice] = []
    row = start = 0
    while row < count:
        each = lines(row)
        gap = 0 if start or not slices else each.gap
        lead = 0 if start else each.lead
        left = each.line_count - start
        fits = (room - y - gap - lead) // each.pitch
        taken = _taken(left, fits)
        if slices and not start and taken == left and each.is_heading:
            taken = taken if _fits_with_next(row, count, lines, y + gap + lead, room) else 0
        if taken <= 0 and not slices:
            taken = max(1, min(left, fits))  # a sheet too small for the rule still takes a line
        if taken > 0:
            top = y + gap - (0 if start else each.gap) - (_before(each, start) if start else 0)
            slices.append(Slice(row, top, start, start + taken))
            full = start + taken == each.line_count
            used = gap + lead + taken * each.pitch
            y += max(used, each.height - each.gap + gap) if full and not start else used
            row, start = (row + 1, 0) if full else (row, start + taken)
        if taken < left or taken <= 0:
            yield Sheet(tuple(slices), min(y, room))
            slices, y, room = [], 0, height
    if slices:
        yield Sheet(tuple(slices), min(y, room))


def _before(each: Lines, start: int) -> int:
    """From the top of a row to the top of one of its lines."""
    return each.gap + each.lead + start * each.pitch


def _taken(left: int, fits: int) -> int:
    """How many of the lines that are left go on this sheet."""
    if left <= fits:
        return left
    taken = min(fits, left - _TOGETHER)
    return taken if taken >= _TOGETHER else 0


def _fits_with_next(row: int, count: int, lines: Callable[[int], Lines], y: int, room: int) -> bool:
    """Whether a heading, and the headings right below it, stand together with two lines of text."""
    while row < count:
        each = lines(row)
        if not each.is_heading:
            wanted = min(each.line_count, _TOGETHER)
            return y + each.gap + each.lead + wanted * each.pitch <= room
        y += each.line_count * each.pitch
        row += 1
        if row < count and lines(row).is_heading:
            y += lines(row).gap + lines(row).lead
    return y <= room
