"""Labels with nothing around the name, which most are: told by what stands before the sign alone.

The patterns of `labels` look for stamps, titles, asides and more, and take long. The same few
names come again and again, and what is known of one is known for all its speeches. A shape
is as in `shapes`, empty where there can be no label, and None where the patterns must be asked.
"""

import re
from functools import lru_cache

from transcript.recovery.lexicon import ABBREVIATED_TITLES, BARE_TITLES, SAYING
from transcript.recovery.shapes import shape_of, shape_of_sure

_NO_SENTENCE = re.compile(r"[:：.,\[\](){}\"“”«»!?;—–…|]")
_NO_NAME = re.compile(r"[:：\[\](){}（）【】〔〕\"“”«»!?;—]")
_TITLE = re.compile(rf"(?i:{ABBREVIATED_TITLES})")
_LONGEST_SENTENCE, _LONGEST_NAME = 41, 61
_BLANKS = 2  # that may stand between a name and its colon
_DAYS = frozenset("tyhgaoi")  # the letters with which today, yesterday, gestern … begin


@lru_cache(maxsize=8192)
def period_shape(head: str, *, apart: bool = False) -> str | None:
    """The shape of what stands before the first period of a row.

    What follows an initial or a title is part of the name, unless two blanks keep it `apart`.
    """
    special = _NO_SENTENCE.search(head)
    place = special.start() if special else len(head)
    if place > _LONGEST_SENTENCE + 1:
        return ""
    if special and special[0] == ",":
        aside = head[place:]
        return None if head[:place].isupper() or aside.upper() == aside else ""
    if special:
        return None if special[0] in "[(" else ""
    if place > _LONGEST_SENTENCE or not head[:1].isalnum():
        return ""
    if not apart and (len(head.rsplit(None, 1)[-1]) < 3 or _TITLE.fullmatch(head)):
        return None
    name = head.strip()
    shape = "" if name.casefold() in BARE_TITLES else shape_of(name)
    return shape if shape or len(name) > 1 else None


@lru_cache(maxsize=8192)
def colon_shape(head: str) -> str | None:
    """The shape of what stands before the only colon of a row."""
    first, last = head[:1], head[-1:]
    if not first.isalpha() or (last.isdecimal() and first.casefold() in _DAYS):
        return None
    special = _NO_NAME.search(head)
    place = special.start() if special else len(head)
    if place > _LONGEST_NAME + _BLANKS:
        return ""
    if special:
        return None if special[0] in "[(：（【〔" else ""
    if place > _LONGEST_NAME:
        return None
    name = head.strip()
    if ends_in_saying(name):
        return ""
    shape = shape_of_sure(name)
    return shape if shape or name[-1:] != "." else None  # `Sarah K.`


def ends_in_saying(name: str) -> bool:
    """`He said:`: words before what is quoted, and no name."""
    return " " in name and name.rsplit(None, 1)[-1] in SAYING
