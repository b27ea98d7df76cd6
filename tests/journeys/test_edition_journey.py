"""A corrected file over a document with notes: offered, taken, looked at, put back. Real clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.dialogs.edition_report import EditionReport
from desktop.dialogs.import_review import ImportReview
from transcript.model import AnnotationKind, Passage, Place

LINES = [
    "ANN: The tide was low that morning, and we went round by the rocks with our shoes in our hands.",
    "BEN: We did no such thing. I remember the road, the dust on it, and the dog that followed us.",
    "ANN: There was no dog on that road until the second summer, when the Pellows came to live there.",
    "BEN: Then whose dog did we give the herring to, the one that was wrapped up in the newspaper?",
    "ANN: That was a cat, and the herring was a mackerel, and the newspaper was a letter from your aunt.",
    "BEN: My aunt never wrote a letter in her life that was worth wrapping a mackerel in, God rest her.",
    "ANN: She wrote one about the lighthouse, and the man who kept it, and how he counted the lamps.",
    "BEN: He counted them twice each night because he had once found one more than there were houses.",
]


def write(path, lines):
    path.write_text("A Walk\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    """A window with a conversation, notes on three turns, a bookmark on the last one."""
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([write(tmp_path / "walk.txt", LINES)])
    for words, note in (
        ("The tide was low", "kept"),
        ("That was a cat", "changed"),
        ("He counted them twice", "gone"),
    ):
        place = place_of(made, words)
        end = Place(place.block, place.paragraph, place.offset + 40)
        (key,) = made.session.library.annotate(
            made.session.id, Passage(place, end), AnnotationKind.REASON, note
        ).annotations
        made.session.library_changed.emit(made.session.library.edit_annotation(key, tags=["walk"]))
    made.session.toggle_bookmark(place_of(made, "He counted them twice").block)
    return made


@pytest.fixture
def corrected(tmp_path):
    """The last turn is gone, a word of the fifth one is another."""
    lines = [line.replace("That was a cat", "That was a goat") for line in LINES[:-1]]
    return write(tmp_path / "walk-corrected.txt", lines)


def place_of(desk, words):
    document = desk.session.document
    for block in range(len(document)):
        text = document.paragraph_text(document.first_paragraph(block))
        if words in text:
            return Place(block, 0, text.index(words))
    raise AssertionError(words)


def review_of(qtbot, desk, monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(path)], ""))
    qtbot.keyClick(desk.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.window.findChild(ImportReview) is not None)
    dialog = desk.window.findChild(ImportReview)
    qtbot.waitExposed(dialog)
    return dialog


def press(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def replace_text(qtbot, desk, monkeypatch, path):
    """Take the offer of the review; the banner is there afterwards."""
    dialog = review_of(qtbot, desk, monkeypatch, path)
    press(qtbot, dialog.board.offers.edition.take)
    assert dialog.add.text() == "Replace the text"
    press(qtbot, dialog.add)
    qtbot.waitUntil(lambda: desk.session.summary().source == path.name)
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)


def open_report(qtbot, desk):
    press(qtbot, desk.window.parts.banner.button)
    dialog = desk.window.findChild(EditionReport)
    qtbot.waitExposed(dialog)
    return dialog


def notes(desk):
    return {note.note: note for note in desk.session.annotations()}


def undo(qtbot, desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_corrected_file_is_offered_with_the_reason(qtbot, desk, corrected, monkeypatch):
    dialog = review_of(qtbot, desk, monkeypatch, corrected)
    offer = dialog.board.offers.edition
    assert offer.text.startswith("This is “A Walk” in another edition: ")
    assert offer.text.endswith("% of the words are the same, and so are the speakers.")
    assert offer.reason == "Your 4 notes and bookmarks go with it. This can be undone."
    assert dialog.add.text() == "Add to library"
    press(qtbot, offer.leave)
    assert not offer.isVisible()
    press(qtbot, dialog.add)
    qtbot.waitUntil(lambda: len(desk.session.documents()) == 2)
    assert len(desk.session.library.annotations(desk.session.documents()[-1].id)) in (0, 3)


def test_the_offer_can_be_taken_back(qtbot, desk, corrected, monkeypatch):
    dialog = review_of(qtbot, desk, monkeypatch, corrected)
    offers = dialog.board.offers
    press(qtbot, offers.edition.take)
    assert offers.edition.text == "The text of “A Walk” will be replaced by this one."
    press(qtbot, offers.edition.leave)
    assert offers.document is None
    assert offers.edition.text.startswith("This is “A Walk” in another edition")
    assert dialog.add.text() == "Add to library"
    dialog.reject()


def test_another_work_is_not_offered(qtbot, desk, tmp_path, monkeypatch):
    other = [line.replace("ANN", "EVE").replace("BEN", "TOM")[::-1] for line in LINES]
    lines = [f"{who}: {text}" for who, text in zip(("EVE", "TOM") * 4, other, strict=True)]
    dialog = review_of(qtbot, desk, monkeypatch, write(tmp_path / "other.txt", lines))
    assert not dialog.board.offers.isVisible()
    dialog.reject()


def test_notes_go_with_a_new_text_and_the_report_tells_of_each(qtbot, desk, corrected, monkeypatch):
    replace_text(qtbot, desk, monkeypatch, corrected)
    assert len(desk.session.documents()) == 1
    assert desk.window.parts.banner.text == "1 kept, 1 moved, 2 unattached."
    report = open_report(qtbot, desk)
    assert report.sentence == "1 kept, 1 moved, 2 unattached."
    row = report.model.index(0)
    assert report.model.data(row, Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Reason · other words, was “That"
    )
    with qtbot.waitSignal(report.move_shown):
        qtbot.mouseClick(
            report.list.viewport(), Qt.MouseButton.LeftButton, pos=report.list.visualRect(row).center()
        )
    assert desk.window.parts.notes.chosen() == notes(desk)["changed"].id
    press(qtbot, report.accept_one)
    assert report.model.data(row, Qt.ItemDataRole.AccessibleTextRole).endswith("Accepted")
    assert not report.accept_all.isEnabled()
    press(qtbot, report.finish)


def test_a_move_is_taken_back_from_the_keyboard_and_comes_again_with_undo(
    qtbot, desk, corrected, monkeypatch
):
    replace_text(qtbot, desk, monkeypatch, corrected)
    report = open_report(qtbot, desk)
    report.activateWindow()
    report.list.setFocus()
    qtbot.keyClick(report.list, Qt.Key.Key_Delete)
    note = notes(desk)["changed"]
    assert note.passage is None
    assert note.quote.startswith("That was a cat")
    assert report.model.data(report.model.index(0), Qt.ItemDataRole.AccessibleTextRole).endswith("Taken back")
    report.close()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    undo(qtbot, desk)
    assert notes(desk)["changed"].quote.startswith("That was a goat")
    undo(qtbot, desk)
    assert desk.session.summary().source == "walk.txt"
    assert notes(desk)["gone"].passage is not None


def test_what_waits_is_put_back_by_selecting_and_attaching(qtbot, desk, corrected, monkeypatch):
    replace_text(qtbot, desk, monkeypatch, corrected)
    parts = desk.window.parts
    waiting = parts.notes.unattached
    assert waiting.isVisible()
    assert "gone" not in [note.note for note in parts.notes._model.records]
    assert waiting.chosen().note == "gone"
    press(qtbot, waiting.attach)
    assert parts.banner.text == "Select the words that this note belongs to, then attach it."
    start = place_of(desk, "She wrote one about the lighthouse")
    parts.pane.select(Passage(start, Place(start.block, 0, start.offset + 13)))
    press(qtbot, waiting.attach)
    assert notes(desk)["gone"].quote == "She wrote one"
    assert parts.pane.selection() is None
    (bookmark,) = desk.session.unattached_bookmarks()
    assert waiting.chosen() == bookmark
    parts.pane.select(Passage(start, Place(start.block, 0, start.offset + 3)))
    desk.window.actions_by_id["attach-here"].trigger()
    assert [mark.block for mark in desk.session.bookmarks()] == [start.block]
    assert not waiting.isVisible()
    undo(qtbot, desk)
    assert waiting.isVisible()


def test_what_waits_can_be_deleted_and_that_undone(qtbot, desk, corrected, monkeypatch):
    replace_text(qtbot, desk, monkeypatch, corrected)
    waiting = desk.window.parts.notes.unattached
    waiting.list.setFocus()
    qtbot.keyClick(waiting.list, Qt.Key.Key_Down)
    qtbot.keyClick(waiting.list, Qt.Key.Key_Delete)
    assert desk.session.unattached_bookmarks() == []
    press(qtbot, desk.window.parts.toast.button)
    assert len(desk.session.unattached_bookmarks()) == 1


def test_a_note_that_loses_its_words_by_mending_is_told_and_waits(qtbot, desk):
    block = place_of(desk, "That was a cat").block
    parts = desk.window.parts
    parts.pane.select(parts.pane.whole_turn(block))
    desk.window.actions_by_id["make-heading"].trigger()
    assert parts.banner.text.startswith("The words of a note are not in the text any more.")
    press(qtbot, parts.banner.button)
    assert parts.notes.unattached.chosen().note == "changed"
    undo(qtbot, desk)
    assert not parts.notes.unattached.isVisible()
