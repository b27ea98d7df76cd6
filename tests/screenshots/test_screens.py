"""Paints the main states of the window, in all themes, for a person to look at.

    python3 run.py screenshots

The pictures are in `screenshots/` afterwards. Nothing is compared: faces differ from
system to system. What is asserted is that each state is really on the picture.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop.app import Desk
from desktop.dialogs.colour_choice import ColourChoice
from desktop.dialogs.edition_report import EditionReport
from desktop.dialogs.import_review import ImportReview
from desktop.dialogs.speaker_question import SpeakerQuestion
from desktop.editions import Replaced
from transcript.document import Document
from transcript.library import Library
from transcript.model import BlockKind, Passage, Place
from transcript.source import Source

SAMPLE_FILE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "the-borrowed-pilot.txt"


def test_reading(reading, keep):
    assert reading.window.parts.reading
    keep(reading.window, "reading")


def test_editing_a_note(reading, keep):
    reading.window.parts.notes.edit(reading.session.annotations()[1].id)
    assert reading.window.parts.notes.editor.isVisible()
    keep(reading.window, "editing")


def test_selecting(reading, keep):
    pane = reading.window.parts.pane
    block = reading.session.annotations()[2].passage.start.block
    pane.select(Passage(Place(block), Place(block + 1, 0, 5)))
    reading.window.marking.show_popover()
    assert reading.window.parts.selection_popover.isVisible()
    keep(reading.window, "selecting")


def test_finding(reading, keep, qtbot):
    window = reading.window
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.parts.find_bar.field, "the")
    qtbot.waitUntil(lambda: window.finding.finder.is_done)
    assert window.finding.finder.count > 3
    keep(window, "finding")


def test_following(reading, keep, qtbot):
    window = reading.window
    for key in (Qt.Key.Key_F, Qt.Key.Key_3):
        qtbot.keyClick(window.parts.pane, key)
    assert window.parts.pill.isVisible()
    keep(window, "following")


def test_palette(reading, keep, qtbot):
    window = reading.window
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.parts.palette.field, "fol")
    assert window.parts.palette.isVisible()
    keep(window, "palette")


def test_focus_mode(reading, keep, qtbot):
    window = reading.window
    window.actions_by_id["follow-speaker"].trigger()
    window.actions_by_id["focus-mode"].trigger()
    window.setWindowState(Qt.WindowState.WindowNoState)  # the offscreen screen is small
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.parts.foot.isVisible() and window.parts.pane.width() == 1440)
    page = window.parts.pane.page
    qtbot.waitUntil(lambda: window.parts.foot._column[0] == page.geometry.text_left)
    keep(window, "focus")
    window.view.focus_notes()
    keep(window, "focus-notes")


@pytest.mark.parametrize("tab", ["reading", "appearance", "references", "files"])
def test_settings(reading, keep, tab):
    reading.window.actions_by_id["open-settings"].trigger()
    dialog = reading.window.findChild(QDialog, "settings")
    dialog.tabs.choose(("reading", "appearance", "references", "files").index(tab))
    keep(dialog, f"settings-{tab}")
    dialog.close()


def test_shortcuts(reading, keep):
    reading.window.actions_by_id["show-shortcuts"].trigger()
    dialog = reading.window.findChild(QDialog, "shortcuts")
    keep(dialog, "shortcuts")
    dialog.close()


def test_type_popover(reading, keep):
    reading.window.view.show_type_popover()
    assert reading.window.parts.type_popover.isVisible()
    keep(reading.window, "type")


def test_bookmarks(reading, keep):
    navigator = reading.window.parts.navigator
    navigator.tabs.choose(1)
    assert navigator.bookmark_list.isVisible()
    keep(reading.window, "bookmarks")


def test_large_text(reading, keep):
    reading.settings.change(text_size=32)
    keep(reading.window, "large-text")


def test_smallest_window(reading, keep, qtbot):
    reading.window.resize(720, 480)
    qtbot.waitUntil(lambda: reading.window.parts.pane.width() > 640)
    assert not reading.window.parts.notes.isVisible()
    keep(reading.window, "smallest")


def test_library(desk, keep, qtbot):
    assert not desk.window.parts.reading
    page = desk.window.parts.library_page
    qtbot.waitUntil(lambda: bool(page.model.scores) and not desk.window.library_view.covers.busy)
    keep(desk.window, "library")


def test_library_list(desk, keep, qtbot):
    page = desk.window.parts.library_page
    page.header.list_button.click()
    assert page.lines.isVisible()
    keep(desk.window, "library-list")


def test_bin(desk, keep):
    library = desk.session.library
    note = library.annotations(desk.session.documents()[0].id)[0]
    desk.session.delete_annotation(note.id)
    desk.window.library_view.show_bin()
    assert desk.window.parts.library_page.bin_list.isVisible()
    keep(desk.window, "bin")


def test_quick_look(desk, keep, qtbot):
    desk.window.library_view.quick_look(desk.session.documents()[0].id)
    look = desk.window.findChild(QDialog, "quick-look")
    qtbot.waitUntil(lambda: len(look.first_turns.turns) > 0)
    keep(look, "quick-look")


def test_details(desk, keep):
    desk.window.library_view.show_details(desk.session.documents()[0].id)
    keep(desk.window.findChild(QDialog, "document-details"), "details")


def test_export(reading, keep):
    reading.window.exports.export_notes()
    keep(reading.window.findChild(QDialog, "export-dialog"), "export")


def test_restore(desk, keep, qtbot):
    desk.session.library.backup_automatically()
    desk.window.restoring.restore_backup()
    dialog = desk.window.findChild(QDialog, "restore-dialog")
    qtbot.waitUntil(dialog.restore_button.isEnabled)
    keep(dialog, "restore")


def test_first_run(desk, keep):
    desk.window.presentation.delete_document(desk.session.documents()[0].id)
    assert desk.window.parts.library_page.sample_button.isVisible()
    keep(desk.window, "first-run")


def test_prose_and_its_banner(desk, keep, qtbot, tmp_path):
    prose = tmp_path / "A walk.txt"
    prose.write_text("We walked as far as the mill and back. Nobody said a word.\n\n" * 12)
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([Path(prose)])
    assert desk.window.parts.banner.text
    keep(desk.window, "prose")


def test_an_error(reading, keep, qtbot, tmp_path):
    reading.open_files([tmp_path / "missing.txt"])
    qtbot.waitUntil(lambda: not reading.window.files.busy)
    assert "missing.txt" in reading.window.parts.banner.text
    keep(reading.window, "error")


def edited(text: Document) -> Document:
    """The sample in another edition: a word changed in some turns, two turns gone."""
    blocks = list(text.blocks())
    turns = [number for number, block in enumerate(blocks) if block.kind is BlockKind.TURN]
    marked = [number for number in turns if len(blocks[number].paragraphs[0].text) > 60][2:7]
    for number in marked[:2]:
        first, *rest = blocks[number].paragraphs
        words = first.text.split(" ")
        changed = replace(first, text=" ".join([*words[:2], "perhaps", *words[3:]]), spans=())
        blocks[number] = replace(blocks[number], paragraphs=(changed, *rest))
    gone = set(marked[3:5])
    kept = [block for number, block in enumerate(blocks) if number not in gone]
    sections = [
        replace(
            section, first_block=section.first_block - sum(number < section.first_block for number in gone)
        )
        for section in text.sections
    ]
    return Document.of(kept, title=text.title, sections=sections, speakers=text.speakers)


@pytest.fixture
def replaced(desk) -> Desk:
    """The sample in another edition, with its report."""
    library = desk.session.library
    key = desk.session.documents()[0].id
    desk.window.presentation.show_document(key)
    source = Source("the-borrowed-pilot-2.txt", "text/plain", "e" * 64, ())
    with Library.open(library.path) as own:
        _, report = own.replace_text(key, edited(own.document(key)), source, None)
        desk.window.editions._on_replaced(Replaced(key, own.history.last, report))
    return desk


def test_a_report_of_moved_notes(replaced, keep, qtbot):
    window = replaced.window
    keep(window, "edition-unattached")
    window.editions.show_report()
    dialog = window.findChild(EditionReport)
    qtbot.waitExposed(dialog)
    dialog.list.setCurrentIndex(dialog.model.index(0))
    dialog.accept_one.click()
    assert dialog.model.rowCount() == 3
    keep(dialog, "edition-report")
    dialog.close()
    assert window.parts.notes.unattached.isVisible()


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_a_review_with_offers(desk, keep, qtbot, tmp_path, tab):
    path = tmp_path / "the-borrowed-pilot-corrected.txt"
    path.write_bytes(SAMPLE_FILE.read_bytes().replace("’".encode(), b"\x92", 2))
    desk.window.review.review_files([path])
    qtbot.waitUntil(lambda: desk.window.findChild(ImportReview) is not None)
    dialog = desk.window.findChild(ImportReview)
    qtbot.waitExposed(dialog)
    dialog.board.tabs.choose(tab)
    assert dialog.board.offers.edition.isVisible()
    keep(dialog, f"review-offers-{tab}")
    dialog.reject()


def test_who_says_this(reading, keep, qtbot):
    pane = reading.window.parts.pane
    pane.select(pane.whole_turn(reading.session.annotations()[0].passage.start.block))
    reading.window.actions_by_id["change-speaker"].trigger()
    dialog = reading.window.findChild(SpeakerQuestion)
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Down)
    assert dialog.change.isEnabled()
    keep(dialog, "speaker-question")
    dialog.reject()


def test_a_colour_for_a_speaker(reading, keep):
    document = reading.session.document
    first, second = document.speakers_by_words()[:2]
    reading.session.colour_speaker(first, "7")
    reading.session.colour_speaker(second, "#ffd21f")
    keep(reading.window, "speaker-colours")
    reading.window.colouring.ask(second)
    dialog = reading.window.findChild(ColourChoice)
    keep(dialog, "colour-choice")
    dialog.reject()


def test_others_folded(reading, keep):
    pane = reading.window.parts.pane
    reading.window.following.follow_speaker()
    pane.fold_others(True)
    assert "turn" in next(
        row.layout.content.text for row in pane.page.placed() if not row.layout.content.is_text
    )
    keep(reading.window, "folded")


def test_filtered_notes(reading, keep):
    notes = reading.window.parts.notes
    notes.show_tag("claims")
    keep(reading.window, "notes-filtered")
    notes.filter_bar.field.setText("something else")
    assert notes._no_match.isVisible()
    keep(notes, "notes-none")
