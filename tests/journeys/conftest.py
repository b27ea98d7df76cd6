"""Windows as the program makes them, on a library of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop.app import Desk, make_application
from transcript import places


def clear_away(desk: Desk) -> None:
    """Close a window and delete it at once, as the end of its process would."""
    desk.window.close()
    desk.window.deleteLater()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_desk(qapp, qtbot) -> Iterator[Callable[..., Desk]]:
    """Start the program's window; called again it is started anew, the one before cleared away."""
    application = make_application()
    open_now: list[Desk] = []

    def start(library: Path | None = None) -> Desk:
        while open_now:
            clear_away(open_now.pop())
        desk = Desk(application, library, places.settings_file())
        open_now.append(desk)
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        return desk

    yield start
    while open_now:
        clear_away(open_now.pop())


@pytest.fixture
def sample(checkout) -> Path:
    """The sample dialogue that comes with the program."""
    return checkout / "resources" / "samples" / "the-borrowed-pilot.txt"
