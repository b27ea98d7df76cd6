"""causerie restore"""

import argparse

from transcript.commands.opening import library_file
from transcript.library import Library
from transcript.storage.backups import restore


def run(options: argparse.Namespace) -> int:
    """Put a backup in the place of the library, and say where the replaced one is."""
    path = library_file(options)
    kept = restore(options.file, path)
    with Library.open(path) as library:
        count = len(library.documents())
    print(f"{path}  ({count} {'document' if count == 1 else 'documents'})")
    if kept is not None:
        print(f"The library that was there before is kept as {kept}")
    return 0
