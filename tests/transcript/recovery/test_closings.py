"""What stands around a conversation on its page and is no part of it, and who is who at its start."""

import pytest

from tests.samples.small_talk import SAID, read
from transcript.document import Document


def spoken(document: Document) -> list[str]:
    return [
        paragraph.text
        for block in document.blocks()
        if block.kind == "turn"
        for paragraph in block.paragraphs
    ]


def talk(*names: str) -> str:
    return "\n\n".join(f"{names[n % len(names)]}: {words}" for n, words in enumerate(SAID))


@pytest.mark.parametrize(
    "below",
    [
        "© 2020 The Mill. Ask before you print it.",
        "Transcript provided by the mill, and it may hold mistakes.",
        "Transcription ended after 00:39:12",
        "Propos recueillis par Jo Field",
        "Das Gespräch führte Jo Field.",
        "Archivado en: Entrevistas · Llaves",
        "Fotos: Jo Field.",
    ],
)
def test_what_a_page_says_of_itself_is_no_speech(below):
    document = read(f"{talk('Mara Holt', 'Ivo Grant')}\n\n{below}\n\nWe print on Mondays.\n")
    assert spoken(document) == list(SAID)
    assert document.block(len(SAID)).role == "boilerplate"


def test_a_speech_may_tell_of_transcripts():
    more = "And a transcript is what I want."
    assert spoken(read(f"{talk('Mara Holt', 'Ivo Grant')}\n\n{more}\n")) == [*SAID, more]


def test_an_introduction_in_italics_asks_nothing_where_questions_are_bold():
    lines = [f"**{words}**" if n % 2 == 0 else words for n, words in enumerate(SAID)]
    text = "\n\n".join(["*Mara Holt waits for us at the well.*", *lines, "*She left on Monday.*"])
    document = read(text, "talk.md")
    assert spoken(document) == list(SAID)
    assert [block.kind for block in document.blocks()] == ["prose", *["turn"] * 6, "prose"]


def test_a_full_name_before_a_direction_and_the_surname_behind_it_are_one_person():
    text = f"PROFESSOR MARA HOLT: Good evening.\n\n[Slide: a well]\n\n{talk('HOLT', 'GRANT')}"
    assert [speaker.name for speaker in read(text).speakers] == ["Professor Mara Holt", "Grant"]


def test_dates_in_brackets_behind_a_known_name_open_no_speech():
    text = f"Mara Holt (born 1931) worked at the mill.\n\n{talk('MARA HOLT', 'IVO GRANT')}"
    assert spoken(read(text)) == list(SAID)


def test_what_stands_below_a_heading_of_the_format_is_no_direction():
    text = (
        f"# Keys\n\n## Links\n\nThe mill has a page.\n\n## Talk\n\n{talk('**Mara Holt**', '**Ivo Grant**')}\n"
    )
    assert [block.kind for block in read(text, "talk.md").blocks()] == ["prose", *["turn"] * 6]


def test_a_row_with_a_colon_above_a_speech_is_a_heading():
    said = talk("Mara Holt", "Ivo Grant").split("\n\n")
    text = "\n\n".join([*said[:3], "Questions and Answers:", *said[3:]])
    assert [section.heading for section in read(text).sections] == ["Questions and Answers:"]


def test_heads_of_two_pages_that_face_each_other_are_no_text():
    said = talk("Mara Holt", "Ivo Grant").split("\n\n")
    text = "\n\n".join(
        [
            *said[:2],
            "72" + " " * 30 + "The Mill Lectures",
            *said[2:4],
            "What the Well Knew" + " " * 30 + "73",
            *said[4:],
        ]
    )
    document = read(text)
    assert spoken(document) == list(SAID)
    assert not document.sections


def test_an_unknown_speaker_speaks_once():
    text = "\n\n".join(
        f"{('Mara Holt', 'Ivo Grant', 'Mara Holt', 'Unknown speaker')[n % 4 if n < 4 else n % 2]}\n\n{words}"
        for n, words in enumerate(SAID)
    )
    document = read(text)
    assert "Unknown speaker" in [speaker.name for speaker in document.speakers]
    assert spoken(document) == list(SAID)


def test_a_title_of_the_format_does_not_hide_the_headings_below_it():
    said = "".join(
        f"<p><b>{name}</b></p><p>{words}</p>" for name, words in zip(("Mara", "Ivo") * 3, SAID, strict=True)
    )
    at = said.index("<p><b>Mara", 1)
    text = f"<html><body><h1>Keys</h1>{said[:at]}<p><b>Questions and Answers</b></p>{said[at:]}</body></html>"
    assert "Questions and Answers" in [section.heading for section in read(text, "talk.html").sections]
