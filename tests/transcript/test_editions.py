"""Another edition of a work imported over a document: what becomes of notes, bookmarks and position."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from transcript import anchors
from transcript.document import Document
from transcript.errors import CannotMend, ChangedElsewhere
from transcript.library import Library
from transcript.mending.speakers import rename_speaker
from transcript.model import UNATTACHED, AnnotationKind, Block, Passage, Place, ReadingPosition
from transcript.source import Source
from transcript.storage import documents

IDEA = AnnotationKind.IDEA
CORRECTED = Source("corrected.txt", "text/plain", "c" * 64, ())
TABLES = ("facts", "document_text", "section", "speaker", "annotation", "bookmark", "reading", "indexed")


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TEMP TABLE facts AS SELECT * FROM document")
        for stamp in ("described", "mended", "revived"):  # what is undone is changed later than it was
            connection.execute(f"UPDATE temp.facts SET {stamp} = ''")
        rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
        connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, turn_index, instance)")
        rows["terms"] = connection.execute("SELECT term, doc, offset FROM temp.terms").fetchall()
    connection.close()
    return {table: sorted(found, key=repr) for table, found in rows.items()}


def edition(document: Document, blocks: list[Block]) -> Document:
    return Document.of(blocks, title=document.title, sections=document.sections, speakers=document.speakers)


def rewritten(block: Block, old: str, new: str) -> Block:
    paragraphs = (replace(p, text=p.text.replace(old, new), spans=()) for p in block.paragraphs)
    return replace(block, paragraphs=tuple(paragraphs))


@pytest.fixture
def noted(library, stored):
    """Notes on three turns and a bookmark on two."""
    for passage in (
        Passage(Place(1, 0, 0), Place(1, 0, 11)),  # You lent him
        Passage(Place(2, 0, 20), Place(2, 1, 4)),  # over two paragraphs
        Passage(Place(6, 0, 39), Place(6, 0, 72)),  # A loan is a promise
    ):
        library.annotate(stored, passage, IDEA, "a note")
    library.toggle_bookmark(stored, 5)
    library.toggle_bookmark(stored, 7)
    library.store_reading_position(stored, ReadingPosition(Place(6, 0, 4), 6))
    return stored


@pytest.fixture
def corrected(document):
    """Two turns more at the beginning, plain quotation marks, and the last but one turn is gone."""
    blocks = list(document.blocks())
    added = [
        replace(blocks[1], paragraphs=(replace(blocks[1].paragraphs[0], text=text),))
        for text in ("Good evening to all of you.", "The rain has not stopped since noon.")
    ]
    kept = [rewritten(rewritten(block, "“", '"'), "”", '"') for block in (*blocks[:7], *blocks[8:])]
    return edition(document, [kept[0], *added, *kept[1:]])


def test_notes_bookmarks_and_position_go_with_a_new_edition(library, noted, corrected):
    before = [note.quote for note in library.annotations(noted)]
    changes, report = library.replace_text(noted, corrected, CORRECTED, None)
    assert changes.name == "Import edition"
    assert changes.documents == {noted}
    assert report.sentence == "4 kept, 0 moved, 1 unattached"
    text, notes = library.document(noted), library.annotations(noted)
    assert [note.quote for note in notes] == before
    assert all(anchors.verify(text, note) for note in notes)
    assert [note.passage.start.block for note in notes] == [3, 4, 8]
    assert [mark.block for mark in library.bookmarks(noted)] == [7]
    assert library.reading_position(noted).place.block == 8
    assert library.summary(noted).source == "corrected.txt"
    assert library.check() == []


def test_undo_brings_the_old_edition_back_and_redo_the_new_one(library, noted, corrected, library_path):
    before = contents(library_path)
    text = library.document(noted)
    library.replace_text(noted, corrected, CORRECTED, None)
    after = contents(library_path)
    assert library.undo().name == "Import edition"
    assert contents(library_path) == before
    assert library.document(noted) == text
    library.redo()
    assert contents(library_path) == after


def test_what_is_not_found_is_unattached_with_its_quote_and_can_be_put_back(library, noted, document):
    gone = edition(document, [b for number, b in enumerate(document.blocks()) if number != 6])
    lost = library.annotations(noted)[2]
    _, report = library.replace_text(noted, gone, CORRECTED, None)
    assert [found.id for found in report.unattached] == [lost.id]
    note = library.annotations(noted)[-1]
    assert (note.id, note.passage, note.quote, note.note) == (lost.id, None, lost.quote, "a note")
    assert [lost.id in problem.sentence for problem in library.unattached()] == [True]

    place = Passage(Place(5, 0, 0), Place(5, 0, 6))
    changes = library.attach(lost.id, place)
    assert (changes.name, changes.annotations, changes.place) == ("Attach note", {lost.id}, place.start)
    attached = library.annotation(lost.id)
    assert (attached.passage, attached.quote, attached.note) == (place, "A loan", "a note")
    assert library.unattached() == []
    library.undo()
    assert replace(library.annotation(lost.id), modified=note.modified) == note


def test_a_note_in_a_turn_that_stands_elsewhere_is_told_of_as_moved(library, noted, document):
    blocks = list(document.blocks())
    moved = edition(document, [blocks[0], *blocks[2:], blocks[1]])
    first = library.annotations(noted)[0]
    _, report = library.replace_text(noted, moved, CORRECTED, None)
    (move,) = report.moved
    assert (move.id, move.quote, move.text) == (first.id, first.quote, first.quote)
    assert move.passage == library.annotation(first.id).passage
    assert move.passage.start.block == 8


def test_a_note_on_changed_words_is_told_of_as_moved(library, noted, document):
    blocks = [
        rewritten(block, "a promise about a thing", "a promise about some thing")
        for block in document.blocks()
    ]
    note = library.annotations(noted)[2]
    _, report = library.replace_text(noted, edition(document, blocks), CORRECTED, None)
    (move,) = report.moved
    assert (move.id, move.quote) == (note.id, note.quote)
    assert move.text == "A loan is a promise about some thing"


def test_a_bookmark_whose_block_is_gone_waits_and_does_not_point_elsewhere(
    library, noted, document, library_path
):
    gone = edition(document, [b for number, b in enumerate(document.blocks()) if number != 7])
    before = library.bookmarks(noted)
    library.replace_text(noted, gone, CORRECTED, None)
    assert [mark.block for mark in library.bookmarks(noted)] == [5]
    rows = [row for row in contents(library_path)["bookmark"] if UNATTACHED in row]
    assert len(rows) == 1
    assert [before[1].quote in problem.sentence for problem in library.unattached()] == [True]
    library.undo()
    assert library.bookmarks(noted) == before


def test_the_same_text_again_keeps_everything(library, noted, document):
    _, report = library.replace_text(noted, document, CORRECTED, None)
    assert report.sentence == "5 kept, 0 moved, 0 unattached"


def test_a_text_without_words_is_refused(library, noted):
    with pytest.raises(CannotMend, match="no words"):
        library.replace_text(noted, Document.of([]), CORRECTED, None)


def test_a_text_that_another_window_mended_meanwhile_is_not_replaced(
    library, open_library, noted, corrected, monkeypatch
):
    other = open_library()
    text = library.document(noted)

    def mended_meanwhile(document):
        other.mend(noted, rename_speaker(text, "Pim", "Pim de Vries"), "Rename speaker")
        return text

    monkeypatch.setattr(library, "document", mended_meanwhile)
    with pytest.raises(ChangedElsewhere):
        library.replace_text(noted, corrected, CORRECTED, None)


def test_another_edition_is_recognised_and_another_work_is_not(library, add, corrected):
    long = "The ferryman counts the lamps on the far side, one for each house that owes him a crossing. " * 3
    key = add("On Lamps", long)
    plain = library.document(key)
    found = library.find_edition(replace(plain, title="Another Title"))
    assert found is not None
    assert (found.document, found.shared, found.same_title, found.same_people) == (key, 1.0, False, True)
    other = Document.of(
        [
            replace(plain.block(1), paragraphs=(replace(plain.block(1).paragraphs[0], text=f"{n} of them"),))
            for n in range(99)
        ],
        title="On Lamps",
        speakers=plain.speakers,
    )
    assert library.find_edition(other) is None


def test_an_unattached_bookmark_can_be_put_back(library, noted, document):
    gone = edition(document, [b for number, b in enumerate(document.blocks()) if number != 7])
    _, report = library.replace_text(noted, gone, CORRECTED, None)
    (lost,) = library.unattached_bookmarks(noted)
    assert lost.id in {found.id for found in report.unattached}
    changes = library.attach_bookmark(lost.id, 2)
    assert (changes.name, changes.bookmarks, changes.place) == ("Attach bookmark", {lost.id}, Place(2))
    assert library.unattached_bookmarks(noted) == []
    (put_back,) = [mark for mark in library.bookmarks(noted) if mark.id == lost.id]
    assert put_back.block == 2
    assert put_back.quote.startswith("He asked me nicely")
    library.undo()
    assert [mark.id for mark in library.unattached_bookmarks(noted)] == [lost.id]
    assert library.delete_bookmark(lost.id).place is None
    assert library.unattached_bookmarks(noted) == []


def test_a_move_can_be_taken_back_and_the_note_waits_with_its_old_words(library, noted, document):
    blocks = list(document.blocks())
    blocks[6] = rewritten(blocks[6], "A loan is a promise", "A loan is the promise")
    before = library.annotations(noted)[2]
    _, report = library.replace_text(noted, edition(document, blocks), CORRECTED, None)
    (move,) = report.moved
    assert (move.quote, move.text[:21]) == (before.quote, "A loan is the promise")
    changes = library.detach([move])
    assert (changes.name, changes.annotations) == ("Undo move", {before.id})
    waiting = library.annotation(before.id)
    assert (waiting.passage, waiting.quote, waiting.prefix) == (None, before.quote, before.prefix)
    assert library.undo().name == "Undo move"
    assert library.annotation(before.id).quote == move.text


def test_among_many_documents_only_the_likely_ones_are_read(library, add, monkeypatch):
    sentence = (
        "The {0} ferryman counts {0} lamps on the {0} side, one for each house that owes {0} a crossing. "
    )
    keys = [
        add(f"Document {n}", "".join(sentence.format(f"{w}{n}") for w in ("red", "low", "wet")))
        for n in range(40)
    ]
    text = library.document(keys[17])
    read = []
    load = documents.load
    monkeypatch.setattr(documents, "load", lambda connection, key: read.append(key) or load(connection, key))
    assert library.find_edition(text).document == keys[17]
    assert len(read) <= 5


def test_a_text_that_was_replaced_is_known_by_its_new_words(library, stored, document):
    bells = Document.of(
        [
            rewritten(document.block(1), document.paragraph_text(1), f"The bell rang {n} times.")
            for n in range(30)
        ],
        speakers=document.speakers,
    )
    assert library.find_edition(bells) is None
    library.replace_text(stored, bells, CORRECTED, None)
    assert library.find_edition(bells).document == stored


def test_a_library_that_may_not_be_written_refuses_at_once(open_library, noted, corrected, library: Library):
    library.close()
    library.path.chmod(0o400)
    reader = open_library()
    if not reader.read_only:
        pytest.skip("this user may write to everything")
    with pytest.raises(Exception, match="read-only"):
        reader.replace_text(noted, corrected, CORRECTED, None)
