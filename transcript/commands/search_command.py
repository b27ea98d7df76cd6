"""causerie search"""

import argparse
import json
import sys
from itertools import groupby
from typing import Any

from transcript.commands.opening import find_document, open_library
from transcript.search import Hit, SearchQuery


def run(options: argparse.Namespace) -> int:
    """Print every hit below its document, or all as JSON."""
    words = " ".join(options.query)
    with open_library(options) as library:
        query = SearchQuery(
            text=words,
            speaker=options.speaker,
            document=find_document(library, options.document) if options.document else None,
            notes=options.notes,
        )
        hits = library.search(query)
    if options.json:
        print(json.dumps([_as_json(hit) for hit in hits], ensure_ascii=False, indent=1))
    elif hits:
        _print(hits)
    else:
        print(f"Nothing found for “{words}”.", file=sys.stderr)
    return 0


def _print(hits: list[Hit]) -> None:
    for number, ((document, title), found) in enumerate(groupby(hits, lambda hit: (hit.document, hit.title))):
        print(f"{chr(10) if number else ''}{title}  ({document})")
        for hit in found:
            print(f"  {_where(hit)}  {' '.join(hit.snippet.split())}")


def _where(hit: Hit) -> str:
    turn = f"turn {hit.turn}" if hit.turn else "before the first turn"
    place = "unattached" if hit.block is None else turn
    return f"{place}, {hit.speaker}:" if hit.speaker else f"{place}:"


def _as_json(hit: Hit) -> dict[str, Any]:
    found: dict[str, Any] = {
        "document": hit.document,
        "title": hit.title,
        "block": hit.block,
        "turn": hit.turn,
        "speaker": hit.speaker or None,
        "snippet": hit.snippet,
        "matches": [list(span) for span in hit.spans],
    }
    if hit.annotation is not None:
        found["annotation"] = hit.annotation
    return found
