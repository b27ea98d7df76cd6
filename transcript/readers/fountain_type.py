"""Type inside a paragraph of Fountain: emphasis, lyrics, parentheticals, notes, escapes."""

import re
from collections.abc import Sequence

from transcript.model import SpanRole
from transcript.readers.inline import Inline, Piece

_TOKEN = re.compile(r"\\(?P<escaped>[*_\[\\])|(?P<stars>\*{1,3})|(?P<line>_)|(?P<note>\[\[|\]\])|\n")
_PARENTHETICAL = re.compile(r"\(.*\)")
_WORD = re.compile(r"\w")


def piece_of(rows: Sequence[str], *, speech: bool = False) -> Piece:
    """The rows of one paragraph, each on its line; in a `speech`, parentheticals are directions."""
    inline = Inline()
    for index, row in enumerate(rows):
        if index:
            _next_row(inline, rows[index - 1] if speech else "")
        text = row.removeprefix("~").strip()
        if speech and _PARENTHETICAL.fullmatch(text):
            inline.open(SpanRole.DIRECTION)
            _add(inline, text)
            inline.close(SpanRole.DIRECTION)
        else:
            _add(inline, text)
    return inline.take()


def _next_row(inline: Inline, before: str) -> None:
    """A direction leads into the words after it; other rows stand on lines of their own."""
    if _PARENTHETICAL.fullmatch(before.strip()):
        inline.add(" ")
    else:
        inline.line_break()


def _add(inline: Inline, text: str) -> None:
    done = 0
    opened: list[str] = []
    for token in _TOKEN.finditer(text):
        inline.add(text[done : token.start()])
        done = token.end()
        if token["escaped"]:
            inline.add(token["escaped"])
        elif token["note"]:
            (inline.open if token["note"] == "[[" else inline.close)(SpanRole.NOTE)
            inline.add(token["note"])
        else:
            _emphasis(inline, token, text, opened)
    inline.add(text[done:])
    for mark in opened:
        for role in _roles(mark):
            inline.close(role)


def _emphasis(inline: Inline, token: re.Match[str], text: str, opened: list[str]) -> None:
    """Open or close emphasis; a mark without its partner in the row is a character like any other."""
    mark = token[0]
    if mark in opened:
        opened.remove(mark)
        for role in _roles(mark):
            inline.close(role)
    elif _opens(token, text) and re.search(rf"\S{re.escape(mark)}(?!\w)", text[token.end() :]):
        opened.append(mark)
        for role in _roles(mark):
            inline.open(role)
    else:
        inline.add(mark)


def _opens(token: re.Match[str], text: str) -> bool:
    before, after = text[: token.start()][-1:], text[token.end() :][:1]
    return bool(after.strip()) and not _WORD.match(before)


def _roles(mark: str) -> tuple[SpanRole, ...]:
    bold = (SpanRole.BOLD,) if len(mark) > 1 else ()
    return (*bold, SpanRole.ITALIC) if len(mark) != 2 else bold
