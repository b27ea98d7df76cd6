"""The windows that are open on one library: what one changes the others show, and all come back next time."""

from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from desktop.appearance import Appearance
from desktop.in_turn import InTurn
from desktop.main_window import MainWindow
from desktop.reading_session import ReadingSession
from desktop.seat import Seat
from desktop.settings import Settings
from desktop.window_state import WindowState
from transcript import places
from transcript.errors import LibraryCorrupt

_STEP = QPoint(36, 36)  # a further window lies this far from the one before


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
        self._coming: list[InTurn] = []

    # ----------------------------------------------------------------------- coming
    def add_around(self, window: MainWindow) -> Generator[None, None, Seat]:
        """Make a window of its frame, some at a time; its library is still to be opened."""
        seat = Seat(window, self._appearance, self)
        yield from seat.furnish()
        self._take(seat)
        return seat

    def _take(self, seat: Seat) -> None:
        self.seats.append(seat)
        window = seat.window
        seat.session.library_changed.connect(partial(self._tell_others, seat))
        seat.session.library_changed.connect(self.library_changed)
        seat.session.document_opened.connect(self.remember)
        window.new_window_requested.connect(self.open_another)
        window.quit_requested.connect(self.quit)
        window.closing.connect(partial(self._on_closing, seat))

    @Slot()
    def open_another(self) -> None:
        """Open a further window, beside the one in front; that can be read in until the other is there."""
        coming = InTurn(self._another_in_turn(), self)
        self._coming.append(coming)
        coming.ended.connect(partial(self._on_come, coming))
        coming.begin()

    def _another_in_turn(self) -> Iterator[None]:
        """Make a window, and show it on the list of the library."""
        seat = yield from self.add_around(MainWindow(self._settings, self._appearance.theme))
        last = self.seats[-2].window
        seat.window.resize(last.size())
        seat.window.move(last.pos() + _STEP)
        yield
        yield from self._show_in_turn(seat)

    def _on_come(self, coming: InTurn) -> None:
        self._coming.remove(coming)
        coming.deleteLater()
        if coming.error is not None:
            raise coming.error

    def _finish_coming(self) -> None:
        """Let windows that are not complete yet be there at once."""
        for coming in tuple(self._coming):
            coming.finish()

    def _show_in_turn(self, seat: Seat) -> Iterator[None]:
        seat.open_library(self._path, self._damage)
        yield
        seat.window.show()
        seat.window.activateWindow()
        self.remember()

    def resume(self) -> None:
        """Open every window that was open at the end, each on its document and in its place."""
        for _ in self.resume_in_turn():
            pass

    def resume_in_turn(self) -> Iterator[None]:
        """The same, some at a time."""
        states = filter(None, map(WindowState.from_text, self._last_time))
        for number, state in enumerate(states):
            seat = self.seats[0]
            if number:
                window = MainWindow(self._settings, self._appearance.theme)
                seat = yield from self.add_around(window)
            state.put(seat.window)
            yield
            if number:
                yield from self._show_in_turn(seat)
                yield
            if seat.session.id != state.document and any(
                each.id == state.document for each in seat.session.documents()
            ):
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
        """Note which windows are open, for the reader's own library; nothing where that is not open."""
        is_open = all(seat.session.library is not None for seat in self.seats)
        if self._path == places.library_file() and is_open and not self._quitting:
            states = tuple(
                WindowState.of(seat.window, seat.session.id or "").as_text() for seat in self.seats
            )
            self._settings.change(open_windows=states)

    # ------------------------------------------------------------------------ leaving
    def _on_closing(self, seat: Seat) -> None:
        """A window closes: the last one is remembered, one of several is not."""
        if seat not in self.seats or self._quitting:
            return
        if not any(each.window.isVisible() for each in self.seats if each is not seat):
            self._finish_coming()
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
        self._finish_coming()
        self.remember()
        self._quitting = True
        self._quitting = all(seat.window.close() for seat in self.seats)

    def end(self) -> None:
        """Close all windows because the system asks for it, which does not wait."""
        self._finish_coming()
        self.remember()
        self._quitting = True
        for seat in self.seats:
            seat.window.end()
