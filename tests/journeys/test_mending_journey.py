"""Mending a document of the library in its window: notes stay on their words, all of it can be undone."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QInputDialog

from desktop.dialogs.speaker_question import Scope, SpeakerQuestion
from transcript.model import Passage, Place

TEXT = """A Walk

ANN: The tide was low and we went round by the rocks.

BEN: We did not. We went round by the road.

NOTE: the road was closed that year.

BEN: It was closed. Everybody used it all the same.

ANN: You see how it is with him.

BEN: She will tell you the tide was low. It was never low.

ANN: It was low on Fridays. Ask anybody.
"""


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    """A window with a short conversation in which a note was taken for a speaker."""
    path = tmp_path / "walk.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([path])
    return made


def speakers(desk):
    return [speaker.name for speaker in desk.session.document.speakers]


def answer(monkeypatch, name):
    """Have the next question of a dialog answered."""
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: (name, True))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (name, True))


def reply(qtbot, desk, name, scope=None):
    """Answer who says it, with the keyboard."""
    dialog = desk.window.findChild(SpeakerQuestion)
    qtbot.waitExposed(dialog)
    dialog.name.setFocus()
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, name)
    if scope is not None:
        dialog.scopes.button(scope).click()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)


def turn_with(desk, words):
    document = desk.session.document
    return next(
        b for b in range(len(document)) if words in document.paragraph_text(document.first_paragraph(b))
    )


def undo(qtbot, desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_rename_from_the_list_of_speakers(qtbot, desk, monkeypatch):
    answer(monkeypatch, "Anna")
    before = speakers(desk)
    index = before.index("Ann")
    desk.window.mending.rename(index)
    assert "Anna" in speakers(desk)
    shown = desk.window.parts.navigator.speaker_list.model()
    assert "Anna" in [shown.index(row, 0).data() for row in range(shown.rowCount())]
    undo(qtbot, desk)
    assert speakers(desk) == before


def test_a_turn_is_given_to_somebody_else_and_its_note_stays(qtbot, desk, monkeypatch):
    pane = desk.window.parts.pane
    block = turn_with(desk, "You see how it is")
    pane.select(Passage(Place(block, 0, 4), Place(block, 0, 7)))
    quote = pane.selected_text()
    qtbot.keyClick(pane, Qt.Key.Key_2)
    pane.go_to_block(block, cue=False)
    pane.select(pane.whole_turn(block))
    desk.window.actions_by_id["change-speaker"].trigger()
    reply(qtbot, desk, "Carol", Scope.TURNS)
    assert desk.session.document.speaker_name(block) == "Carol"
    (annotation,) = desk.session.annotations()
    assert desk.session.document.text_of(annotation.passage) == quote
    undo(qtbot, desk)
    assert desk.session.document.speaker_name(block) == "Ann"


def who_says(desk, words):
    return desk.session.document.speaker_name(turn_with(desk, words))


def test_from_here_on_everywhere_and_for_a_selection(qtbot, desk):
    pane = desk.window.parts.pane
    pane.select(pane.whole_turn(turn_with(desk, "It was closed")))
    desk.window.actions_by_id["change-speaker-onwards"].trigger()
    reply(qtbot, desk, "Benno")
    assert [who_says(desk, words) for words in ("We did not", "It was closed", "She will tell")] == [
        "Ben",
        "Benno",
        "Benno",
    ]
    undo(qtbot, desk)
    pane.select(pane.whole_turn(turn_with(desk, "It was closed")))
    desk.window.actions_by_id["change-speaker"].trigger()
    reply(qtbot, desk, "Benno", Scope.EVERYWHERE)
    assert [who_says(desk, words) for words in ("We did not", "She will tell")] == ["Benno", "Benno"]
    assert desk.session.history_names()[0] == "Rename speaker"
    undo(qtbot, desk)
    first, last = turn_with(desk, "It was closed"), turn_with(desk, "You see how it is")
    pane.select(Passage(Place(first, 0, 3), Place(last, 0, 3)))
    desk.window.actions_by_id["change-speaker"].trigger()
    dialog = desk.window.findChild(SpeakerQuestion)
    assert dialog.scopes.button(Scope.TURNS).text() == "These 2 turns"
    reply(qtbot, desk, "Carol")
    assert [who_says(desk, words) for words in ("It was closed", "You see how")] == ["Carol", "Carol"]


def test_somebody_is_chosen_with_the_arrow_keys(qtbot, desk):
    pane = desk.window.parts.pane
    block = turn_with(desk, "It was closed")
    pane.select(pane.whole_turn(block))
    desk.window.actions_by_id["change-speaker"].trigger()
    dialog = desk.window.findChild(SpeakerQuestion)
    qtbot.waitExposed(dialog)
    assert not dialog.change.isEnabled()
    other = next(name for name in speakers(desk) if name != dialog.name.text())
    qtbot.keyClick(dialog.name, Qt.Key.Key_Down)
    assert dialog.name.text() == other
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert desk.session.document.speaker_name(block) == other


def test_a_name_taken_for_text_becomes_a_speaker(qtbot, desk):
    pane = desk.window.parts.pane
    block = turn_with(desk, "It was closed")
    text = desk.session.document.paragraph_text(desk.session.document.first_paragraph(block))
    start = text.index("Everybody")
    pane.select(None)
    desk.window.actions_by_id["take-label"].trigger()
    assert desk.window.parts.banner.text.startswith("Select the name as it is printed")
    pane.select(Passage(Place(block, 0, start), Place(block, 0, start + 9)))
    desk.window.actions_by_id["take-label"].trigger()
    assert "Everybody" in speakers(desk)
    assert desk.session.document.speaker_name(block + 1) == "Everybody"
    undo(qtbot, desk)
    assert "Everybody" not in speakers(desk)


def test_a_turn_is_parted_where_the_menu_was_opened(qtbot, desk, monkeypatch):
    pane = desk.window.parts.pane
    block = turn_with(desk, "We did not.")
    answer(monkeypatch, "Ann")
    pane.select(pane.whole_turn(block))
    monkeypatch.setattr(pane, "place_at", lambda where: Place(block, 0, 12))
    desk.window.mending._on_pointed(QPoint(1, 1))
    desk.window.actions_by_id["split-turn"].trigger()
    assert desk.session.document.speaker_name(block + 1) == "Ann"
    assert who_says(desk, "We went round by the road") == "Ann"


def test_a_section_is_set_in_and_out_from_the_navigator(qtbot, desk, monkeypatch):
    pane = desk.window.parts.pane
    answer(monkeypatch, "The road")
    pane.select(pane.whole_turn(turn_with(desk, "It was closed")))
    desk.window.actions_by_id["begin-section"].trigger()
    section = [each.heading for each in desk.session.document.sections].index("The road")
    desk.window.mending.set_in(section)
    assert desk.session.document.sections[section].level == 2
    desk.window.mending.set_out(section)
    assert desk.session.document.sections[section].level == 1


def test_split_join_and_a_label_that_is_no_speaker(qtbot, desk, monkeypatch):
    pane, document = desk.window.parts.pane, desk.session.document
    block = turn_with(desk, "We did not.")
    start = document.paragraph_text(document.first_paragraph(block)).index("We went")
    answer(monkeypatch, "Ann")
    pane.select(Passage(Place(block, 0, start), Place(block, 0, start + 2)))
    desk.window.actions_by_id["split-turn"].trigger()
    assert desk.session.document.speaker_name(block + 1) == "Ann"
    pane.select(pane.whole_turn(block + 1))
    desk.window.actions_by_id["join-turn"].trigger()
    assert "We went round by the road" in desk.session.document.text_of(pane.whole_turn(block))
    undo(qtbot, desk)
    undo(qtbot, desk)
    assert list(desk.session.document.blocks()) == list(document.blocks())


def test_sections_are_begun_renamed_and_joined(qtbot, desk, monkeypatch):
    pane = desk.window.parts.pane
    block = turn_with(desk, "It was closed")
    answer(monkeypatch, "The road")
    pane.select(pane.whole_turn(block))
    desk.window.actions_by_id["begin-section"].trigger()
    assert "The road" in [section.heading for section in desk.session.document.sections]
    section = [each.heading for each in desk.session.document.sections].index("The road")
    answer(monkeypatch, "The closed road")
    desk.window.mending.rename_section(section)
    assert desk.session.document.sections[section].heading == "The closed road"
    desk.window.mending.remove_heading(section)
    assert "The closed road" not in [each.heading for each in desk.session.document.sections]


def test_a_long_document_is_mended_off_the_gui_thread(qtbot, desk, monkeypatch):
    monkeypatch.setattr("desktop.mending_actions.LONG", 1)
    answer(monkeypatch, "Anna")
    desk.window.mending.rename(speakers(desk).index("Ann"))
    assert "Anna" not in speakers(desk)
    qtbot.waitUntil(lambda: "Anna" in speakers(desk))
    assert desk.window.parts.banner.text == ""
    undo(qtbot, desk)
    assert "Ann" in speakers(desk)


def test_a_name_is_edited_where_it_stands_in_the_list(qtbot, desk):
    shown = desk.window.parts.navigator.speaker_list
    name = shown.model().index(0, 0).data()
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    qtbot.keyClick(shown, Qt.Key.Key_F2)
    editor = desk.window.focusWidget()
    assert editor.text() == name
    editor.selectAll()
    qtbot.keyClicks(editor, "Wilhelmina")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Wilhelmina" in speakers(desk))
    assert name not in speakers(desk)
    assert desk.window.parts.pane.followed == frozenset()
    desk.window.reading.undo()
    assert name in speakers(desk)


def test_the_list_of_speakers_is_used_by_keyboard(qtbot, desk):
    shown, pane = desk.window.parts.navigator.speaker_list, desk.window.parts.pane
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert len(pane.followed) == 1
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(pane.followed) == 2
