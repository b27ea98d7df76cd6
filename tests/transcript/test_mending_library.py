"""Mending a document in the library: notes stay on their words, and everything can be taken back."""

import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcript import anchors
from transcript.document import Document
from transcript.errors import CannotMend, ChangedElsewhere, LibraryLocked, LibraryReadOnly, UnknownDocument
from transcript.library import Library
from transcript.mending.false_speakers import not_a_speaker
from transcript.mending.headings import add_heading, make_heading, remove_heading, rename_section
from transcript.mending.labels import take_label
from transcript.mending.speakers import merge_speakers, rename_speaker, set_speaker
from transcript.mending.turns import join_turns, split_turn, to_stage, to_turn
from transcript.model import (
    AnnotationKind,
    DocumentId,
    Passage,
    Place,
    ReadingPosition,
    Speaker,
)
from transcript.search import SearchQuery
from transcript.source import Source

IDEA = AnnotationKind.IDEA
TABLES = (
    "facts",
    "document_text",
    "section",
    "speaker",
    "milestone",
    "doubt",
    "annotation",
    "bookmark",
    "reading",
    "indexed",
)
PASSAGES = (
    Passage(Place(0, 0, 2), Place(0, 0, 6)),  # prose
    Passage(Place(2, 0, 3), Place(2, 0, 25)),  # within a turn
    Passage(Place(2, 0, 20), Place(2, 1, 4)),  # over two paragraphs
    Passage(Place(4, 0, 0), Place(6, 0, 5)),  # over three turns
    Passage(Place(8, 1, 10), Place(8, 1, 15)),  # the last turn
)
MENDINGS = {
    "Rename speaker": lambda text: rename_speaker(text, "Pim", "Pim de Vries"),
    "Merge speakers": lambda text: merge_speakers(text, ["Rust"], "Oda"),
    "Not a speaker": lambda text: not_a_speaker(text, "Pim"),
    "Change speaker": lambda text: set_speaker(text, [2, 6], "Zoe"),
    "Split turn": lambda text: split_turn(text, Place(2, 0, 20), "Oda"),
    "Split a noted word": lambda text: split_turn(text, Place(2, 0, 22), "Oda"),
    "Join turns": lambda text: join_turns(text, 6),
    "Make a direction": lambda text: to_stage(text, [5]),
    "Make a turn": lambda text: to_turn(text, [0, 3], "Dog"),
    "Add heading": lambda text: add_heading(text, Place(2, 0, 20), "The Frost"),
    "Remove heading": lambda text: remove_heading(text, 1),
    "Rename section": lambda text: rename_section(text, 0, "I. A Saw"),
}


def contents(path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the library that mending could touch, and every word of the index."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TEMP TABLE facts AS SELECT * FROM document")
        for stamp in ("described", "mended", "revived"):  # what is undone is changed later than it was
            connection.execute(f"UPDATE temp.facts SET {stamp} = ''")
        rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
        connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, turn_index, instance)")
        rows["terms"] = connection.execute("SELECT term, doc, offset FROM temp.terms").fetchall()
    connection.close()
    return {table: sorted(found, key=repr) for table, found in rows.items()}


def bare(quote: str) -> str:
    """A quote without white space, and without labels and headings that went back into the text."""
    for words in ("ODA: ", "PIM: ", "Rust: ", "What a Loan Is"):
        quote = quote.replace(words, "")
    return "".join(quote.split())


def indexed_alone(document: Document, path) -> list[tuple[object, ...]]:
    """The index of a library that was given the mended document as it is."""
    with Library.open(path) as library:
        library.add_document(document, Source("tools.txt", "text/plain", "0" * 64, ()), None)
    return contents(path)["terms"]


@pytest.fixture
def noted(library, stored) -> DocumentId:
    """The conversation with notes all over, a bookmark on every turn, and a place in it."""
    for passage in PASSAGES:
        library.annotate(stored, passage, IDEA, "a note")
    for block in (0, 2, 6, 8):
        library.toggle_bookmark(stored, block)
    library.store_reading_position(stored, ReadingPosition(Place(6, 0, 4), 7))
    return stored


# ----------------------------------------------------------------------- what stays attached
@pytest.mark.parametrize("name", MENDINGS)
def test_every_note_stays_on_its_words_and_undo_brings_everything_back(
    library, noted, library_path, tmp_path, name
):
    text = library.document(noted)
    before = contents(library_path)
    mended = MENDINGS[name](text)
    changes = library.mend(noted, mended, name)
    assert (changes.name, changes.documents, changes.document) == (name, {noted}, noted)
    assert changes.place == mended.place
    assert library.document(noted) == mended.document
    notes = library.annotations(noted)
    assert [bare(note.quote) for note in notes] == [bare(text.text_of(passage)) for passage in PASSAGES]
    assert all(anchors.verify(mended.document, note) for note in notes)
    assert library.check() == []
    after = contents(library_path)
    assert after["terms"] == indexed_alone(mended.document, tmp_path / "other.causerie")

    library.undo()
    assert contents(library_path) == before
    assert library.document(noted) == text
    library.redo()
    assert contents(library_path) == after
    assert library.document(noted) == mended.document


def test_quote_section_and_speaker_of_a_note_follow_the_mending(library, noted):
    mended = rename_section(library.document(noted), 0, "I. A Saw")
    mended = mended.then(set_speaker(mended.document, [2], "Zoe"))
    mended = mended.then(split_turn(mended.document, Place(2, 0, 22), "Oda"))
    library.mend(noted, mended, "Mend")
    first = library.annotations(noted)[1]
    assert (first.quote, first.section, first.speaker) == ("asked me nicely. I \nsai", "I. A Saw", "Zoe")
    assert first.note == "a note"
    assert first.passage == Passage(Place(2, 0, 3), Place(3, 0, 3))


def test_a_label_back_in_the_text_stands_within_the_quote(library, stored):
    library.annotate(stored, Passage(Place(6, 0, 40), Place(8, 0, 5)), IDEA)
    library.mend(stored, not_a_speaker(library.document(stored), "Rust"), "Not a speaker")
    (note,) = library.annotations(stored)
    assert note.quote.endswith("About a thing, or about a person?\nRust: Both.")


def test_a_note_whose_words_became_a_heading_is_unattached_until_undo(library, noted):
    before = library.annotations(noted)
    library.mend(noted, make_heading(library.document(noted), 0), "Make heading")
    notes = library.annotations(noted)
    assert notes[-1].passage is None
    assert (notes[-1].quote, notes[-1].note) == (before[0].quote, "a note")
    assert notes[0].passage == Passage(Place(1, 0, 3), Place(1, 0, 25))
    library.undo()
    assert library.annotations(noted) == before


def test_a_note_on_words_that_became_a_label_is_unattached_until_undo(library, noted, library_path):
    before = contents(library_path)
    mended = take_label(library.document(noted), Passage(Place(2, 0, 20), Place(2, 0, 26)))
    library.mend(noted, mended, "Show label")
    notes = library.annotations(noted)
    assert [note.quote for note in notes if note.passage is None] == [
        "asked me nicely. I sai",
        "I said: bring it back before the frost — and he didn’t.\nWhat",
    ]
    assert all(anchors.verify(mended.document, note) for note in notes if note.passage)
    library.undo()
    assert contents(library_path) == before


def test_a_bookmark_shows_the_first_words_of_where_it_is_now(library, noted):
    library.mend(noted, join_turns(library.document(noted), 2), "Join turns")
    marks = [(mark.block, mark.quote[:20]) for mark in library.bookmarks(noted)]
    assert marks[1] == (1, "You lent him the “lo")
    assert [block for block, _ in marks] == [0, 1, 5, 7]


def test_the_reader_stays_at_the_same_words_with_the_same_progress(library, noted):
    read = library.summary(noted).progress
    library.mend(noted, split_turn(library.document(noted), Place(2, 0, 20), "Oda"), "Split turn")
    assert library.reading_position(noted) == ReadingPosition(Place(7, 0, 4), 8)
    assert library.summary(noted).progress == read
    library.store_reading_position(noted, ReadingPosition(Place(3, 0, 9), 8))
    library.undo()
    assert library.reading_position(noted) == ReadingPosition(Place(2, 0, 29), 7)


def test_a_deleted_note_comes_back_on_its_words_when_both_are_undone(library, noted):
    library.delete_annotation(library.annotations(noted)[2].id)
    before = library.annotations(noted)
    library.mend(noted, not_a_speaker(library.document(noted), "Pim"), "Not a speaker")
    library.undo()
    assert library.annotations(noted) == before
    library.undo()
    assert len(library.annotations(noted)) == len(PASSAGES)
    assert library.check() == []


# ----------------------------------------------------------------------------- the list, search
def test_list_and_search_know_the_new_names_and_words(library, stored):
    library.mend(stored, rename_speaker(library.document(stored), "Rust", "Rostislav"), "Rename speaker")
    assert library.summary(stored).speakers == ("Oda", "Pim", "Rostislav")
    library.mend(stored, join_turns(library.document(stored), 8), "Join turns")
    assert library.summary(stored).turns == 5
    (hit,) = library.search(SearchQuery(text="rising"))
    assert (hit.block, library.document(stored).speaker_name(hit.block)) == (7, "Pim")
    (hit,) = library.search(SearchQuery(text="Rust Both"))
    assert hit.block == 7


def test_the_original_keeps_its_digest(library, stored):
    digest = library.summary(stored).digest
    library.mend(stored, rename_speaker(library.document(stored), 0, "Ada"), "Rename speaker")
    assert library.summary(stored).digest == digest
    assert library.find_digest(digest) == stored


def test_a_mending_that_changes_nothing_is_no_step(library, stored):
    library.history.seal()
    before = library.undo_name
    changes = library.mend(stored, rename_speaker(library.document(stored), 0, "Oda"), "Rename speaker")
    assert (changes.documents, library.undo_name) == (frozenset(), before)


# --------------------------------------------------------------------------------- two windows
def test_a_text_mended_elsewhere_is_not_overwritten(library, stored, open_library):
    other = open_library()
    mended = rename_speaker(other.document(stored), 0, "Ada")
    library.mend(stored, split_turn(library.document(stored), Place(2, 0, 20), "Oda"), "Split turn")
    with pytest.raises(ChangedElsewhere, match="On the Lending of Tools"):
        other.mend(stored, mended, "Rename speaker")
    assert other.document(stored) == library.document(stored)
    other.mend(stored, rename_speaker(other.document(stored), 0, "Ada"), "Rename speaker")
    assert library.document(stored).speakers[0] == Speaker("Ada", ("ODA", "Od."))
    with pytest.raises(ChangedElsewhere, match="Split turn"):
        library.undo()
    assert library.check() == []


def test_a_note_of_another_window_moves_along_when_a_mending_is_undone(library, stored, open_library):
    library.mend(stored, split_turn(library.document(stored), Place(2, 0, 20), "Oda"), "Split turn")
    other = open_library()
    other.annotate(stored, Passage(Place(9, 1, 10), Place(9, 1, 15)), IDEA)
    other.toggle_bookmark(stored, 9)
    library.undo()
    (note,) = library.annotations(stored)
    assert note.passage == PASSAGES[-1]
    assert [mark.block for mark in library.bookmarks(stored)] == [8]
    library.redo()
    assert library.check() == []
    assert library.annotations(stored)[0].passage == Passage(Place(9, 1, 10), Place(9, 1, 15))


def test_a_mending_made_by_a_worker_can_be_undone_in_the_window(library, noted, open_library, library_path):
    text, before = library.document(noted), contents(library_path)
    worker = open_library()
    worker.mend(noted, not_a_speaker(worker.document(noted), "Pim"), "Not a speaker")
    assert worker.history.last is not None
    changes = library.adopt(worker.history.last)
    assert changes.documents == {noted}
    assert library.document(noted) == worker.document(noted)
    library.undo()
    assert (library.document(noted), contents(library_path)) == (text, before)


def test_what_cannot_be_written_is_not_mended(library, stored, open_library, library_path):
    mended = rename_speaker(library.document(stored), 0, "Ada")
    with sqlite3.connect(library_path, isolation_level=None) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryLocked):
            open_library(busy_timeout_ms=10).mend(stored, mended, "Rename speaker")
        blocker.execute("ROLLBACK")
    blocker.close()
    with pytest.raises(UnknownDocument):
        library.mend(DocumentId("none"), mended, "Rename speaker")


def test_a_library_that_may_only_be_read_is_not_mended(library, stored, monkeypatch):
    mended = rename_speaker(library.document(stored), 0, "Ada")
    monkeypatch.setattr("transcript.storage.opening._writable", lambda path: False)
    with Library.open(library.path) as reader:
        with pytest.raises(LibraryReadOnly):
            reader.mend(stored, mended, "Rename speaker")
        assert reader.document(stored).speakers[0].name == "Oda"


# ------------------------------------------------------------------------------------- memory
def test_history_remembers_only_what_a_mending_changed(library, stored):
    library.mend(stored, rename_speaker(library.document(stored), 0, "Ada"), "Rename speaker")
    (change,) = library.history.last.texts
    assert set(change.before.values) == {"speaker"}
    library.mend(stored, split_turn(library.document(stored), Place(2, 0, 20), "Pim"), "Split turn")
    (change,) = library.history.last.texts
    assert "text" not in change.after.values
    assert b"frost" not in b"".join(map(zlib.decompress, change.before.values.values()))


@given(st.lists(st.sampled_from(sorted(MENDINGS)), min_size=1, max_size=5))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_row_of_mendings_is_undone_and_done_again_exactly(document, names):
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder, "library.causerie")) as library:
        states = [contents(library.path) for _ in mendings_of(library, document, names)]
        for state in reversed(states[:-1]):
            library.undo()
            assert contents(library.path) == state
        for state in states[1:]:
            library.redo()
            assert contents(library.path) == state
        assert library.check() == []


def mendings_of(library: Library, document: Document, names: list[str]) -> Iterator[None]:
    """Mend a noted document, and stop before the first mending and after each."""
    key = library.add_document(document, Source("tools.txt", "text/plain", "0" * 64, ()), None).document
    assert key is not None
    for passage in PASSAGES:
        library.annotate(key, passage, IDEA)
    library.toggle_bookmark(key, 6)
    library.store_reading_position(key, ReadingPosition(Place(4, 0, 3), 6))
    yield
    for name in names:
        with suppress(CannotMend, IndexError):  # no such heading or turn any more
            if library.mend(key, MENDINGS[name](library.document(key)), name).documents:
                yield
