"""Logs of messages: what happened, messages of several lines, phones, signs for the direction of writing."""

import pytest

from transcript.document import Document
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

MESSAGES = (
    ("Mara 🌸", "Did you bring the ladder? I looked for it all day and in every corner of the whole shed"),
    ("+39 347 555 0182", "I left it by the well, where you told me."),
    ("Mara 🌸", "Then we must wait until the rain is over."),
    ("+39 347 555 0182", "You always say so, and we never wait."),
    ("Mara 🌸", "What else can we do, my friend?"),
    ("+39 347 555 0182", "We can go back and ask for another one."),
)


def read(text: str) -> Document:
    return recover(read_source_bytes(text.encode(), "chat.txt"))


def blocks(document: Document) -> list[tuple[str, str, str]]:
    people = ["", *(speaker.name for speaker in document.speakers)]
    return [
        (
            block.kind,
            people[block.speakers[0] + 1 if block.speakers else 0],
            "¶".join(p.text for p in block.paragraphs),
        )
        for block in document.blocks()
    ]


def test_what_happened_is_nobodys_message():
    lines = [f"23/12/21, 10:0{n} - {who}: {words}" for n, (who, words) in enumerate(MESSAGES)]
    text = "\n".join(["23/12/21, 10:00 - Mara 🌸 created the group", *lines, "23/12/21, 10:09 - Ivo left"])
    found = blocks(read(text))
    assert found[0] == ("stage", "", "Mara 🌸 created the group")
    assert found[-1] == ("stage", "", "Ivo left")
    assert found[1:-1] == [("turn", who, words) for who, words in MESSAGES]


def test_a_line_without_a_time_goes_on_with_the_message():
    lines = [f"[23.12.21, 10:0{n}:11] {who}: {words}" for n, (who, words) in enumerate(MESSAGES)]
    lines.insert(1, "- rope\n- keys")
    assert blocks(read("\n".join(lines)))[0] == ("turn", "Mara 🌸", f"{MESSAGES[0][1]}\n- rope\n- keys")


def test_ranks_before_nicks_and_deeds_in_a_channel():
    lines = [f"20:0{n} <{('@ivo', ' mara')[n % 2]}> {words}" for n, (_, words) in enumerate(MESSAGES)]
    text = "\n".join(["--- Log opened Sat", "20:00 -!- mara has joined", *lines, "20:07  * ivo waves"])
    found = blocks(read(text))
    assert [kind for kind, _, _ in found] == ["stage", "stage", *["turn"] * 6, "stage"]
    assert {who for _, who, _ in found} == {"", "ivo", "mara"}
    assert found[-1][2] == "* ivo waves"


@pytest.mark.parametrize("label", ["\u200f{}\u200f: ", "\u202a{}\u202c: ", "\u2068{}\u2069: ", "{}:\u200e "])
def test_signs_for_the_direction_of_writing_hide_no_name(label):
    names = ("דני כהן", "רותי לוי")
    text = "\n\n".join(label.format(names[n % 2]) + words for n, (_, words) in enumerate(MESSAGES))
    assert blocks(read(text)) == [("turn", names[n % 2], words) for n, (_, words) in enumerate(MESSAGES)]


def test_a_meeting_copied_from_a_window_names_each_speaker_once():
    names = ("Ivo Grant (Extern)", "Holt, Mara")
    text = "\n\n".join(
        f"{names[n % 2]}   {n + 3} sekunder\n0:{n:02}\n{names[n % 2]} {n + 3} sekunder\n{words}"
        for n, (_, words) in enumerate(MESSAGES * 2)
    )
    found = blocks(read(text))
    assert [words for _, _, words in found] == [words for _, words in MESSAGES * 2]
    assert {who for _, who, _ in found} == {"Holt, Mara", "Ivo Grant"}


def test_a_name_that_is_copied_twice_at_the_end_says_nothing():
    names = ("MARA", "IVO")
    text = "".join(
        f"{names[n % 2]}\n{names[n % 2]}\n{words}\n\n" for n, (_, words) in enumerate(MESSAGES * 2)
    )
    found = blocks(read(f"{text}MARA\nMARA\n"))
    assert [words for _, _, words in found][: 2 * len(MESSAGES)] == [words for _, words in MESSAGES * 2]


def test_whoever_signs_as_the_others_do_is_somebody():
    names = ("mara_h", "7", "Ivo Grant")
    text = "\n\n".join(
        f"[02/14/2021 7:{n + 10} PM] {names[n % 3]}\n{words}\n- rope"
        for n, (_, words) in enumerate(MESSAGES * 2)
    )
    found = blocks(read(text))
    assert [who for _, who, _ in found] == [names[n % 3] for n in range(12)]
    assert found[0][2] == f"{MESSAGES[0][1]}\n- rope"


def test_who_came_and_which_day_it_was_between_signed_messages():
    signed = [
        f"{('mara_h', 'Ivo Grant')[n % 2]}  10:0{n} AM\n{words}" for n, (_, words) in enumerate(MESSAGES)
    ]
    signed[3] = signed[3].replace("Ivo Grant", "keybot  APP")
    text = "\n\n".join(["----- Tuesday -----", *signed[:2], "mara_h joined #well", *signed[2:]])
    document = read(text)
    assert [section.heading for section in document.sections] == ["----- Tuesday -----"]
    assert ("stage", "", "mara_h joined #well") in blocks(document)
    assert "keybot" in [speaker.name for speaker in document.speakers]


def test_fields_in_a_message_are_no_names():
    lines = [f"23/12/21, 10:0{n} - {who}: {words}" for n, (who, words) in enumerate(MESSAGES)]
    lines.insert(1, "Place: the well\nTime: noon")
    found = blocks(read("\n".join(lines)))
    assert found[0] == ("turn", "Mara 🌸", f"{MESSAGES[0][1]}\nPlace: the well\nTime: noon")
    assert len(found) == len(MESSAGES)
