"""A box to choose one of a few is as wide as what it may say."""

import pytest

from desktop.theme import load_theme
from desktop.widgets.choice_box import ChoiceBox


@pytest.fixture
def box(qtbot):
    made = ChoiceBox(load_theme("light"))
    qtbot.addWidget(made)
    return made


def test_the_longest_words_are_shown_whole(box):
    words = "The system’s, where it has one of its own"
    box.addItems(["Petrol", words])
    room = box.sizeHint().width() - box.fontMetrics().horizontalAdvance(words)
    assert 30 < room < 80


def test_a_box_of_short_words_is_no_stub(box):
    box.addItems(["A", "B"])
    assert box.sizeHint().width() == 160
