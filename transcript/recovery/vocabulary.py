"""The words of a file, as far as they tell names from the beginnings of sentences."""

import re
from collections import Counter
from dataclasses import dataclass, field

from transcript.recovery.rows import Rows

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 400_000


@dataclass(slots=True)
class Vocabulary:
    """`small` counts words written small; `spellings` says how names are written, by their small letters."""

    small: Counter[str] = field(default_factory=Counter)
    spellings: dict[str, str] = field(default_factory=dict)


def vocabulary_of(rows: Rows) -> Vocabulary:
    """The words of (the first part of) the text."""
    end, length = 0, 0
    while end < len(rows) and length < _SAMPLE:
        length += len(rows.texts[end])
        end += 1
    counts = Counter(_WORD.findall("\n".join(rows.texts[:end])))
    small: Counter[str] = Counter()
    spellings: dict[str, str] = {}
    for word, count in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        if word.islower():
            small[word] = count
        elif not word.isupper() and word[0].isupper():
            spellings[word.casefold()] = word
    return Vocabulary(small, spellings)
