"""Getting out of a damaged library what can be read: nothing that is still there is left behind."""

import random
import sqlite3
import stat
from pathlib import Path

import pytest

from transcript.errors import CauserieError
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place, ReadingPosition
from transcript.search import SearchQuery
from transcript.storage.backups import BackupKind, list_backups
from transcript.storage.salvage import salvage
from transcript.storage.salvage.pages import Pages

PAGE = 4096


@pytest.fixture
def written(library, stored, add) -> dict[str, str]:
    """The notes of a library with two documents, by id; the library is closed."""
    for key in (stored, add("Another", "saw " * 3000)):
        for block in range(1, 9):
            passage = Passage(Place(block), Place(block, 0, 3))
            library.annotate(key, passage, AnnotationKind.IDEA, f"note {block} " * 60, ["loan"])
        library.toggle_bookmark(key, 2)
        library.store_reading_position(key, ReadingPosition(Place(3), 4))
    (deleted,) = library.annotate(
        stored, Passage(Place(1), Place(1, 0, 3)), AnnotationKind.TERM, "gone"
    ).annotations
    library.delete_annotation(deleted)
    notes = notes_in(library)
    library.close()
    return notes


def notes_in(library) -> dict[str, str]:
    return {note.id: note.note for key in library.documents() for note in library.annotations(key.id)}


def root_of(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    return page


def overwrite(path: Path, page: int, data: bytes = b"\xff" * PAGE) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(data)


def test_a_sound_library_is_salvaged_as_it_is(written, library_path, document, stored):
    report = salvage(library_path)
    assert (report.documents, report.notes, report.bookmarks, report.lost) == (2, 16, 2, ())
    with Library.open(library_path) as library:
        assert notes_in(library) == written
        assert all(note.passage for note in library.annotations(stored))
        assert library.document(stored) == document
        assert library.reading_position(stored) == ReadingPosition(Place(3), 4)
        assert len(library.search(SearchQuery(text="canal"))) == 4
        assert library.check() == []


def test_the_damaged_library_is_kept_and_listed(written, library_path):
    overwrite(library_path, root_of(library_path, "reading"))
    before = library_path.read_bytes()
    report = salvage(library_path)
    assert report.kept.read_bytes() == before
    assert [(each.path, each.kind) for each in list_backups(library_path)] == [
        (report.kept, BackupKind.DAMAGED)
    ]
    assert stat.S_IMODE(library_path.stat().st_mode) == 0o600
    assert sorted(path.name for path in library_path.parent.iterdir()) == sorted(
        [library_path.name, report.kept.name]
    )


@pytest.mark.parametrize("page", ["the header", "annotation", "document", "bookmark", "turn_index_data"])
def test_no_way_to_the_notes_is_needed(page, written, library_path):
    """The first page of a table, or of the file, tells where all others are."""
    number = 1 if page == "the header" else root_of(library_path, page)
    overwrite(library_path, number, random.Random(3).randbytes(PAGE))
    report = salvage(library_path)
    with Library.open(library_path) as library:
        found = notes_in(library)
        assert library.check() == []
    assert found.items() <= written.items()
    assert len(found) == report.notes
    assert len(found) >= len(written) - 8  # a first page may hold a few rows itself


def test_notes_of_a_text_that_is_lost_wait_for_it(written, library_path, stored):
    connection = sqlite3.connect(library_path)
    connection.execute("UPDATE document_text SET block_ends = x'01' WHERE document = ?", (stored,))
    connection.commit()
    connection.close()
    report = salvage(library_path)
    (lost,) = report.lost
    assert "On the Lending of Tools" in lost
    assert "tools.txt" in lost
    with Library.open(library_path) as library:
        assert notes_in(library) == written
        assert all(note.passage is None for note in library.annotations(stored))
        assert "Import its file again" in library.document(stored).paragraph_text(0)
        assert library.check() == []


def test_what_stands_in_the_log_alone_is_salvaged(library, stored):
    copy = library.path.with_name("copy.causerie")
    library.annotate(stored, Passage(Place(1), Place(1, 0, 3)), AnnotationKind.IDEA, "just now")
    for side in ("", "-wal"):
        Path(f"{copy}{side}").write_bytes(Path(f"{library.path}{side}").read_bytes())
    overwrite(copy, 1)
    assert salvage(copy).notes == 1
    with Library.open(copy) as salvaged:
        assert list(notes_in(salvaged).values()) == ["just now"]


def test_speakers_whose_names_are_lost_stay_persons(written, library_path, stored):
    connection = sqlite3.connect(library_path)
    connection.execute("DELETE FROM speaker WHERE document = ? AND position = 1", (stored,))
    connection.commit()
    connection.close()
    salvage(library_path)
    with Library.open(library_path) as library:
        assert [speaker.name for speaker in library.document(stored).speakers] == ["Oda", "Speaker 2", "Rust"]


def test_what_was_deleted_stays_deleted(written, library_path, stored):
    salvage(library_path)
    connection = sqlite3.connect(library_path)
    assert connection.execute("SELECT note FROM annotation WHERE deleted IS NOT NULL").fetchall() == [
        ("gone",)
    ]
    connection.close()


@pytest.mark.parametrize("content", [b"", b"Dear diary", bytes(range(256)) * 64])
def test_a_file_in_which_nothing_is_found_is_left_as_it_is(content, tmp_path):
    path = tmp_path / "library.causerie"
    path.write_bytes(content)
    with pytest.raises(CauserieError, match="Nothing can be salvaged"):
        salvage(path)
    assert [(left, left.read_bytes()) for left in tmp_path.iterdir() if left.is_file()] == [(path, content)]


def test_a_library_that_is_not_there(tmp_path):
    with pytest.raises(CauserieError, match="There is no library"):
        salvage(tmp_path / "library.causerie")


def test_random_bytes_are_no_records():
    chance = random.Random(5)
    path_free = Pages.__new__(Pages)
    path_free._newer, path_free.size = {}, PAGE
    for _ in range(200):
        path_free._data = chance.choice([b"\x0d", b"\x0a", b"\x02"]) + chance.randbytes(PAGE - 1)
        path_free.count = 1
        list(path_free.records())
