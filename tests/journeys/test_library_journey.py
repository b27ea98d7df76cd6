"""The library as a reader uses it: covers, keys, shelves, a quick look, details, the bin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from desktop.models.documents import SCORE_ROLE
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place, ReadingPosition
from transcript.progress import Unwatched


@pytest.fixture
def shelf(causerie_home, tmp_path, sample):
    """A library with three documents, one of them half read and with a note."""
    with Library.open() as library:
        pilot = import_file(library, sample, Unwatched()).document
        turn = library.document(pilot).turns[1]
        library.annotate(
            pilot, Passage(Place(turn), Place(turn, 0, 3)), AnnotationKind.IDEA, "Mine", ["tide"]
        )
        library.mark_opened(pilot)
        library.store_reading_position(pilot, ReadingPosition(Place(turn), len(library.document(pilot)) // 2))
        for title in ("Clocks", "Boats"):
            path = tmp_path / f"{title}.txt"
            path.write_text(
                f"{title}\n\n" + "ANNA: What do we owe it?\n\nBEN: Nothing at all, it keeps time.\n\n" * 20
            )
            import_file(library, path, Unwatched())
    return pilot


@pytest.fixture
def desk(open_desk, shelf):
    return open_desk()


def titles(page):
    return [each.shown_title for each in page.model.records]


def put_cursor(page, title):
    page.choose(next(each.id for each in page.model.records if each.shown_title == title))


def test_covers_are_made_for_what_is_on_screen_and_spoken_in_full(qtbot, desk):
    page = desk.window.parts.library_page
    model = page.model
    qtbot.waitUntil(lambda: all(model.index(row).data(SCORE_ROLE) for row in range(3)))
    put_cursor(page, "The Borrowed Pilot")
    said = page.document_list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("The Borrowed Pilot, ")
    assert "per cent, " in said
    assert said.endswith("minutes left")


def test_the_card_goes_on_where_the_reader_stopped(qtbot, desk, shelf):
    page = desk.window.parts.library_page
    qtbot.waitUntil(lambda: page.card._words.last is not None)
    assert page.card.isVisible()
    qtbot.mouseClick(page.card.button, Qt.MouseButton.LeftButton)
    assert desk.session.id == shelf
    assert desk.window.parts.pane.reading_position().place == desk.session.position().place


def test_a_shelf_a_filter_and_the_way_back_to_all(qtbot, desk):
    page = desk.window.parts.library_page
    page.shelves.choose("tag:tide")
    assert titles(page) == ["The Borrowed Pilot"]
    page.shelves.choose("all")
    qtbot.keyClicks(page.header.filter, "boats")
    assert titles(page) == ["Boats"]
    qtbot.keyClicks(page.header.filter, "xyz")
    assert page._nothing.text() == "No documents match. 3 are hidden."
    qtbot.mouseClick(page.clear_filter, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 3


def test_the_list_is_sorted_by_its_columns_and_remembered(qtbot, desk, open_desk):
    page = desk.window.parts.library_page
    qtbot.mouseClick(page.header.list_button, Qt.MouseButton.LeftButton)
    assert page.lines.isVisible()
    page.lines.header().sectionClicked.emit(0)
    assert titles(page) == ["Boats", "Clocks", "The Borrowed Pilot"]
    page.lines.header().sectionClicked.emit(0)
    assert titles(page) == ["The Borrowed Pilot", "Clocks", "Boats"]
    again = open_desk().window.parts.library_page
    assert not again.header.grid
    assert titles(again)[0] == "Boats"


def test_space_looks_inside_and_enter_opens(qtbot, desk):
    page = desk.window.parts.library_page
    put_cursor(page, "Clocks")
    qtbot.keyClick(page.document_list, Qt.Key.Key_Space)
    look = desk.window.findChild(QDialog, "quick-look")
    qtbot.waitUntil(lambda: len(look.first_turns.turns) > 1)
    assert [turn.speaker for turn in look.first_turns.turns[:2]] == ["Anna", "Ben"]
    qtbot.keyClick(look, Qt.Key.Key_Return)
    assert desk.window.windowTitle().startswith("Clocks")


def test_details_are_changed_and_the_change_is_undone(qtbot, desk):
    page = desk.window.parts.library_page
    put_cursor(page, "Clocks")
    qtbot.keyClick(page.document_list, Qt.Key.Key_F2)
    dialog = desk.window.findChild(QDialog, "document-details")
    dialog.title.clear()
    qtbot.keyClicks(dialog.title, "On Clocks")
    qtbot.keyClicks(dialog.author, "Anna Ltd")
    dialog.genre.setCurrentIndex(dialog.genre.findData("play"))
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    found = next(each for each in desk.session.documents() if each.title == "On Clocks")
    assert (found.author, found.genre) == ("Anna Ltd", "play")
    assert "On Clocks" in titles(page)
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Clocks" in titles(page)


def test_delete_puts_into_the_bin_and_the_bin_gives_back(qtbot, desk):
    page, toast = desk.window.parts.library_page, desk.window.parts.toast
    put_cursor(page, "The Borrowed Pilot")
    qtbot.keyClick(page.document_list, Qt.Key.Key_Delete)
    assert toast.text == "Moved to the bin with its note."
    assert titles(page) == ["Boats", "Clocks"]
    page.shelves.choose("bin")
    assert page.bin_list.isVisible()
    qtbot.mouseClick(page.bin_list.put_back, Qt.MouseButton.LeftButton)
    page.shelves.choose("all")
    assert "The Borrowed Pilot" in titles(page)
    assert desk.session.binned() == []


def test_for_good_says_what_is_lost_before_it_is(qtbot, desk):
    page = desk.window.parts.library_page
    put_cursor(page, "The Borrowed Pilot")
    qtbot.keyClick(page.document_list, Qt.Key.Key_Delete)
    page.show_bin()
    bin_list = page.bin_list
    qtbot.keyClick(bin_list.view, Qt.Key.Key_Delete)
    assert bin_list._lost.text().startswith("“The Borrowed Pilot” and its 1 note will be gone for good.")
    qtbot.mouseClick(bin_list.keep, Qt.MouseButton.LeftButton)
    assert len(desk.session.binned()) == 1
    qtbot.keyClick(bin_list.view, Qt.Key.Key_Delete)
    qtbot.mouseClick(bin_list.lose, Qt.MouseButton.LeftButton)
    assert desk.session.binned() == []
    assert bin_list._explained.text() == "The bin is empty."


def test_what_was_copied_is_pasted_as_a_document(qtbot, desk):
    QGuiApplication.clipboard().setText(
        "Tea\n\n" + "ANNA: Two sugars?\n\nBEN: None at all, thank you.\n\n" * 12
    )
    qtbot.keyClick(
        desk.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: desk.window.findChild(QDialog, "review") is not None)
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.window.findChild(QDialog, "review").add.click()
    assert desk.window.windowTitle().startswith("Tea")
    QGuiApplication.clipboard().clear()


def test_an_empty_clipboard_says_what_to_do(qtbot, desk):
    QGuiApplication.clipboard().clear()
    desk.window.actions_by_id["paste-document"].trigger()
    assert desk.window.parts.banner.text.startswith("There is no text on the clipboard.")


def test_ctrl_s_says_that_all_is_stored(qtbot, desk):
    parts = desk.window.parts
    qtbot.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert parts.banner.text == "Everything is stored as you go."


def test_when_the_last_document_is_deleted_the_keyboard_is_on_the_first_button(qtbot, desk):
    page = desk.window.parts.library_page
    for _ in range(3):
        qtbot.keyClick(page.document_list, Qt.Key.Key_Delete)
    assert page.add_button.hasFocus()
    assert page.first.bin_button.isVisible()
    qtbot.mouseClick(page.first.bin_button, Qt.MouseButton.LeftButton)
    assert page.bin_list.view.model().rowCount() == 3
