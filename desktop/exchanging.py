"""Documents go to another Causerie and come from one: what is merged is told, what goes out is written."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.file_actions import FileActions
from desktop.parts import Parts
from desktop.reading_session import ReadingSession
from desktop.tasks import Task
from desktop.wording import document_count, merge_told
from transcript.model import DocumentId

if TYPE_CHECKING:  # merging has no part in starting
    from transcript.bundle.report import MergeReport


def write_bundle(
    library: Path, documents: Sequence[DocumentId] | None, target: Path, task: Task
) -> tuple[Path, int]:
    """Write documents, or None for all, into a bundle; where, and how many."""
    from transcript.library import Library

    with Library.open(library) as own:
        return target, own.write_bundle(documents, target, task)


class Exchanging(QObject):
    """Signals: `exported(path)` when a bundle is written."""

    exported = Signal(object)

    def __init__(self, session: ReadingSession, parts: Parts, files: FileActions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._parts, self._files, self._window = session, parts, files, window
        files.merged.connect(self._on_merged)

    @Slot(object)
    def _on_merged(self, report: "MergeReport") -> None:
        self._parts.banner.say(merge_told(report))

    @Slot()
    def export_bundle(self) -> None:
        """Let the reader choose where the open document goes, or from the library's page all of them."""
        from transcript.bundle.layout import SUFFIX
        from transcript.writers.file_names import file_name

        if self._session.library is None:
            return
        here = self._session.summary() if self._parts.reading else None
        name = file_name(here.shown_title) if here else self.tr("Causerie library")
        title = self.tr("Export this document with its notes") if here else self.tr("Export all documents")
        kinds = self.tr("Causerie bundles (*.causerie)")
        usual = str(Path.home() / f"{name}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, usual, kinds)
        if chosen:
            self.write(Path(chosen), [here.id] if here else None)

    def write(self, target: Path, documents: Sequence[DocumentId] | None) -> None:
        """Write a bundle in a worker."""
        if self._session.library is None:
            return
        work = partial(write_bundle, self._session.library.path, documents, target)
        task = self._files.begin(self.tr("Writing {}").format(target.name), work)
        task.finished.connect(self._on_written)

    @Slot(object)
    def _on_written(self, result: tuple[Path, int]) -> None:
        path, count = result
        self._files.end()
        words = self.tr("{} written to {}, for File, Add document in another Causerie")
        self._parts.banner.say(words.format(document_count(count), path.name))
        self.exported.emit(path)
