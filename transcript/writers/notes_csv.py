"""Notes as a table for spreadsheets and coding tools: RFC 4180, UTF-8, one row a note."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from transcript.writers.note_facts import facts_of
from transcript.writers.notes_markdown import NotesOfDocument

COLUMNS = (
    *("id", "document", "title", "source", "turn", "reference", "section", "speaker"),
    *("kind", "quote", "note", "tags", "created", "modified", "link"),
)
_MARK = "\ufeff"  # without it, spreadsheets take UTF-8 for the letters of another century
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def notes_as_csv(documents: Iterable[NotesOfDocument]) -> str:
    """All notes of all documents under one row of names."""
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for notes in documents:
        writer.writerows([_cell(value) for value in row] for row in _rows(notes))
    return _MARK + table.getvalue()


def _rows(notes: NotesOfDocument) -> Iterator[tuple[str, ...]]:
    summary = notes.summary
    for note in notes.annotations:
        facts = facts_of(notes, note)
        yield (
            *(note.id, summary.id, summary.shown_title, summary.source),
            *(facts.turn, facts.reference, facts.section, facts.speaker),
            *(note.kind.value, note.quote, note.note, "; ".join(facts.tags)),
            *(facts.created, facts.modified, facts.link),
        )


def _cell(text: str) -> str:
    """Text that a spreadsheet shows and does not carry out: an apostrophe in front makes it text."""
    return f"'{text}" if text.lstrip(" ").startswith(_RUNS) else text
