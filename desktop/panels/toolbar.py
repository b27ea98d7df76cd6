"""The bar at the top: panes, library and the way back at the left, marks and type at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.icons import icon
from desktop.measures import TOOLBAR_HEIGHT
from desktop.theme import Theme

_LEFT = ("toggle-navigator", "show-library", "|", "go-back", "go-forward")
_RIGHT = ("toggle-bookmark", "TYPE", "|", "toggle-notes", "MENU")


class ToolBar(QFrame):
    """Buttons for actions around the search field; the window says what the last two open."""

    def __init__(
        self, actions: dict[str, QAction], search_field: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAccessibleName(self.tr("Toolbar"))
        self.setFixedHeight(TOOLBAR_HEIGHT)
        self.buttons: list[QToolButton] = []  # from the first to the last
        self.type_button = self._button()
        self.type_button.setToolTip(self.tr("Type and theme (Ctrl+Shift+A)"))
        self.type_button.setAccessibleName(self.tr("Type and theme"))
        self.menu_button = self._button()
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        for name in _LEFT:
            self._add(row, name, actions)
        row.addStretch(1)
        row.addWidget(search_field, 4)
        row.addStretch(1)
        for name in _RIGHT:
            self._add(row, name, actions)
        for button in self.buttons:
            button.raise_()  # the order in which screen readers meet them
        search_field.stackUnder(self.buttons[len(_LEFT) - _LEFT.count("|")])

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(34, 34)
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _add(self, row: QHBoxLayout, name: str, actions: dict[str, QAction]) -> None:
        if name == "|":
            line = QFrame(self)
            line.setObjectName("hairline-upright")
            line.setFixedSize(1, 20)
            row.addSpacing(4)
            row.addWidget(line)
            row.addSpacing(4)
            return
        if name in ("TYPE", "MENU"):
            self.buttons.append(self.type_button if name == "TYPE" else self.menu_button)
            row.addWidget(self.buttons[-1])
            return
        button = self._button()
        self.buttons.append(button)
        button.setDefaultAction(actions[name])
        button.setAccessibleName(actions[name].text().rstrip("…"))
        button.setObjectName(f"button-{name}")
        row.addWidget(button)

    def take_focus(self) -> None:
        """Give the keyboard to the first button that can be pressed."""
        first = next(button for button in self.buttons if button.isEnabled())
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_menu(self, menu: QMenu) -> None:
        """Give the menu button its menu."""
        self.menu_button.setMenu(menu)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.type_button.setIcon(icon("type", theme.ink2, theme.ink3))
        self.menu_button.setIcon(icon("menu", theme.ink2, theme.ink3))
