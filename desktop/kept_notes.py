"""The annotations of the open document, kept so that thousands are not read again at every key."""

from bisect import insort

from transcript.changes import Changes
from transcript.library import Library
from transcript.model import Annotation, DocumentId
from transcript.storage.annotations import in_text_order


class KeptNotes:
    """What was read last: good until anything is written that `take` or `pass_over` is not told of."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._document: DocumentId | None = None
        self._writes = (0, 0)
        self._notes: list[Annotation] = []

    def of(self, library: Library, document: DocumentId) -> list[Annotation]:
        """The annotations of a document in text order, unattached ones last."""
        if library is not self._library or document != self._document or library.writes != self._writes:
            self._notes = library.annotations(document)
            self._library, self._document = library, document
            self._writes = library.writes
        return list(self._notes)

    def forget(self) -> None:
        """Read all again when they are asked for."""
        self._library = self._document = None
        self._notes = []

    def expect(self) -> None:
        """Something is about to be written, of which the other methods are told after it."""
        if self._library is not None and self._library.writes != self._writes:
            self.forget()

    def pass_over(self) -> None:
        """What was written concerns no annotation."""
        if self._library is not None:
            self._writes = self._library.writes

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
        self._writes = self._library.writes
