"""Whether two texts are editions of one work."""

from collections.abc import Iterable
from dataclasses import dataclass

from transcript.document import Document
from transcript.reattaching.words import Words
from transcript.search import words as folded

_TOGETHER = 5  # words that are compared as one
_SHARED = 0.4  # of them, that both texts have
_SHARED_TITLE = 0.2  # the same where title or people agree
_LENGTH = 4  # times as long as the other, at most
_FEWEST = 20  # of them in a text that can be told from another


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What an edition is known by: runs of five words, the words of its title, its people."""

    runs: frozenset[int]
    title: tuple[str, ...]
    people: frozenset[str]


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of a document."""
    spelled = [word.casefold() for word in Words(document).spelled]
    runs = zip(*(spelled[shift:] for shift in range(_TOGETHER)), strict=False)
    names = (folded(speaker.name) for speaker in document.speakers)
    return Fingerprint(
        frozenset(map(hash, runs)), folded(document.title), frozenset(" ".join(name) for name in names)
    )


def shared(one: Fingerprint, other: Fingerprint) -> float:
    """The share, from 0 to 1, of the shorter text's runs that the longer one has too."""
    fewest = min(len(one.runs), len(other.runs))
    return len(one.runs & other.runs) / fewest if fewest >= _FEWEST else 0.0


def is_edition(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether both are one work: two fifths of the runs are shared, or one fifth and title or people agree.

    An extract is no edition of the whole: see `may_be_edition`.
    """
    if not may_be_edition(len(one.runs), len(other.runs)):
        return False
    alike = bool(one.title and one.title == other.title) or _agree(one.people, other.people)
    return shared(one, other) >= (_SHARED_TITLE if alike else _SHARED)


def may_be_edition(words: int, others: int) -> bool:
    """Whether two lengths allow it: neither text may be more than four times as long as the other."""
    return max(words, others) <= _LENGTH * min(words, others)


def _agree(people: Iterable[str], others: Iterable[str]) -> bool:
    here, there = set(people), set(others)
    return len(here & there) >= max(2, min(len(here), len(there)) / 2)
