"""What tables and pages say of a note beside its words, the same for every format."""

from transcript import anchors, moments
from transcript.model import Annotation
from transcript.records import dataclass
from transcript.references import reference_of
from transcript.writers.notes_markdown import NotesOfDocument


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """Text throughout; empty where there is nothing to say. `turn` is its number, `reference` the citation.

    `section` and `speaker` are as they are now, or for an unattached note as they were.
    """

    turn: str
    reference: str
    section: str
    speaker: str
    tags: tuple[str, ...]
    created: str
    modified: str
    link: str


def facts_of(notes: NotesOfDocument, note: Annotation) -> NoteFacts:
    """The facts of one note of a document."""
    turn, reference, section, speaker = _where(notes, note)
    return NoteFacts(
        turn=turn,
        reference=reference,
        section=section,
        speaker=speaker,
        tags=note.tags,
        created=moments.as_text(note.created),
        modified=moments.as_text(note.modified),
        link=f"causerie://{note.document}/a/{note.id}",
    )


def _where(notes: NotesOfDocument, note: Annotation) -> tuple[str, str, str, str]:
    document = notes.document
    if note.passage is None or not anchors.verify(document, note):
        return "", "", note.section, note.speaker
    block = note.passage.start.block
    section = document.section_of(block)
    return (
        str(document.turn_number(block) or ""),
        reference_of(document, note.passage),
        "" if section is None else document.sections[section].heading,
        document.speaker_name(block),
    )
