"""What stands on which shelf, what a filter leaves, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.models.document_table import COLUMNS, DocumentTable
from desktop.models.documents import DocumentsModel
from desktop.models.shelves import Order, matching, ordered, shelves, stands_on
from desktop.panels.document_views import document_at
from transcript.model import DocumentId, DocumentSummary

MENO = DocumentSummary(
    id=DocumentId("meno"),
    title="Meno",
    source="meno.txt",
    digest="0" * 64,
    language="en",
    speakers=("Socrates", "Meno", "A Boy", "Anytus"),
    turns=700,
    words=23_000,
    progress=0.72,
    annotations=3,
    bookmarks=0,
    added=datetime(2026, 1, 1, tzinfo=UTC),
    opened=datetime(2026, 2, 1, tzinfo=UTC),
    author="Plato",
    genre="dialogue",
)
TAPES = replace(
    MENO,
    id=DocumentId("tapes"),
    title="The Lighthouse Tapes",
    author="",
    genre="interview",
    progress=0.0,
    words=900,
    annotations=0,
    opened=None,
    added=datetime(2026, 3, 1, tzinfo=UTC),
)
DONE = replace(MENO, id=DocumentId("done"), title="alpha", author="", progress=1.0, genre="")
ALL = [MENO, TAPES, DONE]
TAGGED = {"virtue": frozenset({DocumentId("meno")})}


def test_the_shelves_count_what_stands_on_them(qapp):
    found = {shelf.id: shelf.count for shelf in shelves(ALL, TAGGED, 2) if not shelf.heading}
    assert found == {
        "reading": 1,
        "all": 3,
        "unread": 1,
        "finished": 1,
        "genre:dialogue": 1,
        "genre:interview": 1,
        "tag:virtue": 1,
        "bin": 2,
    }


@pytest.mark.parametrize(
    ("shelf", "ids"), [("reading", ["meno"]), ("tag:virtue", ["meno"]), ("finished", ["done"])]
)
def test_a_shelf_holds_its_own(shelf, ids):
    assert [each.id for each in ALL if stands_on(each, shelf, TAGGED)] == ids


def test_a_filter_looks_at_title_author_and_people():
    assert [each.id for each in matching(ALL, "plato")] == ["meno"]
    assert [each.id for each in matching(ALL, "TAPES light")] == ["tapes"]
    assert matching(ALL, "anytus nobody") == []


def test_orders_begin_with_what_is_usual_for_them():
    assert [each.id for each in ordered(ALL, Order.TITLE)] == ["done", "meno", "tapes"]
    assert next(each.id for each in ordered(ALL, Order.ADDED)) == "tapes"
    assert [each.id for each in ordered(ALL, Order.LENGTH)][-1] == "tapes"
    assert [each.id for each in ordered(ALL, Order.TITLE, backwards=True)][-1] == "done"


def test_a_screen_reader_hears_title_author_progress_and_time(qapp):
    model = DocumentsModel(230)
    assert model.spoken(MENO) == "Meno, Plato, 72 per cent, 29 minutes left"
    assert model.spoken(TAPES) == "The Lighthouse Tapes, Socrates, Meno, A Boy …, not started, 4 minutes left"
    assert model.spoken(DONE).endswith("finished")


def test_the_table_says_the_same_in_columns(qapp, qtmodeltester):
    table = DocumentTable(DocumentsModel(230))
    table.show(ALL)
    qtmodeltester.check(table)
    row = [table.index(0, column).data() for column in range(len(COLUMNS))]
    assert row[:5] == ["Meno", "Plato", "1 h 40 min", "72 %", "3"]
    assert document_at(table.index(1, 0)) == "tapes"


def test_a_long_list_in_another_order_is_one_reset(qapp):
    model = DocumentsModel(230)
    many = [replace(MENO, id=DocumentId(str(n)), title=str(n)) for n in range(300)]
    model.show(many)
    resets, moves = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.rowsMoved.connect(lambda *_: moves.append(1))
    model.show(many[::-1])
    assert (len(resets), moves) == (1, [])
    model.show(many[:0:-1])
    assert len(resets) == 1
