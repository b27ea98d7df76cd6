"""Notes as JSON, in the shape `causerie-notes/1`, for scripts and other programs."""

import json
from collections.abc import Iterable
from typing import Any

from transcript.model import Annotation
from transcript.writers.note_facts import facts_of
from transcript.writers.notes_markdown import NotesOfDocument


def notes_as_json(documents: Iterable[NotesOfDocument]) -> str:
    """All notes of all documents; ends in a line feed."""
    content = {"format": "causerie-notes/1", "documents": [_document(notes) for notes in documents]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _document(notes: NotesOfDocument) -> dict[str, Any]:
    summary = notes.summary
    return {
        "id": summary.id,
        "title": summary.shown_title,
        "author": summary.author,
        "date": summary.date,
        "language": summary.language,
        "speakers": list(summary.speakers),
        "source": summary.source,
        "source_sha256": summary.digest,
        "annotations": [_note(notes, note) for note in notes.annotations],
    }


def _note(notes: NotesOfDocument, note: Annotation) -> dict[str, Any]:
    facts = facts_of(notes, note)
    return {
        "id": note.id,
        "kind": note.kind.value,
        "quote": note.quote,
        "note": note.note,
        "tags": list(facts.tags),
        "turn": int(facts.turn) if facts.turn else None,
        "reference": facts.reference,
        "section": facts.section,
        "speaker": facts.speaker,
        "created": facts.created,
        "modified": facts.modified,
        "link": facts.link,
    }
