"""Three libraries exchange in any order, as often as they like, and end alike.

`EXCHANGES=500` in the environment tries so many rows of deeds instead of a few.
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from exchange import Clock, State, hand_over, state_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcript import moments
from transcript.document import Document
from transcript.errors import CauserieError
from transcript.library import Library
from transcript.mending.speakers import rename_speaker, set_speaker
from transcript.mending.turns import split_turn
from transcript.model import (
    AnnotationKind,
    Block,
    BlockKind,
    Paragraph,
    Passage,
    Place,
    ReadingPosition,
    Speaker,
)
from transcript.source import Source

NAMES = ("ada", "bo", "cy")
KINDS = tuple(AnnotationKind)
LINES = (
    "The tide was out when we came to the landing stage.",
    "Nobody had thought to ask whose boat it was.",
    "You asked, I remember, and nobody answered you.",
    "An answer would have cost us the evening.",
    "Evenings are cheap here, and boats are not.",
)
PAIRS = tuple(itertools.permutations(range(3), 2))
NOTED, MENDING = (
    ("note", "edit", "kind", "delete", "bookmark", "colour", "read", "undo"),
    ("rename", "split", "give"),
)
DEEDS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from((*NOTED, "bin", "back")), st.integers(0, 40)), max_size=14
)
WITH_TEXTS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from((*NOTED, *MENDING)), st.integers(0, 40)), max_size=14
)


def conversation() -> Document:
    blocks = [
        Block(BlockKind.TURN, (Paragraph(line),), (number % 2,), "AB"[number % 2])
        for number, line in enumerate(LINES)
    ]
    return Document.of(blocks, title="The Landing", speakers=[Speaker("Ann", ("A",)), Speaker("Ben", ("B",))])


def do(library: Library, deed: str, number: int) -> None:
    """One thing that a reader may do; nothing where it cannot be done."""
    documents = library.documents()
    if deed == "undo":
        library.undo()
    elif deed == "back":
        for item in library.bin.contents()[:1]:
            library.bin.put_back_document(item.id) if hasattr(item, "summary") else None
    elif documents:
        _work(library, documents[0].id, deed, number)


def _work(library: Library, key: str, deed: str, number: int) -> None:
    text, notes = library.document(key), library.annotations(key)
    block = number % len(text)
    note = notes[number % len(notes)].id if notes else None
    if deed == "note":
        library.annotate(
            key, Passage(Place(block, 0, 4), Place(block, 0, 12)), KINDS[number % 5], f"n{number}"
        )
    elif deed == "edit" and note:
        library.history.seal()
        library.edit_annotation(note, note=f"edited {number}", tags=[f"t{number % 3}"])
    elif deed == "kind" and note:
        library.edit_annotation(note, kind=KINDS[number % 5])
    elif deed == "delete" and note:
        library.delete_annotation(note)
    elif deed == "bookmark":
        library.toggle_bookmark(key, block)
    elif deed == "colour":
        library.colour_speaker(key, 0, str(number % 8))
    elif deed == "read":
        library.mark_opened(key)
        library.store_reading_position(key, ReadingPosition(Place(block), block))
    elif deed == "bin":
        library.delete_document(key)
    elif deed == "rename":
        library.mend(key, rename_speaker(text, text.speakers[0].name, f"Ann {number}"), "Rename speaker")
    elif deed == "split":
        library.mend(key, split_turn(text, Place(block, 0, 4), "Cleo"), "Split turn")
    elif deed == "give":
        library.mend(key, set_speaker(text, [block], "Dan"), "Change speaker")


def exchanged(paths: Sequence[Path], order: Sequence[int], folder: Path) -> list[State]:
    """What is in copies of the libraries after they exchanged in this order, and then until all know all."""
    folder.mkdir()
    copies = [Path(shutil.copy(path, folder)) for path in paths]
    libraries = [Library.open(copy) for copy in copies]
    try:
        for pair in order:
            _exchange(libraries, pair, folder)
        for pair in (*range(len(PAIRS)), *range(len(PAIRS)), *range(len(PAIRS))):
            _exchange(libraries, pair, folder)
        for pair in range(len(PAIRS)):  # whatever they tell each other now is known
            giver, taker = PAIRS[pair]
            before = state_of(libraries[taker])
            hand_over(libraries[giver], libraries[taker], folder)
            assert state_of(libraries[taker]) == before
        return [state_of(library) for library in libraries]
    finally:
        for library in libraries:
            library.close()


def _exchange(libraries: Sequence[Library], pair: int, folder: Path) -> None:
    giver, taker = PAIRS[pair]
    hand_over(libraries[giver], libraries[taker], folder)


def prepared(folder: Path, deeds: Sequence[tuple[int, str, int]]) -> list[Path]:
    """Three libraries with one document, each with what was done there."""
    paths = [folder / f"{name}.causerie" for name in NAMES]
    libraries = [Library.open(path) for path in paths]
    try:
        libraries[0].add_document(conversation(), Source("landing.txt", "text/plain", "d" * 64, ()), None)
        for other in libraries[1:]:
            hand_over(libraries[0], other, folder)
        for who, deed, number in deeds:
            try:
                do(libraries[who], deed, number)
            except (CauserieError, ValueError):
                continue  # that cannot be done now
    finally:
        for library in libraries:
            library.close()
    return paths


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Seconds pass between changes, and nothing waits for the disk."""
    monkeypatch.setattr(moments, "now", Clock())
    from transcript.storage import connection

    prepare = connection._prepare

    def careless(made, timeout):
        prepare(made, timeout)
        made.execute("PRAGMA synchronous = OFF")

    monkeypatch.setattr(connection, "_prepare", careless)


ORDERS = st.tuples(*(st.lists(st.integers(0, len(PAIRS) - 1), max_size=8) for _ in range(2)))
EXAMPLES = int(os.environ.get("EXCHANGES", "6"))
FEW = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(DEEDS, ORDERS)
def test_any_order_ends_in_the_same_state(deeds, orders):
    with tempfile.TemporaryDirectory() as folder:
        paths = prepared(Path(folder), deeds)
        ends = [exchanged(paths, order, Path(folder, str(n))) for n, order in enumerate(orders)]
    assert ends[0][0] == ends[0][1] == ends[0][2]
    assert ends[0] == ends[1]


@FEW
@given(WITH_TEXTS, ORDERS)
def test_libraries_that_mended_the_text_end_alike(deeds, orders):
    with tempfile.TemporaryDirectory() as folder:
        paths = prepared(Path(folder), deeds)
        ends = [exchanged(paths, order, Path(folder, str(n))) for n, order in enumerate(orders)]
    assert ends[0][0] == ends[0][1] == ends[0][2]
    assert ends[1][0] == ends[1][1] == ends[1][2]
    for one, other in zip(ends[0][0].items(), ends[1][0].items(), strict=True):
        assert [note[2:5] for note in one[1]["notes"]] == [note[2:5] for note in other[1]["notes"]]
        assert one[1]["text"] == other[1]["text"]
        assert one[1]["earlier"] == other[1]["earlier"]
