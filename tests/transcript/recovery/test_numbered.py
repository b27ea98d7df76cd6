"""Sections that count are found, whatever stands below them; lists inside speeches are none."""

import pytest

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

SPEECHES = (
    "Ada: Did you bring the rope? I asked twice.\n\nBen: I brought the rope, I am sorry it is wet.\n\n"
    "Ada: You are always sorry, and it is always wet.\n\nBen: So I am, as you see.\n\n"
)


def headings(text: str) -> list[str]:
    document = recover(read_source_bytes(text.encode(), "text.txt"))
    return [section.heading for section in document.sections]


def parts(*numbers: str, below: str = "") -> str:
    return "The Wet Rope\n\n" + "".join(f"{number}\n\n{below}{SPEECHES}" for number in numbers)


@pytest.mark.parametrize(
    "numbers",
    [
        ("I. Rope", "II. Water", "III. Nobody"),
        ("1. Rope", "2. Water", "3. Nobody"),
        ("I.", "II.", "III.", "IV.", "V."),
        ("I", "II", "III"),
        ("I. Rope", "II. Water", "I. Rope again", "II. More water"),
        ("Chapter One", "Chapter Two"),
    ],
)
@pytest.mark.parametrize("below", ["", "[Evening. Rain.]\n\n"])
def test_numbered_sections(numbers: tuple[str, ...], below: str):
    assert headings(parts(*numbers, below=below)) == list(numbers)


def test_a_list_in_a_speech_is_no_section():
    listed = SPEECHES + "Ada: You need three things:\n\n1. Rope\n\n2. Water\n\n3. Patience\n\n" + SPEECHES
    assert headings(listed) == []


def test_numbers_that_do_not_count_on_are_no_sections():
    assert headings(SPEECHES + "Ada: They wrote to me:\n\nVII. Rope\n\n" + SPEECHES + "Ben: Well.\n") == []


def test_a_division_needs_no_blank_line():
    lines = "".join(
        f"Act {number}\n{SPEECHES.replace(chr(10) * 2, chr(10))}" for number in ("I", "II", "III")
    )
    assert headings(f"The Wet Rope\n{lines}") == ["Act I", "Act II", "Act III"]


def test_a_sentence_with_room_around_it_is_a_heading():
    text = f"{SPEECHES}\n\nWhy is it wet?\n\n\n{SPEECHES}\n\nNobody knows.\n\n\n{SPEECHES}"
    assert headings(text) == ["Why is it wet?", "Nobody knows."]
    assert headings(text.replace("\n\n\n", "\n\n")) == []
