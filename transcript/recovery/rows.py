"""The lines of a source that carry text, in columns.

Forty thousand lines as objects of their own cost more time than recovery may take, so
every property of a row is a list, and a row is a number.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate, compress

from transcript.model import Span
from transcript.source import Given, Line, Mark, Source

_REPLACED = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\t": "    "}) | dict.fromkeys(
    map(ord, "\u200b\u2060\ufeff\u00ad")
)
_SPECIAL = re.compile("[\t\u00a0\u00ad\u2007\u200b\u202f\u2060\ufeff]")
# Marks for the direction of writing: around names and signs at the start of a row they hide what it is.
_DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DIRECTED = re.compile(f"[{_DIRECTIONS}]")
_HEAD = re.compile("[^:：\n]{0,60}[:：]?.?")
_SPECIALS = tuple(map(chr, _REPLACED))


@dataclass(slots=True)
class Rows:
    """Rows in reading order.

    `texts` are stripped; `indents` counts the columns before the text; `gaps` the blank
    lines before the row; `numbers` the source's lines from 1 (0: unknown). `breaks` says
    that a page ends before the row, so that the gap there means nothing. `spans` and
    `marks` are keyed by row, in code points of its text. `underlined` are rows with a
    printed rule below. `glued` are rows that the format itself joins to the one before.
    `roles` holds what is known to stand around the conversation, as in `Block.role`;
    `given` what the format states outright about a row. `events` are rows of a log that tell
    what happened; `lined` are rows that go on with the one before on a line of their own.
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
    events: set[int] = field(default_factory=set)
    lined: set[int] = field(default_factory=set)
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


class Whole:
    """Texts as one, which is searched quicker than one by one where few of them have a match."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.text = "\n".join(texts)

    def matches(self, *patterns: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
        """Every match that stays within one of the texts: its index, the offset there, the match.

        One sign is found many times quicker than one of several: so what can open with each of
        some signs is better told by a pattern for each of them. Their matches come in order.
        """
        index, start, end = -1, 0, -1
        found = [match for pattern in patterns for match in pattern.finditer(self.text)]
        if len(patterns) > 1:
            found.sort(key=re.Match.start)
        for match in found:
            place = match.start()
            while place > end:
                index, start = index + 1, end + 1
                end = start + len(self._texts[index])
            if match.end() <= end:
                yield index, place - start, match


def rows_of(source: Source) -> Rows:
    """The lines with text of a source; a line that sets in after no blank is told by its indent."""
    rows = Rows(wrapped=source.wrapped)
    whole = "\n".join([line.text for line in source.lines])
    special = any(sign in whole for sign in _SPECIALS)
    directed = not whole.isascii() and any(sign in whole for sign in _DIRECTIONS)
    texts, indents, gaps, numbers, breaks = rows.texts, rows.indents, rows.gaps, rows.numbers, rows.breaks
    gap, broken = 0, False
    for line in source.lines:
        text = _clean(line.text) if special else line.text
        text = _undirected(text) if directed else text
        stripped = text.strip()
        if line.page_break:
            broken = True
        if not stripped:
            gap += 1
            continue
        if line.given is not None or line.joins or line.spans or line.marks:
            _keep_evidence(rows, line, text, stripped)
        texts.append(stripped)
        indents.append(0 if text[0] == stripped[0] else len(text) - len(text.lstrip()))
        gaps.append(gap)
        numbers.append(line.number)
        breaks.append(broken)
        gap, broken = 0, False
    if not source.wrapped:
        rows.gaps = [max(gap, 1) for gap in rows.gaps]
    return rows


def _clean(text: str) -> str:
    """Without characters that nobody sees; their places in spans do not matter to readers."""
    return text.translate(_REPLACED) if _SPECIAL.search(text) else text


def _undirected(text: str) -> str:
    """A row whose head, which may be a label, is without marks for the direction of writing."""
    head = _HEAD.match(text)
    end = head.end() if head else 0
    return _DIRECTED.sub("", text[:end]) + text[end:]


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


def keep(rows: Rows, dropped: AbstractSet[int]) -> Rows:
    """Rows without the dropped ones; where rows fell out, the page breaks.

    The marks of a dropped row stand before the next row, or behind the last one.
    """
    stays = [row not in dropped for row in range(len(rows))]
    new = list(accumulate(stays, initial=0))
    kept = Rows(
        texts=list(compress(rows.texts, stays)),
        indents=list(compress(rows.indents, stays)),
        gaps=list(compress(rows.gaps, stays)),
        numbers=list(compress(rows.numbers, stays)),
        breaks=list(compress(rows.breaks, stays)),
        spans={new[row]: spans for row, spans in rows.spans.items() if stays[row]},
        marks={new[row]: marks for row, marks in rows.marks.items() if stays[row]},
        underlined={new[row] for row in rows.underlined if stays[row]},
        glued={new[row] for row in rows.glued if stays[row]},
        roles={new[row]: role for row, role in rows.roles.items() if stays[row]},
        given={new[row]: given for row, given in rows.given.items() if stays[row]},
        wrapped=rows.wrapped,
    )
    for row in dropped:
        if new[row] < len(kept):
            kept.gaps[new[row]] += rows.gaps[row]
            kept.breaks[new[row]] = True
    _keep_marks(rows, kept, sorted(dropped & rows.marks.keys()), new)
    return kept


def _keep_marks(rows: Rows, kept: Rows, dropped: Sequence[int], new: Sequence[int]) -> None:
    """Give the marks of dropped rows to the next one that stayed; `new` are its numbers."""
    for row in reversed(dropped) if len(kept) else ():
        following = new[row]
        waiting = tuple(Mark(mark.kind, mark.value) for mark in rows.marks[row])
        if waiting and following < len(kept):
            kept.marks[following] = (*waiting, *kept.marks.get(following, ()))
    end, last = len(kept.texts[-1]) if len(kept) else 0, len(kept) - 1
    for row in dropped:
        if last >= 0 and new[row] > last and rows.marks[row]:
            moved = (Mark(mark.kind, mark.value, end) for mark in rows.marks[row])
            kept.marks[last] = (*kept.marks.get(last, ()), *moved)
