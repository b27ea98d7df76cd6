"""What a reader writes to name a place leads there."""

import pytest

from transcript.document import Document
from transcript.lookup import Lookup
from transcript.model import Block, BlockKind, Milestone, Paragraph, Place, Section, Speaker


@pytest.fixture(scope="module")
def document():
    blocks = [
        Block(BlockKind.TURN, (Paragraph(f"Turn number {n}."),), (n % 2,), "A", time=f"00:{n:02}:30")
        for n in range(1, 41)
    ]
    return Document.of(
        blocks,
        sections=[Section(heading=h, level=1, first_block=b) for h, b in (("Boats", 0), ("Clocks", 20))],
        speakers=[Speaker("Ann"), Speaker("Ben")],
        milestones=[
            Milestone("page", "11", Place(2)),
            Milestone("line", "5", Place(3)),
            Milestone("page", "12", Place(8)),
            Milestone("line", "5", Place(9)),
            Milestone("stephanus", "514a", Place(12, 0, 3)),
            Milestone("stephanus", "514b", Place(14)),
        ],
    )


def places(document, text):
    return [(named.kind, named.place) for named in Lookup(document).find(text)]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("24", "turn", Place(23)),
        ("II.23", "section", Place(22)),
        ("ii.3", "section", Place(22)),
        ("I.3", "section", Place(2)),
        ("514a", "stephanus", Place(12, 0, 3)),
        ("514A ", "stephanus", Place(12, 0, 3)),
        ("p. 12", "page", Place(8)),
        ("page 11", "page", Place(2)),
        ("12:5", "page", Place(9)),
        ("00:12:30", "time", Place(11)),
        ("00:12:45", "time", Place(11)),
        ("0:00", "time", Place(0)),
    ],
)
def test_a_reference_leads_to_its_place(document, text, kind, place):
    assert places(document, text)[0] == (kind, place)


def test_a_number_may_be_a_turn_or_what_the_source_numbers(document):
    assert places(document, "12") == [("turn", Place(11)), ("page", Place(8))]


def test_the_beginning_of_a_reference_offers_what_follows(document):
    assert [place for _, place in places(document, "514")] == [Place(12, 0, 3), Place(14)]


@pytest.mark.parametrize("text", ["", "  ", "0", "99", "IX.3", "II.99", "p. 99", "elsewhere"])
def test_what_is_nowhere_leads_nowhere(document, text):
    assert places(document, text) == []
