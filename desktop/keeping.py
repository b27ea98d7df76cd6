"""Keeps the library of a window safe: backups while it is open, a daily look, what to do about damage."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.messages import Banner
from desktop.presentation import Presentation
from desktop.reading_session import ReadingSession
from desktop.tasks import Task, Tasks
from desktop.wording import bookmark_count, document_count, note_count, reason, tr, worded
from transcript.errors import CauserieError, LibraryCorrupt
from transcript.library import Library
from transcript.storage.soundness import find_damage

if TYPE_CHECKING:
    from transcript.storage.salvage import SalvageReport

LOOK_AFTER_MS = 1_500  # when the first page is painted
BACKUP_AFTER_MS = 20_000  # late enough not to be in the way of what the reader came for
BACKUP_EVERY_MS = 10 * 60_000  # while there is something new


def back_up(library: Path, _task: Task) -> Path | None:
    """Make an automatic backup; runs in a worker. None where there is nothing to lose."""
    with Library.open(library) as own:
        return own.backup_automatically() if own.documents() and not own.read_only else None


def look(library: Path, left_open: bool, _task: Task) -> LibraryCorrupt | None:  # noqa: FBT001
    """Whether the library is damaged; runs in a worker."""
    return find_damage(library, left_open=left_open)


def get_out(library: Path, task: Task) -> "SalvageReport":
    """Salvage the library; runs in a worker."""
    from transcript.storage.salvage import salvage  # for a bad day only

    return salvage(library, task)


class Keeping(QObject):
    """Signals: `restore_requested()` for a backup to be chosen, `open_requested()` of the library, anew.

    `damage_found(LibraryCorrupt)` when this window has turned to reading only.
    """

    damage_found = Signal(object)
    restore_requested = Signal()
    open_requested = Signal()

    def __init__(
        self,
        session: ReadingSession,
        tasks: Tasks,
        banner: Banner,
        presentation: Presentation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._tasks, self._banner = session, tasks, banner
        self._presentation = presentation
        self._path: Path | None = None
        self._left_open = self._told = False
        self._look = self._timer(LOOK_AFTER_MS, self.look)
        self._backup = self._timer(BACKUP_AFTER_MS, self.back_up)
        session.library_changed.connect(self.plan_backup)
        session.failed.connect(self._on_failed)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def begin(self, library: Path, *, left_open: bool) -> None:
        """Keep this library from now on; `left_open` is whether it was not closed in order."""
        self._path, self._left_open = library, left_open
        self._look.start()
        self._backup.setInterval(BACKUP_AFTER_MS)
        self._backup.start()

    # ---------------------------------------------------------------------- backups
    @Slot(object)
    def plan_backup(self, _changes: object) -> None:
        """Something was written, in this window or another: it is backed up before long."""
        if not self._backup.isActive():
            self._backup.setInterval(BACKUP_EVERY_MS)
            self._backup.start()

    @Slot()
    def back_up(self) -> None:
        """Make an automatic backup now."""
        if self._session.library is None or self._path is None or self._session.library.read_only:
            return
        task = self._tasks.start(self.tr("Backup"), partial(back_up, self._path), quiet=True)
        task.finished.connect(self._on_backed_up)
        task.failed.connect(self._on_backup_failed)

    @Slot(object)
    def _on_backed_up(self, _path: Path | None) -> None:
        self._told = False

    @Slot(object)
    def _on_backup_failed(self, error: Exception) -> None:
        """Say it once; it is tried again with the next changes."""
        if isinstance(error, LibraryCorrupt):
            self._on_looked(error)
        elif not self._told and not self._banner.text:
            self._told = True
            words = self.tr("No backup could be made. Your notes are stored, and it is tried again. ({})")
            self._banner.say(words.format(reason(error)))

    # ----------------------------------------------------------------------- damage
    @Slot()
    def look(self) -> None:
        """Look whether the library is damaged, if that is due."""
        if self._session.library is None or self._path is None:
            return
        work = partial(look, self._path, self._left_open)
        task = self._tasks.start(self.tr("Looking at the library"), work, quiet=True)
        task.finished.connect(self._on_looked)

    @Slot(object)
    def _on_looked(self, damage: LibraryCorrupt | None) -> None:
        if damage is None or self._path is None or self._session.library is None:
            return
        document = self._session.id
        if not self._presentation.put_away():
            self._presentation.rescue_draft()
        try:
            self._session.use(Library.open(self._path, damaged=damage))
            if document is not None:
                self._session.open(document)
        except CauserieError:
            self._session.close_library()
            self._session.close_document()
        self.damage_found.emit(damage)
        self.offer_ways_out()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LibraryCorrupt):
            self.offer_ways_out()

    def offer_ways_out(self) -> None:
        """Say that the library is damaged, and what can be done."""
        readable = self._session.library is not None
        words = (
            self.tr(
                "The library {} is damaged. You can read it, but nothing is stored in it any more. "
                "Restore a backup, or salvage all that can be read; the damaged file is kept."
            )
            if readable
            else self.tr(
                "The library {} is damaged and cannot be opened. Restore a backup, or salvage all that "
                "can be read; the damaged file is kept."
            )
        )
        self._banner.ask(
            words.format(self._path),
            self.tr("Restore…"),
            self.restore_requested.emit,
            self.tr("Salvage"),
            self.salvage,
        )

    @Slot()
    def salvage(self) -> None:
        """Get out of the damaged library what can be read, into a new one in its place."""
        if self._path is None:
            return
        self._session.close_library()
        self._session.close_document()
        words = self.tr("Salvaging the library")
        task = self._tasks.start(words, partial(get_out, self._path))
        task.progressed.connect(self._banner.report)
        task.finished.connect(self._on_salvaged)
        task.failed.connect(self._on_salvage_failed)
        task.cancelled.connect(self.open_requested)
        self._banner.begin(words, self.tr("Cancel"), task.cancel)

    @Slot(object)
    def _on_salvaged(self, report: "SalvageReport") -> None:
        self._banner.hide()
        self.open_requested.emit()
        self._banner.say("\n".join((self._said_of(report), *map(worded, report.lost))))

    def _said_of(self, report: "SalvageReport") -> str:
        counts = (
            document_count(report.documents),
            note_count(report.notes),
            bookmark_count(report.bookmarks),
        )
        told = [self.tr("Salvaged {}, {} and {}.").format(*counts)]
        if report.lost:
            told.append(tr("{} texts could not be read.", "1 text could not be read.", len(report.lost)))
        return " ".join((*told, self.tr("The damaged library is kept as {}.").format(report.kept)))

    @Slot(object)
    def _on_salvage_failed(self, error: Exception) -> None:
        self.open_requested.emit()
        words = self.tr("The library could not be salvaged; it was left as it is. ({})")
        self._banner.warn(words.format(reason(error)), self.tr("Restore…"), self.restore_requested.emit)
