"""Mending a small conversation, as a reader would who sees what recovery got wrong."""

import pytest

from transcript.document import Document
from transcript.errors import CannotMend
from transcript.mending.false_speakers import not_a_speaker
from transcript.mending.headings import (
    add_heading,
    change_level,
    make_heading,
    remove_heading,
    rename_section,
)
from transcript.mending.labels import take_label
from transcript.mending.speakers import merge_speakers, rename_speaker, set_speaker, swap_speakers
from transcript.mending.turns import join_turns, split_turn, to_prose, to_stage, to_turn
from transcript.model import (
    Block,
    BlockKind,
    Milestone,
    Paragraph,
    Passage,
    Place,
    Section,
    Span,
    SpanRole,
    Speaker,
)


def names(document: Document) -> list[str]:
    return [speaker.name for speaker in document.speakers]


def spoken(document: Document) -> list[str]:
    """Who says what, one line a block."""
    return [
        f"{document.speaker_name(number) or document.kind(number)}: "
        + " / ".join(paragraph.text for paragraph in document.block(number).paragraphs)
        for number in range(len(document))
    ]


def turn(speaker: int, label: str | None, *texts: str, **more: object) -> Block:
    return Block(BlockKind.TURN, tuple(map(Paragraph, texts)), (speaker,), label, **more)


@pytest.fixture
def memo() -> Document:
    """A transcript in which “Note” and “For example” were taken for names."""
    return Document.of(
        [
            turn(2, "Note", "recorded in a shed."),
            turn(0, "ODA", "Two things."),
            turn(2, "Note", "the saw is lent.", "And the plane."),
            turn(2, "Note", "twice."),
            Block(BlockKind.STAGE, (Paragraph("(A dog.)"),)),
            turn(2, "Note", "dogs bark."),
            turn(1, "PIM", "Yes.", time="00:04"),
            turn(2, "Note", "the end.", time="00:09"),
            turn(1, "PIM", "So it is."),
        ],
        sections=[Section(heading="After", level=1, first_block=7)],
        speakers=[Speaker("Oda", ("ODA",)), Speaker("Pim", ("PIM",)), Speaker("Note", ("Note",))],
        milestones=[Milestone("page", "2", Place(2, 1, 4))],
    )


# ---------------------------------------------------------------------------------- names
def test_a_speaker_is_renamed_everywhere_and_the_labels_stay(document):
    mended = rename_speaker(document, "Pim", "  Pim  de Vries ").document
    assert names(mended) == ["Oda", "Pim de Vries", "Rust"]
    assert mended.speakers[1].labels == ("PIM",)
    assert [mended.label(block) for block in range(9)] == [document.label(block) for block in range(9)]
    assert mended.columns == document.columns


def test_the_name_of_another_speaker_makes_both_one_person(document):
    mended = rename_speaker(document, 2, "PIM").document
    assert mended.speakers == (Speaker("Oda", ("ODA", "Od.")), Speaker("Pim", ("PIM", "Rust")))
    assert [mended.speaker_name(block) for block in (2, 5, 7, 8)] == ["Pim"] * 4


def test_a_name_may_change_in_capitals_alone(document):
    assert names(rename_speaker(document, 0, "ODA").document) == ["ODA", "Pim", "Rust"]


def test_a_name_needs_a_letter_and_a_speaker(document):
    with pytest.raises(CannotMend, match="needs a name"):
        rename_speaker(document, 0, "  ")
    with pytest.raises(CannotMend, match="Nobody in this document is called “Zed”"):
        rename_speaker(document, "Zed", "Zoe")


def test_merged_speakers_speak_once_where_they_spoke_together():
    both = Block(BlockKind.TURN, (Paragraph("Aye!"),), (0, 2), "ODA and O.")
    people = [Speaker("Oda", ("ODA",)), Speaker("Pim"), Speaker("O.", ("O.",))]
    document = Document.of([both, turn(1, None, "No."), turn(2, "O.", "Oh.")], speakers=people)
    mended = merge_speakers(document, [2], 0).document
    assert [mended.speakers_of(block) for block in range(3)] == [(0,), (1,), (0,)]
    assert mended.speakers == (Speaker("Oda", ("ODA", "O.")), Speaker("Pim"))
    assert mended.label(0) == "ODA and O."


def test_merging_one_speaker_with_himself_is_refused(document):
    with pytest.raises(CannotMend, match="two speakers"):
        merge_speakers(document, [1], 1)


# --------------------------------------------------------------------------- not a speaker
def test_who_is_no_speaker_goes_on_with_what_stands_before(memo):
    mended = not_a_speaker(memo, "Note").document
    assert spoken(mended) == [
        "prose: Note: recorded in a shed.",
        "Oda: Two things. / Note: the saw is lent. / And the plane. / Note: twice.",
        "stage: (A dog.)",
        "Oda: Note: dogs bark.",
        "Pim: Yes.",
        "prose: Note: the end.",
        "Pim: So it is.",
    ]
    assert names(mended) == ["Oda", "Pim"]
    assert mended.rare(3).continued
    assert mended.sections[0].first_block == 5


def test_milestones_move_with_the_words_and_a_printed_time_becomes_one(memo):
    mended = not_a_speaker(memo, "Note").document
    assert mended.milestones == (
        Milestone("page", "2", Place(1, 2, 4)),
        Milestone("time", "00:09", Place(5, 0, 6)),
    )
    assert mended.rare(4).time == "00:04"


def test_in_a_turn_of_several_only_the_name_goes():
    both = Block(BlockKind.TURN, (Paragraph("Aye!"),), (0, 1), "ODA and NOTE")
    document = Document.of([both], speakers=[Speaker("Oda"), Speaker("Note")])
    mended = not_a_speaker(document, 1).document
    assert spoken(mended) == ["Oda: Aye!"]
    assert (names(mended), mended.label(0)) == (["Oda"], "ODA and NOTE")


def test_a_label_without_words_is_text_all_the_same():
    empty = Block(BlockKind.TURN, (), (1,), "ACT")
    document = Document.of([turn(0, "ODA", "Well."), empty], speakers=[Speaker("Oda"), Speaker("Act")])
    assert spoken(not_a_speaker(document, 1).document) == ["Oda: Well. / ACT"]


# -------------------------------------------------------------------------- who says a turn
def test_one_turn_is_given_to_somebody_else_with_what_follows_the_stage_direction(document):
    mended = set_speaker(document, [2], "Rust").document
    assert [mended.speaker_name(block) for block in (2, 4, 7)] == ["Rust", "Rust", "Pim"]
    assert mended.rare(4).continued
    assert mended.label(2) == "PIM"
    assert mended.speakers[2].labels == ("Rust",)  # PIM names somebody who still speaks


def test_the_second_half_of_a_speech_can_be_given_away_alone(document):
    mended = set_speaker(document, [4], "Oda").document
    assert [mended.speaker_name(block) for block in (2, 4)] == ["Pim", "Oda"]
    assert not mended.rare(4).continued


def test_a_selection_goes_to_a_new_speaker_and_directions_are_passed_over(document):
    mended = set_speaker(document, range(9), "Everyone").document
    assert names(mended) == ["Everyone"]
    assert mended.speakers[0].labels == ("ODA", "PIM", "Rust")
    assert mended.kind(3) is BlockKind.STAGE
    assert mended.speakers_of(3) == ()


def test_two_people_can_be_given_one_turn(document):
    mended = set_speaker(document, [6], ("Oda", "Pim")).document
    assert mended.speaker_name(6) == "Oda & Pim"


def test_a_direction_has_no_speaker_to_change(document):
    with pytest.raises(CannotMend, match="Nobody speaks there"):
        set_speaker(document, [0, 3], "Oda")


def test_from_here_on_every_turn_of_the_same_person_changes(document):
    mended = set_speaker(document, [4], "Rust", from_here_on=True).document
    assert [mended.speaker_name(block) for block in (1, 2, 4, 5, 6, 7, 8)] == [
        *("Oda", "Pim", "Rust", "Rust", "Oda", "Rust", "Rust")
    ]


def test_two_people_confused_half_way_are_exchanged(document):
    mended = swap_speakers(document, "Oda", "Pim", 5).document
    assert [mended.speaker_name(block) for block in (1, 2, 6, 7)] == ["Oda", "Pim", "Pim", "Oda"]
    assert mended.speakers == document.speakers


# -------------------------------------------------------------------------- split and join
def test_the_rest_of_a_turn_is_given_to_another(document):
    mended = split_turn(document, Place(2, 0, 20), "Rust")
    assert spoken(mended.document)[2:6] == [
        "Pim: He asked me nicely. ",
        "Rust: I said: bring it back before the frost — and he didn’t. / What is a loan?",
        "stage: (A dog barks.)",
        "Rust: Never mind the dog.",
    ]
    assert (mended.document.label(2), mended.document.label(3)) == ("PIM", None)
    assert mended.place == Place(3)
    assert [section.first_block for section in mended.document.sections] == [1, 6, 8]
    assert mended.document.milestones[0].place == Place(3, 1, 4)


def test_a_turn_is_parted_between_paragraphs(document):
    mended = split_turn(document, Place(8, 1, 0), "Oda").document
    assert spoken(mended)[8:] == [
        "Rust: Both. Neither. The canal is rising; bring the saw.",
        "Oda: Bring the café chairs, too.",
    ]


def test_nothing_is_parted_at_the_edge_of_a_turn(document):
    for place in (Place(2, 0, 0), document.end_of(2)):
        with pytest.raises(CannotMend, match="nothing to part"):
            split_turn(document, place, "Oda")


def test_a_turn_taken_apart_by_mistake_is_one_again(document):
    mended = join_turns(document, 8).document
    assert spoken(mended)[7] == (
        "Pim: About a thing, or about a person? / Rust: Both. Neither. The canal is rising; bring the saw."
        " / Bring the café chairs, too."
    )
    assert mended.milestones[1].place == Place(7, 1, 6)


def test_joining_across_a_heading_lets_the_speech_go_on_below_it(document):
    mended = join_turns(document, 7).document
    assert mended.block(7) == Block(
        BlockKind.TURN, (Paragraph("PIM: About a thing, or about a person?"),), (0,), continued=True
    )
    assert mended.sections == document.sections
    with pytest.raises(CannotMend, match="already"):
        join_turns(document, 4)


def test_a_paragraph_lost_by_its_speech_is_joined_to_it():
    prose = Block(BlockKind.PROSE, (Paragraph("the letter says."),))
    document = Document.of([turn(0, "ODA", "Listen to what "), prose], speakers=[Speaker("Oda")])
    assert spoken(join_turns(document, 1).document) == ["Oda: Listen to what the letter says."]
    assert spoken(join_turns(document, 1, run_on=False).document) == [
        "Oda: Listen to what  / the letter says."
    ]


def test_the_first_turn_has_none_before_it(document):
    with pytest.raises(CannotMend, match="no turn before"):
        join_turns(document, 1)


# -------------------------------------------------------------------------- kinds of block
def test_a_turn_becomes_a_direction_with_its_label(document):
    mended = to_stage(document, [5]).document
    assert spoken(mended)[5] == "stage: Rust: A loan is a gift\nthat remembers its way home."
    assert mended.label(5) is None


def test_who_spoke_only_there_is_no_speaker_any_more(memo):
    assert names(to_prose(memo, [0, 2, 3, 5, 7]).document) == ["Oda", "Pim"]


def test_a_speech_does_not_go_on_after_its_beginning_became_prose(document):
    mended = to_prose(document, [2]).document
    assert not mended.rare(4).continued


def test_a_direction_becomes_a_turn_and_the_speech_after_it_one_of_its_own(document):
    mended = to_turn(document, [3], "Dog").document
    assert spoken(mended)[3:5] == ["Dog: (A dog barks.)", "Pim: Never mind the dog."]
    assert not mended.rare(4).continued
    assert mended.block(3).paragraphs[0].spans == (Span(0, 14, SpanRole.DIRECTION),)
    assert names(mended) == ["Oda", "Pim", "Rust", "Dog"]


def test_what_is_prose_already_is_said_so(document):
    with pytest.raises(CannotMend, match="already"):
        to_prose(document, [0])


# -------------------------------------------------------------------------------- headings
def headings(document: Document) -> list[tuple[str, int, int]]:
    return [(section.heading, section.level, section.first_block) for section in document.sections]


def test_a_heading_is_added_before_a_block(document):
    mended = add_heading(document, Place(6), " The  Promise ", 2).document
    assert headings(mended)[2] == ("The Promise", 2, 6)
    assert len(mended.sections) == 4


def test_a_heading_within_a_turn_lets_it_go_on_below(document):
    mended = add_heading(document, Place(8, 0, 15), "III. Water").document
    assert spoken(mended)[8:] == [
        "Rust: Both. Neither. ",
        "Rust: The canal is rising; bring the saw. / Bring the café chairs, too.",
    ]
    assert headings(mended)[-1] == ("III. Water", 1, 9)
    assert mended.rare(9).continued
    assert len(mended.turns) == len(document.turns)


def test_the_words_of_a_block_become_the_heading_below_the_one_above_it(document):
    mended = make_heading(document, 1, 2)
    assert headings(mended.document)[:2] == [
        ("I. The Saw", 1, 1),
        ("ODA: You lent him the “long” saw, and he lent it on.", 2, 1),
    ]
    assert mended.move(Place(1, 0, 5)) == Place(1)
    assert mended.move(Place(2, 0, 5)) == Place(1, 0, 5)
    assert mended.move_passage(Passage(Place(0, 0, 2), Place(1, 0, 2))) is None


def test_the_last_block_can_be_a_heading_but_not_the_only_one(document):
    mended = make_heading(document, 8)
    assert headings(mended.document)[-1][2] == 8 == len(mended.document)
    assert mended.move(Place(8, 1, 3)) == mended.document.end_of(7)
    assert mended.document.milestones[1].place == mended.document.end_of(7)
    with pytest.raises(CannotMend, match="all the text"):
        make_heading(Document.of([turn(0, None, "Alone.")], speakers=[Speaker("Oda")]), 0)


def test_a_heading_taken_out_is_prose_below_the_headings_above_it(document):
    nested = add_heading(document, Place(5), "Part One", 3).document
    mended = remove_heading(nested, 1).document
    assert spoken(mended)[5] == "prose: What a Loan Is"
    assert headings(mended) == [
        ("I. The Saw", 1, 1),
        ("Part One", 3, 6),
        ("II. Things and Persons", 1, 8),
    ]
    back = make_heading(mended, 5, 2).document
    assert back == nested


def test_a_section_is_renamed(document):
    mended = rename_section(document, 2, "II. Of Things").document
    assert headings(mended)[2] == ("II. Of Things", 1, 7)
    with pytest.raises(CannotMend, match="needs words"):
        rename_section(document, 2, " ")


def test_nested_sections_change_their_level_with_the_one_around_them(document):
    mended = change_level(document, 0, 2).document
    assert [section.level for section in mended.sections] == [2, 3, 1]
    with pytest.raises(CannotMend, match="outermost"):
        change_level(document, 0, 0)


# ---------------------------------------------------------------------------------- labels
def test_a_label_shown_within_a_turn_begins_one():
    text = "Is it lent? BO: It is. Twice."
    document = Document.of(
        [turn(0, "ANN", text), turn(1, "BO", "So.")],
        speakers=[Speaker("Ann", ("ANN",)), Speaker("Bo", ("BO",))],
    )
    for end in (14, 15, 16):
        mended = take_label(document, Passage(Place(0, 0, 12), Place(0, 0, end)))
        assert spoken(mended.document) == ["Ann: Is it lent? ", "Bo: It is. Twice.", "Bo: So."]
        assert mended.document.label(1) == "BO"
    assert mended.move(Place(0, 0, 13)) == Place(1)
    assert mended.move(Place(0, 0, 23)) == Place(1, 0, 7)
    assert mended.move_passage(Passage(Place(0, 0, 3), Place(0, 0, 13))) is None
    assert mended.move_passage(Passage(Place(0, 0, 16), Place(0, 0, 18))) == Passage(Place(1), Place(1, 0, 2))
    assert spoken(join_turns(mended.document, 1).document)[0] == f"Ann: {text}"


def test_a_label_shown_in_prose_makes_it_a_turn_of_somebody_new(document):
    prose = to_prose(document, [7]).document
    mended = take_label(prose, Passage(Place(7), Place(7, 0, 3)), "Pip").document
    assert spoken(mended)[7] == "Pip: About a thing, or about a person?"
    assert (mended.label(7), mended.speakers[-1]) == ("PIM", Speaker("Pip"))
    mended = take_label(document, Passage(Place(0, 0, 0), Place(0, 0, 6))).document
    assert mended.speakers[-1] == Speaker("A shed", ("A shed",))


def test_a_turn_has_one_label_of_one_line(document):
    with pytest.raises(CannotMend, match="already"):
        take_label(document, Passage(Place(1), Place(1, 0, 3)))
    with pytest.raises(CannotMend, match="one line"):
        take_label(document, Passage(Place(1), Place(2, 0, 3)))
    with pytest.raises(CannotMend, match="letters"):
        take_label(document, Passage(Place(1), Place(1)))


# ---------------------------------------------------------------------------- several at once
def test_several_mendings_are_one(document):
    split = split_turn(document, Place(2, 0, 20), "Rust")
    both = split.then(not_a_speaker(split.document, "Oda"))
    assert both.before is document
    assert both.move(Place(2, 0, 20)) == Place(3)
    assert both.move(Place(6, 0, 3)) == Place(6, 1, 8)
    with pytest.raises(ValueError, match="another document"):
        split.then(rename_speaker(document, 0, "Ada"))


def test_a_passage_up_to_a_split_ends_with_the_first_part(document):
    mended = split_turn(document, Place(2, 0, 20), "Rust")
    assert mended.move_passage(Passage(Place(2, 0, 0), Place(2, 0, 20))) == Passage(
        Place(2, 0, 0), Place(2, 0, 20)
    )
    assert mended.move_passage(Passage(Place(2, 0, 16), Place(2, 1, 0))) == Passage(
        Place(2, 0, 16), Place(3, 0, 55)
    )
