"""Focus mode: the page alone, a little larger, until Esc or F11."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QMainWindow, QWidget

from desktop.panels.toolbar import ToolBar
from desktop.parts import Parts
from desktop.reading_session import ReadingSession
from desktop.view_actions import ViewActions
from transcript.section_numbers import numbered_headings

POINTER_HIDES_MS = 2000
_EDGE, _FAR = 2, 24  # pixels from the top that reveal the toolbar, and below it that hide it


class FocusMode(QObject):
    """`focus_mode` is the deed of the action of its name. Signals: `changed(on)`."""

    changed = Signal(bool)

    def __init__(
        self, session: ReadingSession, parts: Parts, view: ViewActions, toolbar: ToolBar, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._parts, self._view = session, parts, view
        self._toolbar, self._window = toolbar, window
        self._before, self._place = Qt.WindowState.WindowNoState, window.geometry()
        self.is_on = False
        self._headings: list[str] = []
        self._pointer = QTimer(self, singleShot=True, interval=POINTER_HIDES_MS)
        self._pointer.timeout.connect(self._hide_pointer)
        parts.pane.turn_changed.connect(self._on_turn_changed)
        parts.pane.document_changed.connect(self._on_document_changed)
        parts.pages.currentChanged.connect(self._on_page_changed)

    def toggle(self) -> None:
        """Enter or leave."""
        if self.is_on:
            self.leave()
        elif self._parts.reading:
            self._enter()

    # ------------------------------------------------------------------ in and out
    def _enter(self) -> None:
        self.is_on = True
        self._before, self._place = self._window.windowState(), self._window.geometry()
        self._float_toolbar()
        self._parts.status.hide()
        self._view.set_bare(True)
        self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        self._parts.foot.show()
        self._parts.fade.show()
        self._parts.fade.place()
        self._watch(True)
        self._on_document_changed()
        self._on_turn_changed(self._parts.pane.current_block())
        self._parts.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(True)

    @Slot()
    def leave(self) -> None:
        """Bring everything back as it was."""
        if not self.is_on:
            return
        self.is_on = False
        self._watch(False)
        self._pointer.stop()
        self._parts.pane.viewport().unsetCursor()
        self._parts.foot.hide()
        self._parts.fade.hide()
        self._dock_toolbar()
        self._parts.status.setVisible(self._parts.reading)
        self._window.setWindowState(self._before)
        if self._before == Qt.WindowState.WindowNoState:
            self._window.setGeometry(self._place)  # not every platform remembers it
        self._view.set_bare(False)
        self.changed.emit(False)

    def _watch(self, on: bool) -> None:  # noqa: FBT001  on or off
        """Look at the pointer over the page, and at where the keyboard goes."""
        viewport = self._parts.pane.viewport()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if on:
            viewport.installEventFilter(self)
            application.focusChanged.connect(self._on_focus_changed)
            self._pointer.start()
        else:
            viewport.removeEventFilter(self)
            application.focusChanged.disconnect(self._on_focus_changed)

    @Slot(int)
    def _on_page_changed(self, _index: int) -> None:
        """The library's list is no page to be alone with."""
        if not self._parts.reading:
            self.leave()

    # --------------------------------------------------------------------- toolbar
    def _layout(self) -> QBoxLayout:
        layout = self._parts.root.layout()
        assert isinstance(layout, QBoxLayout)
        return layout

    def _float_toolbar(self) -> None:
        """Out of the layout, above the upper edge: its buttons and menus keep working."""
        self._layout().removeWidget(self._toolbar)
        self._toolbar.setProperty("floating", True)
        self._hide_toolbar()

    def _dock_toolbar(self) -> None:
        self._toolbar.setProperty("floating", False)
        self._layout().insertWidget(0, self._toolbar)

    def reveal_toolbar(self) -> None:
        """Lay the toolbar over the upper edge of the page."""
        self._toolbar.setGeometry(0, 0, self._parts.root.width(), self._toolbar.height())
        self._toolbar.raise_()

    def _hide_toolbar(self) -> None:
        height = self._toolbar.height()
        self._toolbar.setGeometry(0, -height, self._parts.root.width(), height)

    # -------------------------------------------------------------- pointer and keys
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._on_pointer_moved(event)
        elif event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place_foot)  # when the page was laid out anew
            self._hide_toolbar()
        return super().eventFilter(watched, event)

    def _on_pointer_moved(self, event: QMouseEvent) -> None:
        self._pointer.start()
        viewport = self._parts.pane.viewport()
        if viewport.cursor().shape() is Qt.CursorShape.BlankCursor:
            viewport.unsetCursor()
        at = viewport.mapTo(self._parts.root, event.position().toPoint())
        if at.y() <= _EDGE:
            self.reveal_toolbar()
        elif at.y() > self._toolbar.height() + _FAR and not self._holds(QApplication.focusWidget()):
            self._hide_toolbar()

    @Slot()
    def _hide_pointer(self) -> None:
        if self._toolbar.y() < 0:
            self._parts.pane.viewport().setCursor(Qt.CursorShape.BlankCursor)

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and self._toolbar.isAncestorOf(widget)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Who reaches the toolbar by keyboard sees it."""
        if self._holds(new):
            self.reveal_toolbar()
        elif self._holds(old) and new is not None:
            self._hide_toolbar()

    # ------------------------------------------------------------------------ foot
    @Slot()
    def _on_document_changed(self) -> None:
        document = self._session.document
        sections = numbered_headings(document.sections) if document is not None and self.is_on else ()
        self._headings = [
            "  ·  ".join(part for part in (each.number, each.title) if part) for each in sections
        ]

    @Slot(int)
    def _on_turn_changed(self, block: int) -> None:
        document = self._session.document
        if not self.is_on or document is None or not document.word_count:
            return
        section = document.section_of(block)
        named = section is not None and section < len(self._headings)
        words = self._headings[section] if named and section is not None else ""
        end = block + 1 == len(document)
        self._parts.foot.set_reading(words, document.words_before[block + end] / document.word_count)
        self._place_foot()

    @Slot()
    def _place_foot(self) -> None:
        page = self._parts.pane.page
        if page is not None:
            left = page.geometry.x(page.geometry.text_left, page.geometry.text_width)
            self._parts.foot.set_column(left, left + page.geometry.text_width)
