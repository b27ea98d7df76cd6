"""Logs of messages: a time, a name and what is written; whatever else has a time tells what happened.

`23/12/21, 10:05 - Mara: Yes`, `20:05 <mara> yes`, and between them `20:07 -!- ivo has joined`.
A line without a time goes on with the message above, as it was written.
"""

import re
from collections.abc import Mapping

from transcript.recovery.label import STAMP, Label
from transcript.recovery.layout import Layout
from transcript.recovery.rows import Rows
from transcript.source import Mark

_STAMP = re.compile(rf"(?P<stamp>{STAMP})\s*(?:[-–—|]\s+)?(?=\S)")
_HAPPENED = re.compile(r"(?:-!-|\*{1,3}|-{3}|<--|-->|={3})\s")
_FEWEST = 5
_MOST_BELOW = 3  # at most one line in so many goes on with a message
_UNWRAPPED = 90  # letters of the longest line, at least, where lines are as long as they were written


def mark_log(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> dict[int, Label]:
    """Tell the rows of a log that tell what happened, and those that go on with a message.

    Returns the labels; in a log no row without a time has one: `Bring: rope` is part of a message.
    """
    if sum(label.time is not None for label in labels.values()) < _FEWEST:
        return dict(labels)
    begun = {row: match for row, text in enumerate(rows.texts) if (match := _begins(text))}
    timed = sum(
        row in begun and label.time is not None and label.body < len(rows.texts[row])
        for row, label in labels.items()
    )
    if timed < _FEWEST or timed * 5 < len(labels) * 4:
        return dict(labels)
    labels = {row: label for row, label in labels.items() if row in begun}
    first = min(labels)
    events = {row for row in begun.keys() - labels.keys() if row not in rows.roles}
    events |= {row for row, text in enumerate(rows.texts) if row not in labels and _HAPPENED.match(text)}
    below = [row for row in range(first, len(rows)) if row not in labels and row not in events]
    for row in events:
        if row in begun:
            _cut(rows, row, begun[row])
        layout.opening[row] = True
    if len(below) * _MOST_BELOW <= len(rows) and max(map(len, rows.texts)) >= _UNWRAPPED:
        for row in below:
            if not rows.gaps[row] and row - 1 not in events:
                rows.lined.add(row)
                layout.opening[row] = False
    rows.events |= events
    return labels


def _begins(text: str) -> re.Match[str] | None:
    return _STAMP.match(text) if text[0].isdecimal() or text[0] in "[(<{" else None


def _cut(rows: Rows, row: int, match: re.Match[str]) -> None:
    """Keep the time of what happened as a mark."""
    rows.texts[row] = rows.texts[row][match.end() :]
    rows.spans.pop(row, None)
    rows.marks[row] = (*rows.marks.get(row, ()), Mark("time", match["stamp"].strip("[(<{#]})> ")))
