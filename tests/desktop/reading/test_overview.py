"""Where things stand on the strip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.overview import LEAST_HEIGHT, Overview
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Speaker


def spoken(*turns: tuple[int, str]) -> Document:
    """Turns, each a speaker and a text."""
    blocks = [Block(BlockKind.TURN, (Paragraph(text),), (speaker,)) for speaker, text in turns]
    return Document.of(blocks, speakers=[Speaker(f"Person {number}") for number in range(6)])


def test_the_height_of_a_turn_is_its_length_and_never_less_than_can_be_seen():
    stripes = Overview(spoken((0, "x" * 900), (1, "x" * 99), (0, "x"))).stripes(100.0)
    assert [(stripe.voice, round(stripe.top, 6)) for stripe in stripes] == [(1, 0.0), (2, 90.0), (1, 99.9)]
    assert stripes[0].height == pytest.approx(90.0)
    assert stripes[2].height == LEAST_HEIGHT


def test_who_says_most_has_the_first_lane_and_the_fifth_shares_the_last():
    document = spoken(*((speaker, "word " * (10 - speaker)) for speaker in range(6)))
    overview = Overview(document)
    assert overview.lanes == 4
    assert [overview.lane(voice) for voice in range(1, 7)] == [0, 1, 2, 3, 3, 3]


def test_in_a_crowd_every_row_of_pixels_says_who_speaks_there_most():
    document = spoken(*((0, "x" * 50) if number % 4 else (1, "x" * 50) for number in range(2_000)))
    stripes = Overview(document).stripes(100.0)
    assert {stripe.top for stripe in stripes} == set(range(100))
    strengths = {
        voice: sum(stripe.strength for stripe in stripes if stripe.voice == voice) for voice in (1, 2)
    }
    first = document.columns.block_voices[1]
    assert max(strengths, key=lambda voice: strengths[voice]) == first


TEXTS = st.lists(st.text(alphabet="aé\u05d0 \U0001f600", min_size=1, max_size=30), min_size=1, max_size=12)


@given(TEXTS, st.floats(0, 1))
def test_every_share_is_a_place_that_stands_there(texts: list[str], share: float):
    document = spoken(*((number % 3, text) for number, text in enumerate(texts)))
    overview = Overview(document)
    place = overview.place(share)
    assert 0 <= place.block < len(document)
    assert 0 <= place.offset <= len(texts[place.block])
    longest = max(len(text.encode()) for text in texts)
    total = sum(len(text.encode()) for text in texts)
    assert abs(overview.share(place) - share) <= longest / total + 1e-9


def test_prose_without_speakers_has_one_lane_that_is_filled():
    document = Document.of([Block(BlockKind.PROSE, (Paragraph("A walk."),))] * 3)
    overview = Overview(document)
    assert overview.lanes == 1
    assert [stripe.voice for stripe in overview.stripes(90.0)] == [0, 0, 0]
