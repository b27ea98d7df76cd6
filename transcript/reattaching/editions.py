"""Whether two texts are editions of one work."""

import struct
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from heapq import nsmallest

from transcript.document import Document
from transcript.model import DocumentId
from transcript.reattaching.words import Words
from transcript.records import dataclass
from transcript.search import words as folded

_TOGETHER = 5  # words that are compared as one
_SHARED = 0.4  # of them, that both texts have
_SHARED_TITLE = 0.2  # the same where title or people agree
_LENGTH = 4  # times as long as the other, at most
_FEWEST = 20  # of them in a text that can be told from another
_SAMPLED = 200  # of them that are stored: those of the smallest numbers, so that two texts keep the same
_LIKELY = 2  # of the stored ones that both have, before the texts themselves are compared
_FACTOR = 0x9E3779B97F4A7C15  # spreads the numbers of words over 64 bits
_MASK = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What an edition is known by: runs of five words, the words of its title, its people."""

    runs: frozenset[int]
    title: tuple[str, ...]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class EditionOf:
    """The document of the library that a text is another edition of, and why.

    `shared` is the share, from 0 to 1, of the shorter text that stands in the longer one too.
    """

    document: DocumentId
    shared: float
    same_title: bool
    same_people: bool


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of a document."""
    spelled = [word.casefold() for word in Words(document).spelled]
    names = (folded(speaker.name) for speaker in document.speakers)
    return Fingerprint(
        frozenset(_runs(spelled)), folded(document.title), frozenset(" ".join(name) for name in names)
    )


def _runs(spelled: Sequence[str]) -> Iterator[int]:
    """A number for each run of words, the same on every machine."""
    numbers = {word: int.from_bytes(blake2b(word.encode(), digest_size=8).digest()) for word in set(spelled)}
    leaving = pow(_FACTOR, _TOGETHER, 1 << 64)
    row = list(map(numbers.__getitem__, spelled))
    run = 0
    for place, number in enumerate(row):
        run = (run * _FACTOR + number) & _MASK
        if place >= _TOGETHER:
            run = (run - row[place - _TOGETHER] * leaving) & _MASK
        if place >= _TOGETHER - 1:
            yield run


def sample(whole: Fingerprint) -> bytes:
    """The part of a fingerprint that is stored, to find texts that are worth a comparison."""
    kept = nsmallest(_SAMPLED, whole.runs)
    return struct.pack(f"<{len(kept)}Q", *kept)


def likely(sought: bytes, samples: Iterable[tuple[DocumentId, bytes]], most: int) -> list[DocumentId]:
    """Up to `most` documents whose samples share the most with another, the likeliest first."""
    wanted = set(_unpacked(sought))
    counts = ((len(wanted.intersection(_unpacked(known))), document) for document, known in samples)
    found = sorted((pair for pair in counts if pair[0] >= _LIKELY), reverse=True)
    return [document for _, document in found[:most]]


def _unpacked(kept: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(kept) // 8}Q", kept[: len(kept) // 8 * 8])


def shared(one: Fingerprint, other: Fingerprint) -> float:
    """The share, from 0 to 1, of the shorter text's runs that the longer one has too."""
    fewest = min(len(one.runs), len(other.runs))
    return len(one.runs & other.runs) / fewest if fewest >= _FEWEST else 0.0


def edition_of(document: DocumentId, known: Fingerprint, other: Fingerprint) -> EditionOf | None:
    """Why a text is an edition of a document; None where it is none.

    Two fifths of the runs are shared, or one fifth and title or people agree. An extract is no
    edition of the whole: see `may_be_edition`.
    """
    if not may_be_edition(len(known.runs), len(other.runs)):
        return None
    same_title = bool(known.title and known.title == other.title)
    same_people = _agree(known.people, other.people)
    share = shared(known, other)
    if share < (_SHARED_TITLE if same_title or same_people else _SHARED):
        return None
    return EditionOf(document, share, same_title, same_people)


def may_be_edition(words: int, others: int) -> bool:
    """Whether two lengths allow it: neither text may be more than four times as long as the other."""
    return max(words, others) <= _LENGTH * min(words, others)


def _agree(people: Iterable[str], others: Iterable[str]) -> bool:
    here, there = set(people), set(others)
    return len(here & there) >= max(2, min(len(here), len(there)) / 2)
