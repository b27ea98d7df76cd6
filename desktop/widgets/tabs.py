"""A row of tabs in one quiet frame."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.announcing import set_role


class Tabs(QFrame):
    """Named tabs of which one is chosen. Signals: `chosen(index)`."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        for number, name in enumerate(names):
            button = QToolButton(self)
            button.setText(name)
            button.setCheckable(True)
            set_role(button, QAccessible.Role.PageTab)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.button(0).setChecked(True)

    @Slot(int)
    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(index)

    def choose(self, index: int) -> None:
        """Choose a tab as if it had been clicked."""
        self._group.button(index).setChecked(True)
        self.chosen.emit(index)

    def take_focus(self) -> None:
        """Give the keyboard to the tab that is chosen."""
        self._group.button(self.current).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def current(self) -> int:
        """The tab that is chosen."""
        return self._group.checkedId()

    def set_count(self, index: int, name: str, count: int) -> None:
        """Say behind the name of a tab how many things it holds."""
        self._group.button(index).setText(f"{name}\u2002{count}" if count else name)
