"""What a window or a command does with a library, and what is there when it is opened again."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from transcript import moments
from transcript.errors import Cancelled, UnknownDocument
from transcript.library import Library
from transcript.model import (
    AnnotationId,
    AnnotationKind,
    BookmarkId,
    DocumentId,
    Passage,
    Place,
    ReadingPosition,
)
from transcript.search import SearchQuery
from transcript.source import Source
from transcript.storage.annotations import clean_tags

LOAN = Passage(Place(5, 0, 0), Place(6, 0, 5))


def source(name: str) -> Source:
    return Source(name, "text/plain", name.ljust(64, "0"), ())


@pytest.fixture
def reopened(library, open_library):
    """Closes the library and opens it again."""

    def reopen() -> Library:
        library.close()
        return open_library()

    return reopen


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test can set."""

    class Clock:
        time = datetime(2026, 3, 1, 12, tzinfo=UTC)

        def __call__(self) -> datetime:
            return self.time

    clock = Clock()
    monkeypatch.setattr(moments, "now", clock)
    return clock


# -------------------------------------------------------------------------------- documents
def test_a_document_comes_back_as_it_was(document, stored, reopened):
    library = reopened()
    assert library.document(stored) == document
    assert list(library.document(stored).blocks()) == list(document.blocks())


def test_the_list_tells_what_a_document_is(document, library, stored):
    (summary,) = library.documents()
    assert summary == library.summary(stored)
    assert summary.title == document.title
    assert summary.speakers == ("Oda", "Pim", "Rust")
    assert (summary.turns, summary.words) == (len(document.turns), document.word_count)
    assert (summary.source, summary.language, summary.opened) == ("tools.txt", "en", None)


def test_the_document_opened_last_comes_first(library, add):
    first, second, third = add("One"), add("Two"), add("Three")
    assert [summary.id for summary in library.documents()] == [third, second, first]
    library.mark_opened(first)
    assert [summary.id for summary in library.documents()] == [first, third, second]


def test_the_same_file_is_not_stored_twice(document, library, stored):
    again = library.add_document(document, source("tools.txt"), None)
    twice = library.add_document(document, source("tools.txt"), None)
    assert twice.document == again.document
    assert twice.documents == frozenset()
    assert library.find_digest("tools.txt".ljust(64, "0")) == again.document
    assert len(library.documents()) == 2


def test_a_deleted_document_is_in_the_bin_and_comes_back_with_its_notes(document, library):
    key = library.add_document(document, source("saw"), None).document
    library.annotate(key, LOAN, AnnotationKind.TERM, "keep me")
    library.delete_document(key)
    assert library.documents() == []
    for ask in (library.document, library.summary, library.delete_document, library.mark_opened):
        with pytest.raises(UnknownDocument):
            ask(key)
    assert library.find_digest(source("saw").digest) is None
    assert library.search(SearchQuery(text="canal")) == []
    back = library.add_document(document, source("saw"), None)
    assert back.document == key
    assert back.documents == {key}
    assert [annotation.note for annotation in library.annotations(key)] == ["keep me"]


def look_in(open_library) -> int:
    """Open the library and see how many documents are in it and its bin."""
    with open_library() as library:
        return library._connection.number("SELECT count(*) FROM document")


def test_the_bin_is_emptied_after_thirty_days_of_use(clock, document, open_library):
    with open_library() as library:
        key = library.add_document(document, source("old"), None).document
        (note,) = library.annotate(key, LOAN, AnnotationKind.TERM, "secret").annotations
        other = library.add_document(document, source("kept"), None).document
        (mark,) = library.toggle_bookmark(other, 2).bookmarks
        library.toggle_bookmark(other, 2)
        library.delete_document(key)
    for _ in range(5):
        clock.time += timedelta(days=6)
        assert look_in(open_library) == 2
    clock.time += timedelta(days=6)
    assert look_in(open_library) == 1
    with open_library() as library:
        assert library._connection.all("SELECT id FROM gone") == [(key,)]
        assert library._connection.all("SELECT count(*) FROM annotation WHERE id = ?", (note,)) == [(0,)]
        assert library._connection.all("SELECT name, quote FROM bookmark WHERE id = ?", (mark,)) == [("", "")]
        assert library.add_document(document, source("old"), None).document != key
        assert len(library.search(SearchQuery(text="canal"))) == 4
        assert library.check() == []


def test_what_comes_back_from_the_bin_has_thirty_days_again(clock, document, open_library):
    with open_library() as library:
        key = library.add_document(document, source("old"), None).document
        library.delete_document(key)
    for _ in range(4):
        clock.time += timedelta(days=7)
        assert look_in(open_library) == 1
    with open_library() as library:
        library.add_document(document, source("old"), None)
    clock.time += timedelta(days=2)
    with open_library() as library:
        library.delete_document(key)
    for _ in range(4):
        clock.time += timedelta(days=7)
        assert look_in(open_library) == 1


@pytest.mark.parametrize("jump", [timedelta(days=4000), timedelta(days=-4000), timedelta(days=31)])
def test_a_clock_that_jumps_empties_no_bin(jump, clock, document, open_library):
    with open_library() as library:
        key = library.add_document(document, source("old"), None).document
        library.delete_document(key)
    for step in (jump, timedelta(days=1), -jump, timedelta(days=1), jump, timedelta(days=2)):
        clock.time += step
        assert look_in(open_library) == 1
    with open_library() as library:
        assert library.add_document(document, source("old"), None).document == key


def test_cancelling_an_import_leaves_nothing(document, library):
    class Impatient:
        def report(self, done, total, label):
            self.label = label

        def check_cancelled(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        library.add_document(document, source("saw"), None, Impatient())
    assert library.documents() == []
    assert library.undo_name is None


def test_only_the_owner_may_read_a_library(library, library_path):
    assert stat.S_IMODE(library_path.stat().st_mode) == 0o600
    assert stat.S_IMODE(library_path.parent.stat().st_mode) == 0o700
    for side in ("-wal", "-shm"):
        beside = library_path.with_name(library_path.name + side)
        assert not beside.exists() or stat.S_IMODE(beside.stat().st_mode) == 0o600


# ------------------------------------------------------------------------------ annotations
def test_an_annotation_comes_back_with_its_words_and_where_they_stand(document, stored, library, reopened):
    changes = library.annotate(stored, LOAN, AnnotationKind.QUESTION, "Is it?", ["#loan", "poor memory"])
    (key,) = changes.annotations
    annotation = reopened().annotation(key)
    assert annotation.quote == "A loan is a gift\nthat remembers its way home.\nIs it"
    assert annotation.prefix.endswith("Never mind the dog.\n")
    assert annotation.suffix.startswith("? Then the saw")
    assert (annotation.speaker, annotation.section) == ("Rust", "What a Loan Is")
    assert (annotation.kind, annotation.note) == (AnnotationKind.QUESTION, "Is it?")
    assert annotation.tags == ("loan", "poor memory")
    assert annotation.passage == LOAN
    assert len(key) == 12
    assert key == key.lower()


def test_what_is_not_given_to_an_edit_stays(library, stored):
    (key,) = library.annotate(stored, LOAN, AnnotationKind.IDEA, "one", ["a"]).annotations
    library.edit_annotation(key, note="two")
    library.edit_annotation(key, kind=AnnotationKind.OBJECTION)
    library.edit_annotation(key, tags=["b", "B", " c  d "])
    annotation = library.annotation(key)
    assert (annotation.note, annotation.kind) == ("two", AnnotationKind.OBJECTION)
    assert annotation.tags == ("b", "c d")
    assert annotation.modified > annotation.created


def test_an_edit_that_changes_nothing_is_no_deed(library, stored):
    (key,) = library.annotate(stored, LOAN, AnnotationKind.IDEA, "one").annotations
    before = library.annotation(key)
    assert library.edit_annotation(key, note="one").annotations == frozenset()
    assert library.annotation(key) == before
    assert library.undo_name == "Add note"


def test_time_does_not_run_backwards_in_a_note(clock, library, stored):
    (key,) = library.annotate(stored, LOAN, AnnotationKind.IDEA).annotations
    clock.time -= timedelta(days=400)
    library.edit_annotation(key, note="later")
    annotation = library.annotation(key)
    assert annotation.modified >= annotation.created


def test_annotations_come_in_text_order(library, stored):
    for block in (6, 1, 8, 2):
        library.annotate(stored, Passage(Place(block), Place(block, 0, 3)), AnnotationKind.IDEA)
    starts = [annotation.passage.start.block for annotation in library.annotations(stored)]
    assert starts == [1, 2, 6, 8]


def test_two_notes_may_stand_on_the_same_words(library, stored):
    library.annotate(stored, LOAN, AnnotationKind.IDEA, "first")
    library.annotate(stored, LOAN, AnnotationKind.TERM, "second")
    assert [annotation.note for annotation in library.annotations(stored)] == ["first", "second"]


def test_a_deleted_annotation_is_gone_for_the_reader(library, stored):
    (key,) = library.annotate(stored, LOAN, AnnotationKind.IDEA).annotations
    assert library.delete_annotation(key).annotations == {key}
    assert library.annotations(stored) == []
    assert library.summary(stored).annotations == 0
    for ask in (library.annotation, library.delete_annotation, library.edit_annotation):
        with pytest.raises(UnknownDocument):
            ask(key)


def test_no_note_without_words(library, stored):
    with pytest.raises(ValueError, match="no text"):
        library.annotate(stored, Passage(Place(1, 0, 4), Place(1, 0, 4)), AnnotationKind.IDEA)


def test_tags_are_counted(library, stored):
    library.annotate(stored, LOAN, AnnotationKind.IDEA, tags=["loan", "saw"])
    library.annotate(stored, LOAN, AnnotationKind.IDEA, tags=["saw"])
    assert library.tags() == [("saw", 2), ("loan", 1)]
    library.delete_document(stored)
    assert library.tags() == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(["#a", "a", "A"], ("a",)), (["  power   relations "], ("power relations",)), (["#", " "], ())],
)
def test_tags_are_tidied(typed, kept):
    assert clean_tags(typed) == kept


def test_unknown_things_are_said_to_be_unknown(library):
    ghost = DocumentId("01ARZ3NDEKTSV4RRFFQ69G5FAV")
    for ask in (
        lambda: library.document(ghost),
        lambda: library.annotate(ghost, LOAN, AnnotationKind.IDEA),
        lambda: library.toggle_bookmark(ghost, 0),
        lambda: library.annotation(AnnotationId("x")),
        lambda: library.rename_bookmark(BookmarkId("x"), "y"),
        lambda: library.search(SearchQuery(text="x", document=ghost)),
    ):
        with pytest.raises(UnknownDocument):
            ask()


# ----------------------------------------------------------------- bookmarks and the reader
def test_a_bookmark_is_set_named_and_taken_away(library, stored, reopened):
    (key,) = library.toggle_bookmark(stored, 2).bookmarks
    library.rename_bookmark(key, "the frost")
    library.toggle_bookmark(stored, 8)
    library = reopened()
    first, second = library.bookmarks(stored)
    assert (first.id, first.block, first.name) == (key, 2, "the frost")
    assert first.quote.startswith("He asked me nicely.")
    assert len(first.quote) <= 80
    assert second.block == 8
    assert library.toggle_bookmark(stored, 2).bookmarks == {key}
    assert [bookmark.block for bookmark in library.bookmarks(stored)] == [8]


def test_a_bookmark_stands_in_the_text(library, stored):
    with pytest.raises(ValueError, match="no block 9"):
        library.toggle_bookmark(stored, 9)


def test_the_reading_position_comes_back(document, library, stored, reopened):
    assert library.reading_position(stored) is None
    library.mark_opened(stored)
    assert library.reading_position(stored) is None
    position = ReadingPosition(Place(6, 0, 12), 7)
    library.store_reading_position(stored, position)
    library = reopened()
    assert library.reading_position(stored) == position
    summary = library.summary(stored)
    assert summary.progress == pytest.approx(document.words_before[8] / document.word_count)
    assert summary.opened is not None


def test_reading_to_the_end_is_all_of_it(library, stored):
    library.store_reading_position(stored, ReadingPosition(Place(8), 8))
    assert library.summary(stored).progress == 1.0


def test_another_window_is_noticed(library, stored, open_library):
    other = open_library()
    assert not library.changed_elsewhere()
    library.toggle_bookmark(stored, 1)
    assert not library.changed_elsewhere()
    other.toggle_bookmark(stored, 2)
    assert library.changed_elsewhere()
    assert not library.changed_elsewhere()
    assert len(library.bookmarks(stored)) == 2


def test_the_readers_own_library_is_used_where_none_is_named(causerie_home):
    with Library.open() as library:
        assert library.path == Path(causerie_home, "data", "library.causerie")
        assert not library.read_only
