"""From words that are selected, or a highlight that is clicked, to the popover beside them and its deeds."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent

from desktop.parts import Parts
from desktop.reading_actions import ReadingActions
from transcript.model import Annotation, AnnotationId, Passage

SETTLES_AFTER = 250


class Marking(QObject):
    """Shows the popover when a selection has settled, keeps it beside its words, and takes it away."""

    def __init__(self, parts: Parts, reading: ReadingActions, parent: QObject) -> None:
        super().__init__(parent)
        self._pane, self._popover, self._reading = parts.pane, parts.selection_popover, reading
        self._actions: Mapping[str, QAction] = {}
        self._words: Passage | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_AFTER)
        self._settling.timeout.connect(self.show_popover)
        pane = parts.pane
        pane.selection_offered.connect(self._settling.start)
        pane.selection_changed.connect(self._on_selection_changed)
        pane.popover_requested.connect(self.show_popover)
        pane.annotation_activated.connect(self._on_annotation_activated)
        pane.document_changed.connect(self._leave)
        pane.turn_changed.connect(self._follow)
        pane.verticalScrollBar().valueChanged.connect(self._follow)
        pane.verticalScrollBar().rangeChanged.connect(self._follow)
        pane.installEventFilter(self)
        self._popover.installEventFilter(self)
        self._popover.action_requested.connect(self._on_action_requested)

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """What the buttons of the popover do."""
        self._actions = actions
        self._popover.set_actions(actions)

    # ------------------------------------------------------------------------- showing
    @Slot()
    def show_popover(self) -> None:
        """Show it beside what is selected."""
        self._settling.stop()
        if self._pane.selection() is not None:
            self._open(self._reading.highlight_on_words())

    @Slot(str)
    def _on_annotation_activated(self, annotation: str) -> None:
        """A highlight was clicked: the popover says what it is, and can change that."""
        found = self._reading.annotation(AnnotationId(annotation))
        if found is not None:
            self._open(found)

    def _open(self, annotation: Annotation | None) -> None:
        words = self._pane.selection() or (annotation.passage if annotation else None)
        area = self._pane.area_of(words) if words else None
        if words is None or area is None:
            return
        self._words = words
        kind = annotation.kind if annotation else None
        room = self._pane.room_for_popover()
        if self._popover.open_at(area, room, kind, marked=annotation is not None):
            self._reading.highlight = annotation.id if annotation else None

    @Slot()
    def _follow(self) -> None:
        """The popover moves with its words, and goes where they go out of sight."""
        if not self._popover.isVisible() or self._words is None:
            return
        area = self._pane.area_of(self._words)
        if area is None:
            self._leave()
        else:
            self._popover.move_to(area, self._pane.room_for_popover())

    # -------------------------------------------------------------------------- leaving
    @Slot()
    def _on_selection_changed(self) -> None:
        self._settling.stop()
        self._leave()

    @Slot()
    def _leave(self) -> None:
        self._settling.stop()
        if self._popover.isVisible():
            self._popover.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pane and event.type() == QEvent.Type.Resize:
            self._follow()
        elif watched is self._pane and self._is_tab(event):
            self._popover.take_focus()
            return True
        elif watched is self._popover and event.type() == QEvent.Type.Hide:
            self._reading.highlight = None
            self._words = None
        return super().eventFilter(watched, event)

    def _is_tab(self, event: QEvent) -> bool:
        """Whether the keyboard goes from the page into the popover."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        return is_key and event.key() == Qt.Key.Key_Tab and self._popover.isVisible()  # type: ignore[attr-defined]

    # --------------------------------------------------------------------------- deeds
    @Slot(str)
    def _on_action_requested(self, name: str) -> None:
        """The deed is that of the menu; the popover has done its work."""
        self._actions[name].trigger()
        self._leave()
