"""What a search found, section by section, as Qt items."""

from bisect import bisect_right
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.models.rows import AnyIndex
from desktop.wording import tr
from transcript.document import Document
from transcript.model import Passage, Place
from transcript.section_numbers import NumberedHeading, numbered_headings

MATCH_ROLE = Qt.ItemDataRole.UserRole + 1  # the number of a match, -1 for a heading
HIT_ROLE = Qt.ItemDataRole.UserRole + 2  # where in the words the match begins and ends
COUNT_ROLE = Qt.ItemDataRole.UserRole + 3  # how many matches stand below a heading
_BEFORE, _AFTER = 22, 70


class Matches(Protocol):
    """What is found, numbered from 0 in the order of the text."""

    def __len__(self) -> int: ...
    def passage(self, number: int) -> Passage: ...
    def number_at(self, place: Place) -> int: ...


class MatchesModel(QAbstractListModel):
    """A heading for every section that has matches, and below it each match with the words around it.

    A hundred thousand matches cost no more than a few: a row is made when it is looked at.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._matches: Matches | None = None
        self._headings: list[NumberedHeading] = []
        self._sections: list[int] = []  # of every group, -1 before the first heading
        self._firsts: list[int] = []  # the first match of every group
        self._tops: list[int] = []  # the first row of every group
        self._rows = 0

    def set_matches(self, document: Document | None, matches: Matches | None) -> None:
        """Show what was found in a document; nothing where `matches` is None."""
        self.beginResetModel()
        if document is not self._document:
            self._headings = numbered_headings(document.sections) if document else []
        self._document, self._matches = document, matches
        self._sections, self._firsts, self._tops, self._rows = [], [], [], 0
        if document is not None and matches is not None and len(matches):
            self._group(document, matches)
        self.endResetModel()

    def _group(self, document: Document, matches: Matches) -> None:
        starts = [matches.number_at(Place(each.first_block)) for each in document.sections]
        rows = 0
        for section, (first, end) in enumerate(
            zip([0, *starts], [*starts, len(matches)], strict=True), start=-1
        ):
            if end > first:
                self._sections.append(section)
                self._firsts.append(first)
                self._tops.append(rows)
                rows += end - first + (section >= 0)
        self._rows = rows

    @property
    def match_count(self) -> int:
        """How many matches are shown."""
        return len(self._matches) if self._matches is not None else 0

    def row_of(self, match: int) -> int:
        """The row of a match."""
        group = bisect_right(self._firsts, match) - 1
        return self._tops[group] + match - self._firsts[group] + (self._sections[group] >= 0)

    def _at(self, row: int) -> tuple[int, int]:
        """The group of a row and its match, -1 for the heading."""
        group = bisect_right(self._tops, row) - 1
        within = row - self._tops[group] - (self._sections[group] >= 0)
        return group, self._firsts[group] + within if within >= 0 else -1

    # ------------------------------------------------------------------ Qt's model
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._rows

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._at(index.row())[1] < 0:
            flags &= ~Qt.ItemFlag.ItemIsSelectable
        return flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._document is None:
            return None
        group, match = self._at(index.row())
        if role == MATCH_ROLE:
            return match
        if match < 0:
            return self._heading_data(group, role)
        return self._match_data(match, role)

    def _heading_data(self, group: int, role: int) -> object:
        heading = self._headings[self._sections[group]]
        ends = [*self._firsts[1:], self.match_count]
        count = ends[group] - self._firsts[group]
        title = f"{heading.number}  {heading.title}".strip()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{}, {}").format(title, tr("{} matches", "1 match", count))
            case _ if role == COUNT_ROLE:
                return count
        return None

    def _match_data(self, match: int, role: int) -> object:
        words, start, end = self._words(match)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(match, words)
            case _ if role == HIT_ROLE:
                return (start, end)
        return None

    def _passage(self, match: int) -> Passage:
        assert self._matches is not None  # rows exist only while there are matches
        return self._matches.passage(match)

    def _words(self, match: int) -> tuple[str, int, int]:
        """The words around a match, and where it stands in them."""
        assert self._document is not None  # the same
        passage = self._passage(match)
        paragraph = self._document.first_paragraph(passage.start.block) + passage.start.paragraph
        text = self._document.paragraph_text(paragraph).replace("\n", " ")
        start, end = passage.start.offset, passage.end.offset
        left = max(0, start - _BEFORE)
        if left:
            space = text.find(" ", left, start)
            left = space + 1 if space >= 0 else left
        lead = "…" if left else ""
        return lead + text[left : end + _AFTER], start - left + len(lead), end - left + len(lead)

    def _spoken(self, match: int, words: str) -> str:
        assert self._document is not None  # the same
        block = self._passage(match).start.block
        name, turn = self._document.speaker_name(block), self._document.turn_number(block)
        where = ", ".join(part for part in (name, self.tr("turn {}").format(turn) if turn else "") if part)
        return f"{where}: {words}" if where else words
