"""Bringing files into a library."""

import pytest

from transcript import importing
from transcript.errors import Cancelled, LibraryReadOnly
from transcript.importing import import_file, import_paths
from transcript.library import Library
from transcript.progress import Unwatched

TALK = "ODA: Bring the saw.\n\nPIM: Which saw?\n\nODA: The long one.\n\nPIM: It is lent.\n"


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


def test_a_file_becomes_a_document_with_its_source(library, talk):
    key = import_file(library, talk, Unwatched()).document
    summary = library.summary(key)
    assert (summary.source, summary.turns, summary.speakers) == ("talk.txt", 4, ("Oda", "Pim"))
    assert library.undo_name == "Import"


def test_a_file_that_is_known_is_not_recovered_again(library, talk, monkeypatch):
    first = import_file(library, talk, Unwatched())

    def never(*_):
        raise AssertionError("it was recovered again")

    monkeypatch.setattr(importing, "recover", never)
    talk.rename(talk.with_name("renamed.txt"))
    again = import_file(library, talk.with_name("renamed.txt"), Unwatched())
    assert again.document == first.document
    assert again.documents == frozenset()


def test_a_file_whose_document_is_in_the_bin_comes_back(library, talk):
    key = import_file(library, talk, Unwatched()).document
    library.delete_document(key)
    again = import_file(library, talk, Unwatched())
    assert again.documents == {key}
    assert [summary.id for summary in library.documents()] == [key]


def test_progress_is_told_and_cancelling_leaves_nothing(library, talk):
    class Watcher:
        def __init__(self):
            self.labels = []

        def report(self, done, total, label):
            assert 0 <= done <= total
            self.labels.append(label)

        def check_cancelled(self):
            if "Storing" in self.labels:
                raise Cancelled

    watcher = Watcher()
    with pytest.raises(Cancelled):
        list(import_paths(library, [talk], watcher))
    assert library.documents() == []
    assert "Storing" in watcher.labels


def test_a_library_that_cannot_be_written_stops_everything(library, talk, monkeypatch):
    library.close()
    monkeypatch.setattr("transcript.storage.opening._writable", lambda path: False)
    with Library.open(library.path) as reader, pytest.raises(LibraryReadOnly):
        list(import_paths(reader, [talk, talk], Unwatched()))
