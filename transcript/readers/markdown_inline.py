"""What stands inside one paragraph of Markdown: type, links, line breaks, stray tags."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import zip_longest
from typing import TYPE_CHECKING

from transcript.model import SpanRole
from transcript.readers.inline import Inline
from transcript.source import Line

if TYPE_CHECKING:
    from markdown_it.token import Token

_ROLES = {
    "strong": SpanRole.BOLD,
    "b": SpanRole.BOLD,
    "em": SpanRole.ITALIC,
    "i": SpanRole.ITALIC,
    "cite": SpanRole.ITALIC,
}
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>a|abbr|address|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del"
    r"|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main"
    r"|mark|nav|ol|p|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup"
    r"|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LITERAL_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_SHORT = 4  # tokens of a line that is a name in bold, and one more
_ADDRESS = re.compile(r"[:/#.?@]")


def without_tags(html: str) -> str:
    """HTML without comments and without the tags that HTML has; other brackets stay."""
    bare = _COMMENT.sub("", html)
    return unescape(_TAG.sub(lambda tag: "\n" if tag["name"].lower() == "br" else "", bare))


def _is_break(token: "Token") -> bool:
    tag = _TAG.match(token.content) if token.type == "html_inline" else None
    return tag is not None and tag["name"].lower() == "br"


class Paragraphs:
    """Turns the tokens of one paragraph into lines; all but the first join, unless a name parts them."""

    def __init__(self, number: int, style: str) -> None:
        self._number = number
        self._style = style
        self._inline = Inline()
        self._joins = False
        self._broken = 0
        self._links: list[str] = []
        self._seen: list[str] = []

    def lines(self, token: "Token", item: str) -> Iterator[Line]:
        """The lines of a paragraph; `item` is the mark of the list item that it begins."""
        self._inline.add(item)
        children = [child for child in token.children or () if child.content or child.type != "text"]
        for child, following in zip_longest(children, children[1:]):
            broken = child.type == "hardbreak" or _is_break(child)
            if child.type == "softbreak":
                yield from self._flush()
                self._joins, self._number = True, self._number + 1
            elif broken:
                self._broken += child.type == "hardbreak"
                yield from self._hard_break(following)
            else:
                self._add(child)
            self._seen = [] if broken or child.type == "softbreak" else [*self._seen[-_SHORT:], child.type]
        yield from self._flush()

    def _is_bold_line(self) -> bool:
        """Whether all of the line so far is in bold."""
        return self._seen in (["strong_open", "text", "strong_close"], ["html_inline", "text", "html_inline"])

    def _hard_break(self, following: "Token | None") -> Iterator[Line]:
        """A broken line stays in its paragraph, unless one of the two is in bold, as names are."""
        if self._is_bold_line() or (following is not None and following.type == "strong_open"):
            yield from self._flush()
            self._joins = False
        else:
            self._inline.line_break()

    def _flush(self) -> Iterator[Line]:
        piece = self._inline.take()
        if piece.text:
            yield Line(piece.text, self._number, spans=piece.spans, style=self._style, joins=self._joins)
        self._number += self._broken
        self._broken = 0

    def _add(self, token: "Token") -> None:
        if token.type in ("strong_open", "em_open"):
            self._inline.open(_ROLES[token.tag])
        elif token.type in ("strong_close", "em_close"):
            self._inline.close(_ROLES[token.tag])
        elif token.type in ("link_open", "link_close"):
            self._link(token)
        elif token.type == "html_inline":
            self._tag(token.content)
        else:
            self._text(token.content)

    def _text(self, text: str) -> None:
        """Text; asterisks that CommonMark leaves beside scripts without blanks are bold type too."""
        done = 0
        for bold in _LITERAL_BOLD.finditer(text):
            self._inline.add(text[done : bold.start()])
            self._inline.open(SpanRole.BOLD)
            self._inline.add(bold[1])
            self._inline.close(SpanRole.BOLD)
            done = bold.end()
        self._inline.add(text[done:])

    def _link(self, token: "Token") -> None:
        """`[laughs](quietly)` leads nowhere, so it is no link and stays as written."""
        if token.nesting > 0:
            target = str(token.attrGet("href") or "")
            self._links.append("" if not target or _ADDRESS.search(target) else target)
            self._inline.add("[" if self._links[-1] else "")
        elif self._links:
            target = self._links.pop()
            self._inline.add(f"]({target})" if target else "")

    def _tag(self, html: str) -> None:
        tag = _TAG.match(html)
        if tag is None:
            self._inline.add(_COMMENT.sub("", html))
        elif tag["name"].lower() == "br":
            self._inline.line_break()
        elif role := _ROLES.get(tag["name"].lower()):
            (self._inline.close if tag["end"] else self._inline.open)(role)
