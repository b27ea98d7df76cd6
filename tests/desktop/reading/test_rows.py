from array import array
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.rows import LONGEST_ROW, Rows, differences, pieces_of
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Place, Section


def turn(*texts: str) -> Block:
    return Block(BlockKind.TURN, tuple(map(Paragraph, texts)))


def test_rows_follow_the_paragraphs_with_headings_between():
    document = Document.of(
        [turn("a", "b"), turn("c"), turn("d")],
        sections=[
            Section(heading="One", level=1, first_block=0),
            Section(heading="Two", level=1, first_block=2),
            Section(heading="Two, deeper", level=2, first_block=2),
        ],
    )
    rows = Rows(document)
    shown = [
        document.sections[source.section].heading
        if source.paragraph < 0
        else document.paragraph_text(source.paragraph)
        for source in map(rows.source, range(len(rows)))
    ]
    assert shown == ["One", "a", "b", "c", "Two", "Two, deeper", "d"]
    assert rows.heading_rows == [0, 4, 5]


def test_a_heading_below_the_last_block_is_the_last_row():
    document = Document.of([turn("a")], sections=[Section(heading="End", level=1, first_block=1)])
    rows = Rows(document)
    assert len(rows) == 2
    assert rows.source(1).section == 0
    assert rows.place(1) == Place(0, 0, 1)


def test_places_and_rows_lead_to_each_other():
    document = Document.of(
        [turn("one", "two"), turn("three")], sections=[Section(heading="H", level=1, first_block=1)]
    )
    rows = Rows(document)
    for place, row in ((Place(0, 0, 2), 0), (Place(0, 1, 3), 1), (Place(1, 0, 1), 3)):
        assert rows.row_of_place(place) == row
        assert rows.place(row, place.offset) == place


def test_a_place_outside_the_document_leads_to_the_nearest_row():
    rows = Rows(Document.of([turn("one"), turn("two")]))
    assert rows.row_of_place(Place(99, 5, 5)) == 1
    assert rows.row_of_place(Place(1, 7, 0)) == 1


def test_a_long_paragraph_is_parted_at_the_ends_of_sentences():
    text = "A sentence of some words. " * 1_000
    document = Document.of([turn("short"), turn(text), turn("after")])
    rows = Rows(document)
    sources = [rows.source(row) for row in range(1, len(rows) - 1)]
    assert len(sources) > 2
    parts = [text[source.start : source.end] for source in sources]
    assert "".join(parts) == text
    assert all(len(part) <= LONGEST_ROW for part in parts)
    assert all(part.startswith("A sentence") for part in parts)
    assert rows.source(len(rows) - 1).paragraph == 2
    inside = Place(1, 0, sources[1].start + 3)
    assert rows.place(rows.row_of_place(inside), 3) == inside


@given(st.text(alphabet="ab. ", max_size=30_000), st.integers(0, 3))
def test_pieces_cover_any_text(text: str, repeats: int):
    text *= 1 + repeats
    starts = pieces_of(text)
    ends = [*starts[1:], len(text)]
    assert starts[0] == 0
    assert all(0 < end - start <= LONGEST_ROW for start, end in zip(starts, ends, strict=True) if text)


def test_an_empty_document_has_no_rows():
    assert len(Rows(Document.of([]))) == 0


@given(st.lists(st.integers(0, 70_000), max_size=300))
def test_the_lengths_of_paragraphs_are_the_differences_of_their_ends(lengths: list[int]):
    assert list(differences(array("I", accumulate(lengths)))) == lengths
