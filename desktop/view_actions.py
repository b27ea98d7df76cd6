"""What the reader does to the window: panes, focus, type, theme, menu.

Each public slot is the deed of the action of the same name in `actions.ACTIONS`.
"""

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.actions import hint, translated
from desktop.appearance import Appearance
from desktop.pane_cycle import PaneCycle
from desktop.panels.toolbar import ToolBar
from desktop.parts import Parts
from desktop.presentation import Presentation
from desktop.reading.page_type import chosen_type
from desktop.settings import LARGEST_TEXT, SMALLEST_TEXT, THEME_CHOICES, Settings, Value, Values
from desktop.side_panes import SidePanes
from desktop.wording import worded

FOCUS_LARGER = 2  # pixels
_TYPE = ("text_size", "face", "line_height", "column_width", "names", "turn_numbers")


class ViewActions(QObject):
    """Panes are folded by the reader, and by a window too narrow for them.

    Signals: `bare_left()` when Esc steps out of the page that stands alone.
    """

    bare_left = Signal()

    def __init__(
        self,
        parts: Parts,
        presentation: Presentation,
        settings: Settings,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts, self._presentation = parts, presentation
        self._settings, self._appearance, self._window = settings, appearance, window
        self._actions: dict[str, QAction] = {}
        self._toolbar: ToolBar | None = None
        self._panes = SidePanes(parts, settings, window)
        settings.changed.connect(self._on_setting_changed)
        parts.pane.reduced_motion = appearance.reduced_motion
        parts.type_popover.theme_requested.connect(self._change_theme)
        parts.type_popover.value_chosen.connect(self._on_type_chosen)
        parts.pane.zoom_requested.connect(self._change_text_size)

    def set_controls(self, actions: dict[str, QAction], toolbar: ToolBar) -> None:
        """Take the actions and the bar that show what is chosen."""
        self._actions, self._toolbar = actions, toolbar
        self.show_choices()

    # --------------------------------------------------------------------- panes
    @Slot()
    def show_library(self) -> None:
        """Between the library's list and the page."""
        if not self._parts.reading and self._presentation.has_document:
            self._presentation.show_page()
        else:
            self._presentation.store_position()
            self._presentation.show_library()

    @Slot()
    def toggle_navigator(self) -> None:
        self._settings.change(navigator_visible=not self._parts.navigator.isVisible())
        self.show_panes(self._parts.navigator)

    @Slot()
    def toggle_notes(self) -> None:
        self._settings.change(notes_visible=not self._parts.notes.isVisible())
        self.show_panes(self._parts.notes)

    @Slot()
    def show_notes(self) -> None:
        self._settings.change(notes_visible=True)
        self.show_panes(self._parts.notes)

    def show_panes(self, asked_for: QWidget | None = None) -> None:
        """Show the panes that are wanted and have room; one that was just asked for has room."""
        self._panes.show(asked_for)
        self.show_choices()

    def set_bare(self, bare: bool) -> None:  # noqa: FBT001  on or off
        """Leave the page alone, its text a little larger, or bring the panes back."""
        self._panes.bare = bare
        self.show_panes()
        self.show_type()

    @Slot()
    def search_library(self) -> None:
        self._parts.search_field.begin(self._parts.search_field.text())

    @Slot()
    def leave_search(self) -> None:
        """Give the keyboard back to what is shown."""
        if self._parts.reading:
            self.focus_dialogue()
        else:
            self._parts.library_page.focus_list()

    @Slot()
    def focus_navigator(self) -> None:
        self._settings.change(navigator_visible=True)
        self.show_panes(self._parts.navigator)
        self._parts.navigator.focus_list()

    @Slot()
    def focus_dialogue(self) -> None:
        self._parts.pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def focus_notes(self) -> None:
        self.show_notes()
        self._parts.notes.focus_list()

    @Slot()
    def next_pane(self) -> None:
        self._cycle(1)

    @Slot()
    def previous_pane(self) -> None:
        self._cycle(-1)

    def _cycle(self, step: int) -> None:
        if self._toolbar is not None:
            PaneCycle(self._parts, self._toolbar).step(step)

    # ---------------------------------------------------------------- appearance
    @Slot()
    def text_larger(self) -> None:
        self._change_text_size(1)

    @Slot()
    def text_smaller(self) -> None:
        self._change_text_size(-1)

    @Slot()
    def text_usual(self) -> None:
        self._set_text_size(Values().text_size)

    @Slot(int)
    def _change_text_size(self, step: int) -> None:
        self._set_text_size(self._settings.values.text_size + step)

    @Slot(int)
    def _set_text_size(self, pixels: int) -> None:
        self._settings.change(text_size=max(SMALLEST_TEXT, min(LARGEST_TEXT, pixels)))

    @Slot(str, object)
    def _on_type_chosen(self, name: str, value: Value) -> None:
        self._settings.change(**{name: value})

    @Slot(str)
    def _change_theme(self, name: str) -> None:
        self._settings.change(theme=name)
        self.show_choices()

    @Slot()
    def theme_system(self) -> None:
        self._change_theme("system")

    @Slot()
    def theme_light(self) -> None:
        self._change_theme("light")

    @Slot()
    def theme_sepia(self) -> None:
        self._change_theme("sepia")

    @Slot()
    def theme_dark(self) -> None:
        self._change_theme("dark")

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        if name in _TYPE:
            self.show_type()
        if name == "reduced_motion":
            self._parts.pane.reduced_motion = self._appearance.reduced_motion
        if self._parts.type_popover.isVisible():
            self._parts.type_popover.set_values(self._appearance.theme, self._settings.values)

    @Slot()
    def show_type(self) -> None:
        """Set the page in the type that is chosen; in focus mode a little larger."""
        values = self._settings.values
        larger = FOCUS_LARGER if self._panes.bare else 0
        self._parts.pane.set_type(chosen_type(values, larger))

    @Slot()
    def show_choices(self) -> None:
        """Check the actions of what is chosen."""
        if self._toolbar is None:
            return
        for choice in THEME_CHOICES:
            self._actions[f"theme-{choice}"].setChecked(choice == self._settings.values.theme)
        parts = self._parts
        self._actions["toggle-navigator"].setChecked(parts.navigator.isVisibleTo(parts.splitter))
        self._actions["toggle-notes"].setChecked(parts.notes.isVisibleTo(parts.splitter))

    # ------------------------------------------------------------ popover and menu
    @Slot()
    def show_type_popover(self) -> None:
        """Open or close the popover for type and theme."""
        popover = self._parts.type_popover
        if popover.isVisible() or self._toolbar is None:
            popover.hide()
            return
        button = self._toolbar.type_button
        corner = button.mapTo(self._parts.root, QPoint(button.width(), button.height() + 8))
        popover.open_below(corner, self._appearance.theme, self._settings.values)

    @Slot()
    def show_menu(self) -> None:
        """Open the menu by keyboard."""
        if self._toolbar is not None:
            self._toolbar.menu_button.showMenu()

    def context_menu(self, parent: QWidget) -> QMenu:
        """What can be done with the words under the pointer."""
        menu = QMenu(parent)
        names = ("copy", "|", "mark-idea", "mark-question", "mark-reason", "mark-objection", "mark-term")
        mending = ("change-speaker", "change-speaker-onwards", "split-turn", "join-turn")
        for name in (*names, "write-note", "|", "toggle-bookmark", "|", *mending):
            if name == "|":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu

    @Slot()
    def step_out(self) -> None:
        """Esc steps out once: popover, editor, find bar, selection, folds, following, focus mode."""
        parts = self._parts
        if parts.type_popover.isVisible():
            parts.type_popover.hide()
            self.focus_dialogue()
        elif parts.selection_popover.isVisible():
            parts.selection_popover.leave()
        elif parts.search_field.hasFocus():
            parts.search_field.leave()
        elif parts.notes.is_editing:
            parts.notes.finish_editing()
        elif self._panes.close_overlays():
            self.focus_dialogue()
        elif parts.find_bar.isVisible():
            parts.find_bar.leave()
        elif parts.pane.hasFocus() and parts.pane.selection() is not None:
            parts.pane.select(None)
        elif parts.pane.folds_others:
            parts.pane.fold_others(False)
        elif parts.pane.followed:
            parts.pill.leave()
        elif self._panes.bare:
            self.bare_left.emit()
        elif parts.reading:
            self.focus_dialogue()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all shortcuts on one sheet."""
        from desktop.dialogs.shortcuts_sheet import ShortcutsSheet

        ShortcutsSheet(self._appearance.theme, self._window).open()

    @Slot()
    def show_about(self) -> None:
        from desktop.about import show_about

        show_about(self._window)

    def name_history(self, undo: str | None, redo: str | None) -> None:
        """Say in the menu what would be taken back or done again."""
        for action, words, name in (("undo", "Undo", undo), ("redo", "Redo", redo)):
            text = translated(words)
            self._actions[action].setText(f"{text}: {worded(name)}" if name else text)
            self._actions[action].setToolTip(hint(self._actions[action]))
            self._actions[action].setEnabled(name is not None)
