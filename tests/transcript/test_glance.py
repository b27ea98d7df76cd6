"""A first look at a document: all that a page needs where everything is in order, else nothing."""

import sqlite3
from contextlib import closing

import pytest

from transcript.glance import glance_at, glance_at_file
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place, ReadingPosition
from transcript.progress import Unwatched


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "talk.txt"
    made.write_text("ANNA: Who is there?\n\nBEN: “Nobody” is there.\n\n" * 20, encoding="utf-8")
    return made


@pytest.fixture
def library(tmp_path, file):
    """A library with the file, closed in order."""
    path = tmp_path / "library.causerie"
    with Library.open(path) as opened:
        key = import_file(opened, file, Unwatched()).document
        opened.store_reading_position(key, ReadingPosition(Place(3), 5))
    return path


def change(library, statement, *values):
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute(statement, values)


def test_it_is_the_document_that_the_library_has_and_where_its_reader_was(library, file):
    seen = glance_at_file(library, file)
    with Library.open(library) as opened:
        (summary,) = opened.documents()
        assert (seen.id, seen.document) == (summary.id, opened.document(summary.id))
    assert seen.position == ReadingPosition(Place(3), 5)
    assert (seen.annotations, seen.bookmarks) == ([], [])
    assert glance_at(library, seen.id) == seen


def test_it_sees_what_the_reader_marked(library, file):
    with Library.open(library) as opened:
        key = opened.documents()[0].id
        opened.annotate(key, Passage(Place(2), Place(2, 0, 3)), AnnotationKind.IDEA)
        opened.toggle_bookmark(key, 4)
        marked = opened.annotations(key), opened.bookmarks(key)
    seen = glance_at_file(library, file)
    assert (seen.annotations, seen.bookmarks) == marked
    assert all(marked)


def test_it_leaves_nothing_behind(library, file, tmp_path):
    before = library.read_bytes()
    glance_at_file(library, file)
    assert library.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"library.causerie", "talk.txt"}


def test_there_is_none_of_what_the_library_does_not_have(library, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("CLEO: A different talk.\n", encoding="utf-8")
    assert glance_at_file(library, other) is None
    assert glance_at_file(library, tmp_path / "absent.txt") is None
    assert glance_at_file(library, tmp_path) is None
    assert glance_at(library, "01J9ZZZZZZZZZZZZZZZZZZZZZZ") is None


def test_there_is_none_of_what_is_in_the_bin(library, file):
    with Library.open(library) as opened:
        opened.delete_document(opened.documents()[0].id)
    assert glance_at_file(library, file) is None


def test_no_library_is_made_for_a_glance(tmp_path, file):
    assert glance_at_file(tmp_path / "none" / "library.causerie", file) is None
    (tmp_path / "empty.causerie").touch()
    assert glance_at_file(tmp_path / "empty.causerie", file) is None
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("schema", [1, 10_000])
def test_there_is_none_into_a_library_of_another_schema(library, file, schema):
    change(library, f"PRAGMA user_version = {schema}")
    assert glance_at_file(library, file) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document_text SET paragraph_ends = x'01020304'",
        "UPDATE document_text SET block_ends = x'0102'",
        "UPDATE document_text SET labels = 'no JSON'",
        "UPDATE document_text SET text = x''",
        "DELETE FROM document_text",
    ],
)
def test_there_is_none_of_a_text_that_is_seen_to_be_damaged(library, file, statement):
    change(library, statement)
    assert glance_at_file(library, file) is None


def test_there_is_none_while_a_log_waits_beside_the_library(library, file):
    with closing(sqlite3.connect(library)) as other:
        other.execute("INSERT INTO library VALUES ('remark', 'written')")
        other.commit()
        assert glance_at_file(library, file) is None


def test_there_is_none_of_what_is_no_library(tmp_path, file):
    path = tmp_path / "strange.causerie"
    path.write_bytes(b"not a library at all" * 100)
    assert glance_at_file(path, file) is None
