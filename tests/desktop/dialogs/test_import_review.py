"""“Check before adding”, used as a reader does: with the mouse and the keyboard."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.dialogs import review_work
from desktop.dialogs.import_review import ImportReview
from desktop.models.review_speakers import CHECKED_ROLE, MARK, NAME, WRITTEN
from desktop.tasks import Tasks
from desktop.theme import load_theme
from transcript.model import Passage, Place
from transcript.progress import Unwatched
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover
from transcript.review import Review, review_file

FERRY_HOUSE = (Path(__file__).with_name("ferry-house-evening-2.txt")).read_text("utf-8")
PER_CENTS = "Mara % I came late.\n\nIvo % You always do.\n\nMara % Not always.\n\nIvo % Name one day.\n"
TWO_STYLES = (
    "ADA. We start with the tide.\n\nBEN. We start with the boat.\n\nTOLL: Nobody spoke.\n\n"
    "ADA. A boat without a tide is a house.\n\nBEN. Then we start there.\n\nTOLL: Nobody again.\n\n"
    "ADA. Which is a boat, on some days.\n\nBEN. On bad days.\n\nADA. On high ones.\n"
)
MISPRINT = FERRY_HOUSE.replace("OTTOLINE: Listen.", "OTTOLIME: Listen.")
Opener = Callable[..., ImportReview]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    made.close()


@pytest.fixture
def tasks(window: QWidget) -> Iterator[Tasks]:
    made = Tasks(window)
    yield made
    made.close()


@pytest.fixture
def open_review(window: QWidget, tasks: Tasks, qtbot: QtBot) -> Opener:
    def opener(text: str, name: str = "ferry-house-evening-2.txt", *, stored: bool = False) -> ImportReview:
        source = read_source_bytes(text.encode(), name)
        document = recover(source, Unwatched())
        review = Review(document) if stored else Review(document, source)
        dialog = ImportReview(review, load_theme("light"), tasks, window)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitExposed(dialog)
        return dialog

    return opener


def names(dialog: ImportReview) -> list[str]:
    model = dialog.board.speakers.model
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def headings(dialog: ImportReview) -> list[str]:
    model = dialog.board.sections.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def cell(dialog: ImportReview, name: str, column: int) -> QModelIndex:
    return dialog.board.speakers.model.index(names(dialog).index(name), column)


def click(qtbot: QtBot, widget: QWidget) -> None:
    assert widget.isEnabled()
    assert widget.isVisible()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def check(qtbot: QtBot, dialog: ImportReview, name: str) -> None:
    table = dialog.board.speakers.table
    rect = table.visualRect(cell(dialog, name, MARK))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(17, 23))


def selected(dialog: ImportReview) -> list[str]:
    return [name for name in names(dialog) if cell(dialog, name, MARK).data(CHECKED_ROLE)]


def select_in_preview(dialog: ImportReview, words: str) -> None:
    document = dialog.board.review.document
    for block in range(len(document)):
        text = document.block(block).paragraphs[0].text
        if words in text:
            start = text.index(words)
            dialog.board.preview.pane.select(
                Passage(Place(block, 0, start), Place(block, 0, start + len(words)))
            )
            return
    raise AssertionError(f"{words} is not in the preview")


# ------------------------------------------------------------------------- what it shows
def test_it_says_what_was_found_and_that_nothing_is_saved(open_review: Opener):
    dialog = open_review(FERRY_HOUSE)
    counts = dialog.board.review.counts()
    assert dialog.windowTitle() == "Check before adding"
    assert dialog.board.header.counts.startswith(f"{counts.turns} turns, ")
    assert dialog.board.header.counts.endswith("Nothing is saved until you add it.")
    assert dialog.board.header.styles.currentText() == "NAME: text"
    assert names(dialog)[0] == "Ottoline"
    assert cell(dialog, "Ottoline", WRITTEN).data() == "OTTOLINE"
    assert dialog.board.preview.pane.document is dialog.board.review.document


def test_the_models_keep_qts_rules(open_review: Opener, qtmodeltester: ModelTester, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    qtmodeltester.check(dialog.board.speakers.model)
    qtmodeltester.check(dialog.board.sections.model)
    qtmodeltester.check(dialog.board.doubts.model())
    click(qtbot, dialog.board.speakers.suggestion_bar.take)


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_it_wears_every_theme(open_review: Opener, theme: str):
    dialog = open_review(FERRY_HOUSE)
    dialog.set_theme(load_theme(theme))
    picture = dialog.grab().toImage()
    assert picture.pixelColor(400, 600) == load_theme(theme).page
    assert picture.pixelColor(300, dialog.height() - 5) == load_theme(theme).chrome


# ------------------------------------------------------------------------------ speakers
def test_a_suggestion_is_merged_only_when_the_reader_says_so(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    bar = dialog.board.speakers.suggestion_bar
    assert bar.text == "Bram and B. look like one speaker."
    assert selected(dialog) == ["Bram", "B."]
    assert "B." in names(dialog)
    click(qtbot, bar.take)
    assert "B." not in names(dialog)
    assert cell(dialog, "Bram", WRITTEN).data() == "BRAM, B."
    assert not bar.isVisible()
    assert selected(dialog) == []


def test_keeping_apart_is_remembered_and_can_be_undone(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    click(qtbot, dialog.board.speakers.suggestion_bar.leave)
    assert not dialog.board.speakers.suggestion_bar.isVisible()
    assert "B." in names(dialog)
    assert dialog.undo.text() == "Undo keep apart"
    click(qtbot, dialog.undo)
    assert dialog.board.speakers.suggestion_bar.isVisible()
    assert not dialog.undo.isVisible()


def test_those_selected_are_merged(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    check(qtbot, dialog, "B.")
    check(qtbot, dialog, "Sefa")
    assert selected(dialog) == ["Sefa", "Bram"]
    click(qtbot, dialog.board.speakers.merge)
    assert "Bram" not in names(dialog)
    assert "Sefa" in names(dialog)


def test_not_a_speaker_puts_the_lines_back_into_the_text(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    click(qtbot, dialog.board.speakers.suggestion_bar.leave)
    check(qtbot, dialog, "B.")
    click(qtbot, dialog.board.speakers.not_speaker)
    assert "B." not in names(dialog)
    assert "B.: And a third" in dialog.board.preview.pane.document.columns.text.decode()


def test_a_name_is_changed_in_place_with_the_keyboard(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    table = dialog.board.speakers.table
    table.setFocus()
    table.setCurrentIndex(cell(dialog, "Sefa", NAME))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    assert editor.text() == "Sefa"
    editor.selectAll()
    qtbot.keyClicks(editor, "Sefa Marsh")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Sefa Marsh" in names(dialog))
    assert dialog.result() == 0
    assert dialog.isVisible()
    assert "Sefa Marsh" in {speaker.name for speaker in dialog.board.preview.pane.document.speakers}


def test_the_space_bar_selects(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    table = dialog.board.speakers.table
    table.setCurrentIndex(cell(dialog, "Ottoline", NAME))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert "Ottoline" in selected(dialog)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert "Ottoline" not in selected(dialog)


def test_what_is_selected_by_hand_survives_another_deed(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    check(qtbot, dialog, "B.")
    check(qtbot, dialog, "Ottoline")
    dialog.board.tabs.choose(2)
    qtbot.keyClicks(dialog.board.details.title, " 2")
    qtbot.keyClick(dialog.board.details.title, Qt.Key.Key_Return)
    assert selected(dialog) == ["Ottoline", "Bram"]


def test_the_margin_of_the_preview_takes_no_bookmarks(open_review: Opener, qtbot: QtBot):
    pane = open_review(FERRY_HOUSE).board.preview.pane
    with qtbot.assertNotEmitted(pane.bookmark_requested):
        for x in range(0, pane.viewport().width(), 12):
            qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 150))


def test_sample_lines_shows_one_turn_after_the_other(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    document = dialog.board.review.document
    shown = []
    for _ in range(3):
        click(qtbot, dialog.board.speakers.sample)
        shown.append(dialog.board.preview.block)
    assert {document.speaker_name(block) for block in shown} <= {"Bram", "B."}
    assert all(before < after for before, after in pairwise(shown))


# ------------------------------------------------------------------- reading it otherwise
def test_another_way_of_printing_labels_is_read_at_once_and_keeps_edits(open_review: Opener, qtbot: QtBot):
    dialog = open_review(TWO_STYLES)
    dialog.board.tabs.choose(2)
    qtbot.keyClicks(dialog.board.details.title, "Tide and Boat")
    qtbot.keyClick(dialog.board.details.title, Qt.Key.Key_Return)
    box = dialog.board.header.styles
    assert box.currentText() == "NAME. text"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "NAME: text"
    qtbot.waitUntil(lambda: names(dialog) == ["Toll"])
    assert dialog.board.review.document.title == "Tide and Boat"
    assert dialog.add.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.currentText() == "NAME. text"
    assert {"Ada", "Ben"} <= set(names(dialog))


def test_nobody_found_until_a_name_is_shown_in_the_preview(open_review: Opener, qtbot: QtBot):
    dialog = open_review(PER_CENTS)
    assert not dialog.board.speakers.table.isVisible()
    assert not dialog.board.preview.is_speaker.isVisible()
    select_in_preview(dialog, "Mara")
    click(qtbot, dialog.board.preview.is_speaker)
    qtbot.waitUntil(lambda: sorted(names(dialog)) == ["Ivo", "Mara"])
    assert dialog.board.speakers.table.isVisible()
    assert not dialog.board.preview.is_speaker.isVisible()


def test_a_name_is_shown_with_the_keyboard(open_review: Opener, qtbot: QtBot):
    dialog = open_review(PER_CENTS)
    pane = dialog.board.preview.pane
    assert dialog.focusWidget() is pane
    for _ in "Mara":
        qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.board.preview.is_speaker.isVisible()
    dialog.board.preview.is_speaker.setFocus()
    qtbot.keyClick(dialog.board.preview.is_speaker, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sorted(names(dialog)) == ["Ivo", "Mara"])


def test_closing_while_the_file_is_read_again_leaves_nothing_running(
    open_review: Opener, tasks: Tasks, qtbot: QtBot
):
    dialog = open_review(PER_CENTS)
    select_in_preview(dialog, "Mara")
    click(qtbot, dialog.board.preview.is_speaker)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tasks.running)


# ------------------------------------------------------------------------------ sections
def test_a_section_begins_where_the_preview_stands_and_is_named_at_once(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    dialog.board.tabs.choose(1)
    dialog.board.preview.show_place(Place(6))
    before = headings(dialog)
    click(qtbot, dialog.board.sections.split)
    editor = dialog.board.sections.list.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "The Telephone")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The Telephone" in headings(dialog))
    assert len(headings(dialog)) == len(before) + 1
    section = headings(dialog).index("The Telephone")
    assert dialog.board.review.document.sections[section].first_block == 6


def test_a_section_is_joined_with_the_one_before(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    dialog.board.tabs.choose(1)
    before = headings(dialog)
    sections = dialog.board.sections.list
    qtbot.mouseClick(
        sections.viewport(),
        Qt.MouseButton.LeftButton,
        pos=sections.visualRect(dialog.board.sections.model.index(len(before) - 1)).center(),
    )
    assert dialog.board.preview.block == dialog.board.review.sections()[-1].block
    click(qtbot, dialog.board.sections.join)
    assert headings(dialog) == before[:-1]
    assert before[-1] in dialog.board.review.document.columns.text.decode()


def test_section_steps_of_the_preview(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    starts = [section.first_block for section in dialog.board.review.document.sections]
    click(qtbot, dialog.board.preview.forward)
    assert dialog.board.preview.block in starts


# ------------------------------------------------------------------------ details, doubts
def test_title_and_language_are_changed(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    dialog.board.tabs.choose(2)
    title = dialog.board.details.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "What a Clock Owes")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    language = dialog.board.details.language
    language.setFocus()
    qtbot.keyClicks(language, "Dut")
    assert dialog.board.review.document.title == "What a Clock Owes"
    assert dialog.board.review.document.language == "nl"


def test_author_kind_and_date_are_changed_and_taken_back(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    details = dialog.board.details
    dialog.board.tabs.choose(2)
    for field, words in ((details.author, "Ottoline Vane"), (details.date, "spring 1931")):
        field.setFocus()
        qtbot.keyClicks(field, words)
    details.genre.setFocus()
    for _ in range(2):
        qtbot.keyClick(details.genre, Qt.Key.Key_Down)
    assert details.genre.currentText() == "Interview"
    document = dialog.board.review.document
    assert (document.author, document.genre, document.date) == ("Ottoline Vane", "interview", "spring 1931")
    for _ in range(4):
        dialog.take_back()
    assert (details.author.text(), details.genre.currentText(), details.date.text()) == ("", "Not known", "")


def test_all_details_typed_are_handed_over(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    dialog.board.tabs.choose(2)
    details = dialog.board.details
    for field, words in ((details.title, "The Ferry"), (details.author, "O. V."), (details.date, "1931")):
        field.setText(words)
    with qtbot.waitSignal(dialog.confirmed) as confirmed:
        click(qtbot, dialog.add)
    document = confirmed.args[0].document
    assert (document.title, document.author, document.date) == ("The Ferry", "O. V.", "1931")


@pytest.mark.parametrize(("tab", "first"), [(1, "list"), (2, "title")])
def test_the_tab_key_goes_from_the_tabs_to_what_is_behind_them(
    open_review: Opener, qtbot: QtBot, tab: int, first: str
):
    dialog = open_review(FERRY_HOUSE)
    board = dialog.board
    board.tabs.choose(tab)
    board.tabs.last.setFocus()
    qtbot.keyClick(board.tabs.last, Qt.Key.Key_Tab)
    page = board.sections if tab == 1 else board.details
    assert dialog.focusWidget() is getattr(page, first)
    while page.isAncestorOf(dialog.focusWidget()):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.isAncestorOf(dialog.focusWidget())


def test_tabs_that_were_opened_wear_another_theme(open_review: Opener):
    dialog = open_review(FERRY_HOUSE)
    sections = dialog.board.sections
    dark = load_theme("dark")
    dialog.set_theme(dark)
    assert sections.list.delegate.theme is dark
    dialog.board.tabs.choose(2)
    assert dialog.board.details.genre.isVisible()


def test_a_section_is_set_in_and_out(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    dialog.board.tabs.choose(1)
    sections = dialog.board.sections
    sections.list.setFocus()
    sections.list.setCurrentIndex(sections.model.index(1))
    assert not sections.outwards.isEnabled()
    qtbot.keyClick(sections.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [section.level for section in dialog.board.review.document.sections] == [1, 2, 1]
    click(qtbot, sections.outwards)
    assert [section.level for section in dialog.board.review.document.sections] == [1, 1, 1]
    click(qtbot, sections.inwards)
    assert dialog.board.review.undo_name == "Change level"


def test_letters_that_look_wrong_are_read_again(window, tasks, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "ferry.txt"
    text = FERRY_HOUSE + "SEFA: " + "That’s the clerk’s, “the clerk’s”. " * 9
    path.write_bytes(text.encode().replace("’".encode(), b"\x92", 1))
    review = review_file(path)
    dialog = ImportReview(review, load_theme("dark"), tasks, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    bar = dialog.board.offers.encoding
    assert bar.text == "Some letters look wrong. Read as Windows-1252 instead?"
    with qtbot.waitSignal(dialog.board.work.ended):
        click(qtbot, bar.take)
    assert "\ufffd" not in review.document.columns.text.decode()
    assert not bar.isVisible()
    dialog.take_back()
    assert bar.isVisible()
    click(qtbot, bar.leave)
    assert not dialog.board.offers.isVisible()


def test_slow_work_can_be_stopped(open_review: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(review_work, "LONG", 1)
    dialog = open_review(FERRY_HOUSE)
    before = dialog.board.review.document
    board = dialog.board
    with qtbot.waitSignal(board.work.ended):
        click(qtbot, board.speakers.not_speaker)
        assert board.header.counts == "Not a speaker…"
        assert not dialog.add.isEnabled()
        click(qtbot, board.header.stop)
    assert board.review.document is before
    assert dialog.add.isEnabled()
    with qtbot.waitSignal(board.work.ended):
        click(qtbot, board.speakers.not_speaker)
    assert names(dialog) == ["Ottoline", "Sefa"]


def test_a_name_is_shown_in_a_document_of_the_library(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE, stored=True)
    preview = dialog.board.preview
    select_in_preview(dialog, "The board")
    click(qtbot, preview.is_speaker)
    assert preview._words.text() == "This turn has a name already. Rename its speaker instead."
    select_in_preview(dialog, "Ottoline. A small one")
    select_in_preview(dialog, "Ottoline")
    click(qtbot, preview.is_speaker)
    assert dialog.board.review.undo_name == "Show a speaker"
    assert dialog.board.review.counts().turns == 26


def test_a_doubt_scrolls_the_preview_to_its_line(open_review: Opener, qtbot: QtBot):
    dialog = open_review(MISPRINT)
    doubts = dialog.board.review.doubts()
    row = next(number for number, doubt in enumerate(doubts) if "OTTOLIME" in doubt.sentence)
    found = dialog.board.doubts
    index = found.model().index(row, 0)
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=found.visualRect(index).center())
    block = dialog.board.preview.block
    assert dialog.board.review.document.block(block).paragraphs[0].text.startswith("Listen.")


# ---------------------------------------------------------------------------- the end
def test_adding_hands_over_what_is_shown(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    review = dialog.board.review
    click(qtbot, dialog.board.speakers.suggestion_bar.take)
    with qtbot.waitSignal(dialog.confirmed) as confirmed:
        click(qtbot, dialog.add)
    assert confirmed.args == [review, True]
    assert len(review.document.speakers) == len({speaker.name for speaker in review.document.speakers})
    assert "B." not in {speaker.name for speaker in review.document.speakers}


def test_adding_from_the_keyboard(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    with qtbot.waitSignal(dialog.confirmed):
        qtbot.keyClick(dialog.board.speakers.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_cancel_hands_nothing_over(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    with qtbot.assertNotEmitted(dialog.confirmed):
        click(qtbot, dialog.cancel)
    assert not QApplication.activeModalWidget()


def test_a_name_being_typed_is_taken_along(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE)
    review = dialog.board.review
    dialog.board.speakers.table.edit_name(names(dialog).index("Sefa"))
    editor = dialog.board.speakers.table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Sefa Marsh")
    with qtbot.waitSignal(dialog.confirmed):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert "Sefa Marsh" in {speaker.name for speaker in review.document.speakers}


def test_a_document_of_the_library_is_edited_with_the_same_dialog(open_review: Opener, qtbot: QtBot):
    dialog = open_review(FERRY_HOUSE, stored=True)
    review, stored = dialog.board.review, dialog.board.review.document
    assert dialog.windowTitle() == "Edit speakers and sections"
    assert not dialog.board.header.styles.isVisible()
    click(qtbot, dialog.board.speakers.suggestion_bar.take)
    with qtbot.waitSignal(dialog.confirmed):
        click(qtbot, dialog.add)
    assert review.mended.before is stored
    assert review.mended.move(Place(5)) == Place(5)


# ------------------------------------------------------------------------ without a mouse
def test_everything_is_reached_with_the_tab_key(open_review: Opener, qtbot: QtBot):
    dialog = open_review(MISPRINT)
    select_in_preview(dialog, "Listen")
    reached: set[QWidget] = set()
    for _ in range(40):
        widget = dialog.focusWidget()
        assert widget is not None
        reached.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    wanted = [
        dialog.board.header.styles,
        dialog.board.speakers.table,
        dialog.board.speakers.suggestion_bar.take,
        dialog.board.speakers.merge,
        dialog.board.speakers.sample,
        dialog.board.doubts,
        dialog.board.preview.pane,
        dialog.board.preview.is_speaker,
        dialog.cancel,
        dialog.add,
    ]
    assert [widget for widget in wanted if widget not in reached] == []


def test_screen_readers_hear_names_and_states(open_review: Opener):
    dialog = open_review(FERRY_HOUSE)
    for widget, expected in (
        (dialog.board.speakers.table, "Speakers"),
        (dialog.board.preview.pane, "Preview"),
        (dialog.board.preview.forward, "Next section"),
        (dialog.add, "Add to library"),
    ):
        found = QAccessible.queryAccessibleInterface(widget)
        assert found.text(QAccessible.Text.Name) == expected
    spoken = cell(dialog, "B.", MARK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("B., 3 turns")
    assert spoken.endswith("selected")
