"""Captions that mark a change of speaker with `>>`, and a new story with `>>>`, but often no name.

Where the marks explain the file, each of them opens a turn. Nobody can know which of the
nameless are the same person, so all of them are one speaker, `UNNAMED`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from transcript.model import Doubt, Span
from transcript.recovery import doubt_words as doubtful
from transcript.recovery.label import Label
from transcript.recovery.labels import labels_of
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.source import Mark

UNNAMED = "Unnamed"
STYLE = ">>"
_CHANGE = re.compile(r">>>?\s*(?=[^\s>])")
_WITHIN = re.compile(r"(?<=[.!?…\-—\])\"”'’♪])\s+(?=>>>?\s*[^\s>])")
_FEWEST = 4
_STORY = ">>>"
_PRINTED_LARGE = ("caps", "titled")


def parted_at_changes(rows: Rows) -> Rows:
    """Rows that begin wherever the speaker changes; the same rows where `>>` says no such thing."""
    if not _marks_changes(rows):
        return rows
    parted = Rows(wrapped=rows.wrapped)
    for row, text in enumerate(rows.texts):
        cuts = [0, *(match.end() for match in _WITHIN.finditer(text)), len(text)] if ">>" in text else []
        for start, end in pairwise(cuts or (0, len(text))):
            _take(rows, parted, row, start, end)
    return parted


def _marks_changes(rows: Rows) -> bool:
    """Whether `>>` opens sentences here: letters quote every line so, and programs are no talk."""
    marked = [match.end() for text in rows.texts if text[0] == ">" and (match := _CHANGE.match(text))]
    if not marked:
        return False
    opening = [text for text in rows.texts if text[0] == ">"]
    small = sum(text[match.end()].islower() for text in opening if (match := _CHANGE.match(text)))
    stories = sum(text.startswith(_STORY) for text in opening)
    return (
        len(marked) >= _FEWEST
        and len(marked) * 10 >= len(opening) * 9
        and small * 5 <= len(marked)
        and stories * 2 <= len(marked)
    )


def _take(rows: Rows, parted: Rows, row: int, start: int, end: int) -> None:
    """Append what stands between two offsets of a row, with what is known of it."""
    new, text = len(parted), rows.texts[row][start:end].rstrip()
    moved = (
        (max(span.start - start, 0), min(span.end - start, len(text)), span)
        for span in rows.spans.get(row, ())
    )
    if spans := tuple(Span(first, last, span.role) for first, last, span in moved if first < last):
        parted.spans[new] = spans
    last = end == len(rows.texts[row])
    if marks := tuple(
        Mark(mark.kind, mark.value, min(mark.offset - start, len(text)))
        for mark in rows.marks.get(row, ())
        if start <= mark.offset and (last or mark.offset < end)
    ):
        parted.marks[new] = marks
    if row in rows.glued:
        parted.glued.add(new)
    if row in rows.underlined and last:
        parted.underlined.add(new)
    if row in rows.roles:
        parted.roles[new] = rows.roles[row]
    if row in rows.given:
        parted.given[new] = rows.given[row]
    gap, broken = (rows.gaps[row], rows.breaks[row]) if not start else (0, False)
    parted.add(text, rows.indents[row] + start, gap, rows.numbers[row], broken=broken)


def with_changes(rows: Rows, labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels with one more for each change of speaker that names nobody known so far.

    A new story also leaves a mark of the kind `story` where it begins.
    """
    found = dict(labels)
    if not _marks_changes(rows):
        return found
    for row, text in enumerate(rows.texts):
        match = _CHANGE.match(text) if text[0] == ">" and row not in rows.roles else None
        if match is None:
            continue
        if row not in found:
            found[row] = _named(text) or Label(STYLE, UNNAMED, "mixed", match.end())
        if text.startswith(_STORY):
            rows.marks[row] = (*rows.marks.get(row, ()), Mark("story", _STORY))
    return found


def _named(text: str) -> Label | None:
    """A name in capitals between `>>` and a colon needs no other proof."""
    for label in labels_of(text):
        if label.style in (":", "own:") and label.shape in _PRINTED_LARGE:
            return label
    return None


def doubts_of_changes(rows: Rows, pieces: Sequence[Piece]) -> Iterable[Doubt]:
    """One doubt for all turns that name nobody, at the line of the first."""
    lines = [rows.numbers[piece.first] for piece in pieces if piece.label and piece.label.style == STYLE]
    if not lines:
        return []
    several = doubtful.TURNS_HAVE_NO_NAME.of(len(lines))
    sentence = doubtful.TURN_HAS_NO_NAME if len(lines) == 1 else several
    return [Doubt("speaker", lines[0], sentence)]
