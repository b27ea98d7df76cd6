"""causerie check"""

import argparse

from transcript.commands.opening import library_file, open_library
from transcript.commands.progress_line import ProgressLine
from transcript.errors import ForeignLibrary, LibraryCorrupt, NewerLibrary


def run(options: argparse.Namespace) -> int:
    """Print every problem, a line each, and return 1; or say that there is none.

    What is unattached is listed too: it waits for the reader, and nothing is wrong with it.
    """
    if options.repair:
        return _repair(options)
    with open_library(options) as library:
        problems = library.check()
        for problem in problems:
            print(problem.sentence)
        for waiting in library.unattached():
            print(waiting.sentence)
        if not problems:
            print(f"{library.path}: everything is well.")
    return int(bool(problems))


def _repair(options: argparse.Namespace) -> int:
    """Salvage a library that is damaged, index a sound one anew; 1 where something is lost."""
    from transcript.storage.salvage import salvage

    path = library_file(options)
    if not _is_damaged(options):
        with open_library(options) as library:
            library.index_anew()
        print(f"{path}: nothing is damaged; the index of words was made anew.")
        return 0
    report = salvage(path, ProgressLine())
    for sentence in report.lost:
        print(sentence)
    print(report.sentence)
    return int(bool(report.lost))


def _is_damaged(options: argparse.Namespace) -> bool:
    try:
        with open_library(options) as library:
            return any(problem.damage for problem in library.check())
    except (NewerLibrary, ForeignLibrary):
        raise
    except LibraryCorrupt:
        return True
