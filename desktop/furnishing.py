"""Puts everything into a window that is more than its frame, and in one place connects it.

Each function that yields does so between pieces of work of some milliseconds each: while a
start goes on, the page is painted in between.
"""

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from desktop.actions import insert_menu, make_actions, make_menu
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
from desktop.main_window import MainWindow
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
from desktop.settings_actions import SettingsActions
from desktop.tasks import Tasks
from desktop.time_travel import TimeTravel
from desktop.view_actions import ViewActions


def furnish(
    window: MainWindow, session: ReadingSession, tasks: Tasks, appearance: Appearance
) -> Iterator[None]:
    """Make what a window consists of, some at a time; it can be used afterwards."""
    window.session, window.tasks = session, tasks
    session.setParent(window)
    tasks.setParent(window)
    pace = window.settings.values.words_a_minute
    window.parts = yield from make_parts(window.frame, appearance.theme, pace)
    _make_deeds(window, appearance)
    yield
    _make_actions(window)
    _lay_out(window)
    _connect(window, appearance)
    yield
    window.wear(appearance.theme)
    window.view.show_type()
    window.take_furniture()
    window.view.show_panes()


def _make_deeds(window: MainWindow, appearance: Appearance) -> None:
    """What the reader can do, one object a field."""
    session, parts, settings, tasks = window.session, window.parts, window.settings, window.tasks
    presentation = window.presentation = Presentation(session, parts, settings, window)
    reading = window.reading = ReadingActions(session, parts, settings, window)
    files = window.files = FileActions(session, tasks, parts.banner, window)
    window.view = ViewActions(parts, presentation, settings, appearance, window)
    window.mending = MendingActions(session, parts, presentation, tasks, window)
    window.following = Following(parts, window)
    window.colouring = Colouring(session, parts, window.mending, appearance, window)
    window.marking = Marking(parts, reading, window)
    window.finding = Finding(parts, reading, window)
    window.review = ReviewActions(session, presentation, files, tasks, appearance, window)
    window.editions = Editions(
        session, parts, presentation, reading, files, window.review, appearance, window
    )
    window.searching = Searching(session, presentation, reading, parts.search_field, window)
    window.exports = ExportActions(session, parts, files, settings, appearance, window)
    window.exchanging = Exchanging(session, parts, files, window)
    window.earlier_versions = EarlierVersions(session, parts, presentation, window)
    window.printing = Printing(session, settings, parts.banner, appearance, window)
    window.pasting = Pasting(window.review, parts.banner, window)
    window.restoring = Restoring(session, presentation, files, parts.banner, appearance, window)
    window.time_travel = TimeTravel(session, parts, presentation, reading, window)
    window.library_view = LibraryView(session, parts, presentation, settings, appearance, window)
    window.palette_actions = PaletteActions(
        session,
        parts,
        presentation,
        reading,
        window.following,
        window.searching,
        settings,
        window,
    )
    window.settings_actions = SettingsActions(session, window.following, settings, appearance, window)


def _make_actions(window: MainWindow) -> None:
    parts, navigator = window.parts, window.parts.navigator
    letters = (parts.pane, parts.notes.card_list, navigator.section_tree, navigator.bookmark_list)
    doers = (
        window,
        window.reading,
        window.files,
        window.view,
        window.mending,
        window.review,
        window.editions,
        window.finding,
        window.following,
        window.colouring,
        window.library_view,
        window.restoring,
        window.pasting,
        window.printing,
        window.exports,
        window.exchanging,
        window.palette_actions,
        window.settings_actions,
    )
    actions = window.actions_by_id = make_actions(window, doers, letters)
    window.settings_actions.set_actions(actions)
    window.palette_actions.set_actions(actions)
    window.menu = make_menu(actions, window)
    window.toolbar = ToolBar(actions, parts.search_field, window.frame.root)
    window.toolbar.set_menu(window.menu)
    recent = QMenu(window.menu)
    RecentDocuments(window.session, window.presentation, recent)
    insert_menu(window.menu, recent, before=actions["show-library"])
    window.marking.set_actions(actions)
    window.view.set_controls(actions, window.toolbar)
    window.focus = FocusMode(window.session, parts, window.view, window.toolbar, window)
    parts.pane.folding_changed.connect(actions["fold-others"].setChecked)
    window.focus.changed.connect(actions["focus-mode"].setChecked)
    window.view.bare_left.connect(window.focus.leave)


def _lay_out(window: MainWindow) -> None:
    parts, toolbar = window.parts, window.toolbar
    window.frame.seat_bars(toolbar, parts.banner, parts.status)
    for part in (parts.status, parts.pages, parts.banner, toolbar):
        part.lower()  # the order in which screen readers meet them, the bar first


def _connect(window: MainWindow, appearance: Appearance) -> None:
    parts, reading, view, session = window.parts, window.reading, window.view, window.session
    presentation, restoring = window.presentation, window.restoring
    appearance.theme_changed.connect(window.wear)
    presentation.title_changed.connect(window.show_title)
    presentation.state_changed.connect(window.grey_out)
    parts.pane.bookmark_requested.connect(session.toggle_bookmark)
    session.recoloured.connect(window.following.recolour)
    parts.strip.jump_requested.connect(reading.go_to_place)
    parts.pane.context_menu_requested.connect(window.show_context_menu)
    parts.notes.annotation_chosen.connect(reading.show_annotation)
    parts.notes.edited.connect(reading.edit_annotation)
    parts.notes.delete_requested.connect(reading.delete_annotation)
    parts.notes.editing_changed.connect(parts.pane.set_active_annotation)
    parts.notes.editing_changed.connect(session.end_editing)
    parts.notes.dialogue_requested.connect(view.focus_dialogue)
    reading.notes_requested.connect(view.show_notes)
    reading.trail_changed.connect(window.grey_out)
    parts.navigator.block_requested.connect(window.go_to_block)
    parts.library_page.add_requested.connect(window.review.add_document)
    parts.library_page.sample_requested.connect(window.files.open_sample)
    window.review.known.connect(presentation.show_document)
    window.library_view.restore_requested.connect(restoring.restore_backup)
    window.settings_actions.backup_requested.connect(restoring.back_up_now)
    window.settings_actions.restore_requested.connect(restoring.restore_backup)
    window.files.document_ready.connect(presentation.show_document)
    parts.toast.undo_requested.connect(reading.undo)
    parts.search_field.left.connect(view.leave_search)
    window.toolbar.type_button.clicked.connect(view.show_type_popover)
    window.menu.aboutToShow.connect(window.grey_out)
    for keys, slot in (("F10", view.show_menu), ("Escape", view.step_out)):
        QShortcut(QKeySequence(keys), window).activated.connect(slot)
