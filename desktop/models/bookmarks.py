"""The bookmarks of a document as rows, in text order."""

from PySide6.QtCore import Qt

from desktop.models.rows import AnyIndex, RowsModel
from transcript.document import Document
from transcript.model import Bookmark

BLOCK_ROLE = Qt.ItemDataRole.UserRole + 1
WHERE_ROLE = Qt.ItemDataRole.UserRole + 2


class BookmarksModel(RowsModel[Bookmark]):
    """Bookmarks by name, or by their first words; `set_document` before `update`."""

    _document: Document | None = None

    def set_document(self, document: Document | None) -> None:
        """Take the document that says where a bookmark is."""
        self.update(())
        self._document = document

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        bookmark = self.records[index.row()]
        text = bookmark.name or bookmark.quote
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("Bookmark, {}: {}").format(self._where(bookmark), text)
            case _ if role == BLOCK_ROLE:
                return bookmark.block
            case _ if role == WHERE_ROLE:
                return self._where(bookmark)
        return None

    def _where(self, bookmark: Bookmark) -> str:
        """Who speaks there, and the number of the turn."""
        if self._document is None:
            return ""
        name = self._document.speaker_name(bookmark.block)
        turn = self._document.turn_number(bookmark.block)
        return " · ".join(part for part in (name, str(turn) if turn else "") if part)
