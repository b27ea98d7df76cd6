"""Which notes of a document are shown, and in which order. No Qt."""

from collections.abc import Sequence

from transcript.model import Annotation, AnnotationKind
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """A note is shown where it has all that is asked for; what is empty is not asked for.

    `text` are words to be found in the quote, the note, its tags or the speaker's name, in any
    order and however they are written.
    """

    kind: AnnotationKind | None = None
    tag: str = ""
    speaker: str = ""
    text: str = ""

    @property
    def is_on(self) -> bool:
        """Whether anything is asked for."""
        return self != NoteFilter() and (
            self.kind is not None or bool(self.tag or self.speaker or self.text.strip())
        )

    def holds(self, note: Annotation) -> bool:
        """Whether a note is shown."""
        if self.kind is not None and note.kind is not self.kind:
            return False
        if self.speaker and note.speaker != self.speaker:
            return False
        if self.tag and self.tag not in note.tags:
            return False
        wanted = self.text.casefold().split()
        if not wanted:
            return True
        words = "\n".join((note.quote, note.note, note.speaker, *note.tags)).casefold()
        return all(word in words for word in wanted)


def shown(notes: Sequence[Annotation], asked: NoteFilter, *, newest: bool) -> list[Annotation]:
    """The notes that are shown: as they are given, which is in text order, or the newest first."""
    kept = [note for note in notes if asked.holds(note)] if asked.is_on else list(notes)
    return sorted(kept, key=lambda note: note.created, reverse=True) if newest else kept
