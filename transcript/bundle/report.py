"""What became of a bundle, as readers are told."""

from dataclasses import dataclass

from transcript.titles import counted


@dataclass(slots=True)
class MergeReport:
    """Counts of documents, and of the notes and bookmarks in those that were there already or are new.

    `newer` notes were written over by a later change; `both_ways` were changed in both libraries,
    and the earlier change stands in the note's history. `staying` documents were deleted later
    than anything was done to them elsewhere.
    """

    documents: int = 0
    new: int = 0
    put_back: int = 0
    binned: int = 0
    staying: int = 0
    texts: int = 0
    notes: int = 0
    newer: int = 0
    deleted: int = 0
    both_ways: int = 0
    bookmarks: int = 0
    unattached: int = 0

    @property
    def sentence(self) -> str:
        """As readers are told: `3 documents: 1 new, 12 notes added, 4 newer, 1 deleted; …`."""
        changed = ", ".join(filter(None, self._changes())) or "nothing new"
        both = f"; {self.both_ways} kept both ways in their history" if self.both_ways else ""
        lost = f"; {self.unattached} unattached" if self.unattached else ""
        return f"{counted(self.documents, 'document')}: {changed}{both}{lost}"

    def _changes(self) -> list[str]:
        return [
            f"{self.new} new" if self.new else "",
            f"{self.put_back} put back" if self.put_back else "",
            f"{self.binned} moved to the bin" if self.binned else "",
            f"{self.staying} deleted here and not brought back" if self.staying else "",
            f"{self.texts} with a later text" if self.texts else "",
            f"{counted(self.notes, 'note')} added" if self.notes else "",
            f"{self.newer} newer" if self.newer else "",
            f"{self.deleted} deleted" if self.deleted else "",
            f"{counted(self.bookmarks, 'bookmark')} added" if self.bookmarks else "",
        ]
