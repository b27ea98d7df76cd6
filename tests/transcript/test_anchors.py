"""The words of a passage and what stands around them; finding a quote again."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript import moments
from transcript.anchors import CONTEXT, anchor, find_quote, first_words, verify
from transcript.document import Document
from transcript.identifiers import new_annotation_id, new_document_id
from transcript.model import Annotation, AnnotationKind, Block, BlockKind, Paragraph, Passage, Place, Speaker

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def a_note_on(document: Document, passage: Passage) -> Annotation:
    now = moments.now()
    found = anchor(document, passage)
    return Annotation(
        new_annotation_id(), new_document_id(now), passage, AnnotationKind.IDEA, found.quote, found.prefix,
        found.suffix, found.section, found.speaker, "", (), now, now,
    )  # fmt: skip


def test_a_passage_within_a_paragraph(document):
    found = anchor(document, Passage(Place(2, 0, 3), Place(2, 0, 8)))
    assert found.quote == "asked"
    assert found.prefix.endswith(" saw, and he lent it on.\nHe ")
    assert len(found.prefix) == len(found.suffix) == CONTEXT
    assert found.suffix == " me nicely. I said: bring it bac"
    assert (found.speaker, found.section) == ("Pim", "I. The Saw")


def test_a_passage_over_turns_and_the_ends_of_the_text(document):
    whole = Passage(Place(0), document.end_of(8))
    found = anchor(document, whole)
    assert (found.prefix, found.suffix, found.speaker, found.section) == ("", "", "", "")
    assert found.quote.splitlines()[0] == "A shed by the canal, in the rain."
    assert found.quote.endswith("café chairs, too.")


def test_offsets_count_code_points():
    document = Document.of([Block(BlockKind.TURN, (Paragraph("🙂é𝔘 saw"),), (0,))], speakers=[Speaker("Oda")])
    assert anchor(document, Passage(Place(0, 0, 1), Place(0, 0, 3))).quote == "é𝔘"


def test_a_note_is_verified_against_the_text(document):
    note = a_note_on(document, Passage(Place(5), Place(5, 0, 6)))
    assert verify(document, note)
    assert not verify(document, replace(note, quote="a loan"))
    assert not verify(document, replace(note, passage=Passage(Place(5, 0, 1), Place(5, 0, 7))))
    assert not verify(document, replace(note, passage=None))
    assert not verify(document, replace(note, passage=Passage(Place(400), Place(400, 3, 7))))


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("lent him the “long” saw", "lent him the “long” saw"),
        ('lent  him\nthe "long" saw', "lent him the “long” saw"),
        ("frost - and he didn't", "frost — and he didn’t"),
        ("frost -- and he didn`t", "frost — and he didn’t"),
        ("WHAT IS A LOAN?", "What is a loan?"),
        ("he didn’t. What is", "he didn’t.\nWhat is"),
        ("a gift that remembers", "a gift\nthat remembers"),
        ("way home. Is it?", "way home.\nIs it?"),
    ],
)
def test_a_quote_is_found_however_it_is_typed(document, quote, words):
    (passage,) = find_quote(document, quote)
    assert document.text_of(passage) == words


def test_every_place_of_a_quote_is_found_in_text_order(document):
    found = find_quote(document, "A loan is")
    assert [passage.start for passage in found] == [Place(5), Place(6, 0, 39)]
    assert find_quote(document, "A loan is", speaker="oda") == [found[1]]
    assert find_quote(document, "A loan is", speaker="Od.") == [found[1]]
    assert find_quote(document, "A loan is", speaker="Nobody") == []


def test_whole_words_go_before_parts_of_words(document):
    assert [document.text_of(passage) for passage in find_quote(document, "it")] == ["it"] * 3
    assert [passage.start.block for passage in find_quote(document, "nicel")] == [2]


@pytest.mark.parametrize("quote", ["", "  ", "no such words", ".*", "(((", "\\"])
def test_what_is_not_there_is_not_found(document, quote):
    assert find_quote(document, quote) == []


def test_first_words_end_with_a_word(document):
    shown = first_words(document, 2)
    assert shown == "He asked me nicely. I said: bring it back before the frost — and he didn’t."
    assert first_words(document, 5) == "A loan is a gift that remembers its way home."


@given(st.lists(st.lists(TEXT, min_size=1, max_size=3), min_size=1, max_size=5), st.data())
def test_any_passage_is_found_by_its_words(paragraphs, data):
    blocks = [Block(BlockKind.PROSE, tuple(map(Paragraph, texts))) for texts in paragraphs]
    document = Document.of(blocks)
    number = data.draw(st.integers(0, document.paragraph_count - 1))
    text = document.paragraph_text(number)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    block = document.block_of_paragraph(number)
    inside = number - document.first_paragraph(block)
    passage = Passage(Place(block, inside, start), Place(block, inside, end))
    quote = document.text_of(passage)
    if quote and quote == quote.strip():
        assert verify(document, a_note_on(document, passage))
        assert any(document.text_of(found) == quote for found in find_quote(document, quote))


def test_a_quote_is_found_quickly_in_a_long_text():
    words = "the canal is rising and nobody has brought the saw back to the shed before the frost came"
    blocks = [Block(BlockKind.TURN, (Paragraph(f"{words} {n}."),), (0,)) for n in range(20_000)]
    document = Document.of(blocks, speakers=[Speaker("Oda")])
    start = time.perf_counter()
    assert [passage.start.block for passage in find_quote(document, "the frost came 19999.")] == [19_999]
    assert time.perf_counter() - start < 3
