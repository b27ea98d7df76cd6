"""The composition root: settings, library, tasks and window are made here and handed over."""

import logging
import os
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.appearance import Appearance
from desktop.arrivals import library_among
from desktop.crash_report import FaultLog, report_of, report_of_faults
from desktop.icons import application_icon
from desktop.keeping import Keeping
from desktop.languages import language_of, put_on
from desktop.open_windows import OpenWindows
from desktop.portals import prefer_portal
from desktop.row_teller import RowTeller
from desktop.seat import Seat
from desktop.settings import Settings
from desktop.single_instance import SingleInstance, address_of, hand_over
from desktop.theme import INTERFACE_SIZE, interface_font, load_fonts
from desktop.wording import reason
from transcript import places
from transcript.errors import CauserieError, LibraryCorrupt
from transcript.library import Library
from transcript.storage.soundness import was_left_open
from transcript.version import VERSION

log = logging.getLogger(__name__)

DESKTOP_ID = "org.causerie.Causerie"  # the name of the desktop entry, by which desktops know the window


class Application(QApplication):
    """The application. Signals: `asked_to_open(file or link)`, as macOS tells what to open."""

    asked_to_open = Signal(str)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.asked_to_open.emit(event.file() or event.url().toString())
            return True
        return super().event(event)


def make_application() -> QApplication:
    """The application object, with our faces and without Qt's habit of painting in many threads."""
    # On two cores handing fills to a pool costs more than the fills; Qt reads this once.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    QApplication.setApplicationName("causerie")
    QApplication.setApplicationDisplayName("Causerie")
    QApplication.setApplicationVersion(VERSION)
    QApplication.setDesktopFileName(DESKTOP_ID)
    prefer_portal()
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else Application(sys.argv[:1])
    QApplication.setStyle("Fusion")
    load_fonts()
    application.setFont(interface_font(INTERFACE_SIZE))  # what Qt writes itself is as large as what we do
    application.setWindowIcon(application_icon())
    return application


class Desk(QObject):
    """Everything the windows on one library need, made in the right order."""

    def __init__(self, application: QApplication, library: Path | None, settings: Path) -> None:
        super().__init__(application)
        self.application = application
        self._path = library or places.library_file()
        self.settings = Settings(settings, self)
        put_on(language_of(self.settings.values.language), self)
        self.appearance = Appearance(application, self.settings)
        self._rows = RowTeller(application, self)
        self.windows = OpenWindows(self._path, self.settings, self.appearance, self)
        self.windows.served_by.connect(self._take_over)
        self._report = ""
        self._sit_at(self.windows.add())
        self.open_library()

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

    @Slot(list)
    def take_in_front(self, wishes: list[str]) -> None:
        """Come to the front, and show what another start was asked for."""
        self.arrivals.take_in_front(wishes)

    @Slot()
    def open_library(self) -> None:
        """Open the library, or say in the window why it cannot be opened."""
        banner, left_open = self.window.parts.banner, was_left_open(self._path)
        self.session.path = self._path
        try:
            library = Library.open(self._path)
        except LibraryCorrupt:
            self.keeping.begin(self._path, left_open=left_open)
            self.keeping.offer_ways_out()
            return
        except CauserieError as error:
            banner.warn(reason(error), self.tr("Try again"), self.open_library)
            return
        self.session.use(library)
        self.windows.reopen_beside(self.session, None)
        self.keeping.begin(self._path, left_open=left_open)
        if library.unwritable is not None:
            banner.warn(reason(library.unwritable))
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


def _start_log() -> None:
    """Write the log beside the settings; it never holds text of documents or notes."""
    from logging.handlers import RotatingFileHandler

    folder = places.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(
            folder / "causerie.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return  # a reader without a writable log folder reads all the same
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def _start_in(desk: Desk, instance: SingleInstance, faults: FaultLog) -> None:
    """What can wait until the first page is painted."""
    _start_log()
    instance.listen()
    faults.open()
    left = faults.left_behind()
    if left:
        desk.report_faults(left)


def _make_desk(application: QApplication, library: Path | None) -> Desk | None:
    """The desk; None after the reader was told why there can be none, since nobody reads a log first."""
    from desktop.dialogs.crash_dialog import CrashDialog

    try:
        return Desk(application, library, places.settings_file())
    except Exception as error:
        sys.__excepthook__(type(error), error, error.__traceback__)
        CrashDialog(report_of(error)).exec()
        return None


def run_window(wishes: Sequence[str], library: Path | None) -> int:
    """Open a window and run until it is closed; the exit status.

    `wishes` are whole names of files and links to be shown in it. A window that is open on
    the same library shows them instead, and this start ends. Without any, what was read last is shown.
    """
    from desktop.termination import Termination

    own = library_among(wishes)
    if own is not None:
        library, wishes = own, ()
    address = address_of(library or places.library_file())
    if hand_over(address, wishes):
        return 0
    application = make_application()
    desk = _make_desk(application, library)
    if desk is None:
        return 1
    sys.excepthook = desk.report_bug
    Termination(desk.windows.end, desk)
    instance, faults = SingleInstance(address, desk), FaultLog()
    instance.wished.connect(desk.take_in_front)
    if isinstance(application, Application):
        application.asked_to_open.connect(desk.open_wish)
    if not wishes:
        desk.resume()
    desk.arrivals.take(wishes)
    desk.window.show()
    QTimer.singleShot(0, partial(_start_in, desk, instance, faults))
    status = application.exec()
    faults.close()
    return status
