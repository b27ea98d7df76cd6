"""What every start begins with: settings, language, theme, and a window that is still a frame.

Where a document is known, its page can be read in the frame at once.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.appearance import Appearance
from desktop.languages import language_of, put_on
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.window_state import WindowState
from transcript import glance
from transcript.glance import Glance
from transcript.links import is_link
from transcript.model import DocumentId


class Opening(QObject):
    """`document` is what the frame shows already."""

    def __init__(self, application: QApplication, settings: Path) -> None:
        super().__init__(application)
        self.settings = Settings(settings, self)
        put_on(language_of(self.settings.values.language), self)
        self.appearance = Appearance(application, self.settings)
        self.window = MainWindow(self.settings, self.appearance.theme)
        self.document: DocumentId | None = None

    def show_file(self, library: Path, wish: str) -> bool:
        """Show the page of a file that the library has; False where that needs more than a look."""
        return not is_link(wish) and self._show(glance.glance_at_file(library, Path(wish)))

    def resume(self, library: Path) -> bool:
        """Show the page that the first window showed last, in its place; False where it was none."""
        states = self.settings.values.open_windows
        state = WindowState.from_text(states[0]) if states else None
        if state is None or not state.document:
            return False
        found = glance.glance_at(library, state.document)
        if found is not None:
            state.put(self.window)
        return self._show(found)

    def _show(self, found: Glance | None) -> bool:
        if found is None:
            return False
        pane = self.window.frame.pane
        self.document = found.id
        pane.set_document(found.document)
        pane.set_annotations(found.annotations)
        pane.set_bookmarks(found.bookmarks)
        if found.position is not None:
            pane.restore_position(found.position)
        self.window.show_title(found.document.title)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.window.show()
        return True
