"""Where each word of the old text is in the new one."""

from transcript.document import Document
from transcript.mending.moves import Moves, Part, Stretch
from transcript.reattaching.matches import NOWHERE, Matches, match_in_order
from transcript.reattaching.removals import match_moved
from transcript.reattaching.support import drop_unsupported, sliding
from transcript.reattaching.words import Words


class Alignment:
    """Two texts of one work, compared once. `moved` and `doubtful` hold old words:

    those that stand in another order now, and those that could as well be the same words nearby.
    """

    def __init__(self, before: Document, after: Document) -> None:
        self.old, self.new = Words(before), Words(after)
        self.matches = Matches(self.old.spelled, self.new.spelled)
        match_in_order(self.matches)
        drop_unsupported(self.matches)
        self.doubtful = sliding(self.matches)
        self.moved = match_moved(self.matches, self.old, self.new)

    def images(self, words: range) -> list[tuple[int, int]]:
        """What became of old words: first and last new word of each that is still there."""
        first, last = self.matches.first, self.matches.last
        return [(first[number], last[number]) for number in words if first[number] != NOWHERE]

    def moves(self) -> Moves:
        """Where every place of the old text is, for what is no note: the reader's position."""
        end, new_end = len(self.old.document), len(self.new.document)
        return Moves((Part(0, end, 0, new_end, tuple(self._stretches())),))

    def _stretches(self) -> list[Stretch]:
        """Runs of words within one paragraph on both sides; what is between them is gone."""
        found: list[Stretch] = []
        start = 0
        for number in range(1, len(self.old) + 1):
            if number == len(self.old) or not self._goes_on(number):
                found.append(self._stretch(start, number - 1))
                start = number
        return found

    def _goes_on(self, number: int) -> bool:
        matches, before = self.matches, number - 1
        if matches.first[number] < 0 or matches.first[before] < 0:
            return matches.first[number] == matches.first[before] and number not in self.old.openings
        beside = self.old.starts[number] - self.old.ends[before] == self._distance(number)
        return (
            beside and bool(matches.same[number] and matches.same[before]) and number not in self.old.openings
        )

    def _distance(self, number: int) -> int:
        """Code points from the word before, as they stand now; -1 where paragraphs or others part them."""
        this, before = self.matches.first[number], self.matches.last[number - 1]
        if this != before + 1 or this in self.new.openings:
            return -1
        return self.new.starts[this] - self.new.ends[before]

    def _stretch(self, first: int, last: int) -> Stretch:
        start, end = self.old.starts[first], self.old.ends[last]
        now = self.matches.first[first]
        if now < 0:
            return Stretch(self.old.place(start), end - start, None)
        lead = self._lead(first, now)
        target = self.new.place(self.new.starts[now] - lead)
        return Stretch(self.old.place(start - lead), end - start + lead, target)

    def _lead(self, word: int, now: int) -> int:
        """The code points that open a paragraph before its first word, the same in both texts."""
        old, new = self.old.starts[word], self.new.starts[now]
        lead = self.old.place(old).offset if word in self.old.openings else 0
        same = self.old.text[old - lead : old] == self.new.text[max(0, new - lead) : new]
        return lead if same and now in self.new.openings else 0
