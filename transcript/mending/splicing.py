"""Putting new blocks in the place of old ones without unpacking the whole document."""

from __future__ import annotations  # array[int] exists from Python 3.12 on only

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from transcript.document import Columns, Document, Rare, pack
from transcript.mending.drafts import Draft
from transcript.mending.moves import Moves, Part, Stretch
from transcript.mending.voices import Voice, tidied
from transcript.model import Place, Span
from transcript.records import dataclass

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Splice:
    """`drafts` take the place of the blocks from `first` up to `end`; equal numbers only insert."""

    first: int
    end: int
    drafts: tuple[Draft, ...]


def splice(document: Document, splices: Sequence[Splice]) -> tuple[Columns, Moves]:
    """The new columns, and where places went. Splices are in reading order and apart.

    Of a paragraph the drafts have everything, nothing, or all but its beginning.
    """
    sheets, old = _Sheets(), _Sorted(document.columns)
    parts: list[Part] = []
    at = 0
    for change in splices:
        sheets.add(old, at, change.first)
        drafts = pack(draft.finished() for draft in change.drafts)
        parts.append(_part(document, change, len(sheets.block_ends)))
        sheets.add(_Sorted(drafts), 0, len(drafts.block_ends))
        at = change.end
    sheets.add(old, at, len(document))
    return tidied(sheets.columns(document.columns.text)), Moves(tuple(parts))


# ---------------------------------------------------------------------------- columns
class _Sorted:
    """Columns, and the keys of what few paragraphs and blocks have, in order."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.with_spans = sorted(columns.spans)
        self.with_rare = sorted(columns.rare)


class _Sheets:
    """Columns that grow by ranges of blocks of other columns."""

    def __init__(self) -> None:
        self._texts: list[bytes] = []
        self._length = 0
        self.paragraph_ends, self.block_ends = array("I"), array("I")
        self._kinds, self._words = array("B"), array("I")
        self._block_voices, self._block_labels = array("I"), array("I")
        self._voices: dict[Voice, int] = {(): 0}
        self._labels: dict[str, int] = {"": 0}
        self._spans: dict[int, tuple[Span, ...]] = {}
        self._rare: dict[int, Rare] = {}

    def add(self, source: _Sorted, first: int, end: int) -> None:
        columns = source.columns
        start, stop = _end_before(columns.block_ends, first), _end_before(columns.block_ends, end)
        self._spans |= _shifted(
            columns.spans, source.with_spans, range(start, stop), len(self.paragraph_ends) - start
        )
        self._rare |= _shifted(
            columns.rare, source.with_rare, range(first, end), len(self.block_ends) - first
        )
        self._add_ends(columns, range(first, end), range(start, stop))
        self._kinds += columns.block_kinds[first:end]
        self._words += columns.block_words[first:end]
        voices = [self._voices.setdefault(voice, len(self._voices)) for voice in columns.voices]
        labels = [self._labels.setdefault(label, len(self._labels)) for label in columns.labels]
        self._block_voices.extend(map(voices.__getitem__, columns.block_voices[first:end]))
        self._block_labels.extend(map(labels.__getitem__, columns.block_labels[first:end]))

    def _add_ends(self, columns: Columns, blocks: range, paragraphs: range) -> None:
        left = _end_before(columns.paragraph_ends, paragraphs.start)
        right = _end_before(columns.paragraph_ends, paragraphs.stop)
        by = len(self.paragraph_ends) - paragraphs.start
        self.block_ends.extend(end + by for end in columns.block_ends[blocks.start : blocks.stop])
        by = self._length - left
        ends = columns.paragraph_ends[paragraphs.start : paragraphs.stop]
        self.paragraph_ends.extend(end + by for end in ends)
        self._texts.append(columns.text[left:right])
        self._length += right - left

    def columns(self, old_text: bytes) -> Columns:
        """The columns; where the text is what it was, it is kept once in memory."""
        text = b"".join(self._texts)
        return Columns(
            text=old_text if text == old_text else text,
            paragraph_ends=self.paragraph_ends,
            block_ends=self.block_ends,
            block_kinds=self._kinds,
            block_voices=self._block_voices,
            block_labels=self._block_labels,
            block_words=self._words,
            voices=tuple(self._voices),
            labels=tuple(self._labels),
            spans=self._spans,
            rare=self._rare,
        )


def _end_before(ends: Sequence[int], number: int) -> int:
    return ends[number - 1] if number else 0


def _shifted(values: Mapping[int, _Value], keys: Sequence[int], within: range, by: int) -> dict[int, _Value]:
    first, end = bisect_left(keys, within.start), bisect_left(keys, within.stop)
    return {key + by: values[key] for key in keys[first:end]}


# ------------------------------------------------------------------------------ moves
def _part(document: Document, change: Splice, new_first: int) -> Part:
    kept = list(_kept(change.drafts, new_first))
    stretches = sorted((*kept, *_gone(document, change, kept)), key=lambda stretch: stretch.origin)
    return Part(change.first, change.end, new_first, new_first + len(change.drafts), tuple(stretches))


def _gone(document: Document, change: Splice, kept: Iterable[Stretch]) -> Iterable[Stretch]:
    """What no draft has: whole paragraphs, or the beginning of one."""
    first_kept: dict[tuple[int, int], int] = {}
    for stretch in kept:
        origin = stretch.origin
        key = (origin.block, origin.paragraph)
        first_kept[key] = min(origin.offset, first_kept.get(key, origin.offset))
    for block in range(change.first, change.end):
        for number, paragraph in enumerate(document.paragraphs_of(block)):
            length = first_kept.get((block, number))
            if length is None:
                length = len(document.paragraph_text(paragraph))
            elif length == 0:
                continue
            yield Stretch(Place(block, number), length, None)


def _kept(drafts: Iterable[Draft], new_first: int) -> Iterable[Stretch]:
    for block, draft in enumerate(drafts, new_first):
        if not draft.paragraphs and draft.origin is not None:
            yield Stretch(Place(draft.origin), 0, Place(block))
        for number, pieces in enumerate(draft.paragraphs):
            offset = 0
            for piece in pieces:
                if piece.origin is not None:
                    yield Stretch(piece.origin, len(piece.text), Place(block, number, offset))
                offset += len(piece.text)
