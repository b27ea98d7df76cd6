"""causerie check"""

import argparse

from transcript.commands.opening import open_library


def run(options: argparse.Namespace) -> int:
    """Print every problem, a line each, and return 1; or say that there is none.

    What is unattached is listed too: it waits for the reader, and nothing is wrong with it.
    """
    with open_library(options) as library:
        problems = library.check()
        for problem in problems:
            print(problem.sentence)
        for waiting in library.unattached():
            print(waiting.sentence)
        if not problems:
            print(f"{library.path}: everything is well.")
    return int(bool(problems))
