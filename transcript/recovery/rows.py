"""The lines of a source that carry text, in columns.

Forty thousand lines as objects of their own cost more time than recovery may take, so
every property of a row is a list, and a row is a number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from transcript.model import Span
from transcript.source import Given, Line, Mark, Source

_REPLACED = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\t": "    "}) | dict.fromkeys(
    map(ord, "\u200b\u2060\ufeff\u00ad")
)
_SPECIAL = re.compile("[\t\u00a0\u00ad\u2007\u200b\u202f\u2060\ufeff]")


@dataclass(slots=True)
class Rows:
    """Rows in reading order.

    `texts` are stripped; `indents` counts the columns before the text; `gaps` the blank
    lines before the row; `numbers` the source's lines from 1 (0: unknown). `breaks` says
    that a page ends before the row, so that the gap there means nothing. `spans` and
    `marks` are keyed by row, in code points of its text. `underlined` are rows with a
    printed rule below. `glued` are rows that the format itself joins to the one before.
    `roles` holds what is known to stand around the conversation, as in `Block.role`;
    `given` what the format states outright about a row.
    """

    texts: list[str] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    breaks: list[bool] = field(default_factory=list)
    spans: dict[int, tuple[Span, ...]] = field(default_factory=dict)
    marks: dict[int, tuple[Mark, ...]] = field(default_factory=dict)
    underlined: set[int] = field(default_factory=set)
    glued: set[int] = field(default_factory=set)
    roles: dict[int, str] = field(default_factory=dict)
    given: dict[int, Given] = field(default_factory=dict)
    wrapped: bool = True

    def __len__(self) -> int:
        return len(self.texts)

    def add(self, text: str, indent: int, gap: int, number: int, *, broken: bool) -> None:
        """Append a row."""
        self.texts.append(text)
        self.indents.append(indent)
        self.gaps.append(gap)
        self.numbers.append(number)
        self.breaks.append(broken)


def rows_of(source: Source) -> Rows:
    """The lines with text of a source; a line that sets in after no blank is told by its indent."""
    rows = Rows(wrapped=source.wrapped)
    gap, broken = 0, False
    for line in source.lines:
        broken = broken or line.page_break
        text = _clean(line.text)
        stripped = text.strip()
        if not stripped:
            gap += 1
            continue
        _keep_evidence(rows, line, text, stripped)
        rows.add(stripped, len(text) - len(text.lstrip()), gap, line.number, broken=broken)
        gap, broken = 0, False
    if not source.wrapped:
        rows.gaps = [max(gap, 1) for gap in rows.gaps]
    return rows


def _clean(text: str) -> str:
    """Without characters that nobody sees; their places in spans do not matter to readers."""
    return text.translate(_REPLACED) if _SPECIAL.search(text) else text


def _keep_evidence(rows: Rows, line: Line, text: str, stripped: str) -> None:
    row = len(rows)
    if line.joins:
        rows.glued.add(row)
    if line.given is not None:
        rows.given[row] = line.given
        if line.given.role:
            rows.roles[row] = line.given.role
    if not line.spans and not line.marks:
        return
    shift = len(text) - len(text.lstrip())
    end = len(stripped)
    rows.spans[row] = tuple(_moved(line.spans, shift, end))
    rows.marks[row] = tuple(
        Mark(mark.kind, mark.value, min(max(len(_clean(line.text[: mark.offset])) - shift, 0), end))
        for mark in line.marks
    )


def _moved(spans: Iterable[Span], shift: int, end: int) -> Iterable[Span]:
    for span in spans:
        moved = Span(max(span.start - shift, 0), min(span.end - shift, end), span.role)
        if moved.start < moved.end:
            yield moved


def keep(rows: Rows, dropped: set[int]) -> Rows:
    """Rows without the dropped ones; where rows fell out, the page breaks.

    The marks of a dropped row stand before the next row, or behind the last one.
    """
    kept = Rows(wrapped=rows.wrapped)
    gap, broken = 0, False
    waiting: list[Mark] = []
    for row, text in enumerate(rows.texts):
        gap += rows.gaps[row]
        broken = broken or rows.breaks[row]
        if row in dropped:
            broken = True
            waiting += (replace(mark, offset=0) for mark in rows.marks.get(row, ()))
            continue
        _carry(rows, kept, row)
        if waiting:
            kept.marks[len(kept)] = (*waiting, *kept.marks.get(len(kept), ()))
            waiting.clear()
        kept.add(text, rows.indents[row], gap, rows.numbers[row], broken=broken)
        gap, broken = 0, False
    if waiting and len(kept):
        last = len(kept) - 1
        end = (replace(mark, offset=len(kept.texts[last])) for mark in waiting)
        kept.marks[last] = (*kept.marks.get(last, ()), *end)
    return kept


def _carry(rows: Rows, kept: Rows, row: int) -> None:
    new = len(kept)
    if row in rows.spans:
        kept.spans[new] = rows.spans[row]
    if row in rows.marks:
        kept.marks[new] = rows.marks[row]
    if row in rows.underlined:
        kept.underlined.add(new)
    if row in rows.roles:
        kept.roles[new] = rows.roles[row]
    if row in rows.given:
        kept.given[new] = rows.given[row]
    if row in rows.glued:
        kept.glued.add(new)
