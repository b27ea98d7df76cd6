"""Chats that set name and time above each message: whoever signs so is somebody, however odd the name.

`[02/14/2021 7:33 PM] 7`, `deploybot  APP  10:05 AM`. And between messages, `Ivo joined the room`.
"""

import re
from collections import Counter
from collections.abc import Mapping

from transcript.recovery.label import STAMP, Label
from transcript.recovery.layout import Layout
from transcript.recovery.rows import Rows

_BEFORE = re.compile(rf"(?P<stamp>{STAMP})(?P<between>\s[^\w]*)(?P<name>\S.{{0,31}})")
_BEHIND = re.compile(
    r"(?P<name>\S.{0,31}?)(?:\s+(?:APP|BOT|app|bot))?"
    rf"(?P<between>[^\w]*\s(?:[^\W\d_]+ at )?)(?P<stamp>{STAMP})"
)
_FORMS = (_BEFORE, _BEHIND)
_ASKED = 300  # signatures that tell which of the two it is
_FEWEST = 5
_MOST = 5  # four in five labels must be signed so
_LONGEST = 100
_ENDS = frozenset(".?!…")
_UNWRAPPED = 81  # letters of the longest line, at least, where lines are as long as they were written


def with_signatures(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels with those of everybody who signs as the others do; what happened is told to `rows`."""
    signed = [row for row, label in labels.items() if label.style == "stamp" and label.time]
    if len(signed) < _FEWEST or len(signed) * _MOST < len(labels) * (_MOST - 1):
        return dict(labels)
    form = max(_FORMS, key=lambda form: sum(_signs(form, rows.texts[row]) for row in signed[:_ASKED]))
    between = Counter(
        match["between"] for row in signed[:_ASKED] if (match := form.fullmatch(rows.texts[row]))
    )
    if not between:
        return dict(labels)
    usual = between.most_common(1)[0][0]
    found = dict(labels)
    for row in range(len(rows) - 1):
        if row in labels or not layout.opening[row] or row in rows.roles or rows.gaps[row + 1] > 1:
            continue
        match = form.fullmatch(rows.texts[row])
        if match and match["between"] == usual:
            found[row] = Label("stamp", match["name"], "small", len(rows.texts[row]), None, match["stamp"])
    _tell_lines(rows, layout, found)
    _tell_events(rows, layout, found)
    return found


def _signs(form: re.Pattern[str], text: str) -> bool:
    return form.fullmatch(text) is not None


def _tell_lines(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> None:
    """Further lines of a message stay lines where nothing wraps them."""
    if max(map(len, rows.texts)) < _UNWRAPPED:
        return
    for row in range(min(labels) + 2, len(rows)):
        if row not in labels and row - 1 not in labels and not rows.gaps[row]:
            rows.lined.add(row)
            layout.opening[row] = False


def _tell_events(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> None:
    """`Ivo joined the room`: a short row by itself that begins with a name and is no sentence."""
    names = tuple({f"{label.name} " for label in labels.values()})
    for row, text in enumerate(rows.texts):
        if not text.startswith(names) or row in labels or not layout.opening[row] or row - 1 in labels:
            continue
        name = next(name for name in names if text.startswith(name))
        last = row + 1 == len(rows) or rows.gaps[row + 1] > 0
        if last and len(text) <= _LONGEST and text[-1] not in _ENDS and text[len(name) :][:1].islower():
            rows.events.add(row)
