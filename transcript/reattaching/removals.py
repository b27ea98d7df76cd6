"""Turns that stand elsewhere now: what is left over on both sides, compared again without its order."""

from collections.abc import Iterator, Sequence

from transcript.reattaching.matches import NOWHERE, Matches, replaced
from transcript.reattaching.words import Words

_RUN = 4  # words that must occur once together among what is left over
_LONG = 12  # words from which on a run that was moved needs not be whole paragraphs
_SHORTEST = 4
_RESUME = 2  # equal words after one that was changed


def match_moved(matches: Matches, old: Words, new: Words) -> frozenset[int]:
    """Match what was moved; the old words that are elsewhere now."""
    here = _left_over(matches.old, matches.first)
    there = _left_over(matches.new, matches.back)
    moved: set[int] = set()
    for run, start in here.items():
        if run in there and matches.first[start] < 0 and matches.back[there[run]] < 0:
            moved |= _match(matches, old, new, _grown(matches, start, there[run]))
    return frozenset(moved)


def _left_over(words: Sequence[int], found: Sequence[int]) -> dict[tuple[int, ...], int]:
    """The runs that occur once among the words that have no match yet, with the word each starts at."""
    seen: dict[tuple[int, ...], int] = {}
    free = 0
    for number, match in enumerate(found):
        free = free + 1 if match < 0 else 0
        if free >= _RUN:
            run = tuple(words[number - _RUN + 1 : number + 1])
            seen[run] = NOWHERE if run in seen else number - _RUN + 1
    return {run: start for run, start in seen.items() if start >= 0}


def _grown(matches: Matches, old: int, new: int) -> list[tuple[int, int]]:
    """Pairs of equal words around a seed, with single changed words between them."""
    before = list(_walk(matches, old - 1, new - 1, -1))
    return [*reversed(before), *_walk(matches, old, new, 1)]


def _walk(matches: Matches, old: int, new: int, step: int) -> Iterator[tuple[int, int]]:
    while True:
        if _equal(matches, old, new):
            yield old, new
        elif not all(_equal(matches, old + step * n, new + step * n) for n in range(1, _RESUME + 1)):
            return
        old, new = old + step, new + step


def _equal(matches: Matches, old: int, new: int) -> bool:
    inside = 0 <= old < len(matches.old) and 0 <= new < len(matches.new)
    free = inside and matches.first[old] < 0 and matches.back[new] < 0
    return free and matches.old[old] == matches.new[new]


def _match(matches: Matches, old: Words, new: Words, pairs: list[tuple[int, int]]) -> set[int]:
    if not _is_believable(old, new, pairs):
        return set()
    for (here, there), (after, beyond) in zip(pairs, [*pairs[1:], pairs[-1]], strict=True):
        matches.pair(here, there)
        if after > here + 1:
            replaced(matches, (here + 1, after, there + 1, beyond))
    return set(range(pairs[0][0], pairs[-1][0] + 1))


def _is_believable(old: Words, new: Words, pairs: list[tuple[int, int]]) -> bool:
    """Whether it is long, or whole paragraphs on both sides: a phrase alone comes back by chance."""
    if len(pairs) >= _LONG:
        return True
    (first, there), (last, beyond) = pairs[0], pairs[-1]
    whole = {first, last + 1} <= old.openings and {there, beyond + 1} <= new.openings
    return whole and len(pairs) >= _SHORTEST
