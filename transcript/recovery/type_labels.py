"""Interviews that print no names: the questions in bold or italics, the answers plain."""

from itertools import pairwise

from transcript.model import SpanRole
from transcript.recovery.label import Label
from transcript.recovery.rows import Rows

STYLE = "type"
_FEWEST = 3
_ASKING = 2  # at least one in so many set apart must end in a question mark


def type_labels(rows: Rows, opening: list[bool]) -> dict[int, Label]:
    """Q and A for every change of type; empty where the type does not tell them apart."""
    if not rows.spans:
        return {}
    paragraphs = [row for row, opens in enumerate(opening) if opens and _may_speak(rows, row)]
    asked = [row for row in paragraphs if _is_set_apart(rows, row)]
    asking = sum(rows.texts[row].rstrip("*_ ").endswith("?") for row in asked)
    if len(asked) < _FEWEST or asking * _ASKING < len(asked) or len(asked) * 10 > len(paragraphs) * 8:
        return {}
    first = paragraphs.index(asked[0])
    questions = set(asked)
    labels = {asked[0]: _label("Q")}
    for before, row in pairwise(paragraphs[first:]):
        if (before in questions) != (row in questions):
            labels[row] = _label("Q" if row in questions else "A")
    return labels


def _may_speak(rows: Rows, row: int) -> bool:
    return row not in rows.roles and row not in rows.given


def _is_set_apart(rows: Rows, row: int) -> bool:
    """Whether a paragraph is bold or italic from end to end."""
    length = sum(
        span.end - span.start
        for span in rows.spans.get(row, ())
        if span.role in (SpanRole.BOLD, SpanRole.ITALIC)
    )
    return length * 10 >= len(rows.texts[row]) * 9


def _label(name: str) -> Label:
    return Label(STYLE, name, "caps", 0)
