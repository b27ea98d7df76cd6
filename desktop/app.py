"""The composition root: settings, library, tasks and window are made here and handed over."""

import logging
import os
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.appearance import Appearance
from desktop.icons import application_icon
from desktop.main_window import MainWindow
from desktop.reading_session import ReadingSession
from desktop.settings import Settings
from desktop.tasks import Task, Tasks
from desktop.theme import load_fonts
from transcript import places
from transcript.errors import CauserieError, LibraryReadOnly
from transcript.library import Library
from transcript.version import VERSION

log = logging.getLogger(__name__)

BACKUP_AFTER_MS = 20_000  # late enough not to be in the way of what the reader came for


def back_up(library: Path, _task: Task) -> Path | None:
    """Copy the library into the folder of backups; runs in a worker. None where there is nothing to lose."""
    with Library.open(library) as own:
        return own.backup_automatically() if own.documents() and not own.read_only else None


def make_application() -> QApplication:
    """The application object, with our faces and without Qt's habit of painting in many threads."""
    # On two cores handing fills to a pool costs more than the fills; Qt reads this once.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    QApplication.setApplicationName("causerie")
    QApplication.setApplicationDisplayName("Causerie")
    QApplication.setApplicationVersion(VERSION)
    QApplication.setDesktopFileName("causerie")
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    QApplication.setStyle("Fusion")
    load_fonts()
    application.setWindowIcon(application_icon())
    return application


class Desk(QObject):
    """Everything one window needs, made in the right order."""

    def __init__(self, application: QApplication, library: Path | None, settings: Path) -> None:
        super().__init__(application)
        self.application = application
        self._path = library or places.library_file()
        self._waiting: list[Path] = []
        self.settings = Settings(settings, self)
        self.appearance = Appearance(application, self.settings)
        self.session = ReadingSession(None)
        self._tasks = Tasks()
        self.window = MainWindow(self.session, self.settings, self.appearance, self._tasks)
        self.open_library()
        QTimer.singleShot(BACKUP_AFTER_MS, self.back_up)

    @Slot()
    def back_up(self) -> None:
        """Make this session's automatic backup of the reader's own library."""
        if self.session.library is None or self._path != places.library_file():
            return
        task = self._tasks.start(self.tr("Backup"), partial(back_up, self._path))
        task.failed.connect(self.window.files.report_failure)

    @Slot()
    def open_library(self) -> None:
        """Open the library, or say in the window why it cannot be opened."""
        banner = self.window.parts.banner
        try:
            library = Library.open(self._path)
        except CauserieError as error:
            banner.warn(str(error), self.tr("Try again"), self.open_library)
            return
        self.session.use(library)
        if library.read_only:
            banner.warn(str(LibraryReadOnly(self._path)))
        waiting, self._waiting = self._waiting, []
        self.open_files(waiting)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Show files, adding those that the library does not have; kept until it can be opened."""
        if self.session.library is None:
            self._waiting += paths
        else:
            self.window.files.add_files(paths)

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell the reader of a fault of ours, and the log where it happened, without any text of theirs."""
        where = "".join(traceback.format_tb(trace))
        log.error("%s\n%s", kind.__name__, where)
        sys.__excepthook__(kind, error, trace)
        words = self.tr("Something went wrong inside Causerie ({}). What you wrote is stored.")
        self.window.parts.banner.warn(words.format(kind.__name__))


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


def run_window(files: Sequence[Path], library: Path | None) -> int:
    """Open a window, show `files` in it and run until it is closed; the exit status."""
    from desktop.termination import Termination

    application = make_application()
    desk = Desk(application, library, places.settings_file())
    sys.excepthook = desk.report_bug
    Termination(desk.window.end, desk)
    desk.window.show()
    desk.open_files(files)
    QTimer.singleShot(0, _start_log)
    return application.exec()
