"""The banner and the toast."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.messages import Banner, Toast
from desktop.theme import load_theme


@pytest.fixture
def banner(qtbot):
    made = Banner(load_theme("light"))
    qtbot.addWidget(made)
    return made


def test_the_newest_message_is_shown_and_its_button_acts(qtbot, banner):
    done = []
    banner.say("first")
    banner.warn("second", "Try again", lambda: done.append(True))
    assert banner.text == "second"
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert banner.text == ""


def test_an_action_may_show_another_message(qtbot, banner):
    banner.warn("first", "Try again", lambda: banner.warn("still"))
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert banner.text == "still"


def test_slow_work_shows_what_it_does(banner):
    banner.begin("Reading a.txt", "Cancel", lambda: None)
    banner.report(3, 10, "Finding who speaks")
    assert banner.text == "Finding who speaks"


def test_the_toast_offers_undo_once(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    toast = Toast(window)
    toast.offer_undo("Note deleted.")
    assert toast.text == "Note deleted."
    with qtbot.waitSignal(toast.undo_requested):
        qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert toast.text == ""
