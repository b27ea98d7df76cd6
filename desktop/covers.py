"""The pictures on covers, made in a worker for the documents that are on screen."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.models.covers import LastPlace, Opening, Score
from desktop.reading.cover_score import cover_score, last_place, openings
from desktop.reading_session import ReadingSession
from desktop.tasks import Task, Tasks
from transcript.errors import CauserieError
from transcript.library import Library
from transcript.model import DocumentId

_AT_ONCE = 6


def read_scores(library: Path, wanted: Sequence[DocumentId], task: Task) -> dict[DocumentId, Score]:
    """The scores of documents; one that cannot be read has an empty one."""
    made: dict[DocumentId, Score] = {}
    with Library.open(library) as own:
        for document in wanted:
            task.check_cancelled()
            try:
                made[document] = cover_score(own.document(document))
            except CauserieError:
                made[document] = Score(0, b"")
    return made


def read_last_place(
    library: Path, document: DocumentId, _task: Task
) -> tuple[DocumentId, LastPlace, Score] | None:
    """Where the reader stopped in a document; None where there are no words."""
    with Library.open(library) as own:
        text, position = own.document(document), own.reading_position(document)
        if position is None or not len(text):
            return None
        return document, last_place(text, position.place), cover_score(text)


def read_openings(library: Path, document: DocumentId, _task: Task) -> list[Opening]:
    """The first turns of a document."""
    with Library.open(library) as own:
        return openings(own.document(document))


class Covers(QObject):
    """Signals: `made(scores by id)`, `last_place_read(id, LastPlace, Score)`, `openings_read(list)`."""

    made = Signal(object)
    last_place_read = Signal(str, object, object)
    openings_read = Signal(object)

    def __init__(self, session: ReadingSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = Tasks(self)
        self._wanted: dict[DocumentId, None] = {}
        self._closed = False
        self._batch: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return bool(self._tasks.running)

    @property
    def _library(self) -> Path | None:
        """The library that is read; None while there is none, and after the end."""
        library = self._session.library
        return None if library is None or self._closed else library.path

    def want(self, documents: Sequence[str]) -> None:
        """Make the scores of documents, what was asked for last first."""
        for document in documents:
            self._wanted.pop(DocumentId(document), None)
            self._wanted[DocumentId(document)] = None
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._library is None or not self._wanted or self._batch is not None:
            return
        batch = [self._wanted.popitem()[0] for _ in range(min(_AT_ONCE, len(self._wanted)))]
        self._batch = self._tasks.start("covers", partial(read_scores, self._library, batch))
        self._batch.finished.connect(self.made)
        self._batch.ended.connect(self._on_ended)

    @Slot()
    def _on_ended(self) -> None:
        self._batch = None
        self._go_on()

    def want_last_place(self, document: str) -> None:
        """Find out where the reader stopped."""
        if self._library is not None:
            work = partial(read_last_place, self._library, DocumentId(document))
            self._tasks.start("place", work).finished.connect(self._on_last_place)

    @Slot(object)
    def _on_last_place(self, found: tuple[DocumentId, LastPlace, Score] | None) -> None:
        if found is not None:
            self.last_place_read.emit(*found)

    def want_openings(self, document: str) -> None:
        """Read the first turns."""
        if self._library is not None:
            work = partial(read_openings, self._library, DocumentId(document))
            self._tasks.start("openings", work).finished.connect(self.openings_read)

    def close(self) -> None:
        """Stop, and wait for what runs."""
        self._wanted.clear()
        self._closed = True
        self._tasks.close()
