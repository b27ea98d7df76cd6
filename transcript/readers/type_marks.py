"""Type that plain text spells out: `_italics_` and `=bold=`, as libraries of free books write them.

The marks are no text: they leave the lines, and what stood between them becomes a span.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from transcript.model import Span, SpanRole
from transcript.source import Line

# Offsets of the two marks in a line; None where the run comes from the line before or goes on.
_Run = tuple[int | None, int | None]
_ROLES = {"_": SpanRole.ITALIC, "=": SpanRole.BOLD}
# Neither `snake_case` nor `a = b` nor `__init__`: a mark stands at the edge of words, and alone.
_OPENS = {sign: re.compile(rf"(?<![\w=]){sign}(?=[^\W_]|[\[(“‘«\"'—…¿¡])") for sign in _ROLES}
_CLOSES = {sign: re.compile(rf"(?<=[^\s_=]){sign}(?![\w=])") for sign in _ROLES}


def with_type(lines: Sequence[Line]) -> list[Line]:
    """The lines with what stands between such marks as spans; a mark without its fellow stays."""
    found = list(lines)
    for sign, role in _ROLES.items():
        for number, runs in _runs(found, sign).items():
            found[number] = _without(found[number], runs, role)
    return found


def _runs(lines: Sequence[Line], sign: str) -> dict[int, list[_Run]]:
    """What stands between pairs of one sign, by line; a pair may stand on two lines of a paragraph."""
    runs: dict[int, list[_Run]] = defaultdict(list)
    opened: tuple[int, int] | None = None
    for number, line in enumerate(lines):
        if opened and not line.text.strip():
            opened = None
        place, text = 0, line.text
        while sign in text and (match := (_CLOSES if opened else _OPENS)[sign].search(text, place)):
            place = match.end()
            if opened is None:
                opened = number, match.start()
                continue
            first, start = opened
            for between in range(first, number + 1):
                begins, ends = between == first, between == number
                runs[between].append((start if begins else None, match.start() if ends else None))
            opened = None
    return runs


def _without(line: Line, runs: Sequence[_Run], role: SpanRole) -> Line:
    """A line without the marks of its runs, which become spans."""
    text = line.text
    gone = sorted(place for run in runs for place in run if place is not None)
    bare = "".join(text[a + 1 : b] for a, b in pairwise([-1, *gone, len(text)]))
    whole = len(bare) - len(bare.lstrip()), len(bare.rstrip())
    edges = [
        (whole[0] if start is None else _moved(start, gone), whole[1] if end is None else _moved(end, gone))
        for start, end in runs
    ]
    spans = [
        *(Span(_moved(span.start, gone), _moved(span.end, gone), span.role) for span in line.spans),
        *(Span(start, end, role) for start, end in edges if start < end),
    ]
    return replace(line, text=bare, spans=tuple(sorted(spans, key=_start)))


def _moved(offset: int, gone: Sequence[int]) -> int:
    return offset - bisect_left(gone, offset)


def _start(span: Span) -> int:
    return span.start
