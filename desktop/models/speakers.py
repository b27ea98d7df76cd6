"""The speakers of a document as Qt items, the one who says most first."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from desktop.models.rows import AnyIndex
from desktop.speaker_bars import speaker_slots
from desktop.wording import spoken_per_cent
from transcript.document import Document

SLOT_ROLE = Qt.ItemDataRole.UserRole + 1
SHARE_ROLE = Qt.ItemDataRole.UserRole + 2
SPEAKER_ROLE = Qt.ItemDataRole.UserRole + 3
OWN_ROLE = Qt.ItemDataRole.UserRole + 4  # a colour of the reader's own, else empty


class SpeakersModel(QAbstractListModel):
    """Names with the slot of their colour and their share of all words that are spoken.

    Signals: `rename_requested(speaker, name)` where one was typed in place of another; the
    name stays until the document has the new one.
    """

    rename_requested = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[int, str, float]] = []
        self._followed: frozenset[int] = frozenset()
        self._slots: dict[int, int] = {}

    def set_document(self, document: Document | None) -> None:
        """Show the speakers of another document."""
        self.beginResetModel()
        words = document.words_by_speaker() if document else []
        total = sum(words) or 1
        self._rows = [
            (index, document.speakers[index].name, words[index] / total)
            for index in (document.speakers_by_words() if document else [])
            if document
        ]
        self._slots = speaker_slots(document) if document else {}
        self.endResetModel()

    def recolour(self, document: Document) -> None:
        """Take the colours of the speakers; the document is the same."""
        self._slots = speaker_slots(document)
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def set_followed(self, speakers: frozenset[int]) -> None:
        """Say of some speakers that the reader follows them."""
        self._followed = speakers
        if self._rows:
            ends = self.index(0), self.index(len(self._rows) - 1)
            self.dataChanged.emit(*ends, [Qt.ItemDataRole.AccessibleTextRole])

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        speaker, name, share = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.EditRole:
                return name
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{name}, {spoken_per_cent(share)}"
                return self.tr("{}, followed").format(said) if speaker in self._followed else said
            case _ if role == SLOT_ROLE:
                return int(self._slots[speaker])
            case _ if role == OWN_ROLE:
                return getattr(self._slots[speaker], "own", "")
            case _ if role == SHARE_ROLE:
                return share
            case _ if role == SPEAKER_ROLE:
                return speaker
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; an empty one, or the same, changes nothing."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        speaker, name, _ = self._rows[index.row()]
        wanted = " ".join(str(value).split())
        if wanted and wanted != name:
            self.rename_requested.emit(speaker, wanted)
        return False

    def row_of(self, speaker: int) -> int:
        """The row of a speaker of the document, -1 where it has none."""
        return next((row for row, (each, _, _) in enumerate(self._rows) if each == speaker), -1)
