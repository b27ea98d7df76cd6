"""What is copied: names where several turns are in it, and nothing for who says nothing."""

import pytest

from desktop.reading.selection import everything, words_to_copy
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Passage, Place, Speaker


def turn(speaker, *texts):
    return Block(BlockKind.TURN, tuple(map(Paragraph, texts)), (speaker,))


def stage(text):
    return Block(BlockKind.STAGE, (Paragraph(text),))


def of(*blocks):
    return Document.of(list(blocks), title="", language="", speakers=[Speaker("Ada"), Speaker("Bén")])


@pytest.mark.parametrize("silent", [(), (turn(0, ""), stage("A bell.")), (turn(0, "", "So."),)])
def test_turns_between_the_ends_are_copied_as_if_each_were_looked_at(silent):
    document = of(
        turn(0, "One.", "Two."),
        stage("Rain."),
        turn(1, "Naïve."),
        *silent,
        turn(0, "Four."),
        turn(1, "Five."),
    )
    lines = ["Two.", "Rain.", "Bén: Naïve."]
    if silent:
        lines += ["A bell."] if len(silent) == 2 else ["Ada: So."]
    lines += ["Ada: Four.", "Bén: Fi"]
    lines[0] = "Ada: Two."
    last = len(document) - 1
    assert words_to_copy(document, Passage(Place(0, 1, 0), Place(last, 0, 2))).split("\n\n") == lines


def test_one_turn_is_copied_without_its_name():
    document = of(turn(0, "One.", "Two."))
    assert words_to_copy(document, everything(document)) == "One.\n\nTwo."


def test_white_space_at_the_ends_is_trimmed_over_turns_that_are_nothing_else():
    document = of(turn(0, "  "), turn(1, " One. "), turn(0, "Two.  "), turn(1, "   "))
    trimmed = document.trimmed(everything(document))
    assert (trimmed.start, trimmed.end) == (Place(1, 0, 1), Place(2, 0, 4))
    blank = Passage(Place(3, 0, 0), Place(3, 0, 3))
    assert document.trimmed(blank) == blank
