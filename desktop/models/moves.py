"""What became of notes and bookmarks in a new text, as rows: the old words and the new ones."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.models.rows import AnyIndex
from desktop.wording import kind_name
from transcript.model import Annotation
from transcript.reattaching.report import Likeness, Move
from transcript.records import dataclass

MOVE_ROLE = Qt.ItemDataRole.UserRole + 1
NAME_ROLE = Qt.ItemDataRole.UserRole + 2
OLD_ROLE = Qt.ItemDataRole.UserRole + 3
NEW_ROLE = Qt.ItemDataRole.UserRole + 4
STATE_ROLE = Qt.ItemDataRole.UserRole + 5

_BEFORE = 3  # words shown before those that differ


@dataclass(frozen=True, slots=True)
class Decided:
    """Which moves the reader accepted, and which were taken back."""

    accepted: Collection[str] = frozenset()
    undone: Collection[str] = frozenset()


class MovesModel(QAbstractListModel):
    """One row a move; rows stay where they are while the reader decides."""

    def __init__(self, moves: Sequence[Move], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.moves = tuple(moves)
        self._decided = Decided()

    def set_decided(self, decided: Decided) -> None:
        """Show what the reader decided."""
        self._decided = decided
        if self.moves:
            self.dataChanged.emit(self.index(0), self.index(len(self.moves) - 1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.moves)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        move = self.moves[index.row()]
        old, new = _from_the_difference(_plain(move.quote), _plain(move.text))
        values = {
            Qt.ItemDataRole.DisplayRole: _plain(move.text),
            Qt.ItemDataRole.ToolTipRole: f"{move.quote}\n→ {move.text}",
            MOVE_ROLE: move,
            NAME_ROLE: self._name(move),
            OLD_ROLE: old,
            NEW_ROLE: new,
            STATE_ROLE: self._state(move),
        }
        if role == Qt.ItemDataRole.AccessibleTextRole:
            was, now = self.tr("was “{}”"), self.tr("is now “{}”")
            said = (values[NAME_ROLE], was.format(values[OLD_ROLE]), now.format(values[NEW_ROLE]))
            return ", ".join(str(part) for part in (*said, values[STATE_ROLE]) if part)
        return values.get(role)

    def _name(self, move: Move) -> str:
        made = move.made
        name = kind_name(made.kind) if isinstance(made, Annotation) else made.name or self.tr("Bookmark")
        changed = move.likeness is Likeness.CHANGED
        return f"{name} · {self.tr('other words') if changed else self.tr('elsewhere')}"

    def _state(self, move: Move) -> str:
        if move.id in self._decided.undone:
            return self.tr("Taken back")
        return self.tr("Accepted") if move.id in self._decided.accepted else ""


def _from_the_difference(old: str, new: str) -> tuple[str, str]:
    """Both texts from a few words before the first one that differs, so that it is seen in one line."""
    words, others = old.split(" "), new.split(" ")
    pairs = enumerate(zip(words, others, strict=False))
    differs = next((number for number, (one, other) in pairs if one != other), 0)
    start = differs - _BEFORE
    if start <= 0:
        return old, new
    return f"… {' '.join(words[start:])}", f"… {' '.join(others[start:])}"


def _plain(text: str) -> str:
    return " ".join(text.split())
