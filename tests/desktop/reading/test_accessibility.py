"""What a screen reader is told, asked through Qt's own interfaces."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface

from desktop.reading.accessibility import PaneAccessible, RowAccessible
from desktop.reading.dialogue_pane import DialoguePane
from desktop.theme import load_theme
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Passage, Place, Speaker


@pytest.fixture(autouse=True)
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[QAccessible.Event, object]]]:
    """The events that were sent, with a screen reader that listens."""
    heard: list[tuple[QAccessible.Event, object]] = []
    original = QAccessible.updateAccessibility

    def record(event: QAccessibleEvent) -> None:
        heard.append((event.type(), event.accessibleInterface()))
        original(event)

    QAccessible.setActive(True)
    monkeypatch.setattr("desktop.reading.accessibility.QAccessible.updateAccessibility", record)
    yield heard
    QAccessible.setActive(False)


def interface_of(pane: DialoguePane) -> PaneAccessible:
    found = QAccessible.queryAccessibleInterface(pane)
    assert isinstance(found, PaneAccessible)
    return found


def children(interface: QAccessibleInterface) -> list[RowAccessible]:
    return [interface.child(index) for index in range(interface.childCount())]


def test_the_pane_is_a_document_with_the_title_in_its_name(reading: DialoguePane):
    interface = interface_of(reading)
    assert interface.role() == QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "On boats, dialogue"


def test_its_children_are_the_rows_on_screen_speaker_first(reading: DialoguePane):
    rows = children(interface_of(reading))
    assert [row.role() for row in rows[:2]] == [QAccessible.Role.Heading, QAccessible.Role.Paragraph]
    names = [row.text(QAccessible.Text.Name) for row in rows]
    assert names[0] == "Dawn"
    assert names[1].startswith("Ada: Turn 0. The boat")
    assert "Ada: First paragraph." in names
    assert "Second paragraph." in names


def test_the_children_follow_the_page(reading: DialoguePane):
    interface = interface_of(reading)
    reading.go_to_block(120)
    names = [row.text(QAccessible.Text.Name) for row in children(interface)]
    assert any(name.startswith("Ada: Turn 120.") for name in names)
    for index, row in enumerate(children(interface)):
        assert interface.indexOfChild(row) == index
        assert row.parent() is interface


def test_a_row_is_the_same_thing_each_time_it_is_asked_for(reading: DialoguePane):
    interface = interface_of(reading)
    assert interface.child(1) is interface.child(1)


def test_the_text_of_a_row_can_be_read_bit_by_bit(reading: DialoguePane):
    text = children(interface_of(reading))[1].textInterface()
    whole = "Ada: " + reading.document.paragraph_text(0)
    assert text.characterCount() == len(whole)
    assert text.text(0, 9) == "Ada: Turn"
    assert text.text(5, text.characterCount()) == whole[5:]
    assert text.selectionCount() == 0


def test_offsets_of_a_row_count_utf_16(pane: DialoguePane):
    words = "A 😀 boat"
    pane.set_document(
        Document.of([Block(BlockKind.TURN, (Paragraph(words),), (0,))], speakers=[Speaker("😀")])
    )
    row = children(interface_of(pane))[0]
    text = row.textInterface()
    assert text.characterCount() == len(f"😀: {words}".encode("utf-16-le")) // 2
    assert text.text(9, 13) == "boat"
    text.setCursorPosition(9)
    assert pane.caret_place() == Place(0, 0, 4)
    assert text.cursorPosition() == 9


def test_a_row_knows_where_its_letters_are(reading: DialoguePane):
    interface = interface_of(reading)
    row = children(interface)[1]
    text = row.textInterface()
    for offset in (5, 12, 30):
        rect = text.characterRect(offset)
        assert row.rect().contains(rect.center())
        assert text.offsetAtPoint(rect.center() - QPoint(rect.width() // 2 - 1, 0)) == offset
    assert interface.childAt(row.rect().center().x(), row.rect().center().y()) is row


def test_selecting_through_the_interface_selects(reading: DialoguePane):
    text = children(interface_of(reading))[1].textInterface()
    text.setSelection(0, 5, 9)
    assert reading.selection() == Passage(Place(0), Place(0, 0, 4))
    text.removeSelection(0)
    assert reading.selection() is None


def test_walking_moves_the_focus_to_the_turn(reading: DialoguePane, listening: list):
    reading.go_to_block(10, cue=False)
    listening.clear()
    reading.next_turn()
    focused = [thing for kind, thing in listening if kind == QAccessible.Event.Focus]
    assert [thing.text(QAccessible.Text.Name)[:13] for thing in focused] == ["Cleo: Turn 11"]
    assert interface_of(reading).focusChild() is focused[0]


def test_the_caret_tells_where_it_goes(qtbot: object, reading: DialoguePane, listening: list):
    reading.caret_browsing = True
    reading.move_caret_to(Place(1))
    listening.clear()
    qtbot.keyClick(reading, Qt.Key.Key_Right)
    moved = [thing for kind, thing in listening if kind == QAccessible.Event.TextCaretMoved]
    assert len(moved) == 1
    assert moved[0].textInterface().cursorPosition() == len("Ben: ") + 1


def test_rows_of_a_document_that_is_gone_are_gone(reading: DialoguePane, dialogue: Document):
    interface = interface_of(reading)
    rows = children(interface)
    reading.set_document(None)
    assert interface.childCount() == 0
    assert interface.text(QAccessible.Text.Name) == ""
    assert not rows[1].isValid()
    reading.set_document(dialogue)
    assert children(interface)[1].text(QAccessible.Text.Name).startswith("Ada: Turn 0.")


def test_a_pane_may_go_while_somebody_listens(qtbot: object, dialogue: Document):
    for _ in range(5):
        pane = DialoguePane(load_theme("light"))
        pane.resize(860, 700)
        pane.show()
        pane.set_document(dialogue)
        children(interface_of(pane))
        pane.next_turn()
        pane.close()
        del pane
