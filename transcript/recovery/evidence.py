"""What speaks for a way of printing labels: its labels, the rows they open, and what surrounds them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from transcript.recovery.keys import key_of
from transcript.recovery.label import Label
from transcript.recovery.lexicon import EVERYBODY, FIELDS, NO_SPEAKERS
from transcript.recovery.openings import SURELY
from transcript.recovery.rows import Rows

# Families whose labels look like the beginning of a sentence, or like any short row.
SENTENCES = (".", "l.", ".—", "_.", "_.—", "—")
# And those in which nothing else looks like a label.
SURE = (":", "own:", "bold", "stamp")
# `II.` counts a section; it is hardly a person.
COUNTS = re.compile(r"[ivx]+")
_NO_SPEAKERS, _FIELDS = frozenset(map(key_of, NO_SPEAKERS)), frozenset(map(key_of, FIELDS))
# `Transcriber’s note`, `Anmerkung des Übersetzers` is told by its first word
_REMARKS = frozenset(("note", "notes"))
_ABBREVIATED = 3  # letters: Con. and Pro. are people of plays


@dataclass(slots=True)
class Evidence:
    """What speaks for one label of one family: the rows it opens, and how many open paragraphs.

    `counted` says that a number follows in nearly all of them, as in the fields of a form.
    """

    rows: list[int]
    strong: int
    counted: bool
    shapes: Counter[str]

    @property
    def shape(self) -> str:
        """How the label is mostly written."""
        return self.shapes.most_common(1)[0][0]


@dataclass(slots=True)
class Explanation:
    """One family of labels, the people it would make, and how much of the file that explains."""

    family: str
    labels: dict[int, Label]
    evidence: dict[str, Evidence]
    people: set[str] = field(default_factory=set)
    score: float = 0.0


@dataclass(slots=True)
class Context:
    """What the choice rests on beside the labels themselves."""

    rows: Rows
    openings: list[int]
    small: Counter[str]
    cast: frozenset[str]
    language: str = ""


def may_be_name(name: str, family: str) -> bool:
    """Whether the key of a label could be a person, and is no word for a field, a note or a part."""
    words = name.split()
    if not words:
        return False
    abbreviated = family in SENTENCES and len(words[0]) <= _ABBREVIATED
    if words[0] in _FIELDS and not abbreviated and (len(words) == 1 or words[1].isdigit()):
        return False
    if len(words) > 1 and words[-1] in _REMARKS:
        return False
    return name in EVERYBODY or words[0] not in _NO_SPEAKERS


def coverage_of(spoken: Sequence[int], context: Context, *, apart: bool) -> float:
    """The share of paragraphs between the first speech and the last that a label opens.

    Labels that stand `apart` from their speech are no paragraphs themselves.
    """
    first, last = min(spoken), max(spoken)
    paragraphs = context.openings[first : last + 1].count(SURELY)
    if apart:
        paragraphs -= sum(row < last and context.openings[row + 1] == SURELY for row in spoken)
    return min(len(spoken) / paragraphs, 1.0) if paragraphs else 0.0
