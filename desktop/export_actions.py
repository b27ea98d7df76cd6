"""Notes go out: chosen and seen in a dialog, written in a worker."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.appearance import Appearance
from desktop.file_actions import FileActions
from desktop.parts import Parts
from desktop.reading_session import ReadingSession
from desktop.settings import Settings
from desktop.tasks import Task
from transcript.model import DocumentId

if TYPE_CHECKING:  # writers have no part in starting
    from desktop.dialogs.export_dialog import ExportScope
    from transcript.writers.notes_markdown import MarkdownStyle, NotesOfDocument


def export_to(library: Path, scope: "ExportScope", target: Path, style: "MarkdownStyle", task: Task) -> Path:
    """Write the notes of one document into a file, or of several into a folder, one file each."""
    from transcript.exporting import export_to_file, export_to_folder
    from transcript.library import Library

    documents = scope.documents
    with Library.open(library) as own:
        if target.is_dir():
            for number, written in enumerate(export_to_folder(own, documents, target, style)):
                task.report(number + 1, len(documents), written.path.name)
                task.check_cancelled()
            return target
        task.report(0, 0, target.name)
        return export_to_file(own, documents[0], target, style, scope.notes).path


class ExportActions(QObject):
    """Signals: `exported(path)`."""

    exported = Signal(object)

    def __init__(
        self,
        session: ReadingSession,
        parts: Parts,
        files: FileActions,
        settings: Settings,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._parts, self._files = session, parts, files
        self._settings, self._appearance, self._window = settings, appearance, window

    @Slot()
    def export_notes(self) -> None:
        """Let the reader choose what goes out."""
        from desktop.dialogs.export_dialog import ExportDialog

        scopes = self._scopes()
        if not scopes:
            return
        values = self._settings.values
        dialog = ExportDialog(
            scopes,
            self._sample(scopes[0].documents),
            values.export_grouping,
            values.export_includes,
            self._appearance.theme,
            self._window,
        )
        dialog.save_requested.connect(self._on_save)
        dialog.choice_changed.connect(self._on_choice)
        dialog.open()

    def _scopes(self) -> "list[ExportScope]":
        """This document, the documents that are shown in the library, all documents."""
        from desktop.dialogs.export_dialog import ExportScope

        noted = [each for each in self._session.documents() if each.annotations]
        scopes: list[ExportScope] = []
        here = self._session.summary() if self._parts.reading else None
        if here is not None:
            scopes.append(ExportScope(self.tr("This document"), [here.id], here.shown_title))
        notes = self._parts.notes
        if here is not None and notes.is_filtered and notes.shown:
            name = self.tr("What is shown now ({} of {})").format(len(notes.shown), here.annotations)
            let_through = frozenset(each.id for each in notes.shown)
            scopes.append(ExportScope(name, [here.id], here.shown_title, let_through))
        shown = {each.id for each in self._parts.library_page.model.records}
        some = [each.id for each in noted if each.id in shown]
        if not self._parts.reading and 0 < len(some) < len(noted):
            name = self.tr("What is shown now ({} of {})").format(len(some), len(noted))
            scopes.append(ExportScope(name, some))
        if noted:
            ids = [each.id for each in noted]
            scopes.append(ExportScope(self.tr("The whole library"), ids))
        return scopes

    def _sample(self, documents: Sequence[DocumentId]) -> "NotesOfDocument | None":
        """The document of which a preview is shown."""
        from transcript.exporting import notes_of

        library = self._session.library
        if library is None or not documents:
            return None
        here = documents[0] == self._session.id
        return notes_of(library, documents[0], self._session.annotations() if here else None)

    @Slot(str, tuple)
    def _on_choice(self, grouping: str, included: tuple[str, ...]) -> None:
        self._settings.change(export_grouping=grouping, export_includes=included)

    # ---------------------------------------------------------------------- writing
    @Slot(object, object)
    def _on_save(self, scope: "ExportScope", style: "MarkdownStyle") -> None:
        target = self._file(scope) if scope.title else self._folder()
        if target is None or self._session.library is None:
            return
        work = partial(export_to, self._session.library.path, scope, target, style)
        task = self._files.begin(self.tr("Writing {}").format(target.name), work)
        task.finished.connect(self._on_written)

    def _file(self, scope: "ExportScope") -> Path | None:
        from transcript.exporting import SUFFIX
        from transcript.writers.file_names import file_name

        usual = str(Path.home() / f"{file_name(scope.title)}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export notes"), usual, self.tr("Markdown (*.md)")
        )
        return Path(chosen) if chosen else None

    def _folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Export notes into a folder"), str(Path.home())
        )
        return Path(chosen) if chosen else None

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._files.end()
        self._parts.status.say(self.tr("Notes written to {}").format(path.name))
        self.exported.emit(path)
