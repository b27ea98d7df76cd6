"""Which matches of words to believe.

`the` in a sentence that was struck out is not `the` in the one that came in its place. A
match holds where most words around it are matched too, in the old text or, where words
were struck out beside it, in the new one; or where it is part of a long run.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import log2

from transcript.reattaching.matches import NOWHERE, Matches

_AROUND = 8  # words on each side
_ENOUGH = 5  # of them
_TELLING = 36.0  # bits of a run that needs nothing around it
_MOST_SLIDING = 5_000  # words


def drop_unsupported(matches: Matches) -> None:
    """Part the matched words that stand alone among others."""
    for _ in range(2):
        alone = list(_unsupported(matches))
        for number in alone:
            matches.part(number)
        if not alone:
            return


def _unsupported(matches: Matches) -> Iterator[int]:
    old = list(accumulate((word >= 0 for word in matches.first), initial=0))
    new = list(accumulate((word >= 0 for word in matches.back), initial=0))
    telling = _telling(matches)
    for number, first in enumerate(matches.first):
        if first < 0 or telling[number]:
            continue
        last = matches.last[number]
        left = max(_before(old, number), _before(new, first))
        right = max(_after(old, number + 1), _after(new, last + 1))
        if left < _ENOUGH or right < _ENOUGH:
            yield number


def _before(counts: Sequence[int], end: int) -> int:
    """Matched words among those before `end`; what lies outside of the text counts as matched."""
    start = max(0, end - _AROUND)
    return counts[end] - counts[start] + _AROUND - (end - start)


def _after(counts: Sequence[int], start: int) -> int:
    end = min(len(counts) - 1, start + _AROUND)
    return counts[end] - counts[start] + _AROUND - (end - start)


def _telling(matches: Matches) -> bytearray:
    """1 for words of runs that nobody says twice by chance."""
    counts = Counter(matches.old) + Counter(matches.new)
    total = sum(counts.values())
    bits = {word: log2(total / count) for word, count in counts.items()}
    found = bytearray(len(matches.old))
    for start, end in runs(matches):
        if sum(bits[word] for word in matches.old[start:end]) >= _TELLING:
            found[start:end] = b"\1" * (end - start)
    return found


def runs(matches: Matches) -> Iterator[tuple[int, int]]:
    """The stretches of old words that stand unchanged beside one another in the new text."""
    start = 0
    for number in range(1, len(matches.old) + 1):
        goes_on = (
            number < len(matches.old)
            and matches.same[number]
            and matches.same[number - 1]
            and matches.first[number] == matches.last[number - 1] + 1
        )
        if not goes_on:
            if matches.first[start] != NOWHERE and matches.same[start]:
                yield start, number
            start = number


def sliding(matches: Matches) -> bytearray:
    """1 for old words of which nobody can tell whether they, or the same words nearby, are the ones kept.

    Of `very very good` one `very` is struck out: which?
    """
    found = bytearray(len(matches.old))
    for a, b, c, d in matches.gaps():
        if a < b:
            _slide(matches.old, found, a, b)
        if c < d:
            _slide_inserted(matches, found, (a, c, d))
    return found


def _slide(words: Sequence[int], found: bytearray, a: int, b: int) -> None:
    """Words after a stretch that are also at its beginning, and before it that are also at its end."""
    for shift in range(min(_MOST_SLIDING, len(words) - b)):
        if words[a + shift] != words[b + shift]:
            break
        found[b + shift] = 1
    for shift in range(1, min(_MOST_SLIDING, a) + 1):
        if words[a - shift] != words[b - shift]:
            break
        found[a - shift] = 1


def _slide_inserted(matches: Matches, found: bytearray, gap: tuple[int, int, int]) -> None:
    a, c, d = gap
    words = matches.new
    for shift in range(min(_MOST_SLIDING, len(words) - d, len(found) - a)):
        if words[c + shift] != words[d + shift]:
            break
        found[a + shift] = 1
    for shift in range(1, min(_MOST_SLIDING, c, a) + 1):
        if words[c - shift] != words[d - shift]:
            break
        found[a - shift] = 1
