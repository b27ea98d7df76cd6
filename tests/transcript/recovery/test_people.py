"""Labels of one person come together, and those of two stay apart."""

from transcript.recovery.people import People, people_of


def people(*labels: str, cast: tuple[str, ...] = ()) -> People:
    return people_of([(label, line) for line, label in enumerate(labels, 1)], cast, {"lind": "Lind"})


def test_abbreviations_initials_and_surnames_are_the_person_written_out() -> None:
    found = people("PHILONOUS", "HYLAS", *("PHIL", "HYL") * 5)
    assert [speaker.labels for speaker in found.speakers] == [("PHILONOUS", "PHIL"), ("HYLAS", "HYL")]
    found = people("Mrs. Ada Pell", "Mr. Tom Orchard", *("Pell", "Orchard") * 4)
    assert len(found.speakers) == 2
    found = people("MARY O'NEIL", "INTERVIEWER", *("MO", "INTERVIEWER") * 4)
    assert [speaker.name for speaker in found.speakers] == ["Mary O'Neil", "Interviewer"]


def test_people_who_answer_each_other_are_never_one() -> None:
    assert len(people(*("Ann", "Anna") * 6).speakers) == 2
    assert len(people(*("Mr. Roe", "Mrs. Roe") * 6).speakers) == 2
    assert len(people(*("First Lord", "Third Lord") * 6).speakers) == 2


def test_a_misprint_is_merged_and_said() -> None:
    found = people(*("SOCRATES", "CRITO") * 9, "SOCRATFS", "CRITO")
    assert [speaker.name for speaker in found.speakers] == ["Socrates", "Crito"]
    assert [doubt.line for doubt in found.doubts] == [19]
    assert "SOCRATFS" in found.doubts[0].sentence


def test_people_named_together_speak_together() -> None:
    found = people("STIFLER", "WIXER", "STIFLER", "WIXER", "STIFLER UND WIXER", "ALLE")
    assert found.numbers["STIFLER UND WIXER"] == (0, 1)
    assert [speaker.name for speaker in found.speakers] == ["Stifler", "Wixer", "Alle"]


def test_an_abbreviation_is_written_out_from_the_list_of_persons() -> None:
    found = people(*("Soc", "Crit") * 4, cast=("Socrates", "Crito"))
    assert [speaker.name for speaker in found.speakers] == ["Socrates", "Crito"]
    assert found.speakers[0].labels == ("Soc",)


def test_names_in_capitals_are_written_as_the_text_writes_them() -> None:
    assert people("DR. LIND", "ODA").speakers[0].name == "Dr. Lind"
