"""causerie import --edition-of DOCUMENT FILE"""

import argparse

from transcript.commands.opening import find_document, open_library
from transcript.commands.progress_line import ProgressLine
from transcript.commands.running import complain
from transcript.document import Document
from transcript.importing import import_edition
from transcript.reattaching.report import Move, ReattachReport

_SHOWN = 60  # code points of a quote


def run(options: argparse.Namespace) -> int:
    """Put the file's text in the place of the document's; print what became of the notes, moved ones each."""
    if len(options.paths) != 1:
        complain("--edition-of takes one FILE")
        return 2
    progress = ProgressLine()
    with open_library(options) as library:
        document = find_document(library, options.edition_of)
        _, report = import_edition(library, options.paths[0], document, progress)
        progress.clear()
        print(f"{document}  {library.summary(document).shown_title}  ({report.sentence})")
        _list(report, library.document(document))
    return 0


def _list(report: ReattachReport, text: Document) -> None:
    for move in report.moved:
        print(f"  moved       {_quoted(move.quote)}{_now(move)}, turn {_turn(text, move)}")
    for lost in report.unattached:
        print(f"  unattached  {_quoted(lost.quote)}")


def _now(move: Move) -> str:
    return "" if move.text == move.quote else f" is now {_quoted(move.text)}"


def _turn(text: Document, move: Move) -> int:
    return text.turn_number(move.passage.start.block)


def _quoted(quote: str) -> str:
    plain = " ".join(quote.split())
    return f"“{plain}”" if len(plain) <= _SHOWN else f"“{plain[:_SHOWN].rstrip()}…”"
