"""Labels that are too long for one row: `Mr. ROE (Counsel for the` / `Harbour): My Lord`.

What belongs to the label moves up to the row where it began, and the first word behind it.
"""

import re

from transcript.recovery.rows import Rows
from transcript.recovery.shapes import shape_of

_OPENED = re.compile(r"(?P<name>[^()\[\]:!?;]{2,60}?)\s?[(\[][^()\[\]:!?]{1,90}$")
_CLOSED = re.compile(r"[^()\[\]:!?]{1,90}[)\]]\s?[:：.]\s+\S+\s+(?=\S)")


def with_whole_labels(rows: Rows) -> Rows:
    """Rows in which a label with an office in brackets stands whole in its first row."""
    brackets = [row for row, text in enumerate(rows.texts) if ("(" in text or "[" in text) and _is_open(text)]
    for row in brackets:
        following = row + 1
        if following >= len(rows) or (rows.gaps[following] and not rows.breaks[following]):
            continue
        if following in rows.marks or following in rows.spans or following in rows.glued:
            continue
        closed = _CLOSED.match(rows.texts[following])
        opened = _OPENED.fullmatch(rows.texts[row]) if closed else None
        if closed and opened and shape_of(opened["name"].strip()):
            rows.texts[row] = f"{rows.texts[row]} {closed[0].rstrip()}"
            rows.texts[following] = rows.texts[following][closed.end() :]
    return rows


def _is_open(text: str) -> bool:
    """Whether a row ends inside a bracket."""
    return ("(" in text and text.rfind("(") > text.rfind(")")) or (
        "[" in text and text.rfind("[") > text.rfind("]")
    )
