"""Names that programs print too often: on every cue of one speech, or twice above it."""

from collections.abc import Mapping
from itertools import accumulate

from transcript.recovery.keys import key_of
from transcript.recovery.label import Label
from transcript.recovery.labels import labels_of
from transcript.recovery.layout import Layout
from transcript.recovery.rows import Rows, keep
from transcript.source import Mark

_FEWEST = 3


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


def without_echoes(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> tuple[Rows, dict[int, Label]]:
    """The rows without labels that stand once more right below, as meetings are copied from a window."""
    echoed = {row + 1 for row, label in labels.items() if _is_echoed(rows, row, label)} - labels.keys()
    if len(echoed) < _FEWEST:
        return rows, dict(labels)
    kept = keep(rows, echoed)
    new = list(accumulate((row not in echoed for row in range(len(rows))), initial=0))
    for row in echoed - {len(rows) - 1}:
        kept.breaks[new[row]] = False
    layout.opening = [opens for row, opens in enumerate(layout.opening) if row not in echoed]
    return kept, {new[row]: label for row, label in labels.items()}


def _is_echoed(rows: Rows, row: int, label: Label) -> bool:
    """Whether a label on a row of its own is printed again on the next row."""
    if label.body < len(rows.texts[row]) or row + 1 >= len(rows):
        return False
    text = rows.texts[row + 1]
    return text.startswith(label.name) and any(
        again.body >= len(text) and key_of(again.name) == key_of(label.name) for again in labels_of(text)
    )


def _cut(rows: Rows, row: int, length: int) -> None:
    """Take the name and what parts it from the speech out of a row."""
    rows.texts[row] = rows.texts[row][length:]
    rows.spans.pop(row, None)
    rows.marks[row] = tuple(
        Mark(mark.kind, mark.value, max(mark.offset - length, 0)) for mark in rows.marks.get(row, ())
    )
