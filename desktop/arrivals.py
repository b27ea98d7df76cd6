"""What comes to a window from outside: from the command line, a further start, or the system."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.main_window import MainWindow
from desktop.wording import reason
from transcript.errors import CauserieError
from transcript.file_bytes import digest_of
from transcript.links import Link, is_link, read_link

_AT_ONCE = 16 * 1024 * 1024  # bytes; their digest takes some milliseconds


class Arrivals(QObject):
    """Opens what arrives; kept while the library cannot be opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[str] = []

    def take(self, wishes: Sequence[str]) -> None:
        """Show files, adding those that the library does not have, and the places of links."""
        if self._window.session.library is None:
            self._waiting += wishes
            return
        files = [Path(wish) for wish in wishes if not is_link(wish)]
        self._window.files.add_files([path for path in files if not self._is_shown(path)])
        for wish in filter(is_link, wishes):
            self.follow(wish)

    def _is_shown(self, path: Path) -> bool:
        """Show a file at once that the library has, unless it is so large that a look takes time."""
        library = self._window.session.library
        try:
            if library is None or path.stat().st_size > _AT_ONCE:
                return False
            known = library.find_digest(digest_of(path))
        except (OSError, CauserieError):
            return False  # adding it tells what is wrong
        if known is None:
            return False
        self._window.files.document_ready.emit(known)
        return True

    def take_waiting(self) -> None:
        """The library is open now."""
        waiting, self._waiting = self._waiting, []
        self.take(waiting)

    @Slot(list)
    def take_in_front(self, wishes: list[str]) -> None:
        """Come to the front, and show what another start was asked for."""
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self.take(wishes)

    # --------------------------------------------------------------------- links
    def follow(self, text: str) -> None:
        """Go where a link leads, or say why that cannot be."""
        try:
            link = read_link(text)
        except CauserieError as error:
            self._warn(reason(error))
            return
        session = self._window.session
        link = replace(link, document=session.known_as(link.document))
        if all(each.id != link.document for each in session.documents()):
            self._warn(self.tr("The link leads to a document that is not in this library."))
            return
        self._window.presentation.show_document(link.document)
        if session.id == link.document:
            self._go_to_place_of(link)

    def _go_to_place_of(self, link: Link) -> None:
        session, reading = self._window.session, self._window.reading
        if link.annotation is not None:
            if all(each.id != link.annotation for each in session.annotations()):
                self._warn(self.tr("The note that the link leads to was deleted."))
                return
            reading.show_annotation(link.annotation)
        elif link.turn is not None and session.document is not None:
            turns = session.document.turns
            if 1 <= link.turn <= len(turns):
                reading.go_to_block(turns[link.turn - 1])
            else:
                words = self.tr("The link leads to turn {}; the document has {}.")
                self._warn(words.format(link.turn, len(turns)))

    def _warn(self, words: str) -> None:
        self._window.parts.banner.warn(words)
