"""A reader's note is Markdown already. It must not run on into what follows it."""

import re

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def closed_note(note: str) -> str:
    """The note without white space around it, and with what it leaves open closed.

    A fence of code, an HTML comment or an Obsidian comment that has no end would swallow
    the rest of the file.
    """
    lines = note.replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip().split("\n")
    outside, fence = _outside_code("\n".join(lines))
    if fence:
        lines.append(fence)
    text = "\n".join(lines)
    if outside.rfind("<!--") > outside.rfind("-->"):
        text += "\n-->"
    if outside.count("%%") % 2:
        text += "\n%%"
    return text


def _outside_code(note: str) -> tuple[str, str]:
    """The lines outside of fenced code, and the fence that is left open."""
    outside: list[str] = []
    fence = ""
    for line in note.split("\n"):
        marks = _FENCE.match(line)
        if not fence:
            if marks:
                fence = marks[1]
            else:
                outside.append(line)
        elif marks and marks[1].startswith(fence) and line.strip() == marks[1]:
            fence = ""
    return "\n".join(outside), fence
