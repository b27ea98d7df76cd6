"""Labels without what printing does to them: case, punctuation, accents."""

import re
import unicodedata
from functools import lru_cache

_AND = re.compile(r"(?i)\s*(?:,|、|;|&|\+|/|\s(?:and|und|et|e|y|и|och|og|en)\s)\s*(?:(?:and|und|et|и)\s)?")
_PUNCTUATION = re.compile(r"[.,:'’*_()\[\]]")


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """A label in small letters, without punctuation and combining marks."""
    bare = _PUNCTUATION.sub(" " if "." in name else "", name)
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def parts_of(label: str) -> list[str]:
    """The names in a label that may name several people: `Stifler, Sporner und Wixer`."""
    return [part for part in _AND.split(label) if part.strip()]


def edits(one: str, other: str) -> int:
    """The number of letters to change, add or drop between two words."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        previous, row[0] = row[0], number
        for place, compared in enumerate(other, 1):
            previous, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, previous + (letter != compared)),
            )
    return row[-1]
