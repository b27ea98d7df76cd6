"""Notes as a table, as JSON and as a page: the same bytes for the same notes, and nothing that is run."""

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest

from transcript.exporting import notes_of
from transcript.model import AnnotationKind, Passage, Place
from transcript.writers.notes_csv import COLUMNS, notes_as_csv
from transcript.writers.notes_html import notes_as_html
from transcript.writers.notes_json import notes_as_json

WRITERS = (notes_as_csv, notes_as_json, notes_as_html)


@pytest.fixture
def notes(library, stored):
    library.annotate(
        stored,
        Passage(Place(1, 0, 13), Place(1, 0, 23)),
        AnnotationKind.TERM,
        "A *saw*\nlong",
        ["tools", "x y"],
    )
    library.annotate(stored, Passage(Place(5, 0, 0), Place(5, 0, 21)), AnnotationKind.QUESTION)
    return notes_of(library, stored)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def rewritten(notes, **values):
    return replace(notes, annotations=[replace(notes.annotations[0], **values)])


@pytest.mark.parametrize("write", WRITERS)
def test_the_same_notes_give_the_same_bytes(write, notes, library, stored):
    assert write([notes]) == write([notes_of(library, stored)])


def test_a_table_has_a_row_for_each_note(notes):
    first, second = rows(notes_as_csv([notes, notes]))[:2]
    assert tuple(first) == COLUMNS
    assert (first["speaker"], first["turn"], first["section"]) == ("Oda", "1", "I. The Saw")
    assert (first["quote"], first["note"], first["tags"]) == ("the “long”", "A *saw*\nlong", "tools; x y")
    assert first["link"] == f"causerie://{notes.summary.id}/a/{first['id']}"
    assert second["kind"] == "question"
    assert second["quote"].startswith("A loan is a gift\nthat")
    assert len(rows(notes_as_csv([notes, notes]))) == 4


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", '=HYPERLINK("http://x")', "＝1"]
)
def test_no_cell_is_carried_out(text, notes):
    (row,) = rows(notes_as_csv([rewritten(notes, note=text, quote=text, tags=(text,))]))
    assert row["note"] == row["quote"] == row["tags"] == f"'{text}"


def test_json_has_everything(notes):
    content = json.loads(notes_as_json([notes]))
    assert content["format"] == "causerie-notes/1"
    (document,) = content["documents"]
    assert (document["title"], document["speakers"]) == ("On the Lending of Tools", ["Oda", "Pim", "Rust"])
    first, _ = document["annotations"]
    assert (first["note"], first["tags"], first["turn"]) == ("A *saw*\nlong", ["tools", "x y"], 1)


def test_a_page_shows_the_notes_and_fetches_nothing(notes):
    hostile = "<script>alert(1)</script> ![x](http://x/y.png) [go](javascript:alert(1))"
    page = notes_as_html([rewritten(notes, note=hostile, quote="<b>&", tags=("<i>",))])
    assert "<script>" not in page
    assert "<img" not in page
    assert 'href="javascript' not in page
    assert "<blockquote>&lt;b&gt;&amp;</blockquote>" in page
    assert "#&lt;i&gt;" in page
    assert "<em>saw</em>" in notes_as_html([notes])


def test_unattached_notes_stand_last_under_their_own_heading(notes):
    lost = rewritten(notes, passage=None)
    assert "<h2>Unattached notes</h2>" in notes_as_html([lost])
    (row,) = rows(notes_as_csv([lost]))
    assert (row["turn"], row["reference"], row["speaker"]) == ("", "", "Oda")
