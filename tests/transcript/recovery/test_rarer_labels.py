"""Labels that single sources print: names written small, letters, times with hours, one speaker alone."""

from itertools import pairwise
from pathlib import Path

import pytest

from transcript.document import Document
from transcript.readers import read_source
from transcript.recovery.recover import recover

SAID = (
    "Did you bring the ladder?",
    "I left it by the well, where you told me.",
    "Then we must wait until the rain is over.",
    "You always say so, and we never wait.",
    "What else can we do, my friend?",
    "We can go back and ask for another one.",
)


@pytest.fixture
def read(tmp_path: Path):
    def read(text: str, name: str = "talk.txt") -> Document:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return recover(read_source(path))

    return read


def speakers(document: Document) -> list[str]:
    return [speaker.name for speaker in document.speakers]


def turns(document: Document) -> int:
    return sum(block.kind == "turn" for block in document.blocks())


def headings(document: Document) -> list[str]:
    return [section.heading for section in document.sections]


def speeches(*labels: str, between: str = " ", times: int = 2) -> str:
    said = [f"{labels[i % len(labels)]}{between}{text}" for i, text in enumerate(SAID * times)]
    return "\n\n".join(said) + "\n"


def test_a_counted_person_may_be_written_small(read):
    document = read(speeches("First officer:", "Second officer:"))
    assert speakers(document) == ["First officer", "Second officer"]
    assert turns(document) == 12


def test_a_name_written_small_stands_beside_others(read):
    document = read(speeches("Старик:", "Один из толпы:", times=4))
    assert speakers(document) == ["Старик", "Один из толпы"]


def test_he_said_is_no_name(read):
    said = "\n\n".join(f"Tom Hale: {one}\n\nHis wife said: “{other}”" for one, other in pairwise(SAID))
    assert "His wife said" not in speakers(read(said))


def test_beginnings_of_sentences_alone_are_nobody(read):
    assert turns(read(speeches("My first question:", "What he answered:"))) == 0


def test_who_speaks_alone_speaks(read):
    assert speakers(read(speeches("Mary Okafor:"))) == ["Mary Okafor"]
    assert speakers(read(speeches("### Mary Okafor:", between="\n"), "talk.md")) == ["Mary Okafor"]


def test_a_word_that_comes_alone_again_and_again_is_nobody(read):
    assert turns(read(speeches("Remember:"))) == 0
    assert turns(read(speeches("Exercise:"))) == 0


def test_letters_are_names_however_short_the_speech(read):
    said = "\n\n".join(
        f"{'BC'[i % 2]}. {text}" for i, text in enumerate([*SAID, "Yes.", "No.", "Never.", "Perhaps."])
    )
    document = read(said)
    assert speakers(document) == ["B", "C"]
    assert turns(document) == 10


def test_hours_are_part_of_the_time_and_not_of_the_name(read):
    said = "\n\n".join(f"{('Ann', 'Tom')[i % 2]}  00:00:{i + 10}\n{text}" for i, text in enumerate(SAID))
    assert speakers(read(said)) == ["Ann", "Tom"]


def test_speakers_and_sections_have_headings_of_their_own_level(read):
    said = "\n\n".join(f"## {('DR. VANE', '1ST GUEST')[i % 2]}\n\n{text}" for i, text in enumerate(SAID))
    document = read(f"# First evening\n\n{said}\n\n# Second evening\n\n{said}\n", "talk.md")
    assert speakers(document) == ["Dr. Vane", "1st Guest"]
    assert headings(document) == ["First evening", "Second evening"]


def test_the_only_heading_of_its_level_that_opens_a_file_is_its_title(read):
    document = read(f"# The ladder\n\n{speeches('**Ann:**', '**Tom:**')}", "talk.md")
    assert document.title == "The ladder"
    assert [section.role for section in document.sections] == ["titlepage"]


def test_an_underlined_row_is_a_heading_and_parts_what_stands_below(read):
    said = speeches("ANN.", "TOM.")
    document = read(f"{said}\nWhat happened at the well?\n==========================\n[Enter Ann.]\n\n{said}")
    assert headings(document) == ["What happened at the well?"]
    assert [block.paragraphs[0].text for block in document.blocks() if block.kind == "stage"] == [
        "[Enter Ann.]"
    ]


def test_entrances_are_no_headings(read):
    said = speeches("ANN.", "TOM.")
    document = read(f"ACT I\n\n{said}\n\nEnter the MILLER\n\n{said}\n\nACT II\n\n{said}")
    assert headings(document) == ["ACT I", "ACT II"]


def test_people_listed_below_the_number_of_a_scene_are_no_heading(read):
    said = speeches("LUCETTE.", "DAMIS.")
    document = read(
        f"ACTE PREMIER\n\nSCÈNE PREMIÈRE\n\nLUCETTE, DAMIS\n\n{said}\n\nSCÈNE II\n\nDAMIS, LUCETTE\n\n{said}"
    )
    assert headings(document) == ["ACTE PREMIER", "SCÈNE PREMIÈRE", "SCÈNE II"]


def test_what_somebody_is_stands_once_behind_the_name_and_is_no_direction(read):
    first, second, *rest = speeches("Tom Hale:", "Ada Okafor:").split("\n\n")
    said = [
        first.replace("Hale:", "Hale (interviewer):"),
        second.replace("Okafor:", "Okafor (miller):"),
        *rest,
    ]
    document = read("\n\n".join(said))
    assert speakers(document) == ["Tom Hale", "Ada Okafor"]
    assert document.block(0).paragraphs[0].text == SAID[0]


def test_names_in_capitals_are_written_as_names(read):
    document = read(speeches("MR. O'HARA:", "OTTO VON STAHL:"))
    assert speakers(document) == ["Mr. O'Hara", "Otto von Stahl"]
