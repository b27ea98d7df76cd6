"""Names behind bullets, handles and pictures, with a verb of saying, a time or a sign of the file's own."""

import pytest

from tests.samples.small_talk import SAID, read
from transcript.document import Document


def speakers(document: Document) -> list[str]:
    return [speaker.name for speaker in document.speakers]


def speeches(label: str, names: tuple[str, str], gap: str = "\n\n") -> str:
    return gap.join(
        label.format(name=names[i % 2], time=f"10:{i:02}:11") + said for i, said in enumerate(SAID * 2)
    )


def first_words(document: Document) -> list[str]:
    return [block.paragraphs[0].text for block in document.blocks() if block.kind == "turn"]


NAMES, HANDLES = ("Mara Holt", "Ivo Grant"), ("mara_h", "ivo.grant")


@pytest.mark.parametrize(
    "label",
    [
        "- {name}: ", "• {name}: ", "@{name}: ", "🦊 {name}: ", "🦊 {name}\n", "{name} | ", "{name} » ",
        "{name} says: ", "{name} asks:\n", "{{{name}}} ", "【{name}】", "{name} {time} ", "{name} [{time}] ",
        "{name} | {time}\n", "{time} | {name}\n", "2024-03-12T{time}Z {name}: ", "{name} (Mill) · {time}\n",
    ],
)  # fmt: skip
def test_a_dressed_name_is_a_speaker(label):
    document = read(speeches(label, NAMES))
    assert speakers(document) == list(NAMES)
    assert first_words(document) == list(SAID * 2)


@pytest.mark.parametrize(
    "label",
    [
        "{name}\n",
        "{name}\n\n",
        "{name}  {time}\n",
        "{time} {name}: ",
        "[{time}] {name}\n",
        "{time} {name} | ",
        "@{name}\n",
    ],
)
def test_a_name_that_people_sign_in_with_is_a_speaker(label):
    document = read(speeches(label, HANDLES))
    assert speakers(document) == list(HANDLES)
    assert first_words(document) == list(SAID * 2)


def test_a_name_with_a_saint_in_it_may_stand_beside_a_time_or_be_a_heading():
    names = ("Jo St. Martin", "Ivo Grant")
    assert speakers(read(speeches("{name}  {time}\n", names))) == list(names)
    assert speakers(read(speeches("### {name}\n\n", names), "talk.md")) == list(names)


def test_a_bold_name_with_its_time_or_house_in_brackets_leaves_nothing_in_the_speech():
    document = read(speeches("**{name}** (Mill): ", NAMES), "talk.md")
    assert first_words(document) == list(SAID * 2)


def test_he_says_is_nobody():
    text = "\n\n".join(f"He says: {said} And he says that you know him." for said in SAID)
    assert speakers(read(text)) == []


def test_the_points_of_a_list_are_nobody():
    points = "\n".join(f"- Keys: {n} of them hang by the door.\n- Ropes: {n} metres." for n in range(2, 9))
    assert speakers(read(f"What is in the shed, as far as we counted it.\n\n{points}\n")) == []


def test_small_words_alone_on_their_lines_are_nobody():
    text = "\n".join(f"softly\nand the rain went on and softly it fell {said}" for said in SAID)
    assert speakers(read(text)) == []
