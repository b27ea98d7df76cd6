"""Headings told by how they stand on the page: alone, in the middle, set apart, counted by letters."""

import pytest

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

TALK = (
    "Ida: Who moved the ladder? It stood by the gate.\n\nOle: I moved it, and I would do it again.\n\n"
    "Ida: Then move it back before the rain comes.\n\nOle: The rain is here, as you can hear.\n\n"
    "Ida: All the more reason to hurry.\n\nOle: I never hurry on a ladder.\n\n"
)
TOLD = (
    "The meeting went on until the lamps were lit, and nobody could say afterwards what it had\n"
    "been about. Somebody had brought a pear tart, which was eaten in the yard.\n\n"
)


def headings(text: str) -> list[str]:
    document = recover(read_source_bytes(text.encode(), "text.txt"))
    return [section.heading for section in document.sections]


def test_a_bare_row_between_finished_sentences_is_a_heading():
    assert headings(f"{TALK}Matters of the Yard\n\n{TOLD}{TALK}") == ["Matters of the Yard"]


@pytest.mark.parametrize("row", ["Ole", "We rose at 12:30", "Kept by: nobody", "so it went", "Nothing more."])
def test_names_times_fields_and_sentences_are_none(row: str):
    assert headings(f"{TALK}{row}\n\n{TOLD}{TALK}") == []


def test_a_bare_row_says_nothing_where_speeches_end_without_a_mark():
    careless = TALK.replace(".\n", "\n").replace("?\n", "\n")
    assert headings(f"{careless}{TOLD}Matters of the Yard\n\n{TOLD}{careless}") == []


def test_a_bare_row_below_more_room_is_a_heading_where_nobody_speaks():
    names = ["Pear Tart", "Plum Dumplings", "Bread with Seeds"]
    assert headings(TOLD + "".join(f"\n{name}\n\n{TOLD}{TOLD}" for name in names)) == names


@pytest.mark.parametrize(
    "numbers",
    [
        ("Α΄", "Β΄", "Γ΄"),
        ("α", "β", "γ"),
        ("一", "二", "三"),
        ("Song I. The Old Gate", "Song II. A Wet Coat, &c."),
    ],
)
def test_letters_and_words_that_count_are_headings(numbers: tuple[str, ...]):
    assert headings("".join(f"{number}\n\n{TALK}" for number in numbers)) == list(numbers)


def test_letters_count_where_they_stand_out_though_nobody_speaks():
    assert headings("".join(f"\n\n{letter}\n\n{TOLD}{TOLD}" for letter in "ABCD")) == list("ABCD")


def test_letters_set_apart_stand_on_a_row_of_their_own():
    spoken = TALK.replace("Ida:", "     MS. BRO:").replace("Ole:", "     MR. LIE:").replace("\n\n", "\n")
    middle = " " * 24
    text = f"{middle}P R O C E E D I N G S\n{middle}(9:30 a.m.)\n{spoken}{spoken}"
    assert headings(text) == ["P R O C E E D I N G S"]


def test_two_rows_in_the_middle_are_one_heading():
    spoken = "".join(
        f"     {name}: We heard that the ladder had been\nmoved in the night, and that nobody had been\n"
        "seen near the gate before the rain came.\n"
        for name in ("MS. BRO", "MR. LIE") * 4
    )
    title = f"{' ' * 12}ARGUMENT OF OLE LIE\n{' ' * 14}FOR THE LADDER\n"
    assert headings(spoken + title + spoken) == ["ARGUMENT OF OLE LIE FOR THE LADDER"]


def test_the_people_of_a_part_are_no_heading():
    talk = TALK.replace("Ida:", "Id.").replace("Ole:", "Ol.")
    text = f"THE LADDER\n\nIda. Ole.\n\n{talk}THE GATE\n\nOle, Ida\n\n{talk}"
    assert headings(text) == ["THE LADDER", "THE GATE"]


def test_a_row_below_a_heading_in_the_middle_goes_with_it():
    middle = " " * 30
    text = f"{middle}ROUTINE\n\n{middle}Second Reading\n\n{TOLD}{TALK}{TALK}"
    assert headings(text) == ["ROUTINE", "Second Reading"]


def test_a_thanks_with_applause_behind_it_is_no_heading():
    assert headings(f"{TALK}With many thanks. (Applause)\n\n{TALK}") == []


def test_the_first_row_of_a_page_that_stands_alone_is_a_heading():
    page = f"{TALK}{TOLD}7. Pears\n\n{TOLD}Nobody objected\n\f\n8. Ponds\n\n{TOLD}{TALK}"
    before = "".join(f"{number}. Point {word}\n\n{TOLD}" for number, word in enumerate("ABCDEF", 1))
    assert headings(before + page)[-2:] == ["7. Pears", "8. Ponds"]


@pytest.mark.parametrize("room", ["\n\n", " " * 30])
def test_a_sentence_in_the_middle_or_below_much_room_is_a_heading(room: str):
    assert headings(f"{TALK}{room}Ida defends herself.\n\n{TALK}") == ["Ida defends herself."]
