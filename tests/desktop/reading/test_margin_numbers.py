"""The source's own numbers beside the lines."""

from desktop.reading.margin_numbers import MarginNumbers
from desktop.reading.row_content import RowContents
from desktop.reading.rows import Rows
from transcript.document import Document
from transcript.model import Block, BlockKind, Milestone, Paragraph, Place, Speaker


def document(*milestones: tuple[str, str, Place]) -> Document:
    blocks = [Block(BlockKind.TURN, (Paragraph("Some words of a turn."),), (0,)) for _ in range(12)]
    return Document.of(
        blocks, speakers=[Speaker("Ada")], milestones=[Milestone(*each) for each in milestones]
    )


def contents(whole: Document) -> RowContents:
    return RowContents(whole, Rows(whole))


def test_a_stephanus_page_stands_at_its_words_and_turns_are_not_counted():
    made = contents(document(("stephanus", "514a", Place(2, 0, 5)), ("stephanus", "514b", Place(4))))
    assert made.of(2).margin == ((5, "514a"),)
    assert made.of(3).margin == ()
    assert made.of(4).margin == ((0, "514b"),)
    assert made.of(4).number == 0


def test_pages_are_said_to_be_pages_and_turns_are_counted_on():
    made = contents(document(("page", "12", Place(3, 0, 21))))
    assert made.of(3).margin == ((21, "p. 12"),)
    assert made.of(4).number == 5


def test_every_fifth_line_is_numbered_and_times_are_not():
    lines = [("line", f"12:{number}", Place(number)) for number in range(1, 11)]
    made = MarginNumbers(document(*lines, ("time", "00:01:00", Place(1))))
    shown = [made.beside(Place(block), Place(block, 0, 99)) for block in range(12)]
    assert {block: words for block, words in enumerate(shown) if words} == {5: ((0, "5"),), 10: ((0, "10"),)}
