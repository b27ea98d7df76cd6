"""The documents of the library as rows: what a cover, a line of the list and a screen reader say."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt

from desktop.models.covers import Score
from desktop.models.rows import AnyIndex, RowsModel
from desktop.wording import (
    duration,
    speaker_count,
    spoken_duration,
    spoken_per_cent,
    turn_count,
    word_count,
)
from transcript.model import DocumentId, DocumentSummary

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
LEFT_ROLE = Qt.ItemDataRole.UserRole + 3
SCORE_ROLE = Qt.ItemDataRole.UserRole + 4
PEOPLE_ROLE = Qt.ItemDataRole.UserRole + 5
FINISHED = 0.995  # the last words of a file are often not the conversation's
_NAMED = 3


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


def people(summary: DocumentSummary) -> str:
    """The author; where nobody is named as such, those who speak."""
    if summary.author:
        return summary.author
    shown = ", ".join(summary.speakers[:_NAMED])
    return f"{shown} …" if len(summary.speakers) > _NAMED else shown


class DocumentsModel(RowsModel[DocumentSummary]):
    """Rows of the library. Scores of covers are set when they are known."""

    def __init__(self, words_a_minute: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words_a_minute = words_a_minute
        self.scores: dict[str, Score] = {}

    def show(self, records: Sequence[DocumentSummary]) -> None:
        """Become `records`; where they stand in quite another order, all at once."""
        before = [record.id for record in self.records]
        if before == [record.id for record in records] or abs(len(before) - len(records)) <= 1 >= len(before):
            self.update(records)
            return
        kept = set(before) & {record.id for record in records}
        same_order = [key for key in before if key in kept] == [
            record.id for record in records if record.id in kept
        ]
        if same_order and len(before) + len(records) - 2 * len(kept) <= 8:
            self.update(records)
            return
        self.beginResetModel()
        self.records = list(records)
        self.endResetModel()

    def set_scores(self, scores: Mapping[str, Score]) -> None:
        """Take the pictures of some covers."""
        self.scores.update(scores)
        for row, record in enumerate(self.records):
            if record.id in scores:
                self.dataChanged.emit(self.index(row), self.index(row))

    def forget_scores(self, documents: Sequence[DocumentId]) -> None:
        """The text of some documents is another now."""
        for document in documents:
            self.scores.pop(document, None)

    def minutes_left(self, summary: DocumentSummary) -> float:
        """How long there is still to read."""
        return summary.words * (1 - summary.progress) / self.words_a_minute

    def left(self, summary: DocumentSummary) -> str:
        """How much there is still to read, in short."""
        if summary.progress >= FINISHED:
            return self.tr("Finished")
        time = duration(self.minutes_left(summary))
        return self.tr("{} left").format(time) if summary.progress else time

    def spoken(self, summary: DocumentSummary) -> str:
        """What a screen reader says of a document."""
        said = [summary.shown_title, people(summary)]
        if summary.progress >= FINISHED:
            said.append(self.tr("finished"))
        else:
            said.append(spoken_per_cent(summary.progress) if summary.progress else self.tr("not started"))
            said.append(self.tr("{} left").format(spoken_duration(self.minutes_left(summary))))
        return ", ".join(filter(None, said))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        summary = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.shown_title
            case Qt.ItemDataRole.ToolTipRole:
                return f"{summary.shown_title}\n{facts(summary, self.words_a_minute)}\n{summary.source}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(summary)
            case _ if role == SUMMARY_ROLE:
                return summary
            case _ if role == SCORE_ROLE:
                return self.scores.get(summary.id)
            case _ if role == LEFT_ROLE:
                return self.left(summary)
            case _ if role == PEOPLE_ROLE:
                return people(summary)
        return None
