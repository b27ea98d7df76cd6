"""causerie check"""

import argparse

from transcript.commands.opening import open_library


def run(options: argparse.Namespace) -> int:
    """Print every problem, a line each, and return 1; or say that there is none."""
    with open_library(options) as library:
        problems = library.check()
        for problem in problems:
            print(problem.sentence)
        if not problems:
            print(f"{library.path}: everything is well.")
    return int(bool(problems))
