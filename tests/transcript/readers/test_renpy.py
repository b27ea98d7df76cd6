"""Scripts of visual novels: people defined by a letter, orders to the program between what is said."""

from pathlib import Path

from transcript.document import Document
from transcript.readers import read_source
from transcript.recovery.recover import recover

SCRIPT = """define a = Character("Ann", color="#123456")
define o = Character('Old Ben')

label start:
    scene kitchen with fade
    "The kettle is cold, and \\"cold\\" is too small a word."
    a "Did you drink {i}all{/i} of it?"
    o happy "I had one cup." with vpunch
    extend " Or two."
    show ben asleep
    "Voice" "He had nine."
    menu:
        "Wake him.":
            jump wake
"""


def read(tmp_path: Path, text: str, name: str) -> Document:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return recover(read_source(path))


def turns(document: Document) -> list[tuple[str, str]]:
    return [
        (document.speakers[block.speakers[0]].name, " ".join(part.text for part in block.paragraphs))
        for block in document.blocks()
        if block.speakers
    ]


def test_people_speak_by_the_names_they_are_defined_with(tmp_path: Path) -> None:
    assert turns(read(tmp_path, SCRIPT, "script.txt")) == [
        ("Ann", "Did you drink all of it?"),
        ("Old Ben", "I had one cup. Or two."),
        ("Voice", "He had nine."),
    ]


def test_the_narrator_and_choices_are_prose_and_orders_stand_around_it(tmp_path: Path) -> None:
    document = read(tmp_path, SCRIPT, "script.rpy")
    prose = {part.text: block.role for block in document.blocks() for part in block.paragraphs}
    assert prose['The kettle is cold, and "cold" is too small a word.'] is None
    assert prose["Wake him."] is None
    assert prose["show ben asleep"] == "boilerplate"


def test_a_text_about_such_a_script_is_none(tmp_path: Path) -> None:
    text = "Ann: What is Character( for?\n\nBen: It names you.\n\nAnn: And label?\n\nBen: It starts you.\n"
    assert [name for name, _ in turns(read(tmp_path, text, "talk.txt"))] == ["Ann", "Ben", "Ann", "Ben"]
