"""The documents read last, as a menu."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from desktop.presentation import Presentation
from desktop.reading_session import ReadingSession

MOST, _LONGEST = 10, 60


class RecentDocuments(QObject):
    """Fills its menu whenever it is opened; the document that is open is left out."""

    def __init__(self, session: ReadingSession, presentation: Presentation, menu: QMenu) -> None:
        super().__init__(menu)
        self._session, self._presentation, self.menu = session, presentation, menu
        menu.setTitle(self.tr("Open recent"))
        menu.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Show what was read last."""
        self.menu.clear()
        read = [each for each in self._session.documents() if each.opened and each.id != self._session.id]
        for summary in read[:MOST]:
            title = summary.shown_title
            shown = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
            action = self.menu.addAction(shown.replace("&", "&&"))
            action.triggered.connect(partial(self._open, summary.id))
        if not read:
            self.menu.addAction(self.tr("Nothing else was read yet")).setEnabled(False)

    def _open(self, document: str) -> None:
        self._presentation.show_document(document)
