"""The sections of a review as a list that can be renamed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from desktop.models.rows import AnyIndex
from desktop.wording import turn_count
from transcript.review import SectionRow

LEVEL_ROLE = Qt.ItemDataRole.UserRole + 1
BLOCK_ROLE = Qt.ItemDataRole.UserRole + 2
SECTION_ROLE = Qt.ItemDataRole.UserRole + 3
TURNS_ROLE = Qt.ItemDataRole.UserRole + 4


class ReviewSectionsModel(QAbstractListModel):
    """One row a section. Signals: `rename_requested(section, heading)` when a heading was typed."""

    rename_requested = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SectionRow] = []

    def set_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show these sections."""
        if len(rows) == len(self._rows):
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole | Qt.ItemDataRole.ToolTipRole:
                return row.heading
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.heading}, {turn_count(row.turns)}"
            case _ if role == LEVEL_ROLE:
                return row.level
            case _ if role == BLOCK_ROLE:
                return row.block
            case _ if role == SECTION_ROLE:
                return row.index
            case _ if role == TURNS_ROLE:
                return turn_count(row.turns)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        heading = " ".join(str(value).split())
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not heading or heading == row.heading:
            return False
        self.rename_requested.emit(row.index, heading)
        return True
