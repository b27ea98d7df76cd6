"""The dialog of settings, and the switch for single letters."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.actions import ACTIONS, key_sequences
from desktop.appearance import Appearance
from desktop.following import Following
from desktop.reading_session import ReadingSession
from desktop.settings import Settings
from transcript import places


class SettingsActions(QObject):
    """`open_settings` is the deed of the action of its name.

    Signals: `backup_requested()`, `restore_requested()`.
    """

    backup_requested = Signal()
    restore_requested = Signal()

    def __init__(
        self,
        session: ReadingSession,
        following: Following,
        settings: Settings,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings, self._appearance, self._window = settings, appearance, window
        self._following = following
        self._actions: dict[str, QAction] = {}
        settings.changed.connect(self._on_setting_changed)

    def set_actions(self, actions: dict[str, QAction]) -> None:
        """Take the actions whose letters can be switched off."""
        self._actions = actions
        self._set_letters()

    @Slot()
    def open_settings(self) -> None:
        """Show the settings."""
        from desktop.dialogs.settings_dialog import SettingsDialog

        library = self._session.library.path if self._session.library else places.library_file()
        dialog = SettingsDialog(
            self._settings, self._appearance.theme, library, places.backup_folder(), self._window
        )
        self._appearance.theme_changed.connect(dialog.set_theme)
        dialog.files.backup_requested.connect(self.backup_requested)
        dialog.files.restore_requested.connect(self.restore_requested)
        dialog.files.restore_requested.connect(dialog.close)
        dialog.open()

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        if name == "single_letters":
            self._set_letters()

    def _set_letters(self) -> None:
        """Single letters act, or only the other keys of their actions do."""
        on = self._settings.values.single_letters
        self._following.set_letters(on)
        for spec in ACTIONS:
            if spec.letter:
                keys = key_sequences(spec)
                kept = [each for each in keys if on or _has_modifier(each)]
                self._actions[spec.id].setShortcuts(kept)


def _has_modifier(keys: QKeySequence) -> bool:
    """Whether more than a letter, or a letter with Shift, has to be pressed."""
    names = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return any(f"{name}+" in names for name in ("Ctrl", "Alt", "Meta"))
