"""Ends the program in order when the system asks it to: a log-out, a shutdown, Ctrl+C."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class Termination(QObject):
    """Calls `end` on the GUI thread when a signal asks the process to stop.

    Python's handlers wait for the interpreter, which sleeps in Qt's loop; the wake-up
    socket rouses it.
    """

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._end = end
        self._asked = False
        self._ours, self._theirs = socket.socketpair()
        for side in (self._ours, self._theirs):
            side.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        signal.set_wakeup_fd(self._theirs.fileno())
        for name in _SIGNALS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._on_signal)

    def _on_signal(self, *_: object) -> None:
        self._asked = True

    @Slot()
    def _on_woken(self) -> None:
        self._ours.recv(64)
        if self._asked:
            self._asked = False
            self._end()
