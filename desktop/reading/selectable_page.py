"""A page whose text can be selected: with the mouse, with the keyboard, and by the window."""

from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.reading.caret_motion import CaretMotion
from desktop.reading.long_press import LongPress
from desktop.reading.pane_keys import is_shifted, mirrored, motion_for
from desktop.reading.scrolling_page import ScrollingPage
from desktop.reading.selecting import MouseSelecting
from desktop.reading.selection import Selection, everything, words_to_copy
from desktop.theme import Theme
from transcript.document import Document
from transcript.model import Passage, Place


class SelectablePage(ScrollingPage):
    """A page with a selection and a caret.

    Signals: `selection_changed()`, `caret_moved(Place)` when a key moved the caret,
    `clicked(QPointF)` for a click that selected nothing, and `selection_offered()` when a
    mouse or a finger has selected something and was lifted.
    """

    selection_changed = Signal()
    selection_offered = Signal()
    caret_moved = Signal(object)
    clicked = Signal(QPointF)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._selection = Selection()
        self._motion: CaretMotion | None = None
        self._caret_browsing = False
        self._mouse = MouseSelecting(self._selection, self)
        self._mouse.changed.connect(self._on_selection_changed)
        self._mouse.scroll_requested.connect(self.scroll_by)
        self._long_press = LongPress(self)
        self._long_press.held.connect(self._on_held)

    def set_document(self, document: Document | None) -> None:
        """Show another document from its beginning with nothing selected, or none."""
        had = self.selection() is not None
        self._selection.anchor = self._selection.caret = None
        self._selection.clear()
        self._mouse.page = self._motion = None
        super().set_document(document)
        if had:
            self.selection_changed.emit()

    def _open_page(self, document: Document) -> None:
        super()._open_page(document)
        self._mouse.page = self.page
        self._motion = CaretMotion(self.page) if self.page and document.paragraph_count else None

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
            from desktop.reading.clipboard import copy_text  # for who copies

            copy_text(self.selected_text())

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
            from desktop.reading.clipboard import offer_primary

            offer_primary(partial(words_to_copy, self.document, passage))

    # ------------------------------------------------------------------------- caret
    @property
    def caret_browsing(self) -> bool:
        """Whether a caret stands in the text and the arrow keys move it."""
        return self._caret_browsing

    @caret_browsing.setter
    def caret_browsing(self, on: bool) -> None:
        self._caret_browsing = on
        if on and self._selection.caret is None and self._motion is not None:
            self._selection.begin(Place(self.current_block()))
        self._show_caret()

    # -------------------------------------------------------------------------- keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying, selecting and the caret; everything else goes on to whoever wants it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif not self._move_caret(event):
            event.ignore()

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
        self.caret_moved.emit(place)
        return True

    def caret_place(self) -> Place | None:
        """Where the caret is, shown or not; None before the reader touched the text."""
        return self._selection.caret

    def reader_place(self) -> Place:
        """Where the reader is: at the caret where it can be seen, else in the turn at the reading line."""
        seen = self._caret_browsing or self._selection.passage() is not None
        return (self._selection.caret if seen else None) or Place(self.current_block())

    def let_caret_come_along(self, place: Place) -> None:
        """Put a caret that is shown where the page has gone; a selection stays where nobody sees one."""
        if self._caret_browsing:
            self._selection.begin(place)
            self._on_selection_changed()

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
        self._long_press.press(event)
        if event.button() is Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._mouse.press(event.position(), extend=extend)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse.double_click(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._long_press.move(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._mouse.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._long_press.release()
        if event.button() is not Qt.MouseButton.LeftButton or not self._mouse.is_pressed:
            return
        self._mouse.release()
        if self._mouse.has_moved:
            self._offer_primary()
            self._offer_selection()
        else:
            self.clicked.emit(event.position())

    def _on_held(self, at: QPointF) -> None:
        """A finger that rests takes the word below it."""
        self._mouse.double_click(at)
        self._mouse.release()
        self._offer_selection()

    def _offer_selection(self) -> None:
        if self.selection() is not None:
            self.selection_offered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_caret()
