"""What was deleted is in the bin, comes back whole, or goes for good when it is asked for."""

import pytest

from transcript.errors import CauserieError
from transcript.model import AnnotationKind, Passage, Place
from transcript.paper_bin import BinnedDocument, BinnedNote

WORDS = Passage(Place(5, 0, 0), Place(5, 0, 5))


@pytest.fixture
def added(stored):
    return stored


def test_a_deleted_document_is_in_the_bin_and_comes_back_with_its_notes(library, added):
    library.annotate(added, WORDS, AnnotationKind.IDEA, "Keep me", ["tide"])
    library.delete_document(added)
    (found,) = library.bin.contents()
    assert isinstance(found, BinnedDocument)
    assert (found.summary.annotations, found.days_left, library.bin.count()) == (1, 30, 1)
    assert library.tagged() == {}

    changes = library.bin.put_back_document(added)
    assert changes.documents == {added}
    assert [each.note for each in library.annotations(added)] == ["Keep me"]
    assert library.tagged() == {"tide": {added}}
    assert library.bin.contents() == []

    library.undo()
    assert library.documents() == []


def test_a_deleted_note_is_in_the_bin_and_comes_back_to_its_place(library, added):
    (note,) = library.annotate(added, WORDS, AnnotationKind.TERM, "Keep me").annotations
    library.delete_annotation(note)
    (found,) = library.bin.contents()
    assert isinstance(found, BinnedNote)
    assert found.annotation.note == "Keep me"
    changes = library.bin.put_back_annotation(note)
    assert (changes.name, changes.document, changes.place) == ("Put back note", added, WORDS.start)
    assert library.annotation(note).note == "Keep me"


def test_the_notes_of_a_document_in_the_bin_are_not_listed_apart(library, added):
    (note,) = library.annotate(added, WORDS, AnnotationKind.TERM).annotations
    library.delete_annotation(note)
    library.delete_document(added)
    assert [type(each) for each in library.bin.contents()] == [BinnedDocument]
    assert library.bin.count() == 1


def test_what_is_deleted_for_good_is_gone_and_undo_passes_over_it(library, added):
    (note,) = library.annotate(added, WORDS, AnnotationKind.TERM, "A secret").annotations
    library.delete_annotation(note)
    library.bin.delete_for_good(library.bin.contents()[0])
    assert library.bin.contents() == []
    assert library.undo_name == "Import"
    library.delete_document(added)
    library.bin.delete_for_good(library.bin.contents()[0])
    assert library.bin.contents() == []
    assert library.undo_name is None
    with pytest.raises(CauserieError):
        library.bin.put_back_document(added)
    assert library.check() == []
