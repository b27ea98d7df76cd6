"""The dialogue pane: reading, walking, selecting and marking one document."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.announcing import announce
from desktop.reading.accessibility import announce_caret, announce_row, make_accessible
from desktop.reading.cue import Cue
from desktop.reading.find import MatchesOnPage
from desktop.reading.page_painter import PlacedRow
from desktop.reading.pane_keys import opens_popover, scroll_for
from desktop.reading.passage_area import area_on_screen
from desktop.reading.row_content import Shape
from desktop.reading.selectable_page import SelectablePage
from desktop.reading.spoken_marks import MarksAtCaret
from desktop.reading.steps import Steps
from desktop.reading.voices import document_voices
from desktop.theme import Theme
from transcript.document import Document
from transcript.model import Annotation, Bookmark, Passage, Place

_LINES_A_KEY = 2
_OVERLAP_LINES = 2
_UNDER_PILL = 56


class Strip(Protocol):
    """Something that stands between the page and its scroll bar."""

    def width_beside(self, pane_width: int) -> int: ...
    def setGeometry(self, left: int, top: int, width: int, height: int) -> None: ...


class DialoguePane(SelectablePage):
    """A document to be read, and what the reader does with it.

    Offsets in passages and places are code points. Signals beside those of
    `ScrollingPage` and `SelectablePage`: `annotation_activated(id)` when a highlight was
    clicked, `bookmark_requested(block)` when the margin was, and
    `context_menu_requested(global QPoint)`; `popover_requested()` where a key asks what can be
    done with the selection; `document_changed()` when another text is shown; `folding_changed(bool)`
    when those who are not followed are folded, or no longer.
    """

    folding_changed = Signal(bool)

    document_changed = Signal()
    annotation_activated = Signal(str)
    bookmark_requested = Signal(int)
    context_menu_requested = Signal(object)
    popover_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._steps: Steps | None = None
        self._strip: Strip | None = None
        self._asked: Passage | None = None
        self._marks_at_caret = MarksAtCaret()
        self._arrival = QTimer(self, singleShot=True, interval=0)
        self._arrival.timeout.connect(self._tell_row)
        self._followed: frozenset[int] = frozenset()
        self._folds = False
        self._unfolded: set[int] = set()
        self._cue = Cue(self)
        self._cue.changed.connect(self._on_cue_changed)
        self.caret_moved.connect(self._on_caret_moved)
        self.clicked.connect(self._on_clicked)
        make_accessible(self)

    # ------------------------------------------------------------------------- strip
    def set_strip(self, strip: Strip) -> None:
        """Make room for something between the page and its scroll bar."""
        self._strip = strip
        self._make_room()

    def _make_room(self) -> None:
        if self._strip is None:
            return
        width = self._strip.width_beside(self.width())
        if self.viewportMargins().right() != width:
            self.setViewportMargins(0, 0, width, 0)
        page = self.viewport().geometry()
        fits_right = self.width() - page.right() - 1 >= width
        left = page.right() + 1 if fits_right else page.left() - width
        self._strip.setGeometry(left, page.top(), width, page.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    # ------------------------------------------------------------------ what it shows
    def set_document(self, document: Document | None) -> None:
        """Show another document from its beginning, or none; its marks are to be set after this."""
        self._cue.stop()
        self._followed = frozenset()
        self._set_folds(False)
        self._steps = Steps(document) if document is not None and document.paragraph_count else None
        super().set_document(document)
        self.setAccessibleName(self.tr("{}, dialogue").format(document.title) if document else "")
        self.document_changed.emit()

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
    def followed(self) -> frozenset[int]:
        """The speakers that the reader follows."""
        return self._followed

    def follow(self, speakers: frozenset[int]) -> None:
        """Let some speakers stand out and the steps lead through their turns; none ends it."""
        self._followed = speakers
        voices = self.document.columns.voices if self.document is not None else ()
        self.emphasis.followed = document_voices(voices, speakers)
        if self._folds:
            self.fold_others(bool(speakers))
        self.viewport().update()

    # ----------------------------------------------------------------------- folding
    @property
    def folds_others(self) -> bool:
        """Whether those who are not followed are folded."""
        return self._folds

    def fold_others(self, on: bool) -> None:  # noqa: FBT001  on or off
        """Show each run of turns of those who are not followed as one line, or all of the text again."""
        if self.page is None or (on and not self._followed):
            return
        self._unfolded.clear()
        self._set_folds(on)
        self._fold()

    def _set_folds(self, on: bool) -> None:  # noqa: FBT001
        if on != self._folds:
            self._folds = on
            self.folding_changed.emit(on)

    def _fold(self, kept: PlacedRow | None = None) -> None:
        if self.page is not None:
            self.page.fold(self.emphasis.followed if self._folds else None, self._unfolded, kept)
            self._refresh()

    def _unfold(self, place: Place, kept: PlacedRow | None = None) -> bool:
        """Show the run of turns that holds a place; False where it can be seen."""
        first = self.page.fold_at(place) if self.page is not None else None
        if first is None:
            return False
        self._unfolded.add(first)
        self._fold(kept)
        return True

    def _unfold_near(self) -> bool:
        """Unfold what is at the reading line, else the first fold below it on screen."""
        for placed in self.page.placed() if self.page is not None else ():
            content = placed.layout.content
            below = self.page is not None and placed.bottom > self.page.reading_y
            if content.shape is Shape.FOLD and below:
                return self._unfold(content.place, placed)
        return False

    def show_place(self, place: Place) -> None:
        """Bring the line of a place to the reading line; what hides it is unfolded."""
        self._unfold(place)
        super().show_place(place)

    def followed_turn(self, block: int) -> tuple[int, int]:
        """Which of the turns that are followed a block belongs to or comes after, from 1, and of how many."""
        if self._steps is None or self.emphasis.followed is None:
            return 0, 0
        turns = self._steps.turns_of(self.emphasis.followed)
        return bisect_right(turns, block), len(turns)

    def show_matches(self, matches: MatchesOnPage | None, current: Passage | None) -> None:
        """Box what a search finds on screen, and fill the box of the current match."""
        self.emphasis.matches, self.emphasis.match = matches, current
        self.viewport().update()

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing on the page may move by itself."""
        return self._cue.reduced_motion

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self._cue.reduced_motion = reduced

    def whole_turn(self, block: int) -> Passage:
        """All of a block."""
        end = self.document.end_of(block) if self.document is not None else Place(block)
        return Passage(Place(block), end)

    # ----------------------------------------------------------------------- walking
    def go_to_block(self, block: int, *, cue: bool = True) -> None:
        """Bring a block's first line to the reading line; `cue` shows where it is."""
        self.go_to_place(Place(block), cue=cue)

    def go_to_place(self, place: Place, *, cue: bool = True) -> None:
        """Bring the line of a place to the reading line; `cue` shows where it is."""
        if self._steps is None:
            return
        self.show_place(place)
        self.let_caret_come_along(place)
        if cue and self.page is not None:
            self._cue.start(place.block)

    def ensure_visible(self, passage: Passage) -> None:
        """Move the page only if the passage is not on screen already."""
        if self.page is not None and not self.is_on_screen(passage):
            self.show_place(passage.start)

    def is_on_screen(self, passage: Passage) -> bool:
        """Whether all lines of a passage are on screen, and not under the pill of who is followed."""
        if self.page is None or self.page.fold_at(passage.start) is not None:
            return False
        span = self.page.span_on_screen(passage)
        top = _UNDER_PILL if self._followed else 0
        return span is not None and span[0] >= top and span[1] <= self.page.view.height

    def area_of(self, passage: Passage) -> QRect | None:
        """The words of a passage in pixels of the pane; None where none is on screen."""
        area = area_on_screen(self.page, passage) if self.page is not None else None
        return area.translated(self.viewport().pos()) if area is not None else None

    def room_for_popover(self) -> QRect:
        """Where something may float over the page: not over the strip, nor over who is followed."""
        return self.viewport().geometry().adjusted(0, _UNDER_PILL if self._followed else 0, 0, 0)

    def next_turn(self) -> None:
        """Go to the next turn; where somebody is followed, to theirs."""
        voices, steps, here = self.emphasis.followed, self._steps, self.current_block()
        if steps is not None:
            self._step(steps.next_turn(here) if voices is None else steps.next_of(voices, here))

    def previous_turn(self) -> None:
        """Go to the turn before; where somebody is followed, to theirs."""
        voices, steps, here = self.emphasis.followed, self._steps, self.current_block()
        if steps is not None:
            self._step(steps.previous_turn(here) if voices is None else steps.previous_of(voices, here))

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
        """Selecting, the caret and scrolling; letters and everything else are left to the window."""
        super().keyPressEvent(event)
        if event.isAccepted():
            return
        if opens_popover(event) and self.selection() is not None:
            self.popover_requested.emit()
            event.accept()
        elif (opens_popover(event) and self._unfold_near()) or self._scroll_by_key(event):
            event.accept()

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        name = scroll_for(event)
        if name is None or self.page is None:
            return False
        getattr(self, name)()
        return True

    def _on_caret_moved(self, place: Place) -> None:
        if self.page is not None:
            announce_caret(self, self.page.rows.row_of_place(place))
            content = self.page.content_at(place)
            within = place.offset - content.place.offset
            announce(self, self._marks_at_caret.moved(self.overlays, content, within))
            announce(self, self._selected_words())

    def _selected_words(self) -> str:
        """What a key selected, for the ear: the words of one turn, or how many turns they reach over."""
        passage = self.selection()
        if passage is None:
            return ""
        turns = passage.end.block - passage.start.block + 1
        if turns > 1:
            return self.tr("{} turns selected").format(turns)
        return self.tr("{}, selected").format(self.selected_text().strip())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The name of the page is told by Qt, and after it where on it the reader is."""
        super().focusInEvent(event)
        self._arrival.start()

    def _tell_row(self) -> None:
        if self.page is not None and self.hasFocus() and self._steps is not None:
            announce_row(self, self.page.rows.row_of_place(self.reader_place()))

    # ------------------------------------------------------------------------- mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._margin_block(event.position().x(), event.position().y())
        if block is None:
            super().mousePressEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.bookmark_requested.emit(block)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._margin_block(event.position().x(), event.position().y()) is None:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(event.position().x(), event.position().y())

    def _on_clicked(self, at: QPointF) -> None:
        """A plain click on a highlight chooses it; on a fold, unfolds it."""
        fold = self._fold_under(at.x(), at.y())
        if fold is not None:
            self._unfold(fold.layout.content.place, fold)
            return
        place = self.page.character_at(at.x(), at.y()) if self.page is not None else None
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
        if placed is None or not placed.y <= y < placed.bottom:
            return None
        content = placed.layout.content
        return content.place.block if content.first and content.is_text else None

    def _fold_under(self, x: float, y: float) -> PlacedRow | None:
        """The fold whose line holds a point."""
        placed = self.page.placed_at(y) if self.page is not None else None
        if placed is None or self.page is None or placed.layout.content.shape is not Shape.FOLD:
            return None
        inside = placed.y + placed.layout.text_top <= y < placed.bottom
        return placed if inside and 0 <= self.page.text_x(x) <= self.page.geometry.text_width else None

    def _hover(self, x: float, y: float) -> None:
        """The pointer says what a click does, and the margin offers a ribbon."""
        block = self._margin_block(x, y)
        shape = Qt.CursorShape.ArrowCursor
        fold = self._fold_under(x, y)
        if block is None and fold is not None:
            block = fold.layout.content.place.block
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
        """By mouse where it was pressed, by key below the selection or the current turn.

        The first key with something selected asks for the popover, as Enter does.
        """
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_key and self.selection() is not None and not self._has_popover():
            self.popover_requested.emit()
        elif event.reason() is QContextMenuEvent.Reason.Mouse:
            self.context_menu_requested.emit(event.globalPos())
        else:
            self.context_menu_requested.emit(self.viewport().mapToGlobal(self._menu_point()))
        event.accept()

    def place_at(self, point: QPoint) -> Place | None:
        """The place in the text nearest to a point of the screen, None where there is no text."""
        at = self.viewport().mapFromGlobal(point)
        return self.page.place_at(at.x(), at.y()) if self.page is not None else None

    def _has_popover(self) -> bool:
        """Whether the popover was asked for already: a second key opens the menu."""
        asked, self._asked = self._asked, self.selection()
        return asked == self._asked

    def _menu_point(self) -> QPoint:
        passage = self.selection() or self.whole_turn(self.current_block())
        span = self.page.span_on_screen(passage) if self.page is not None else None
        if self.page is None or span is None:
            return self.viewport().rect().center()
        y = min(max(span[1], self.metrics.line), self.page.view.height - self.metrics.line)
        return QPoint(round(self.page.geometry.x(self.page.geometry.text_left)), y)
