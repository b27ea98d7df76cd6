"""Selecting with the mouse: drags, double and triple clicks, and dragging past the edge."""

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop.reading.page import Page
from desktop.reading.selection import Grain, Selection
from desktop.reading.words import word_at
from transcript.model import Passage, Place

_SCROLL_EVERY = 16
_FASTEST = 48


def word_around(page: Page, place: Place) -> Passage:
    """The word that holds a place."""
    text = page.contents.of(page.rows.row_of_place(place))
    start, end = word_at(text.text, place.offset - text.place.offset)
    base = text.place.offset
    return Passage(
        Place(place.block, place.paragraph, base + start), Place(place.block, place.paragraph, base + end)
    )


def paragraph_around(page: Page, place: Place) -> Passage:
    """The paragraph that holds a place."""
    document = page.document
    length = len(document.paragraph_text(document.first_paragraph(place.block) + place.paragraph))
    return Passage(Place(place.block, place.paragraph), Place(place.block, place.paragraph, length))


class MouseSelecting(QObject):
    """Turns presses and moves of the mouse into a selection.

    `changed()` follows every change of the selection; `scroll_requested(pixels)` comes
    again and again while the mouse is held beyond the upper or lower edge.
    """

    changed = Signal()
    scroll_requested = Signal(int)

    def __init__(self, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self.selection = selection
        self.page: Page | None = None
        self.is_pressed = False
        self.has_moved = False
        self._pressed_at = QPointF()
        self._last_at = QPointF()
        self._since_double = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_EVERY)
        self._timer.timeout.connect(self._on_timer)

    def press(self, at: QPointF, *, extend: bool) -> None:
        """The left button goes down; a third press soon after a double click takes the paragraph."""
        place = self.page.place_at(at.x(), at.y()) if self.page else None
        if self.page is None or place is None:
            return
        self.is_pressed, self.has_moved = True, False
        self._pressed_at = self._last_at = at
        if self._is_third_press(at):
            self.selection.begin_with(paragraph_around(self.page, place), Grain.PARAGRAPH)
            self.has_moved = True
        elif extend and self.selection.anchor is not None:
            self.selection.extend(self._grown(place))
            self.has_moved = True
        else:
            self.selection.begin(place)
        self.changed.emit()

    def double_click(self, at: QPointF) -> None:
        """The second of two quick presses takes the word."""
        place = self._character_at(at)
        if self.page is None or place is None:
            return
        self.is_pressed = self.has_moved = True
        self._pressed_at = self._last_at = at
        self._since_double.start()
        self.selection.begin_with(word_around(self.page, place), Grain.WORD)
        self.changed.emit()

    def move(self, at: QPointF) -> None:
        """The mouse moves with the button held."""
        if not self.is_pressed:
            return
        distance = (at - self._pressed_at).manhattanLength()
        if not self.has_moved and distance < QGuiApplication.styleHints().startDragDistance() / 2:
            return
        self.has_moved = True
        self._last_at = at
        self._extend()
        self._auto_scroll()

    def release(self) -> None:
        """The button comes up."""
        self.is_pressed = False
        self._timer.stop()

    def _is_third_press(self, at: QPointF) -> bool:
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        near = (at - self._pressed_at).manhattanLength() < QGuiApplication.styleHints().startDragDistance()
        soon = self._since_double.isValid() and self._since_double.elapsed() < interval
        self._since_double.invalidate()
        return soon and near

    def _character_at(self, at: QPointF) -> Place | None:
        if self.page is None:
            return None
        return self.page.character_at(at.x(), at.y()) or self.page.place_at(at.x(), at.y())

    def _grown(self, place: Place) -> Passage:
        """The place, or the whole word or paragraph it lies in."""
        if self.page is None or self.selection.grain is Grain.CHARACTER:
            return Passage(place, place)
        around = word_around if self.selection.grain is Grain.WORD else paragraph_around
        return around(self.page, place)

    def _extend(self) -> None:
        if self.page is None:
            return
        height = self.page.view.height
        y = min(max(self._last_at.y(), 0.0), height - 1.0)
        place = self.page.place_at(self._last_at.x(), y)
        if place is not None:
            before = (self.selection.anchor, self.selection.caret)
            self.selection.extend(self._grown(place))
            if before != (self.selection.anchor, self.selection.caret):
                self.changed.emit()

    def _beyond(self) -> int:
        """How far the mouse is past the edge: negative above, positive below."""
        if self.page is None:
            return 0
        y, height = round(self._last_at.y()), self.page.view.height
        return min(y, 0) if y < 0 else max(y - height + 1, 0)

    def _auto_scroll(self) -> None:
        if self._beyond() and not self._timer.isActive():
            self._timer.start()
        elif not self._beyond():
            self._timer.stop()

    def _on_timer(self) -> None:
        beyond = self._beyond()
        speed = min(_FASTEST, 2 + abs(beyond) // 4)
        self.scroll_requested.emit(speed if beyond > 0 else -speed)
        self._extend()
