"""The speakers of a review as a table that can be checked and renamed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from desktop.models.rows import AnyIndex
from desktop.wording import per_cent, turn_count
from transcript.review import SpeakerRow

SLOT_ROLE = Qt.ItemDataRole.UserRole + 1
SPEAKER_ROLE = Qt.ItemDataRole.UserRole + 2
CHECKED_ROLE = Qt.ItemDataRole.UserRole + 3
MARK, NAME, WRITTEN, TURNS, WORDS = range(5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CHECK = Qt.ItemDataRole.CheckStateRole


class ReviewSpeakersModel(QAbstractTableModel):
    """One row a speaker.

    Signals: `rename_requested(speaker, name)` when a name was typed, `checked_changed()`.
    """

    rename_requested = Signal(int, str)
    checked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SpeakerRow] = []
        self._checked: set[str] = set()

    def set_rows(self, rows: Sequence[SpeakerRow]) -> None:
        """Show these speakers; who was checked stays so, known by name and label."""
        same = len(rows) == len(self._rows)
        if same:
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, WORDS))
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        self._checked &= set(map(_key, rows))
        self.checked_changed.emit()

    # ------------------------------------------------------------------- checking
    def checked(self) -> list[int]:
        """The speakers that are checked, the one who says most first."""
        return [row.index for row in self._rows if _key(row) in self._checked]

    def check(self, speakers: Sequence[int]) -> None:
        """Check exactly these speakers."""
        self._checked = {_key(row) for row in self._rows if row.index in speakers}
        self._announce_checks(0, len(self._rows) - 1)

    def toggle(self, index: AnyIndex) -> None:
        """Check a row, or take its check away."""
        self._checked ^= {_key(self._rows[index.row()])}
        self._announce_checks(index.row(), index.row())

    def _announce_checks(self, first: int, last: int) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(first, 0), self.index(last, WORDS), [_CHECK, CHECKED_ROLE])
        self.checked_changed.emit()

    def row_of(self, speaker: int) -> int:
        """The row of a speaker, -1 where there is none."""
        return next((number for number, row in enumerate(self._rows) if row.index == speaker), -1)

    # ------------------------------------------------------------------ Qt's model
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else WORDS + 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == MARK:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= TURNS else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        names = ("", self.tr("Name"), self.tr("Written as"), self.tr("Turns"), self.tr("Words"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole if index.column() in (NAME, WRITTEN):
                return self._text(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, index.column())
            case _ if role == _CHECK and index.column() == MARK:
                return Qt.CheckState.Checked if _key(row) in self._checked else Qt.CheckState.Unchecked
            case _ if role == CHECKED_ROLE:
                return _key(row) in self._checked
            case _ if role == SLOT_ROLE:
                return row.slot
            case _ if role == SPEAKER_ROLE:
                return row.index
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == _CHECK and index.column() == MARK:
            self.toggle(index)
            return True
        name = " ".join(str(value).split())
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not name or name == row.name:
            return False
        self.rename_requested.emit(row.index, name)
        return True

    def _text(self, row: SpeakerRow, column: int) -> str:
        labels = ", ".join(row.labels)
        return ("", row.name, labels, str(row.turns), per_cent(row.share))[column]

    def _spoken(self, row: SpeakerRow, column: int) -> str:
        if column != MARK:
            return self._text(row, column)
        facts = f"{row.name}, {turn_count(row.turns)}, {per_cent(row.share)}"
        return self.tr("{}, selected").format(facts) if _key(row) in self._checked else facts


def _key(row: SpeakerRow) -> str:
    """What a row is known by when the numbers of speakers change."""
    return f"{row.name}\0{row.labels[0] if row.labels else ''}"
