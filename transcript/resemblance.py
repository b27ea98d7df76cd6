"""Which speakers of a document look like one person: a suggestion with its reason, never a decision.

Recovery merges labels where the evidence is strong. What is left may still be one person,
and only the reader can know. Two who answer each other are never suggested.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from enum import Enum
from itertools import combinations, pairwise

from transcript.document import TURN, Document
from transcript.model import Speaker
from transcript.records import dataclass
from transcript.recovery.keys import key_of
from transcript.recovery.lexicon import EVERYBODY, ORDINALS, TITLES

_SHORTEST_MISPRINT = 5
_AND = frozenset(["and", "&", "und", "et", "y", "e", "en", "og", "och", "и"])
_MOST_SPEAKERS = 400  # beyond that a list of pairs helps nobody


class Reason(Enum):
    """Why two names look like one, the strongest first."""

    SAME = 1
    SHORTENED = 2
    MISPRINTED = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Speakers, as indexes, who look like one person; the one who says most first."""

    speakers: tuple[int, ...]
    reason: Reason


def suggestions(document: Document, apart: Collection[frozenset[str]] = ()) -> list[Suggestion]:
    """What could be merged, most words first. `apart` are groups of names the reader keeps apart."""
    speakers = document.speakers
    if len(speakers) > _MOST_SPEAKERS:
        return []
    answers = _answers(document)
    found = _alike(speakers)
    groups: list[set[int]] = []
    for one, other in sorted(found, key=lambda pair: (found[pair].value, pair)):
        _join(groups, one, other, answers)
    rank = {speaker: place for place, speaker in enumerate(document.speakers_by_words())}
    made = [
        Suggestion(tuple(sorted(group, key=rank.__getitem__)), _reason(group, found))
        for group in groups
        if frozenset(speakers[index].name for index in group) not in apart
    ]
    return sorted(made, key=lambda suggestion: rank[suggestion.speakers[0]])


def _answers(document: Document) -> set[frozenset[int]]:
    """Pairs who speak one after the other."""
    columns = document.columns
    said = [
        voice
        for kind, voice in zip(columns.block_kinds, columns.block_voices, strict=True)
        if kind == TURN and voice
    ]
    pairs: set[frozenset[int]] = set()
    for before, after in set(pairwise(said)):
        if before != after:
            pairs |= {frozenset((a, b)) for a in columns.voices[before] for b in columns.voices[after]}
    together = (frozenset(pair) for voice in columns.voices for pair in combinations(voice, 2))
    return {pair for pair in (*pairs, *together) if len(pair) == 2}


def _join(groups: list[set[int]], one: int, other: int, answers: set[frozenset[int]]) -> None:
    """Put a pair into one group, unless anybody in it would answer himself."""
    touching = [group for group in groups if one in group or other in group]
    joined = {one, other}.union(*touching)
    if any(frozenset(pair) in answers for pair in combinations(joined, 2)):
        return
    groups[:] = [group for group in groups if group not in touching] + [joined]


def _reason(group: Iterable[int], found: dict[tuple[int, int], Reason]) -> Reason:
    """The weakest link of a group."""
    pairs = combinations(sorted(group), 2)
    return max((found[pair] for pair in pairs if pair in found), key=lambda reason: reason.value)


def _alike(speakers: tuple[Speaker, ...]) -> dict[tuple[int, int], Reason]:
    names = [_names(speaker) for speaker in speakers]
    found: dict[tuple[int, int], Reason] = {}
    for one, other in combinations(range(len(speakers)), 2):
        reasons = {_compared(a, b) for a in names[one] for b in names[other]} - {None}
        if reasons:
            found[one, other] = min((reason for reason in reasons if reason), key=lambda r: r.value)
    return {pair: reason for pair, reason in found.items() if not _is_ambiguous(pair, found, names)}


def _names(speaker: Speaker) -> frozenset[str]:
    keys = {key_of(name) for name in (speaker.name, *speaker.labels)}
    return frozenset(key for key in keys if key and key not in EVERYBODY and not key.isdigit())


def _is_ambiguous(
    pair: tuple[int, int], found: dict[tuple[int, int], Reason], names: list[frozenset[str]]
) -> bool:
    """Whether a short form could be two different people."""
    if found[pair] is not Reason.SHORTENED:
        return False
    short = min(pair, key=lambda index: min(map(len, names[index]), default=0))
    others = [
        sum(other) - short for other, reason in found.items() if short in other and reason is Reason.SHORTENED
    ]
    return any(found.get((min(a, b), max(a, b))) is None for a, b in combinations(others, 2))


def _compared(one: str, other: str) -> Reason | None:
    if one == other:
        return Reason.SAME
    short, long = sorted((one, other), key=len)
    if not _may_be_one(short, long):
        return None
    if _is_short_for(_plain(short), _plain(long)):
        return Reason.SHORTENED
    return Reason.MISPRINTED if _is_misprint(short, long) else None


def _may_be_one(one: str, other: str) -> bool:
    """Whether titles and numbers allow it: not Mr. and Mrs. Pell, nor the second and the third servant."""
    words, others = set(one.split()), set(other.split())
    different = words ^ others
    if different & (ORDINALS | _AND) or any(map(str.isdigit, "".join(different))):
        return False
    return not (words & TITLES and others & TITLES) or bool(words & others & TITLES)


def _plain(key: str) -> list[str]:
    return [word for word in key.split() if word not in TITLES and word != "the"]


def _is_short_for(short: list[str], long: list[str]) -> bool:
    """`b` of `bram`, `soc` of `socrates`, `pell` of `ada pell`, `ap` of `ada pell`."""
    if not short or not long:
        return False
    if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long):
        return True
    if len(short) < len(long):
        return set(short) <= set(long)
    return len(short) == len(long) and all(
        full.startswith(word) for word, full in zip(short, long, strict=True)
    )


def _is_misprint(short: str, long: str) -> bool:
    """One letter more, less or other, as a typing error makes it."""
    if len(short) < _SHORTEST_MISPRINT or len(long) - len(short) > 1 or short.split()[1:] != long.split()[1:]:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1 or _is_swapped(short, long)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _is_swapped(one: str, other: str) -> bool:
    """Two neighbouring letters in the wrong order."""
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return len(places) == 2 and places[1] - places[0] == 1 and Counter(one) == Counter(other)
