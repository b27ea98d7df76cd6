"""Directions and furniture that only their place on the page tells."""

from transcript.document import Document
from transcript.model import BlockKind
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

PLAY = """
                     SCENE I

   Ada. Did you bring the ladder?
   Ben. I left it by the well, where you told me,
and you never came.

      The telegraph knocks. Everybody looks up.

   Ada. Then we must wait until the rain is over.

      A long silence. The lamp goes out.

   Ben. You always say so.

                     SCENE II

   Ada. What else can we do, my friend?

      The door opens; a stranger stands there with
      the ladder on his shoulder.

   Ben. We can go back and ask for another one.
   Ada. Go, then.
"""


def read(text: str) -> Document:
    return recover(read_source_bytes(text.encode(), "a.txt"))


def stages(document: Document) -> list[str]:
    return [block.paragraphs[0].text for block in document.blocks() if block.kind is BlockKind.STAGE]


def test_what_is_set_in_as_no_speech_is_a_direction():
    assert stages(read(PLAY)) == [
        "The telegraph knocks. Everybody looks up.",
        "A long silence. The lamp goes out.",
        "The door opens; a stranger stands there with the ladder on his shoulder.",
    ]


def test_a_letter_that_is_read_is_no_direction():
    text = PLAY.replace("The telegraph knocks. Everybody looks up.", "Dear friend, I cannot come to you.")
    text = text.replace("A long silence. The lamp goes out.", "Wait for me. I shall write again.")
    assert stages(read(text)) == []


def test_rows_that_count_pages_at_their_ends_are_no_text():
    speech = "Ada: I told you that we must go.\n\nBen: You told me so, and we never went.\n\n"
    pages = [f"{2 * n + 1}]  Trials of the Harbour.  [{2 * n + 2}\n\n{speech * 3}" for n in range(4)]
    document = read("".join(pages))
    assert not any("Harbour" in p.text for block in document.blocks() for p in block.paragraphs)
    assert document.sections == ()
    assert [mark.value for mark in document.milestones if mark.kind == "page"] == ["1", "3", "5", "7"]


def test_examinations_divide_a_record():
    lines = ["   EXAMINATION", "BY MS. ROE:", "Q.   Did you sign it?", "A.   I did, and you saw me."] * 1
    lines += ["Q.   When?", "A.   I forget."] * 4
    lines += ["   EXAMINATION (Continued)", "BY MR. OAK:", "Q.   Who else?", "A.   Nobody.", "Q.   No more."]
    document = read("\n".join(f"{number:2}   {line}" for number, line in enumerate(lines, 1)))
    assert [section.heading for section in document.sections] == [
        "EXAMINATION",
        "EXAMINATION (Continued)",
    ]
    assert stages(document) == ["BY MS. ROE:", "BY MR. OAK:"]


def test_verse_that_counts_every_fifth_line_anew_in_each_scene():
    lines = [f"And this is line {number} of all my verse" for number in range(1, 13)]
    scene = "\n".join(f"{t:50}{n if n % 5 == 0 else ''}".rstrip() for n, t in enumerate(lines, 1))
    text = "\n\n".join(f"SCENE {n}\n\nADA\n{scene}\n\nBEN\nYou said it, my friend." for n in range(1, 5))
    document = read(text.replace("    5\n", "\n", 1))
    assert [mark.value for mark in document.milestones if mark.kind == "line"] == ["10", *["5", "10"] * 3]


def test_facing_pages_have_their_numbers_outside():
    speech = "\n\n".join(f"{name}: I told you so, and you never came." for name in ("Ada", "Ben") * 6)
    left, right = "72    LECTURES OF THE HARBOUR", "   What the Map Leaves Out    73"
    text = f"{speech}\n\n{left}\n\n{speech}\n\n{right}\n\n{speech}"
    document = read(text)
    assert [mark.value for mark in document.milestones] == ["72", "73"]
    assert document.sections == ()


def test_rows_at_the_margin_divide_what_is_set_in():
    speech = "    {}: I told you so, and you never came to see\nwhat had become of it.\n\n"
    first, second = speech.format("Ada"), speech.format("Ben")
    text = f"{first}{second}Adoption of the plan\n\nThe first ladder\n\n{first}{second}{first}{second}"
    assert [section.heading for section in read(text).sections] == [
        "Adoption of the plan",
        "The first ladder",
    ]


def test_further_rows_set_in_behind_the_first():
    speech = "{}. I told you this morning that I should never come\n    again, and yet here you see me.\n"
    text = "".join(
        speech.format(name) for name in ("Ada", "Ben", "Ada", "Old Carl", "Ben", "Ada", "Ben", "Ada")
    )
    document = read(text)
    assert [document.speaker_name(turn) for turn in document.turns][2:5] == ["Ada", "Old Carl", "Ben"]


def test_who_is_there_below_the_number_of_a_scene_is_no_heading():
    scene = (
        "SCENE {}\n\nADA, an old woman, CARL\n\nAda. I told you so, my friend.\n\nBen. You never told me.\n\n"
    )
    document = read("ACT I\n\n" + "".join(scene.format(number) * 1 for number in ("I", "II", "III")))
    assert [section.heading for section in document.sections] == ["ACT I", "SCENE I", "SCENE II", "SCENE III"]
    assert stages(document) == ["ADA, an old woman, CARL"] * 3


def test_paragraphs_are_set_in_although_directions_are_set_in_as_a_whole():
    speech = "   Ada. I told you this morning that I should never\ncome again.\n   Ben. You did.\n"
    stage = "\n      The door opens; a stranger stands there with\n   the ladder on his shoulder.\n\n"
    document = read((speech * 2 + stage) * 3)
    assert len(document.turns) == 12


def test_a_head_of_two_pages_is_no_text():
    speech = "   ADA — I told you so, my friend.\n   BEN — You never told me.\n" * 5
    head = "House of the Harbour    27    6 . 12    O : 1\n\n"
    document = read(
        f"{head}{speech}\n             — 112 —\n\n{head}{speech}\n             — 113 —\n\n{speech}"
    )
    assert not any("Harbour" in p.text for block in document.blocks() for p in block.paragraphs)


def test_a_direction_below_a_name_belongs_to_the_speech():
    said = ("I told you so, my friend.", "You never told me.", "Then I tell you now.", "Go on.")
    text = "\n\n".join(f"{'ADA' if n % 2 else 'BEN':>30}\n   {speech}" for n, speech in enumerate(said * 2))
    text = text.replace("ADA\n   You", "ADA\n                            (coming in)\n   You")
    document = read(text)
    assert stages(document) == []
    assert document.block(1).paragraphs[0].text == "(coming in) You never told me."
