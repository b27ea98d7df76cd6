"""Captions that print the name on every cue: neighbouring cues of one speaker are one speech."""

from collections.abc import Mapping

from transcript.recovery.keys import key_of
from transcript.recovery.label import Label
from transcript.recovery.rows import Rows
from transcript.source import Mark


def without_repeats(rows: Rows, labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels without those that repeat, on a row the format joins to the one before, who speaks."""
    found: dict[int, Label] = {}
    speaking = ""
    for row in sorted(labels):
        label = labels[row]
        key = key_of(label.name)
        if row in rows.glued and key == speaking and label.body < len(rows.texts[row]):
            _cut(rows, row, label.body)
        else:
            found[row], speaking = label, key
    return found


def _cut(rows: Rows, row: int, length: int) -> None:
    """Take the name and what parts it from the speech out of a row."""
    rows.texts[row] = rows.texts[row][length:]
    rows.spans.pop(row, None)
    rows.marks[row] = tuple(
        Mark(mark.kind, mark.value, max(mark.offset - length, 0)) for mark in rows.marks.get(row, ())
    )
