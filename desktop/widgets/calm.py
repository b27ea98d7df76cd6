"""Lists of thousands of rows stay as they lie when only their colours change."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView


def brings_colours_alone(view: QAbstractItemView, event: QEvent) -> bool:
    """Whether an event, now dealt with, brought another style sheet: ours differ in nothing but colours.

    Qt lays all rows out anew, and tells so several times at every change of theme.
    """
    if event.type() != QEvent.Type.StyleChange:
        return False
    view.viewport().update()
    return True
