"""From a start to a window: the page first, everything else while it can be read already.

Until the window is complete, keys and clicks wait in Qt's queue; then they do what they always do.
"""

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.appearance import paint_again
from desktop.application import make_application
from desktop.in_turn import InTurn
from desktop.opening import Opening
from desktop.single_instance import address_of, hand_over
from desktop.wishes import library_among
from transcript import places

if TYPE_CHECKING:  # loaded when the first page can be read
    from desktop.app import Desk
    from desktop.crash_report import FaultLog

_UNSEEN_MS = 300  # a window that is hidden is never painted, and is completed all the same


def _load() -> Iterator[ModuleType]:
    """Load what a complete window consists of, some at a time."""
    from transcript import library

    yield library
    from desktop.panels import library_page

    yield library_page
    from desktop.panels import navigator, notes

    yield from (navigator, notes)
    from desktop import parts

    yield parts
    from desktop import mending_actions

    yield mending_actions
    from desktop import furnishing

    yield furnishing
    from desktop import app

    yield app


class Start:
    """One start of the window, from the first look at a page to the complete desk."""

    def __init__(self, application: QApplication, wishes: Sequence[str], library: Path | None) -> None:
        self._application, self._wishes, self._library = application, wishes, library
        self._opening = Opening(application, places.settings_file())
        self._desk: Desk | None = None
        self._faults: FaultLog | None = None
        self._ended = False
        self._shown = self._show_page()

    def _show_page(self) -> bool:
        """Show the page that is asked for; False where that needs more than a look."""
        library = self._library or places.library_file()
        if not self._wishes:
            return self._opening.resume(library)
        return len(self._wishes) == 1 and self._opening.show_file(library, self._wishes[0])

    def run(self, address: str) -> "FaultLog":
        """Complete the window while its page can be read; the log of faults, to be closed at the end."""
        steps, window = InTurn(self._complete(address), self._application), self._opening.window
        window.starting = True
        if self._shown:
            painted = window.frame.pane.painted
            painted.connect(steps.begin, Qt.ConnectionType.QueuedConnection)
            QTimer.singleShot(_UNSEEN_MS, steps.begin)
        else:
            steps.begin()
        steps.wait()
        window.starting = False
        if steps.error is not None:
            raise steps.error
        assert self._faults is not None, "the last step opens it"
        if self._ended:
            QTimer.singleShot(0, self._end)
        elif window.asked_to_close:
            QTimer.singleShot(0, window.close)
        return self._faults

    def _end(self) -> None:
        """The system asks for an end in order; it comes when there is something to be put in order."""
        self._ended = True
        if self._faults is not None and self._desk is not None:
            self._desk.windows.end()

    def _complete(self, address: str) -> Iterator[None]:
        from desktop.termination import Termination

        Termination(self._end, self._application)
        yield
        for _module in _load():
            yield
        from desktop.app import Desk
        from desktop.attending import attend

        desk = Desk(self._application, self._library, self._opening)
        window = self._opening.window
        window.setUpdatesEnabled(False)  # the page stays as it is, and all else is seen at once
        yield from desk.furnish()
        yield  # in which the panes are laid out
        paint_again(window)
        yield
        if not self._wishes:
            yield from desk.resume_in_turn()
        elif not self._shown:
            desk.arrivals.take(self._wishes)
        desk.window.show()
        yield
        self._desk, self._faults = desk, attend(desk, address)


def _tell(error: Exception) -> None:
    """Say why there is no window, since nobody reads a log first."""
    from desktop.crash_report import report_of
    from desktop.dialogs.crash_dialog import CrashDialog

    sys.__excepthook__(type(error), error, error.__traceback__)
    CrashDialog(report_of(error)).exec()


def run_window(wishes: Sequence[str], library: Path | None) -> int:
    """Open a window and run until it is closed; the exit status.

    `wishes` are whole names of files and links to be shown in it. A window that is open on
    the same library shows them instead, and this start ends. Without any, what was read last is shown.
    """
    own = library_among(wishes)
    if own is not None:
        library, wishes = own, ()
    address = address_of(library or places.library_file())
    if hand_over(address, wishes):
        return 0
    application = make_application()
    try:
        start = Start(application, wishes, library)
        faults = start.run(address)
    except Exception as error:
        _tell(error)
        return 1
    gc.freeze()  # what a start makes is never looked through again
    gc.enable()
    status = application.exec()
    faults.close()
    return status
