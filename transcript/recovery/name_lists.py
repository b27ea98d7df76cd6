"""Lists of those who take part, printed as their labels are: name and office, and nothing said below."""

from collections.abc import Mapping

from transcript.recovery.divisions import division_level
from transcript.recovery.label import Label
from transcript.recovery.labels import labels_of
from transcript.recovery.rows import Rows

_FEWEST = 2


def without_lists(rows: Rows, labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels without rows that stand one below the other; these get the role of a list of persons."""
    found = {row: label for row, label in labels.items() if not _are_on_stage(rows, row, label)}
    for first, end in _runs(rows, {**_last(rows, labels), **labels}):
        for row in range(first, end):
            found.pop(row, None)
            rows.roles[row] = "cast"
    return found


def _are_on_stage(rows: Rows, row: int, label: Label) -> bool:
    """`SCÈNE II` / `ROSE, LE COMTE.`: several names below the number of a scene tell who is there."""
    if not row or "," not in label.name or not label.style.startswith("own"):
        return False
    return division_level(rows.texts[row - 1]) > 0


def _last(rows: Rows, labels: Mapping[int, Label]) -> dict[int, Label]:
    """The last row, below which nothing can be said, if it names one of the people."""
    row = len(rows) - 1
    if row in labels or row - 1 not in labels:
        return {}
    known = {label.name for label in labels.values()}
    own = (label for label in labels_of(rows.texts[row]) if label.style == "own" and label.name in known)
    label = next(own, None)
    return {row: label} if label else {}


def _runs(rows: Rows, labels: Mapping[int, Label]) -> list[tuple[int, int]]:
    """Where such rows begin and end: two at least, each with an office that is no part of the name."""
    runs: list[tuple[int, int]] = []
    first = end = -1
    for row in sorted(row for row, label in labels.items() if _has_office(rows, row, label)):
        if row != end:
            if end - first >= _FEWEST:
                runs.append((first, end))
            first = row
        end = row + 1
    return [*runs, (first, end)] if end - first >= _FEWEST else runs


def _has_office(rows: Rows, row: int, label: Label) -> bool:
    text = rows.texts[row]
    return label.style == "own" and label.aside is None and len(text) - len(label.name) > len(" -- ")
