"""What was copied elsewhere is pasted as a document: files, or the text itself."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.messages import Banner
from desktop.review_actions import ReviewActions

_LONGEST_NAME = 48


class Pasting(QObject):
    """Hands the clipboard over to the review. Pasted text is kept in a file as long as the window lives."""

    def __init__(self, review: ReviewActions, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._review, self._banner = review, banner
        self._folder: TemporaryDirectory[str] | None = None

    @Slot()
    def paste_document(self) -> None:
        """Check what is on the clipboard, and add it."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data else []
        text = (data.text() if data else "").strip()
        if files:
            self._review.review_files(files)
        elif text:
            self._review.review_files([self._kept(text)])
        else:
            self._banner.say(
                self.tr("There is no text on the clipboard. Copy a conversation and paste again.")
            )

    def _kept(self, text: str) -> Path:
        """The text as a file that is named for its first words."""
        from transcript.writers.file_names import file_name

        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="causerie-pasted-")
        first = text.split("\n", 1)[0].strip()[:_LONGEST_NAME].rsplit(":", 1)[0]
        path = Path(self._folder.name) / f"{file_name(first)}.txt"
        path.write_text(text + "\n", encoding="utf-8")
        return path

    def close(self) -> None:
        """Throw away what was kept for this session."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
