"""Section headings as number and title.

A heading that prints its own number ("II. Of Oaths", "Chapter 3: Winter") keeps it. The
others of the outermost level are counted in Roman numerals; those below have none.
"""

import re
from collections.abc import Sequence

from transcript.model import Section
from transcript.records import dataclass

_NUMBER = r"(?:[IVXLCDM]{1,7}|\d{1,4}(?:\.\d{1,3}){0,4})"
_PRINTED = re.compile(rf"^({_NUMBER})(?:[.):]\s*|\s+[–—-]\s*|\s{{2,}})(?=\S)(.+)$")
_COUNTED = re.compile(rf"^\w+\.?\s+({_NUMBER})\b", re.IGNORECASE)
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberedHeading:
    """A heading in two parts; `number` is empty where it has none."""

    number: str
    title: str


def roman(number: int) -> str:
    """A number from 1 on in Roman numerals."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def split_number(heading: str) -> NumberedHeading:
    """Part the number that a heading prints from its title."""
    printed = _PRINTED.match(heading)
    return NumberedHeading(printed[1], printed[2]) if printed else NumberedHeading("", heading)


def number_within(heading: str) -> str:
    """The number that a heading says within its words, as "Act II" does; empty where it says none."""
    counted = _COUNTED.match(heading)
    return counted[1].upper() if counted else ""


def numbered_headings(sections: Sequence[Section]) -> list[NumberedHeading]:
    """Number and title of every section of a document, in order."""
    split = [split_number(section.heading) for section in sections]
    outermost = min((section.level for section in sections), default=1)
    tops = [index for index, section in enumerate(sections) if section.level == outermost]
    # "Act I", "Chapter 3": most headings say their number within
    counted = sum(1 for index in tops if _COUNTED.match(sections[index].heading))
    if len(tops) > 1 and 2 * counted <= len(tops) and not any(split[index].number for index in tops):
        for count, index in enumerate(tops, start=1):
            split[index] = NumberedHeading(roman(count), split[index].title)
    return split
