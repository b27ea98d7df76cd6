"""Exchange between libraries as tests need it: a clock of their own, and what is in a library."""

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

from transcript.bundle.entries import text_digest
from transcript.library import Library

MADE = itertools.count(1)
State = dict[str, object]


def hand_over(giver: Library, taker: Library, folder: Path):
    """Everything of one library goes to another one; the report."""
    path = folder / f"exchange-{next(MADE)}.causerie"
    giver.write_bundle(None, path)
    _, report = taker.merge(path)
    path.unlink()
    return report


def state_of(library: Library) -> State:
    """What a reader has in a library, and what it remembers of deletions."""
    state: State = {}
    for summary in library.documents():
        key = summary.id
        state[key] = {
            "text": text_digest(library.document(key)),
            "facts": (summary.title, summary.author, summary.genre, summary.date, summary.language),
            "notes": [
                (note.id, note.passage, note.kind, note.quote, note.note, note.tags, note.modified)
                for note in sorted(library.annotations(key), key=lambda note: note.id)
            ],
            "earlier": {note.id: library.versions(note.id) for note in library.annotations(key)},
            "bookmarks": sorted((mark.id, mark.block, mark.name) for mark in library.bookmarks(key)),
            "colours": dict(library.document(key).colours),
            "reading": library.reading_position(key),
            "found": library.check(),
        }
    return state


class Clock:
    """Time that passes by a second with each look, so that no two changes are made at once."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time
