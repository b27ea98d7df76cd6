"""What is in the bin, as rows."""

from PySide6.QtCore import Qt

from desktop.models.rows import AnyIndex, RowsModel
from desktop.wording import day, kind_name, note_count, tr
from transcript.paper_bin import Binned, BinnedDocument

BINNED_ROLE = Qt.ItemDataRole.UserRole + 1
FACTS_ROLE = Qt.ItemDataRole.UserRole + 2


class BinnedModel(RowsModel[Binned]):
    """Rows of the bin, what was deleted last first."""

    def facts(self, item: Binned) -> str:
        """What it is, when it was deleted and how long it stays."""
        days = tr("{} days left", "1 day left", item.days_left)
        if isinstance(item, BinnedDocument):
            count = item.summary.annotations
            what = self.tr("Document with {}").format(note_count(count)) if count else self.tr("Document")
        else:
            what = self.tr("{} in {}").format(kind_name(item.annotation.kind), item.title)
        return " · ".join((what, self.tr("deleted {}").format(day(item.deleted)), days))

    def words(self, item: Binned) -> str:
        """The title; the note, or what it was made on."""
        if isinstance(item, BinnedDocument):
            return item.summary.shown_title
        return " ".join((item.annotation.note or f"“{item.annotation.quote}”").split())

    def what_is_lost(self, item: Binned) -> str:
        """What cannot be had again once it is deleted for good."""
        if not isinstance(item, BinnedDocument):
            return self.tr("The note will be gone for good. This cannot be undone.")
        title, count = item.summary.shown_title, item.summary.annotations
        if count:
            return self.tr("“{}” and its {} will be gone for good. This cannot be undone.").format(
                title, note_count(count)
            )
        return self.tr("“{}” will be gone for good. This cannot be undone.").format(title)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.words(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.words(item)}, {self.facts(item)}"
            case _ if role == BINNED_ROLE:
                return item
            case _ if role == FACTS_ROLE:
                return self.facts(item)
        return None
