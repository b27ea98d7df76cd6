"""Notes all over a conversation of our own, under every edit script: none is ever on other words.

The same on more and longer texts, with figures: tests/benchmarks/bench_anchors.py.
"""

from functools import cache
from pathlib import Path
from random import Random

import pytest
from anchor_truth import tidied, try_script
from edit_scripts import SCRIPTS, document_of, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript.document import Document
from transcript.mending.moves import move_all
from transcript.model import Passage, Place
from transcript.progress import Unwatched
from transcript.readers import read_source
from transcript.reattaching.alignment import Alignment
from transcript.recovery.recover import recover

TEXT = Path(__file__).resolve().parents[2] / "samples" / "texts" / "own-line.txt"
NOTES = 150


@cache
def conversation() -> Document:
    return tidied(recover(read_source(TEXT), Unwatched()))


@pytest.mark.parametrize("name", SCRIPTS)
def test_notes_are_on_their_words_or_unattached(name):
    outcome = try_script(conversation(), SCRIPTS[name], NOTES, seed=7)
    assert outcome.wrong == ()
    found = outcome.whole["kept"] + outcome.whole["moved"]
    assert found >= 0.99 * outcome.whole.total() - 2  # few notes: one is more than a hundredth
    report = outcome.reattached.report
    assert len(report.kept) + len(report.moved) + len(report.unattached) == NOTES


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(sorted(SCRIPTS)), min_size=1, max_size=3), st.integers(0, 10**6))
def test_whatever_happens_to_the_text_no_note_is_on_other_words(names, seed):
    def edit(chance, text):
        for name in names:
            text = SCRIPTS[name](chance, text)
        return text

    assert try_script(conversation(), edit, 60, seed).wrong == ()


@settings(max_examples=5, deadline=None, derandomize=True)
@given(st.integers(0, 10**6))
def test_the_readers_place_goes_with_its_word_and_back(seed):
    before = conversation()
    text = SCRIPTS["10 % of the turns inserted"](Random(seed), text_of(before))
    after = document_of(text, before.sections, before.speakers)
    moves = Alignment(before, after).moves()
    for block in range(len(before)):
        place = Place(block)
        now = move_all([moves], place)
        end = Place(block, 0, 12), Place(now.block, now.paragraph, now.offset + 12)
        assert before.text_of(Passage(place, end[0])) == after.text_of(Passage(now, end[1]))
        assert move_all([moves.reversed()], now) == place
