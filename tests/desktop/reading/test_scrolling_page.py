"""Where a reader is, and how far they have come."""

from desktop.reading.dialogue_pane import DialoguePane
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Speaker


def test_a_long_turn_is_read_when_its_end_was_seen(pane: DialoguePane):
    long = " ".join(f"Sentence {number} of the long turn." for number in range(400))
    said = [Block(BlockKind.TURN, (Paragraph(words),), (0,)) for words in ("Short.", long)]
    pane.set_document(Document.of(said, speakers=[Speaker("Ada")]))
    pane.grab()
    assert pane.reading_position().furthest_block == 0
    pane.scroll_by(pane.verticalScrollBar().maximum() // 2)
    assert pane.reading_position().furthest_block == 0
    pane.go_to_end()
    assert pane.reading_position().furthest_block == 1


def test_position_changed_comes_once_the_page_is_at_rest(qtbot: object, reading: DialoguePane):
    with qtbot.waitSignal(reading.position_changed) as blocker:
        reading.scroll_by(900)
        reading.scroll_by(900)
    position = blocker.args[0]
    assert position == reading.reading_position()
    assert position.place.block in reading.visible_blocks()
    last = reading.page.placed()[-1]
    cut_off = last.bottom > reading.viewport().height()
    assert position.furthest_block == reading.visible_blocks()[-1] - cut_off


def test_the_furthest_block_stays_when_scrolling_back(reading: DialoguePane):
    reading.go_to_block(90)
    furthest = reading.reading_position().furthest_block
    reading.go_to_start()
    assert reading.reading_position().furthest_block == furthest >= 90
