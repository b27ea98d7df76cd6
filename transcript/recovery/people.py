"""Which labels are one person, and what to call them.

Two labels are one person when one is the other written shorter (Soc. and Socrates, Pell
and Mrs. Ada Pell, MO and Mary O'Neil) or misprinted. Two who answer each other never are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from transcript.model import Doubt, Speaker
from transcript.recovery import doubt_words as doubtful
from transcript.recovery.keys import edits, key_of, parts_of
from transcript.recovery.lexicon import ARTICLES, EVERYBODY, ORDINALS, PARTICLES, QUESTIONS, TITLES

# What machines read of worn capitals: I as l or 1, O as 0, U as TJ, M as RN, W as VV
_MISREAD = (("tj", "u"), ("rn", "m"), ("vv", "w"), ("l", "i"), ("1", "i"), ("0", "o"), ("5", "s"), ("8", "b"))
_PART = re.compile(r"[^\W\d_]+")
_AND_BEFORE = re.compile(r"[וو]\w{2}")  # in Hebrew and Arabic written as one with the second name
_WOMEN = frozenset(["mrs", "miss", "ms", "mme", "mlle", "frau", "frl", "lady", "dame", "sra"])
_MEN = frozenset(["mr", "sir", "lord", "herr", "hr", "m", "sr", "dom", "don"])


@dataclass(slots=True)
class People:
    """Persons in order of first speech; `numbers` are the indexes in `speakers` of each label."""

    speakers: list[Speaker] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    numbers: dict[str, tuple[int, ...]] = field(default_factory=dict)


def people_of(
    spoken: Sequence[tuple[str, int]],
    cast: Iterable[str],
    spelling: Mapping[str, str],
    parted: AbstractSet[int] = frozenset(),
    introduced: AbstractSet[str] = frozenset(),
) -> People:
    """The people of a conversation.

    `spoken` are labels in order of speech, each with the line where it is printed;
    `cast` are names known beforehand; `spelling` maps words in small letters to the
    way the text writes them; `parted` are places in `spoken` before which something else stands;
    `introduced` are keys of labels that never stand without what somebody is behind them.
    """
    written = {*spelling, *(word for name in cast for word in key_of(name).split())}
    merge = _Merge(spoken, written, parted)
    persons: dict[str, list[str]] = {}
    for label, _ in spoken:
        labels = persons.setdefault(merge.person(key_of(label)), [])
        if label not in labels:
            labels.append(label)
    people = People(doubts=merge.doubts)
    _number(people, persons, list(cast), spelling, merge.misprints, introduced)
    return people


def _number(
    people: People,
    persons: dict[str, list[str]],
    cast: list[str],
    spelling: Mapping[str, str],
    misprints: AbstractSet[str],
    introduced: AbstractSet[str],
) -> None:
    together: dict[str, list[str]] = {}
    turkish = any("İ" in label for labels in persons.values() for label in labels)
    for key, labels in persons.items():
        parts = _parts(key, labels[0], persons)
        if parts:
            together[key] = parts
            continue
        number = len(people.speakers)
        right = [label for label in labels if key_of(label) not in misprints] or labels
        right = _known_by(right, introduced)
        named = [_without_office(label, persons) for label in right]
        name = _name([_in_turkish(label) for label in named] if turkish else named, cast, spelling)
        people.speakers.append(Speaker(name, tuple(labels)))
        people.numbers.update(dict.fromkeys(labels, (number,)))
    for key, parts in together.items():
        numbers = tuple(people.numbers[persons[part][0]][0] for part in parts)
        people.numbers.update(dict.fromkeys(persons[key], numbers))


def _known_by(labels: list[str], introduced: AbstractSet[str]) -> list[str]:
    """The labels but for introductions: `Mr. Ezra Roe (Counsel for Oak)`, who is `Mr. Roe` later."""
    usual = [label for label in labels if key_of(label) not in introduced]
    words = {word for label in labels if label not in usual for word in _plain(key_of(label))}
    known = [
        label for label in usual if any(len(word) > 2 and word in words for word in _plain(key_of(label)))
    ]
    return known or labels


def _without_office(label: str, persons: Mapping[str, list[str]]) -> str:
    """`Mara Holt, Mill & Sons` without the house she speaks for, unless two people are named."""
    name, comma, _ = label.partition(",")
    return name if comma and " " in name.strip() and key_of(name) not in persons else label


def _parts(key: str, label: str, persons: Mapping[str, list[str]]) -> list[str]:
    """The persons named together in one label, each of whom also speaks alone."""
    parts = [key_of(part) for part in parts_of(label)]
    if len(parts) < 2 or len(set(parts)) < len(parts) or key in EVERYBODY:
        return []
    return parts if all(part in persons and part != key for part in parts) else []


def _name(labels: Sequence[str], cast: Sequence[str], spelling: Mapping[str, str]) -> str:
    """The fullest label; an abbreviation is written out where the list of persons allows only one."""
    if any(key_of(label).startswith("q to ") for label in labels):
        return next((label for label in labels if key_of(label) == "q"), labels[0])
    label = max(labels, key=lambda label: (len(key_of(label)), -labels.index(label)))
    whole = _written_out(key_of(label), cast)
    return _spelled(whole or label, spelling)


def _written_out(key: str, cast: Sequence[str]) -> str:
    if " " in key or len(key) < 2:
        return ""
    found = {name for name in cast if len(name.split()) == 1 and key_of(name).startswith(key)}
    return found.pop() if len(found) == 1 else ""


def _in_turkish(label: str) -> str:
    """Words in capitals in small letters, where a capital I with a dot shows that the one without is an ı."""
    return _PART.sub(
        lambda part: (
            part[0][0] + part[0][1:].replace("I", "ı").replace("İ", "i").lower()
            if part[0].isupper() and len(part[0]) > 1
            else part[0]
        ),
        label,
    )


def _spelled(label: str, spelling: Mapping[str, str]) -> str:
    """A name in capitals as the text itself writes it."""
    first, *words = label.strip("_* ").split() or [""]
    named = (_spelled_particle(word) or _spelled_word(word, spelling) for word in words)
    return " ".join([_spelled_word(first, spelling), *named])


def _spelled_particle(word: str) -> str:
    """`VON`, `DE` inside a name in capitals; empty for any other word."""
    return word.lower() if len(word) > 1 and word.isupper() and word.casefold() in PARTICLES else ""


def _spelled_word(word: str, spelling: Mapping[str, str]) -> str:
    bare = word.strip(".,")
    if not bare.isupper():
        return word
    if len(bare) < 3 and bare.casefold() not in TITLES | PARTICLES:
        return word
    return word.replace(bare, _PART.sub(lambda part: _spelled_part(part, spelling), bare))


def _spelled_part(part: re.Match[str], spelling: Mapping[str, str]) -> str:
    """A part of `O'HARA`, `JEAN-LUC`, `THE KING'S`, `1ST`."""
    if part.start() and (len(part[0]) == 1 or part.string[part.start() - 1].isdigit()):
        return part[0].lower()
    # a small i with the dot of the Turkish capital on top of its own
    return spelling.get(part[0].casefold(), part[0].capitalize().replace("i\u0307", "i"))


class _Merge:
    """Finds for every label the label of the same person that stands for all."""

    def __init__(
        self, spoken: Sequence[tuple[str, int]], written: AbstractSet[str], parted: AbstractSet[int]
    ) -> None:
        keys = [key_of(label) for label, _ in spoken]
        self._parted = {(keys[place - 1], keys[place]) for place in parted}
        self.doubts: list[Doubt] = []
        self.misprints: set[str] = set()
        self._written = written
        self._count = Counter(keys)
        self._answers = Counter(frozenset(pair) for pair in pairwise(keys) if pair[0] != pair[1])
        self._lines = dict(reversed([(key, line) for key, (_, line) in zip(keys, spoken, strict=True)]))
        self._known = dict(reversed([(key, label) for key, (label, _) in zip(keys, spoken, strict=True)]))
        self._same: dict[str, str] = {}
        self._together = {key for key, label in self._known.items() if self._joins(key, label)}
        for key in sorted(self._count, key=lambda key: (self._count[key], key)):
            self._merge(key)

    def person(self, key: str) -> str:
        """The key that stands for all labels of this person."""
        while key in self._same:
            key = self._same[key]
        return key

    def _merge(self, key: str) -> None:
        if key in EVERYBODY or key in self._together:
            return
        for rule in (_is_part, _is_abbreviation, _is_initials, _is_retitled):
            others = (other for other in self._count if other != key and other not in self._together)
            found = [other for other in others if rule(key, other) and not self._answer(key, other)]
            if len({self.person(other) for other in found}) == 1 and self.person(found[0]) != key:
                self._same[key] = self.person(found[0])
                return
        self._merge_misprint(key)

    def _joins(self, key: str, label: str) -> bool:
        """Whether a label names several who also speak alone, or an unknown number of people."""
        parts = set(map(key_of, parts_of(label))) - {key}
        return len(parts) > 1 and sum(part in self._count for part in parts) > 1

    def _answer(self, one: str, other: str) -> bool:
        """Whether two labels answer each other, which nobody does with himself."""
        answers = self._answers[frozenset((one, other))]
        if answers == 1 and self._introduces(one, other):
            return False
        return answers > max(1, min(self._count[one], self._count[other]) // 10) or (
            answers > 0 and min(self._count[one], self._count[other]) <= 2 * answers
        )

    def _introduces(self, one: str, other: str) -> bool:
        """Whether the longer label comes once, and the shorter one next, behind a heading or a direction."""
        first, second = sorted((one, other), key=len, reverse=True)
        return self._count[first] == 1 and (first, second) in self._parted

    def _may_misread(self, key: str, other: str) -> bool:
        """Whether one label is so much rarer than another that it can be a misprint of it."""
        count, usual = self._count[key], self._count[other]
        if count > 3 or count >= usual:
            return False
        if count * 8 <= usual or _look_alike(key, other):
            return True
        return count * 4 <= usual and not any(word in self._written for word in key.split())

    def _merge_misprint(self, key: str) -> None:
        for other in sorted(self._count.keys() - self._together):
            if other == key or not self._may_misread(key, other):
                continue
            if _look_alike(key, other) or _is_misprint(key, other):
                self._same[key] = self.person(other)
                self.misprints.add(key)
                self.doubts.append(
                    Doubt(
                        "misprint",
                        self._lines[key],
                        doubtful.MISPRINT.of(self._known[key], self._known[other]),
                    )
                )
                return


def _is_part(key: str, other: str) -> bool:
    """`pell` of `mrs ada pell`, `socrates` of `socrates son of sophroniscus`."""
    words, whole = _plain(key), _plain(other)
    if not words or not set(words) < set(whole) or len(whole) > 5 or _and(other):
        return False
    if words == ["q"]:  # whoever is asked: `Q. to Roe`; and `Q. from the Prisoner` is the prisoner's
        return whole[1] == "to"
    if all(word in PARTICLES | ARTICLES for word in words):  # no more than a title: `M. le président`
        return False
    if any(word in ORDINALS or word.isdigit() for word in set(whole) - set(words)):
        return False
    return _titles_agree(key, other) and words != whole


def _and(key: str) -> bool:
    words = key.split()[1:]
    return any(word in ("and", "und", "et", "&", "и") or _AND_BEFORE.match(word) for word in words)


def _plain(key: str) -> list[str]:
    return [word for word in key.split() if word not in TITLES and word != "the"]


def _titles_agree(one: str, other: str) -> bool:
    titles = [set(key.split()) & TITLES for key in (one, other)]
    women = [bool(_WOMEN & title) for title in titles]
    return not all(titles) or women[0] == women[1]


def _is_abbreviation(key: str, other: str) -> bool:
    """`phil` of `philonous`; a single letter says too little."""
    words, whole = _plain(key), _plain(other)
    if len(words) != len(whole) or len(key) >= len(other) or not words:
        return False
    if len(key) == 1 and other in QUESTIONS:
        return other.startswith(key)
    if not _titles_agree(key, other):
        return False
    return all(
        full.startswith(word) and (word == full or len(word) > 1)
        for word, full in zip(words, whole, strict=True)
    )


def _is_initials(key: str, other: str) -> bool:
    """`mo` of `mary oneil`, and of `mary ann oneil`."""
    words = _plain(other)
    if len(words) < 2 or not 1 < len(key) <= 4:
        return False
    return key in ("".join(word[0] for word in words), words[0][0] + words[-1][0])


def _is_retitled(key: str, other: str) -> bool:
    """`mr shaw` of `dr shaw`, where only one of them is a usual label."""
    words, whole = _plain(key), _plain(other)
    return words == whole and bool(words) and key != other and not _WOMEN & set(key.split() + other.split())


def _look_alike(key: str, other: str) -> bool:
    """Whether machines could read one for the other: `c0untess` and `countess`, `faustts` …"""
    return key != other and _seen(key) == _seen(other)


@lru_cache(maxsize=2048)
def _seen(key: str) -> str:
    """A key with one letter for all that look the same in capitals."""
    for read, meant in _MISREAD:
        key = key.replace(read, meant)
    return key


def _is_misprint(key: str, other: str) -> bool:
    if len(key) < 5 or abs(len(key) - len(other)) > 1 or not _titles_agree(key, other):
        return False
    different = set(key.split()) ^ set(other.split())
    if any(word in ORDINALS or word.isdigit() or word in TITLES for word in different):
        return False
    return edits(key, other) <= (1 if len(key) < 8 else 2)
