"""Numbers that count speeches or lines, initials and nicknames in names, and what only looks like talk."""

from tests.samples.small_talk import SAID, read
from transcript.document import Document


def turns(document: Document) -> list[tuple[str, str]]:
    people = [speaker.name for speaker in document.speakers]
    return [
        (people[block.speakers[0]], block.paragraphs[0].text)
        for block in document.blocks()
        if block.kind == "turn"
    ]


def test_labels_that_count_speeches_are_two_people():
    text = "\n".join(f"{'TC'[n % 2]}{n // 2 + 1}: {words}" for n, words in enumerate(SAID * 2))
    assert {who for who, _ in turns(read(text))} == {"T", "C"}


def test_people_with_numbers_are_different_people():
    text = "\n\n".join(f"P{n % 3 + 1}: {words}" for n, words in enumerate(SAID * 2))
    assert {who for who, _ in turns(read(text))} == {"P1", "P2", "P3"}


def test_names_may_end_in_an_initial_or_hold_a_nickname():
    names = ("Sarah K.", 'JIM "SKIP" OAK', "Ivo Grant")
    text = "\n\n".join(f"[00:00:{n:02}] {names[n % 3]}: {words}" for n, words in enumerate(SAID * 2))
    assert [words for _, words in turns(read(text))] == list(SAID * 2)
    assert len(read(text).speakers) == 3


def test_headings_may_name_people_by_their_initials():
    text = "# Keys\n\n" + "\n\n".join(
        f"### {('T. K.', 'Ivo Grant')[n % 2]}\n\n{words}" for n, words in enumerate(SAID)
    )
    assert {who for who, _ in turns(read(text, "talk.md"))} == {"T. K.", "Ivo Grant"}


def test_every_fifth_line_is_numbered_and_nothing_is_lost():
    lines = [f"{('Mara Holt', 'Ivo Grant')[n % 2]}: {words}" for n, words in enumerate(SAID * 4)]
    text = "\n".join(f"{n if n % 5 == 0 or n == 1 else '':>4}  {line}" for n, line in enumerate(lines, 1))
    document = read(text)
    assert [words for _, words in turns(document)] == list(SAID * 4)
    assert [mark.value for mark in document.milestones] == ["1", "5", "10", "15", "20"]


def test_a_logbook_and_a_table_of_tides_speak_to_nobody():
    watch = "\n".join(
        f"0{n}:{10 + n} {('Watch', 'Engine', 'Radio')[n % 3]}: handed over to M. Oak, 40 s." for n in range(9)
    )
    tides = "\n\n".join(
        f"{('High', 'Low')[n % 2]}: 0{n}:12. My aunt is up.\nShe irons the dark." for n in range(4)
    )
    assert turns(read(watch)) == []
    assert turns(read(f"TIDES\n\n{tides}\n\nMair: no.\n\nOne said: yes.\n\nOne said: no.\n")) == []


def test_the_initials_of_somebody_spoken_to_are_no_label():
    said = [f"### {('T. K.', 'Ivo Grant')[n % 2]}\n\n{words}" for n, words in enumerate(SAID)]
    said[1] = "### Ivo Grant\n\nT. K., you make the stuff, is it so?"
    assert {who for who, _ in turns(read("# Keys\n\n" + "\n\n".join(said), "talk.md"))} == {
        "T. K.",
        "Ivo Grant",
    }
