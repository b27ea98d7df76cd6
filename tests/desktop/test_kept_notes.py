"""Notes are kept between two looks at them, and never differ from what the library holds."""

import pytest

from desktop.reading_session import ReadingSession
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place, ReadingPosition
from transcript.progress import Unwatched


@pytest.fixture
def session(qapp, tmp_path, checkout):
    library = Library.open(tmp_path / "library.causerie")
    sample = checkout / "resources" / "samples" / "the-borrowed-pilot.txt"
    document = import_file(library, sample, Unwatched()).document
    made = ReadingSession(library)
    made.open(document)
    yield made
    made.close_library()


def words(block):
    return Passage(Place(block, 0, 0), Place(block, 0, 5))


def in_the_library(session):
    return session.library.annotations(session.id)


def test_deeds_and_what_takes_them_back_are_followed(session):
    kinds = [AnnotationKind.IDEA, AnnotationKind.TERM]
    made = [session.annotate(words(block), kind) for block in (9, 3, 5, 3) for kind in kinds]
    assert session.annotations() == in_the_library(session)
    session.edit_annotation(made[2], note="Is it so?", tags=["boats"])
    assert session.annotations() == in_the_library(session)
    session.delete_annotation(made[0])
    assert session.annotations() == in_the_library(session)
    for deed in (session.undo, session.undo, session.undo, session.redo, session.redo):
        deed()
        assert session.annotations() == in_the_library(session)
    assert len(session.annotations()) == 8


def test_what_another_window_writes_is_seen(session):
    session.annotate(words(3), AnnotationKind.IDEA)
    assert len(session.annotations()) == 1
    with Library.open(session.library.path) as other:
        other.annotate(session.id, words(5), AnnotationKind.REASON)
    assert session.annotations() == in_the_library(session)
    assert len(session.annotations()) == 2


def test_what_is_written_past_the_session_is_seen(session):
    session.annotate(words(3), AnnotationKind.IDEA)
    session.store_position(ReadingPosition(Place(4), 4))
    session.library.annotate(session.id, words(5), AnnotationKind.REASON)
    session.annotate(words(7), AnnotationKind.IDEA)
    assert len(session.annotations()) == 3


@pytest.mark.parametrize("deed", ["annotate", "store_reading_position"])
def test_what_another_writes_while_a_deed_waits_for_its_turn_is_seen(session, monkeypatch, deed):
    session.annotate(words(3), AnnotationKind.IDEA)
    assert len(session.annotations()) == 1
    real = getattr(session.library, deed)

    def after_another(*what):
        with Library.open(session.library.path) as other:
            other.annotate(session.id, words(5), AnnotationKind.REASON)
        return real(*what)

    monkeypatch.setattr(session.library, deed, after_another)
    if deed == "annotate":
        session.annotate(words(7), AnnotationKind.IDEA)
    else:
        session.store_position(ReadingPosition(Place(4), 4))
    assert session.annotations() == in_the_library(session)
    assert len(session.annotations()) == (3 if deed == "annotate" else 2)


def test_thousands_are_read_in_parts_while_the_reader_goes_on(session):
    for block in range(1, 40):
        session.library.annotate(session.id, words(2 * block), AnnotationKind.IDEA)
    steps = session.read_annotations()
    next(steps)
    session.store_position(ReadingPosition(Place(4), 4))
    assert list(steps) == [None]
    assert session.annotations() == in_the_library(session)
    steps = session.read_annotations()
    next(steps)
    session.annotate(words(3), AnnotationKind.TERM)
    assert len(list(steps)) == 3  # they are read anew
    assert session.annotations() == in_the_library(session)
    assert len(session.annotations()) == 40


def test_who_asks_may_change_the_list_they_get(session):
    session.annotate(words(3), AnnotationKind.IDEA)
    session.annotations().clear()
    assert len(session.annotations()) == 1
