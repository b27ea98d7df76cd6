"""Where J, K and their relatives lead. No Qt."""

from array import array
from bisect import bisect_left, bisect_right
from itertools import compress

from transcript.document import Document


class Steps:
    """The blocks a reader walks through: turns, or all blocks where nobody speaks."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._by_voice: dict[int, array[int]] = {}
        self._followed: tuple[frozenset[int], array[int]] = (frozenset(), array("I"))

    def _stops(self) -> "array[int] | range":
        return self._document.turns or range(len(self._document))

    def next_turn(self, block: int) -> int | None:
        """The first turn that begins after a block."""
        return self._after(self._stops(), block)

    def previous_turn(self, block: int) -> int | None:
        """The last turn that begins before a block."""
        return self._before(self._stops(), block)

    def next_of_speaker(self, block: int) -> int | None:
        """The next turn of the people who speak in a block."""
        return self._after(self._same_voice(block), block)

    def previous_of_speaker(self, block: int) -> int | None:
        """The turn before of the people who speak in a block."""
        return self._before(self._same_voice(block), block)

    def turns_of(self, voices: frozenset[int]) -> "array[int]":
        """The turns of some voices together."""
        if self._followed[0] != voices:
            turns, spoken_by = self._document.turns, self._document.columns.block_voices
            heard = map(voices.__contains__, map(spoken_by.__getitem__, turns))
            self._followed = voices, array("I", compress(turns, heard))
        return self._followed[1]

    def next_of(self, voices: frozenset[int], block: int) -> int | None:
        """The next turn of some voices."""
        return self._after(self.turns_of(voices), block)

    def previous_of(self, voices: frozenset[int], block: int) -> int | None:
        """The turn before of some voices."""
        return self._before(self.turns_of(voices), block)

    def next_section(self, block: int) -> int | None:
        """The first block of the next section that has any."""
        starts = self._section_starts()
        return self._after(starts, block)

    def previous_section(self, block: int) -> int | None:
        """The first block of this section, or of the one before where the block is the first itself."""
        return self._before(self._section_starts(), block)

    def _section_starts(self) -> list[int]:
        size = len(self._document)
        return [section.first_block for section in self._document.sections if section.first_block < size]

    def _same_voice(self, block: int) -> "array[int]":
        voice = self._document.columns.block_voices[block]
        if not self._document.columns.voices[voice]:
            return array("I")
        if voice not in self._by_voice:
            voices = self._document.columns.block_voices
            self._by_voice[voice] = array("I", compress(range(len(voices)), map(voice.__eq__, voices)))
        return self._by_voice[voice]

    @staticmethod
    def _after(stops: "array[int] | range | list[int]", block: int) -> int | None:
        found = bisect_right(stops, block)
        return stops[found] if found < len(stops) else None

    @staticmethod
    def _before(stops: "array[int] | range | list[int]", block: int) -> int | None:
        found = bisect_left(stops, block)
        return stops[found - 1] if found else None
