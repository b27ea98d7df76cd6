import pytest

from desktop.reading.steps import Steps
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Section, Speaker


def block(kind: BlockKind, *speakers: int, continued: bool = False) -> Block:
    return Block(kind, (Paragraph("text"),), speakers, continued=continued)


@pytest.fixture
def steps() -> Steps:
    turn, stage = BlockKind.TURN, BlockKind.STAGE
    document = Document.of(
        [
            block(stage),
            block(turn, 0),
            block(turn, 1),
            block(stage),
            block(turn, 1, continued=True),
            block(turn, 0),
        ],
        sections=[
            Section(heading="One", level=1, first_block=0),
            Section(heading="Two", level=1, first_block=3),
            Section(heading="Empty", level=1, first_block=6),
        ],
        speakers=[Speaker("A"), Speaker("B")],
    )
    return Steps(document)


def test_turns_are_walked_past_directions_and_continuations(steps: Steps):
    assert [steps.next_turn(block) for block in range(6)] == [1, 2, 5, 5, 5, None]
    assert [steps.previous_turn(block) for block in range(6)] == [None, None, 1, 2, 2, 2]


def test_the_same_speaker_is_followed(steps: Steps):
    assert steps.next_of_speaker(1) == 5
    assert steps.previous_of_speaker(5) == 1
    assert steps.next_of_speaker(5) is None
    assert steps.next_of_speaker(0) is None


def test_several_are_followed_together(steps: Steps):
    assert list(steps.turns_of(frozenset({1, 2}))) == [1, 2, 5]
    assert list(steps.turns_of(frozenset({2}))) == [2]
    assert steps.next_of(frozenset({1}), 1) == 5
    assert steps.previous_of(frozenset({1}), 5) == 1
    assert steps.next_of(frozenset({2}), 2) is None


def test_sections_lead_to_their_first_block(steps: Steps):
    assert steps.next_section(0) == 3
    assert steps.next_section(3) is None
    assert steps.previous_section(5) == 3
    assert steps.previous_section(3) == 0


def test_where_nobody_speaks_every_block_is_a_step():
    steps = Steps(Document.of([block(BlockKind.PROSE), block(BlockKind.PROSE)]))
    assert steps.next_turn(0) == 1
    assert steps.previous_turn(1) == 0
