"""The short way to a label, which must lead where the patterns lead."""

from hypothesis import example, given
from hypothesis import strategies as st

from transcript.recovery import labels, period_labels
from transcript.recovery.plain_labels import colon_shape, period_shape

_NAMES = ("Mr", "Messrs", "St", "Jr", "Q", "A", "W", "SMITH", "Smith", "O'NEIL", "ann", "王", "小明", "É")
_OTHERS = (
    "the",
    "of",
    "and",
    "He said",
    "Heute",
    "today at ",
    "Mr. PELL. ",
    "ALL. ",
    "Ada: ",
    "²",
    "3",
    "12:03",
)
_SIGNS = (
    ". ",
    ".",
    ", ",
    ",",
    ": ",
    ":",
    "：",
    "  ",
    " — ",
    "—",
    "-",
    "[aside]",
    "(",
    "(0:12)",
    "«",
    "?",
    "_",
    "/",
)
_WORDS = st.sampled_from((*_NAMES, *_OTHERS, *_SIGNS))


@example(["He said", ": "], "")
@given(st.lists(_WORDS, min_size=1, max_size=9), st.sampled_from(["", " "]))
def test_the_short_way_leads_where_the_patterns_lead(words, between):
    text = between.join(words).strip()
    if not text:
        return
    told = period_labels.period(text), labels._colon(text)
    period_labels.period_shape = labels.colon_shape = lambda head, apart=False: None
    try:
        assert told == (period_labels.period(text), labels._colon(text)), text
    finally:
        period_labels.period_shape, labels.colon_shape = period_shape, colon_shape


def test_most_names_are_told_by_themselves():
    assert [period_shape("PELL"), colon_shape("Ada Pell")] == ["caps", "mixed"]
    assert [period_shape("He said so, and left"), colon_shape("A house; he said")] == ["", ""]
    assert [period_shape("Q"), period_shape("Q", apart=True)] == [None, "caps"]
    assert [period_shape("Mr"), colon_shape("PELL (aside)")] == [None, None]
