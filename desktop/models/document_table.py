"""The documents of the library as lines with columns that can be sorted by."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop.models.documents import SUMMARY_ROLE, DocumentsModel, people
from desktop.models.rows import AnyIndex
from desktop.models.shelves import Order
from desktop.wording import day, duration
from transcript.model import DocumentSummary

COLUMNS = (Order.TITLE, Order.PEOPLE, Order.LENGTH, Order.PROGRESS, Order.NOTES, Order.OPENED, Order.ADDED)
_NUMBERS = {Order.LENGTH, Order.PROGRESS, Order.NOTES}
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class DocumentTable(QAbstractTableModel):
    """One line a document. What it says of one it takes from the model of the covers."""

    def __init__(self, covers: DocumentsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._covers = covers
        self.records: list[DocumentSummary] = []

    def show(self, records: Sequence[DocumentSummary]) -> None:
        """Become `records`."""
        if self.records != records:
            self.beginResetModel()
            self.records = list(records)
            self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] in _NUMBERS:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Order.TITLE: self.tr("Title"),
            Order.PEOPLE: self.tr("People"),
            Order.LENGTH: self.tr("Length"),
            Order.PROGRESS: self.tr("Read"),
            Order.NOTES: self.tr("Notes"),
            Order.OPENED: self.tr("Opened"),
            Order.ADDED: self.tr("Added"),
        }[COLUMNS[section]]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        summary, column = self.records[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(summary, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return _RIGHT
            case Qt.ItemDataRole.AccessibleTextRole if column is Order.TITLE:
                return self._covers.spoken(summary)
            case _ if role == SUMMARY_ROLE:
                return summary
        return None

    def _text(self, summary: DocumentSummary, column: Order) -> str:
        match column:
            case Order.TITLE:
                return summary.shown_title
            case Order.PEOPLE:
                return people(summary)
            case Order.LENGTH:
                return duration(summary.words / self._covers.words_a_minute)
            case Order.PROGRESS:
                return self.tr("{} %").format(round(summary.progress * 100)) if summary.progress else ""
            case Order.NOTES:
                return str(summary.annotations or "")
            case Order.OPENED:
                when = summary.opened
            case _:
                when = summary.added
        return day(when, short=True) if when else ""
