"""Directions that only italics mark, and italics that only stress a word."""

from transcript.document import Document
from transcript.model import BlockKind, SpanRole
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

PLAY = """
ADA. Did you bring the ladder? _She looks behind the door._ It is not here.

_Ben comes in with a lamp._

BEN. I left it by the well. _Sits down._

ADA. Then we must wait for _you_ again. _Aside._ He never learns.

_A bell rings
in the yard._

BEN. What else can we do, my friend?
"""
TALK = """
ADA. Did you say _never_? I heard you say it, and so did _everybody_ in the room.

BEN. I said it _once_. I may have said it twice. _That was all._ You were not there.

ADA. I was _there_ the whole time, and you know it.

BEN. Then why did nobody _see_ you?
"""


def read(text: str) -> Document:
    return recover(read_source_bytes(text.encode(), "a.txt"))


def directions(document: Document) -> list[str]:
    return [
        paragraph.text[span.start : span.end]
        for block in document.blocks()
        for paragraph in block.paragraphs
        for span in paragraph.spans
        if span.role is SpanRole.DIRECTION
    ]


def test_sentences_in_italics_are_directions_where_most_italics_are():
    document = read(PLAY)
    assert directions(document) == ["She looks behind the door.", "Sits down.", "Aside."]
    stages = [block for block in document.blocks() if block.kind is BlockKind.STAGE]
    assert [stage.paragraphs[0].text for stage in stages] == [
        "Ben comes in with a lamp.",
        "A bell rings in the yard.",
    ]


def test_italics_that_stress_words_are_no_directions():
    document = read(TALK)
    assert directions(document) == []
    assert all(block.kind is BlockKind.TURN for block in document.blocks())


def test_names_in_italics_are_labels():
    said = ("You took my key?", "Well. I did, my friend.", "Well. Then give it back to me.", "I lost it.")
    document = read("\n\n".join(f"_{'AB'[i % 2]}d._ {text}" for i, text in enumerate(said * 2)))
    assert [speaker.name for speaker in document.speakers] == ["Ad", "Bd"]
