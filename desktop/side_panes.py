"""Navigator and notes: beside the page where there is room, over it where they are asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.measures import NAVIGATOR_FOLDS_BELOW, NOTES_FOLD_BELOW
from desktop.parts import Parts
from desktop.settings import Settings
from desktop.side_overlays import SideOverlay


class SidePanes(QObject):
    """With `bare` no pane has room: the page stands alone."""

    def __init__(self, parts: Parts, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._settings, self._window = parts, settings, window
        self.bare = False
        self._navigator = SideOverlay(parts.navigator, parts.splitter, parts.root, trailing=False)
        self._notes = SideOverlay(parts.notes, parts.splitter, parts.root, trailing=True)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def show(self, asked_for: QWidget | None = None) -> None:
        """Show the panes that are wanted and have room; one that was just asked for lies over the page."""
        values, width = self._settings.values, self._window.width()
        for overlay, pane, wanted, usual, least in (
            (
                self._navigator,
                self._parts.navigator,
                values.navigator_visible,
                values.navigator_width,
                NAVIGATOR_FOLDS_BELOW,
            ),
            (self._notes, self._parts.notes, values.notes_visible, values.notes_width, NOTES_FOLD_BELOW),
        ):
            room = width >= least and not self.bare
            if wanted and not room and (pane is asked_for or overlay.is_open):
                overlay.open(usual)
            else:
                overlay.dock(visible=wanted and room)

    def close_overlays(self) -> bool:
        """Put away what lies over the page; whether there was anything."""
        opened = [overlay for overlay in (self._navigator, self._notes) if overlay.is_open]
        for overlay in opened:
            overlay.dock(visible=False)
        return bool(opened)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Who goes back to the page is done with what lies over it."""
        if new is self._parts.pane:
            self.close_overlays()
