"""What hangs in the margin of the page, and the bar beside it."""

from PySide6.QtGui import QFontMetricsF

from desktop.reading.dialogue_pane import DialoguePane
from desktop.reading.page_type import PageType
from transcript.document import Document
from transcript.model import Block, BlockKind, Milestone, Paragraph, Place, Speaker


def test_a_ribbon_makes_room_for_a_number_of_the_sources_own(pane: DialoguePane):
    said = [Block(BlockKind.TURN, (Paragraph(f"Turn {number}."),), (0,)) for number in range(3)]
    pages = [Milestone("page", "2", Place(1)), Milestone("page", "1234", Place(2))]
    pane.set_document(Document.of(said, speakers=[Speaker("Ada")], milestones=pages))
    painter = pane.page.painter
    usual, short, long = (painter.ribbon_rect(placed) for placed in pane.page.placed())
    numbers = QFontMetricsF(painter.metrics.number.font)
    for rect, words in ((short, "p. 2"), (long, "p. 1234")):
        assert rect.left() >= pane.page.geometry.text_right + numbers.horizontalAdvance(words)
        assert rect.right() <= pane.viewport().width()
    assert usual.right() == pane.page.geometry.margin_right


def test_a_ribbon_hangs_in_the_middle_of_its_line(reading: DialoguePane):
    reading.set_type(PageType(size=32.0))
    placed = reading.page.placed()[1]
    line = placed.y + placed.layout.line_top(0) + reading.metrics.line / 2
    assert abs(reading.page.painter.ribbon_rect(placed).center().y() - line) <= 2


def test_the_bar_has_no_handle_where_all_is_seen(reading: DialoguePane):
    assert reading.verticalScrollBar().isEnabled()
    reading.set_document(Document.of([Block(BlockKind.PROSE, (Paragraph("Nobody spoke."),))]))
    assert not reading.verticalScrollBar().isEnabled()
