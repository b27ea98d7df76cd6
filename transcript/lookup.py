"""From a reference as a reader writes it to its place: a turn, a page, a time, any milestone."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from transcript.document import Document
from transcript.model import Milestone, Place
from transcript.records import dataclass
from transcript.section_numbers import numbered_headings

TURN, SECTION, PAGE, TIME = "turn", "section", "page", "time"

_TURN = re.compile(r"\d{1,7}")
_IN_SECTION = re.compile(r"([ivxlcdm]+|\d+(?:\.\d+)*)[.\s]\s*(\d{1,7})", re.IGNORECASE)
_PAGE = re.compile(r"(?:pages?|pp?|s|f)[.\s]\s*(\S+)", re.IGNORECASE)
_PAGE_AND_LINE = re.compile(r"(\d+)[:.,]\s*(\d+)")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place and the name it was found by; `kind` is turn, section, page, time or a milestone's kind."""

    kind: str
    value: str
    place: Place


def seconds(time: str) -> int | None:
    """The seconds of a time like 00:12:30, 12:30 or 12:30.250; None for what is no time."""
    found = _CLOCK.fullmatch(time.strip().strip("[]()"))
    if found is None:
        return None
    return 3600 * int(found[1] or 0) + 60 * int(found[2]) + int(found[3])


class Lookup:
    """The references of one document; what is long to make is made when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def find(self, text: str, most: int = 8) -> list[NamedPlace]:
        """The places that `text` may name, the likeliest first, none twice."""
        sought = text.strip()
        found: dict[tuple[Place, str], NamedPlace] = {}
        if not sought:
            return []
        for named in self._all(sought):
            found.setdefault((named.place, named.kind), named)
            if len(found) == most:
                break
        return list(found.values())

    def _all(self, sought: str) -> Iterator[NamedPlace]:
        page = _PAGE.fullmatch(sought)
        if page is not None:
            yield from self._milestones(page[1], PAGE)
        yield from self._turn(sought)
        yield from self._turn_of_section(sought)
        yield from self._page_and_line(sought)
        yield from self._time(sought)
        yield from self._milestones(sought)

    # ------------------------------------------------------------------------ turns
    def _turn(self, sought: str) -> Iterator[NamedPlace]:
        turns = self._document.turns
        if _TURN.fullmatch(sought) and 1 <= int(sought) <= len(turns):
            yield NamedPlace(TURN, str(int(sought)), Place(turns[int(sought) - 1]))

    def _turn_of_section(self, sought: str) -> Iterator[NamedPlace]:
        """`II.43` is turn 43 where that is in section II, else the 43rd turn of the section."""
        parts = _IN_SECTION.fullmatch(sought)
        if parts is None:
            return
        document, number = self._document, int(parts[2])
        for section, heading in enumerate(numbered_headings(document.sections)):
            if heading.number.casefold() != parts[1].casefold():
                continue
            first, end = document.sections[section].first_block, document.section_end(section)
            begin = bisect_right(document.turns, first - 1)
            within = bisect_right(document.turns, end - 1) - begin
            if begin < number <= begin + within:
                yield NamedPlace(SECTION, f"{heading.number}.{number}", Place(document.turns[number - 1]))
            elif 1 <= number <= within:
                place = Place(document.turns[begin + number - 1])
                yield NamedPlace(SECTION, f"{heading.number}.{number}", place)

    # ------------------------------------------------------------------- milestones
    def _milestones(self, sought: str, kind: str = "") -> Iterator[NamedPlace]:
        """Milestones of this value, and then those whose value begins with it."""
        wanted = sought.casefold()
        of_kind = [each for each in self._document.milestones if kind in ("", each.kind)]
        for exact in (True, False):
            for mark in of_kind:
                value = mark.value.casefold()
                if (value == wanted) if exact else (value != wanted and value.startswith(wanted)):
                    yield _named(mark)

    def _page_and_line(self, sought: str) -> Iterator[NamedPlace]:
        """`12:5`: line 5 of page 12, where the source numbers both."""
        parts = _PAGE_AND_LINE.fullmatch(sought)
        on_page = False
        for mark in self._document.milestones if parts else ():
            if mark.kind == PAGE:
                on_page = parts is not None and mark.value == parts[1]
            elif on_page and parts is not None and mark.kind == "line" and mark.value == parts[2]:
                yield NamedPlace(PAGE, f"{parts[1]}:{parts[2]}", mark.place)

    # ------------------------------------------------------------------------ times
    @cached_property
    def _times(self) -> list[tuple[int, Place, str]]:
        """Every time of the source in seconds, with its place."""
        told = [(each.value, each.place) for each in self._document.milestones if each.kind == TIME]
        told += [
            (rare.time, Place(block)) for block, rare in self._document.columns.rare.items() if rare.time
        ]
        made = [(moment, place, time) for time, place in told if (moment := seconds(time)) is not None]
        return sorted(made)

    def _time(self, sought: str) -> Iterator[NamedPlace]:
        """What was being said at a time: the last place that is not later."""
        moment = seconds(sought)
        if moment is None or not self._times:
            return
        row = bisect_right(self._times, moment, key=lambda each: each[0]) - 1
        _, place, time = self._times[max(0, row)]
        yield NamedPlace(TIME, time, place)


def _named(mark: Milestone) -> NamedPlace:
    return NamedPlace(mark.kind, mark.value, mark.place)
