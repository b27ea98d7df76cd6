"""A library that is locked, read-only, damaged, newer, gone, or on a full disk: nothing is lost."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from transcript.document import Document
from transcript.errors import (
    CannotWrite,
    DiskFull,
    LibraryCorrupt,
    LibraryError,
    LibraryLocked,
    LibraryReadOnly,
    NewerLibrary,
)
from transcript.library import Library
from transcript.model import AnnotationKind, Block, BlockKind, Paragraph, Passage, Place, ReadingPosition
from transcript.search import SearchQuery
from transcript.source import Source

WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))
SAW = Source("saw.txt", "text/plain", "5" * 64, ())

WRITES = {
    "add_document": lambda library, shelf: library.add_document(shelf.text, SAW, None),
    "delete_document": lambda library, shelf: library.delete_document(shelf.document),
    "mark_opened": lambda library, shelf: library.mark_opened(shelf.document),
    "annotate": lambda library, shelf: library.annotate(shelf.document, WORDS, AnnotationKind.IDEA),
    "edit_annotation": lambda library, shelf: library.edit_annotation(shelf.annotation, note="changed"),
    "delete_annotation": lambda library, shelf: library.delete_annotation(shelf.annotation),
    "toggle_bookmark": lambda library, shelf: library.toggle_bookmark(shelf.document, 3),
    "rename_bookmark": lambda library, shelf: library.rename_bookmark(shelf.bookmark, "changed"),
    "store_reading_position": lambda library, shelf: library.store_reading_position(
        shelf.document, ReadingPosition(Place(4), 5)
    ),
    "undo": lambda library, shelf: library.undo(),
}
READS = {
    "documents": lambda library, shelf: library.documents(),
    "summary": lambda library, shelf: library.summary(shelf.document),
    "document": lambda library, shelf: library.document(shelf.document),
    "find_digest": lambda library, shelf: library.find_digest("0"),
    "annotations": lambda library, shelf: library.annotations(shelf.document),
    "annotation": lambda library, shelf: library.annotation(shelf.annotation),
    "bookmarks": lambda library, shelf: library.bookmarks(shelf.document),
    "reading_position": lambda library, shelf: library.reading_position(shelf.document),
    "tags": lambda library, shelf: library.tags(),
    "search": lambda library, shelf: library.search(SearchQuery(text="canal")),
    "search notes": lambda library, shelf: library.search(SearchQuery(text="loan", notes=True)),
    "check": lambda library, shelf: library.check(),
    "changed_elsewhere": lambda library, shelf: library.changed_elsewhere(),
}
writes = pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
reads = pytest.mark.parametrize("read", READS.values(), ids=READS)


class Shelf:
    """A library with a document, an annotation and a bookmark, and their ids."""

    def __init__(self, library, document, key):
        self.path = library.path
        self.text = document
        self.document = key
        (self.annotation,) = library.annotate(key, WORDS, AnnotationKind.TERM, "a loan", ["saw"]).annotations
        (self.bookmark,) = library.toggle_bookmark(key, 2).bookmarks


@pytest.fixture
def shelf(library, document, stored):
    return Shelf(library, document, stored)


def everything(path: Path) -> list[str]:
    """What another program finds in the library."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


# ----------------------------------------------------------------------------------- locked
@pytest.fixture
def locked(shelf):
    """Another program is writing and does not come to an end."""
    connection = sqlite3.connect(shelf.path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


@writes
def test_a_locked_library_stores_nothing_and_says_so(write, library, shelf, open_library, locked):
    before = everything(shelf.path)
    other = open_library(busy_timeout_ms=0)
    (library._connection).run("PRAGMA busy_timeout = 0")
    undo_name = library.undo_name
    for tried in (library, other):
        if write is WRITES["undo"] and tried is other:
            continue
        with pytest.raises(LibraryLocked, match="in use by another program"):
            write(tried, shelf)
    assert library.undo_name == undo_name
    assert everything(shelf.path) == before


@reads
def test_a_library_in_which_another_program_writes_can_be_read(read, library, shelf, locked):
    read(library, shelf)


@writes
def test_what_was_refused_can_be_stored_later(write, library, shelf):
    library._connection.run("PRAGMA busy_timeout = 0")
    writer = sqlite3.connect(shelf.path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryLocked):
        write(library, shelf)
    writer.close()
    write(library, shelf)
    assert library.check() == []


def test_a_library_that_is_locked_for_reading_too_is_said_to_be(library, shelf):
    library.close()
    holder = sqlite3.connect(shelf.path, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryLocked):
        Library.open(shelf.path, busy_timeout_ms=0)
    holder.close()


# -------------------------------------------------------------------------------- read-only
AS_ANYBODY = """
import os, sys
import urllib.parse  # Python 3.13 imports it late, when its folder may be one that only root reads
from pathlib import Path
from transcript.errors import LibraryReadOnly
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.search import SearchQuery
if os.geteuid() == 0:  # whom no permission stops
    os.setgid(65534)
    os.setuid(65534)
with Library.open(Path(sys.argv[1])) as library:
    assert library.read_only
    (summary,) = library.documents()
    assert library.annotations(summary.id)[0].note == "a loan"
    assert len(library.search(SearchQuery(text="canal"))) == 2
    assert library.check() == [], library.check()
    for write in (
        lambda: library.annotate(summary.id, Passage(Place(1), Place(1, 0, 3)), AnnotationKind.IDEA),
        lambda: library.mark_opened(summary.id),
        lambda: library.delete_document(summary.id),
    ):
        try:
            write()
        except LibraryReadOnly as error:
            print(error)
        else:
            raise AssertionError("it was written")
"""


@pytest.fixture
def public_folder():
    """A folder that other users may enter, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.iterdir()):
        path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("permissions", [(0o444, 0o777), (0o444, 0o555), (0o666, 0o555)])
def test_a_read_only_library_can_be_read(permissions, library, shelf, public_folder):
    library.close()
    path = public_folder / "library.causerie"
    shutil.copy(shelf.path, path)
    path.chmod(permissions[0])
    public_folder.chmod(permissions[1])
    before = path.read_bytes()
    command = [sys.executable, "-c", AS_ANYBODY, str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("read-only; nothing can be stored") == 3
    assert path.read_bytes() == before


@writes
def test_nothing_is_written_into_a_library_opened_to_read(write, library, shelf, monkeypatch):
    library.close()
    monkeypatch.setattr("transcript.storage.opening._writable", lambda path: False)
    before = everything(shelf.path)
    with Library.open(shelf.path) as reader:
        assert reader.read_only
        if write is not WRITES["undo"]:
            with pytest.raises(LibraryReadOnly):
                write(reader, shelf)
    assert everything(shelf.path) == before


@reads
def test_a_library_opened_to_read_answers_everything(read, library, shelf, monkeypatch):
    expected = read(library, shelf)
    library.close()
    monkeypatch.setattr("transcript.storage.opening._writable", lambda path: False)
    with Library.open(shelf.path) as reader:
        assert read(reader, shelf) == expected


# -------------------------------------------------------------------------- damaged or alien
@pytest.mark.parametrize(
    "content", [b"Dear diary,\n", b"SQLite format 3\x00" + b"\xff" * 4096, b"\x00" * 5000]
)
def test_a_file_that_is_no_library_is_left_alone(content, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(LibraryCorrupt, match=r"letter\.txt"):
        Library.open(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryCorrupt, match="no library of Causerie"):
        Library.open(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_library(tmp_path):
    with pytest.raises(LibraryError, match="cannot be read"):
        Library.open(tmp_path)


def test_a_library_where_none_can_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="cannot be made"):
        Library.open(tmp_path / "file" / "library.causerie")


def overwrite_table(path: Path, table: str) -> None:
    """Fill the first page of a table with rubbish, as a failing disk does."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


def test_damage_is_found_and_named(library, shelf):
    library.close()
    overwrite_table(shelf.path, "document_text")
    with Library.open(shelf.path) as library:
        with pytest.raises(LibraryCorrupt, match="causerie restore"):
            library.document(shelf.document)
        problems = library.check()
    assert problems
    assert all(str(shelf.path) in problem.sentence for problem in problems)


def test_a_note_on_other_words_is_a_problem(library, shelf):
    library._connection.run("UPDATE annotation SET start_offset = 1, end_offset = 4")
    (problem,) = library.check()
    assert shelf.annotation in problem.sentence
    assert "not on its words “You len" in problem.sentence


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE document_text SET block_ends = x'01'",
        "UPDATE document_text SET block_voices = zeroblob(4)",
        "UPDATE document_text SET voices = '[]'",
        "UPDATE document_text SET rare = 'nonsense'",
        "DELETE FROM document_text",
    ],
)
def test_a_text_that_does_not_fit_together_is_a_problem(damage, library, shelf, open_library):
    library._connection.run(damage)
    other = open_library()
    with pytest.raises(LibraryCorrupt, match=shelf.document):
        other.document(shelf.document)
    assert any(shelf.document in problem.sentence for problem in other.check())


# ------------------------------------------------------------------------------------ newer
def test_a_newer_library_is_not_touched(library, shelf):
    library._connection.run("PRAGMA user_version = 999")
    library._connection.run("UPDATE library SET value = '9.1.0' WHERE name = 'written_by'")
    library.close()
    files = {path: path.read_bytes() for path in shelf.path.parent.iterdir()}
    with pytest.raises(NewerLibrary, match=r"9\.1\.0") as caught:
        Library.open(shelf.path)
    assert str(shelf.path) in str(caught.value)
    assert shelf.path.read_bytes() == files[shelf.path]


def test_a_newer_library_is_known_by_what_stands_in_its_log_alone(library, shelf, open_library):
    library._connection.run("PRAGMA user_version = 999")
    with pytest.raises(NewerLibrary):
        open_library()


# ---------------------------------------------------------------------------- full and gone
@pytest.mark.parametrize("deed", ["annotate", "add_document"])
def test_a_full_disk_loses_nothing(deed, library, shelf):
    write = WRITES[deed]
    shelf.text = conversation_of_a_million_letters()
    library._connection.run(f"PRAGMA max_page_count = {library._connection.number('PRAGMA page_count')}")
    states = [everything(shelf.path)]

    def fill():
        while len(states) < 300:
            write(library, shelf)
            states.append(everything(shelf.path))

    with pytest.raises(DiskFull, match="free some space"):
        fill()
    assert everything(shelf.path) == states[-1]
    library._connection.run("PRAGMA max_page_count = 100000")
    write(library, shelf)
    assert library.check() == []


def conversation_of_a_million_letters() -> Document:
    return Document.of([Block(BlockKind.PROSE, (Paragraph("saw " * 250_000),))])


def test_a_library_that_was_moved_away_is_not_written_to(library, shelf):
    shelf.path.rename(shelf.path.with_name("elsewhere"))
    with pytest.raises(LibraryError, match="moved, replaced or deleted"):
        library.toggle_bookmark(shelf.document, 1)


def test_a_folder_is_made_for_its_owner_only(tmp_path):
    path = tmp_path / "new" / "library.causerie"
    Library.open(path).close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_name_that_damage_made_bytes_of_is_told_as_damage(library, shelf, open_library):
    library._connection.run("UPDATE speaker SET name = x'00ff'")
    with pytest.raises(LibraryCorrupt, match="causerie restore"):
        open_library().documents()
