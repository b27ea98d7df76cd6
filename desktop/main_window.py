"""The window: its frame, and what the system asks of it. `desktop.furnishing` puts the rest into it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from desktop.frame import Frame
from desktop.settings import Settings
from desktop.theme import Theme

if TYPE_CHECKING:  # made when the first page can be read already
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from desktop.colouring import Colouring
    from desktop.earlier_versions import EarlierVersions
    from desktop.editions import Editions
    from desktop.exchanging import Exchanging
    from desktop.export_actions import ExportActions
    from desktop.file_actions import FileActions
    from desktop.finding import Finding
    from desktop.focus_mode import FocusMode
    from desktop.following import Following
    from desktop.library_view import LibraryView
    from desktop.marking import Marking
    from desktop.mending_actions import MendingActions
    from desktop.palette import PaletteActions
    from desktop.panels.toolbar import ToolBar
    from desktop.parts import Parts
    from desktop.pasting import Pasting
    from desktop.presentation import Presentation
    from desktop.printing import Printing
    from desktop.reading_actions import ReadingActions
    from desktop.reading_session import ReadingSession
    from desktop.restoring import Restoring
    from desktop.review_actions import ReviewActions
    from desktop.searching import Searching
    from desktop.settings_actions import SettingsActions
    from desktop.tasks import Tasks
    from desktop.time_travel import TimeTravel
    from desktop.view_actions import ViewActions


class MainWindow(QMainWindow):
    """One window on one library. It can be read in before it is furnished, and used from then on.

    Signals: `new_window_requested()`, `quit_requested()` of all windows, `closing()` when nothing holds it.
    """

    new_window_requested = Signal()
    quit_requested = Signal()
    closing = Signal()

    session: "ReadingSession"
    tasks: "Tasks"
    parts: "Parts"
    presentation: "Presentation"
    reading: "ReadingActions"
    files: "FileActions"
    view: "ViewActions"
    mending: "MendingActions"
    following: "Following"
    colouring: "Colouring"
    marking: "Marking"
    finding: "Finding"
    review: "ReviewActions"
    editions: "Editions"
    searching: "Searching"
    exports: "ExportActions"
    exchanging: "Exchanging"
    earlier_versions: "EarlierVersions"
    printing: "Printing"
    pasting: "Pasting"
    restoring: "Restoring"
    time_travel: "TimeTravel"
    library_view: "LibraryView"
    palette_actions: "PaletteActions"
    settings_actions: "SettingsActions"
    focus: "FocusMode"
    actions_by_id: "dict[str, QAction]"
    menu: "QMenu"
    toolbar: "ToolBar"

    furnished = False
    starting = False  # what it belongs to is still being made
    asked_to_close = False  # meanwhile
    _warned = False

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.settings = settings
        self.setMinimumSize(720, 480)
        self.frame = Frame(self, settings.values, theme)
        self.setCentralWidget(self.frame.root)
        values = settings.values
        self.resize(values.window_width, values.window_height)
        self.frame.set_sizes()
        self.frame.show_places(self.width())
        if values.window_maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def take_furniture(self) -> None:
        """Everything is there: the window does from now on what it is asked for."""
        self.furnished = True
        self.setAcceptDrops(True)

    # --------------------------------------------------------------------- slots
    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Show all parts in the colours of a theme."""
        from desktop.actions import paint_actions

        self.parts.set_theme(theme)
        self.toolbar.set_theme(theme)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_actions(self.actions_by_id, theme, rtl=mirrored)
        self.view.show_choices()

    @Slot(str)
    def show_title(self, title: str) -> None:
        """Name the window after a document."""
        self.setWindowTitle(f"{title} — Causerie" if title else "Causerie")

    @Slot()
    def grey_out(self) -> None:
        """Grey out what cannot be done now."""
        from desktop.actions import ACTIONS

        reading = self.session.document is not None and self.parts.reading
        library, trail = self.session.library, self.reading.trail
        for name, can in (
            *((name, library is not None) for name in ("export-notes", "export-bundle")),
            *((name, reading) for name in ("edit-structure", "attach-here", "show-report")),
            ("document-details", reading),
            ("export-pdf", reading),
            ("print-document", reading),
            ("toggle-bookmark", reading),
            ("go-back", reading and trail.can_go_back),
            ("go-forward", reading and trail.can_go_forward),
            ("toggle-navigator", reading),
            ("toggle-notes", reading),
            *((name, reading) for name in ("find-words", "find-next", "find-previous")),
            *((spec.id, reading) for spec in ACTIONS if spec.menu == "Speakers" or spec.letter),
            *((name, reading) for name in ("go-to-turn", "focus-mode", "fold-others")),
            ("add-document", library is not None),
            ("paste-document", library is not None),
        ):
            self.actions_by_id[name].setEnabled(can)
        self.parts.library_page.set_usable(library is not None)
        self.parts.status.setVisible(reading and not self.focus.is_on)
        self.view.name_history(*self.session.history_names())
        self.view.show_choices()

    @Slot(int, bool)
    def go_to_block(self, block: int, keep_focus: bool) -> None:  # noqa: FBT001  a signal's argument
        """Show a block that was chosen beside the page."""
        self.reading.go_to_block(block)
        if not keep_focus:
            self.view.focus_dialogue()

    @Slot(QPoint)
    def show_context_menu(self, where: QPoint) -> None:
        """Show what can be done at a point of the screen."""
        pane = self.parts.pane
        place = pane.place_at(where)
        if pane.selection() is None and place is not None:
            pane.select(pane.whole_turn(place.block))  # so that it is seen what the menu acts on
        menu = self.view.context_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    # -------------------------------------------------------------------- window
    def _remember_shape(self) -> None:
        self.focus.leave()
        self.settings.change(window_maximized=self.isMaximized())
        if not self.isMaximized():
            self.settings.change(window_width=self.width(), window_height=self.height())
        if self.parts.navigator.isVisible():
            self.settings.change(navigator_width=self.parts.navigator.width())
        if self.parts.notes.isVisible():
            self.settings.change(notes_width=self.parts.notes.width())

    @Slot()
    def focus_mode(self) -> None:
        self.focus.toggle()

    @Slot()
    def close_window(self) -> None:
        self.close()

    @Slot()
    def new_window(self) -> None:
        self.new_window_requested.emit()

    @Slot()
    def quit(self) -> None:
        self.quit_requested.emit()

    def end(self) -> None:
        """Close because the system asks for it, which does not wait: a draft goes into a file if it must."""
        self._warned = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.starting or not self.furnished:
            self.asked_to_close = True
            event.ignore()
            return
        if not self.presentation.put_away():
            if not self._warned:
                self._warned = True  # the banner says why; who closes once more means it
                event.ignore()
                return
            self.presentation.rescue_draft()
        self._remember_shape()
        self.closing.emit()
        self.tasks.close()
        self.library_view.close()
        self.printing.close()
        self.pasting.close()
        self.settings.store()
        self.session.close_library()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.furnished:
            self.view.show_panes()
        else:
            self.frame.show_places(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.furnished and event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.presentation.look_for_changes()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.review.review_files([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()
