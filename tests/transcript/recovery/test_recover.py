"""Small conversations in many layouts come out as they were meant."""

from hashlib import sha256

import pytest

from transcript.document import Document
from transcript.model import BlockKind
from transcript.readers import read_source_bytes
from transcript.readers.plain_text import source_of_text
from transcript.recovery.recover import recover


def recovered(text: str) -> Document:
    return recover(source_of_text(text, "a.txt", sha256(text.encode()).hexdigest()))


def turns(document: Document) -> list[tuple[str, str]]:
    return [
        (document.speaker_name(number), " / ".join(paragraph.text for paragraph in block.paragraphs))
        for number, block in enumerate(document.blocks())
        if block.kind is BlockKind.TURN
    ]


def headings(document: Document) -> list[str]:
    return [section.heading for section in document.sections]


SAID = [
    ("Oda", "Who has the key to the boathouse? It hung here yesterday, on the nail beside the door."),
    ("Pim", "I gave it to the harbour master, who wanted to look at the ropes before the storm comes in."),
    ("Oda", "You might have asked me first."),
    ("Pim", "I might, and you would have said no, as you always do when somebody wants to borrow a thing."),
    ("Oda", "Because things come back wet."),
    ("Pim", "The key will not come back wet."),
]


def test_a_label_before_a_colon() -> None:
    text = "\n\n".join(f"{name}: {speech}" for name, speech in SAID)
    assert turns(recovered(text)) == SAID


@pytest.mark.parametrize("mark", [". ", ".— ", " — ", ":  "])
def test_labels_in_capitals(mark: str) -> None:
    text = "\n\n".join(f"{name.upper()}{mark}{speech}" for name, speech in SAID)
    assert turns(recovered(text)) == SAID


def test_labels_on_lines_of_their_own() -> None:
    text = "\n\n".join(f"{name.upper()}\n{speech}" for name, speech in SAID)
    assert turns(recovered(text)) == SAID


def test_double_spaced_text_with_page_breaks_and_headings() -> None:
    text = (
        " Oda:   Who has the key to the boathouse? It hung here \n\nyesterday, on the nail beside the \n\n"
        "door.\n\nPim:   I gave it away. The harbour master wanted to \n\n"
        "look at the ropes before the storm\n\n"
        "2\n\n\n\n comes in, as he does every year.\n\nA Second Key\n\n"
        "Oda:   You might have asked me first. It is not \n\nyours to give away, and never has been.\n\n"
        "Pim:   I might, and you would have said no, as you\n\nalways do.\n\nThe Third\n\n"
        "Pim:   There is another.\n\nOda:   Where?\n\n***\n"
    )
    document = recovered(text)
    assert headings(document) == ["A Second Key", "The Third"]
    assert [name for name, _ in turns(document)] == ["Oda", "Pim", "Oda", "Pim", "Pim", "Oda"]
    assert turns(document)[1][1].endswith("before the storm comes in, as he does every year.")
    assert "2" not in " ".join(speech for _, speech in turns(document))
    assert [(mark.kind, mark.value) for mark in document.milestones] == [("page", "2")]


def test_a_deposition_with_numbered_lines() -> None:
    lines = [
        "            EXAMINATION",
        "    Q.   Did you sign the book?",
        "    A.   I believe I did,",
        "yes.",
    ]
    lines += [
        "    Q.   On which day?",
        "    A.   On a Friday.",
        "         MR. ROE:  Objection.",
        "    Q.   Go on.",
    ]
    lines += [
        "    A.   That is all.",
        "         MR. ROE:  No further questions.",
        "    Q.   Thank you.",
        "    A.   Yes.",
    ]
    document = recovered("\n".join(f"{number:2}   {line}" for number, line in enumerate(lines, 1)))
    assert turns(document)[1] == ("A", "I believe I did, yes.")
    assert {name for name, _ in turns(document)} == {"Q", "A", "Mr. Roe"}
    assert [(mark.kind, mark.value) for mark in document.milestones][:2] == [("line", "1"), ("line", "2")]


def test_directions_stand_alone_or_inside_a_speech() -> None:
    text = "\n\n".join(f"{name}: {speech}" for name, speech in SAID)
    text = text.replace("first.", "first. [She sits down.]") + "\n\n[They look at the sea.]\n\nOda: Well."
    document = recovered(text)
    kinds = [document.kind(number) for number in range(len(document))]
    assert kinds[-2:] == [BlockKind.STAGE, BlockKind.TURN]
    block = document.block(2)
    span = block.paragraphs[0].spans[0]
    assert block.paragraphs[0].text[span.start : span.end] == "[She sits down.]"


def test_divided_words_are_mended_and_compounds_kept() -> None:
    text = (
        "ODA. He told me of the harbour master and of the har-\nbour wall, of well-known men and of a well-\n"
        "known boat. The harbour is old.\n\n"
        "PIM. So it is, so it is, and you never mind it be-\ncause it is old.\n\n"
        "ODA. You mind not since you never look.\n\nPIM. Quite.\n"
    )
    assert turns(recovered(text))[0][1] == (
        "He told me of the harbour master and of the harbour wall, of well-known men "
        "and of a well-known boat. The harbour is old."
    )


def test_acts_and_scenes_nest_and_contents_are_no_sections() -> None:
    acts = "".join(
        f"\n\nACT {act}\n\nSCENE {scene}. A quay.\n\n[Enter Oda.]\n\n"
        "ODA. Do you see me?\n\nPIM. I see you.\n\nODA. So.\n\nPIM. So you do."
        for act, scene in (("I", "I"), ("II", "I"))
    )
    document = recovered("The Key\n\nACT I\nACT II\nACT III\n" + acts)
    assert [(section.heading, section.level) for section in document.sections] == [
        ("ACT I", 1),
        ("SCENE I. A quay.", 2),
        ("ACT II", 1),
        ("SCENE I. A quay.", 2),
    ]
    assert document.title == "The Key"


NOBODY = """HOW TO TIE A KNOT

Materials: rope, patience.
Time: ten minutes.
Note: wet rope holds less well.

Lay the rope flat: the end to the left. Remember: it must not be twisted. Mark two points:
Head: a hand from the end.
Foot: two hands from it.

Yes. It is easy. No. It is not.

Q: is the rope dry? If not, wait.

Source: the harbour office.
"""


def test_where_nobody_speaks_everything_is_prose() -> None:
    document = recovered(NOBODY)
    assert document.speakers == ()
    assert turns(document) == []
    assert {document.kind(number) for number in range(len(document))} == {BlockKind.PROSE}


def test_labels_inside_a_letter_are_no_speakers() -> None:
    text = "\n\n".join(f"{name}: {speech}" for name, speech in SAID)
    letter = (
        "\n\nPim: It says:\n\n    Dear Sir,\n    Cost: four pounds.\n    Benefit: none.\n    R. Stone\n\n"
    )
    letter += "Oda: I see."
    assert {name for name, _ in turns(recovered(text + letter))} == {"Oda", "Pim"}


def test_what_is_doubtful_is_said_with_its_line() -> None:
    text = "\n\n".join(f"{name}: {speech}" for name, speech in SAID) + "\n\nGull: Kree.\n\nOda: Hush."
    doubts = recovered(text).doubts
    assert [(doubt.kind, doubt.line) for doubt in doubts] == [("label", 13)]
    assert "Gull" in doubts[0].sentence


def test_a_page_of_captions_goes_on_in_one_paragraph() -> None:
    lines = [line for name, speech in SAID for line in (f"{name}  0:0{len(speech) % 10}", speech, "")]
    document = recovered("\n".join(lines))
    assert turns(document) == SAID
    assert document.rare(0).time is not None


def test_the_language_is_told() -> None:
    assert recovered("\n\n".join(f"{name}: {speech}" for name, speech in SAID)).language == "en"
    german = (
        "A: Ich weiß nicht, ob das der Schlüssel ist.\n\nB: Er ist es, und du hast ihn nicht gesehen.\n\n"
    )
    assert recovered(german * 3).language == "de"


def test_footnotes_are_kept_and_spoken_by_nobody() -> None:
    text = "\n\n".join(f"{name}: {speech}" for name, speech in SAID).replace("ropes", "ropes[1]")
    text += "\n\n[1] Old ones, of hemp.\n\nOda: I told you so, did I not?"
    document = recovered(text)
    notes = [block for block in document.blocks() if block.role == "note"]
    assert [block.paragraphs[0].text for block in notes] == ["[1] Old ones, of hemp."]
    assert turns(document)[-1] == ("Oda", "I told you so, did I not?")


def test_questions_in_bold_are_told_from_answers() -> None:
    said = [
        ("Q", "Do you write every day?"),
        ("A", "No. Never."),
        ("Q", "And at night?"),
        ("A", "I sleep."),
    ] * 3
    text = "\n\n".join(f"**{words}**" if who == "Q" else words for who, words in said)
    document = recover(read_source_bytes(text.encode(), "interview.md"))
    assert turns(document) == said
    assert document.label(0) is None
