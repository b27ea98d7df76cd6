"""Which word of the old text is which word of the new one, where they stand in the same order.

Runs of words that occur once on both sides come first, long ones before short ones; the
longest rising chain of them holds (the idea of patience sorting). What lies between two
of them is small, and is compared word by word.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

NOWHERE = -1
_RUNS = (8, 4, 2)  # words that must occur once together
_FEW_PAIRS = 400  # of words, which are soon compared one by one
_MOST_PAIRS = 1_000_000  # of words compared one by one between two runs

Gap = tuple[int, int, int, int]
"""Words from a to b of the old text, from c to d of the new one."""


class Matches:
    """`first[n]` to `last[n]` are the new words that old word n became, `NOWHERE` if none.

    `same[n]` says that it is spelled as before; `back[m]` is the old word that new word m was.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        numbers: dict[str, int] = {}
        self.old = [numbers.setdefault(word, len(numbers)) for word in old]
        self.new = [numbers.setdefault(word, len(numbers)) for word in new]
        self.old_words, self.new_words = old, new
        self.first = array("l", [NOWHERE]) * len(old)
        self.last = array("l", [NOWHERE]) * len(old)
        self.back = array("l", [NOWHERE]) * len(new)
        self.same = bytearray(len(old))

    def pair(self, old: int, new: int) -> None:
        """The same word on both sides."""
        self.became(old, new, new, same=True)

    def became(self, old: int, first: int, last: int, *, same: bool) -> None:
        """An old word is these new ones."""
        self.first[old], self.last[old], self.same[old] = first, last, same
        for new in range(first, last + 1):
            self.back[new] = old

    def part(self, old: int) -> None:
        """An old word is nowhere."""
        for new in range(self.first[old], self.last[old] + 1):
            if new >= 0 and self.back[new] == old:
                self.back[new] = NOWHERE
        self.first[old] = self.last[old] = NOWHERE
        self.same[old] = 0

    def gaps(self) -> list[Gap]:
        """What lies unmatched between matched words; the matches must be in rising order."""
        found: list[Gap] = []
        old = new = 0
        for number, first in enumerate(self.first):
            if first < 0:
                continue
            if number > old or first > new:
                found.append((old, number, new, first))
            old, new = number + 1, self.last[number] + 1
        if old < len(self.old) or new < len(self.new):
            found.append((old, len(self.old), new, len(self.new)))
        return found


def match_in_order(matches: Matches) -> None:
    """Fill `matches`, which is empty, with words that stand in the same order on both sides."""
    for length in _RUNS:
        for gap in matches.gaps():
            _match_runs(matches, gap, length)
    for gap in matches.gaps():
        _compare(matches, gap)


# ------------------------------------------------------------------------------ unique runs
def runs_of(words: Sequence[int], start: int, end: int, length: int) -> Iterator[tuple[int, ...]]:
    """Every `length` neighbouring words from `start` up to `end`."""
    part = words[start:end]
    return zip(*(part[shift:] for shift in range(length)), strict=False)


def once(runs: Iterable[tuple[int, ...]], start: int) -> dict[tuple[int, ...], int]:
    """The runs that occur once, with the word each starts at."""
    listed = list(runs)
    counts = Counter(listed)
    return {run: start + at for at, run in enumerate(listed) if counts[run] == 1}


def _match_runs(matches: Matches, gap: Gap, length: int) -> None:
    a, b, c, d = gap
    if min(b - a, d - c) < length or (b - a) * (d - c) <= _FEW_PAIRS:
        return
    here = once(runs_of(matches.old, a, b, length), a)
    there = once(runs_of(matches.new, c, d, length), c)
    pairs = [(at, there[run]) for run, at in here.items() if run in there]
    low_old, low_new = a, c
    for old, new in _rising(pairs):
        shift = max(0, low_old - old, low_new - new)
        if shift >= length:
            continue
        low_old, low_new = _extend(matches, (low_old, b, low_new, d), old + shift, new + shift)


def _extend(matches: Matches, gap: Gap, old: int, new: int) -> tuple[int, int]:
    """Match equal neighbours in both directions; where the run ends."""
    a, b, c, d = gap
    if matches.old[old] != matches.new[new]:
        return a, c
    start_old, start_new = old, new
    while start_old > a and start_new > c and matches.old[start_old - 1] == matches.new[start_new - 1]:
        start_old, start_new = start_old - 1, start_new - 1
    while start_old < b and start_new < d and matches.old[start_old] == matches.new[start_new]:
        matches.pair(start_old, start_new)
        start_old, start_new = start_old + 1, start_new + 1
    return start_old, start_new


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain in which both numbers rise; `pairs` rise in the first."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, new) in enumerate(pairs):
        at = bisect_left(tails, new)
        before.append(ends[at - 1] if at else NOWHERE)
        if at == len(tails):
            tails.append(new)
            ends.append(index)
        else:
            tails[at], ends[at] = new, index
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else NOWHERE
    while index != NOWHERE:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


# ------------------------------------------------------------------------- word by word
def _compare(matches: Matches, gap: Gap) -> None:
    a, b, c, d = gap
    if a == b or c == d or (b - a) * (d - c) > _MOST_PAIRS:
        return
    old, new = a, c
    for step in Levenshtein.opcodes(matches.old[a:b], matches.new[c:d]):
        if step.tag != "equal":
            continue
        replaced(matches, (old, a + step.src_start, new, c + step.dest_start))
        old, new = a + step.src_end, c + step.dest_end
        for shift in range(step.src_end - step.src_start):
            matches.pair(a + step.src_start + shift, c + step.dest_start + shift)
    replaced(matches, (old, b, new, d))


def replaced(matches: Matches, gap: Gap) -> None:
    """Words in the place of others: the same letters parted otherwise, or one for one."""
    a, b, c, d = gap
    if a == b or c == d:
        return
    if "".join(matches.old_words[a:b]) == "".join(matches.new_words[c:d]):
        _match_letters(matches, gap)
    elif b - a == d - c:
        for shift in range(b - a):
            matches.became(a + shift, c + shift, c + shift, same=False)


def _match_letters(matches: Matches, gap: Gap) -> None:
    """`some thing` became `something`, or the other way round."""
    a, b, c, d = gap
    owner = [number for number in range(c, d) for _ in matches.new_words[number]]
    at = 0
    for number in range(a, b):
        length = len(matches.old_words[number])
        matches.became(number, owner[at], owner[at + length - 1], same=True)
        at += length
