"""The whole way through real clicks and keys: import, read, annotate, close, reopen, undo, export."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog

from transcript.model import AnnotationKind, BlockKind, Passage, Place


def add(qtbot, desk, path):
    """Add a file as a drop does, and wait until it is on the page."""
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([path])


def start_of_first_turn(pane, document):
    """Where the words of the first turn begin on the viewport."""
    block = next(b for b in range(len(document)) if document.kind(b) is BlockKind.TURN)
    pane.go_to_block(block, cue=False)
    start = pane.whole_turn(block).start
    top, bottom = pane.page.span_on_screen(Passage(start, start))
    y = (top + bottom) // 2
    return QPoint(next(x for x in range(pane.viewport().width()) if pane.page.is_on_text(x, y)) + 1, y)


def drag(pane, start, width):
    """Press, move and release the left button over the words."""
    viewport, left, plain = pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, plain, start)
    for part in (2, 1):
        QTest.mouseMove(viewport, start + QPoint(width // part, 0))
    QTest.mouseRelease(viewport, left, plain, start + QPoint(width, 0))


def test_an_empty_library_offers_the_sample_and_opens_it(qtbot, open_desk):
    desk = open_desk()
    window = desk.window
    page = window.parts.library_page
    assert page.sample_button.isVisible()
    with qtbot.waitSignal(window.files.document_ready):
        qtbot.mouseClick(page.sample_button, Qt.MouseButton.LeftButton)
    assert window.parts.reading
    assert window.windowTitle().endswith("— Causerie")
    assert window.parts.pane.hasFocus() or window.focusWidget() is window.parts.pane


def test_select_mark_write_bookmark_close_and_reopen(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    window = desk.window
    pane, notes = window.parts.pane, window.parts.notes

    # select words with the mouse and press 2: a question
    drag(pane, start_of_first_turn(pane, desk.session.document), 160)
    words = pane.selected_text()
    assert words.strip()
    qtbot.keyClick(pane, Qt.Key.Key_2)
    (question,) = desk.session.annotations()
    assert question.kind is AnnotationKind.QUESTION
    assert question.quote == words.strip()

    # N edits it in place; Ctrl+Enter returns to the page
    pane.select(question.passage)
    qtbot.keyClick(pane, Qt.Key.Key_N)
    assert notes.editor is not None
    field = notes.editor.note_field
    qtbot.keyClicks(field, "Is he serious?")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert notes.editor is None
    assert desk.session.annotations()[0].note == "Is he serious?"

    # J walks on, B bookmarks where one stands
    qtbot.keyClick(pane, Qt.Key.Key_J)
    qtbot.keyClick(pane, Qt.Key.Key_J)
    here = pane.current_block()
    qtbot.keyClick(pane, Qt.Key.Key_B)
    assert [each.block for each in desk.session.bookmarks()] == [here]

    again = open_desk()
    page = again.window.parts.library_page
    assert page.document_list.model().rowCount() == 1
    qtbot.keyClick(page.document_list, Qt.Key.Key_Return)
    assert again.window.parts.reading
    assert again.session.annotations()[0].note == "Is he serious?"
    assert [each.block for each in again.session.bookmarks()] == [here]
    assert again.window.parts.pane.current_block() == here


def test_a_deed_is_taken_back_done_again_and_exported_to_the_same_bytes(
    qtbot, open_desk, sample, tmp_path, monkeypatch
):
    again = open_desk()
    add(qtbot, again, sample)
    pane = again.window.parts.pane
    qtbot.keyClick(pane, Qt.Key.Key_J)
    qtbot.keyClick(pane, Qt.Key.Key_N)
    qtbot.keyClicks(again.window.parts.notes.editor.note_field, "Is he serious?")
    qtbot.keyClick(again.window.parts.notes.editor.note_field, Qt.Key.Key_Escape)
    qtbot.keyClick(pane, Qt.Key.Key_J)
    qtbot.keyClick(pane, Qt.Key.Key_4)
    assert len(again.session.annotations()) == 2
    qtbot.keyClick(again.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(again.session.annotations()) == 1
    qtbot.keyClick(
        again.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert len(again.session.annotations()) == 2

    target = tmp_path / "notes.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    with qtbot.waitSignal(again.window.exports.exported):
        qtbot.keyClick(again.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        export_dialog = again.window.findChildren(QDialog, "export-dialog")[-1]
        qtbot.mouseClick(export_dialog.save_button, Qt.MouseButton.LeftButton)
    written = target.read_bytes()
    assert b"Is he serious?" in written
    assert b"%% causerie:begin %%" in written
    again.window.activateWindow()  # as a window manager does when a dialog closes
    qtbot.waitUntil(again.window.isActiveWindow)
    with qtbot.waitSignal(again.window.exports.exported):
        qtbot.keyClick(again.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        export_dialog = again.window.findChildren(QDialog, "export-dialog")[-1]
        qtbot.mouseClick(export_dialog.save_button, Qt.MouseButton.LeftButton)
    assert target.read_bytes() == written


@pytest.mark.parametrize(
    ("key", "kind"),
    list(
        zip(
            (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5),
            AnnotationKind,
            strict=True,
        )
    ),
)
def test_a_digit_marks_the_turn_one_reads(qtbot, open_desk, sample, key, kind):
    desk = open_desk()
    add(qtbot, desk, sample)
    pane = desk.window.parts.pane
    qtbot.keyClick(pane, Qt.Key.Key_J)
    turn = pane.whole_turn(pane.current_block())
    qtbot.keyClick(pane, key)
    (made,) = desk.session.annotations()
    assert (made.kind, made.passage) == (kind, turn)


def test_letters_in_a_note_are_letters(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    pane, notes = desk.window.parts.pane, desk.window.parts.notes
    qtbot.keyClick(pane, Qt.Key.Key_N)
    where = pane.current_block()
    qtbot.keyClicks(notes.editor.note_field, "jkb1n2")
    assert pane.current_block() == where
    assert notes.editor.note_field.toPlainText() == "jkb1n2"
    assert desk.session.bookmarks() == []
    assert len(desk.session.annotations()) == 1


def test_a_deleted_note_comes_back_by_the_toast(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    pane, notes, toast = desk.window.parts.pane, desk.window.parts.notes, desk.window.parts.toast
    qtbot.keyClick(pane, Qt.Key.Key_3)
    (before,) = desk.session.annotations()
    qtbot.keyClick(notes.card_list, Qt.Key.Key_Delete)
    assert desk.session.annotations() == []
    assert toast.text == "Note deleted."
    qtbot.mouseClick(
        toast.findChild(type(desk.window.parts.library_page.add_button)), Qt.MouseButton.LeftButton
    )
    (after,) = desk.session.annotations()
    assert replace(after, modified=before.modified) == before  # coming back is the latest change of it


def test_the_navigator_jumps_and_the_way_back_is_kept(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    pane, tree = desk.window.parts.pane, desk.window.parts.navigator.section_tree
    start = pane.reading_position().place
    index = tree.model().index(3, 0)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    assert desk.session.document.section_of(pane.current_block()) == 3
    assert pane.hasFocus() or desk.window.focusWidget() is pane
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert pane.reading_position().place == start


def test_a_prose_file_opens_with_the_banner_and_invents_nobody(qtbot, open_desk, tmp_path):
    prose = tmp_path / "letter.txt"
    prose.write_text(
        "It rained all day.\n\nNote: nobody came. He said: wait.\n\nThen the lamp went out.\n" * 3
    )
    desk = open_desk()
    add(qtbot, desk, prose)
    assert desk.window.parts.banner.text == "No speaker names were found. The text is shown as prose."
    assert desk.session.document.speakers == ()


def test_a_theme_is_chosen_in_the_popover_and_kept(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    place = desk.window.parts.pane.reading_position().place
    qtbot.keyClick(
        desk.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    popover = desk.window.parts.type_popover
    assert popover.isVisible()
    swatch = next(each for each in popover.findChildren(QAbstractButton) if each.text() == "Dark")
    qtbot.mouseClick(swatch, Qt.MouseButton.LeftButton)
    assert desk.appearance.theme.name == "dark"
    assert desk.window.parts.pane.reading_position().place == place
    assert open_desk().appearance.theme.name == "dark"


def test_white_space_at_the_ends_of_a_selection_is_not_marked(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    pane, document = desk.window.parts.pane, desk.session.document
    block = next(b for b in document.turns if " " in document.paragraph_text(document.first_paragraph(b)))
    text = document.paragraph_text(document.first_paragraph(block))
    first = text.index(" ")
    second = text.index(" ", first + 1) + 1
    pane.go_to_block(block, cue=False)
    pane.select(Passage(Place(block, 0, first), Place(block, 0, second)))
    qtbot.keyClick(pane, Qt.Key.Key_1)
    assert desk.session.annotations()[0].quote == text[first:second].strip()


def test_each_time_a_note_is_edited_is_one_step_for_undo(qtbot, open_desk, sample):
    desk = open_desk()
    add(qtbot, desk, sample)
    pane, notes = desk.window.parts.pane, desk.window.parts.notes
    qtbot.keyClick(pane, Qt.Key.Key_N)
    for words in ("First.", " Second."):
        if notes.editor is None:
            notes.edit(desk.session.annotations()[0].id)
        qtbot.keyClicks(notes.editor.note_field, words)
        qtbot.keyClick(notes.editor.note_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.annotations()[0].note == "First. Second."
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.annotations()[0].note == "First."
