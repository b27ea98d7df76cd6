"""A reader's note is Markdown already. It must not run on into what follows it."""

import re

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)", re.DOTALL)
_RAW = re.compile(r"^ {0,3}<(pre|script|style|textarea)(?=[\s>]|$)", re.IGNORECASE | re.MULTILINE)
_RAW_END = re.compile(r"</(?:pre|script|style|textarea)>", re.IGNORECASE)


def closed_note(note: str) -> str:
    """The note without white space around it, and with what it leaves open closed.

    A fence of code, an HTML comment, an Obsidian comment or an HTML element of raw text that
    has no end would swallow the rest of the file. Within `code` none of them means anything.
    """
    lines = note.replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip().split("\n")
    outside, fence = _outside_code("\n".join(lines))
    if fence:
        lines.append(fence)
    outside = _CODE.sub("", outside)
    text = "\n".join(lines) + _end_of_raw(outside)
    if outside.rfind("<!--") > outside.rfind("-->"):
        text += "\n-->"
    if outside.count("%%") % 2:
        text += "\n%%"
    return text


def _end_of_raw(outside: str) -> str:
    """The end of the last element of raw text that has none."""
    begun = list(_RAW.finditer(outside))
    if not begun or _RAW_END.search(outside, begun[-1].end()):
        return ""
    return f"\n</{begun[-1][1].lower()}>"


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
