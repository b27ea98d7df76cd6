"""What a screen reader is told of: words that appear, and what a widget is where Qt cannot know.

Qt's own `Alert` is silent on Linux, so what is to be said goes out as an announcement.
"""

from typing import cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

_ROLES: "WeakKeyDictionary[QObject, QAccessible.Role]" = WeakKeyDictionary()
_KEPT: list["WidgetWithRole"] = []
_PRESS = "Press"  # the name of Qt's own action


def announce(widget: QObject, words: str) -> None:
    """Have a screen reader say some words, on behalf of a widget that is shown."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class WidgetWithRole(QAccessibleWidget):
    """A widget that is something else than its class says; a button stays one that can be pressed."""

    def _button(self) -> QAbstractButton | None:
        widget = self.object()
        return widget if isinstance(widget, QAbstractButton) else None

    def state(self) -> QAccessible.State:
        state, button = super().state(), self._button()
        if button is not None and button.isCheckable():
            state.checkable = state.selectable = True
            state.checked = state.selected = button.isChecked()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        button = self._button()
        if button is not None and kind is QAccessible.Text.Description:
            return button.accessibleDescription()  # the tool tip would say the name once more
        said = super().text(kind)
        return button.text() if button is not None and kind is QAccessible.Text.Name and not said else said

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()] if self._button() is not None else super().actionNames()

    def doAction(self, action: str) -> None:
        button = self._button()
        if action == _PRESS and button is not None:
            button.click()
        else:
            super().doAction(action)


def _make(key: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for the interface of an object by the name of its class."""
    del key
    if thing not in _ROLES:
        return None
    _KEPT[:] = [kept for kept in _KEPT if isValid(kept)]
    made = WidgetWithRole(cast("QWidget", thing), _ROLES[thing])
    _KEPT.append(made)  # Qt keeps a bare pointer
    return made


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget be told as something else than its class says."""
    if not _ROLES and not _KEPT:
        QAccessible.installFactory(_make)
    _ROLES[widget] = role
