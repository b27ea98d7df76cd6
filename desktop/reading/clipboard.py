"""Handing selected text to other programs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop.reading.selection import words_to_copy
from transcript.document import Document
from transcript.model import Passage

if TYPE_CHECKING:  # for who copies
    from PySide6.QtCore import QMetaType

    from transcript.references import Citation

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

    def retrieveData(self, mimetype: str, preferred: "QMetaType | QMetaType.Type") -> object:
        return self._make() if mimetype.startswith(_PLAIN) else None


def copy_text(text: str) -> None:
    """Put text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def copy_cited(document: Document, passage: Passage, citation: "Citation", pattern: str) -> None:
    """Put the words of a passage on the clipboard with their reference below them.

    As plain text with asterisks around italics, and as HTML for programs that know those.
    """
    from html import escape

    from transcript.references import cited, cited_in_html

    words = words_to_copy(document, passage)
    paragraphs = [*words.split("\n\n"), f"— {cited(citation, pattern)}"]
    shown = [escape(each).replace("\n", "<br>") for each in paragraphs[:-1]]
    shown.append(f"— {cited_in_html(citation, pattern)}")
    data = QMimeData()
    data.setText("\n\n".join(paragraphs))
    data.setHtml("".join(f"<p>{each}</p>" for each in shown))
    QGuiApplication.clipboard().setMimeData(data)


def offer_primary(make: Callable[[], str]) -> None:
    """Make text available to a middle click, where the platform has such a thing."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection():
        clipboard.setMimeData(LazyText(make), QClipboard.Mode.Selection)
