"""From a source to a document. The steps, each in a room of its own."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from transcript.document import Document
from transcript.progress import Progress, Unwatched
from transcript.recovery import given
from transcript.recovery.asked import dashed_labels, with_questions
from transcript.recovery.assemble import assemble
from transcript.recovery.choices import AS_FOUND, Choices
from transcript.recovery.closings import mark_closings
from transcript.recovery.cues import without_echoes, without_repeats
from transcript.recovery.doubts import doubts_of
from transcript.recovery.furniture import without_furniture
from transcript.recovery.grammars import find_labels
from transcript.recovery.headings import mark_headings
from transcript.recovery.italics import Italics
from transcript.recovery.keys import key_of
from transcript.recovery.language import language_of
from transcript.recovery.layout import layout_of
from transcript.recovery.logs import mark_log
from transcript.recovery.matter import mark_boilerplate, mark_cast
from transcript.recovery.name_lists import without_lists
from transcript.recovery.notes import mark_notes
from transcript.recovery.people import people_of
from transcript.recovery.pieces import Piece, introduced, pieces_of
from transcript.recovery.rows import rows_of
from transcript.recovery.signatures import with_signatures
from transcript.recovery.speaker_changes import (
    UNNAMED,
    doubts_of_changes,
    parted_at_changes,
    with_changes,
)
from transcript.recovery.stages import mark_stages
from transcript.recovery.titles import mark_title
from transcript.recovery.told_labels import told_labels
from transcript.recovery.type_labels import type_labels
from transcript.recovery.vocabulary import vocabulary_of
from transcript.source import Source
from transcript.wording import Words

_UNWATCHED = Unwatched()


def recover(source: Source, progress: Progress = _UNWATCHED, choices: Choices = AS_FOUND) -> Document:
    """The structure of a source. The same source and `choices` give the same document.

    `choices` are what the reader said about labels; a format that states who speaks needs none.
    """
    if given.states_turns(source):
        return given.assemble(source, progress.check_cancelled)
    with _uncollected():
        return _recovered(source, progress, choices)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing that recovery makes refers to itself: looking for such things costs a third of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _parted(pieces: Sequence[Piece]) -> frozenset[int]:
    """The speeches, counted from 0, that a heading or a direction parts from the one before."""
    found: set[int] = set()
    number, parted = -1, False
    for piece in pieces:
        if piece.label:
            number += 1
            if parted and number:
                found.add(number)
            parted = False
        elif piece.kind == "heading" or piece.kind == "stage":
            parted = True
    return frozenset(found)


def _recovered(source: Source, progress: Progress, choices: Choices) -> Document:
    rows = rows_of(source)
    mark_boilerplate(rows)
    # A file of nothing but page numbers keeps them: somebody wanted to see what is in it.
    bare = without_furniture(rows)
    rows = parted_at_changes(bare if len(bare) else rows)
    cast = [*source.people, *mark_cast(rows)]
    progress.report(1, 4, Words("Reading the layout"))
    progress.check_cancelled()
    layout = layout_of(rows)
    vocabulary = vocabulary_of(rows)
    if choices == AS_FOUND:
        labels = (
            find_labels(rows, layout, vocabulary, cast)
            or type_labels(rows, layout.opening)
            or dashed_labels(rows, layout.opening)
        )
    else:
        labels = told_labels(rows, layout, vocabulary, cast, choices)
    labels = with_signatures(rows, layout, with_questions(rows, layout, labels))
    labels = without_repeats(rows, without_lists(rows, labels))
    rows, labels = without_echoes(rows, layout, labels)
    if key_of(UNNAMED) not in choices.barred:
        labels = with_changes(rows, labels)
    progress.report(2, 4, Words("Finding who speaks"))
    progress.check_cancelled()
    labels = mark_log(rows, layout, labels)
    pieces = pieces_of(rows, layout, labels)
    mark_headings(rows, layout, pieces)
    title = mark_title(rows, pieces, source.title)
    italics = Italics(rows, pieces)
    mark_stages(rows, pieces, italics)
    mark_notes(rows, pieces)
    mark_closings(rows, pieces)
    progress.report(3, 4, Words("Finding the sections"))
    progress.check_cancelled()
    spoken = [(piece.label.name, rows.numbers[piece.first]) for piece in pieces if piece.label]
    people = people_of(spoken, cast, vocabulary.spellings, _parted(pieces), introduced(rows, pieces))
    people.doubts += [*doubts_of(rows, pieces, cast), *doubts_of_changes(rows, pieces)]
    language = source.language or language_of(rows.texts)
    document = assemble(rows, layout, pieces, people, italics, title=title, language=language)
    progress.report(4, 4, Words("Done"))
    return document
