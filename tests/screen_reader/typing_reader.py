"""The program's own window, with a reader at it who presses the keys that standard input names.

Takes one wish a line: `["press", "Ctrl+F", …]` or `["type", "words"]` as JSON, and answers each
with a line when the keys are on their way: who wants to know what they did listens. Its
arguments are files to show.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QKeyCombination, QObject, QSocketNotifier, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Desk, make_application
from transcript import places


class TypingReader(QObject):
    """Hands what comes on standard input to the widget that has the keyboard."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wishes = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._wishes.activated.connect(self._on_wish)
        desk.window.files.document_ready.connect(self._on_ready)

    @Slot()
    def _on_ready(self) -> None:
        print(json.dumps("shown"), flush=True)

    @Slot()
    def _on_wish(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        deed, *words = json.loads(line)
        for key in "".join(words) if deed == "type" else words:
            getattr(self, deed)(key)
        print(json.dumps("done"), flush=True)

    def press(self, keys: str) -> None:
        pressed: QKeyCombination = QKeySequence(keys)[0]
        QTest.keyClick(self._target(), pressed.key(), pressed.keyboardModifiers())

    def type(self, letter: str) -> None:
        QTest.keyClicks(self._target(), letter)

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self._desk.window


def main() -> int:
    application = make_application()
    desk = Desk(application, None, places.settings_file())
    desk.window.show()
    desk.window.activateWindow()
    TypingReader(desk)
    desk.open_files([Path(name) for name in sys.argv[1:]])
    status = application.exec()
    desk.window.end()
    return status


if __name__ == "__main__":
    sys.exit(main())
