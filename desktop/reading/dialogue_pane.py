"""The dialogue pane: reading, walking, selecting and marking one document."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.reading.accessibility import announce_caret, announce_row, make_accessible
from desktop.reading.caret_motion import CaretMotion
from desktop.reading.clipboard import copy_text, offer_primary
from desktop.reading.cue import Cue
from desktop.reading.page_painter import PlacedRow
from desktop.reading.pane_keys import is_shifted, mirrored, motion_for, scroll_for
from desktop.reading.scrolling_page import ScrollingPage
from desktop.reading.selecting import MouseSelecting
from desktop.reading.selection import Selection, everything, words_to_copy
from desktop.reading.steps import Steps
from desktop.theme import Theme
from transcript.document import Document
from transcript.model import Annotation, Bookmark, Passage, Place

_LINES_A_KEY = 2
_OVERLAP_LINES = 2


class DialoguePane(ScrollingPage):
    """A document to be read, and what the reader does with it.

    Offsets in passages and places are code points. Signals beside those of
    `ScrollingPage`: `selection_changed()`, `annotation_activated(id)` when a highlight
    was clicked, `bookmark_requested(block)` when the margin was, and
    `context_menu_requested(global QPoint)`.
    """

    selection_changed = Signal()
    annotation_activated = Signal(str)
    bookmark_requested = Signal(int)
    context_menu_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._selection = Selection()
        self._steps: Steps | None = None
        self._motion: CaretMotion | None = None
        self._caret_browsing = False
        self._cue = Cue(self)
        self._cue.changed.connect(self._on_cue_changed)
        self._mouse = MouseSelecting(self._selection, self)
        self._mouse.changed.connect(self._on_selection_changed)
        self._mouse.scroll_requested.connect(self.scroll_by)
        make_accessible(self)

    # ------------------------------------------------------------------ what it shows
    def set_document(self, document: Document | None) -> None:
        """Show another document from its beginning, or none; its marks are to be set after this."""
        had = self.selection() is not None
        self._cue.stop()
        self._selection.anchor = self._selection.caret = None
        self._selection.clear()
        self._mouse.page = self._motion = None
        self._steps = Steps(document) if document is not None and document.paragraph_count else None
        super().set_document(document)
        self.setAccessibleName(self.tr("{}, dialogue").format(document.title) if document else "")
        if had:
            self.selection_changed.emit()

    def _open_page(self, document: Document) -> None:
        super()._open_page(document)
        self._mouse.page = self.page
        self._motion = CaretMotion(self.page) if self.page and document.paragraph_count else None

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these highlights, all of the document."""
        self.overlays.set_annotations(annotations)
        self.viewport().update()

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show these ribbons, all of the document."""
        self.overlays.set_bookmarks(bookmarks)
        self.viewport().update()

    def set_active_annotation(self, id: str | None) -> None:  # noqa: A002
        """Outline the highlight whose card is in use."""
        self.emphasis.active = id
        self.viewport().update()

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing on the page may move by itself."""
        return self._cue.reduced_motion

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self._cue.reduced_motion = reduced

    @property
    def caret_browsing(self) -> bool:
        """Whether a caret stands in the text and the arrow keys move it."""
        return self._caret_browsing

    @caret_browsing.setter
    def caret_browsing(self, on: bool) -> None:
        self._caret_browsing = on
        if on and self._selection.caret is None and self._steps is not None:
            self._selection.begin(Place(self.current_block()))
        self._show_caret()

    # --------------------------------------------------------------------- selection
    def selection(self) -> Passage | None:
        """What is selected, None where it is nothing."""
        return self._selection.passage()

    def select(self, passage: Passage | None) -> None:
        """Select a passage, or nothing."""
        if passage is None:
            self._selection.clear()
        else:
            self._selection.begin(passage.start)
            self._selection.caret = passage.end
        self._on_selection_changed()

    def select_all(self) -> None:
        """Select the whole document."""
        if self.document is not None:
            self.select(everything(self.document))

    def selected_text(self) -> str:
        """What `copy` copies: with the names where several turns are selected."""
        passage = self.selection()
        return words_to_copy(self.document, passage) if self.document and passage else ""

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if self.selection() is not None:
            copy_text(self.selected_text())

    def whole_turn(self, block: int) -> Passage:
        """All of a block."""
        end = self.document.end_of(block) if self.document is not None else Place(block)
        return Passage(Place(block), end)

    def _on_selection_changed(self) -> None:
        self.emphasis.selection = self.selection()
        self._show_caret()
        self.viewport().update()
        self.selection_changed.emit()

    def _show_caret(self) -> None:
        shown = self._caret_browsing and self.hasFocus()
        self.emphasis.caret = self._selection.caret if shown else None
        self.viewport().update()

    def _offer_primary(self) -> None:
        passage = self.selection()
        if passage is not None and self.document is not None:
            offer_primary(partial(words_to_copy, self.document, passage))

    # ----------------------------------------------------------------------- walking
    def go_to_block(self, block: int, *, cue: bool = True) -> None:
        """Bring a block's first line to the reading line; `cue` shows where it is."""
        self.go_to_place(Place(block), cue=cue)

    def go_to_place(self, place: Place, *, cue: bool = True) -> None:
        """Bring the line of a place to the reading line; `cue` shows where it is."""
        if self._steps is None:
            return
        self.show_place(place)
        if cue and self.page is not None:
            self._cue.start(place.block)

    def ensure_visible(self, passage: Passage) -> None:
        """Move the page only if the passage is not on screen already."""
        if self.page is None:
            return
        span = self.page.span_on_screen(passage)
        if span is None or span[0] < 0 or span[1] > self.page.view.height:
            self.show_place(passage.start)

    def next_turn(self) -> None:
        """Go to the next turn."""
        self._step(self._steps.next_turn(self.current_block()) if self._steps else None)

    def previous_turn(self) -> None:
        """Go to the turn before."""
        self._step(self._steps.previous_turn(self.current_block()) if self._steps else None)

    def next_turn_of_speaker(self) -> None:
        """Go to the next turn of who speaks now."""
        self._step(self._steps.next_of_speaker(self.current_block()) if self._steps else None)

    def previous_turn_of_speaker(self) -> None:
        """Go to the turn before of who speaks now."""
        self._step(self._steps.previous_of_speaker(self.current_block()) if self._steps else None)

    def next_section(self) -> None:
        """Go to the next heading."""
        self._step(self._steps.next_section(self.current_block()) if self._steps else None)

    def previous_section(self) -> None:
        """Go to the heading above, or to the one before if the reader is there already."""
        self._step(self._steps.previous_section(self.current_block()) if self._steps else None)

    def _step(self, block: int | None) -> None:
        if block is not None:
            self.go_to_block(block)
            if self.page is not None:
                announce_row(self, self.page.rows.row_of_place(Place(block)))

    def scroll_by(self, pixels: int) -> None:
        """Scroll down by pixels, up where negative; a ribbon that is only offered stays behind."""
        self._offer_ribbon(-1)
        super().scroll_by(pixels)

    def page_down(self) -> None:
        """Scroll by the view's height less two lines."""
        self.scroll_by(self._page_height())

    def page_up(self) -> None:
        """Scroll back by the view's height less two lines."""
        self.scroll_by(-self._page_height())

    def _page_height(self) -> int:
        line = self.metrics.line
        return max(line, self.viewport().height() - _OVERLAP_LINES * line)

    def scroll_down(self) -> None:
        """Scroll by two lines."""
        self.scroll_by(_LINES_A_KEY * self.metrics.line)

    def scroll_up(self) -> None:
        """Scroll back by two lines."""
        self.scroll_by(-_LINES_A_KEY * self.metrics.line)

    def go_to_start(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def go_to_end(self) -> None:
        """Show the end."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _on_cue_changed(self, block: int) -> None:
        self.emphasis.cue, self.emphasis.swell = self._cue.block, self._cue.swell
        self.update_block(block)

    # -------------------------------------------------------------------------- keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolling, selecting and the caret; letters and everything else are left to the window."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif not self._move_caret(event) and not self._scroll_by_key(event):
            event.ignore()

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        name = scroll_for(event)
        if name is None or self.page is None:
            return False
        getattr(self, name)()
        return True

    def _move_caret(self, event: QKeyEvent) -> bool:
        motion = motion_for(event)
        if motion is None or self._motion is None or self.page is None:
            return False
        if not is_shifted(event) and not self._caret_browsing:
            return False
        start = self._caret_to_move()
        if self.page.content_at(start).right_to_left:
            motion = mirrored(motion)
        place = self._motion.moved(start, motion)
        if is_shifted(event):
            self._selection.origin = None
            self._selection.caret = place
        else:
            self._selection.begin(place)
        self._reveal(place)
        self._on_selection_changed()
        announce_caret(self, self.page.rows.row_of_place(place))
        return True

    def caret_place(self) -> Place | None:
        """Where the caret is, shown or not; None before the reader touched the text."""
        return self._selection.caret

    def move_caret_to(self, place: Place) -> None:
        """Put the caret somewhere and show it; nothing is selected then."""
        self._selection.begin(place)
        self._reveal(place)
        self._on_selection_changed()

    def _caret_to_move(self) -> Place:
        """The caret; where none is on screen and nothing is selected, the start of the current turn."""
        caret = self._selection.caret
        if caret is None or self._is_forgotten(caret):
            caret = Place(self.current_block())
            self._selection.begin(caret)
        return caret

    def _is_forgotten(self, caret: Place) -> bool:
        """Whether the reader has gone elsewhere since the caret was set, which nobody sees."""
        if self._caret_browsing or self._selection.passage() is not None or self.page is None:
            return False
        return self._target is not None or self.page.span_on_screen(Passage(caret, caret)) is None

    def _reveal(self, place: Place) -> None:
        """Scroll just so far that the caret's line is on screen."""
        if self.page is None:
            return
        span = self.page.span_on_screen(Passage(place, place))
        if span is None:
            self.show_place(place)
        elif span[0] < self.metrics.line:
            self.scroll_by(span[0] - self.metrics.line)
        elif span[1] > self.page.view.height - self.metrics.line:
            self.scroll_by(span[1] - self.page.view.height + self.metrics.line)

    # ------------------------------------------------------------------------- mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.page is None:
            return
        at = event.position()
        block = self._margin_block(at.x(), at.y())
        if block is not None:
            self.bookmark_requested.emit(block)
        else:
            self._mouse.press(at, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.page is None:
            return
        if self._margin_block(event.position().x(), event.position().y()) is None:
            self._mouse.double_click(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._mouse.move(event.position())
        else:
            self._hover(event.position().x(), event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self._mouse.is_pressed:
            return
        self._mouse.release()
        if self._mouse.has_moved:
            self._offer_primary()
        else:
            self._click(event.position().x(), event.position().y())

    def _click(self, x: float, y: float) -> None:
        """A plain click on a highlight chooses it."""
        place = self.page.character_at(x, y) if self.page is not None else None
        if place is None or self.page is None:
            return
        content = self.page.content_at(place)
        found = self.overlays.top_at(content, place.offset - content.place.offset)
        if found is not None:
            self.annotation_activated.emit(found)

    def _margin_block(self, x: float, y: float) -> int | None:
        """The block whose margin holds a point."""
        if self.page is None or not self.page.in_margin(x):
            return None
        placed = self.page.placed_at(y)
        if placed is None or not placed.y <= y < placed.bottom or not self._has_ribbon(placed):
            return None
        return placed.layout.content.place.block

    @staticmethod
    def _has_ribbon(placed: PlacedRow) -> bool:
        return placed.layout.content.first

    def _hover(self, x: float, y: float) -> None:
        """The pointer says what a click does, and the margin offers a ribbon."""
        block = self._margin_block(x, y)
        shape = Qt.CursorShape.ArrowCursor
        if block is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self.page is not None and self.page.is_on_text(x, y):
            shape = Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        self._offer_ribbon(-1 if block is None else block)

    def _offer_ribbon(self, block: int) -> None:
        before, self.emphasis.hovered = self.emphasis.hovered, block
        if before != block:
            self.update_block(before)
            self.update_block(block)

    def leaveEvent(self, event: QEvent) -> None:
        self._offer_ribbon(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse where it was pressed, by key below the selection or the current turn."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.context_menu_requested.emit(event.globalPos())
        else:
            self.context_menu_requested.emit(self.viewport().mapToGlobal(self._menu_point()))
        event.accept()

    def place_at(self, point: QPoint) -> Place | None:
        """The place in the text nearest to a point of the screen, None where there is no text."""
        at = self.viewport().mapFromGlobal(point)
        return self.page.place_at(at.x(), at.y()) if self.page is not None else None

    def _menu_point(self) -> QPoint:
        passage = self.selection() or self.whole_turn(self.current_block())
        span = self.page.span_on_screen(passage) if self.page is not None else None
        if self.page is None or span is None:
            return self.viewport().rect().center()
        y = min(max(span[1], self.metrics.line), self.page.view.height - self.metrics.line)
        return QPoint(round(self.page.geometry.x(self.page.geometry.text_left)), y)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_caret()
