"""Where notes and bookmarks are after a text changed: on their words, or nowhere."""

import pytest

from transcript import anchors
from transcript.model import UNATTACHED
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.reattach import reattach
from transcript.reattaching.report import Likeness

TALK = (
    "The ferry was late again, and nobody on the quay knew why.",
    "Yes.",
    "The captain said it was the fog. I never saw any fog, did you?",
    "No. What do you mean by fog, though?",
    "I mean that one could not see the other side of the river at noon.",
    "Yes.",
    "Then there was fog, and the captain told the truth “for once”.",
    "Let us go home, and ask him tomorrow at the harbour office.",
)


@pytest.fixture
def moved(said, note_on):
    """What becomes of a note on a quote of TALK when the talk becomes other turns: note and report."""

    def reattached(quote, *turns, nth=0):
        before, after = said(*TALK), said(*turns)
        note = note_on(before, quote, nth)
        result = reattach(Alignment(before, after), [note], [])
        (now,) = result.annotations
        if now.passage is not None:
            assert anchors.verify(after, now)
        return now, result.report

    return reattached


def changed(number: int, text: str) -> tuple[str, ...]:
    return (*TALK[:number], text, *TALK[number + 1 :])


def test_a_note_stays_on_its_words_when_turns_come_before_it(moved):
    note, report = moved("it was the fog", "A word before we start.", *TALK)
    assert (note.quote, note.passage.start.block) == ("it was the fog", 3)
    assert report.sentence == "1 kept, 0 moved, 0 unattached"


def test_other_wrapping_quotation_marks_and_hyphens_change_nothing(moved):
    other = "Then there was fog, and the cap-\ntain told\nthe truth 'for once'."
    note, report = moved("the captain told the truth “for once”.", *changed(6, other))
    assert note.quote == "the cap-\ntain told\nthe truth 'for once'."
    assert report.sentence == "1 kept, 0 moved, 0 unattached"


def test_a_misspelled_word_is_found_and_told_of(moved):
    misspelled = "Then there was fog, and the captain told the thruth “for once”."
    note, report = moved("told the truth", *changed(6, misspelled))
    assert note.quote == "told the thruth"
    (move,) = report.moved
    assert (move.quote, move.text, move.likeness) == ("told the truth", "told the thruth", Likeness.CHANGED)


def test_a_short_answer_keeps_its_place_among_others_like_it(moved):
    note, report = moved("Yes.", *TALK[2:], nth=1)
    assert note.passage.start.block == 3
    assert report.kept == (note.id,)


def test_a_short_answer_that_was_struck_out_does_not_go_to_another_like_it(moved):
    note, report = moved("Yes.", TALK[0], *TALK[2:])
    assert note.passage is None
    assert (note.quote, note.note) == ("Yes.", "mine")
    assert report.sentence == "0 kept, 0 moved, 1 unattached"


def test_of_two_words_alike_side_by_side_none_is_guessed(said, note_on):
    before = said(*TALK, "It is very very good that we came here today.")
    after = said(*TALK, "It is very good that we came here today.")
    first, second = note_on(before, "very", 0), note_on(before, "very", 1)
    longer = note_on(before, "good that we came")
    result = reattach(Alignment(before, after), [first, second, longer], [])
    assert [note.passage is None for note in result.annotations] == [True, True, False]


def test_a_sentence_in_the_place_of_another_does_not_inherit_its_words(moved):
    other = "Whatever happens to the boats here is, all in all, no concern of mine."
    note, _ = moved("the", *changed(4, other), nth=2)
    assert note.prefix.endswith("could not see ")
    assert note.passage is None


def test_a_turn_that_stands_elsewhere_takes_its_notes_along(moved):
    note, report = moved("not see the other side", *TALK[:4], *TALK[5:], TALK[4])
    assert note.passage.start.block == 7
    (move,) = report.moved
    assert (move.text, move.likeness) == ("not see the other side", Likeness.SAME)


def test_a_passage_torn_apart_is_unattached(moved):
    note, _ = moved("at noon.\nYes.\nThen there was", *TALK[:5], TALK[7], *TALK[5:7])
    assert note.passage is None


def test_an_unattached_note_comes_back_with_its_words(said, note_on, moved):
    note, _ = moved("could not see the other side", *TALK[:4], *TALK[5:])
    assert note.passage is None
    before, after = said(*TALK[:4], *TALK[5:]), said(*TALK)
    result = reattach(Alignment(before, after), [note], [])
    assert result.annotations[0].passage.start.block == 4
    assert len(result.report.moved) == 1


def test_a_quote_of_signs_alone_stays_between_its_words(moved):
    note, report = moved("?", "A word before we start.", *TALK, nth=0)
    assert note.prefix.endswith("did you")
    assert report.kept == (note.id,)


def test_part_of_a_word_stays_part_of_it(moved):
    note, _ = moved("ptain sa", "A word before we start.", *TALK)
    assert note.quote == "ptain sa"


def test_text_without_spaces(said, note_on):
    before = said("今天下雨，我们借一把伞吧。", "谁的伞？", "邻居的伞，明天一定还给他。")
    after = said("好。", "今天下雨，我们借一把伞吧。", "谁的伞？", "邻居的伞，后天一定还给他。")
    result = reattach(Alignment(before, after), [note_on(before, "借一把伞")], [])
    assert result.annotations[0].quote == "借一把伞"
    assert result.report.sentence == "1 kept, 0 moved, 0 unattached"


@pytest.mark.parametrize(
    ("turns", "block", "sentence"),
    [
        (("A word before we start.", *TALK), 3, "1 kept, 0 moved, 0 unattached"),
        (
            changed(2, "And yet it was the fog. I never saw any fog, did you?"),
            2,
            "0 kept, 1 moved, 0 unattached",
        ),
        ((*TALK[:2], *TALK[3:]), UNATTACHED, "0 kept, 0 moved, 1 unattached"),
    ],
)
def test_a_bookmark_goes_with_its_block(said, bookmark_at, turns, block, sentence):
    before, after = said(*TALK), said(*turns)
    result = reattach(Alignment(before, after), [], [bookmark_at(before, 2)])
    assert result.bookmarks[0].block == block
    assert result.report.sentence == sentence


@pytest.mark.parametrize(("old", "new"), [((), TALK), (("—",), TALK), (TALK, ("One",)), (("One",), ("One",))])
def test_texts_with_next_to_nothing_in_them(said, old, new):
    alignment = Alignment(said(*old), said(*new))
    assert alignment.moves().parts[0].new_end == len(new)
