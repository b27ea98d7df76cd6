"""Markdown: paragraphs, headings and type as CommonMark reads them.

Nothing in Markdown says who speaks, so names (`**Name:**`, `### Name`) are left to
recovery. Soft line breaks part lines that join; hard ones stay in the text. Where
CommonMark would drop words (link definitions, list numbers, unknown tags), they stay.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from transcript.readers.encoding import decode
from transcript.readers.front_matter import FrontMatter, front_matter
from transcript.readers.markdown_inline import Paragraphs, without_tags
from transcript.readers.markdown_tables import spoken_tables
from transcript.readers.plain_text import source_of_text
from transcript.source import Given, Line, Source

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEEPEST = 60
"""Levels of nesting; a file that goes deeper is drawn, not written, and is read as plain text."""
_MOST_BRACKETS = 2000
"""Opening brackets in one paragraph; looking for links among more takes minutes."""


def read_markdown(data: bytes, name: str) -> Source:
    """One line for each paragraph, or for each of its lines where these are soft-wrapped."""
    text, digest = decode(data, name), sha256(data).hexdigest()
    front = front_matter(text)
    tokens = _tokens(text, front)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return source_of_text(text, name, digest)
    lines = _titled((*front.lines, *_blocks(tokens)))
    return Source(
        name=name,
        media_type="text/markdown",
        digest=digest,
        lines=lines,
        wrapped=False,
        title=front.title or next((line.text for line in lines if _is_top(line)), ""),
        language=front.language,
        people=front.people,
    )


def _titled(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A heading that opens the file and is the only one of its level is the title page."""
    tops = [index for index, line in enumerate(lines) if _is_top(line)]
    if tops != [0] or lines[0].given is None:
        return lines
    return (replace(lines[0], given=replace(lines[0].given, role="titlepage")), *lines[1:])


def _is_top(line: Line) -> bool:
    return line.given is not None and line.given.kind == "heading" and line.given.level == 1


def _tokens(text: str, front: FrontMatter) -> "list[Token]":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    # "[Ann]: Yes." defines no link in a conversation, and an indent makes no program code
    parser.disable(["reference", "code"])
    if any(part.count("[") > _MOST_BRACKETS for part in text.split("\n\n")):
        parser.disable(["link", "image"])
    return parser.parse("\n" * front.height + text[front.length :])


def _blocks(tokens: "Sequence[Token]") -> Iterator[Line]:
    """The leaves of the block structure; `style` names the innermost block around each."""
    around: list[str] = []
    item = ""
    tables = spoken_tables(tokens)
    done = -1
    for place, token in enumerate(tokens):
        if place in tables:
            done, lines = tables[place]
            yield from lines
        if place <= done:
            continue
        if token.nesting > 0:
            around.append(token.tag)
            item = _item_mark(token) or item
        elif token.nesting < 0:
            around.pop()
        elif token.type == "inline":
            yield from _leaf(token, around, item)
            item = ""
        elif token.type == "fence":
            yield from _fence(token)
        elif token.type == "html_block":
            yield from _html(token)


def _item_mark(token: "Token") -> str:
    """What stands before a list item: its number as written, or the bullet."""
    if token.type != "list_item_open":
        return ""
    if token.info:
        return f"{token.info}{token.markup} "
    return "- " if token.markup == "-" else "• "


def _leaf(token: "Token", around: Sequence[str], item: str) -> Iterator[Line]:
    tag = around[-1] if around else "p"
    number = token.map[0] + 1 if token.map else 0
    if tag[0] == "h" and tag[1:].isdecimal():
        words = " ".join(line.text.replace("\n", " ") for line in Paragraphs(number, tag).lines(token, item))
        if words:
            yield Line(words, number, style=tag, given=Given("heading", level=int(tag[1:])))
        return
    style = next((outer for outer in reversed(around) if outer != "p"), "p")
    yield from Paragraphs(number, style).lines(token, item)


def _fence(token: "Token") -> Iterator[Line]:
    """The lines between code fences as they stand."""
    first = token.map[0] + 2 if token.map else 0
    for offset, text in enumerate(token.content.rstrip("\n").split("\n")):
        if text.strip():
            yield Line(text, first + offset, style="pre")


def _html(token: "Token") -> Iterator[Line]:
    """The text of an HTML block without its tags."""
    first = token.map[0] + 1 if token.map else 0
    for offset, text in enumerate(without_tags(token.content).split("\n")):
        if text.strip():
            yield Line(" ".join(text.split()), first + offset, style="html", joins=offset > 0)
