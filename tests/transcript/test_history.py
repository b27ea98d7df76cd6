"""Undo and redo: every deed of a session, backwards and forwards, as a reader would."""

import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from transcript.document import Document
from transcript.errors import ChangedElsewhere
from transcript.library import Library
from transcript.model import AnnotationKind, Block, BlockKind, Paragraph, Passage, Place, Speaker
from transcript.source import Source

WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))
KINDS = st.sampled_from(list(AnnotationKind))


def note_of(library, key):
    return library.annotation(key).note


def test_there_is_nothing_to_undo_in_a_library_just_opened(library, stored, open_library):
    other = open_library()
    assert (other.undo_name, other.redo_name) == (None, None)
    assert other.undo() is None
    assert other.redo() is None


def test_undo_tells_what_it_took_back_and_where(library, stored):
    done = library.annotate(stored, WORDS, AnnotationKind.IDEA, "here")
    assert library.undo_name == "Add note"
    undone = library.undo()
    assert undone == done
    assert undone.place == Place(1, 0, 0)
    assert undone.document == stored
    assert library.annotations(stored) == []
    assert library.redo_name == "Add note"
    library.redo()
    assert [annotation.note for annotation in library.annotations(stored)] == ["here"]


def test_typing_in_a_note_is_one_deed(library, stored):
    (key,) = library.annotate(stored, WORDS, AnnotationKind.IDEA).annotations
    for note in ("W", "Wh", "Why"):
        library.edit_annotation(key, note=note)
    library.undo()
    assert note_of(library, key) == ""
    library.redo()
    assert note_of(library, key) == "Why"
    library.undo()
    library.undo()
    assert library.annotations(stored) == []


def test_another_deed_or_leaving_the_note_ends_the_typing(library, stored):
    (key,) = library.annotate(stored, WORDS, AnnotationKind.IDEA).annotations
    library.edit_annotation(key, note="one")
    library.history.seal()
    library.edit_annotation(key, note="one two")
    library.toggle_bookmark(stored, 3)
    library.edit_annotation(key, note="one two three")
    names = []
    while library.undo_name and library.undo_name != "Annotate":
        names.append((library.undo_name, note_of(library, key)))
        library.undo()
    assert names == [
        ("Edit note", "one two three"),
        ("Add bookmark", "one two"),
        ("Edit note", "one two"),
        ("Edit note", "one"),
    ]


def test_after_undo_typing_starts_a_deed_of_its_own(library, stored):
    (key,) = library.annotate(stored, WORDS, AnnotationKind.IDEA).annotations
    library.edit_annotation(key, note="a")
    library.history.seal()
    library.edit_annotation(key, note="ab")
    library.undo()
    library.edit_annotation(key, note="ac")
    library.undo()
    assert note_of(library, key) == "a"
    assert library.redo_name == "Edit note"


def test_a_new_deed_ends_what_could_be_redone(library, stored):
    library.toggle_bookmark(stored, 1)
    library.undo()
    library.toggle_bookmark(stored, 2)
    assert library.redo_name is None
    assert library.redo() is None


def test_undoing_an_import_puts_the_document_into_the_bin(library, stored):
    assert library.undo_name == "Import"
    assert library.undo().documents == {stored}
    assert library.documents() == []
    library.redo()
    assert [summary.id for summary in library.documents()] == [stored]


def test_deleting_a_document_can_be_undone(library, stored):
    library.annotate(stored, WORDS, AnnotationKind.IDEA, "mine")
    library.delete_document(stored)
    assert library.undo_name == "Delete document"
    library.undo()
    assert [annotation.note for annotation in library.annotations(stored)] == ["mine"]


def test_a_worker_s_import_is_undone_in_the_window(library, document, open_library):
    worker = open_library()
    key = worker.add_document(document, Source("a.txt", "text/plain", "a" * 64, ()), None).document
    changes = library.adopt(worker.history.last)
    assert changes.documents == {key}
    assert library.undo_name == "Import"
    library.undo()
    assert worker.documents() == []


def test_undo_does_not_touch_what_another_window_changed(library, stored, open_library):
    (key,) = library.annotate(stored, WORDS, AnnotationKind.IDEA).annotations
    library.edit_annotation(key, note="mine")
    open_library().edit_annotation(key, note="theirs")
    with pytest.raises(ChangedElsewhere, match="Edit note"):
        library.undo()
    assert note_of(library, key) == "theirs"
    with pytest.raises(ChangedElsewhere):
        library.undo()
    assert library.undo_name == "Import"


def test_redo_does_not_touch_what_another_window_changed(library, stored, open_library):
    (key,) = library.annotate(stored, WORDS, AnnotationKind.IDEA).annotations
    library.edit_annotation(key, note="mine")
    library.undo()
    open_library().edit_annotation(key, note="theirs")
    with pytest.raises(ChangedElsewhere):
        library.redo()
    assert note_of(library, key) == "theirs"
    assert library.redo_name is None


def everything_made(path: Path) -> dict[str, dict[str, object]]:
    """Every row of what a reader made, deleted ones too, as another program sees it, by its id."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        tables = ("document", "annotation", "bookmark")
        return {
            row["id"]: dict(row) for table in tables for row in connection.execute(f"SELECT * FROM {table}")
        }
    finally:
        connection.close()


def rows_of(path: Path) -> dict[str, dict[str, object]]:
    """What a reader sees of it, but for when it was changed."""
    made = everything_made(path)
    return {key: {**row, "modified": ""} for key, row in made.items() if row["deleted"] is None}


def test_what_is_taken_back_is_remembered_as_deleted(library, stored):
    (note,) = library.annotate(stored, WORDS, AnnotationKind.IDEA, "mine").annotations
    (mark,) = library.toggle_bookmark(stored, 2).bookmarks
    library.undo()
    library.undo()
    made = everything_made(library.path)
    assert all(made[key]["deleted"] > made[key]["created"] for key in (note, mark))
    library.redo()
    assert library.annotation(note).note == "mine"


def test_undo_and_redo_are_changes_of_their_own_time(library, stored):
    (key,) = library.annotate(stored, WORDS, AnnotationKind.IDEA, "one").annotations
    library.edit_annotation(key, note="two")
    times = [library.annotation(key).modified]
    for turn in (library.undo, library.redo):
        turn()
        times.append(library.annotation(key).modified)
    assert times == sorted(set(times))
    assert library.annotation(key).note == "two"


class AnySession(RuleBasedStateMachine):
    """Random deeds; then everything is undone, redone and undone again."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library.open(Path(self.folder.name, "library.causerie"))
        blocks = [Block(BlockKind.TURN, (Paragraph(f"Turn {n} says so."),), (n % 2,)) for n in range(6)]
        document = Document.of(blocks, speakers=[Speaker("Oda"), Speaker("Pim")])
        self.document = self.library.add_document(
            document, Source("a", "text/plain", "a" * 64, ()), None
        ).document
        self.library.history.drop_last()
        self.start = rows_of(self.library.path)
        self.notes = lambda: [note.id for note in self.library.annotations(self.document)]

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    @rule(block=st.integers(0, 5), kind=KINDS, note=st.text(max_size=5))
    def annotate(self, block, kind, note):
        self.library.annotate(self.document, Passage(Place(block), Place(block, 0, 6)), kind, note)

    @precondition(lambda self: self.notes())
    @rule(data=st.data(), note=st.text(max_size=5))
    def type(self, data, note):
        self.library.edit_annotation(data.draw(st.sampled_from(self.notes())), note=note)

    @precondition(lambda self: self.notes())
    @rule(data=st.data(), kind=KINDS, tags=st.lists(st.text(max_size=3), max_size=2))
    def sort(self, data, kind, tags):
        self.library.edit_annotation(data.draw(st.sampled_from(self.notes())), kind=kind, tags=tags)

    @precondition(lambda self: self.notes())
    @rule(data=st.data())
    def delete(self, data):
        self.library.delete_annotation(data.draw(st.sampled_from(self.notes())))

    @rule(block=st.integers(0, 5))
    def bookmark(self, block):
        self.library.toggle_bookmark(self.document, block)

    @precondition(lambda self: self.library.bookmarks(self.document))
    @rule(data=st.data(), name=st.text(max_size=4))
    def rename(self, data, name):
        bookmark = data.draw(st.sampled_from(self.library.bookmarks(self.document)))
        self.library.rename_bookmark(bookmark.id, name)

    @rule()
    def leave_the_note(self):
        self.library.history.seal()

    @rule()
    def change_my_mind(self):
        if self.library.undo():
            self.library.redo()

    @rule()
    def undo(self):
        self.library.undo()

    @rule()
    def redo(self):
        self.library.redo()

    @rule()
    def all_the_way_back_and_forth(self):
        while self.library.redo():
            pass
        end = rows_of(self.library.path)
        while self.library.undo():
            pass
        assert rows_of(self.library.path) == self.start
        while self.library.redo():
            pass
        assert rows_of(self.library.path) == end

    @invariant()
    def sound(self):
        assert self.library.check() == []


AnySession.TestCase.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnySession = AnySession.TestCase
