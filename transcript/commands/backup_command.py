"""causerie backup"""

import argparse

from transcript.commands.opening import open_library


def run(options: argparse.Namespace) -> int:
    """Write a verified copy of the library."""
    with open_library(options) as library:
        library.backup(options.file)
        count = len(library.documents())
    print(f"{options.file}  ({count} {'document' if count == 1 else 'documents'})")
    return 0
