"""From the menu of a note's card to what the note said earlier, and back."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.parts import Parts
from desktop.presentation import Presentation
from desktop.reading_session import ReadingSession
from transcript.model import AnnotationId, NoteVersion


class EarlierVersions(QObject):
    """Shows the versions of a note, and puts one back."""

    def __init__(
        self, session: ReadingSession, parts: Parts, presentation: Presentation, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._parts, self._presentation, self._window = session, parts, presentation, window
        parts.notes.versions_requested.connect(self.show_versions)

    @Slot(str)
    def show_versions(self, annotation: str) -> None:
        """Show what a note said earlier, or say that it never said anything else."""
        from desktop.dialogs.version_list import VersionList

        if not self._presentation.put_away():
            return  # what is typed could not be stored; the banner says so
        versions = self._session.versions(AnnotationId(annotation))
        if not versions:
            self._parts.status.say(self.tr("This note never said anything else."))
            return
        dialog = VersionList(versions, self._window)
        dialog.put_back_requested.connect(partial(self._put_back, AnnotationId(annotation)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put_back(self, annotation: AnnotationId, version: NoteVersion) -> None:
        if self._session.put_back_version(annotation, version):
            self._parts.notes.choose(annotation)
