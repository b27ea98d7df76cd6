"""Sentences that remember what they were made of."""

from pathlib import Path

import pytest

from transcript.errors import CauserieError, LibraryCorrupt
from transcript.recovery.doubt_words import ALL, BEFORE_LINES, MISPRINT
from transcript.wording import Words, recognised


def test_words_are_their_english_sentence():
    words = Words("“{}” was changed in {}.", "Add note", 2)
    assert words == "“Add note” was changed in 2."
    assert (words.template, words.values) == ("“{}” was changed in {}.", ("Add note", 2))


def test_words_without_values_stay_as_they_are():
    assert Words("a {} and {b}") == "a {} and {b}"


def test_an_error_says_its_sentence_and_hands_on_what_it_was_made_of():
    error = LibraryCorrupt(Path("a.causerie"), Words("it is empty"))
    assert str(error).startswith("The library a.causerie is damaged (it is empty);")
    assert error.sentence.values == (Path("a.causerie"), "it is empty")
    assert CauserieError("Only this.").sentence == "Only this."
    assert CauserieError().sentence == ""


@pytest.mark.parametrize("template", ALL, ids=lambda each: each[:30])
def test_every_doubt_is_known_again_by_its_sentence(template):
    values = [f"value {number}" for number in range(template.count("{}"))]
    made = template.of(*values)
    again = recognised(str(made), ALL)
    assert (again, again.template) == (made, template)


def test_names_with_quotation_marks_in_them_are_known_again():
    assert recognised(str(MISPRINT.of("O’“Neil”", "ONeil")), ALL) == MISPRINT.of("O’“Neil”", "ONeil")
    assert recognised(str(BEFORE_LINES.of("Kurs", 12)), ALL).template == BEFORE_LINES.template


def test_what_no_template_makes_is_left_as_it_is():
    assert recognised("A sentence of an older version.", ALL) == "A sentence of an older version."
