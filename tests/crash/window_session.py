"""A random session at the real window: its actions, its keys, its worker threads."""

import os
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from acknowledged import Acknowledgements
from core_session import WORDS
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.app import Desk, make_application
from transcript import places
from transcript.storage.connection import Connection

_ACTIONS = {
    "mark-idea": 5,
    "mark-question": 5,
    "mark-term": 3,
    "write-note": 8,
    "toggle-bookmark": 4,
    "remove-highlight": 2,
    "undo": 5,
    "redo": 3,
    "next-turn": 6,
    "next-section": 2,
    "previous-note": 2,
}


def announce_transactions(acknowledge: Acknowledgements) -> None:
    """The window also writes by itself: drafts, the place on the page, the index."""
    transaction = Connection.transaction

    @contextmanager
    def announced(connection: Connection) -> Iterator[None]:
        acknowledge.begins("window: by itself")
        with transaction(connection):
            yield

    Connection.transaction = announced


def end_with(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """Let no fault in a slot pass unseen."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


class WindowSession(QObject):
    """Does something every few milliseconds; each change that the window hears of is acknowledged."""

    def __init__(self, path: Path, seed: int, pipe: int) -> None:
        self.application = make_application()
        super().__init__(self.application)
        self._chance = random.Random(seed)
        self._desk = Desk(self.application, path, places.settings_file())
        self._acknowledge = Acknowledgements(pipe, path)
        self._desk.session.library_changed.connect(self._on_changed)
        announce_transactions(self._acknowledge)
        self._timer = QTimer(self)
        self._timer.setInterval(3)
        self._timer.timeout.connect(self._act)

    def run(self) -> None:
        """Show the window and go on until the process is killed; a fault ends it at once."""
        sys.excepthook = end_with
        window = self._desk.window
        window.show()
        window.activateWindow()
        documents = self._desk.session.documents()
        if documents:
            window.presentation.show_document(documents[0].id)
        else:
            window.files.open_sample()
        self._timer.start()
        self.application.exec()

    def _on_changed(self, _changes: object) -> None:
        self._acknowledge.stored("window: what it was told is stored")

    def _act(self) -> None:
        name = self._chance.choices(list(_ACTIONS), list(_ACTIONS.values()))[0]
        self._acknowledge.deed(f"window: {name}", lambda: self._step(name))

    def _step(self, name: str) -> None:
        window, editor = self._desk.window, self._desk.window.parts.notes.editor
        if editor is not None and self._chance.random() < 0.6:
            QTest.keyClicks(editor.note_field, f"{self._chance.choice(WORDS)} ")
        elif editor is not None:
            QTest.keyClick(editor.note_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        elif self._chance.random() < 0.01:
            self._desk.keeping.back_up()
        else:
            window.actions_by_id[name].trigger()
