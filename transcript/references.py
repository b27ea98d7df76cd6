"""How a passage is cited: by the numbers its source prints, else by section and turn.

A pattern says how the reference is put into words: `{speaker}, *{title}*, {reference}`.
Its fields are those of `FIELDS`; words between asterisks are printed in italics. A field
that has nothing to say takes its comma with it.
"""

import re
from collections.abc import Callable
from dataclasses import asdict
from html import escape

from transcript.document import Document
from transcript.model import Milestone, Passage, Place
from transcript.records import dataclass
from transcript.reference_patterns import USUAL_PATTERN, is_pattern
from transcript.section_numbers import number_within, numbered_headings

# the source's own numbers, the finest and best known first; a story is no number
_OWN = ("stephanus", "bekker", "section", "line", "verse", "page", "time")
_NO_NUMBER = frozenset(("story", "scene"))
_STARS = re.compile(r"\*([^*]+)\*")
_EMPTY = re.compile(r"\*\s*\*|<em>\s*</em>|\(\s*\)|\[\s*\]|“\s*”|‘\s*’|\"\s*\"")
_DOUBLED = re.compile(r"\s*([,;:·–—])(?:\s*[,;:·–—])+\s*")
_PREFIX = re.compile(r"^(.*[.:])[^.:]*$")


@dataclass(frozen=True, slots=True)
class Citation:
    """What a pattern can say of a passage; every field may be empty.

    `reference` is the source's own number, else section and turn; `section` the heading
    it stands under, `turn` the number of its first turn.
    """

    speaker: str = ""
    title: str = ""
    reference: str = ""
    section: str = ""
    turn: str = ""


def cited(citation: Citation, pattern: str = USUAL_PATTERN) -> str:
    """The reference in words, with asterisks around what is printed in italics."""
    return _filled(pattern, asdict(citation))


def cited_in_html(citation: Citation, pattern: str = USUAL_PATTERN) -> str:
    """The reference in words, as HTML."""
    values = {name: escape(value, quote=False) for name, value in asdict(citation).items()}
    return _filled(_STARS.sub(r"<em>\1</em>", escape(pattern, quote=False)), values)


def _filled(pattern: str, values: dict[str, str]) -> str:
    if not is_pattern(pattern):
        raise ValueError(pattern)
    text = _EMPTY.sub("", pattern.format(**values))
    text = _DOUBLED.sub(r"\1 ", text)
    return re.sub(r"\s+", " ", text).strip(" ,;:·–—")


def citation_of(
    document: Document, passage: Passage, *, title: str, page: str = "p. {}", turn: str = "turn {}"
) -> Citation:
    """What can be said of a passage; `title` is what the document is called.

    `page` and `turn` are the words around a number that would not be understood alone.
    """
    block = passage.start.block
    number = document.turn_number(block)
    section = document.section_of(block)
    return Citation(
        speaker=document.speaker_name(block),
        title=title,
        reference=reference_of(document, passage, page=page, turn=turn),
        section=document.sections[section].heading if section is not None else "",
        turn=str(number or ""),
    )


def reference_of(document: Document, passage: Passage, *, page: str = "p. {}", turn: str = "turn {}") -> str:
    """The number by which a passage is found: the source's own one, else "II.43", section and turn."""
    start, end = _last_before(document, passage.start), _last_before(document, passage.end, within=True)
    kinds = [*_OWN, *sorted(start.keys() - set(_OWN) - _NO_NUMBER)]
    for kind in kinds:
        if kind in start:
            first = start[kind].value
            return _own_number(document, passage.start, kind, first, end[kind].value, page)
    return _section_and_turn(document, passage.start.block, turn)


def _last_before(document: Document, place: Place, *, within: bool = False) -> dict[str, Milestone]:
    """Of every kind the last milestone at a place or before it; with `within` only before it."""
    before: Callable[[Place], bool] = place.__gt__ if within else place.__ge__
    return {each.kind: each for each in document.milestones if before(each.place)}


def _own_number(document: Document, place: Place, kind: str, first: str, last: str, page: str) -> str:
    if kind == "time":
        return first.split(".")[0].split(",")[0]
    if kind in ("line", "verse") and first.isdecimal():
        numbers = _section_numbers(document, place.block)
        first = ".".join((*numbers, first)) if len(numbers) > 1 else first
        last = ".".join((*numbers, last)) if len(numbers) > 1 else last
    spanned = first if last == first else f"{first}–{_without_shared(first, last)}"
    return page.format(spanned) if kind == "page" else spanned


def _without_shared(first: str, last: str) -> str:
    """The end of a span without the part that its beginning has said: 12:5–9, 514a–c."""
    shared = _PREFIX.match(first)
    if shared and last.startswith(shared[1]):
        return last[len(shared[1]) :]
    digits = re.match(r"\d+", first)
    if digits and first != digits[0] and re.fullmatch(rf"{digits[0]}\D+", last):
        return last[digits.end() :]
    return last


def _section_numbers(document: Document, block: int) -> tuple[str, ...]:
    """The numbers of the sections around a block, the outermost first: act and scene."""
    section = document.section_of(block)
    if section is None:
        return ()
    headings, level, numbers = numbered_headings(document.sections), 1_000, []
    for index in range(section, -1, -1):
        if document.sections[index].level < level:
            level = document.sections[index].level
            numbers.append(headings[index].number or number_within(headings[index].title))
    return tuple(number for number in reversed(numbers) if number)


def _section_and_turn(document: Document, block: int, turn: str) -> str:
    numbers, number = _section_numbers(document, block), document.turn_number(block)
    if not numbers:
        return turn.format(number) if number else ""
    return ".".join((*numbers, str(number))) if number else ".".join(numbers)
