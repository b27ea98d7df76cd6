"""The manual page and the completions of the shells, made from the parser, so that they cannot lie.

python installer/manual.py FOLDER writes causerie.1, causerie.bash, _causerie and causerie.fish.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from identity import COMMAND, NAME, SUMMARY, VERSION

from desktop.__main__ import argument_parser


def parser_of() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser], dict[str, str]]:
    """The parser, those of the commands, and what each command does."""
    parser = argument_parser()
    action = next(each for each in parser._actions if isinstance(each, argparse._SubParsersAction))  # noqa: SLF001
    told = {each.dest: each.help or "" for each in action._choices_actions}  # noqa: SLF001
    return parser, dict(action.choices), told


def options_of(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options and arguments of a parser, without its commands."""
    for action in parser._actions:  # noqa: SLF001
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield action


# ------------------------------------------------------------------------- manual
def roff(text: str) -> str:
    """Text as it stands, for a manual page."""
    escaped = (
        text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...").replace("“", '"').replace("”", '"')
    )
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _written(action: argparse.Action) -> str:
    """How an option or argument is typed."""
    choices = "|".join(map(str, action.choices)) if action.choices else ""
    value = action.metavar or choices or action.dest.upper()
    value = " ".join(value) if isinstance(value, tuple) else value
    takes = action.nargs != 0
    if not action.option_strings:
        return f"\\fI{roff(value)}\\fR"
    names = ", ".join(f"\\fB{roff(name)}\\fR" for name in action.option_strings)
    return f"{names} \\fI{roff(value)}\\fR" if takes else names


def _described(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in options_of(parser):
        if action.help == argparse.SUPPRESS:
            continue
        yield from (".TP", _written(action), roff((action.help or "").replace("%%", "%")) or "\\&")


def manual(moment: datetime) -> str:
    """The manual page, section 1."""
    parser, commands, told = parser_of()
    lines = [
        f'.TH {NAME.upper()} 1 "{moment:%Y-%m-%d}" "{NAME} {VERSION}" "User Commands"',
        ".SH NAME",
        f"{COMMAND} \\- {SUMMARY[0].lower()}{SUMMARY[1:]}",
        ".SH SYNOPSIS",
        f".B {COMMAND}",
        "[\\fIOPTION\\fR ...] [\\fIFILE\\fR | \\fILINK\\fR ...]",
        ".br",
        f".B {COMMAND}",
        "\\fICOMMAND\\fR [\\fIARGUMENT\\fR ...]",
        ".SH DESCRIPTION",
        "Without a command, opens the window and shows each",
        ".IR FILE ,",
        "which is added to the library if it is not in it. A",
        ".I LINK",
        "(causerie://...) as it stands in exported notes leads to its document, note or turn.",
        "A window that is open already on the same library shows them.",
        ".PP",
        "Nothing is ever sent or fetched: there is no network access.",
        ".SH OPTIONS",
        *_described(parser),
        ".SH COMMANDS",
    ]
    for name, command in commands.items():
        lines += [f".SS {COMMAND} {name}", roff(told.get(name, "")) + "."]
        lines += _described(command)
    return "\n".join([*lines, *_ENDING]) + "\n"


_ENDING = (
    ".SH EXIT STATUS",
    "0 on success, 1 when the work could not be done (one line says why), 2 for wrong usage.",
    ".SH ENVIRONMENT",
    ".TP",
    ".B CAUSERIE_HOME",
    "A folder that holds library, settings and log, like",
    ".BR \\-\\-home .",
    ".SH FILES",
    ".TP",
    ".I ~/.local/share/Causerie/library.causerie",
    "The library: one SQLite file. It stays when the program is removed.",
    ".TP",
    ".I ~/.local/share/Causerie/backups",
    "Its automatic backups.",
    ".TP",
    ".I ~/.config/Causerie/settings.toml",
    "The settings.",
)


# -------------------------------------------------------------------- completions
def _names(parser: argparse.ArgumentParser) -> list[str]:
    return [name for action in options_of(parser) for name in action.option_strings]


def bash() -> str:
    """Completion for bash: commands first, then options, choices and files."""
    parser, commands, _ = parser_of()
    cases = "".join(f'    {name}) words="{" ".join(_names(each))}" ;;\n' for name, each in commands.items())
    chosen = "".join(
        f'    {name}:{option}) words="{" ".join(map(str, action.choices))}" ;;\n'
        for name, each in commands.items()
        for action in options_of(each)
        if action.choices
        for option in action.option_strings
    )
    return f"""# bash completion for {COMMAND}
_{COMMAND}() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command="" each words=""
  for each in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $each in {"|".join(commands)}) command=$each; break ;; esac
  done
  case $command:$before in
{chosen}  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi
  case $command in
    "") words="{" ".join([*commands, *_names(parser)])}" ;;
{cases}  esac
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word"))
}}
complete -F _{COMMAND} {COMMAND}
"""


def zsh() -> str:
    """Completion for zsh, with what each command does."""
    _, commands, told = parser_of()
    listed = "".join(f"    {name}:'{told.get(name, '').replace(chr(39), '')}'\n" for name in commands)
    cases = "".join(f"    {name}) options=({' '.join(_names(each))}) ;;\n" for name, each in commands.items())
    return f"""#compdef {COMMAND}
# zsh completion for {COMMAND}
_{COMMAND}() {{
  local -a commands options
  commands=(
{listed}  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    _files
    return
  fi
  case $words[2] in
{cases}  esac
  compadd -a options
  _files
}}
_{COMMAND} "$@"
"""


def fish() -> str:
    """Completion for fish, with what each command and option does."""
    _, commands, told = parser_of()
    lines = [f"# fish completion for {COMMAND}"]
    for name, each in commands.items():
        words = told.get(name, "").replace("'", "")
        lines.append(f"complete -c {COMMAND} -n __fish_use_subcommand -a {name} -d '{words}'")
        for action in options_of(each):
            for option in action.option_strings:
                flag = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
                needs = " -r" if action.nargs != 0 else ""
                choices = f" -a '{' '.join(map(str, action.choices))}'" if action.choices else ""
                meaning = (action.help or "").replace("'", "").replace("%%", "%")
                seen = f"'__fish_seen_subcommand_from {name}'"
                lines.append(f"complete -c {COMMAND} -n {seen} {flag}{needs}{choices} -d '{meaning}'")
    return "\n".join(lines) + "\n"


def main(folder: Path, moment: datetime) -> None:
    """Write all four into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        (f"{COMMAND}.1", manual(moment)),
        (f"{COMMAND}.bash", bash()),
        (f"_{COMMAND}", zsh()),
        (f"{COMMAND}.fish", fish()),
    ):
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromtimestamp(int(sys.argv[2]), UTC))
