"""The field in which a note is written."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.theme import interface_font

STORE_AFTER_MS = 400  # what is typed into a card is on the disk soon after
_MOST_LINES = 12


class NoteField(QPlainTextEdit):
    """The text of a note; grows with it up to twelve lines.

    Signals: `height_changed()`, `left()` when the keyboard goes elsewhere, `finished()`
    on Ctrl+Enter.
    """

    height_changed = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-field")
        self.setTabChangesFocus(True)
        self.setFont(interface_font(13))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = min(_MOST_LINES, max(3, round(self.document().size().height())))
        height = round(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin() + 12)
        if height != self.height():
            self.setFixedHeight(height)
            self.height_changed.emit()

    def replace_text(self, text: str) -> None:
        """Show another text, the caret where it was as far as there is text."""
        position = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and control:
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
