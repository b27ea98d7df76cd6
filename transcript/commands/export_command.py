"""causerie export"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from transcript.commands.opening import find_document, open_library
from transcript.commands.progress_line import ProgressLine
from transcript.commands.running import complain
from transcript.exporting import SUFFIX, Export, export_to_file, export_to_folder, export_to_table
from transcript.library import Library
from transcript.model import DocumentId
from transcript.titles import counted
from transcript.writers.marked_region import Markers
from transcript.writers.notes_markdown import MarkdownStyle


def run(options: argparse.Namespace) -> int:
    """Write the documents that are named, or all; print one line a file."""
    with open_library(options) as library:
        wanted = list(dict.fromkeys(find_document(library, name) for name in options.documents))
        if options.to == "markdown":
            return _export_markdown(library, wanted, options)
        if options.output.is_dir():
            complain(f"{options.output} is a folder: name a file to write into")
            return 2
        return (
            _export_bundle(library, wanted, options)
            if options.to == "bundle"
            else _export_table(library, wanted, options)
        )


def _export_bundle(library: Library, wanted: list[DocumentId], options: argparse.Namespace) -> int:
    progress = ProgressLine()
    count = library.write_bundle(wanted or None, options.output, progress)
    progress.clear()
    print(f"{options.output}  ({counted(count, 'document')})")
    return 0


def _export_table(library: Library, wanted: list[DocumentId], options: argparse.Namespace) -> int:
    written = export_to_table(library, wanted or None, options.output, options.to)
    notes = counted(sum(summary.annotations for summary in written), "note")
    print(f"{options.output}  ({notes} in {counted(len(written), 'document')})")
    return 0


def _export_markdown(library: Library, wanted: list[DocumentId], options: argparse.Namespace) -> int:
    style = MarkdownStyle(markers=Markers(options.markers))
    output: Path = options.output
    if (output.suffix.lower() not in ("", SUFFIX) and not output.exists()) or str(output) == "-":
        complain(f"{output} is no name for notes: name a folder, or a file that ends in {SUFFIX}")
        return 2
    if _is_file(output):
        if len(wanted) != 1:
            complain(f"{output} is one file: name one document, or a folder to write into")
            return 2
        return _report([export_to_file(library, wanted[0], output, style)])
    return _report(export_to_folder(library, wanted or None, output, style))


def _is_file(output: Path) -> bool:
    """A folder is what exists as one, and a new name without the suffix of Markdown."""
    return output.is_file() or (output.suffix.lower() == SUFFIX and not output.is_dir())


def _report(exports: Iterable[Export]) -> int:
    nothing = True
    for export in exports:
        nothing = False
        state = "" if export.written else ", unchanged"
        print(f"{export.path}  ({counted(export.document.annotations, 'note')}{state})")
    if nothing:
        print("No document has notes yet; nothing was written.", file=sys.stderr)
    return 0
