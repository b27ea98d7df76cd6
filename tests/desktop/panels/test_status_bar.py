"""The foot of the window says where one is."""

import pytest

from desktop.panels.status_bar import MESSAGE_MS, StatusBar
from desktop.theme import load_theme


@pytest.fixture
def status(qtbot, document):
    made = StatusBar(load_theme("light"))
    qtbot.addWidget(made)
    made.set_document(document)
    return made


def test_section_and_turn(status):
    status.set_reading(25, 230)
    assert status.text == "Section II of II  ·  turn 26 of 40"


def test_a_message_takes_the_place_for_a_while(qtbot, status):
    status.set_reading(0, 230)
    status.say("Copied")
    status.set_reading(1, 230)
    assert status.text == "Copied"
    qtbot.waitUntil(lambda: status.text == "Section I of II  ·  turn 2 of 40", timeout=MESSAGE_MS + 2000)


def test_without_a_document_it_says_nothing(status):
    status.set_document(None)
    assert status.text == ""
