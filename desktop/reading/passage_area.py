"""Where the words of a passage are on screen."""

from PySide6.QtCore import QRect

from desktop.reading.overlays import on_row
from desktop.reading.page import Page
from transcript.model import Passage


def area_on_screen(page: Page, passage: Passage) -> QRect | None:
    """The lines of a passage from its first to its last, as wide as what it covers of the first one seen.

    In pixels of the view, beyond whose edges it may reach; None where nothing of it is on screen.
    """
    span = page.span_on_screen(passage)
    if span is None:
        return None
    for placed in page.placed():
        covered = on_row(passage, placed.layout.content)
        for stretch in placed.layout.stretches(*covered) if covered else ():
            if placed.y + placed.layout.line_top(stretch.line) + placed.layout.face.line > 0:
                left = page.geometry.x(page.geometry.text_left, page.geometry.text_width) + stretch.left
                width = max(1, round(stretch.right - stretch.left))
                return QRect(round(left), span[0], width, span[1] - span[0])
    return None
