"""Printed names: without their punctuation, and in ordinary letters."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_NUMERAL = re.compile(r"[IVX]+")
_SMALL = frozenset(
    {"of", "the", "and", "de", "du", "la", "le", "von", "van", "der", "und", "et", "y", "di", "da"}
)


def bare_label(label: str) -> str:
    """A printed name without the punctuation that parts it from the speech."""
    return " ".join(label.split()).rstrip(" .:,;：—–-")


def in_letters(name: str) -> str:
    """A name that is printed in capitals throughout, in ordinary letters: `DUKE OF YORK`, Duke of York.

    Names with digits or an underscore are codes and stay.
    """
    if not name.isupper() or len(name) < 3 or any(letter.isdigit() or letter == "_" for letter in name):
        return name
    return _WORD.sub(_lettered, name)


def _lettered(word: re.Match[str]) -> str:
    first = word.start() == 0
    if not first and (_NUMERAL.fullmatch(word[0]) or len(word[0]) == 1):
        return word[0].lower() if word.string[word.start() - 1] in "'’" else word[0]
    if not first and word[0].lower() in _SMALL:
        return word[0].lower()
    return word[0].capitalize()
