"""Several files checked together: a list of them, each with how it stands."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.dialogs.file_list import STANDING_ROLE, WORDS_ROLE, Standing
from desktop.dialogs.import_review import ImportReview
from desktop.tasks import Tasks
from desktop.theme import load_theme
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover
from transcript.review import Review

FERRY_HOUSE = (Path(__file__).with_name("ferry-house-evening-2.txt")).read_text("utf-8")
PROSE = "Sill Quay has no museum shop, no guided walk and no sign to say that you have arrived.\n"
PLAIN = "".join(
    f"ADA: Where were you at {hour}?\n\nBEN: I was at home, as you know.\n\n" for hour in range(1, 9)
)
SENTENCE = "broken.pdf is damaged; export it anew."


def review_of(name: str, text: str) -> Review:
    source = read_source_bytes(text.encode(), name)
    return Review(recover(source), source)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def dialog(window: QWidget, qtbot: QtBot) -> Iterator[ImportReview]:
    tasks = Tasks(window)
    reviews = [
        review_of("plain.txt", PLAIN),
        review_of("ferry.txt", FERRY_HOUSE),
        review_of("quay.txt", PROSE),
    ]
    made = ImportReview(reviews, load_theme("light"), tasks, window, unreadable=[("broken.pdf", SENTENCE)])
    made.open()
    qtbot.waitExposed(made)
    yield made
    tasks.close()


def standings(dialog: ImportReview) -> list[Standing]:
    files = dialog.files.files
    return [files.index(row).data(STANDING_ROLE) for row in range(files.rowCount())]


def added(dialog: ImportReview) -> list[str]:
    names: list[str] = []
    keep: Callable[[Review], None] = lambda review: names.append(review.source.name)  # noqa: E731
    dialog.confirmed.connect(keep)
    return names


def test_each_file_says_how_it_stands(dialog: ImportReview, qtmodeltester: ModelTester):
    qtmodeltester.check(dialog.files.files)
    assert standings(dialog) == [Standing.GOOD, Standing.LOOK, Standing.LOOK, Standing.UNREADABLE]
    words = [dialog.files.files.index(row).data(WORDS_ROLE) for row in range(4)]
    assert words[0] == "16 turns"
    assert words[2:] == ["No speakers found", "Can't be read"]
    assert dialog.add.text() == "Add 3 to library"


def test_the_arrow_keys_go_from_file_to_file(dialog: ImportReview, qtbot: QtBot):
    assert dialog.focusWidget() is dialog.files
    assert dialog.board.review.source.name == "plain.txt"
    qtbot.keyClick(dialog.files, Qt.Key.Key_Down)
    assert dialog.board.review.source.name == "ferry.txt"
    dialog.files.choose(3)
    assert dialog.board is None
    assert any(label.text() == SENTENCE and label.isVisible() for label in dialog.findChildren(QLabel))


def test_what_was_mended_in_one_file_is_there_when_the_reader_comes_back(dialog: ImportReview, qtbot: QtBot):
    dialog.files.choose(1)
    qtbot.mouseClick(dialog.board.speakers.suggestion_bar.take, Qt.MouseButton.LeftButton)
    assert dialog.undo.text() == "Undo merge speakers"
    dialog.files.choose(0)
    assert not dialog.undo.isVisible()
    dialog.files.choose(1)
    assert dialog.undo.isVisible()
    assert "B." not in {speaker.name for speaker in dialog.board.review.document.speakers}
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert "B." in {speaker.name for speaker in dialog.board.review.document.speakers}


def test_a_file_that_needs_no_look_any_more_says_so(dialog: ImportReview, qtbot: QtBot):
    dialog.files.choose(1)
    before = standings(dialog)[1]
    qtbot.mouseClick(dialog.board.speakers.suggestion_bar.take, Qt.MouseButton.LeftButton)
    left = dialog.board.review.doubts()
    assert before is Standing.LOOK
    assert standings(dialog)[1] is (Standing.LOOK if left else Standing.GOOD)


def test_a_file_may_be_left_out(dialog: ImportReview, qtbot: QtBot):
    names = added(dialog)
    dialog.files.choose(2)
    qtbot.mouseClick(dialog.leave_out, Qt.MouseButton.LeftButton)
    assert standings(dialog)[2] is Standing.LEFT_OUT
    assert dialog.add.text() == "Add 2 to library"
    with qtbot.waitSignals([dialog.confirmed, dialog.accepted]):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert names == ["plain.txt", "ferry.txt"]


def test_nothing_to_add_where_every_file_is_left_out(dialog: ImportReview, qtbot: QtBot):
    for row in range(3):
        dialog.files.choose(row)
        qtbot.mouseClick(dialog.leave_out, Qt.MouseButton.LeftButton)
    assert not dialog.add.isEnabled()
    qtbot.mouseClick(dialog.leave_out, Qt.MouseButton.LeftButton)
    assert dialog.add.isEnabled()


def test_a_file_that_cannot_be_read_is_shown_alone(window: QWidget, qtbot: QtBot):
    dialog = ImportReview(
        [], load_theme("dark"), Tasks(window), window, unreadable=[("broken.pdf", SENTENCE)]
    )
    dialog.open()
    assert dialog.board is None
    assert not dialog.files.isVisible()
    assert not dialog.add.isEnabled()
    assert not dialog.leave_out.isVisible()
