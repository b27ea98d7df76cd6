"""The windows that are open on one library: what one changes the others show, and all come back next time."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desktop.appearance import Appearance
from desktop.main_window import MainWindow
from desktop.reading_session import ReadingSession
from desktop.seat import Seat
from desktop.settings import Settings
from transcript import places
from transcript.errors import LibraryCorrupt

_STEP = QPoint(36, 36)  # a further window lies this far from the one before
_NONE = "-"


@dataclass(frozen=True, slots=True)
class WindowState:
    """What is remembered of a window: its document, where it lies, whether it fills the screen."""

    document: str
    area: QRect
    maximized: bool

    def as_text(self) -> str:
        """One line of the settings."""
        area = self.area
        numbers = (area.x(), area.y(), area.width(), area.height(), int(self.maximized))
        return " ".join((self.document or _NONE, *map(str, numbers)))

    @classmethod
    def from_text(cls, text: str) -> "WindowState | None":
        """What such a line says; None for nonsense."""
        try:
            document, *numbers = text.split()
            x, y, width, height, maximized = map(int, numbers)
        except ValueError:
            return None
        return cls("" if document == _NONE else document, QRect(x, y, width, height), bool(maximized))


def _state_of(seat: Seat) -> WindowState:
    window = seat.window
    area = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    return WindowState(seat.session.id or "", area, window.isMaximized())


def _put(window: MainWindow, state: WindowState) -> None:
    """Lay a window where it was, as far as a screen is there."""
    if QGuiApplication.screenAt(state.area.center()) is not None:
        window.setGeometry(state.area)  # move() would put the frame there, lower at each start
    else:
        window.resize(state.area.size())
    if state.maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


class OpenWindows(QObject):
    """Signals: `served_by(Seat)` when the first window was closed and another one takes its place.

    `library_changed(Changes)` when any window wrote.
    """

    served_by = Signal(object)
    library_changed = Signal(object)

    def __init__(self, path: Path, settings: Settings, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._settings, self._appearance = path, settings, appearance
        self._quitting = False
        self._damage: LibraryCorrupt | None = None
        self._last_time = settings.values.open_windows
        self.seats: list[Seat] = []

    # ----------------------------------------------------------------------- coming
    def add(self) -> Seat:
        """Make a window; its library is still to be opened."""
        seat = Seat(self._settings, self._appearance, self)
        self.seats.append(seat)
        window = seat.window
        seat.session.library_changed.connect(partial(self._tell_others, seat))
        seat.session.library_changed.connect(self.library_changed)
        seat.session.document_opened.connect(self.remember)
        window.new_window_requested.connect(self.open_another)
        window.quit_requested.connect(self.quit)
        window.closing.connect(partial(self._on_closing, seat))
        return seat

    @Slot()
    def open_another(self) -> Seat:
        """Open a further window, beside the one in front, on the list of the library."""
        last = self.seats[-1].window
        seat = self.add()
        seat.window.resize(last.size())
        seat.window.move(last.pos() + _STEP)
        self._show(seat)
        return seat

    def _show(self, seat: Seat) -> None:
        seat.open_library(self._path, self._damage)
        seat.window.show()
        seat.window.activateWindow()
        self.remember()

    def resume(self) -> None:
        """Open every window that was open at the end, each on its document and in its place."""
        states = filter(None, map(WindowState.from_text, self._last_time))
        for number, state in enumerate(states):
            seat = self.add() if number else self.seats[0]
            _put(seat.window, state)
            if number:
                self._show(seat)
            if any(each.id == state.document for each in seat.session.documents()):
                seat.window.presentation.show_document(state.document)
        self.remember()

    # ---------------------------------------------------------------------- together
    def reopen_beside(self, session: ReadingSession, damage: LibraryCorrupt | None) -> None:
        """Have all windows but the one of `session` open the library anew, a damaged one to read it."""
        if damage is self._damage:
            return
        self._damage = damage
        for seat in self.seats:
            if seat.session is not session:
                seat.window.parts.banner.hide()
                seat.open_library(self._path, damage)

    def _tell_others(self, seat: Seat, _changes: object) -> None:
        for other in self.seats:
            if other is not seat:
                other.window.presentation.look_for_changes()

    @Slot()
    def remember(self) -> None:
        """Note which windows are open, for the reader's own library."""
        if self._path == places.library_file() and not self._quitting:
            states = tuple(_state_of(seat).as_text() for seat in self.seats)
            self._settings.change(open_windows=states)

    # ------------------------------------------------------------------------ leaving
    def _on_closing(self, seat: Seat) -> None:
        """A window closes: the last one is remembered, one of several is not."""
        if seat not in self.seats or self._quitting:
            return
        if len(self.seats) == 1:
            self.remember()
            return
        was_first = seat is self.seats[0]
        self.seats.remove(seat)
        self.remember()
        if was_first:
            self.served_by.emit(self.seats[0])
        seat.leave()

    @Slot()
    def quit(self) -> None:
        """Close all windows, to have all of them back next time."""
        self.remember()
        self._quitting = True
        self._quitting = all(seat.window.close() for seat in self.seats)

    def end(self) -> None:
        """Close all windows because the system asks for it, which does not wait."""
        self.remember()
        self._quitting = True
        for seat in self.seats:
            seat.window.end()
