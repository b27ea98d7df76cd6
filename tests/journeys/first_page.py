"""A start of the program as a process of its own, watched from its first page on.

`look FILE` tells what could be seen at first and at the end, and ends. `press FILE KEY …` presses
keys on the screen, by the system's own extension for tests, as soon as the first page is painted;
`close FILE` closes the window then, `close-later FILE` a little later, when it is furnished and the
start still goes on; `end FILE` asks the process to end then.
"""

import ctypes
import json
import os
import signal
import sys
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal

from desktop import starting
from desktop.opening import Opening

_DOING, *_WORDS = sys.argv[1:]


class WatchedOpening(Opening):
    """Remembers the page as it was painted first."""

    painted = Signal()
    picture = None

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.window.frame.pane.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)

    def _on_painted(self):
        self.window.activateWindow()
        self.picture = self.window.frame.pane.viewport().grab().toImage()
        self.was_furnished = self.window.furnished
        if _DOING == "press":
            for key in _WORDS[1:]:
                press(key)
        elif _DOING == "close":
            self.window.close()
        elif _DOING in ("end", "close-later"):
            self.asking = QTimer(self, interval=0)
            self.asking.timeout.connect(self._ask_to_end)
            self.asking.start()
        self.painted.emit()

    def _ask_to_end(self):
        if self.window.furnished:
            self.asking.stop()
            if _DOING == "end":
                os.kill(os.getpid(), signal.SIGTERM)
            else:
                self.window.close()


class WatchedStart(starting.Start):
    """Tells what there is in the end."""

    def run(self, address):
        faults = super().run(address)
        tell = partial(self._tell, self._opening)
        if _DOING == "look" and self._opening.picture is not None:
            QTimer.singleShot(0, tell)
        elif _DOING == "look":
            self._opening.painted.connect(tell)
        return faults

    def _tell(self, opening):
        window = opening.window
        told = {
            "furnished at first": opening.was_furnished,
            "furnished": window.furnished,
            "the same page": window.parts.pane.viewport().grab().toImage() == opening.picture,
            "place": window.parts.pane.current_block(),
            "title": window.windowTitle(),
            "sections": window.parts.navigator.section_tree.model().rowCount(),
        }
        print(json.dumps(told), flush=True)
        window.quit()


def press(keys):
    """Press keys together, such as `Control_L+q`, and let them go."""
    system, extension = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    system.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(system.XOpenDisplay(None))
    codes = []
    for name in keys.split("+"):
        symbol = ctypes.c_ulong(system.XStringToKeysym(name.encode()))
        codes.append(system.XKeysymToKeycode(display, symbol))
    for code in codes:
        extension.XTestFakeKeyEvent(display, code, 1, ctypes.c_ulong(0))
    for code in reversed(codes):
        extension.XTestFakeKeyEvent(display, code, 0, ctypes.c_ulong(0))
    system.XCloseDisplay(display)


starting.Opening, starting.Start = WatchedOpening, WatchedStart
sys.exit(starting.run_window(_WORDS[:1] if _WORDS[0] else [], None))
