"""The command `causerie`: a window, or one of the subcommands. Qt is loaded for a window only."""

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from transcript.commands import COMMANDS, build_parser, command_in, run
from transcript.commands.arguments import Subparsers, add_command
from transcript.commands.running import complain, speak_utf8
from transcript.errors import CauserieError
from transcript.places import HOME_VARIABLE
from transcript.version import VERSION

_SMALLEST = (720, 480)


def _size(text: str) -> tuple[int, int]:
    """`WxH` in logical pixels."""
    numbers = re.fullmatch(r"(\d{2,5})[x×](\d{2,5})", text)
    if numbers is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1280x820")
    width, height = int(numbers[1]), int(numbers[2])
    if width < _SMALLEST[0] or height < _SMALLEST[1]:
        raise argparse.ArgumentTypeError(f"the window is at least {_SMALLEST[0]}x{_SMALLEST[1]}")
    return width, height


def _add_screenshot(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "screenshot", "paint the window with FILE open, without a screen")
    command.add_argument("file", metavar="FILE", type=Path, help="the file to show")
    command.add_argument("-o", "--output", metavar="OUT.png", type=Path, required=True, help="the picture")
    command.add_argument("--theme", choices=("light", "sepia", "dark"), default="light")
    command.add_argument("--size", metavar="WxH", type=_size, default=(1280, 820), help="in pixels")


def argument_parser() -> argparse.ArgumentParser:
    """Everything that `--help` tells."""
    parser, commands = build_parser()
    _add_screenshot(commands)
    parser.add_argument("--version", action="version", version=f"causerie {VERSION}")
    parser.usage = "causerie [--library FILE] [--home DIR] [FILE ...]\n       causerie COMMAND …"
    return parser


def _window_parser() -> argparse.ArgumentParser:
    """The arguments when there is no subcommand: files to show."""
    parser = argparse.ArgumentParser(prog="causerie", allow_abbrev=False)
    parser.add_argument("files", metavar="FILE", nargs="*")
    parser.add_argument("--library", metavar="FILE", type=Path)
    parser.add_argument("--home", metavar="DIR", type=Path)
    return parser


def _use_home(home: Path | None) -> None:
    if home is not None:
        os.environ[HOME_VARIABLE] = str(home.absolute())


def _screenshot(arguments: Sequence[str]) -> int:
    options = argument_parser().parse_args(arguments)
    _use_home(options.home)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.screenshot import paint_screenshot

    try:
        paint_screenshot(options.file, options.output, options.library, options.theme, options.size)
    except CauserieError as error:
        complain(str(error))
        return 1
    return 0


def _has_screen() -> bool:
    """Whether a window can be shown at all."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    screens = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(chosen or screens) or not sys.platform.startswith("linux")


def _window(arguments: Sequence[str]) -> int:
    options = _window_parser().parse_args(arguments)
    _use_home(options.home)
    if not _has_screen():
        complain("there is no screen to open a window on; causerie screenshot FILE -o OUT.png paints one")
        return 1
    gc.disable()  # what a start makes, stays; the window gives it back
    from desktop.starting import run_window
    from desktop.wishes import wish_of

    try:
        return run_window([wish_of(word) for word in options.files], options.library)
    except CauserieError as error:
        complain(str(error))
        return 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with its arguments; the exit status."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    speak_utf8()
    try:
        command = command_in(arguments, (*COMMANDS, "screenshot"))
        if command == "screenshot":
            return _screenshot(arguments)
        if command is not None or {"-h", "--help", "--version"} & set(arguments):
            return run(arguments, argument_parser())
        return _window(arguments)
    except SystemExit as stopped:  # argparse has said what is wrong, or shown the help
        return int(stopped.code or 0)


if __name__ == "__main__":
    sys.exit(main())
