"""Interviews that print no names: the questions in bold or italics, the answers plain."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from transcript.model import SpanRole
from transcript.recovery.label import Label
from transcript.recovery.rows import Rows

STYLE = "type"
_TYPES = (SpanRole.BOLD, SpanRole.ITALIC)
_FEWEST = 3
_ASKING = 2  # at least one in so many set apart must end in a question mark


def type_labels(rows: Rows, opening: list[bool]) -> dict[int, Label]:
    """Q and A for every change of type; empty where the type does not tell them apart."""
    if not rows.spans:
        return {}
    paragraphs = [row for row, opens in enumerate(opening) if opens and _may_speak(rows, row)]
    apart = {role: [row for row in paragraphs if _is_set_in(rows, row, (role,))] for role in _TYPES}
    both = [row for row in paragraphs if _is_set_in(rows, row, _TYPES)]
    kinds = sorted((*apart.values(), both), key=lambda kind: (-_asking(rows, kind), len(kind)))
    asked = kinds[0]
    asking = _asking(rows, asked)
    if len(asked) < _FEWEST or asking * _ASKING < len(asked) or len(asked) * 10 > len(paragraphs) * 8:
        return {}
    _mark_tail(rows, paragraphs, set(both) - set(asked))
    paragraphs = [row for row in paragraphs if row not in rows.roles]
    first = paragraphs.index(asked[0])
    questions = set(asked)
    labels = {asked[0]: _label("Q")}
    for before, row in pairwise(paragraphs[first:]):
        if (before in questions) != (row in questions):
            labels[row] = _label("Q" if row in questions else "A")
    return labels


def _may_speak(rows: Rows, row: int) -> bool:
    return row not in rows.roles and row not in rows.given


def _asking(rows: Rows, paragraphs: Sequence[int]) -> int:
    return sum(rows.texts[row].rstrip('*_ "”’»').endswith(("?", "？")) for row in paragraphs)


def _mark_tail(rows: Rows, paragraphs: Sequence[int], other: AbstractSet[int]) -> None:
    """The last paragraphs, where they are set in a type of their own, are a note and nobody's answer."""
    for row in reversed(paragraphs):
        if row not in other:
            return
        rows.roles[row] = "note"


def _is_set_in(rows: Rows, row: int, roles: Sequence[SpanRole]) -> bool:
    """Whether a paragraph is bold or italic from end to end."""
    length = sum(span.end - span.start for span in rows.spans.get(row, ()) if span.role in roles)
    return length * 10 >= len(rows.texts[row]) * 9


def _label(name: str) -> Label:
    return Label(STYLE, name, "caps", 0)
