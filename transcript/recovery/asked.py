"""Questions behind dashes and bars, where nobody names who asks.

`――Is it so?` stands between answers that have names. And in an interview in which every
speech begins with a dash, every other one asks.
"""

import re
from collections.abc import Mapping, Sequence

from transcript.recovery.label import Label
from transcript.recovery.layout import Layout, ends_sentence
from transcript.recovery.rows import Rows
from transcript.recovery.type_labels import STYLE

_BARS = re.compile(r"[―—─]{2,}\s*(?=\w)")
_FEWEST = 3
_DASH = re.compile(r"[—–―-]\s+(?=\S)")
_FEWEST_DASHED = 8
_MOSTLY = 0.7  # of the paragraphs that begin with a dash
_ASKING, _ANSWERING = 0.5, 0.25  # of those who ask, and at most of those who answer, end in a question mark


def with_questions(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels with one more, `Q`, for each row that opens with a double bar; the same if few do."""
    asked = {
        row: match
        for row, text in enumerate(rows.texts)
        if text[0] in "―—─"
        and row not in labels
        and row not in rows.roles
        and (match := _BARS.match(text))
        and (layout.opening[row] or ends_sentence(rows.texts[row - 1]))
    }
    if len(asked) < _FEWEST or len(labels) < len(asked):
        return dict(labels)
    return {**labels, **{row: Label(STYLE, "Q", "caps", match.end()) for row, match in asked.items()}}


def dashed_labels(rows: Rows, opening: Sequence[bool]) -> dict[int, Label]:
    """Q and A in turn for paragraphs that begin with a dash; empty where they are no interview."""
    dashed = {
        row: match
        for row, text in enumerate(rows.texts)
        if opening[row] and text[0] in "—–―-" and row not in rows.roles and (match := _DASH.match(text))
    }
    places = list(dashed)
    if len(places) < _FEWEST_DASHED:
        return {}
    paragraphs = sum(opening[places[0] : places[-1] + 1])
    ends = [_end_of_paragraph(rows, opening, row) for row in places]
    asking = [rows.texts[end].endswith(("?", "？")) for end in ends]
    asked, answered = asking[::2], asking[1::2]
    if (
        len(places) < _MOSTLY * paragraphs
        or sum(asked) < _ASKING * len(asked)
        or sum(answered) > _ANSWERING * len(answered)
    ):
        return {}
    return {row: Label(STYLE, "QA"[place % 2], "caps", dashed[row].end()) for place, row in enumerate(places)}


def _end_of_paragraph(rows: Rows, opening: Sequence[bool], row: int) -> int:
    while row + 1 < len(rows) and not opening[row + 1]:
        row += 1
    return row
