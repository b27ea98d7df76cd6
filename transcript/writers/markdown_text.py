"""Text that Markdown shows as it was written: CommonMark, GitHub and Obsidian."""

import re

# Obsidian adds: #tag, ==mark==, %%comment%%, $formula$, and ^name at the end of a block
_ANYWHERE = re.compile(
    r"""[\\`*\[\]<$|]             # emphasis, links, code, HTML, formulas, tables
    | (?<![^\W_])_ | _(?![^\W_])  # within a word it means nothing
    | (?<![\w/])\# | (?<!/)~    # nor do these in an address
    | &(?=\#?\w+;)              # would become a character
    | =(?==) | (?<==)=
    | %(?=%) | (?<=%)%
    | (?<!\S)\^(?=[\w-])
    """,
    re.VERBOSE,
)
SPACES = " \t"  # what Markdown drops at the edges of a line; other white space stays
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_LINE_END = re.compile(r"\r\n|\r|\n")


def escape(text: str) -> str:
    """`text` as it stands within a line, on one line."""
    return _ANYWHERE.sub(r"\\\g<0>", " ".join(_LINE_END.split(text)))


def escape_line(text: str) -> str:
    """`text` as it stands at the start of a line: no list, quote, heading or rule begins there."""
    line = escape(text.strip(SPACES))
    if line[:1] in tuple("-+>=:"):
        return f"\\{line}"
    return _NUMBERED.sub(r"\1\\\2", line)


def lines_of(text: str) -> list[str]:
    """The lines of a paragraph, without those that hold nothing."""
    return [line for line in _LINE_END.split(text) if line.strip()]


def tag(name: str) -> str:
    """A tag as Markdown readers know one: no spaces and no signs but "-", "_" and "/"."""
    return re.sub(r"[^\w/-]+", "-", name).strip("-_/") or "tag"
