"""How names are written: what tells a label from the beginning of a sentence."""

import re
from collections.abc import Sequence
from functools import lru_cache

from transcript.recovery.lexicon import (
    ARTICLES,
    BARE_TITLES,
    COUNTED,
    GROUPS,
    OFFICES,
    ORDINALS,
    PARTICLES,
    TITLES,
    UNNAMED,
    VOICES,
)

_PARTS = re.compile(r"[\s/+]+")
_LONGEST = 60
# 1st, 2d, 3rd, 4th, 2-й, 1er, 2e, 3º: a number as a word
_ORDINAL = re.compile(
    r"\d{1,2}\.?(?:st|n?d|r?d|th|-?(?:й|я|ый|ой|ая|ий)|er|ère|re|e|ème|[ºª°])", re.IGNORECASE
)
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[。，、！？；]")
_LEAST_MISREAD, _LEAST_OFFICE = 3, 2
_LONGEST_HAN, _MOST_UNCASED = 8, 5
_MOST_WORDS = 8
_MOST_IN_GROUP = 4
_BEFORE_OFFICES = BARE_TITLES | {"m"}
_JOINTS = PARTICLES - frozenset("iaeyoudl")


@lru_cache(maxsize=8192)
def shape_of(name: str) -> str:
    """How a name is written: caps, titled, mixed, uncased; empty when it is no name.

    Titled is a title in small letters before a surname in capitals: `Mr. SMITH of Texas`.
    """
    words = [word for word in _PARTS.split(name.strip(" ,*_")) if word not in ("&", "-", "–", "")]
    if not 1 <= len(words) <= _MOST_WORDS or len(name) > _LONGEST or not _opens_name(words[0]):
        return ""
    titled = len(words) > 1 and words[0].rstrip(".").casefold() in BARE_TITLES  # Mme de V., Mr. T.
    if len(words) > 1 and not titled and _ends_open(words[-1], words[-2]):
        return ""
    if len(words) > _LEAST_OFFICE and _holds_office(words):
        return "mixed"
    bare = _named_words(words)
    if any(word[0].islower() for word in bare):
        return "mixed" if _counts_people(words) or is_unnamed(words) else ""
    named = [word for word in bare if word.rstrip(".,").casefold() not in TITLES]
    return _case_of(named if any(map(str.isalpha, "".join(named))) else bare, len(bare))


def shape_of_sure(name: str) -> str:
    """A time or bold type helps to prove a name of which only the first word is written large."""
    return shape_of(name) or ("sentence" if is_written_small(name) else "")


@lru_cache(maxsize=8192)
def is_written_small(name: str) -> bool:
    """Whether a name begins with a capital and goes on in small letters: `Old man`, `Один из толпы`."""
    words = name.split()
    return (
        1 < len(words) <= _MOST_IN_GROUP and words[0][0].isupper() and all(word.isalpha() for word in words)
    )


def _holds_office(words: Sequence[str]) -> bool:
    """`M. le directeur des travaux`."""
    return words[0].rstrip(".").casefold() in _BEFORE_OFFICES and words[1] in ARTICLES


def is_unnamed(words: Sequence[str]) -> bool:
    """`Une voix`, `An hon. member`, `Voix à gauche`: somebody without a name."""
    if not 1 < len(words) <= _MOST_IN_GROUP or not words[0][0].isupper():
        return False
    first, last = words[0].casefold(), words[-1].casefold()
    if first in ARTICLES and len(words) > 3 and words[-2] in ("à", "au", "from", "von"):
        last = words[-3].casefold()  # `Un député à gauche`
    return (first in ARTICLES and last in UNNAMED) or (first in VOICES and words[1][0].islower())


def _counts_people(words: Sequence[str]) -> bool:
    """`First officer`, `Второй гость`, `2d footman`: the number is large, what is counted is not."""
    if not 1 < len(words) <= _MOST_IN_GROUP:
        return False
    first = words[0]
    return first[0].isupper() if first.casefold() in ORDINALS else _ORDINAL.fullmatch(first) is not None


def _opens_name(word: str) -> bool:
    first = word.lstrip("'’([«„“")[:1]
    return first.isupper() or first.isdigit() or _uncased(first)


def _ends_open(word: str, before: str) -> bool:
    """Whether something must follow: a title, a preposition, an initial are no end of a name."""
    bare = word.rstrip(".").casefold()
    if len(bare) == 1 and bare.upper() != bare.lower() and bare not in "ivx" and before[-1] != ",":
        return len(before) > 1 and before.casefold() not in COUNTED
    return bare in _JOINTS or (bare in BARE_TITLES and bare not in ("jr", "sr", "esq"))


def _named_words(words: list[str]) -> list[str]:
    """The words that must be written large: behind a surname in capitals none has to be.

    Nor has an office: `Mme la présidente`, `La señora ministra de RÍOS`.
    """
    loud = next((place for place, word in enumerate(words) if len(word) > 2 and word.isupper()), None)
    if words[0].casefold() in GROUPS and len(words) <= _MOST_IN_GROUP:
        return words[:1]
    if loud or words[0].rstrip(".").casefold() in _BEFORE_OFFICES:
        words = [word for word in words if word.casefold() not in OFFICES] or words
    if loud is not None and len(words) > loud + 1 and "".join(words[loud + 1 :]).isalpha():
        words = words[: loud + 1]
    return [word for word in words if word.rstrip(".,").casefold() not in PARTICLES] or words


def _uncased(character: str) -> bool:
    return character.isalpha() and character.lower() == character.upper()


def _case_of(words: list[str], count: int) -> str:
    letters = [character for word in words for character in word if character.isalpha()]
    if not letters:
        return ""
    if all(map(_uncased, letters)):
        return "uncased" if _is_short(words) else ""
    upper = sum(map(str.isupper, letters))
    if len(letters) - upper == letters.count("l") and upper > _LEAST_MISREAD:
        upper = len(letters)  # MlLLER: an I that a machine read as an l
    if upper == len(letters) or (len(letters) > 3 and upper >= len(letters) - 2 and _irish(words)):
        return "caps" if len(words) == count else "titled"
    return "mixed"


def _is_short(words: list[str]) -> bool:
    """Scripts without capitals: a name is told from a sentence by its length alone."""
    return len(words) <= _MOST_UNCASED and not any(
        _HAN.search(word) and len(word) > _LONGEST_HAN for word in words
    )


def _irish(words: list[str]) -> bool:
    """McGEE, DeLAURO, O'Brien in capitals: small letters only near the front of a word."""
    return all(word[2:].upper() == word[2:] or word[3:].upper() == word[3:] for word in words)
