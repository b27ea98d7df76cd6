"""Backups in the window: one is made now, or one takes the place of the library."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.appearance import Appearance
from desktop.file_actions import FileActions
from desktop.messages import Banner
from desktop.presentation import Presentation
from desktop.reading_session import ReadingSession
from desktop.tasks import Task
from desktop.wording import day, reason
from transcript import moments
from transcript.errors import CauserieError
from transcript.library import Library

if TYPE_CHECKING:  # read when a backup is asked for
    from transcript.storage.backups import Backup


def find_backups(library: Path, _task: Task) -> "list[Backup]":
    """The backups of a library, newest first; runs in a worker."""
    from transcript.storage.backups import list_backups

    return list_backups(library)


def put_back(backup: Path, library: Path, task: Task) -> tuple[Path, Path | None]:
    """Put a backup in the place of the library: the backup, and where the replaced library is kept."""
    from transcript.storage.backups import restore

    task.report(0, 0, backup.name)
    return backup, restore(backup, library)


def write_backup(library: Path, target: Path, task: Task) -> Path:
    """Write a verified copy of the library."""
    task.report(0, 0, target.name)
    with Library.open(library) as own:
        own.backup(target)
    return target


class Restoring(QObject):
    """Signals: `restored(kept)` when another library is open, with the path of what it replaced or None."""

    restored = Signal(object)

    def __init__(
        self,
        session: ReadingSession,
        presentation: Presentation,
        files: FileActions,
        banner: Banner,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._presentation, self._files = session, presentation, files
        self._banner, self._appearance, self._window = banner, appearance, window

    # ------------------------------------------------------------------- restoring
    @Slot()
    def restore_backup(self) -> None:
        """Let the reader choose what takes the place of the library."""
        from desktop.dialogs.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self._appearance.theme, self._window)
        dialog.restore_requested.connect(self.restore)
        task = self._files.start(self.tr("Backups"), partial(find_backups, self._session.path))
        task.finished.connect(dialog.set_backups)
        dialog.open()

    @Slot(object)
    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the library."""
        if not self._presentation.put_away():
            return  # a note is open that could not be stored; the banner says so
        words = self.tr("Restoring {}").format(backup.name)
        task = self._files.begin(words, partial(put_back, backup, self._session.path))
        task.finished.connect(self._on_restored)

    @Slot(object)
    def _on_restored(self, result: tuple[Path, Path | None]) -> None:
        backup, kept = result
        self._files.end()
        try:
            self._session.use(Library.open(self._session.path))
        except CauserieError as error:
            self._banner.warn(reason(error))
            return
        self._banner.say(self._told(backup, kept))
        self.restored.emit(kept)

    def _told(self, backup: Path, kept: Path | None) -> str:
        done = self.tr("The library is the one of the backup {}.").format(backup.name)
        if kept is None:
            return done
        words = self.tr("{} What it replaced is kept as {} in {}; to have it back, restore that file.")
        return words.format(done, kept.name, kept.parent)

    # ---------------------------------------------------------------------- making
    @Slot()
    def back_up_now(self) -> None:
        """Let the reader choose where a copy of the library goes."""
        if self._session.library is None:
            return
        usual = str(Path.home() / f"Causerie {day(moments.now(), short=True).replace('/', '-')}.causerie")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up the library"), usual, self.tr("Libraries (*.causerie)")
        )
        if chosen:
            work = partial(write_backup, self._session.path, Path(chosen))
            task = self._files.begin(self.tr("Backing up"), work)
            task.finished.connect(self._on_written)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._files.end()
        self._banner.say(self.tr("The library was backed up to {}.").format(path))
