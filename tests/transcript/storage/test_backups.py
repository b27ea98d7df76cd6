"""Backups: whole, verified, made while others write, and put back without losing what they replace."""

import sqlite3
import stat

import pytest

from transcript.errors import CannotWrite, CauserieError, LibraryCorrupt
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.storage.backups import restore

WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))


@pytest.fixture
def noted(library, stored):
    library.annotate(stored, WORDS, AnnotationKind.IDEA, "before")
    return stored


def notes(library) -> list[str]:
    return [note.note for summary in library.documents() for note in library.annotations(summary.id)]


def test_a_backup_is_a_whole_library_in_one_file(library, noted, tmp_path):
    library.backup(tmp_path / "copy.causerie")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.causerie"]
    assert stat.S_IMODE((tmp_path / "copy.causerie").stat().st_mode) == 0o600
    with Library.open(tmp_path / "copy.causerie") as copy:
        assert notes(copy) == ["before"]
        assert copy.document(noted) == library.document(noted)
        assert copy.check() == []


def test_a_backup_is_made_while_another_program_writes(library, noted, tmp_path):
    writer = sqlite3.connect(library.path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE annotation SET note = 'half done'")
    library.backup(tmp_path / "copy.causerie")
    writer.close()
    with Library.open(tmp_path / "copy.causerie") as copy:
        assert notes(copy) == ["before"]


def test_a_read_only_library_can_be_backed_up(library, noted, tmp_path, monkeypatch):
    library.close()
    monkeypatch.setattr("transcript.storage.opening._writable", lambda path: False)
    with Library.open(library.path) as reader:
        reader.backup(tmp_path / "copy.causerie")
    assert (tmp_path / "copy.causerie").stat().st_size == library.path.stat().st_size


def test_an_older_backup_is_replaced_only_by_a_whole_one(library, noted, tmp_path, monkeypatch):
    path = tmp_path / "copy.causerie"
    library.backup(path)
    before = path.read_bytes()
    library.annotate(noted, WORDS, AnnotationKind.IDEA, "after")
    with monkeypatch.context() as patch:
        patch.setattr("transcript.storage.integrity.damage", lambda connection: "a torn page")
        with pytest.raises(LibraryCorrupt, match="a torn page"):
            library.backup(path)
    assert path.read_bytes() == before
    assert [left.name for left in tmp_path.iterdir() if left.is_file()] == ["copy.causerie"]
    library.backup(path)
    with Library.open(path) as copy:
        assert notes(copy) == ["before", "after"]


def test_a_backup_does_not_replace_the_library_itself(library, noted):
    with pytest.raises(CannotWrite, match="the library itself"):
        library.backup(library.path)


def test_a_backup_needs_a_folder(library, tmp_path):
    with pytest.raises(CannotWrite, match="its folder does not exist"):
        library.backup(tmp_path / "nowhere" / "copy.causerie")


def test_a_restored_library_is_as_it_was_and_the_replaced_one_is_kept(library, noted, tmp_path):
    library.backup(tmp_path / "copy.causerie")
    library.annotate(noted, WORDS, AnnotationKind.IDEA, "after")
    library.close()
    kept = restore(tmp_path / "copy.causerie", library.path)
    with Library.open(library.path) as restored, Library.open(kept) as replaced:
        assert notes(restored) == ["before"]
        assert notes(replaced) == ["before", "after"]
        assert restored.check() == replaced.check() == []
    assert kept.parent == library.path.parent


def test_a_library_is_restored_under_an_open_window(library, noted, tmp_path):
    library.backup(tmp_path / "copy.causerie")
    library.annotate(noted, WORDS, AnnotationKind.IDEA, "after")
    restore(tmp_path / "copy.causerie", library.path)
    assert library.changed_elsewhere()
    assert notes(library) == ["before"]
    library.annotate(noted, WORDS, AnnotationKind.IDEA, "and on")
    assert library.check() == []
    with Library.open(library.path) as other:
        assert notes(other) == ["before", "and on"]


def test_restoring_twice_keeps_both(library, noted, tmp_path):
    library.backup(tmp_path / "copy.causerie")
    assert restore(tmp_path / "copy.causerie", library.path) != restore(
        tmp_path / "copy.causerie", library.path
    )


def test_restoring_where_there_is_no_library(library, noted, tmp_path):
    library.backup(tmp_path / "copy.causerie")
    path = tmp_path / "new shelf" / "library.causerie"
    assert restore(tmp_path / "copy.causerie", path) is None
    with Library.open(path) as restored:
        assert notes(restored) == ["before"]


@pytest.mark.parametrize("damage", [b"SQLite format 3\x00" + b"\xff" * 5000, b"rubbish"])
def test_a_damaged_library_is_put_aside_as_it_is(damage, library, noted, tmp_path):
    library.backup(tmp_path / "copy.causerie")
    library.close()
    library.path.write_bytes(damage)
    kept = restore(tmp_path / "copy.causerie", library.path)
    assert kept.read_bytes() == damage
    with Library.open(library.path) as restored:
        assert notes(restored) == ["before"]


@pytest.mark.parametrize("content", [b"", b"rubbish", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_backup_harms_nothing(content, library, noted, tmp_path):
    (tmp_path / "copy.causerie").write_bytes(content)
    with pytest.raises(CauserieError, match=r"copy\.causerie"):
        restore(tmp_path / "copy.causerie", library.path)
    assert notes(library) == ["before"]
    assert len(list(library.path.parent.glob("*.causerie"))) == 1


def test_a_backup_that_is_not_there(library, noted, tmp_path):
    with pytest.raises(CauserieError, match="There is no backup"):
        restore(tmp_path / "copy.causerie", library.path)
    with pytest.raises(CauserieError, match="the library itself"):
        restore(library.path, library.path)
