"""What programs for meetings, calls and captions print: names on every cue, offices, devices, times."""

from tests.samples.small_talk import SAID, read
from transcript.document import Document


def speakers(document: Document) -> list[str]:
    return [speaker.name for speaker in document.speakers]


def said(document: Document) -> list[str]:
    return [paragraph.text for block in document.blocks() for paragraph in block.paragraphs]


def cues(*spoken: tuple[str, str]) -> str:
    return "\n".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{who}: {words}\n"
        for n, (who, words) in enumerate(spoken, 1)
    )


def test_neighbouring_cues_of_one_speaker_are_one_speech():
    text = cues(
        ("Mara Holt", "Did you bring"), ("Mara Holt", "the ladder?"), ("Ivo", "I left it."),
        ("Ivo", "By the well."), ("Mara Holt", "Then we wait."), ("Ivo", "You always say so."),
    )  # fmt: skip
    document = read(text, "talk.srt")
    assert said(document) == [
        "Did you bring the ladder?",
        "I left it. By the well.",
        "Then we wait.",
        "You always say so.",
    ]


def test_a_device_and_a_name_with_brackets_sign_in_too():
    names = ("iPad de Rosa", "Ana (ella)", "Mara Holt")
    spoken = [(names[n % 3], words) for n, words in enumerate(SAID * 2)]
    assert speakers(read(cues(*spoken), "talk.srt")) == list(names)


def test_an_office_behind_a_name_on_its_line_is_no_part_of_it():
    labels = ("Operator", "Mara Holt -- Chief Executive Officer", "Ivo Grant -- Mill & Sons -- Analyst")
    document = read("\n\n".join(f"{labels[n % 3]}\n\n{words}" for n, words in enumerate(SAID * 2)))
    assert speakers(document) == ["Operator", "Mara Holt", "Ivo Grant"]
    assert said(document) == list(SAID * 2)


def test_an_office_may_stand_before_the_colon():
    labels = ("Mara Holt, head of keys", "Ivo Grant, Mill & Sons")
    document = read("\n\n".join(f"{labels[n % 2]}: {words}" for n, words in enumerate(SAID * 2)))
    assert speakers(document) == ["Mara Holt", "Ivo Grant"]


def test_a_time_on_a_line_between_name_and_speech_takes_nothing_along():
    for gap in ("\n", "\n\n"):
        document = read(
            "\n\n".join(
                f"{('Mara Holt', 'Ivo Grant')[n % 2]}{gap}0:{n:02}{gap}{words}"
                for n, words in enumerate(SAID * 2)
            )
        )
        assert speakers(document) == ["Mara Holt", "Ivo Grant"]
        assert said(document) == list(SAID * 2)


def test_the_length_of_a_programme_is_no_speaker():
    text = "LISTEN  5:47\n\n" + "\n\n".join(
        f"{('HOLT', 'GRANT')[n % 2]}: {words}" for n, words in enumerate(SAID)
    )
    assert speakers(read(text)) == ["Holt", "Grant"]


def test_a_name_with_an_office_in_front_of_the_others_is_one_of_them():
    text = "MARA HOLT, HOST: We are back.\n\nIVO GRANT, BYLINE: And it rains.\n\n" + "\n\n".join(
        f"{('HOLT', 'GRANT')[n % 2]}: {words}" for n, words in enumerate(SAID)
    )
    document = read(text)
    assert [block.kind for block in document.blocks()] == ["turn"] * 8
    assert len(speakers(document)) == 2


def test_a_sound_in_capitals_between_cues_is_a_direction_and_nothing_in_captions_a_heading():
    text = cues(
        ("HOLT", "DID YOU BRING IT?"), ("GRANT", "BY THE WELL."), ("HOLT", "THEN WE"), ("GRANT", "WAIT."),
    )  # fmt: skip
    text += (
        "\n9\n00:00:09,000 --> 00:00:09,900\n[HONKING]\n\n10\n00:00:10,000 --> 00:00:10,900\nTHAT WAS HER\n"
    )
    document = read(text, "talk.srt")
    assert [block.kind for block in document.blocks()][-2:] == ["stage", "turn"]
    assert document.block(4).paragraphs[0].text == "[HONKING]"
    assert not document.sections


def test_a_list_of_those_who_take_part_is_kept_and_says_nothing():
    people = ("Mara Holt -- Chief Executive Officer", "Ivo Grant -- Mill & Sons -- Analyst")
    labels = ("Operator", *people)
    talk = [f"{labels[n % 3]}\n\n{words}" for n, words in enumerate(SAID * 2)]
    document = read("\n\n".join([*people, *talk, *people]))
    assert [block.kind for block in document.blocks()] == ["prose", *["turn"] * 12, "prose"]
    assert said(document) == [*people, *SAID * 2, *people]
    assert speakers(document) == ["Operator", "Mara Holt", "Ivo Grant"]
