"""Looking for a quote among words that no old word became: what was moved alone, or was lost before."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from transcript.anchors import CONTEXT
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.matches import NOWHERE
from transcript.reattaching.words import Words
from transcript.records import dataclass

_SHARED = 0.7  # of the quote's words, in the same distance from one another
_MOST_PLACES = 200  # of one word; commoner words tell nothing
_ALIKE = 85.0  # of 100: letters of the quote
_AROUND = 60.0  # of 100: letters before and after it
_MARGIN = 12.0  # of 100: better than the second best
_SAME_SECTION, _SAME_SPEAKER = 6.0, 6.0  # of 100


@dataclass(frozen=True, slots=True)
class Sought:
    """What is known of a passage: as in `transcript.model.Annotation`."""

    quote: str
    prefix: str
    suffix: str
    section: str
    speaker: str


class Fresh:
    """The new words that were no old word, and where each of them stands."""

    def __init__(self, alignment: Alignment) -> None:
        self._new = alignment.new
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, old in enumerate(alignment.matches.back):
            if old == NOWHERE:
                self._places[alignment.new.spelled[number]].append(number)

    def find(self, sought: Sought, spelled: list[str]) -> tuple[int, int] | None:
        """First and last new word of the one place that reads like it; None where there is none, or two.

        `spelled` are the words of the quote.
        """
        ranked = sorted(self._scored(sought, spelled), reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
            return None
        return ranked[0][1], ranked[0][1] + len(spelled) - 1

    def _scored(self, sought: Sought, spelled: list[str]) -> Iterator[tuple[float, int]]:
        for first in self._starts(spelled):
            last = first + len(spelled) - 1
            alike = fuzz.ratio("".join(spelled), "".join(self._new.spelled[first : last + 1]))
            around = _around(self._new, sought, first, last)
            if alike >= _ALIKE and around >= _AROUND:
                yield (alike + around) / 2 + _circumstances(self._new, sought, first), first

    def _starts(self, spelled: list[str]) -> Iterator[int]:
        votes: Counter[int] = Counter()
        for shift, word in enumerate(spelled):
            places = self._places.get(word, ())
            if len(places) <= _MOST_PLACES:
                votes.update(place - shift for place in places)
        for start, shared in votes.items():
            if shared >= _SHARED * len(spelled) and 0 <= start <= len(self._new) - len(spelled):
                yield start


def _around(new: Words, sought: Sought, first: int, last: int) -> float:
    """How alike the surroundings are: the better side counts, for a turn was moved or has a new neighbour."""
    start, end = new.starts[first], new.ends[last]
    before = fuzz.ratio(_plain(sought.prefix), _plain(new.text[max(0, start - CONTEXT) : start]))
    after = fuzz.ratio(_plain(sought.suffix), _plain(new.text[end : end + CONTEXT]))
    return max(before, after)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _circumstances(new: Words, sought: Sought, first: int) -> float:
    block = new.place(new.starts[first]).block
    section = new.document.section_of(block)
    heading = "" if section is None else new.document.sections[section].heading
    same_speaker = new.document.speaker_name(block) == sought.speaker
    return _SAME_SECTION * (heading == sought.section) + _SAME_SPEAKER * same_speaker
