"""Handing selected text to other programs."""

from collections.abc import Callable

from PySide6.QtCore import QMetaType, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

_PLAIN = "text/plain"


class LazyText(QMimeData):
    """Text that is put together when another program asks for it, not before."""

    def __init__(self, make: Callable[[], str]) -> None:
        super().__init__()
        self._make = make

    def formats(self) -> list[str]:
        return [_PLAIN]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype == _PLAIN

    def retrieveData(self, mimetype: str, preferred: QMetaType | QMetaType.Type) -> object:
        return self._make() if mimetype.startswith(_PLAIN) else None


def copy_text(text: str) -> None:
    """Put text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def offer_primary(make: Callable[[], str]) -> None:
    """Make text available to a middle click, where the platform has such a thing."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection():
        clipboard.setMimeData(LazyText(make), QClipboard.Mode.Selection)
