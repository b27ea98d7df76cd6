"""What is worth a look: decisions that another reading of the page could overturn."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from transcript.model import Doubt
from transcript.recovery import doubt_words as doubtful
from transcript.recovery.divisions import division_level
from transcript.recovery.keys import key_of
from transcript.recovery.labels import SURE, labels_of
from transcript.recovery.lexicon import NO_SPEAKERS
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.recovery.shapes import shape_of

_MOST = 100
_FARTHEST = 80
_MARK = re.compile("[:：<]")
_SURE_STYLES = frozenset((":", "stamp", "<>"))


def doubts_of(rows: Rows, pieces: Sequence[Piece], cast: Sequence[str]) -> list[Doubt]:
    """The doubts of a file in the order of its lines, each kind up to a hundred."""
    spoken = Counter(key_of(piece.label.name) for piece in pieces if piece.label)
    known = {word for name in cast for word in key_of(name).split()}
    found: list[Doubt] = []
    for doubts in (
        _rare_labels(rows, pieces, spoken, known),
        _passed_over(rows, pieces, spoken),
        _refused(rows, spoken),
        _named_headings(rows, pieces, spoken),
        _orphans(rows, pieces),
    ):
        found += [doubt for doubt, _ in zip(doubts, range(_MOST), strict=False)]
    return found


def _rare_labels(
    rows: Rows, pieces: Sequence[Piece], spoken: Counter[str], known: set[str]
) -> Iterator[Doubt]:
    """Labels that come once and that no list of persons names."""
    for piece in pieces:
        if piece.label and spoken[key := key_of(piece.label.name)] == 1 and not known & set(key.split()):
            sentence = doubtful.SPEAKS_ONCE.of(piece.label.name)
            yield Doubt("label", rows.numbers[piece.first], sentence)


def _passed_over(rows: Rows, pieces: Sequence[Piece], spoken: Counter[str]) -> Iterator[Doubt]:
    """Paragraphs that begin like a speech and were not taken for one."""
    for piece in pieces:
        if piece.kind != "text" or piece.role or not spoken:
            continue
        text = rows.texts[piece.first]
        for label in labels_of(text, SURE) if _MARK.search(text, 0, _FARTHEST) else ():
            name = label.name
            if label.style in _SURE_STYLES and key_of(name).split()[:1] and _is_open(name):
                sentence = doubtful.PASSED_OVER.of(name)
                yield Doubt("passed over", rows.numbers[piece.first], sentence)


def _refused(rows: Rows, spoken: Counter[str]) -> Iterator[Doubt]:
    """Labels that come again in a file in which nobody was found to speak: forms and logs have them too."""
    if spoken:
        return
    lines: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for row, text in enumerate(rows.texts):
        for label in labels_of(text, SURE) if _MARK.search(text, 0, _FARTHEST) else ():
            key = key_of(label.name)
            if label.style in _SURE_STYLES and key.split()[:1] and _is_open(label.name):
                lines.setdefault(key, []).append(rows.numbers[row])
                names.setdefault(key, label.name)
    for key, numbers in lines.items():
        if len(numbers) > 1 or len(lines) > 1:
            once = doubtful.BEFORE_A_LINE.of(names[key])
            often = doubtful.BEFORE_LINES.of(names[key], len(numbers))
            yield Doubt("label", numbers[0], once if len(numbers) == 1 else often)


def _is_open(name: str) -> bool:
    return key_of(name).split()[0] not in NO_SPEAKERS


def _named_headings(rows: Rows, pieces: Sequence[Piece], spoken: Counter[str]) -> Iterator[Doubt]:
    """Headings that are written like the names of the file."""
    for piece in pieces:
        text = rows.texts[piece.first]
        if piece.kind != "heading" or piece.first in rows.given or division_level(text):
            continue
        if shape_of(text) and set(key_of(text).split()) & set(spoken):
            yield Doubt("heading", rows.numbers[piece.first], doubtful.MAY_BE_A_NAME.of(text))


def _orphans(rows: Rows, pieces: Sequence[Piece]) -> Iterator[Doubt]:
    """Text below a heading that nobody is said to speak, after the conversation has begun."""
    begun, after_heading = False, False
    for piece in pieces:
        if piece.kind == "turn":
            begun, after_heading = True, False
        elif piece.kind == "heading":
            after_heading = True
        elif piece.kind == "text" and not piece.role and begun and after_heading:
            yield Doubt("orphan", rows.numbers[piece.first], doubtful.HAS_NO_SPEAKER)
