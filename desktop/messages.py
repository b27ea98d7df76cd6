"""The one voice to the reader: a banner for what stays, a toast for what can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from desktop.announcing import announce
from desktop.icons import icon, pixmap
from desktop.theme import Theme, interface_font

TOAST_MS = 8000


class Banner(QFrame):
    """A line above the page. Shows one message at a time, the newest; closing it is the reader's.

    Signals: `action_requested()` from its button, `closed()`.
    """

    action_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._tone = "calm"
        self._action: Callable[[], object] | None = None
        self._other: Callable[[], object] | None = None
        self._mark = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self.button = QPushButton(self)
        self.button.setProperty("link", True)
        self.button.clicked.connect(self._on_button)
        self.other_button = QPushButton(self)
        self.other_button.setProperty("link", True)
        self.other_button.clicked.connect(self._on_other)
        self._close = QToolButton(self)
        self._close.setFixedSize(28, 28)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._progress)
        row.addWidget(self.button)
        row.addWidget(self.other_button)
        row.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self._text.setFont(interface_font(13))
        self._close.setIcon(icon("close", theme.ink2, size=16))
        self._paint_mark()

    def _paint_mark(self) -> None:
        trouble = self._tone == "trouble"
        name, colour = ("warning", self._theme.danger) if trouble else ("information", self._theme.accent)
        self._mark.setPixmap(pixmap(name, 18, colour, self.devicePixelRatioF()))

    @property
    def text(self) -> str:
        """What the banner says; empty while it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str, action: str = "", then: Callable[[], object] | None = None) -> None:
        """Say something that is no trouble; `action` names a button that calls `then`."""
        self._show(text, "calm", action, then)

    def warn(self, text: str, action: str = "", then: Callable[[], object] | None = None) -> None:
        """Say what could not be done."""
        self._show(text, "trouble", action, then)

    def ask(
        self, text: str, action: str, then: Callable[[], object], other: str, instead: Callable[[], object]
    ) -> None:
        """Say what is wrong, and let the reader choose between two ways out."""
        self._show(text, "trouble", action, then)
        self._other = instead
        self.other_button.setText(other)
        self.other_button.show()

    def report(self, done: int, total: int, label: str) -> None:
        """Show how far slow work has come; `total` 0 where nobody knows."""
        self._text.setText(label)
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def begin(self, text: str, stop: str, then: Callable[[], object]) -> None:
        """Show slow work with a button to cancel it."""
        self._show(text, "calm", stop, then)
        self._progress.setRange(0, 0)
        self._progress.show()
        self._close.hide()

    def _show(self, text: str, tone: str, action: str, then: Callable[[], object] | None) -> None:
        self._tone, self._action = tone, then
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._paint_mark()
        self._text.setText(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.other_button.hide()
        self._progress.hide()
        self._close.show()
        self.show()
        announce(self._text, text)

    @Slot()
    def _on_button(self) -> None:
        action = self._action
        self.hide()
        self.action_requested.emit()
        if action is not None:
            action()

    @Slot()
    def _on_other(self) -> None:
        self.hide()
        if self._other is not None:
            self._other()

    @Slot()
    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()


class Toast(QFrame):
    """What was just done, with the way back, over the foot of the window for eight seconds.

    Signals: `undo_requested()`.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._text = QLabel(self)
        self.button = QPushButton(self.tr("Undo"), self)
        self.button.setProperty("link", True)
        self.button.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self._text)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOAST_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What the toast says; empty while it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def offer_undo(self, text: str) -> None:
        """Say what was done."""
        self._text.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self._text, text)

    def _place(self) -> None:
        above = self.parentWidget()
        assert above is not None  # a toast is made over a window
        self.adjustSize()
        self.move((above.width() - self.width()) // 2, above.height() - self.height() - 48)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()
