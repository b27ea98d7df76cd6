"""causerie list"""

import argparse
import json
from typing import Any

from transcript.commands.opening import open_library
from transcript.commands.table import aligned
from transcript.model import DocumentSummary


def run(options: argparse.Namespace) -> int:
    """Print one line a document, or all as JSON."""
    with open_library(options) as library:
        summaries = library.documents()
    if options.json:
        print(json.dumps([_as_json(summary) for summary in summaries], ensure_ascii=False, indent=1))
    elif summaries:
        print("\n".join(aligned([_HEADING, *map(_row, summaries)])))
    else:
        print("Nothing here yet. Add a document with: causerie import FILE")
    return 0


_HEADING = ("ID", "TITLE", "PEOPLE", "TURNS", "WORDS", "READ", "NOTES")


def _row(summary: DocumentSummary) -> tuple[str, ...]:
    return (
        summary.id,
        summary.shown_title,
        ", ".join(summary.speakers),
        str(summary.turns),
        str(summary.words),
        f"{summary.progress:.0%}",
        str(summary.annotations),
    )


def _as_json(summary: DocumentSummary) -> dict[str, Any]:
    return {
        "id": summary.id,
        "title": summary.title,
        "people": list(summary.speakers),
        "turns": summary.turns,
        "words": summary.words,
        "progress": round(summary.progress, 4),
        "annotations": summary.annotations,
        "bookmarks": summary.bookmarks,
        "language": summary.language,
        "source": summary.source,
        "source_sha256": summary.digest,
        "added": summary.added.isoformat(),
        "opened": summary.opened.isoformat() if summary.opened else None,
    }
