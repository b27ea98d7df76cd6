"""Points that are printed in the text: `[71d]`, `203a`, `[[Page H123]]`, `{time} 1400`, `[00:01:02]`.

Page and time marks of records, and square brackets in a run of Stephanus marks, are
margin matter and leave the text. Everything else stays, and the milestone points at it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from transcript.model import Span
from transcript.records import dataclass
from transcript.recovery.rows import Rows, Whole, keep
from transcript.source import Mark

_TOLD = (
    re.compile(r"\[\[?(?i:page|seite|p\.)\s+(?P<page>\w+)\]\]?"),
    re.compile(r"\{(?i:time)\}\s*(?P<time>\d+)"),
    re.compile(r"#(?P<time>\d{1,2}:\d\d:\d\d(?:[-.,]\d{1,3})?)#"),
)
_STAMPS = tuple(
    re.compile(rf"{opening}(?P<time>\d{{1,3}}(?::\d\d){{1,2}}(?:[.,]\d{{1,3}})?)[\])]")
    for opening in (r"\[", r"\(")
)
_RANGE = re.compile(
    r"[\[(]?(?P<time>(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?)\s*(?:-->|–|-)\s*"
    r"(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?[\])]?:?(?=\s|$)"
)
_LONE = re.compile(r"(?:[•·*●]\s)?(?P<time>\d{1,2}(?::\d\d){1,2}|\(\d{4}\))")
_SQUARE = re.compile(r"\[(?P<page>\d{1,4})(?: ?(?P<part>[a-eA-E]))?\]")
_ROUND = re.compile(r"\((?P<page>\d{1,4}) ?(?P<part>[a-eA-E])\)")
# The first digit stands before what must not be before it: so the search can leap from digit to digit.
_BARE = re.compile(r"(?P<page>[0-9](?<![\w\[(.,:/\-–].)[0-9]{0,3}) ?(?P<part>[a-eA-E])\b")
_LEAST = 4
_FEWEST_LONE = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """A point in a row's text, from `start` up to `end`; `gone` where it leaves the text."""

    row: int
    start: int
    end: int
    mark: Mark
    gone: bool
    lone: bool = False


def with_inline_marks(rows: Rows) -> Rows:
    """The rows with their inline points as marks; rows that hold nothing else fall out."""
    whole = Whole(rows.texts)
    counting = [row for row, text in enumerate(rows.texts) if text[0].isdecimal() or text[0] in "[(•·*●"]
    found = [
        *_told(whole, rows),
        *_stamps(whole, rows),
        *_lone_times(rows, counting),
        *_ranges(rows, counting),
        *_stephanus(whole, rows),
    ]
    if not found:
        return rows
    by_row: dict[int, list[_Found]] = defaultdict(list)
    for point in sorted(found, key=_place):
        by_row[point.row].append(point)
    for row, points in by_row.items():
        _mark(rows, row, points)
    emptied = {row for row in by_row if not rows.texts[row]}
    return _parted(rows, emptied, {row for row in emptied if by_row[row][0].lone}) if emptied else rows


def _parted(rows: Rows, emptied: set[int], lone: set[int]) -> Rows:
    """The rows that hold text; what a recorder parted with a time and a blank line stays parted."""
    kept = keep(rows, emptied)
    for dropped, row in enumerate(sorted(emptied)):
        below = row - dropped
        if row in lone and below < len(kept):
            kept.breaks[below] = False
            kept.gaps[below] = max(rows.gaps[row], kept.gaps[below] - rows.gaps[row])
    return kept


def _place(point: _Found) -> tuple[int, int]:
    return point.row, point.start


# ------------------------------------------------------------------------ finding
def _told(whole: Whole, rows: Rows) -> Iterator[_Found]:
    for row, start, match in whole.matches(*_TOLD):
        if row not in rows.glued:
            kind = match.lastgroup or ""
            mark = Mark(kind, match[kind])
            yield _Found(row, start, start + len(match[0]), mark, gone=True)


def _stamps(whole: Whole, rows: Rows) -> list[_Found]:
    """Times in brackets that go forward; in round ones they could be anything else."""
    if ":" not in whole.text:
        return []
    found = [found for found in whole.matches(*_STAMPS) if found[0] not in rows.glued]
    times = [[float(part.replace(",", ".")) for part in match["time"].split(":")] for _, _, match in found]
    seconds = [sum(part * 60**place for place, part in enumerate(reversed(time))) for time in times]
    forward = sum(a <= b for a, b in pairwise(seconds))
    square = sum(match[0][0] == "[" for _, _, match in found)
    if forward * 10 < (len(found) - 1) * 8 or (len(found) < _LEAST and square * 2 <= len(found)):
        return []
    return [
        _Found(row, start, start + len(match[0]), Mark("time", match["time"]), gone=False)
        for row, start, match in found
    ]


def _ranges(rows: Rows, counting: Sequence[int]) -> list[_Found]:
    """`[00:01.000 --> 00:04.000]` in front of most rows: each becomes the time at which it begins."""
    found = [(row, match) for row in counting if (match := _RANGE.match(rows.texts[row]))]
    if len(found) < _LEAST or len(found) * 5 < len(rows) * 2:
        return []
    return [
        _Found(row, 0, len(match[0]), Mark("time", match["time"]), gone=True)
        for row, match in found
        if row not in rows.glued
    ]


def _lone_times(rows: Rows, counting: Sequence[int]) -> list[_Found]:
    """Times that have a row to themselves and go forward: what a recorder writes between speeches."""
    free = (row for row in counting if row not in rows.glued)
    found = [(row, match) for row in free if (match := _LONE.fullmatch(rows.texts[row]))]
    times = [[int(part) for part in match["time"].strip("()").split(":")] for _, match in found]
    forward = sum(a <= b for a, b in pairwise(times))
    if len(found) < _FEWEST_LONE or forward < len(found) - 1 or len({*map(len, times)}) > 1:
        return []
    return [
        _Found(row, 0, len(match[0]), Mark("time", match["time"].strip("()")), gone=True, lone=True)
        for row, match in found
    ]


def _stephanus(whole: Whole, rows: Rows) -> list[_Found]:
    """The first way of printing pages and their parts that a run through the text proves."""
    for pattern in (_SQUARE, _ROUND, _BARE):
        found = [found for found in whole.matches(pattern) if found[0] not in rows.glued]
        chosen = _run([match for _, _, match in found])
        if chosen:
            return [_stephanus_mark(*found[index], gone=pattern is _SQUARE) for index in sorted(chosen)]
    return []


def _stephanus_mark(row: int, start: int, match: re.Match[str], *, gone: bool) -> _Found:
    value = match["page"] + (match["part"] or "").lower()
    return _Found(row, start, start + len(match[0]), Mark("stephanus", value), gone)


def _run(matches: Sequence[re.Match[str]]) -> set[int]:
    """The marks that count on, part by part or page by page; references hither and thither do not."""
    lettered = sum(match["part"] is not None for match in matches)
    if lettered < _LEAST or lettered * 2 < len(matches):
        return set()
    numbers = [int(match["page"]) * 5 + "abcde".index((match["part"] or "a").lower()) for match in matches]
    steps = [index for index, (a, b) in enumerate(pairwise(numbers)) if 0 < b - a <= 5]
    if len(steps) * 10 < (len(numbers) - 1) * 8:
        return set()
    return {index + after for index in steps for after in (0, 1)}


# ------------------------------------------------------------------------ marking
def _mark(rows: Rows, row: int, points: Sequence[_Found]) -> None:
    """Put the points of one row among its marks, and take out what is no text."""
    text, known = rows.texts[row], rows.marks.get(row, ())
    new = [replace(point.mark, offset=point.start) for point in points]
    marks, spans = [*known, *new], rows.spans.get(row, ())
    for point in reversed([point for point in points if point.gone]):
        start, end = _with_blanks(text, point.start, point.end)
        text = text[:start] + text[end:]
        marks = [replace(mark, offset=_moved(mark.offset, start, end)) for mark in marks]
        spans = tuple(
            Span(_moved(span.start, start, end), _moved(span.end, start, end), span.role) for span in spans
        )
    rows.texts[row], rows.spans[row] = text, tuple(span for span in spans if span.start < span.end)
    rows.marks[row] = tuple(sorted((_at_word(mark, text) for mark in marks), key=_offset))


def _at_word(mark: Mark, text: str) -> Mark:
    """A point before a blank is the point before the word behind it."""
    offset = mark.offset + len(text[mark.offset :]) - len(text[mark.offset :].lstrip(" "))
    return replace(mark, offset=offset)


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """What to take out so that one blank stays between words, and none at the ends of the row."""
    while start and text[start - 1] == " " and (text[end : end + 1] in ("", " ") or text[:start].isspace()):
        start -= 1
    if not start:
        end += len(text[end:]) - len(text[end:].lstrip())
    return start, end


def _moved(offset: int, start: int, end: int) -> int:
    return offset - (min(offset, end) - start) if offset > start else offset


def _offset(mark: Mark) -> int:
    return mark.offset
