import pytest

from desktop.reading.row_content import Gap, RowContent, RowContents, Shape
from desktop.reading.rows import Rows
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Section, Span, SpanRole, Speaker


def turn(speaker: int | None, *texts: str, continued: bool = False) -> Block:
    speakers = () if speaker is None else (speaker,)
    return Block(BlockKind.TURN, tuple(map(Paragraph, texts)), speakers, continued=continued)


def rows_of(blocks: list[Block], *sections: Section) -> list[RowContent]:
    document = Document.of(blocks, sections=sections, speakers=[Speaker("Ada"), Speaker("Ben")])
    rows = Rows(document)
    contents = RowContents(document, rows)
    return [contents.of(row) for row in range(len(rows))]


def test_a_name_stands_where_a_speaker_begins():
    rows = rows_of([turn(0, "a", "b"), turn(0, "c"), turn(1, "d"), turn(0, "e")])
    assert [row.named for row in rows] == [True, False, False, True, True]


def test_the_bar_goes_on_through_paragraphs_and_turns_of_one_speaker():
    rows = rows_of([turn(0, "a", "b"), turn(0, "c"), turn(1, "d")])
    assert [(row.joins, row.goes_on) for row in rows] == [
        (False, True),
        (True, True),
        (True, False),
        (False, False),
    ]


def test_two_unknown_speakers_are_not_taken_for_one():
    rows = rows_of([turn(None, "a"), turn(None, "b")])
    assert [row.named for row in rows] == [True, True]


def test_below_a_heading_the_name_is_printed_again_but_not_after_a_direction():
    stage = Block(BlockKind.STAGE, (Paragraph("Rain."),))
    rows = rows_of(
        [turn(0, "a"), stage, turn(0, "b", continued=True), turn(0, "c", continued=True)],
        Section(heading="Two", level=1, first_block=3),
    )
    assert [(row.shape, row.named) for row in rows] == [
        (Shape.TURN, True),
        (Shape.STAGE, False),
        (Shape.TURN, False),
        (Shape.HEADING, False),
        (Shape.TURN, True),
    ]
    assert rows[2].goes_on is False


def test_every_fifth_turn_has_its_number():
    rows = rows_of([turn(number % 2, "a") for number in range(11)])
    assert [row.number for row in rows] == [0, 0, 0, 0, 5, 0, 0, 0, 0, 10, 0]


def test_gaps_follow_what_stands_above():
    stage = Block(BlockKind.STAGE, (Paragraph("Rain."),))
    rows = rows_of(
        [turn(0, "a", "b"), stage, turn(1, "c")],
        Section(heading="One", level=1, first_block=0),
        Section(heading="Deeper", level=2, first_block=2),
    )
    assert [row.gap for row in rows] == [
        Gap.PAGE,
        Gap.BELOW_CHAPTER,
        Gap.PARAGRAPH,
        Gap.BLOCK,
        Gap.HEADING,
        Gap.BELOW_HEADING,
    ]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["Dawn", "Noon"], [("I", "Dawn"), ("II", "Noon")]),
        (["IV. Dawn", "V. Noon"], [("IV", "Dawn"), ("V", "Noon")]),
        (["Dawn"], [("", "Dawn")]),
        (["ACT I", "ACT II"], [("", "ACT I"), ("", "ACT II")]),
        (["Scene the First", "Scene the Second"], [("I", "Scene the First"), ("II", "Scene the Second")]),
    ],
)
def test_headings_show_one_number_and_not_two(headings: list[str], expected: list[tuple[str, str]]):
    sections = [Section(heading=text, level=1, first_block=number) for number, text in enumerate(headings)]
    rows = rows_of([turn(0, "a"), turn(1, "b")], *sections)
    shown = [(row.heading_number, row.text) for row in rows if row.shape is Shape.HEADING]
    assert shown == expected


def test_a_deeper_heading_is_printed_as_it_stands():
    rows = rows_of(
        [turn(0, "a"), turn(1, "b")],
        Section(heading="Dawn", level=1, first_block=0),
        Section(heading="2. The kettle", level=2, first_block=1),
    )
    assert [row.text for row in rows if row.shape is Shape.HEADING] == ["Dawn", "2. The kettle"]


def test_front_matter_is_set_apart_whatever_it_is():
    front = Block(BlockKind.PROSE, (Paragraph("A title"),), role="titlepage")
    assert rows_of([front, turn(0, "a")])[0].shape is Shape.MATTER


def test_spans_are_counted_from_the_piece_they_lie_in():
    text = "A sentence of some words. " * 700
    paragraph = Paragraph(text, (Span(10, 10_000, SpanRole.ITALIC),))
    rows = rows_of([Block(BlockKind.TURN, (paragraph,), (0,))])
    assert rows[0].spans[0].start == 10
    assert rows[0].spans[0].end == len(rows[0].text)
    start = rows[1].place.offset
    assert rows[1].spans == (Span(0, 10_000 - start, SpanRole.ITALIC),)
    assert "".join(row.text for row in rows) == text
