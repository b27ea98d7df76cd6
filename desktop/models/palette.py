"""What the palette offers, as rows."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.models.rows import AnyIndex
from transcript.records import dataclass

OFFER_ROLE = Qt.ItemDataRole.UserRole + 1
SPANS_ROLE = Qt.ItemDataRole.UserRole + 2


class Group(StrEnum):
    """What choosing a row does: run a command, go to a place, open, follow, list."""

    COMMAND = "command"
    SPEAKER = "speaker"
    SECTION = "section"
    DOCUMENT = "document"
    TAG = "tag"
    NOTE = "note"
    PLACE = "place"
    SEARCH = "search"


class Offer(NamedTuple):
    """One row; a tuple, because thousands are made while a key is down.

    `target` says within its group what is meant, `key` names it from one day to the next.
    `folded` is `text` without case and accents; `where` stands at the right, before `keys`.
    """

    group: Group
    key: str
    text: str
    folded: str
    icon: str
    where: str
    target: object
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An offer with the letters of its text that were asked for, as code points."""

    offer: Offer
    spans: tuple[tuple[int, int], ...] = ()


class PaletteModel(QAbstractListModel):
    """The rows of the palette, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matches: tuple[Match, ...] = ()

    def set_matches(self, matches: Sequence[Match]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._matches = tuple(matches)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._matches)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match = self._matches[index.row()]
        offer = match.offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (offer.text, offer.where, " ".join(offer.keys))
            return ", ".join(part for part in parts if part)
        if role == OFFER_ROLE:
            return offer
        if role == SPANS_ROLE:
            return match.spans
        return None
