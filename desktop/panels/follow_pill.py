"""What floats over the page while somebody is followed: who, which of their turns, and the way on and out."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.icons import icon
from desktop.speaker_bars import draw_bar, speaker_colour
from desktop.theme import Theme, interface_font

HEIGHT = 40
_FROM_TOP = 14


class Pattern(QWidget):
    """The bar of a speaker in small."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.slot = 0
        self.setFixedSize(10, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        colour = speaker_colour(self.theme, self.slot)
        draw_bar(painter, area.center().x(), area.top() + 1, area.bottom() - 1, self.slot, colour)
        painter.end()


class FollowPill(QFrame):
    """Stays at the top of its parent.

    Signals: `next_requested()`, `previous_requested()`, `left()`, `fold_requested(bool)`.
    """

    fold_requested = Signal(bool)
    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pill")
        self.setFixedHeight(HEIGHT)
        self._theme, self._page = theme, parent
        self._pattern = Pattern(theme, self)
        self.name = QLabel(self)
        self.count = QLabel(self)
        self.count.setProperty("quiet", True)
        self.previous_button = self._button(self.tr("Previous turn (K)"))
        self.next_button = self._button(self.tr("Next turn (J)"))
        self.fold_button = self._button(self.tr("Fold the others"))
        self.fold_button.setCheckable(True)
        self.close_button = self._button(self.tr("Stop following (Esc)"))
        self.previous_button.clicked.connect(self.previous_requested)
        self.next_button.clicked.connect(self.next_requested)
        self.fold_button.clicked.connect(self.fold_requested)
        self.close_button.clicked.connect(self.leave)
        self._lay_out()
        parent.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(28, 28)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(name)
        button.setAccessibleName(name.partition(" (")[0])
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(6)
        for widget in (self._pattern, self.name, self.count):
            row.addWidget(widget)
        line = QFrame(self)
        line.setObjectName("hairline-upright")
        line.setFixedSize(1, 20)
        row.addSpacing(8)
        row.addWidget(line)
        for button in (self.previous_button, self.next_button, self.fold_button, self.close_button):
            row.addWidget(button)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        shadow.setColor(QColor(0, 0, 0, 50))
        self.setGraphicsEffect(shadow)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = self._pattern.theme = theme
        self.name.setFont(interface_font(13, weight=600))
        self.count.setFont(interface_font(13))
        self._colour_name()
        for button, name in (
            (self.previous_button, "chevron-up"),
            (self.next_button, "chevron-down"),
            (self.fold_button, "fold"),
            (self.close_button, "close"),
        ):
            button.setIcon(icon(name, theme.ink, theme.ink3, 18))

    def _colour_name(self) -> None:
        palette = self.name.palette()
        palette.setColor(self.name.foregroundRole(), speaker_colour(self._theme, self._pattern.slot))
        self.name.setPalette(palette)

    def show_speaker(self, name: str, slot: int) -> None:
        """Say who is followed, in the colour and the pattern of a slot."""
        self._pattern.slot = slot
        self.name.setText(name)
        self._colour_name()
        self._pattern.update()
        self.show()
        self.raise_()
        self._place()

    def set_turn(self, number: int, count: int) -> None:
        """Say which of their turns the reader has come to."""
        self.count.setText(self.tr("turn {} of {}").format(number, count))
        self.previous_button.setEnabled(number > 1)
        self.next_button.setEnabled(number < count)
        self._place()

    @Slot()
    def leave(self) -> None:
        """Follow nobody."""
        self.left.emit()

    def _place(self) -> None:
        self.adjustSize()
        self.move(max(0, (self._page.width() - self.width()) // 2), _FROM_TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
