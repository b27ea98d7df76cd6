"""A row of tabs in one quiet frame."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.announcing import set_role

_LEAST, _BESIDE = 40, 14  # pixels: of a tab, and on the sides of its name


class _Tab(QToolButton):
    """A tab whose name is shortened where the row is too narrow, and then told whole by its tool tip."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what is behind the tab."""
        self._name = name
        self.setAccessibleName(name)
        self.updateGeometry()
        self._shorten()

    def _shorten(self) -> None:
        room = self.width() - _BESIDE
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._name if shown != self._name else "")

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        words = self.fontMetrics()
        more = words.horizontalAdvance(self._name) - words.horizontalAdvance(self.text())
        return QSize(wanted.width() + more, wanted.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()


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
            button = _Tab(name, self)
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
    def last(self) -> QWidget:
        """The tab at the end of the row."""
        return self._group.buttons()[-1]

    @property
    def current(self) -> int:
        """The tab that is chosen."""
        return self._group.checkedId()

    def set_count(self, index: int, name: str, count: int) -> None:
        """Say behind the name of a tab how many things it holds."""
        button = self._group.button(index)
        assert isinstance(button, _Tab)  # this row makes no others
        button.set_name(f"{name}\u2002{count}" if count else name)
