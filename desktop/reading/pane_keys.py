"""Which keys mean what in the dialogue pane."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from desktop.reading.caret_motion import Motion

_KEY = Qt.Key
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier

_SCROLLS = {
    (_KEY.Key_Space, _NONE): "page_down",
    (_KEY.Key_Space, _SHIFT): "page_up",
    (_KEY.Key_PageDown, _NONE): "page_down",
    (_KEY.Key_PageUp, _NONE): "page_up",
    (_KEY.Key_Home, _NONE): "go_to_start",
    (_KEY.Key_End, _NONE): "go_to_end",
    (_KEY.Key_Home, _CONTROL): "go_to_start",
    (_KEY.Key_End, _CONTROL): "go_to_end",
    (_KEY.Key_Down, _NONE): "scroll_down",
    (_KEY.Key_Up, _NONE): "scroll_up",
}
_MOTIONS = {
    (_KEY.Key_Right, _NONE): Motion.NEXT,
    (_KEY.Key_Left, _NONE): Motion.PREVIOUS,
    (_KEY.Key_Right, _CONTROL): Motion.NEXT_WORD,
    (_KEY.Key_Left, _CONTROL): Motion.PREVIOUS_WORD,
    (_KEY.Key_Down, _NONE): Motion.LINE_DOWN,
    (_KEY.Key_Up, _NONE): Motion.LINE_UP,
    (_KEY.Key_Down, _CONTROL): Motion.PARAGRAPH_DOWN,
    (_KEY.Key_Up, _CONTROL): Motion.PARAGRAPH_UP,
    (_KEY.Key_Home, _NONE): Motion.LINE_START,
    (_KEY.Key_End, _NONE): Motion.LINE_END,
    (_KEY.Key_Home, _CONTROL): Motion.DOCUMENT_START,
    (_KEY.Key_End, _CONTROL): Motion.DOCUMENT_END,
    (_KEY.Key_PageDown, _NONE): Motion.PAGE_DOWN,
    (_KEY.Key_PageUp, _NONE): Motion.PAGE_UP,
}
_MIRRORED = {
    Motion.NEXT: Motion.PREVIOUS,
    Motion.PREVIOUS: Motion.NEXT,
    Motion.NEXT_WORD: Motion.PREVIOUS_WORD,
    Motion.PREVIOUS_WORD: Motion.NEXT_WORD,
}


def _combination(event: QKeyEvent) -> QKeyCombination:
    return QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, _KEY(event.key()))


def scroll_for(event: QKeyEvent) -> str | None:
    """The name of the pane's method that a key runs."""
    pressed = _combination(event)
    return _SCROLLS.get((pressed.key(), pressed.keyboardModifiers()))


def opens_popover(event: QKeyEvent) -> bool:
    """Whether a key asks what can be done with the selection."""
    pressed = _combination(event)
    return pressed.key() in (_KEY.Key_Return, _KEY.Key_Enter) and pressed.keyboardModifiers() == _NONE


def motion_for(event: QKeyEvent) -> Motion | None:
    """How a key moves the caret; Shift makes no difference."""
    pressed = _combination(event)
    return _MOTIONS.get((pressed.key(), pressed.keyboardModifiers() & ~_SHIFT))


def mirrored(motion: Motion) -> Motion:
    """The same key in a paragraph that runs from right to left."""
    return _MIRRORED.get(motion, motion)


def is_shifted(event: QKeyEvent) -> bool:
    """Whether Shift is held."""
    return bool(event.modifiers() & _SHIFT)
