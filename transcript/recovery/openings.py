"""Where speeches can open: at rows that surely open a paragraph, and at rows that might."""

from transcript.recovery.layout import Layout, ends_sentence, fits, is_lone
from transcript.recovery.rows import Rows

NOWHERE, PERHAPS, SURELY = 0, 1, 2
_INTERRUPTED = frozenset("—–-:)]>）】〕」』")


def openings_of(rows: Rows, layout: Layout) -> list[int]:
    """For each row whether a speech could open there."""
    cues = rows.glued & rows.marks.keys()
    plain = not layout.gapped and not layout.indented
    found = []
    for row, opens in enumerate(layout.opening):
        if opens or row in cues:
            found.append(SURELY)
        elif not _may_open(rows, layout, row):
            # and a line that was broken far too early
            found.append(PERHAPS if plain and _is_broken_early(rows, layout, row) else NOWHERE)
        else:
            # Where nothing parts paragraphs, the end of a sentence is all there is to see.
            found.append(SURELY if plain and rows.texts[row][0].isupper() else PERHAPS)
    return found


def _is_broken_early(rows: Rows, layout: Layout, row: int) -> bool:
    first = rows.texts[row][0]
    return (first.isupper() or first in "[<") and fits(rows, layout, row)


def _may_open(rows: Rows, layout: Layout, row: int) -> bool:
    before = rows.texts[row - 1]
    if ends_sentence(before) or before[-1] in _INTERRUPTED:
        return True
    if rows.breaks[row]:
        return not before[-1].isalpha() or rows.indents[row] > 0 or before.isupper()
    return is_lone(rows, layout, row - 1)
