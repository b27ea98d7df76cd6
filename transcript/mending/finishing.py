"""What every mending ends with: milestones moved, nobody listed who no longer speaks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from transcript.document import Document
from transcript.mending.mended import Mended
from transcript.mending.moves import Moves
from transcript.mending.splicing import Splice, splice
from transcript.mending.voices import renumbered, speakers_heard, without_false_continuations
from transcript.model import Milestone, Place, Section


def finish(before: Document, after: Document, moves: Moves, place: Place | None) -> Mended:
    """The mending of `before` that leads to `after`, in which speakers may be silent now."""
    columns = without_false_continuations(after.columns)
    silent = speakers_heard(before.columns) - speakers_heard(columns)
    if silent:
        kept = [number for number in range(len(after.speakers)) if number not in silent]
        numbers = {old: new for new, old in enumerate(kept)}
        columns = renumbered(columns, [numbers.get(old) for old in range(len(after.speakers))])
        after = replace(after, speakers=tuple(map(after.speakers.__getitem__, kept)))
    return Mended(before, replace(after, columns=columns), (moves,), place)


def apply_splices(
    document: Document, splices: Sequence[Splice], *, untimed: Iterable[int] = ()
) -> tuple[Document, Moves]:
    """The document with new blocks, its sections and milestones at the same words as before.

    `untimed` are blocks that lose their printed time: it becomes a milestone.
    """
    columns, moves = splice(document, splices)
    spliced = replace(document, columns=columns)
    milestones = _with_times(document, untimed)
    moved = tuple(replace(m, place=_within(spliced, moves.move(m.place))) for m in milestones)
    sections = tuple(_moved_section(section, moves) for section in document.sections)
    return replace(spliced, milestones=moved, sections=sections), moves


def _moved_section(section: Section, moves: Moves) -> Section:
    return replace(section, first_block=moves.move(Place(section.first_block)).block)


def _within(document: Document, place: Place) -> Place:
    return place if place.block < len(document) else document.end_of(len(document) - 1)


def _with_times(document: Document, blocks: Iterable[int]) -> Sequence[Milestone]:
    times = [(Place(block), document.rare(block).time) for block in blocks]
    known = {milestone.place for milestone in document.milestones if milestone.kind == "time"}
    new = [Milestone("time", time, place) for place, time in times if time and place not in known]
    if not new:
        return document.milestones
    return sorted((*document.milestones, *new), key=lambda milestone: milestone.place)
