"""What a mending hands back."""

from transcript.document import Document
from transcript.mending.moves import Moves, move_all
from transcript.model import Passage, Place
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class Mended:
    """`document` is `before` mended; `place` is where in it something changed, None if nowhere in particular.

    `steps` say where each place went, one for each mending that was made.
    """

    before: Document
    document: Document
    steps: tuple[Moves, ...] = ()
    place: Place | None = None

    def move(self, place: Place) -> Place:
        """Where a place of `before` is in `document`.

        A code point that became part of a heading leads to the next one in the text.
        """
        return self._within(move_all(self.steps, place))

    def _within(self, place: Place) -> Place:
        return place if place.block < len(self.document) else self.document.end_of(len(self.document) - 1)

    def move_passage(self, passage: Passage) -> Passage | None:
        """Where a passage of `before` is in `document`; None if words of it became a heading."""
        start, end = passage.start, self._last_code_point(passage)
        if end is None:
            return Passage(self.move(start), self.move(start))
        for moves in self.steps:
            if moves.loses(start, Place(end.block, end.paragraph, end.offset + 1)):
                return None
            start, end = moves.move(start), moves.move(end)
        return Passage(start, Place(end.block, end.paragraph, end.offset + 1))

    def _last_code_point(self, passage: Passage) -> Place | None:
        """The end of a passage leans on the code point before it, not on the one after it."""
        found = None
        if passage.end.offset > 0:
            end = passage.end
            found = Place(end.block, end.paragraph, end.offset - 1)
        else:
            for place, text in self.before.pieces(passage):
                found = Place(place.block, place.paragraph, place.offset + len(text) - 1)
        return found if found is not None and found >= passage.start else None

    def then(self, following: "Mended") -> "Mended":
        """This mending and one made of its document as one, to be stored and undone together."""
        if following.before is not self.document:
            raise ValueError("the second mending is of another document")
        place = following.place
        if place is None and self.place is not None:
            place = following.move(self.place)
        return Mended(self.before, following.document, (*self.steps, *following.steps), place)
