"""From arguments to an exit status: 0 done, 1 not done, 2 wrong usage."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from transcript.commands.arguments import build_parser
from transcript.errors import Cancelled, CauserieError
from transcript.places import HOME_VARIABLE

_INTERRUPTED = 130  # what a shell expects of a program that Ctrl+C ended


def run(arguments: Sequence[str], parser: argparse.ArgumentParser | None = None) -> int:
    """Carry out one subcommand and return the exit status. `parser` None: the one of `build_parser`."""
    speak_utf8()
    try:
        options = (parser or build_parser()[0]).parse_args(arguments)
    except SystemExit as stopped:  # argparse has said what is wrong, or shown the help
        return int(stopped.code or 0)
    if options.command is None:
        complain("name a command; causerie --help lists them")
        return 2
    if options.home is not None:
        os.environ[HOME_VARIABLE] = str(options.home)
    return _carried_out(options)


def _carried_out(options: argparse.Namespace) -> int:
    try:
        status: int = import_module(f"transcript.commands.{options.command}_command").run(options)
        sys.stdout.flush()
    except CauserieError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        _close_quietly()
        return 1
    except OSError as error:
        complain(f"{error.filename or 'the output'} could not be written or read ({error.strerror})")
        _close_quietly()
        return 1
    except (Cancelled, KeyboardInterrupt):
        return _INTERRUPTED
    return status


def speak_utf8() -> None:
    """Names and texts are not limited to what the terminal's language needs."""
    if sys.stdout is None:  # it was closed before we began: the work is done all the same
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # until the end
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors, newline="\n")


def complain(sentence: str) -> None:
    """One line on standard error; candidates below it are indented. Names may hold anything."""
    shown = re.sub(r"\n(?!  )|[\x00-\x09\x0b-\x1f\x7f]", lambda control: repr(control[0])[1:-1], sentence)
    print(f"causerie: {shown}", file=sys.stderr)


def _close_quietly() -> None:
    """Whoever read our output has enough; nothing must be said when Python closes it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
