"""A cover shows who speaks when, where the reader stopped, and how a document begins."""

from desktop.models.covers import COLUMNS
from desktop.reading.cover_score import cover_score, last_place, openings
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Place, Section, Speaker

ADA, BEN = 0, 1


def conversation(turns):
    blocks = [Block(BlockKind.TURN, (Paragraph(words),), (who,)) for who, words in turns]
    return Document.of(
        blocks,
        speakers=(Speaker("Ada"), Speaker("Ben")),
        sections=(Section(heading="II. The Kettle", level=1, first_block=1),),
    )


def lane(score, number):
    return score.cells[number * COLUMNS : (number + 1) * COLUMNS]


def test_each_voice_has_its_lane_and_its_share_of_the_width():
    score = cover_score(conversation([(ADA, "a" * 300), (BEN, "b" * 100)]))
    assert score.lanes == 2
    assert len(score.cells) == 2 * COLUMNS
    assert [bool(cell) for cell in lane(score, 0)] == [n < COLUMNS * 3 // 4 for n in range(COLUMNS)]
    assert [bool(cell) for cell in lane(score, 1)] == [n >= COLUMNS * 3 // 4 for n in range(COLUMNS)]
    assert {cell & 15 for cell in lane(score, 1) if cell} == {1}


def test_a_long_conversation_is_a_picture_of_the_same_size():
    score = cover_score(conversation([(n % 2, "word " * 9) for n in range(5000)]))
    assert len(score.cells) == 2 * COLUMNS
    assert all(lane(score, 0))


def test_an_empty_document_has_an_empty_score():
    assert not any(cover_score(Document.of([])).cells)


def test_where_the_reader_stopped_is_told_in_the_words_of_the_text():
    found = last_place(conversation([(ADA, "One."), (BEN, "Two.")]), Place(1))
    assert (found.where, found.number) == ("II · The Kettle", 2)
    assert (found.turn.speaker, found.turn.text) == ("Ben", "Two.")


def test_a_document_begins_with_its_first_turns():
    found = openings(conversation([(n % 2, f"Turn {n}") for n in range(9)]), most=3)
    assert [(each.speaker, each.text) for each in found] == [
        ("Ada", "Turn 0"),
        ("Ben", "Turn 1"),
        ("Ada", "Turn 2"),
    ]
