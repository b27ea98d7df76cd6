"""A reader at the real window, run as a process of its own so that it can be killed.

Takes a file and the words to type into a note; says "typed" after the last key and
then goes on running as a window does.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.app import Desk, make_application
from desktop.termination import Termination
from transcript import places


class Typist(QObject):
    """Opens the file, presses N, and types one key at a time."""

    def __init__(self, desk: Desk, words: str) -> None:
        super().__init__(desk)
        self._desk, self._left = desk, list(words)
        self._keys = QTimer(self)
        self._keys.setInterval(5)
        self._keys.timeout.connect(self._press)
        desk.window.files.document_ready.connect(self._begin)

    def _begin(self) -> None:
        QTest.keyClick(self._desk.window.parts.pane, Qt.Key.Key_N)
        self._keys.start()

    def _press(self) -> None:
        editor = self._desk.window.parts.notes.editor
        QTest.keyClicks(editor.note_field, self._left.pop(0))
        if not self._left:
            self._keys.stop()
            print("typed", flush=True)


def main() -> int:
    application = make_application()
    desk = Desk(application, None, places.settings_file())
    desk.window.show()
    desk.window.activateWindow()
    Termination(desk.window.end, desk)
    Typist(desk, sys.argv[2])
    desk.open_files([Path(sys.argv[1])])
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
