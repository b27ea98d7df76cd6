"""The library and the documents that arguments name."""

import argparse
from pathlib import Path

from transcript import places
from transcript.errors import CauserieError, UnknownDocument
from transcript.library import Library
from transcript.model import DocumentId, DocumentSummary

_LEAST_OF_ID = 6  # fewer letters than that are rather the beginning of a title
_MOST = 8  # candidates that are listed


def library_file(options: argparse.Namespace) -> Path:
    """The library that the arguments name, or the reader's own."""
    path: Path | None = options.library
    return places.library_file() if path is None else path


def open_library(options: argparse.Namespace, *, make: bool = False) -> Library:
    """Open it. One that was named and is not there is only made where `make` is true."""
    if options.library is not None and not make and not options.library.exists():
        raise CauserieError(f"There is no library {options.library}; check the name and the folder.")
    return Library.open(library_file(options))


def find_document(library: Library, wanted: str) -> DocumentId:
    """The document with this id, the beginning of this id, or this part of its title or file name."""
    summaries = library.documents()
    for candidates in (_by_id(summaries, wanted), _by_title(summaries, wanted)):
        if len(candidates) == 1:
            return candidates[0].id
        if candidates:
            raise UnknownDocument(f"“{wanted}” may be any of these documents:\n{_listed(candidates)}")
    raise UnknownDocument(f"The library {library.path} holds no document “{wanted}”; see: causerie list")


def _by_id(summaries: list[DocumentSummary], wanted: str) -> list[DocumentSummary]:
    return [
        summary
        for summary in summaries
        if len(wanted) >= _LEAST_OF_ID and summary.id.startswith(wanted.upper())
    ]


def _by_title(summaries: list[DocumentSummary], wanted: str) -> list[DocumentSummary]:
    """Those whose whole title it is, if any; else those whose title or file name holds it."""
    folded = wanted.strip().casefold()
    whole = [summary for summary in summaries if summary.title.casefold() == folded]
    if whole or not folded:
        return whole
    return [summary for summary in summaries if folded in f"{summary.title}\n{summary.source}".casefold()]


def _listed(candidates: list[DocumentSummary]) -> str:
    lines = [f"  {summary.id}  {summary.shown_title}" for summary in candidates[:_MOST]]
    if len(candidates) > _MOST:
        lines.append(f"  and {len(candidates) - _MOST} more")
    return "\n".join(lines)
