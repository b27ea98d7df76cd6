"""What tells people who talk from the fields of forms, lists and logs: whether anybody is spoken to."""

import re
from collections import Counter
from collections.abc import Sequence

from transcript.recovery.language import is_surely
from transcript.recovery.lexicon import CALENDAR, SPOKEN_TO
from transcript.recovery.rows import Rows

_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\s*\d+")
_MOST = 300  # speeches looked at
_LONGEST = 8  # rows of a speech looked at
_LEAST_CYCLES = 3
_SELDOM = 7  # at least one speech in so many must be to somebody
_SELDOM_IN_TURN = 3  # and where labels come in turn, as the fields of forms do
# Where the language is not sure, single letters may be anything, but for the English I.
_ANY = frozenset(word for words in SPOKEN_TO.values() for word in words if len(word) > 1 or word == "i")


def is_talk(rows: Rows, language: str, speeches: Sequence[int], names: Sequence[str]) -> bool:
    """Whether labels at the rows `speeches`, in order, with the keys `names`, could be people."""
    if _counts_days(names):
        return False
    seldom = _SELDOM_IN_TURN if _cycles(names) else _SELDOM
    return _speaks_to_somebody(rows, language, speeches, seldom)


def _counts_days(names: Sequence[str]) -> bool:
    """Whether most labels are days and months, as in a journal."""
    days = {name for name in names if set(name.split()) & CALENDAR}
    return len(days) > 2 and sum(name in days for name in names) * 2 > len(names)


def _cycles(names: Sequence[str]) -> bool:
    """Whether three or more labels come in the same order again and again, as on a form."""
    bare = [_DIGITS.sub("", name) for name in names]
    counts = Counter(bare)
    period = len(counts)
    if period < 3 or len(bare) < period * _LEAST_CYCLES or min(counts.values()) * 2 < max(counts.values()):
        return False
    kept = sum(one == other for one, other in zip(bare, bare[period:], strict=False))
    return kept * 10 >= (len(bare) - period) * 9


def _speaks_to_somebody(rows: Rows, language: str, speeches: Sequence[int], seldom: int) -> bool:
    """Whether enough speeches ask, or hold an I or a you; true in scripts not known here."""
    looked_at = speeches[:_MOST]
    if not looked_at or (language and language not in SPOKEN_TO):
        return True
    words = SPOKEN_TO[language] if is_surely(rows.texts, language) else _ANY
    ends = [*looked_at[1:], looked_at[-1] + _LONGEST]
    talking = sum(
        addresses(" ".join(rows.texts[first : min(end, first + _LONGEST)]), words)
        for first, end in zip(looked_at, ends, strict=True)
    )
    return talking * seldom >= len(looked_at)


def addresses(text: str, words: frozenset[str] = _ANY) -> bool:
    """Whether a text asks, calls out, or holds an I or a you, by default of any language known here."""
    return "?" in text or "!" in text or any(word in words for word in map(str.casefold, _WORD.findall(text)))
