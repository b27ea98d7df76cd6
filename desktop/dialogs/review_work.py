"""Slow work on one review: reading its file in another way, and edits of a long text."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.tasks import Task, Tasks, Work
from desktop.wording import worded
from transcript.document import Document
from transcript.mending.mended import Mended
from transcript.recovery.choices import Choices
from transcript.review import Review
from transcript.review_edits import Edit, NotSpeakers, TakeLabel
from transcript.source import Source

LONG = 100_000  # words from which on an edit that goes through the whole text is slow


class ReviewWork(QObject):
    """One piece of work at a time; the review is changed when `ended` comes.

    Signals: `begun(sentence)`, `ended()`, `failed(exception)` before `ended` where it went wrong.
    """

    begun = Signal(str)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, review: Review, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._review, self._tasks = review, tasks
        self._task: Task | None = None
        self._stopped = False
        self._told: tuple[Choices, str] = (review.choices, "")
        self._edit: Edit | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def cancel(self) -> None:
        """Stop; the review stays as it was, also where the work is done and its result on the way."""
        if self._task is not None:
            self._task.cancel()
            self._stopped = True

    def recover(self, choices: Choices, deed: str) -> None:
        """Find out again who speaks, under other choices."""
        if self._task is None and choices != self._review.choices:
            self._told = choices, deed
            work = self._review.recovery(choices)
            self._start(self.tr("Reading the file again…"), work).finished.connect(self._on_recovered)

    def read_as(self, encoding: str) -> None:
        """Read the file in another encoding."""
        if self._task is None:
            work = self._review.reading_as(encoding)
            self._start(self.tr("Reading the file again…"), work).finished.connect(self._on_read)

    def is_slow(self, edit: Edit) -> bool:
        """Whether an edit goes through the whole of a long text."""
        return isinstance(edit, (NotSpeakers, TakeLabel)) and self._review.document.word_count >= LONG

    def make(self, edit: Edit) -> None:
        """Make an edit that is slow."""
        if self._task is None:
            self._edit = edit
            work = self._review.doing(edit)
            self._start(self.tr("{}…").format(worded(edit.name)), work).finished.connect(self._on_made)

    def _start(self, sentence: str, work: Work) -> Task:
        task = self._task = self._tasks.start(sentence, work)
        self._stopped = False
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._end)
        self.begun.emit(sentence)
        return task

    @Slot(object)
    def _on_recovered(self, document: Document) -> None:
        if not self._stopped:
            self._review.adopt(document, *self._told)
        self._end()

    @Slot(object)
    def _on_read(self, made: tuple[Source, Document]) -> None:
        if not self._stopped:
            self._review.adopt_reading(*made, self.tr("Change encoding"))
        self._end()

    @Slot(object)
    def _on_made(self, made: Mended | None) -> None:
        if self._edit is not None and not self._stopped:
            self._review.take(self._edit, made)
        self._end()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._end()

    @Slot()
    def _end(self) -> None:
        self._task = self._edit = None
        self.ended.emit()
