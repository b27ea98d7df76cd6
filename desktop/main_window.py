"""The window: builds the parts, lays them out, and in one place connects them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop.actions import ACTIONS, insert_menu, make_actions, make_menu, paint_actions
from desktop.appearance import Appearance
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
from desktop.parts import make_parts
from desktop.pasting import Pasting
from desktop.presentation import Presentation
from desktop.printing import Printing
from desktop.reading_actions import ReadingActions
from desktop.reading_session import ReadingSession
from desktop.recent_documents import RecentDocuments
from desktop.restoring import Restoring
from desktop.review_actions import ReviewActions
from desktop.searching import Searching
from desktop.settings import Settings
from desktop.settings_actions import SettingsActions
from desktop.tasks import Tasks
from desktop.theme import Theme
from desktop.time_travel import TimeTravel
from desktop.view_actions import ViewActions


class MainWindow(QMainWindow):
    """One window on one library.

    Signals: `new_window_requested()`, `quit_requested()` of all windows, `closing()` when nothing holds it.
    """

    new_window_requested = Signal()
    quit_requested = Signal()
    closing = Signal()

    def __init__(
        self, session: ReadingSession, settings: Settings, appearance: Appearance, tasks: Tasks
    ) -> None:
        super().__init__()
        self.session, self.settings, self._tasks = session, settings, tasks
        self._warned = False
        session.setParent(self)
        tasks.setParent(self)
        self.setMinimumSize(720, 480)
        self.setAcceptDrops(True)
        self._root = QWidget(self)
        self.parts = make_parts(self._root, appearance.theme, settings.values.words_a_minute)
        self.presentation = Presentation(session, self.parts, settings, self)
        self.reading = ReadingActions(session, self.parts, settings, self)
        self.files = FileActions(session, tasks, self.parts.banner, self)
        self.view = ViewActions(self.parts, self.presentation, settings, appearance, self)
        self.mending = MendingActions(session, self.parts, self.presentation, tasks, self)
        self.following = Following(self.parts, self)
        self.colouring = Colouring(session, self.parts, self.mending, appearance, self)
        self.marking = Marking(self.parts, self.reading, self)
        self.finding = Finding(self.parts, self.reading, self)
        self.review = ReviewActions(session, self.presentation, self.files, tasks, appearance, self)
        self.editions = Editions(
            session,
            self.parts,
            self.presentation,
            self.reading,
            self.files,
            self.review,
            appearance,
            self,
        )
        self._searching = Searching(session, self.presentation, self.reading, self.parts.search_field, self)
        self.exports = ExportActions(session, self.parts, self.files, settings, appearance, self)
        self.exchanging = Exchanging(session, self.parts, self.files, self)
        self.earlier_versions = EarlierVersions(session, self.parts, self.presentation, self)
        self.printing = Printing(session, settings, self.parts.banner, appearance, self)
        self.pasting = Pasting(self.review, self.parts.banner, self)
        self.restoring = Restoring(
            session, self.presentation, self.files, self.parts.banner, appearance, self
        )
        self._time_travel = TimeTravel(session, self.parts, self.presentation, self.reading, self)
        self.library_view = LibraryView(session, self.parts, self.presentation, settings, appearance, self)
        self.palette_actions = PaletteActions(
            session,
            self.parts,
            self.presentation,
            self.reading,
            self.following,
            self._searching,
            settings,
            self,
        )
        self.settings_actions = SettingsActions(session, self.following, settings, appearance, self)
        self._make_actions()
        self._lay_out()
        self._connect(appearance)
        self._wear(appearance.theme)
        self._restore_shape()
        self.presentation.show_opened()

    # ------------------------------------------------------------------ building
    def _make_actions(self) -> None:
        navigator = self.parts.navigator
        letters = (
            self.parts.pane,
            self.parts.notes.card_list,
            navigator.section_tree,
            navigator.bookmark_list,
        )
        self.actions_by_id = make_actions(
            self,
            (
                self,
                self.reading,
                self.files,
                self.view,
                self.mending,
                self.review,
                self.editions,
                self.finding,
                self.following,
                self.colouring,
                self.library_view,
                self.restoring,
                self.pasting,
                self.printing,
                self.exports,
                self.exchanging,
                self.palette_actions,
                self.settings_actions,
            ),
            letters,
        )
        self.settings_actions.set_actions(self.actions_by_id)
        self.palette_actions.set_actions(self.actions_by_id)
        self.menu = make_menu(self.actions_by_id, self)
        self.toolbar = ToolBar(self.actions_by_id, self.parts.search_field, self._root)
        self.toolbar.set_menu(self.menu)
        recent = QMenu(self.menu)
        RecentDocuments(self.session, self.presentation, recent)
        insert_menu(self.menu, recent, before=self.actions_by_id["show-library"])
        self.marking.set_actions(self.actions_by_id)
        self.view.set_controls(self.actions_by_id, self.toolbar)
        self.focus = FocusMode(self.session, self.parts, self.view, self.toolbar, self)
        self.parts.pane.folding_changed.connect(self.actions_by_id["fold-others"].setChecked)
        self.focus.changed.connect(self.actions_by_id["focus-mode"].setChecked)
        self.view.bare_left.connect(self.focus.leave)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.parts.banner)
        column.addWidget(self.parts.pages, 1)
        column.addWidget(self.parts.status)
        self.setCentralWidget(self._root)
        for part in (self.parts.status, self.parts.pages, self.parts.banner, self.toolbar):
            part.lower()  # the order in which screen readers meet them, the bar first

    def _connect(self, appearance: Appearance) -> None:
        parts, reading = self.parts, self.reading
        appearance.theme_changed.connect(self._wear)
        self.presentation.title_changed.connect(self._on_title_changed)
        self.presentation.state_changed.connect(self._on_state_changed)
        parts.pane.bookmark_requested.connect(self.session.toggle_bookmark)
        self.session.recoloured.connect(self.following.recolour)
        parts.strip.jump_requested.connect(reading.go_to_place)
        parts.pane.context_menu_requested.connect(self._show_context_menu)
        parts.notes.annotation_chosen.connect(reading.show_annotation)
        parts.notes.edited.connect(reading.edit_annotation)
        parts.notes.delete_requested.connect(reading.delete_annotation)
        parts.notes.editing_changed.connect(parts.pane.set_active_annotation)
        parts.notes.editing_changed.connect(self.session.end_editing)
        parts.notes.dialogue_requested.connect(self.view.focus_dialogue)
        reading.notes_requested.connect(self.view.show_notes)
        reading.trail_changed.connect(self._on_state_changed)
        parts.navigator.block_requested.connect(self._on_block_requested)
        parts.library_page.add_requested.connect(self.review.add_document)
        parts.library_page.sample_requested.connect(self.files.open_sample)
        self.review.known.connect(self.presentation.show_document)
        self.library_view.restore_requested.connect(self.restoring.restore_backup)
        self.settings_actions.backup_requested.connect(self.restoring.back_up_now)
        self.settings_actions.restore_requested.connect(self.restoring.restore_backup)
        self.files.document_ready.connect(self.presentation.show_document)
        parts.toast.undo_requested.connect(reading.undo)
        parts.search_field.left.connect(self.view.leave_search)
        self.toolbar.type_button.clicked.connect(self.view.show_type_popover)
        self.menu.aboutToShow.connect(self._on_state_changed)
        for keys, slot in (
            ("F10", self.view.show_menu),
            ("Escape", self.view.step_out),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # --------------------------------------------------------------------- slots
    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self.parts.set_theme(theme)
        self.toolbar.set_theme(theme)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_actions(self.actions_by_id, theme, rtl=mirrored)
        self.view.show_choices()

    @Slot(str)
    def _on_title_changed(self, title: str) -> None:
        self.setWindowTitle(f"{title} — Causerie" if title else "Causerie")

    @Slot()
    def _on_state_changed(self) -> None:
        """Grey out what cannot be done now."""
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
    def _on_block_requested(self, block: int, keep_focus: bool) -> None:  # noqa: FBT001  a signal's argument
        self.reading.go_to_block(block)
        if not keep_focus:
            self.view.focus_dialogue()

    @Slot(QPoint)
    def _show_context_menu(self, where: QPoint) -> None:
        pane = self.parts.pane
        place = pane.place_at(where)
        if pane.selection() is None and place is not None:
            pane.select(pane.whole_turn(place.block))  # so that it is seen what the menu acts on
        menu = self.view.context_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    # -------------------------------------------------------------------- window
    def _restore_shape(self) -> None:
        values = self.settings.values
        self.resize(values.window_width, values.window_height)
        rest = values.window_width - values.navigator_width - values.notes_width
        self.parts.splitter.setSizes([values.navigator_width, max(320, rest), values.notes_width])
        self.view.show_type()
        if values.window_maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)

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
        if not self.presentation.put_away():
            if not self._warned:
                self._warned = True  # the banner says why; who closes once more means it
                event.ignore()
                return
            self.presentation.rescue_draft()
        self._remember_shape()
        self.closing.emit()
        self._tasks.close()
        self.library_view.close()
        self.printing.close()
        self.pasting.close()
        self.settings.store()
        self.session.close_library()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.show_panes()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.presentation.look_for_changes()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.review.review_files([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()
