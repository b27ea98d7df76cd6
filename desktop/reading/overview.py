"""A whole conversation as one strip: who speaks where, by length of text. No Qt.

Shares run from 0 at the beginning of the text to 1 at its end. Lengths are counted in
bytes, which the document knows without being read.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, repeat
from math import sqrt
from typing import NamedTuple

from desktop.speaker_bars import speaker_slots
from transcript.document import TURN, Document
from transcript.model import Place

MOST_LANES = 4
LEAST_HEIGHT = 1.1
_CROWDED = 3.0  # turns to a pixel row of the strip, from which on they are shown as a density
_SAMPLES = 12
# a little of somebody must still be seen
_STRENGTHS = [sqrt(count / _SAMPLES) for count in range(_SAMPLES + 1)]


class Stripe(NamedTuple):
    """Something that one voice says: `top` and `height` in pixels; `strength` from 0 to 1."""

    voice: int
    top: float
    height: float
    strength: float


class Overview:
    """Where everything of a document stands on a strip.

    `lanes` counts the lanes; a document in which nobody speaks has one, which its blocks
    fill as voice 0.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        columns = document.columns
        paragraphs = array("I", (0,))
        paragraphs.extend(columns.paragraph_ends)
        self._paragraph_starts = paragraphs
        self._total = max(paragraphs[-1], 1)
        ranks = {speaker: rank for rank, speaker in enumerate(document.speakers_by_words())}
        self._ranks = [ranks[voice[0]] if voice else None for voice in columns.voices]
        self.recolour(document)
        self.stripes = lru_cache(maxsize=2)(self._stripes)
        self.lanes = max(1, min(MOST_LANES, len(document.speakers)))

    def lane(self, voice: int) -> int:
        """The lane of a voice: one each for those who say most, the last one for all others."""
        rank = self._ranks[voice]
        return self.lanes - 1 if rank is None else min(rank, self.lanes - 1)

    def recolour(self, document: Document) -> None:
        """Take the colours of speakers; the document is the same."""
        slots = speaker_slots(document)
        self.slots = [slots[voice[0]] if voice else None for voice in document.columns.voices]

    # --------------------------------------------------------------------------- places
    def share(self, place: Place) -> float:
        """Where a place stands."""
        return self.shares((place,))[0]

    def shares(self, places: Iterable[Place]) -> list[float]:
        """Where places stand; there may be thousands."""
        starts, ends, total = self._paragraph_starts, self._document.columns.block_ends, self._total
        last, last_block = len(starts) - 1, len(ends) - 1
        if last_block < 0:
            return [0.0 for _ in places]
        made = []
        for place in places:
            block = min(max(place.block, 0), last_block)
            paragraph = min((ends[block - 1] if block else 0) + place.paragraph, last)
            end = starts[paragraph + 1] if paragraph < last else starts[last]
            made.append(min(starts[paragraph] + place.offset, end) / total)
        return made

    def paragraph_share(self, paragraph: int, offset: int = 0) -> float:
        """Where a code point of a paragraph, counted over the whole document, stands: very nearly."""
        paragraph = min(paragraph, len(self._paragraph_starts) - 1)
        start = self._paragraph_starts[paragraph]
        end = self._paragraph_starts[min(paragraph + 1, len(self._paragraph_starts) - 1)]
        return min(start + offset, end) / self._total

    def rows(self, paragraphs: Iterable[int], height: float) -> set[int]:
        """The rows of pixels, on a strip of a height, at which some paragraphs begin."""
        starts, scale = self._paragraph_starts, height / self._total
        return {int(starts[paragraph] * scale) for paragraph in set(paragraphs)}

    def place(self, share: float) -> Place:
        """What stands at a share of the text."""
        document = self._document
        if not document.paragraph_count:
            return Place(0)
        byte = min(max(share, 0.0), 1.0) * self._total
        paragraph = bisect_right(self._paragraph_starts, byte) - 1
        paragraph = min(paragraph, document.paragraph_count - 1)
        start, end = self._paragraph_starts[paragraph], self._paragraph_starts[paragraph + 1]
        size = len(document.paragraph_text(paragraph))
        offset = int(size * min(1.0, (byte - start) / max(1, end - start)))
        block = document.block_of_paragraph(paragraph)
        return Place(block, paragraph - document.first_paragraph(block), offset)

    # -------------------------------------------------------------------------- stripes
    def _stripes(self, height: float) -> list[Stripe]:
        """What every voice says, on a strip so many pixels high."""
        if not len(self._document):
            return []
        if self.is_crowded(height):
            return self._density(max(1, int(height)))
        scale = height / self._total
        kinds, voices = self._document.columns.block_kinds, self._document.columns.block_voices
        silent = not self._document.turn_count
        ends = list(map(self._paragraph_starts.__getitem__, self._document.columns.block_ends))
        return [
            Stripe(voice, start * scale, max(LEAST_HEIGHT, (end - start) * scale), 1.0)
            for kind, voice, start, end in zip(kinds, voices, chain((0,), ends), ends, strict=False)
            if kind == TURN or silent
        ]

    def is_crowded(self, height: float) -> bool:
        """Whether there are so many turns that a row of pixels holds several."""
        return len(self._document) > _CROWDED * height

    def _density(self, height: int) -> list[Stripe]:
        """Where many turns share a row of pixels: how much of it is each lane's, looked up in samples.

        So it takes no longer for five million words than for one. A lane that several share
        is that of whoever says most there.
        """
        heard = self._heard(height)
        lanes = [self.lane(voice) for voice in range(len(self.slots))]
        stripes: list[Stripe] = []
        for row in range(height):
            samples = heard[row * _SAMPLES : (row + 1) * _SAMPLES]
            counts = sorted((samples.count(voice), voice) for voice in set(samples) if voice >= 0)
            loudest = {lanes[voice]: voice for _, voice in counts}
            shares = dict.fromkeys(loudest, 0)
            for count, voice in counts:
                shares[lanes[voice]] += count
            stripes += [
                Stripe(voice, float(row), 1.0, _STRENGTHS[shares[lane]]) for lane, voice in loudest.items()
            ]
        return stripes

    def _heard(self, height: int) -> list[int]:
        """The voice of every sample, -1 where nobody speaks."""
        columns, step = self._document.columns, self._total / (height * _SAMPLES)
        last = len(columns.block_ends) - 1
        bytes_ = (int((number + 0.5) * step) for number in range(height * _SAMPLES))
        paragraphs = map(bisect_right, repeat(columns.paragraph_ends), bytes_)
        blocks = [min(block, last) for block in map(bisect_right, repeat(columns.block_ends), paragraphs)]
        voices = list(map(columns.block_voices.__getitem__, blocks))
        if not self._document.turn_count:
            return voices
        kinds = map(columns.block_kinds.__getitem__, blocks)
        return [voice if kind == TURN else -1 for kind, voice in zip(kinds, voices, strict=True)]
