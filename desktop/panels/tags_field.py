"""The field for the tags of a note."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from desktop.panels.note_field import STORE_AFTER_MS
from desktop.theme import interface_font
from transcript.storage.annotations import clean_tags


class TagsField(QLineEdit):
    """The tags of a note, parted by commas, with completion from all tags of the library.

    Signals: `tags_changed(list)` soon after a key, and when the field is left or Enter is pressed.
    """

    tags_changed = Signal(list)

    def __init__(self, tags: tuple[str, ...], known: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tags-field")
        self.setFont(interface_font(13))
        self.setPlaceholderText(self.tr("Add tags, parted by commas"))
        self.setAccessibleName(self.tr("Tags"))
        self._known = known
        self._stored: tuple[str, ...] = ()
        self.set_tags(tags)
        self._completer = QCompleter(known, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._complete)
        self._timer = QTimer(self, singleShot=True, interval=STORE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self.textEdited.connect(self._on_typed)
        self.editingFinished.connect(self.flush)

    def tags(self) -> list[str]:
        """The tags as they stand in the field, without doubles, in order."""
        return list(clean_tags(self.text().split(",")))

    def set_tags(self, tags: tuple[str, ...]) -> None:
        """Show tags that were stored."""
        if tags != self._stored:
            self._stored = tags
            self.setText(", ".join(tags))

    @Slot()
    def flush(self) -> None:
        """Announce the tags if they changed."""
        self._timer.stop()
        tags = tuple(self.tags())
        if tags != self._stored:
            self._stored = tags
            self.tags_changed.emit(list(tags))

    def keep_unstored(self) -> None:
        """The tags could not be stored: they count as unstored."""
        self._stored = ("\0",)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        # Not started anew with each key: who types without a pause is stored all the same.
        if not self._timer.isActive():
            self._timer.start()
        self._offer(text)

    def _offer(self, text: str) -> None:
        begun = text.rpartition(",")[2].strip().lstrip("#")
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup().hide()

    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    @Slot(str)
    def _complete(self, tag: str) -> None:
        before, comma, _ = self.text().rpartition(",")
        self.setText(f"{before}{comma}{' ' if comma else ''}{tag}")
