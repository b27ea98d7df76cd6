"""causerie import"""

import argparse

from transcript.commands import edition_command
from transcript.commands.opening import open_library
from transcript.commands.progress_line import ProgressLine
from transcript.commands.running import complain
from transcript.importing import Import, import_paths
from transcript.library import Library
from transcript.titles import counted


def run(options: argparse.Namespace) -> int:
    """Add the files; print one line a document, or a bundle. Status 1 if any could not be added."""
    if options.edition_of is not None:
        return edition_command.run(options)
    failed = False
    progress = ProgressLine()
    with open_library(options, make=True) as library:
        for result in import_paths(library, options.paths, progress):
            progress.clear()
            if result.error is not None:
                failed = True
                complain(str(result.error))
            elif result.merged is not None:
                print(result.merged.sentence, flush=True)
            else:
                print(_line(library, result), flush=True)
    return int(failed)


def _line(library: Library, result: Import) -> str:
    if result.changes is None or result.changes.document is None:
        return str(result.path)
    summary = library.summary(result.changes.document)
    known = "" if result.changes.documents else ", in the library already"
    counts = f"{counted(summary.turns, 'turn')}, {counted(len(summary.speakers), 'speaker')}"
    return f"{summary.id}  {summary.shown_title}  ({counts}{known})"
