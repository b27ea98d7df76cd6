"""The bar at the foot of the dialogue pane: what to find, how much of it there is, and where to go."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop.announcing import announce
from desktop.icons import icon
from desktop.theme import Theme, interface_font

HEIGHT = 52
_FIELD_WIDTH, _FIELD_LEAST = 300, 132
_NARROW = 620


class FindField(QLineEdit):
    """The words, with the count of matches inside. Signals: `next_requested()`, `previous_requested()`."""

    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find-field")
        self.setFixedHeight(32)
        self.setMinimumWidth(_FIELD_LEAST)
        self.setMaximumWidth(_FIELD_WIDTH)
        self.setPlaceholderText(self.tr("Find in this document"))
        self.setAccessibleName(self.tr("Find in this document"))
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, count: str) -> None:
        """Show a count at the end of the field, for screen readers too."""
        self.count.setText(count)
        self.setAccessibleDescription(count)
        if self.isVisible():
            announce(self, count)
        self._place_count()

    def _place_count(self) -> None:
        width = self.count.sizeHint().width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 10 if mirrored else self.width() - width - 10
        self.count.setGeometry(left, 0, width, self.height())
        taken = width + 8 if self.count.text() else 0
        self.setTextMargins(taken if mirrored else 0, 0, 0 if mirrored else taken, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Signals: `search_requested()` when what is looked for changed, `next_requested()`,
    `previous_requested()`, `left()` on Esc or the button that closes.
    """

    search_requested = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Find"))
        self.field = FindField(self)
        self.previous_button = self._button(self.tr("Previous match (Shift+F3)"))
        self.next_button = self._button(self.tr("Next match (F3)"))
        self.match_case = self._choice(self.tr("Match case"))
        self.whole_words = self._choice(self.tr("Whole words"))
        self.speaker_only = self._choice("")
        self.close_button = self._button(self.tr("Close (Esc)"))
        self._speaker = ""
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_speaker("")
        self.hide()

    # ------------------------------------------------------------------------ building
    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(34, 34)
        button.setIconSize(QSize(20, 20))
        button.setToolTip(name)
        button.setAccessibleName(name.partition(" (")[0])
        return button

    def _choice(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setProperty("choice", True)
        button.setText(name)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFixedHeight(30)
        button.toggled.connect(self.search_requested)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        row.addSpacing(8)
        row.addWidget(self.previous_button)
        row.addWidget(self.next_button)
        row.addSpacing(8)
        for choice in (self.match_case, self.whole_words, self.speaker_only):
            row.addWidget(choice)
        row.addStretch(0)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._on_edited)
        self.field.next_requested.connect(self.next_requested)
        self.field.previous_requested.connect(self.previous_requested)
        self.next_button.clicked.connect(self.next_requested)
        self.previous_button.clicked.connect(self.previous_requested)
        self.close_button.clicked.connect(self.leave)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        for widget in (self.field, self.match_case, self.whole_words, self.speaker_only):
            widget.setFont(interface_font(13))
        self.field.count.setFont(interface_font(12))
        for button, name in (
            (self.previous_button, "chevron-up"),
            (self.next_button, "chevron-down"),
            (self.close_button, "close"),
        ):
            button.setIcon(icon(name, theme.ink, theme.ink3))

    # ------------------------------------------------------------------------- content
    @property
    def text(self) -> str:
        """What to find."""
        return self.field.text()

    def open(self, text: str = "") -> None:
        """Show the bar with the keyboard in the field; without `text` the last words stay."""
        if text:
            self.field.setText(text)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def leave(self) -> None:
        """Close the bar and give the keyboard back."""
        self.left.emit()

    def set_count(self, number: int, count: int, *, is_done: bool) -> None:
        """Say that match `number` of `count` is the current one; not `is_done`: more may be found."""
        found = bool(count)
        if not self.text:
            self.field.say("")
        elif is_done:
            self.field.say(self.tr("{} of {}").format(number, count) if found else self.tr("none"))
        else:
            self.field.say(f"{count}…")
        self.next_button.setEnabled(found)
        self.previous_button.setEnabled(found)

    def set_speaker(self, name: str) -> None:
        """Offer to find only what one speaker says; without a name everybody counts."""
        if name == self._speaker and name:
            return
        self._speaker = name
        self.speaker_only.setVisible(bool(name))
        words = self.tr("{} only").format(name) if name else ""
        self.speaker_only.setText(words)
        self.speaker_only.setToolTip(words)
        self.speaker_only.setAccessibleName(words)
        if self.speaker_only.isChecked():
            if name:
                self.search_requested.emit()
            else:
                self.speaker_only.setChecked(False)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        del text
        self.search_requested.emit()

    # ---------------------------------------------------------------------------- room
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the pane is narrow, the choices are signs instead of words."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.match_case.setText("Aa" if narrow else self.match_case.toolTip())
        self.whole_words.setText("“ab”" if narrow else self.whole_words.toolTip())

    def minimumSizeHint(self) -> QSize:
        """The bar never makes the pane wider."""
        return QSize(_FIELD_LEAST, HEIGHT)
