"""The composition root: settings, library, tasks and window are made here and handed over."""

import logging
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop.application import make_application
from desktop.crash_report import report_of, report_of_faults
from desktop.icons import application_icon
from desktop.keeping import Keeping
from desktop.open_windows import OpenWindows
from desktop.opening import Opening
from desktop.row_teller import RowTeller
from desktop.seat import Seat
from desktop.wording import reason
from transcript import places
from transcript.errors import CauserieError, LibraryCorrupt
from transcript.library import Library
from transcript.model import DocumentId
from transcript.storage.soundness import was_left_open

__all__ = ["Desk", "make_application"]

log = logging.getLogger(__name__)


class Desk(QObject):
    """Everything the windows on one library need, made in the right order."""

    def __init__(self, application: QApplication, library: Path | None, begun: Path | Opening) -> None:
        """`begun` is where the settings are; or what is shown already, and `furnish` is to be called."""
        super().__init__(application)
        self.application = application
        self._path = library or places.library_file()
        opening = begun if isinstance(begun, Opening) else Opening(application, begun)
        opening.setParent(self)
        self._opening: Opening | None = opening
        self.settings, self.appearance = opening.settings, opening.appearance
        application.setWindowIcon(application_icon())
        self._rows = RowTeller(application, self)
        self.windows = OpenWindows(self._path, self.settings, self.appearance, self)
        self.windows.served_by.connect(self._take_over)
        self._report, self._left_open = "", False
        if opening is not begun:
            for _ in self.furnish():
                pass

    def furnish(self) -> Iterator[None]:
        """Complete the first window, some at a time, and open the library."""
        opening, self._opening = self._opening, None
        assert opening is not None, "it is done once"
        self._sit_at((yield from self.windows.add_around(opening.window)))
        yield
        library = self._opened()
        yield
        if library is None:
            self.window.presentation.show_opened()
            return
        if opening.document is not None:
            with suppress(CauserieError):  # then the session says so
                library.document(opening.document)
            yield
        self._use(library, opening.document)

    def _sit_at(self, seat: Seat) -> None:
        """Let a window be the one that arrivals, reports and backups belong to."""
        self.session, self.window, self.arrivals = seat.session, seat.window, seat.arrivals
        parts = self.window.parts
        self.keeping = Keeping(self.session, seat.tasks, parts.banner, self.window.presentation, self)
        self.keeping.open_requested.connect(self.open_library)
        self.keeping.damage_found.connect(self._on_damage_found)
        self.windows.library_changed.connect(self.keeping.plan_backup)
        self.keeping.restore_requested.connect(self.window.restoring.restore_backup)

    @Slot(object)
    def _on_damage_found(self, damage: LibraryCorrupt) -> None:
        self.windows.reopen_beside(self.session, damage)

    @Slot(object)
    def _take_over(self, seat: Seat) -> None:
        """The first window was closed; another goes on."""
        self.keeping.deleteLater()
        self._sit_at(seat)
        self.keeping.begin(self._path, left_open=False)

    def resume(self) -> None:
        """Open the windows that were open at the end of the last session, each where it was."""
        self.windows.resume()

    def resume_in_turn(self) -> Iterator[None]:
        """The same, some at a time."""
        return self.windows.resume_in_turn()

    @Slot(list)
    def take_in_front(self, wishes: list[str]) -> None:
        """Come to the front, and show what another start was asked for."""
        self.arrivals.take_in_front(wishes)

    @Slot()
    def open_library(self) -> None:
        """Open the library, or say in the window why it cannot be opened."""
        library = self._opened()
        if library is not None:
            self._use(library)

    def _opened(self) -> Library | None:
        """The library; None after it was said why it cannot be opened."""
        self._left_open = was_left_open(self._path)
        self.session.path = self._path
        try:
            return Library.open(self._path)
        except LibraryCorrupt:
            self.keeping.begin(self._path, left_open=self._left_open)
            self.keeping.offer_ways_out()
        except CauserieError as error:
            self.window.parts.banner.warn(reason(error), self.tr("Try again"), self.open_library)
        return None

    def _use(self, library: Library, document: DocumentId | None = None) -> None:
        """Work on a library from now on, with a document that is read on in, or none."""
        self.session.use(library, document)
        self.windows.reopen_beside(self.session, None)
        self.keeping.begin(self._path, left_open=self._left_open)
        if library.unwritable is not None:
            self.window.parts.banner.warn(reason(library.unwritable))
        self.arrivals.take_waiting()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Show files, adding those that the library does not have; kept until it can be opened."""
        self.arrivals.take([str(path) for path in paths])

    @Slot(str)
    def open_wish(self, wish: str) -> None:
        """Show a file or the place of a link that the system asks for."""
        self.arrivals.take_in_front([wish])

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell the reader of a fault of ours, and the log where it happened, without any text of theirs."""
        where = "".join(traceback.format_tb(trace))
        log.error("%s\n%s", kind.__name__, where)
        sys.__excepthook__(kind, error, trace)
        words = self.tr("Something went wrong inside Causerie ({}). What you wrote is stored.")
        self._offer_report(report_of(error), words.format(kind.__name__))

    def report_faults(self, faults: str) -> None:
        """Tell the reader that the program ended before its time when it last ran."""
        words = self.tr("Causerie stopped unexpectedly the last time. What you wrote is stored.")
        self._offer_report(report_of_faults(faults), words)

    def _offer_report(self, report: str, words: str) -> None:
        self._report = report
        self.window.parts.banner.warn(words, self.tr("Show report"), self.show_report)

    @Slot()
    def show_report(self) -> None:
        """Show the report of the last fault, to be kept as a file."""
        from desktop.dialogs.crash_dialog import CrashDialog

        CrashDialog(self._report, self.window).open()
