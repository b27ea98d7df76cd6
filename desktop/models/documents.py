"""The documents of the library as rows, last opened first."""

from PySide6.QtCore import QObject, Qt

from desktop.models.rows import AnyIndex, RowsModel
from desktop.wording import duration, per_cent, speaker_count, turn_count, word_count
from transcript.model import DocumentSummary

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
FACTS_ROLE = Qt.ItemDataRole.UserRole + 2
LEFT_ROLE = Qt.ItemDataRole.UserRole + 3


def facts(summary: DocumentSummary, words_a_minute: int) -> str:
    """Who speaks, how often and for how long, on one line."""
    if not summary.speakers:
        return f"{word_count(summary.words)} · {duration(summary.words / words_a_minute)}"
    return " · ".join(
        (
            speaker_count(len(summary.speakers)),
            turn_count(summary.turns),
            duration(summary.words / words_a_minute),
        )
    )


class DocumentsModel(RowsModel[DocumentSummary]):
    """Rows of the library's list."""

    def __init__(self, words_a_minute: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words_a_minute = words_a_minute

    def left(self, summary: DocumentSummary) -> str:
        """How much there is still to read."""
        if summary.progress >= 0.995:
            return self.tr("Finished")
        if not summary.progress:
            return ""
        minutes = summary.words * (1 - summary.progress) / self._words_a_minute
        return self.tr("{} left").format(duration(minutes))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        summary = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return summary.shown_title
            case Qt.ItemDataRole.AccessibleTextRole:
                read = self.tr("{} read").format(per_cent(summary.progress))
                return f"{summary.shown_title}, {facts(summary, self._words_a_minute)}, {read}"
            case _ if role == SUMMARY_ROLE:
                return summary
            case _ if role == FACTS_ROLE:
                return facts(summary, self._words_a_minute)
            case _ if role == LEFT_ROLE:
                return self.left(summary)
        return None
