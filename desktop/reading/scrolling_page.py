"""A page that scrolls: what is painted when, and what the scroll bar says.

Knows nothing of what a reader does with the text; that is `DialoguePane`.
"""

from dataclasses import replace

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from desktop.reading.memory import settle_memory
from desktop.reading.overlays import Overlays
from desktop.reading.page import Page, PageWords
from desktop.reading.page_metrics import PageMetrics
from desktop.reading.page_painter import Emphasis
from desktop.reading.page_type import PageType
from desktop.theme import Theme
from desktop.wording import turn_count
from transcript.document import Document
from transcript.model import Place, ReadingPosition

SMALLEST, LARGEST = 13.0, 32.0
_SETTLES_AFTER = 300
_TIDIES_AFTER = 150


def _fold_words(names: str, turns: int) -> str:
    """ "Bram, Sefa · 4 turns"."""
    return " · ".join(filter(None, (names, turn_count(turns))))


class ScrollingPage(QAbstractScrollArea):
    """Shows a document, and keeps the reader's place through every change of size and colour.

    Signals: `turn_changed(block)` when another block comes to the reading line,
    `position_changed(ReadingPosition)` 300 ms after the page came to rest,
    `zoom_requested(+1 or -1)`, `painted()` when text was painted for the first time.
    """

    turn_changed = Signal(int)
    position_changed = Signal(object)
    zoom_requested = Signal(int)
    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self.document: Document | None = None
        self.overlays = Overlays()
        self.emphasis = Emphasis()
        self._theme = theme
        self._metrics: PageMetrics | None = None
        self._type = PageType()
        self._is_sized = False
        self._is_syncing = False
        self._waiting: tuple[Place, bool] | None = None
        self._target: int | None = None
        self._announced = -1
        self._furthest = 0
        self._wheel_rest = 0.0
        self._sticky: tuple[int, int] | None = None
        self._has_painted = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_AFTER)
        self._settling.timeout.connect(self._on_settled)
        self._tidying = QTimer(self, singleShot=True, interval=_TIDIES_AFTER)
        self._tidying.timeout.connect(settle_memory)
        self._dress()

    def _dress(self) -> None:
        # asked for one that Qt has made, Python would learn about every kind of widget first
        self._view = QWidget(self)
        self.setViewport(self._view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._apply_palette()

    def _apply_palette(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, self._theme.page)
        palette.setColor(QPalette.ColorRole.Base, self._theme.page)
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    # ------------------------------------------------------------------- what it shows
    def set_document(self, document: Document | None) -> None:
        """Show another document from its beginning, or none."""
        if self.page is not None:
            self.page.release()
        self.page, self.document = None, document
        self.overlays = Overlays()
        self.emphasis = Emphasis()
        self._waiting = self._target = self._sticky = None
        self._announced, self._furthest = -1, 0
        self._settling.stop()
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if document else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        # the bar's coming has resized the view and opened the page, unless it was there before
        if document is not None and self._is_sized and self.page is None:
            self._open_page(document)
        self.viewport().update()

    def _open_page(self, document: Document) -> None:
        words = PageWords(self.tr("Unnamed"), self.tr("Section {}"), _fold_words)
        page = Page(document, self.overlays, words, self._theme, self.metrics)
        page.set_view(self.viewport().width(), self.viewport().height())
        self.page = page
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._show(*waiting)
        self._sync_bar()
        self._announce()
        self._tidying.start()

    def recolour(self, document: Document) -> None:
        """Paint the same document with speakers in other colours."""
        self.document = document
        if self.page is not None:
            self.page.recolour(document)
        self.viewport().update()

    @property
    def metrics(self) -> PageMetrics:
        """The measures of the text size in use."""
        if self._metrics is None:
            self._metrics = PageMetrics(self._type)
        return self._metrics

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._apply_palette()
        if self.page is not None:
            self.page.set_theme(theme)
        self.viewport().update()

    def set_text_size(self, pixels: float) -> None:
        """Set the text in another size, from 13 to 32 pixels; the reader's line stays where it is."""
        self.set_type(replace(self._type, size=pixels))

    def set_type(self, page_type: PageType) -> None:
        """Set the text in other type; the reader's line stays where it is."""
        page_type = replace(page_type, size=min(max(page_type.size, SMALLEST), LARGEST))
        if page_type == self._type:
            return
        self._type, self._metrics = page_type, None
        if self.page is not None:
            self.page.set_metrics(self.metrics)
            self._refresh()

    def _refresh(self) -> None:
        """Paint everything anew after the page was laid out in another way."""
        self._sync_bar()
        self._announce()
        self.viewport().update()

    # --------------------------------------------------------------------------- where
    def current_block(self) -> int:
        """The block at the reading line, or the one that was jumped to until the page is scrolled."""
        if self._target is not None:
            return self._target
        if self.page is None:
            return self._waiting[0].block if self._waiting else 0
        return self.page.block_at(self.page.reading_y)

    def visible_blocks(self) -> range:
        """The blocks on screen."""
        placed = self.page.placed() if self.page else []
        if self.page is None or not placed:
            return range(0)
        return range(self.page.rows.block(placed[0].row), self.page.rows.block(placed[-1].row) + 1)

    def reading_position(self) -> ReadingPosition:
        """The place at the top of the view, and the furthest block whose end was on screen."""
        if self.page is None:
            return ReadingPosition(self._waiting[0] if self._waiting else Place(0), self._furthest)
        return ReadingPosition(self.page.top_place(), self._furthest)

    def restore_position(self, position: ReadingPosition) -> None:
        """Go back to where the reader was."""
        self._furthest = max(self._furthest, position.furthest_block)
        self._target = None
        self._show(position.place, to_top=True)

    def show_place(self, place: Place) -> None:
        """Bring the line of a place to the reading line, a quarter down; its block becomes current."""
        self._target = place.block
        self._show(place, to_top=False)

    def _show(self, place: Place, to_top: bool) -> None:  # noqa: FBT001
        if self.page is None:
            self._waiting = (place, to_top)
            return
        if to_top:
            self.page.show_top(place)
        else:
            self.page.show_place(place, self.page.view.height // 4)
        self._settling.start()
        self._refresh()

    def _announce(self) -> None:
        self._furthest = max(self._furthest, self._last_seen_whole())
        block = self.current_block()
        if block != self._announced and self.page is not None:
            self._announced = block
            self.turn_changed.emit(block)

    def _last_seen_whole(self) -> int:
        """The last block on screen whose end is there too; -1 where there is none."""
        placed = self.page.placed() if self.page else []
        if self.page is None or not placed:
            return -1
        rows, last = self.page.rows, placed[-1]
        block = rows.block(last.row)
        ends = last.row + 1 == len(rows) or rows.block(last.row + 1) != block
        return block if ends and last.bottom <= self.page.view.height else block - 1

    def _on_settled(self) -> None:
        if self.page is not None:
            self.position_changed.emit(self.reading_position())

    # ----------------------------------------------------------------------- scrolling
    def scroll_by(self, pixels: int) -> None:
        """Scroll as the reader does: down by pixels, up where negative."""
        if self.page is None or not pixels:
            return
        moved = self.page.scroll_by(pixels)
        if moved:
            self._target = None
            self._shift(moved)
            self._after_scrolling()

    def _after_scrolling(self) -> None:
        self._sync_bar()
        self._announce()
        self._settling.start()

    def _shift(self, moved: int) -> None:
        """Move what is already painted, so that only what comes into view is painted."""
        viewport = self.viewport()
        ratio = viewport.devicePixelRatioF()
        if abs(moved) >= viewport.height() or ratio != int(ratio):
            viewport.update()
            return
        viewport.scroll(0, -moved, viewport.rect())
        self._repaint_sticky(moved)

    def _repaint_sticky(self, moved: int) -> None:
        """A name that floats does not move with the page."""
        if self.page is None:
            return
        before = self._sticky
        self._sticky = self.page.painter.sticky_name(self.page.placed())
        for sticky in (before, self._sticky):
            if sticky is not None:
                rect = self.page.painter.sticky_rect(sticky)
                self.viewport().update(rect.united(rect.translated(0, -moved)))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar was moved: near by in exact pixels, far away to the likely place."""
        del dx
        if self._is_syncing or self.page is None:
            return
        bar = self.verticalScrollBar()
        at_end = bar.value() in (bar.minimum(), bar.maximum())
        if abs(dy) <= 2 * self.viewport().height() and not at_end:
            self.scroll_by(-dy)
            return
        self._target = None
        self.page.jump_to(bar.value())
        self.viewport().update()
        self._after_scrolling()

    def _sync_bar(self) -> None:
        """Let the bar say what is true, but never under the reader's hand."""
        bar = self.verticalScrollBar()
        if self.page is None or bar.isSliderDown():
            return
        self._is_syncing = True
        self.page.placed()
        bar.setSingleStep(self.metrics.line)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, self.page.view.maximum)
        bar.setEnabled(self.page.view.maximum > 0)  # what is seen whole has no handle
        bar.setValue(self.page.view.position)
        self._is_syncing = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pixels where the device counts them, else lines; with Ctrl the text is made larger or smaller."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y())
        else:
            lines = turned / 120 * QApplication.wheelScrollLines()
            self._wheel_rest -= lines * self.metrics.line
            pixels = int(self._wheel_rest)
            self._wheel_rest -= pixels
            self.scroll_by(pixels)
        event.accept()

    # ------------------------------------------------------------------------ painting
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_sized = True
        if self.page is None:
            if self.document is not None:
                self._open_page(self.document)
            return
        self.page.set_size(self.viewport().width(), self.viewport().height())
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for rect in event.region():  # type: ignore[attr-defined]  # a sequence at run time
            painter.setClipRect(rect)
            self._paint(painter, rect)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRect) -> None:
        if self.page is None:
            painter.fillRect(rect, self._theme.page)
            return
        placed = self.page.placed()
        self.page.painter.paint(painter, rect, placed, self.emphasis)
        self._sticky = self.page.painter.sticky_name(placed)
        if self._sticky is not None:
            self.page.painter.paint_sticky(painter, self._sticky)
        if not self._has_painted:
            self._has_painted = True
            self.painted.emit()

    def update_block(self, block: int) -> None:
        """Paint the rows of a block anew."""
        for placed in self.page.placed() if self.page else ():
            if self.page is not None and self.page.rows.block(placed.row) == block:
                self.viewport().update(0, placed.y, self.viewport().width(), placed.layout.height)
