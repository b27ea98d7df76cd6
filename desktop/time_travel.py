"""Undo and redo show what they changed: the words, the document, or the library."""

from PySide6.QtCore import QObject, Slot

from desktop.parts import Parts
from desktop.presentation import Presentation
from desktop.reading_actions import ReadingActions
from desktop.reading_session import ReadingSession
from transcript.changes import Changes
from transcript.model import Passage

_OF_THE_LIBRARY = {"Import", "Delete document", "Put back document", "Change details", "Merge"}


class TimeTravel(QObject):
    """Goes where a deed was taken back or done again."""

    def __init__(
        self,
        session: ReadingSession,
        parts: Parts,
        presentation: Presentation,
        reading: ReadingActions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._parts, self._presentation = session, parts, presentation
        reading.travelled.connect(self.show_changes)

    @Slot(object)
    def show_changes(self, changes: Changes) -> None:
        """Bring what changed into view."""
        document = changes.document
        if document is None:
            return
        if changes.name in _OF_THE_LIBRARY:
            self._show_in_library(document)
            return
        if document != self._session.id:
            self._presentation.show_document(document)
        elif not self._parts.reading:
            self._presentation.show_page()
        if document == self._session.id and changes.place is not None:
            self._parts.pane.ensure_visible(Passage(changes.place, changes.place))
        for annotation in changes.annotations:
            self._parts.notes.choose(annotation)

    def _show_in_library(self, document: str) -> None:
        """The document on its shelf; where it is on the page and its title alone changed, the page."""
        if document == self._session.id and self._parts.reading:
            return
        page = self._parts.library_page
        if self._parts.reading:
            self._presentation.show_library()
        else:  # it shows what changed already
            page.focus_list()
        page.choose(document)
