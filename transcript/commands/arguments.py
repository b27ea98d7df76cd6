"""Every argument of every subcommand, so that `--help` needs nothing else."""

import argparse
from collections.abc import Sequence
from pathlib import Path

COMMANDS = ("convert", "import", "list", "search", "annotate", "export", "backup", "restore", "check")
_PLACES = ("--library", "--home")
_KINDS = ("idea", "question", "reason", "objection", "term")

Subparsers = argparse._SubParsersAction  # noqa: SLF001  # argparse has no public name for it


def command_in(arguments: Sequence[str], commands: Sequence[str] = COMMANDS) -> str | None:
    """The subcommand that the arguments begin with, options before it left aside; None for a file."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            return None  # a file may be called like a command
        if argument in _PLACES:
            next(rest, None)
        elif not argument.startswith("-"):
            return argument if argument in commands else None
    return None


def build_parser() -> "tuple[argparse.ArgumentParser, Subparsers[argparse.ArgumentParser]]":
    """The parser with all subcommands, and where further ones are added."""
    parser = argparse.ArgumentParser(
        prog="causerie",
        description="A reading room for conversations. Without a command, opens the window.",
        parents=[_places(None)],
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _convert(commands)
    _import(commands)
    _list(commands)
    _search(commands)
    _annotate(commands)
    _export(commands)
    _backup(commands)
    _restore(commands)
    _check(commands)
    return parser, commands


def _places(default: str | None) -> argparse.ArgumentParser:
    """`--library` and `--home`, which may stand before and behind the subcommand."""
    places = argparse.ArgumentParser(add_help=False)
    places.add_argument(
        "--library", metavar="FILE", type=Path, default=default, help="use this library instead of your own"
    )
    places.add_argument(
        "--home", metavar="DIR", type=Path, default=default, help="keep library, settings and log in DIR"
    )
    return places


def add_command(
    commands: "Subparsers[argparse.ArgumentParser]", name: str, summary: str
) -> argparse.ArgumentParser:
    """A further subcommand; `summary` is its line in `--help`."""
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        parents=[_places(argparse.SUPPRESS)],
        allow_abbrev=False,
    )


def _convert(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "convert", "find out who says what in FILE, and print it")
    command.add_argument("file", metavar="FILE", help="the file to read; - for standard input")
    wanted = command.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--to", choices=("json", "markdown", "html", "text"), help="the format")
    wanted.add_argument(
        "--explain", action="store_true", help="say instead what was found, and what is worth a look"
    )
    command.add_argument("-o", "--output", metavar="OUT", type=Path, help="write into this file")


def _import(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "import", "add files, or whole folders, to the library")
    command.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file, a folder, or a bundle")
    command.add_argument(
        "--edition-of",
        metavar="DOCUMENT",
        dest="edition_of",
        help="put the one file PATH in the place of this document's text; your notes go with it",
    )


def _list(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "list", "list the documents of the library")
    command.add_argument("--json", action="store_true", help="for scripts")


def _search(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "search", "search the library")
    command.add_argument(
        "query", metavar="QUERY", nargs="+", help='words that all occur, or "a phrase" in quotation marks'
    )
    command.add_argument("--speaker", metavar="NAME", help="only what this person says")
    command.add_argument("--document", metavar="ID", help="only in this document (id or part of its title)")
    command.add_argument("--notes", action="store_true", help="search your notes instead of the texts")
    command.add_argument("--json", action="store_true", help="for scripts")


def _annotate(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "annotate", "annotate a passage")
    command.add_argument("document", metavar="DOCUMENT", help="id or part of the title")
    command.add_argument("--quote", metavar="TEXT", required=True, help="the words of the passage")
    command.add_argument("--note", metavar="TEXT", default="", help="your note, in Markdown")
    command.add_argument(
        "--tag", metavar="TAG", action="append", default=[], dest="tags", help="may be repeated"
    )
    command.add_argument(
        "--kind", metavar="NAME", choices=_KINDS, default="idea", type=str.lower, help=", ".join(_KINDS)
    )
    command.add_argument(
        "--speaker", metavar="NAME", help="who says it, where the words occur more than once"
    )


def _export(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(
        commands, "export", "export notes, or documents with everything for another library"
    )
    command.add_argument(
        "documents", metavar="DOCUMENT", nargs="*", help="id or part of the title; without, all"
    )
    command.add_argument(
        "--to",
        required=True,
        choices=("markdown", "html", "csv", "json", "bundle"),
        help="the format of the notes; bundle: everything, for another Causerie",
    )
    command.add_argument(
        "-o", "--output", metavar="PATH", type=Path, required=True, help="a file; for Markdown a folder too"
    )
    command.add_argument(
        "--markers",
        choices=("obsidian", "html"),
        default="obsidian",
        help="the comments around what Causerie rewrites: %%%% or <!-- -->",
    )


def _backup(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "backup", "copy the library into FILE, also while a window is open")
    command.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="without, a further one of the automatic backups"
    )


def _restore(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "restore", "put a backup back; the library it replaces is kept beside it")
    command.add_argument("file", metavar="FILE", type=Path)


def _check(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    command = add_command(commands, "check", "test the library, and say what is wrong and what can be done")
    command.add_argument(
        "--repair",
        action="store_true",
        help="get out of a damaged library all that can be read, into a sound one in its place",
    )
