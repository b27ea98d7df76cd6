"""A number that is made smaller or larger by two buttons, shown between them."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.icons import icon
from desktop.theme import Theme, interface_font

_VALUE_WIDTH = 96


class Stepper(QWidget):
    """Steps of `step` from `least` to `most`; `words` says a value. Signals: `value_chosen(float)`."""

    value_chosen = Signal(float)

    def __init__(
        self,
        names: tuple[str, str],
        least: float,
        most: float,
        step: float,
        words: Callable[[float], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._least, self._most, self._step, self._words = least, most, step, words
        self.value = least
        self._label = QLabel(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.smaller = self._button(names[0])
        self.larger = self._button(names[1])
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.smaller, self._label, self.larger):
            row.addWidget(widget)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(34, 30)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRepeat(True)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._label.setFont(interface_font(13))
        ends = (self._words(self._least), self._words(self._most))
        wanted = max(map(self._label.fontMetrics().horizontalAdvance, ends))
        self._label.setFixedWidth(max(_VALUE_WIDTH, wanted + 8))
        self.smaller.setIcon(icon("less", theme.ink, theme.ink3, 16))
        self.larger.setIcon(icon("add", theme.ink, theme.ink3, 16))

    def set_value(self, value: float) -> None:
        """Show a value."""
        self.value = value
        self._label.setText(self._words(value))
        self.smaller.setEnabled(value > self._least + 1e-6)
        self.larger.setEnabled(value < self._most - 1e-6)
        self.smaller.setAccessibleDescription(self._label.text())
        self.larger.setAccessibleDescription(self._label.text())

    def _move(self, steps: int) -> None:
        wanted = round(round(self.value / self._step + steps) * self._step, 4)
        self.value_chosen.emit(max(self._least, min(self._most, wanted)))

    @Slot()
    def _on_smaller(self) -> None:
        self._move(-1)

    @Slot()
    def _on_larger(self) -> None:
        self._move(1)
