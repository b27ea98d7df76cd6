"""What a search in the window finds: sections, documents and passages, as rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.models.rows import AnyIndex
from transcript.model import DocumentId
from transcript.records import dataclass

RESULT_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Result:
    """One row. `text` is what was found, with `spans` of its matches in code points; `where` says where.

    `icon` tells sections, documents and passages apart. `block` None: the document as a whole.
    """

    icon: str
    text: str
    where: str
    document: DocumentId
    block: int | None = None
    spans: tuple[tuple[int, int], ...] = ()


class ResultsModel(QAbstractListModel):
    """The results of the last search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[Result, ...] = ()

    def set_results(self, results: Sequence[Result]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._results = tuple(results)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        result = self._results[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return result.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{result.text}, {result.where}"
            case _ if role == RESULT_ROLE:
                return result
        return None
