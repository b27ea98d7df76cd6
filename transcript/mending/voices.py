"""Who speaks in which block, changed without touching the text."""

from __future__ import annotations  # array[int] exists from Python 3.12 on only

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from transcript.document import TURN, Columns, Rare

Voice = tuple[int, ...]
_Entry = TypeVar("_Entry", Voice, str)


def revoiced(columns: Columns, changed: Mapping[int, Voice]) -> Columns:
    """Other people speaking in some blocks."""
    voices = {voice: number for number, voice in enumerate(columns.voices)}
    numbers = columns.block_voices[:]
    for block, voice in changed.items():
        numbers[block] = voices.setdefault(voice, len(voices))
    return tidied(replace(columns, block_voices=numbers, voices=tuple(voices)))


def renumbered(columns: Columns, numbers: Sequence[int | None]) -> Columns:
    """Each speaker under another number, None for those who are taken out."""
    voices = tuple(
        tuple(dict.fromkeys(n for n in map(numbers.__getitem__, voice) if n is not None))
        for voice in columns.voices
    )
    return tidied(replace(columns, voices=voices))


def tidied(columns: Columns) -> Columns:
    """The tables of voices and labels as `pack` makes them: only what is used, by first use."""
    nobody: Voice = ()
    voices, block_voices = _by_first_use(columns.voices, columns.block_voices, nobody)
    labels, block_labels = _by_first_use(columns.labels, columns.block_labels, "")
    return replace(
        columns, voices=voices, block_voices=block_voices, labels=labels, block_labels=block_labels
    )


def _by_first_use(
    entries: tuple[_Entry, ...], uses: array[int], none: _Entry
) -> tuple[tuple[_Entry, ...], array[int]]:
    order: dict[_Entry, int] = {none: 0}
    numbers = {use: order.setdefault(entries[use], len(order)) for use in dict.fromkeys(uses)}
    return tuple(order), array("I", map(numbers.__getitem__, uses))


def speakers_heard(columns: Columns) -> set[int]:
    """The speakers of at least one block."""
    return {speaker for use in set(columns.block_voices) for speaker in columns.voices[use]}


def without_false_continuations(columns: Columns) -> Columns:
    """A speech goes on only where the turn before is of somebody who speaks here too."""
    false = [block for block, rare in columns.rare.items() if rare.continued and not _goes_on(columns, block)]
    if not false:
        return columns
    rare = dict(columns.rare)
    for block in false:
        rest = replace(rare.pop(block), continued=False)
        if rest != Rare():
            rare[block] = rest
    return replace(columns, rare=dict(sorted(rare.items())))


def _goes_on(columns: Columns, block: int) -> bool:
    before = next((b for b in range(block - 1, -1, -1) if columns.block_kinds[b] == TURN), None)
    if before is None or columns.block_kinds[block] != TURN:
        return False
    here, there = (columns.voices[columns.block_voices[b]] for b in (block, before))
    return here == there or bool(set(here) & set(there))
