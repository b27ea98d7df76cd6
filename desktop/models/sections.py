"""The sections of a document as a tree of Qt items."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from desktop.models.rows import AnyIndex
from desktop.wording import spoken_per_cent
from transcript.document import Document
from transcript.model import Section
from transcript.section_numbers import NumberedHeading, numbered_headings

NUMBER_ROLE = Qt.ItemDataRole.UserRole + 1
PROGRESS_ROLE = Qt.ItemDataRole.UserRole + 2
BLOCK_ROLE = Qt.ItemDataRole.UserRole + 3
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 4


def parents_of(sections: tuple[Section, ...]) -> list[int]:
    """For each section the index of the one it is nested in, -1 at the outermost level."""
    parents: list[int] = []
    open_sections: list[int] = []
    for index, section in enumerate(sections):
        while open_sections and sections[open_sections[-1]].level >= section.level:
            open_sections.pop()
        parents.append(open_sections[-1] if open_sections else -1)
        open_sections.append(index)
    return parents


class SectionsModel(QAbstractItemModel):
    """Headings nested by level, each with its number and how much of it was read.

    An index's internal id is the section's index in the document.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._headings: list[NumberedHeading] = []
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._rows: list[int] = []
        self._furthest = -1
        self._current = -1

    # ------------------------------------------------------------------- content
    def set_document(self, document: Document | None) -> None:
        """Show the sections of another document."""
        self.beginResetModel()
        self._document = document
        sections = document.sections if document else ()
        self._headings = numbered_headings(sections)
        self._parents = parents_of(sections)
        self._children, self._rows = {}, []
        for index, parent in enumerate(self._parents):
            siblings = self._children.setdefault(parent, [])
            self._rows.append(len(siblings))
            siblings.append(index)
        self._furthest, self._current = -1, -1
        self.endResetModel()

    @property
    def section_count(self) -> int:
        """How many sections there are, nested ones too."""
        return len(self._parents)

    def set_progress(self, furthest_block: int) -> None:
        """Everything up to and with `furthest_block` was read."""
        if furthest_block != self._furthest:
            self._furthest = furthest_block
            self._announce_all(PROGRESS_ROLE)

    def set_current_block(self, block: int) -> QModelIndex:
        """Mark the section of a block, and those it is nested in, as current; return its index."""
        section = self._document.section_of(block) if self._document else None
        current = -1 if section is None else section
        if current != self._current:
            before, self._current = self._way_to(self._current), current
            for changed in before ^ self._way_to(current):
                index = self.index_of(changed)
                self.dataChanged.emit(index, index, [CURRENT_ROLE])
        return self.index_of(current)

    def _way_to(self, section: int) -> set[int]:
        """A section and all that it is nested in."""
        way = set()
        while section >= 0:
            way.add(section)
            section = self._parents[section]
        return way

    def index_of(self, section: int) -> QModelIndex:
        """The model index of a section of the document."""
        return self.createIndex(self._rows[section], 0, section) if section >= 0 else QModelIndex()

    def _announce_all(self, role: int) -> None:
        for parent, children in self._children.items():
            above = self.index_of(parent)
            first, last = self.index(0, 0, above), self.index(len(children) - 1, 0, above)
            self.dataChanged.emit(first, last, [role])

    def progress(self, section: int) -> float:
        """The share of a section's words that was read, from 0 to 1."""
        if self._document is None:
            return 0.0
        words = self._document.words_before
        start = self._document.sections[section].first_block
        end = self._document.section_end(section)
        total = words[end] - words[start]
        read = words[min(max(self._furthest + 1, start), end)] - words[start]
        return read / total if total else float(self._furthest >= start)

    # ------------------------------------------------------------------ Qt's model
    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:
        above = parent.internalId() if parent.isValid() else -1
        children = self._children.get(above, [])
        return self.createIndex(row, column, children[row]) if row < len(children) else QModelIndex()

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        above = self._parents[index.internalId()] if index.isValid() else -1
        return self.index_of(above)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._document is None:
            return None
        section = index.internalId()
        heading = self._headings[section]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return heading.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(section)
            case _ if role == NUMBER_ROLE:
                return heading.number
            case _ if role == PROGRESS_ROLE:
                return self.progress(section)
            case _ if role == BLOCK_ROLE:
                return self._document.sections[section].first_block
            case _ if role == CURRENT_ROLE:
                return section in self._way_to(self._current)
        return None

    def _spoken(self, section: int) -> str:
        heading = self._headings[section]
        read = self.tr("{} read").format(spoken_per_cent(self.progress(section)))
        name = self.tr("Section {}").format(heading.number) if heading.number else self.tr("Section")
        return f"{name}, {heading.title}, {read}"
