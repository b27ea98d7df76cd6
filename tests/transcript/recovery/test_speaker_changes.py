"""`>>` says that somebody else speaks, and mostly not who."""

from hashlib import sha256

import pytest

from transcript.document import Document
from transcript.model import BlockKind
from transcript.readers import read_source_bytes
from transcript.readers.plain_text import source_of_text
from transcript.recovery.choices import Choices
from transcript.recovery.recover import recover

NEWS = """>> Good evening from the harbour. The storm has passed.
>> What did you see out there?
>> I saw the ferry turn round
and come back in again.
>>> In other news, the mail is late.
>> How late is it?
>> MAYOR: Nobody told me.
>> Thank you.
"""
CAPTIONS = """1
00:00:01,000 --> 00:00:03,000
>> Good evening from the harbour.

2
00:00:03,000 --> 00:00:05,000
The storm has passed. >> What did you

3
00:00:05,000 --> 00:00:08,000
see out there?
>> I saw the ferry turn round

4
00:00:08,000 --> 00:00:10,000
and come back in again.

5
00:00:10,000 --> 00:00:13,000
>>> In other news, the mail is late.

6
00:00:13,000 --> 00:00:15,000
>> How late is it?
"""
SAID = [
    ("Unnamed", "Good evening from the harbour. The storm has passed."),
    ("Unnamed", "What did you see out there?"),
    ("Unnamed", "I saw the ferry turn round and come back in again."),
    ("Unnamed", "In other news, the mail is late."),
    ("Unnamed", "How late is it?"),
]


def recovered(text: str, choices: Choices | None = None) -> Document:
    source = source_of_text(text, "a.txt", sha256(text.encode()).hexdigest())
    return recover(source, choices=choices) if choices else recover(source)


def turns(document: Document) -> list[tuple[str, str]]:
    return [
        (document.speaker_name(number), " / ".join(paragraph.text for paragraph in block.paragraphs))
        for number, block in enumerate(document.blocks())
        if block.kind is BlockKind.TURN
    ]


def test_each_change_opens_a_turn_of_nobody_known_and_names_are_believed() -> None:
    document = recovered(NEWS)
    assert turns(document) == [*SAID, ("Mayor", "Nobody told me."), ("Unnamed", "Thank you.")]
    assert [document.label(number) for number in (0, 5)] == [None, "MAYOR"]
    assert document.sections == ()


def test_a_new_story_is_a_point_and_no_section() -> None:
    story = [mark.place.block for mark in recovered(NEWS).milestones if mark.kind == "story"]
    assert story == [3]


def test_a_change_within_a_caption_parts_it_and_its_times_stay_at_their_words() -> None:
    document = recover(read_source_bytes(CAPTIONS.encode(), "a.srt"))
    assert turns(document) == SAID
    times = {mark.value: mark.place for mark in document.milestones if mark.kind == "time"}
    for value, block, words in (
        ("00:00:03.000", 0, "The storm has passed."),
        ("00:00:05.000", 1, "see out there?"),
        ("00:00:08.000", 2, "and come back in again."),
    ):
        place = times[value]
        assert place.block == block
        assert document.block(block).paragraphs[0].text[place.offset :] == words


def test_the_reader_is_told_once_that_nobody_is_named() -> None:
    doubts = [doubt for doubt in recovered(NEWS).doubts if "no name" in doubt.sentence]
    assert [(doubt.line, doubt.sentence.split(" ")[0]) for doubt in doubts] == [(1, "6")]


def test_a_reader_may_say_that_nobody_speaks_there() -> None:
    assert turns(recovered(NEWS, Choices(not_speakers=frozenset(["Unnamed", "MAYOR"])))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dear Oda,\n\n>> I saw the ferry\n>> come back.\n> Did it come\n> in the end?\n>> It did.\n>> So.\n",
        ">>> one = 1\n>>> two = one + one\n>>> print(two)\n2\n>>> Three(two, one)\n>>> Four()\n",
        "The sign >> means much more. A >> B, we write.\n\n>> This alone is no talk.\n",
    ],
)
def test_quoted_letters_and_programs_are_no_talk(text: str) -> None:
    assert turns(recovered(text)) == []
