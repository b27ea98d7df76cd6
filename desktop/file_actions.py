"""What the window does with files: add them as they are. The slow part runs in `tasks`."""

import logging
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

import resources
from desktop.messages import Banner
from desktop.reading_session import ReadingSession
from desktop.tasks import Task, Tasks, Work
from desktop.wording import reason
from transcript.bundle.layout import is_bundle
from transcript.changes import Changes
from transcript.errors import CauserieError
from transcript.history import Step

if TYPE_CHECKING:  # merging has no part in starting
    from transcript.bundle.report import MergeReport

log = logging.getLogger(__name__)
SAMPLE = "the-borrowed-pilot.txt"


def import_into(library: Path, file: Path, task: Task) -> tuple[Changes, Step | None]:
    """Read a file and store it; runs in a worker, with a library of its own."""
    from transcript.importing import import_file
    from transcript.library import Library

    with Library.open(library) as own:
        changes = import_file(own, file, task)
        return changes, own.history.last


def merge_into(library: Path, bundle: Path, task: Task) -> "tuple[Changes, Step | None, MergeReport]":
    """Merge what a bundle holds; runs in a worker, with a library of its own."""
    from transcript.library import Library

    with Library.open(library) as own:
        changes, report = own.merge(bundle, task)
        return changes, own.history.last, report


class FileActions(QObject):
    """Signals: `document_ready(id)` when an added file can be shown, `merged(MergeReport)` of a bundle."""

    document_ready = Signal(str)
    merged = Signal(object)

    def __init__(self, session: ReadingSession, tasks: Tasks, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._tasks, self._banner, self._window = session, tasks, banner, window
        self._failed: list[str] = []

    @property
    def busy(self) -> bool:
        """Whether slow work is going on."""
        return bool(self._tasks.running)

    # -------------------------------------------------------------------- adding
    @Slot()
    def open_sample(self) -> None:
        """Add the sample dialogue that comes with the program."""
        self.add_files([resources.FOLDER / "samples" / SAMPLE])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files to the library, one after the other, and show the last one."""
        if self._session.library is None or not paths:
            return
        library = self._session.library.path
        for path in paths:
            words = self.tr("Reading {}").format(path.name)
            if is_bundle(path):
                self.begin(words, partial(merge_into, library, path)).finished.connect(self._show_merged)
            else:
                self.begin(words, partial(import_into, library, path)).finished.connect(self.show_added)

    @Slot(object)
    def _show_merged(self, result: "tuple[Changes, Step | None, MergeReport]") -> None:
        changes, step, report = result
        self.show_added((changes, step))
        self.merged.emit(report)

    def begin(self, words: str, work: Work) -> Task:
        """Start slow work with a banner that tells `words` and can cancel it."""
        task = self.start(words, work)
        task.progressed.connect(self._banner.report)
        task.cancelled.connect(self._on_cancelled)
        self._banner.begin(words, self.tr("Cancel"), self.cancel)
        return task

    def start(self, words: str, work: Work) -> Task:
        """Start work that is over before anybody asks; what goes wrong is told."""
        task = self._tasks.start(words, work)
        task.failed.connect(self.report_failure)
        return task

    @Slot()
    def _on_cancelled(self) -> None:
        self.end()
        self._show_failures()

    def end(self) -> None:
        """Take the banner away when all slow work has ended."""
        if not self._tasks.running:
            self._banner.hide()

    @Slot()
    def cancel(self) -> None:
        """Stop all slow work; what is not finished leaves nothing behind."""
        for task in self._tasks.running:
            task.cancel()

    @Slot(object)
    def show_added(self, result: tuple[Changes, Step | None]) -> None:
        """Take over what a worker added, and have it shown."""
        changes, step = result
        if step is not None:
            self._session.adopt(step)
        self.end()
        if changes.document is not None:
            self.document_ready.emit(changes.document)
        self._show_failures()

    @Slot(object)
    def report_failure(self, error: Exception) -> None:
        """Say what slow work could not do, when all of it has ended."""
        if isinstance(error, CauserieError):
            self._failed.append(reason(error))
        else:
            name = type(error).__name__
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("slow work failed: %s\n%s", name, where)  # its words may be the reader's
            self._failed.append(
                self.tr("Something went wrong inside Causerie ({}). Nothing was lost.").format(name)
            )
        self._show_failures()

    def warn(self, sentences: Sequence[str]) -> None:
        """Say what cannot be done."""
        self._banner.warn("\n".join(sentences))

    def _show_failures(self) -> None:
        if self._failed and not self._tasks.running:
            sentences, self._failed = self._failed, []
            self.warn(sentences)
