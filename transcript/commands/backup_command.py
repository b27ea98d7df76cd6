"""causerie backup"""

import argparse

from transcript.commands.opening import open_library


def run(options: argparse.Namespace) -> int:
    """Write a verified copy of the library."""
    with open_library(options) as library:
        path = options.file or library.backup_automatically()
        if options.file is not None:
            library.backup(path)
        count = len(library.documents())
    print(f"{path}  ({count} {'document' if count == 1 else 'documents'})")
    return 0
