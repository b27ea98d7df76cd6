"""How far a reader has come."""

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
