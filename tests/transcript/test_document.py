"""The columns of a document give back what was put into them, and passages their words."""

from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Passage, Place, Section, Speaker

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
blocks = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    paragraphs=st.lists(st.builds(Paragraph, texts), min_size=1, max_size=3).map(tuple),
    speakers=st.sampled_from([(), (0,), (1,), (0, 1)]),
    label=st.sampled_from([None, "ANN", "BEN"]),
    continued=st.booleans(),
    role=st.sampled_from([None, "note"]),
)


@given(st.lists(blocks, max_size=8))
def test_blocks_come_back_as_they_were(given_blocks):
    document = Document.of(given_blocks, speakers=(Speaker("Ann"), Speaker("Ben")))
    assert list(document.blocks()) == given_blocks
    assert len(document) == len(given_blocks)
    assert document.word_count == sum(document.columns.block_words)


@given(st.lists(blocks, min_size=1, max_size=6), st.data())
def test_a_passage_holds_what_stands_between_its_ends(given_blocks, data):
    document = Document.of(given_blocks, speakers=(Speaker("Ann"), Speaker("Ben")))
    everything = [
        Place(number, paragraph, offset)
        for number, block in enumerate(given_blocks)
        for paragraph, text in enumerate(block.paragraphs)
        for offset in range(len(text.text) + 1)
    ]
    start, end = sorted(data.draw(st.tuples(st.sampled_from(everything), st.sampled_from(everything))))
    passage = Passage(start, end)
    letters = "".join(text for _, text in document.pieces(passage))
    wanted = "".join(
        text.text[offset]
        for number, block in enumerate(given_blocks)
        for paragraph, text in enumerate(block.paragraphs)
        for offset in range(len(text.text))
        if start <= Place(number, paragraph, offset) < end
    )
    assert letters == wanted
    trimmed = document.text_of(document.trimmed(passage))
    assert trimmed.split() == document.text_of(passage).split()
    assert not letters.strip() or trimmed == trimmed.strip()


def test_turns_are_counted_without_what_goes_on():
    turn = Block(BlockKind.TURN, (Paragraph("Yes."),), (0,))
    stage = Block(BlockKind.STAGE, (Paragraph("[Rain.]"),))
    goes_on = Block(BlockKind.TURN, (Paragraph("And no."),), (0,), continued=True)
    document = Document.of([turn, stage, goes_on, turn], speakers=(Speaker("Ann"),))
    assert document.turns.tolist() == [0, 3]
    assert [document.turn_number(block) for block in range(4)] == [1, 1, 1, 2]


def test_sections_end_where_the_next_of_their_level_begins():
    turns = [Block(BlockKind.TURN, (Paragraph("Yes."),), (0,)) for _ in range(6)]
    sections = (
        Section(heading="Act", level=1, first_block=1),
        Section(heading="Scene", level=2, first_block=2),
        Section(heading="Act", level=1, first_block=4),
    )
    document = Document.of(turns, speakers=(Speaker("Ann"),), sections=sections)
    assert [document.section_of(block) for block in range(6)] == [None, 0, 1, 1, 2, 2]
    assert [document.section_end(section) for section in range(3)] == [4, 4, 6]


def test_turns_are_counted_alike_however_many_there_are():
    kinds = [BlockKind.TURN, BlockKind.TURN, BlockKind.STAGE]
    blocks = [Block(kinds[at % 3], (Paragraph("x"),), continued=at % 7 == 1) for at in range(9_000)]
    document = Document.of(blocks)
    assert document.turn_count == len(document.turns)
    for block in (0, 1, 2, 4_094, 4_095, 4_096, 4_097, 8_191, 8_192, 8_999):
        assert document.turn_number(block) == bisect_right(document.turns, block)
        assert document.begins_turn(block) == (block in document.turns)
