"""From the library's page to the library: covers, a quick look, details, the bin, and what is pasted."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.appearance import Appearance
from desktop.covers import Covers
from desktop.parts import Parts
from desktop.presentation import Presentation
from desktop.reading_session import ReadingSession
from desktop.settings import Settings
from transcript.changes import Changes
from transcript.paper_bin import Binned, BinnedDocument


class LibraryView(QObject):
    """Signals: `restore_requested()`."""

    restore_requested = Signal()

    def __init__(
        self,
        session: ReadingSession,
        parts: Parts,
        presentation: Presentation,
        settings: Settings,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._page, self._toast = session, parts.library_page, parts.toast
        self._status, self._presentation = parts.status, presentation
        self._banner = parts.banner
        self._settings, self._appearance, self._window = settings, appearance, window
        self.covers = Covers(session, self)
        values = settings.values
        self._page.set_look(grid=values.library_grid, order=values.library_order)
        self._connect()

    def _connect(self) -> None:
        page = self._page
        self._session.library_changed.connect(self._on_library_changed)
        self.covers.made.connect(page.set_scores)
        self.covers.last_place_read.connect(page.set_last_place)
        page.covers_wanted.connect(self.covers.want)
        page.last_place_wanted.connect(self.covers.want_last_place)
        page.document_requested.connect(self._presentation.show_document)
        page.delete_requested.connect(self._presentation.delete_document)
        page.quick_look_requested.connect(self.quick_look)
        page.details_requested.connect(self.show_details)
        page.restore_requested.connect(self.restore_requested)
        page.look_changed.connect(self._on_look_changed)
        page.bin_list.put_back_requested.connect(self.put_back)
        page.bin_list.delete_for_good_requested.connect(self.delete_for_good)

    @Slot(object)
    def _on_library_changed(self, changes: Changes) -> None:
        self._page.model.forget_scores(list(changes.documents))
        self._page.document_list.viewport().update()

    @Slot(bool, str)
    def _on_look_changed(self, grid: bool, order: str) -> None:  # noqa: FBT001  a signal's argument
        self._settings.change(library_grid=grid, library_order=order)

    # ------------------------------------------------------------------ a document
    @Slot(str)
    def quick_look(self, document: str) -> None:
        """Show the facts and the first turns of a document."""
        from desktop.dialogs.quick_look import QuickLook

        summary = self._page.summary(document)
        if summary is None:
            return
        pace = self._settings.values.words_a_minute
        score = self._page.model.scores.get(document)
        dialog = QuickLook(summary, score, pace, self._appearance.theme, self._window)
        self.covers.openings_read.connect(dialog.set_turns)
        self.covers.made.connect(dialog.set_scores)
        dialog.open_requested.connect(self._presentation.show_document)
        self.covers.want_openings(document)
        dialog.open()

    @Slot(str)
    def show_details(self, document: str) -> None:
        """Show what is known of a document, and take what the reader changes."""
        from desktop.dialogs.document_details import DocumentDetails

        summary = self._page.summary(document)
        if summary is None:
            return
        pace = self._settings.values.words_a_minute
        dialog = DocumentDetails(summary, pace, self._appearance.theme, self._window)
        dialog.changed.connect(self._session.change_details)
        dialog.open()

    @Slot()
    def document_details(self) -> None:
        """The details of the document that is open."""
        if self._session.id is not None:
            self.show_details(self._session.id)

    # --------------------------------------------------------------------- the bin
    @Slot()
    def show_bin(self) -> None:
        """Show the library with what was deleted."""
        self._presentation.store_position()
        self._presentation.show_library()
        self._page.show_bin()

    @Slot(object)
    def put_back(self, item: Binned) -> None:
        """Take something out of the bin."""
        if self._session.put_back(item):
            document = isinstance(item, BinnedDocument)
            self._status.say(self.tr("The document is back.") if document else self.tr("The note is back."))
            self._presentation.refresh_library()

    @Slot(object)
    def delete_for_good(self, item: Binned) -> None:
        """Delete something before its time."""
        if self._session.delete_for_good(item):
            self._presentation.refresh_library()

    @Slot()
    def tell_stored(self) -> None:
        """Ctrl+S has nothing to do, and says so."""
        words = self.tr("Everything is stored as you go.")
        if self._status.isVisible():
            self._status.say(words)
        else:
            self._banner.say(words)

    def close(self) -> None:
        """Stop what is being made for the page."""
        self.covers.close()
