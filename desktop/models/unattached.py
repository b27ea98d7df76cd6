"""Notes and bookmarks that wait for a place in their text, as rows."""

from PySide6.QtCore import Qt

from desktop.models.rows import AnyIndex, RowsModel
from desktop.wording import kind_name
from transcript.anchors import CONTEXT
from transcript.model import Annotation, Bookmark

RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
NAME_ROLE = Qt.ItemDataRole.UserRole + 2
CONTEXT_ROLE = Qt.ItemDataRole.UserRole + 3


class UnattachedModel(RowsModel[Annotation | Bookmark]):
    """The words each was on, and what stood around them."""

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(record.quote.split())
            case Qt.ItemDataRole.ToolTipRole:
                return self._around(record)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((self._name(record), " ".join(record.quote.split()), self._context(record)))
            case _ if role == RECORD_ROLE:
                return record
            case _ if role == NAME_ROLE:
                return self._name(record)
            case _ if role == CONTEXT_ROLE:
                return self._context(record)
        return None

    def _around(self, record: Annotation | Bookmark) -> str:
        if isinstance(record, Bookmark):
            return record.quote
        return f"…{record.prefix}{record.quote}{record.suffix}…"

    def _name(self, record: Annotation | Bookmark) -> str:
        if isinstance(record, Bookmark):
            return record.name or self.tr("Bookmark")
        return " · ".join(part for part in (kind_name(record.kind), record.speaker, record.section) if part)

    def _context(self, record: Annotation | Bookmark) -> str:
        """The reader's own words, else what stood before."""
        if isinstance(record, Bookmark):
            return self.tr("the first words of its turn")
        if record.note:
            return " ".join(record.note.split())
        before = record.prefix.partition(" ")[2] if len(record.prefix) >= CONTEXT else record.prefix
        before = " ".join(before.split())
        return self.tr("after “…{}”").format(before) if before else self.tr("where the text begins")
