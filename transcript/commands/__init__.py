"""The command line's subcommands. What each does stands in a file of its name, imported when it is called."""

from transcript.commands.arguments import COMMANDS, build_parser, command_in
from transcript.commands.running import run

__all__ = ["COMMANDS", "build_parser", "command_in", "run"]
