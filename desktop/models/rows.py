"""Changing a list model row by row instead of resetting it.

Views keep their place, their selection and their editors only when they are told
exactly which rows came and went.
"""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

_FEW = 8  # rows that may come or go one by one
AnyIndex = QModelIndex | QPersistentModelIndex


class Identified(Protocol):
    """A record with an id that stays the same while the record changes."""

    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=Identified)


class RowsModel(QAbstractListModel, Generic[Record]):
    """A list of records, updated to another list with exact signals."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: list[Record] = []

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.records)

    def row_of(self, record_id: str) -> int:
        """The row of a record, -1 where there is none."""
        return next((row for row, record in enumerate(self.records) if record.id == record_id), -1)

    def show(self, records: Sequence[Record]) -> None:
        """Become `records`, all at once where many come and go or stand in another order.

        Views then forget where they were and what they have open.
        """
        before, after = [record.id for record in self.records], [record.id for record in records]
        kept = set(before) & set(after)
        same_order = [key for key in before if key in kept] == [key for key in after if key in kept]
        if same_order and len(before) + len(after) - 2 * len(kept) <= _FEW:
            self.update(records)
            return
        self.beginResetModel()
        self.records = list(records)
        self.endResetModel()

    def update(self, records: Sequence[Record]) -> None:
        """Become `records`; rows that stay keep their index."""
        wanted = {record.id for record in records}
        for row in range(len(self.records) - 1, -1, -1):
            if self.records[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.records[row]
                self.endRemoveRows()
        for row, record in enumerate(records):
            if row >= len(self.records) or self.records[row] is not record:
                self._place(row, record)

    def _place(self, row: int, record: Record) -> None:
        if row < len(self.records) and self.records[row].id == record.id:
            if self.records[row] != record:
                self.records[row] = record
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        old = next((at for at in range(row, len(self.records)) if self.records[at].id == record.id), -1)
        if old >= 0:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), row)
            del self.records[old]
            self.records.insert(row, record)
            self.endMoveRows()
            self._place(row, record)
            return
        self.beginInsertRows(QModelIndex(), row, row)
        self.records.insert(row, record)
        self.endInsertRows()
