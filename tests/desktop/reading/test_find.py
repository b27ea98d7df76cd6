"""What a search finds, beside a search that is too slow to be wrong."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.find import FindJob, MatchesOnPage, Needle, folded
from desktop.reading.row_content import RowContents
from desktop.reading.rows import Rows
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Passage, Place, Speaker

# letters that change their length or form when they are made small, and their neighbours
NEEDLES = st.text(alphabet="abAB ıİiIςσΣßẞ’' \n-é\u0301\u05d0\U0001f600", max_size=4)
LETTERS = st.text(alphabet="abAB ıİiIςσΣßẞ’' \x00\n-é\u0301\u05d0\U0001f600", max_size=24)


def naive(text: str, needle: str) -> list[int]:
    """Every start at which each sign is like the typed one, none overlapping the one before."""
    alike = {"’": "'", "\n": " "}
    text, needle = ("".join(alike.get(sign, sign) for sign in each) for each in (text, needle))
    found, at = [], 0
    while needle and at + len(needle) <= len(text):
        window = text[at : at + len(needle)]
        if all(folded(one) == folded(other) for one, other in zip(window, needle, strict=True)):
            found.append(at)
            at += len(needle)
        else:
            at += 1
    return found


def conversation(*texts: str) -> Document:
    """A document of one turn a text, said by two people in turn."""
    blocks = [Block(BlockKind.TURN, (Paragraph(text),), (number % 2,)) for number, text in enumerate(texts)]
    return Document.of(blocks, speakers=[Speaker("Ada"), Speaker("Ben")])


def found(document: Document, needle: Needle, origin: int = 0, **rest: object) -> list[Passage]:
    job = FindJob(document, needle, Place(origin), **rest)
    job.finish()
    return [job.passage(number) for number in range(len(job))]


def test_small_letters_never_change_the_length_of_a_text():
    everything = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    assert [sign for sign in everything if len(folded(sign)) != 1] == []


@given(LETTERS, NEEDLES)
def test_a_needle_finds_what_a_search_sign_by_sign_finds(text: str, needle: str):
    assert Needle(needle).starts(text) == naive(text, needle)


@given(st.lists(LETTERS, max_size=8), NEEDLES, st.integers(0, 7))
def test_a_job_finds_the_same_from_any_place_on(texts: list[str], needle: str, origin: int):
    document = conversation(*texts)
    expected = [
        Passage(Place(block, 0, start), Place(block, 0, start + len(needle)))
        for block, text in enumerate(texts)
        for start in naive(text, needle)
    ]
    assert found(document, Needle(needle), origin) == expected


@given(st.text(alphabet="ab_ é", max_size=12))
def test_whole_words_are_those_between_spaces(text: str):
    words = text.split(" ")
    assert len(Needle("ab", whole_words=True).starts(text)) == words.count("ab")


@pytest.mark.parametrize(
    ("typed", "text", "starts"),
    [
        ("istanbul", "In İstanbul", [3]),
        ("λόγος", "ΛΌΓΟΣ λόγοσα", [0, 6]),
        ("don't", "I don’t", [2]),
        ("one two", "one\ntwo", [0]),
        ("aa", "aaaaa", [0, 2]),
        ("", "anything", []),
    ],
)
def test_what_is_taken_for_alike(typed: str, text: str, starts: list[int]):
    assert Needle(typed).starts(text) == starts


def test_match_case_means_the_letters_that_were_typed():
    assert Needle("Boat", match_case=True).starts("boat Boat BOAT") == [5]


def test_no_match_goes_over_the_end_of_a_paragraph():
    assert found(conversation("the bo", "at sails"), Needle("boat")) == []


def test_only_one_speaker_counts_where_that_is_wanted():
    document = conversation("a boat", "a boat", "a boat")
    matches = found(document, Needle("boat"), voices=frozenset({2}))
    assert [match.start.block for match in matches] == [1]


def test_the_first_match_is_the_next_one_after_the_place_and_else_the_first_of_all():
    document = conversation("boat", "no", "boat and boat", "boat")
    job = FindJob(document, Needle("boat"), Place(2, 0, 1))
    job.finish()
    assert job.passage(job.first()).start == Place(2, 0, 9)
    job = FindJob(document, Needle("boat"), Place(3, 0, 2))
    assert job.first() is None
    job.finish()
    assert job.passage(job.first()).start == Place(0)


def test_a_slice_is_no_longer_than_a_batch_needs():
    document = conversation(*["a boat and " * 300] * 50)
    job = FindJob(document, Needle("boat"), Place(0))
    job.advance(0)
    assert 0 < len(job) < 50 * 300
    assert not job.is_done


def test_a_match_over_the_border_of_two_rows_is_boxed_on_both():
    long = " ".join(f"word{number}" for number in range(1_500))
    document = conversation(long)
    rows = Rows(document)
    contents = RowContents(document, rows)
    border = rows.place(1).offset
    matches = MatchesOnPage(document, Needle(long[border - 3 : border + 3]))
    before, after = (list(matches.on_row(contents.of(row))) for row in (0, 1))
    assert before[-1] == (len(contents.of(0).text) - 3, len(contents.of(0).text))
    assert after[0] == (0, 3)


@given(
    st.lists(st.text(alphabet="aAkK\u212aiİ '’“\"-‑\n\u00a0éב😀.b", max_size=20), min_size=1, max_size=12),
    st.text(alphabet="aki '\"-b.", min_size=1, max_size=3),
    st.booleans(),
)
def test_looking_through_the_bytes_finds_what_reading_the_text_finds(texts, wanted, match_case):
    document = Document.of([Block(BlockKind.TURN, (Paragraph(text),)) for text in texts])
    needle = Needle(wanted, match_case=match_case)
    job = FindJob(document, needle, Place(0))
    job.finish()
    found = [(job.passage(at).start.block, job.passage(at).start.offset) for at in range(len(job))]
    read = [(block, at) for block, text in enumerate(texts) for at in needle.starts(text)]
    assert found == read


@given(st.text(alphabet="ab_é ’-ʼ\u0301\n", max_size=60), st.sampled_from(["ab", "a", "aa", "b_a", "a b"]))
def test_whole_words_are_found_in_a_document_as_in_its_paragraphs(text: str, wanted: str):
    blocks = [Block(BlockKind.TURN, tuple(map(Paragraph, text.split("\n"))))]
    document = Document.of(blocks, title="", language="", speakers=[])
    needle = Needle(wanted, whole_words=True)
    job = FindJob(document, needle, Place(0))
    job.finish()
    found = [(each.start.paragraph, each.start.offset) for each in map(job.passage, range(len(job)))]
    paragraphs = enumerate(text.split("\n"))
    assert found == [(number, at) for number, each in paragraphs for at in needle.starts(each)]
