"""HTML as a stream of tags and text, whatever is wrong with it.

One regular expression finds the tags; no tree is built. Written for speed: of two equal
tags the second is not read again, and lines are counted only where someone asks for one.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape

from transcript.model import SpanRole
from transcript.readers.html_elements import VOID, roles_of, types_of
from transcript.records import dataclass

# Quotation marks count behind an equals sign alone. The bounds keep a page of nothing but
# open quotes from being searched to its end at every tag: past them a tag ends with the next `>`.
_QUOTED = r"\"[^\"]{0,9999}+\"|'[^']{0,9999}+'"
_ATTRIBUTES = rf"(?:[^>=]++|=\s*+(?:{_QUOTED})?+){{0,200}}+"
_TAG = re.compile(
    rf"</(?:\s*(?P<end>[a-zA-Z][^\s/>\x00]*+))?[^>]*+>"
    rf"|<(?P<name>[a-zA-Z][^\s/>\x00]*+)(?:(?P<given>{_ATTRIBUTES})>|(?P<open>[^>]*+)>)"
)
_ATTRIBUTE = re.compile(rf"([^\s/=>][^\s/=>]*)(?:\s*=+\s*({_QUOTED}|[^\s>\"'][^\s>]*)?)?")
_BARE_END = re.compile(r"=\s*[^\s\"'>]*/$")
_RAW = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in ("script", "style")}
_DECLARATION = re.compile(r"<!--|<!\[CDATA\[|<!|<\?")
_ENDS = {"<!--": "-->", "<![CDATA[": "]]>", "<!": ">", "<?": ">"}


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag: its name and attributes in small letters, and what they say; `empty` as in `<a/>`."""

    name: str
    given: Mapping[str, str]
    types: frozenset[str]
    roles: tuple[SpanRole, ...]
    empty: bool


class TagStream:
    """Reads markup from its start to its end; what to do with it is told in the three methods."""

    def start(self, tag: Tag) -> None:
        """A start tag."""

    def end(self, name: str) -> None:
        """An end tag."""

    def text(self, text: str, offset: int) -> None:
        """Text between two tags, which begins at an offset of the markup."""

    def read(self, markup: str) -> None:
        """Hand over everything in `markup`, in order."""
        self.markup = only_tags(markup)
        done = 0
        while match := _TAG.search(self.markup, done):
            if match.start() > done:
                self.text(unescape(self.markup[done : match.start()]), done)
            done = match.end()
            end, name, given, rest = match.groups()
            if name:
                self.start(_tag(name, rest if given is None else given))
                done = self._after_raw(name.lower(), done)
            elif end:
                self.end(end.lower())
        if done < len(self.markup):
            self.text(unescape(self.markup[done:]), done)

    def _after_raw(self, name: str, done: int) -> int:
        """Where a script or a style sheet ends; anywhere else where its tag ended."""
        if name not in _RAW:
            return done
        end = _RAW[name].search(self.markup, done)
        return end.start() if end else len(self.markup)


@lru_cache(maxsize=8192)
def _tag(name: str, attributes: str) -> Tag:
    name = name.lower()
    given = {key.lower(): _value(value) for key, value in _ATTRIBUTE.findall(attributes)}
    types = types_of(given)
    empty = attributes.endswith("/") and not _BARE_END.search(attributes)
    return Tag(name, given, types, tuple(roles_of(name, types, given)), empty and name not in VOID)


def _value(written: str) -> str:
    quoted = written[:1] in ("'", '"') and len(written) > 1
    return unescape(written[1:-1] if quoted else written)


def only_tags(markup: str) -> str:
    """Without comments and declarations; line ends stay, so that line numbers do.

    A `<` after the last `>` opens nothing, and is kept from being searched for its end.
    """
    end = markup.rfind(">") + 1
    return _without_declarations(markup[:end]) + markup[end:].replace("<", "&lt;")


def _without_declarations(markup: str) -> str:
    """In one pass; what opens and never ends is text."""
    parts: list[str] = []
    endless: set[str] = set()
    done = 0
    while opening := _DECLARATION.search(markup, done):
        start, kind = opening.start(), opening[0]
        parts.append(markup[done:start])
        end = -1 if kind in endless else markup.find(_ENDS[kind], opening.end())
        if end < 0:
            endless.add(kind)
            parts.append(kind.replace("<", "&lt;"))
            done = opening.end()
            continue
        inside = markup[opening.end() : end]
        parts.append(inside.replace("<", "&lt;") if kind == "<![CDATA[" else "\n" * inside.count("\n"))
        done = end + len(_ENDS[kind])
    parts.append(markup[done:])
    return "".join(parts)
