"""One window on the library, with a connection and workers of its own."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.appearance import Appearance
from desktop.arrivals import Arrivals
from desktop.furnishing import furnish
from desktop.main_window import MainWindow
from desktop.reading_session import ReadingSession
from desktop.tasks import Tasks
from desktop.wording import reason
from transcript.errors import CauserieError, LibraryCorrupt
from transcript.library import Library


class Seat(QObject):
    """Settings and appearance are shared by all windows; everything else is this one's."""

    def __init__(self, window: MainWindow, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.session = ReadingSession(None)
        self.tasks = Tasks()
        self.window, self._appearance = window, appearance

    def furnish(self) -> Iterator[None]:
        """Put everything into the window, some at a time; what it shows is still to be told."""
        yield from furnish(self.window, self.session, self.tasks, self._appearance)
        self.arrivals = Arrivals(self.window)

    def open_library(self, path: Path, damage: LibraryCorrupt | None = None) -> None:
        """Open a library that another window has open already, or say why that cannot be.

        With `damage`, to read it only. What was on the page is shown again.
        """
        self.session.path, document = path, self.session.id
        if document is not None and not self.window.presentation.put_away():
            self.window.presentation.rescue_draft()
        try:
            self.session.use(Library.open(path, damaged=damage))
        except CauserieError as error:
            self.session.close_library()
            self.session.close_document()
            self.window.parts.banner.warn(reason(error))
            return
        if any(each.id == document for each in self.session.documents()):
            self.window.presentation.show_document(str(document))
        if damage is not None:
            self.window.parts.banner.warn(reason(damage))

    def leave(self) -> None:
        """The window is closed for good."""
        self.window.deleteLater()
        self.deleteLater()
