"""The shelves of the library: what stands on each, how it is filtered and ordered."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt

from desktop.models.documents import FINISHED
from desktop.models.rows import AnyIndex, RowsModel
from desktop.wording import genre_name, tr
from transcript.model import GENRES, DocumentId, DocumentSummary
from transcript.records import dataclass

SHELF_ROLE = Qt.ItemDataRole.UserRole + 1
ALL, READING, UNREAD, FINISHED_SHELF, BIN = "all", "reading", "unread", "finished", "bin"
_GENRE, _TAG = "genre:", "tag:"
Tagged = Mapping[str, frozenset[DocumentId]]


class Order(StrEnum):
    """What documents may be put in order by."""

    OPENED = "opened"
    ADDED = "added"
    TITLE = "title"
    PEOPLE = "people"
    LENGTH = "length"
    PROGRESS = "progress"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A row of the list at the side; one without an icon name and with no count is a heading."""

    id: str
    title: str
    icon: str = ""
    count: int = 0
    heading: bool = False


def stands_on(summary: DocumentSummary, shelf: str, tagged: Tagged) -> bool:
    """Whether a document stands on the shelf with an id."""
    if shelf == READING:
        return summary.opened is not None and 0 < summary.progress < FINISHED
    if shelf == UNREAD:
        return not summary.progress
    if shelf == FINISHED_SHELF:
        return summary.progress >= FINISHED
    if shelf.startswith(_GENRE):
        return summary.genre == shelf.removeprefix(_GENRE)
    if shelf.startswith(_TAG):
        return summary.id in tagged.get(shelf.removeprefix(_TAG), ())
    return True


def shelves(documents: Sequence[DocumentSummary], tagged: Tagged, binned: int) -> list[Shelf]:
    """Every shelf that has something on it; the first four stand always."""

    unread, finished, reading = (
        sum(stands_on(each, shelf, tagged) for each in documents)
        for shelf in (UNREAD, FINISHED_SHELF, READING)
    )
    of_genre = Counter(each.genre for each in documents)
    made = [
        Shelf(READING, tr("Reading now"), "book", reading),
        Shelf(ALL, tr("All documents"), "library", len(documents)),
        Shelf(UNREAD, tr("Not started"), "circle", unread),
        Shelf(FINISHED_SHELF, tr("Finished"), "circle-check", finished),
    ]
    genres = [Shelf(f"{_GENRE}{each}", genre_name(each), "", of_genre[each]) for each in GENRES]
    made += _under(tr("Kind"), [each for each in genres if each.count])
    tags = [Shelf(f"{_TAG}{tag}", tag, "tag", len(kept)) for tag, kept in tagged.items()]
    made += _under(tr("Tags"), [each for each in tags if each.count])
    return [*made, *_under("", [Shelf(BIN, tr("Bin"), "delete", binned)])]


def _under(heading: str, found: list[Shelf]) -> list[Shelf]:
    return [Shelf(f"heading:{heading}", heading, heading=True), *found] if found else []


def matching(documents: Iterable[DocumentSummary], words: str) -> list[DocumentSummary]:
    """The documents in which each of the words stands: title, people, author, file."""
    wanted = words.casefold().split()
    return [each for each in documents if all(word in _searched(each) for word in wanted)]


def _searched(summary: DocumentSummary) -> str:
    return " ".join((summary.shown_title, summary.author, summary.source, *summary.speakers)).casefold()


def ordered(
    documents: Sequence[DocumentSummary], order: Order, *, backwards: bool = False
) -> list[DocumentSummary]:
    """Documents in an order that is usual for what they are ordered by: newest, longest, A first."""
    made = sorted(documents, key=lambda each: (each.shown_title.casefold(), each.id))
    match order:
        case Order.PEOPLE:
            made.sort(key=lambda each: (each.author or " ".join(each.speakers)).casefold())
        case Order.LENGTH:
            made.sort(key=lambda each: -each.words)
        case Order.PROGRESS:
            made.sort(key=lambda each: -each.progress)
        case Order.NOTES:
            made.sort(key=lambda each: -each.annotations)
        case Order.ADDED:
            made.sort(key=lambda each: each.added, reverse=True)
        case Order.OPENED:
            made.sort(key=lambda each: each.opened or each.added, reverse=True)
        case Order.TITLE:
            pass
    return made[::-1] if backwards else made


class ShelvesModel(RowsModel[Shelf]):
    """Rows of the list at the side."""

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and self.records[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        shelf = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shelf.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return shelf.title if shelf.heading else f"{shelf.title}, {shelf.count}"
            case _ if role == SHELF_ROLE:
                return shelf
        return None
