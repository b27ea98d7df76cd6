"""A note remembers what it said: once for each sitting, not for each key, and not for ever."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.storage import versions
from transcript.storage.salvage import salvage

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "libraries"
SAW = Passage(Place(1, 0, 13), Place(1, 0, 23))


@pytest.fixture
def note(library, stored):
    """A note that says `first`."""
    (made,) = library.annotate(stored, SAW, AnnotationKind.IDEA, "first", ["a"]).annotations
    return made


def said(library, note):
    return [version.note for version in library.versions(note)]


def test_what_is_typed_in_one_sitting_is_one_version(library, note):
    for text in ("s", "se", "sec", "second"):
        library.edit_annotation(note, note=text)
    assert said(library, note) == ["first"]
    library.history.seal()
    library.edit_annotation(note, note="third")
    assert said(library, note) == ["second", "first"]


def test_kind_and_tags_are_part_of_it(library, note):
    library.edit_annotation(note, kind=AnnotationKind.TERM)
    library.edit_annotation(note, tags=["b"])
    assert [(each.kind.value, each.note, each.tags) for each in library.versions(note)] == [
        ("term", "first", ("a",)),
        ("idea", "first", ("a",)),
    ]


def test_a_highlight_that_said_nothing_has_no_versions(library, stored):
    (note,) = library.annotate(stored, SAW, AnnotationKind.IDEA).annotations
    library.edit_annotation(note, kind=AnnotationKind.TERM)
    library.edit_annotation(note, note="words")
    assert library.versions(note) == []


def test_a_version_is_put_back_and_the_other_kept(library, note):
    library.edit_annotation(note, note="second", tags=[])
    (version,) = library.versions(note)
    library.put_back_version(note, version)
    present = library.annotation(note)
    assert (present.note, present.tags) == ("first", ("a",))
    assert said(library, note) == ["second"]
    library.undo()
    assert library.annotation(note).note == "second"
    assert said(library, note) == ["first"]
    library.redo()
    assert library.annotation(note).note == "first"


def test_undo_forgets_nothing(library, note):
    library.edit_annotation(note, note="second")
    library.undo()
    assert said(library, note) == []  # it says `first` now
    library.history.seal()
    library.edit_annotation(note, note="third")
    assert said(library, note) == ["first"]


def test_only_the_newest_are_kept(library, note):
    for number in range(versions.MOST + 5):
        library.edit_annotation(note, note=f"text {number}")
        library.history.seal()
    found = said(library, note)
    assert len(found) == versions.MOST
    assert found[0] == f"text {versions.MOST + 3}"


def test_versions_go_for_good_with_their_note(library, note, library_path):
    library.edit_annotation(note, note="second")
    library.delete_annotation(note)
    library.bin.put_back_annotation(note)
    assert said(library, note) == ["first"]
    library.delete_annotation(note)
    library.bin.delete_for_good(library.bin.contents()[0])
    library.close()
    with sqlite3.connect(library_path) as connection:
        assert connection.execute("SELECT count(*) FROM version").fetchone() == (0,)
    connection.close()


def test_salvage_keeps_them(library, note, library_path):
    library.edit_annotation(note, note="second")
    library.close()
    salvage(library_path)
    with Library.open(library_path) as salvaged:
        assert said(salvaged, note) == ["first"]


def test_a_library_of_an_older_schema_can_be_exchanged(tmp_path):
    path, bundle = tmp_path / "old.causerie", tmp_path / "b.causerie"
    shutil.copy(SAMPLES / "schema-1.causerie", path)
    with Library.open(path) as old:
        key = old.documents()[0].id
        old.write_bundle(None, bundle)
    with Library.open(tmp_path / "new.causerie") as new:
        _, report = new.merge(bundle)
        assert report.sentence == "1 document: 1 new, 2 notes added, 1 bookmark added"
        assert [note.note for note in new.annotations(key)] == ["What floats", ""]
        assert new.check() == []
