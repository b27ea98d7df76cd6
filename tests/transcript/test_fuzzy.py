"""A few letters find the names that a reader means, the nearest first."""

from hypothesis import given
from hypothesis import strategies as st

from transcript.fuzzy import Letters, fold


def best(typed, *texts):
    letters = Letters(typed)
    scored = [(letters.score(fold(text)), text) for text in texts]
    return [text for score, text in sorted(scored, key=lambda each: -each[0]) if score]


def test_the_beginning_counts_more_than_a_word_and_a_word_more_than_its_inside():
    assert best("note", "Keynotes", "Next note", "Notes") == ["Notes", "Next note", "Keynotes"]


def test_letters_may_be_spread_over_a_text_but_whole_words_come_first():
    assert best("nts", "Next turn of this speaker", "The ants") == ["The ants", "Next turn of this speaker"]
    assert best("zz", "Next turn") == []


def test_words_may_come_in_any_order():
    assert best("turn next", "Next turn", "Next section") == ["Next turn"]


def test_accents_and_case_do_not_matter():
    assert best("uber", "Über die Brücke") == ["Über die Brücke"]


def test_the_letters_found_are_told():
    assert Letters("follow").spans(fold("Follow Sefa")) == ((0, 6),)
    assert Letters("sefa fol").spans(fold("Follow Sefa")) == ((0, 3), (7, 11))
    assert Letters("flsf").spans(fold("Follow Sefa")) == ((0, 1), (2, 3), (7, 8), (9, 10))


@given(st.text(max_size=40), st.text(max_size=8))
def test_folding_keeps_offsets_and_spans_lie_within_the_text(text, typed):
    folded = fold(text)
    assert len(folded) == len(text)
    letters = Letters(typed)
    spans = letters.spans(folded)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert bool(spans) == bool(letters.words and letters.score(folded))
