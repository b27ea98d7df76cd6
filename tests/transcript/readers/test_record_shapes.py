"""JSON that no recogniser here is known to write: records with something said, and who said it."""

import json
from typing import Any

import pytest

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

TALK = (
    ("Mara", "Did you bring it?"),
    ("Ivo", "By the well."),
    ("Mara", "Then we wait."),
    ("Ivo", "You say so."),
)


def turns(content: Any) -> list[tuple[str, str]]:
    document = recover(read_source_bytes(json.dumps(content).encode(), "talk.json"))
    people = [speaker.name for speaker in document.speakers]
    return [
        (people[block.speakers[0]], block.paragraphs[0].text)
        for block in document.blocks()
        if block.kind == "turn"
    ]


SHAPES = {
    "sentences": {"title": "T", "sentences": [{"speaker_name": who, "text": words} for who, words in TALK]},
    "deep": {"interview": {"turns": [{"speaker": who, "utterance": words} for who, words in TALK]}},
    "chat": {"messages": [{"from": who, "type": "message", "text": [words]} for who, words in TALK]},
    "people": {
        "messages": [{"author": {"id": "3", "nickname": who}, "content": words} for who, words in TALK]
    },
    "profile": [{"user": "U7", "user_profile": {"real_name": who}, "text": words} for who, words in TALK],
    "words": {
        "results": [
            {"start_time": n, "alternatives": [{"content": word, "speaker": who}]}
            for n, (who, words) in enumerate(TALK)
            for word in words.replace("?", " ?").replace(".", " .").split()
        ]
    },
    "tags": {
        "results": [
            {
                "alternatives": [
                    {
                        "transcript": "all of it",
                        "words": [
                            {"word": word, "speakerTag": 1 if who == "Mara" else 2}
                            for who, words in TALK
                            for word in words.split()
                        ],
                    }
                ]
            }
        ],
        "speakers": {"1": "Mara", "2": "Ivo"},
    },
    "table": {
        "speakers": [{"id": "A", "name": "Mara"}, {"id": "B", "name": "Ivo"}],
        "segments": [
            {"speaker": "AB"[n % 2], "text": words, "start": n} for n, (_, words) in enumerate(TALK)
        ],
    },
}


@pytest.mark.parametrize("shape", SHAPES)
def test_records_say_who_speaks(shape):
    found = turns(SHAPES[shape])
    names = {who for who, _ in found}
    assert names == (
        {"Speaker 1", "Speaker 2"} if shape == "tags" and "Mara" not in names else {"Mara", "Ivo"}
    )
    assert [words for _, words in found] == [words for _, words in TALK]


def test_things_with_names_of_their_own_say_nothing():
    assert turns({"goods": [{"name": f"Key {n}", "content": "Opens a door."} for n in range(6)]}) == []
