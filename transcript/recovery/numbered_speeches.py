"""Numbers in front of speeches, as editions and scripts print them: `[12] MARCUS: …`, `3. ANNA: …`."""

import re
from collections import Counter
from itertools import pairwise

from transcript.recovery.keys import key_of
from transcript.recovery.labels import labels_of
from transcript.recovery.rows import Rows
from transcript.source import Mark

_NUMBER = re.compile(
    r"(?:\[(?P<square>\d{1,4})\]|§\s?(?P<section>\d{1,4})|(?P<plain>\d{1,4})[.)])\s+(?=[^\W\d_])"
)
_STYLES = frozenset((":", "  ", ".—"))
_FEWEST = 5


def without_speech_numbers(rows: Rows) -> Rows:
    """Rows without the rising numbers in front of their labels, which stay as marks."""
    found = [
        (row, match)
        for row, text in enumerate(rows.texts)
        if text[0] in "[§0123456789" and row not in rows.glued and (match := _NUMBER.match(text))
    ]
    if len(found) < _FEWEST:
        return rows
    values = [int(match["square"] or match["section"] or match["plain"]) for _, match in found]
    rising = sum(0 < b - a <= _FEWEST for a, b in pairwise(values))
    if rising * 10 < (len(values) - 1) * 9 or not _stand_before_labels(rows, found):
        return rows
    for (row, match), value in zip(found, values, strict=True):
        rows.texts[row] = rows.texts[row][match.end() :]
        rows.spans.pop(row, None)
        rows.marks[row] = (*rows.marks.get(row, ()), Mark("section", str(value)))
    return rows


def _stand_before_labels(rows: Rows, found: list[tuple[int, re.Match[str]]]) -> bool:
    """Whether what follows the numbers begins, most of the time, with labels that come again."""
    names = Counter(
        key_of(label.name)
        for row, match in found
        for label in labels_of(rows.texts[row][match.end() :])
        if label.style in _STYLES
    )
    again = sum(count for count in names.values() if count > 1)
    return again * 10 >= len(found) * 6 and sum(count > 1 for count in names.values()) > 1
