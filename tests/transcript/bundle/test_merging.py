"""What two libraries have made of the same documents comes together, and nothing is doubled or lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from exchange import state_of

from transcript.document import Document
from transcript.errors import LibraryLocked
from transcript.library import Library
from transcript.mending.mended import Mended
from transcript.mending.speakers import rename_speaker
from transcript.mending.turns import split_turn
from transcript.model import AnnotationKind, Passage, Place, ReadingPosition
from transcript.search import SearchQuery
from transcript.source import Source

IDEA, QUESTION = AnnotationKind.IDEA, AnnotationKind.QUESTION
SAW = Passage(Place(1, 0, 13), Place(1, 0, 23))
LOAN = Passage(Place(5, 0, 0), Place(5, 0, 6))


def annotate(library, key, passage=SAW, note="", tags=()):
    (made,) = library.annotate(key, passage, IDEA, note, tags).annotations
    return made


def notes(library, key):
    return [note.note for note in library.annotations(key)]


def test_a_library_goes_into_an_empty_one_whole(library, stored, shelves, give):
    note = annotate(library, stored, note="A long saw", tags=["tools"])
    library.edit_annotation(note, note="A very long saw", kind=QUESTION)
    gone = annotate(library, stored, LOAN, "never mind")
    library.delete_annotation(gone)
    (mark,) = library.toggle_bookmark(stored, 5).bookmarks
    library.rename_bookmark(mark, "the loan")
    library.mark_opened(stored)
    library.store_reading_position(stored, ReadingPosition(Place(2, 1, 3), 4))
    text = library.document(stored)
    library.mend(stored, rename_speaker(text, "Pim", "Pim de Vries"), "Rename speaker")
    other = shelves("other")

    report = give(library, other)

    assert report.sentence == "1 document: 1 new, 1 note added, 1 bookmark added"
    assert state_of(other) == state_of(library)
    assert [version.note for version in other.versions(note)] == ["A long saw"]
    assert other.document(stored) == library.document(stored)
    assert other.summary(stored).progress == library.summary(stored).progress
    assert [hit.block for hit in other.search(SearchQuery(text="canal"))] == [0, 8]
    assert other.check() == []


def test_a_second_time_changes_nothing(shared, give):
    library, other, key = shared
    annotate(library, key, note="one")
    give(library, other)
    before, name = state_of(other), other.undo_name
    report = give(library, other)
    assert report.sentence == "1 document: nothing new"
    assert (state_of(other), other.undo_name) == (before, name)


def test_notes_of_both_come_together(shared, give):
    library, other, key = shared
    annotate(library, key, note="here")
    annotate(other, key, LOAN, note="there")
    assert give(library, other).sentence == "1 document: 1 note added"
    assert give(other, library).sentence == "1 document: 1 note added"
    assert notes(library, key) == notes(other, key) == ["here", "there"]


def test_the_later_change_wins_and_the_earlier_is_kept(shared, give):
    library, other, key = shared
    note = annotate(library, key, note="first")
    give(library, other)
    library.edit_annotation(note, note="mine", tags=["a"])
    other.edit_annotation(note, note="theirs", tags=["b"])
    assert give(library, other).sentence == ("1 document: nothing new; 1 kept both ways in their history")
    assert give(other, library).sentence == "1 document: 1 newer"
    for each in (library, other):
        assert each.annotation(note).note == "theirs"
        assert [(v.note, v.tags) for v in each.versions(note)] == [("mine", ("a",)), ("first", ())]
    assert give(library, other).sentence == "1 document: nothing new"


def test_a_change_of_a_known_note_is_newer_and_no_conflict(shared, give):
    library, other, key = shared
    note = annotate(library, key, note="first")
    give(library, other)
    library.edit_annotation(note, note="second")
    assert give(library, other).sentence == "1 document: 1 newer"


def test_a_deletion_is_remembered(shared, give):
    library, other, key = shared
    note = annotate(library, key, note="first")
    give(library, other)
    other.delete_annotation(note)
    assert give(library, other).sentence == "1 document: nothing new"
    assert give(other, library).sentence == "1 document: 1 deleted"
    assert notes(library, key) == notes(other, key) == []
    (binned,) = library.bin.contents()
    assert binned.annotation.note == "first"  # the words stay here, in the bin


def test_a_note_that_was_edited_after_it_was_deleted_elsewhere_comes_back(shared, give):
    library, other, key = shared
    note = annotate(library, key, note="first")
    give(library, other)
    other.delete_annotation(note)
    library.edit_annotation(note, note="second")
    assert give(other, library).sentence == "1 document: nothing new"
    assert give(library, other).sentence == "1 document: 1 note added"
    assert notes(library, key) == notes(other, key) == ["second"]


def test_what_was_put_back_stays(shared, give):
    library, other, key = shared
    note = annotate(library, key, note="first")
    give(library, other)
    library.delete_annotation(note)
    give(library, other)
    library.undo()
    give(other, library)
    assert notes(library, key) == ["first"]
    give(library, other)
    assert notes(other, key) == ["first"]


def test_a_deleted_document_goes_into_the_bin(shared, give):
    library, other, key = shared
    library.delete_document(key)
    assert give(library, other).sentence == "1 document: 1 moved to the bin"
    assert other.documents() == []
    other.undo()
    assert [each.id for each in other.documents()] == [key]
    give(other, library)
    assert [each.id for each in library.documents()] == [key]


def test_a_document_that_was_worked_on_after_it_was_deleted_elsewhere_comes_back(shared, give):
    library, other, key = shared
    library.delete_document(key)
    annotate(other, key, note="still of use")
    assert give(library, other).sentence == "0 documents: nothing new"
    assert give(other, library).sentence == "1 document: 1 put back, 1 note added"
    assert notes(library, key) == ["still of use"]


def test_a_document_that_is_gone_for_good_stays_gone(shared, give):
    library, other, key = shared
    library.delete_document(key)
    library.bin.delete_for_good(library.bin.contents()[0])
    assert give(other, library).sentence == "1 document: 1 deleted here and not brought back"
    assert library.documents() == []
    give(library, other)
    assert other.documents() == []


def test_the_same_file_imported_in_both_is_one_document(library, document, stored, shelves, give):
    other = shelves("other")
    twin = other.add_document(
        document, Source("tools.txt", "text/plain", library.summary(stored).digest, ()), None
    )
    annotate(library, stored, note="here")
    annotate(other, twin.document, LOAN, note="there")
    for _ in range(2):
        give(library, other)
        give(other, library)
    assert [each.id for each in library.documents()] == [stored]
    assert [each.id for each in other.documents()] == [twin.document]
    assert notes(library, stored) == notes(other, twin.document) == ["here", "there"]
    third = shelves("third")
    give(library, third)
    give(other, third)
    assert notes(third, stored) == ["here", "there"]
    assert len(third.documents()) == 1
    assert other.known_as(stored) == twin.document  # so that links lead there
    assert third.known_as(twin.document) == stored


def test_bookmarks_of_one_place_are_one(shared, give):
    library, other, key = shared
    library.toggle_bookmark(key, 5)
    other.toggle_bookmark(key, 5)
    give(library, other)
    give(other, library)
    assert [mark.block for mark in library.bookmarks(key)] == [5]
    assert library.summary(key).bookmarks == 1
    library.toggle_bookmark(key, 5)
    assert library.bookmarks(key) == []
    give(library, other)
    assert other.bookmarks(key) == []


# -------------------------------------------------------------------------------- texts
def test_the_text_mended_last_stays_and_the_notes_go_to_their_words(shared, give):
    library, other, key = shared
    mine = annotate(library, key, Passage(Place(2, 0, 0), Place(2, 0, 19)), note="asked")
    theirs = annotate(other, key, LOAN, note="a loan")
    text = other.document(key)
    other.mend(key, split_turn(text, Place(1, 0, 31), "Rust"), "Split turn")

    assert give(library, other).sentence == "1 document: 1 note added"
    assert give(other, library).sentence == "1 document: 1 with a later text, 1 note added"

    assert library.document(key) == other.document(key)
    for each in (library, other):
        assert each.document(key).text_of(each.annotation(mine).passage) == "He asked me nicely."
        assert each.document(key).text_of(each.annotation(theirs).passage) == "A loan"
        assert each.check() == []
    assert [hit.block for hit in library.search(SearchQuery(text="nicely"))] == [3]
    assert state_of(library) == state_of(other)
    assert give(other, library).sentence == "1 document: nothing new"


def test_a_note_whose_words_are_gone_is_unattached(shared, give):
    library, other, key = shared
    note = annotate(library, key, Passage(Place(4, 0, 0), Place(4, 0, 19)), note="the dog")
    text = other.document(key)
    blocks = [block for number, block in enumerate(text.blocks()) if number not in (3, 4)]
    edition = Document.of(blocks, title=text.title, speakers=text.speakers)
    other.replace_text(key, edition, Source("second.txt", "text/plain", "e" * 64, ()), None)
    give(library, other)
    give(other, library)
    for each in (library, other):
        assert each.annotation(note).passage is None
        assert each.annotation(note).quote == "Never mind the dog."
    assert state_of(library) == state_of(other)


def test_what_is_known_and_what_is_mended_are_decided_apart(shared, give):
    library, other, key = shared
    text = library.document(key)
    library.mend(key, Mended(text, replace(text, title="Tools, Lent")), "Change details")
    other.mend(key, rename_speaker(other.document(key), "Pim", "Pip"), "Rename speaker")
    give(library, other)
    give(other, library)
    for each in (library, other):
        assert each.summary(key).title == "Tools, Lent"
        assert "Pip" in each.summary(key).speakers
    assert state_of(library) == state_of(other)


# ------------------------------------------------------------------------- undo and whole
def test_a_merge_is_undone_and_done_again_as_one_step(shared, give):
    library, other, key = shared
    note = annotate(other, key, note="first")
    give(other, library)
    library.edit_annotation(note, note="second")
    annotate(library, key, LOAN, note="more")
    library.toggle_bookmark(key, 7)
    library.mend(key, rename_speaker(library.document(key), "Pim", "Pip"), "Rename speaker")
    before, merged = other.document(key), library.document(key)
    give(library, other)
    assert other.undo_name == "Merge"
    changes = other.undo()
    assert key in changes.documents
    assert notes(other, key) == ["first"]
    assert other.bookmarks(key) == []
    assert other.document(key) == before
    other.redo()
    assert notes(other, key) == ["second", "more"]
    assert other.document(key) == merged
    assert other.check() == []


def test_a_new_document_is_undone_into_the_bin(library, stored, shelves, give):
    annotate(library, stored, note="one")
    other = shelves("other")
    give(library, other)
    other.undo()
    assert other.documents() == []
    other.redo()
    assert notes(other, stored) == ["one"]


def test_nothing_is_half_done(shared, tmp_path, monkeypatch):
    from transcript.bundle import merging

    library, other, key = shared
    annotate(library, key, note="one")
    library.toggle_bookmark(key, 5)
    path = tmp_path / "b.causerie"
    library.write_bundle(None, path)
    before = state_of(other)
    monkeypatch.setattr(merging._Merging, "_take_head", lambda *_: (_ for _ in ()).throw(LibraryLocked(path)))
    with pytest.raises(LibraryLocked):
        other.merge(path)
    assert state_of(other) == before
    assert other.undo_name != "Annotate"


def test_only_what_is_named_goes_along(library, stored, add, tmp_path, shelves):
    second = add("Another", "One more turn.")
    gone = add("Gone", "Yet another.")
    library.delete_document(gone)
    path = tmp_path / "one.causerie"
    assert library.write_bundle([second], path) == 1
    other = shelves("other")
    other.merge(path)
    assert [each.title for each in other.documents()] == ["Another"]
    assert b"Gone" not in path.read_bytes()


def test_where_the_reader_was_last_counts(shared, give):
    library, other, key = shared
    library.mark_opened(key)
    library.store_reading_position(key, ReadingPosition(Place(7), 7))
    other.mark_opened(key)
    other.store_reading_position(key, ReadingPosition(Place(2), 2))
    give(library, other)
    give(other, library)
    assert library.reading_position(key) == other.reading_position(key) == ReadingPosition(Place(2), 7)


def test_a_library_that_may_not_be_written_takes_nothing_in(shared, tmp_path):
    library, _, _ = shared
    path = tmp_path / "b.causerie"
    library.write_bundle(None, path)
    with Library.open(Path(tmp_path / "closed.causerie")) as made:
        made.close()
    closed = tmp_path / "closed.causerie"
    closed.chmod(0o400)
    with Library.open(closed) as reader:
        if not reader.read_only:
            pytest.skip("the superuser may write everything")
        with pytest.raises(type(reader.unwritable)):
            reader.merge(path)
