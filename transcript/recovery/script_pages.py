"""What the pages of a shooting script add to it: scene numbers on both sides, `(MORE)`, `CONTINUED:`."""

import re

from transcript.recovery.rows import Rows
from transcript.source import Mark

_NUMBERED = re.compile(r"(?P<number>[A-Z]?\d{1,3}[A-Z]{0,2})\s{2,}(?P<scene>\S.*?)\s{2,}(?P=number)")
_GOES_ON = re.compile(r"\(?(?:MORE|CONTINUED|CONT['’]D)\)?:?(?:\s*\(\d+\))?")
_AGAIN = re.compile(r".{1,40}\s\((?:CONT['’]D|CONTINUED|CONT\.)\)")
_FARTHEST = 4  # rows from `(MORE)` down to the name that comes again


def without_script_pages(rows: Rows) -> Rows:
    """Rows in which a speech that runs over two pages of a script is whole; scene numbers stay as marks."""
    for row, text in enumerate(rows.texts):
        if "  " in text and (match := _NUMBERED.fullmatch(text)):
            rows.texts[row] = match["scene"]
            rows.spans.pop(row, None)
            rows.marks[row] = (*rows.marks.get(row, ()), Mark("scene", match["number"]))
    return rows


def continued_rows(rows: Rows) -> set[int]:
    """Rows that say at the foot or top of a page that a speech or a scene goes on."""
    found: set[int] = set()
    for row, text in enumerate(rows.texts):
        if text[-1] not in ")D:" or row in rows.glued or not _GOES_ON.fullmatch(text):
            continue
        found.add(row)
        if "MORE" in text:
            found |= _name_again(rows, row)
    return found


def _name_again(rows: Rows, row: int) -> set[int]:
    """The row below a page that repeats who speaks."""
    for below in range(row + 1, min(row + 1 + _FARTHEST, len(rows))):
        if _AGAIN.fullmatch(rows.texts[below]):
            return {below}
    return set()
