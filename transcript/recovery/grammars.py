"""Which way of printing labels explains a whole file, and which labels are people.

Every row may begin with labels of several styles. A style is believed when its labels
come again, stand where paragraphs open and take turns; a label is believed when it
fits the style and is not a word that the file also uses in its sentences.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from transcript.recovery.labels import Label, colon_label, own_line_label, period_label, stamped_label
from transcript.recovery.layout import Layout, opens_paragraph
from transcript.recovery.lexicon import EVERYBODY, NO_SPEAKERS
from transcript.recovery.rows import Rows

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 400_000


@dataclass(slots=True)
class Evidence:
    """What speaks for one label of one style: rows it opens, and how many at paragraph starts."""

    rows: list[int] = field(default_factory=list)
    strong: int = 0
    shape: str = ""


def find_labels(rows: Rows, layout: Layout) -> dict[int, Label]:
    """The labels of a file by row; empty when nobody speaks in it."""
    opening = [opens_paragraph(rows, layout, row) for row in range(len(rows))]
    small = small_words(rows)
    found: dict[int, Label] = {}
    for style, candidates in _candidates(rows).items():
        found.update(_believed(style, candidates, opening, small))
    return found


def small_words(rows: Rows) -> Counter[str]:
    """How often words are written small in (the first part of) the text."""
    words: Counter[str] = Counter()
    length = 0
    for text in rows.texts:
        words.update(word for word in _WORD.findall(text) if word.islower())
        length += len(text)
        if length > _SAMPLE:
            break
    return words


def _candidates(rows: Rows) -> dict[str, dict[int, Label]]:
    styles: dict[str, dict[int, Label]] = defaultdict(dict)
    for row, text in enumerate(rows.texts):
        for parse in (colon_label, period_label, own_line_label, stamped_label):
            label = parse(text)
            if label is not None:
                styles[label.style].setdefault(row, label)
    return styles


def key_of(name: str) -> str:
    """A label without case and punctuation."""
    return " ".join(re.sub(r"[.,'’*_]", " ", name).casefold().split())


def _believed(
    style: str, candidates: dict[int, Label], opening: Sequence[bool], small: Counter[str]
) -> dict[int, Label]:
    evidence: dict[str, Evidence] = defaultdict(Evidence)
    for row, label in candidates.items():
        item = evidence[key_of(label.name)]
        item.rows.append(row)
        item.strong += opening[row]
        item.shape = label.shape
    names = {name for name, item in evidence.items() if _is_name(name, item, small)}
    if len(names) < 2:
        return {}
    if style.startswith("own"):
        return {}
    return {row: label for row, label in candidates.items() if key_of(label.name) in names}


def _is_name(name: str, item: Evidence, small: Counter[str]) -> bool:
    words = name.split()
    if name in EVERYBODY:
        return True
    if not words or words[0] in NO_SPEAKERS or small[words[0]] > 20 * len(item.rows):
        return False
    return len(item.rows) >= 2
