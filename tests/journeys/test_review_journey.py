"""Add a document through the review, mend what was found, and mend it again later: real clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from desktop.dialogs.import_review import ImportReview

TEXT = """A Walk

ANN: The tide was low, you know, and we went round by the rocks.

BEN: We did not. I went round by the road.

ANN: You see how it is with him?

BEN: She will tell you the tide was low. It was never low!

ANN: It was low on Fridays. Ask anybody.

BEN: I will not ask anybody.
"""


@pytest.fixture
def walk(tmp_path):
    path = tmp_path / "walk.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def choose(qtbot, desk, monkeypatch, *paths):
    """Ctrl+O, files chosen; the dialog that comes."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(p) for p in paths], ""))
    qtbot.keyClick(desk.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.window.findChild(ImportReview) is not None)
    dialog = desk.window.findChild(ImportReview)
    qtbot.waitExposed(dialog)
    return dialog


def add(qtbot, desk, dialog):
    """Press the button that adds, and wait for the page; the window is in front again."""
    with qtbot.waitSignal(desk.window.files.document_ready):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)


def rename(qtbot, dialog, old, new):
    """Change a name in its row by keyboard."""
    table = dialog.board.speakers.table
    model = table.model()
    cells = (model.index(r, c) for r in range(model.rowCount()) for c in range(model.columnCount()))
    table.setCurrentIndex(next(cell for cell in cells if cell.data() == old))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, new)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.state() != table.State.EditingState)


def names(desk):
    return [speaker.name for speaker in desk.session.document.speakers]


def test_nothing_is_stored_before_add_and_then_it_is_shown(qtbot, open_desk, walk, monkeypatch):
    desk = open_desk()
    dialog = choose(qtbot, desk, monkeypatch, walk)
    assert desk.session.documents() == []
    add(qtbot, desk, dialog)
    assert sorted(names(desk)) == ["Ann", "Ben"]


def test_cancel_leaves_nothing_behind(qtbot, open_desk, walk, monkeypatch):
    desk = open_desk()
    dialog = choose(qtbot, desk, monkeypatch, walk)
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert desk.session.documents() == []
    assert not desk.window.parts.reading


def test_a_file_that_is_there_is_shown_at_once(qtbot, open_desk, walk, monkeypatch):
    desk = open_desk()
    dialog = choose(qtbot, desk, monkeypatch, walk)
    add(qtbot, desk, dialog)
    desk.window.view.show_library()
    with qtbot.waitSignal(desk.window.review.known):
        qtbot.keyClick(desk.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.parts.reading
    assert len(desk.session.documents()) == 1


def test_a_document_is_edited_again_with_its_notes_kept_and_undone(qtbot, open_desk, walk, monkeypatch):
    desk = open_desk()
    dialog = choose(qtbot, desk, monkeypatch, walk)
    add(qtbot, desk, dialog)
    pane = desk.window.parts.pane
    qtbot.keyClick(pane, Qt.Key.Key_J)
    qtbot.keyClick(pane, Qt.Key.Key_3)
    (before,) = desk.session.annotations()
    quote = desk.session.document.text_of(before.passage)

    desk.window.actions_by_id["edit-structure"].trigger()
    desk.window.actions_by_id[
        "edit-structure"
    ].trigger()  # a second press before it is there asks for nothing
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(ImportReview)))
    (editing,) = (each for each in desk.window.findChildren(ImportReview) if each.isVisible())
    rename(qtbot, editing, "Ann", "Anna")
    qtbot.mouseClick(editing.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sorted(names(desk)) == ["Anna", "Ben"])
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    (after,) = desk.session.annotations()
    assert desk.session.document.text_of(after.passage) == quote
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sorted(names(desk)) == ["Ann", "Ben"]


def test_choices_are_remembered_for_the_next_file_in_the_folder(
    qtbot, open_desk, tmp_path, walk, monkeypatch
):
    desk = open_desk()
    dialog = choose(qtbot, desk, monkeypatch, walk)
    rename(qtbot, dialog, "Ann", "Anna Pell")
    assert dialog.remember.isChecked()
    add(qtbot, desk, dialog)
    following = tmp_path / "second.txt"
    following.write_text(
        "Another Day\n\nANN: Rain again, and nobody has an umbrella.\n\nBEN: I have two, and a hat.\n\n"
        "ANN: You never said.\n\nBEN: You never asked me. You said it would be dry.\n",
        encoding="utf-8",
    )
    dialog = choose(qtbot, desk, monkeypatch, following)
    assert dialog.board.header.counts.endswith("Read as you told of a file like it.")
    assert [row.name for row in dialog.board.review.speakers()] == ["Ben", "Anna Pell"]
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert {row.name for row in dialog.board.review.speakers()} == {"Ben", "Ann"}
    dialog.reject()


def test_nothing_is_remembered_where_the_reader_does_not_want_it(
    qtbot, open_desk, tmp_path, walk, monkeypatch
):
    desk = open_desk()
    dialog = choose(qtbot, desk, monkeypatch, walk)
    rename(qtbot, dialog, "Ann", "Anna Pell")
    qtbot.mouseClick(dialog.remember, Qt.MouseButton.LeftButton)
    add(qtbot, desk, dialog)
    assert desk.session.library.remembered(tmp_path, "text/plain") == ""
