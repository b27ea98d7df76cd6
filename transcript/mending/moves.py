"""Where the places of a document are after it was mended, and back again."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from transcript.model import Place
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """`length` code points of one paragraph from `origin` on that stand at `target` now.

    `target` is None where they left the text: they became a heading.
    """

    origin: Place
    length: int
    target: Place | None


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks from `first` up to `end` that became the blocks from `new_first` up to `new_end`."""

    first: int
    end: int
    new_first: int
    new_end: int
    stretches: tuple[Stretch, ...]

    def move(self, place: Place) -> Place:
        """Where a place of these blocks is now."""
        index = bisect_right(self.stretches, place, key=_origin) - 1
        if index < 0:
            return self._next(0)
        stretch = self.stretches[index]
        if stretch.target is None:
            return self._next(index + 1)
        same = (stretch.origin.block, stretch.origin.paragraph) == (place.block, place.paragraph)
        return _onwards(stretch.target, place.offset - stretch.origin.offset if same else stretch.length)

    def _next(self, index: int) -> Place:
        """The first code point still in the text from a stretch on."""
        targets = (stretch.target for stretch in self.stretches[index:])
        return next(filter(None, targets), Place(self.new_end))

    def gone(self) -> Iterable[Stretch]:
        """The words that left the text."""
        return (stretch for stretch in self.stretches if stretch.target is None and stretch.length)

    def reversed(self) -> "Part":
        """The way back."""
        kept = (s for s in self.stretches if s.target is not None)
        back = [Stretch(s.target, s.length, s.origin) for s in kept if s.target is not None]
        stretches = tuple(sorted(back, key=_origin))
        return Part(self.new_first, self.new_end, self.first, self.end, stretches)


def _origin(stretch: Stretch) -> Place:
    return stretch.origin


def _onwards(place: Place, offset: int) -> Place:
    return Place(place.block, place.paragraph, place.offset + offset)


@dataclass(frozen=True, slots=True)
class Moves:
    """The parts of a document that a mending changed, in reading order; the rest only moved along."""

    parts: tuple[Part, ...] = ()

    def move(self, place: Place) -> Place:
        """Where a place is now. A code point that left the text leads to the next one that did not."""
        index = bisect_right(self.parts, place.block, key=_first) - 1
        if index < 0:
            return place
        part = self.parts[index]
        if place.block < part.end:
            return part.move(place)
        return Place(place.block - part.end + part.new_end, place.paragraph, place.offset)

    def loses(self, start: Place, end: Place) -> bool:
        """Whether a code point from `start` up to `end` left the text."""
        return any(
            stretch.origin < end and _onwards(stretch.origin, stretch.length) > start
            for part in self.parts
            if part.first <= end.block and part.end > start.block
            for stretch in part.gone()
        )

    def reversed(self) -> "Moves":
        """The way back."""
        return Moves(tuple(part.reversed() for part in self.parts))


def _first(part: Part) -> int:
    return part.first


def move_all(steps: Sequence[Moves], place: Place) -> Place:
    """Where a place is after several mendings, one after the other."""
    for moves in steps:
        place = moves.move(place)
    return place
