"""Labels that come again are people only if they talk: forms, logs and journals are nobody's speech."""

import pytest

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

FORM = "Place: The net loft.\nSeen: A ladder and a rope.\nDone: The rope was coiled.\n\n"
LOG = "NETWORK: rope found at noon\nSTORAGE: three ladders counted\nNETWORK: rope lost at one\n"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLAIN = "The tide turned before the bell. The nets were dry. Nothing was caught."
TALK = (
    "Ada: Did you see the tide?\n\nBen: I saw the bell.\n\nAda: Then you saw nothing.\n\n"
    "Ben: I saw the bell, and the bell saw the tide.\n\nAda: Did it ring?\n\nBen: Not for me.\n"
)


def people(text: str) -> set[str]:
    return {speaker.name for speaker in recover(read_source_bytes(text.encode(), "text.txt")).speakers}


@pytest.mark.parametrize("separator", [": ", ". ", ".— ", " — "])
def test_a_journal_has_days_and_no_speakers(separator: str):
    days = "\n\n".join(f"{DAYS[day % 7]}{separator}I was out. {PLAIN}" for day in range(24))
    assert people(days) == set()


def test_a_form_filled_in_again_and_again_is_no_conversation():
    assert people(FORM * 6) == set()


def test_entries_that_speak_to_nobody_are_no_conversation():
    assert people(LOG * 12) == set()


@pytest.mark.parametrize("labels", [("Pro", "Con"), ("Exercise 1", "Solution"), ("Warning", "Tip")])
def test_names_of_fields_are_nobody(labels: tuple[str, str]):
    entries = "\n\n".join(f"{labels[entry % 2]}: You may mend it. I would." for entry in range(12))
    assert people(entries) == set()


def test_three_who_speak_in_turn_but_not_in_order_are_people():
    names = [
        "Ada",
        "Ben",
        "Cleo",
        "Ada",
        "Cleo",
        "Ben",
        "Ada",
        "Ben",
        "Ada",
        "Cleo",
        "Ben",
        "Cleo",
        "Ada",
        "Ben",
    ]
    text = "\n\n".join(f"{name}: I would not say so, would you?" for name in names)
    assert people(text) == {"Ada", "Ben", "Cleo"}


def test_two_who_talk_are_people():
    assert people(TALK) == {"Ada", "Ben"}


def test_three_who_speak_strictly_in_turn_are_people_when_they_talk():
    said = (
        "Do you think it was low?",
        "I do, and you know it.",
        "We shall ask him, then!",
        "Ask whom you like.",
    )
    text = "\n\n".join(f"{('ADA', 'BEN', 'CLEO')[n % 3]}: {said[n % 4]} {n}" for n in range(30))
    document = recover(read_source_bytes(text.encode(), "three.txt"))
    assert [speaker.name for speaker in document.speakers] == ["Ada", "Ben", "Cleo"]
    assert len(document.turns) == 30
