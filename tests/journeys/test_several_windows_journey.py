"""Several windows on one library: each on its own document, one truth in all, and all back next time."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QMenu

from desktop.window_state import WindowState

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot, open_desk, sample, tmp_path):
    """A window with two documents, the sample open."""
    other = tmp_path / "kettles.txt"
    other.write_text(
        "ANN: Do you think a kettle is a promise?\n\nBEN: I think a kettle is a kettle.\n\n"
        "ANN: You would.\n\nBEN: So would you, if you had to carry it!\n\nANN: Carry it where?\n",
        encoding="utf-8",
    )
    made = open_desk()
    for path in (other, sample):
        with qtbot.waitSignal(made.window.files.document_ready):
            made.open_files([path])
    return made


@pytest.fixture
def second(qtbot, desk):
    """A further window, opened by its key, on the other document."""
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: shown(desk) == 2)
    seat = desk.windows.seats[1]
    document = next(each.id for each in seat.session.documents() if each.source == "kettles.txt")
    seat.window.presentation.show_document(document)
    return seat


def shown(desk):
    """How many windows are to be seen."""
    return sum(seat.window.isVisible() for seat in desk.windows.seats)


def close_all(desk):
    for seat in list(desk.windows.seats):
        seat.window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_new_window_shows_another_document_of_the_same_library(desk, second):
    assert second.window.isVisible()
    assert second.window is not desk.window
    assert second.session.id != desk.session.id
    assert second.session.library.path == desk.session.library.path
    close_all(desk)


def test_keys_go_on_to_the_window_in_front_while_another_comes(qtbot, desk):
    pane = desk.window.parts.pane
    pane.go_to_block(20)
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(pane, Qt.Key.Key_2)
    assert shown(desk) == 1
    assert len(desk.session.annotations()) == 1
    qtbot.waitUntil(lambda: shown(desk) == 2)
    other = desk.windows.seats[1]
    assert other.window.parts.library_page.isVisible()
    other.window.presentation.show_document(desk.session.id)
    assert len(other.window.parts.notes.annotations) == 1
    close_all(desk)


def test_windows_asked_for_at_once_all_come_each_beside_the_one_before(qtbot, desk):
    for _ in range(2):
        qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: shown(desk) == 3)
    assert len({(each.window.pos().x(), each.window.pos().y()) for each in desk.windows.seats}) == 3
    close_all(desk)


def test_the_only_window_may_go_before_the_other_is_there(qtbot, desk):
    first = desk.window
    qtbot.keyClick(first, Qt.Key.Key_N, CTRL)
    assert first.close()
    assert shown(desk) == 1
    assert desk.window is not first
    assert desk.window.isVisible()
    qtbot.waitUntil(lambda: desk.window.parts.library_page.isVisible())


def test_the_only_window_may_go_when_the_other_is_complete_and_not_shown_yet(qtbot, desk):
    first = desk.window
    qtbot.keyClick(first, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: len(desk.windows.seats) == 2)
    assert first.close()
    assert shown(desk) == 1
    assert desk.session.library is not None


def test_all_windows_may_be_left_before_the_last_is_there_and_it_comes_back(qtbot, desk, open_desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    desk.window.actions_by_id["quit"].trigger()
    assert shown(desk) == 0
    assert len(desk.windows.seats) == 2
    desk.windows.seats[1].window.deleteLater()
    again = open_desk()
    again.resume()
    assert len(again.windows.seats) == 2
    close_all(again)


def test_what_one_window_writes_the_other_shows_at_once(qtbot, desk, second):
    second.window.presentation.show_document(desk.session.id)
    second.window.parts.pane.go_to_block(20)
    qtbot.keyClick(second.window.parts.pane, Qt.Key.Key_2)
    assert len(desk.window.parts.notes.annotations) == 1
    qtbot.keyClick(second.window, Qt.Key.Key_Z, CTRL)
    assert desk.window.parts.notes.annotations == ()
    close_all(desk)


def test_the_first_window_may_go_and_the_other_takes_its_place(qtbot, desk, second, sample):
    first = desk.window
    assert first.close()
    assert desk.window is second.window
    assert desk.session.library is not None
    qtbot.keyClick(second.window.parts.pane, Qt.Key.Key_B)
    assert len(second.session.bookmarks()) == 1
    with qtbot.waitSignal(second.window.files.document_ready):
        desk.open_files([sample])
    assert second.session.summary().source == sample.name


def test_all_windows_come_back_where_they_were(qtbot, desk, second, open_desk):
    documents = {desk.session.id, second.session.id}
    second.window.resize(900, 600)
    areas = [seat.window.geometry() for seat in desk.windows.seats]
    desk.window.actions_by_id["quit"].trigger()
    assert not desk.window.isVisible()
    assert not second.window.isVisible()
    second.window.deleteLater()
    again = open_desk()
    again.resume()
    assert {seat.session.id for seat in again.windows.seats} == documents
    assert again.windows.seats[1].window.size().width() == 900
    assert [seat.window.geometry() for seat in again.windows.seats] == areas
    close_all(again)


def test_a_window_that_was_closed_alone_does_not_come_back(desk, second, open_desk):
    second.window.close()
    again = open_desk()
    again.resume()
    assert len(again.windows.seats) == 1


@pytest.mark.parametrize("text", ["", "what", "x 1 2 3 4", "x 1 2 3 4 5 6", "x 1 b 3 4 5"])
def test_nonsense_in_the_settings_is_no_window(text):
    assert WindowState.from_text(text) is None


def test_recent_documents_are_in_the_menu(desk):
    menu = next(each for each in desk.window.menu.findChildren(QMenu) if each.title() == "Open recent")
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    assert action.text() == "kettles"
    action.trigger()
    assert desk.session.summary().source == "kettles.txt"
