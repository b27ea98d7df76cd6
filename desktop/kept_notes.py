"""The annotations of the open document, kept so that thousands are not read again at every key."""

from bisect import insort
from collections.abc import Iterator

from transcript.changes import Changes
from transcript.library import Library
from transcript.model import Annotation, DocumentId
from transcript.storage.annotations import in_text_order

_AT_ONCE, _TRIES = 600, 3


class KeptNotes:
    """What was read last: good until anything is written that `take` or `pass_over` is not told of."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._document: DocumentId | None = None
        self._writes = (0, 0)
        self._notes: list[Annotation] = []
        self._partly: tuple[int, int] | None = None  # what was written before some of them were read

    def of(self, library: Library, document: DocumentId) -> list[Annotation]:
        """The annotations of a document in text order, unattached ones last."""
        if library is not self._library or document != self._document or library.writes != self._writes:
            self._notes = library.annotations(document)
            self._library, self._document = library, document
            self._writes = library.writes
        return list(self._notes)

    def read_in_parts(self, library: Library, document: DocumentId) -> Iterator[None]:
        """Read thousands so that nobody waits: a step takes ten or twenty milliseconds.

        Begins anew where something was written meanwhile, a few times.
        """
        for _ in range(_TRIES):
            self._partly, notes = library.writes, list[Annotation]()
            ids = library.annotation_ids(document)
            yield
            for start in range(0, len(ids), _AT_ONCE):
                notes += library.annotations(document, ids[start : start + _AT_ONCE])
                yield
            if library.writes == self._partly:
                self._library, self._document = library, document
                self._writes, self._notes = self._partly, notes
                return

    def forget(self) -> None:
        """Read all again when they are asked for."""
        self._library = self._document = None
        self._notes = []

    def expect(self, library: Library) -> None:
        """Something is about to be written, of which the other methods are told after it."""
        if library.writes != self._writes:
            self.forget()
        if library.writes != self._partly:
            self._partly = None

    def pass_over(self, library: Library) -> None:
        """What was written concerns no annotation."""
        now = library.writes
        if self._library is library:
            self._go_on_from(now)
        if self._partly is not None:
            self._partly = now if now[0] == self._partly[0] else None

    def _go_on_from(self, writes: tuple[int, int]) -> None:
        """What is kept is good still, unless somebody else wrote while the deed waited for its turn."""
        if writes[0] != self._writes[0]:
            self.forget()
        self._writes = writes

    def take(self, changes: Changes) -> None:
        """Follow a deed: only what it touched is read, where the texts are the same."""
        if self._library is None or self._document is None or changes.documents:
            self.forget()
            return
        if changes.annotations:
            touched = changes.annotations
            kept = [each for each in self._notes if each.id not in touched]
            for each in self._library.annotations(self._document, touched):
                insort(kept, each, key=in_text_order)
            self._notes = kept
        self._go_on_from(self._library.writes)
