"""What was done to the library in this session, so that it can be undone and done again."""

from dataclasses import replace

from transcript.changes import Changes
from transcript.model import AnnotationId, BookmarkId, DocumentId, Place
from transcript.records import dataclass
from transcript.storage.journal import RowChange
from transcript.storage.mending import TextChange


@dataclass(frozen=True, slots=True)
class Step:
    """One deed. `rows` are in the order in which they were written.

    Steps with the same `merge_key` that follow one another become one: typing in a note
    is one deed, however often it was stored meanwhile.
    """

    name: str
    rows: tuple[RowChange, ...]
    document: DocumentId | None = None
    place: Place | None = None
    merge_key: str | None = None
    texts: tuple[TextChange, ...] = ()

    def changes(self) -> Changes:
        """What doing, undoing or redoing this step changes."""
        keys = {
            table: [row.key for row in self.rows if row.table == table]
            for table in ("document", "annotation", "bookmark")
        }
        return Changes(
            name=self.name,
            documents=frozenset((*map(DocumentId, keys["document"]), *self.mended(), *self._coloured())),
            annotations=frozenset(map(AnnotationId, keys["annotation"])),
            bookmarks=frozenset(map(BookmarkId, keys["bookmark"])),
            document=self.document,
            place=self.place,
        )

    def mended(self) -> tuple[DocumentId, ...]:
        """The documents whose text this step changes."""
        return tuple(text.document for text in self.texts)

    def _coloured(self) -> tuple[DocumentId, ...]:
        """The document whose speakers this step gives other colours."""
        coloured = self.document is not None and any(row.table == "colour" for row in self.rows)
        return (self.document,) if self.document is not None and coloured else ()

    def texts_backwards(self) -> tuple[TextChange, ...]:
        """The changes of texts that take this step back."""
        return tuple(text.reversed() for text in reversed(self.texts))

    def backwards(self) -> tuple[RowChange, ...]:
        """The row changes that take this step back."""
        return tuple(row.reversed() for row in reversed(self.rows))


def _merged(first: Step, second: Step) -> Step | None:
    """Both steps as one; None where the second does not go on exactly where the first ended."""
    before = {(row.table, row.key): row for row in first.rows}
    if any(
        (row.table, row.key) not in before or before[row.table, row.key].after != row.before
        for row in second.rows
    ):
        return None
    after = {(row.table, row.key): row.after for row in second.rows}
    rows = tuple(replace(row, after=after.get((row.table, row.key), row.after)) for row in first.rows)
    return replace(second, rows=rows)


class History:
    """The steps of this session: as many as there are, gone when the library is closed."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._sealed = False

    def record(self, step: Step) -> None:
        """Add a step that was just done; what was undone before can no longer be redone."""
        self._undone.clear()
        merged = self._merged_with_last(step)
        if merged is None:
            self._done.append(step)
        else:
            self._done[-1] = merged
        self._sealed = False

    def _merged_with_last(self, step: Step) -> Step | None:
        if self._sealed or not self._done or step.merge_key is None:
            return None
        last = self._done[-1]
        return _merged(last, step) if last.merge_key == step.merge_key else None

    def goes_on(self, merge_key: str | None) -> bool:
        """Whether a step with this key would become one with the last step."""
        return (
            not self._sealed
            and merge_key is not None
            and bool(self._done)
            and (self._done[-1].merge_key == merge_key)
        )

    def seal(self) -> None:
        """The deed is complete: what follows is a step of its own (the reader left the note)."""
        self._sealed = True

    @property
    def last(self) -> Step | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Step | None:
        """The step that redo would do again."""
        return self._undone[-1] if self._undone else None

    def moved_back(self) -> None:
        """The last step was undone."""
        self._undone.append(self._done.pop())
        self._sealed = True

    def moved_forward(self) -> None:
        """The next step was done again."""
        self._done.append(self._undone.pop())
        self._sealed = True

    def drop_last(self) -> None:
        """Forget a step that can no longer be undone."""
        self._done.pop()

    def drop_undone(self) -> None:
        """Forget what can no longer be redone."""
        self._undone.clear()

    def forget(self, key: str) -> None:
        """Forget every step that concerns what is gone for good: a document, a note."""
        for steps in (self._done, self._undone):
            steps[:] = [
                step for step in steps if step.document != key and all(row.key != key for row in step.rows)
            ]
        self._sealed = True
