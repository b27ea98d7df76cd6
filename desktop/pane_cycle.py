"""F6: from one part of the window to the next, in the order in which it is read."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.panels.toolbar import ToolBar
from desktop.parts import Parts

Stop = tuple[QWidget, Callable[[], object]]


class PaneCycle:
    """The stops: bar, tabs, list, speakers, dialogue, find bar, notes, foot; those that are shown."""

    def __init__(self, parts: Parts, toolbar: ToolBar) -> None:
        self._parts, self._toolbar = parts, toolbar

    def step(self, step: int) -> None:
        """Give the keyboard to the part `step` places on, from the one that has it."""
        stops = [stop for stop in self._stops() if stop[0].isVisible()]
        focused = QApplication.focusWidget()
        held = [at for at, (part, _) in enumerate(stops) if focused and _holds(part, focused)]
        here = held[0] if held else self._place_of_page(stops)
        stops[(here + step) % len(stops)][1]()

    def _place_of_page(self, stops: list[Stop]) -> int:
        return next((at for at, (part, _) in enumerate(stops) if part is self._parts.pane), 0)

    def _stops(self) -> Iterator[Stop]:
        yield self._toolbar, self._toolbar.take_focus
        if self._parts.reading:
            yield from self._reading_stops()
        else:
            yield from self._library_stops()

    def _reading_stops(self) -> Iterator[Stop]:
        parts = self._parts
        yield parts.navigator.tabs, parts.navigator.tabs.take_focus
        yield parts.navigator.lists, parts.navigator.focus_list
        yield _stop(parts.navigator.speaker_list)
        yield _stop(parts.pane)
        yield parts.find_bar, _stop(parts.find_bar.field)[1]
        yield parts.notes, parts.notes.focus_list
        yield _stop(parts.status)

    def _library_stops(self) -> Iterator[Stop]:
        page = self._parts.library_page
        yield _stop(page.shelves)
        yield page, page.focus_list


def _stop(widget: QWidget) -> Stop:
    return widget, lambda: widget.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(part: QWidget, focused: QWidget) -> bool:
    return part is focused or part.isAncestorOf(focused)
