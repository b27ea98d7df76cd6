"""HTML taken apart into its paragraphs, tag soup included.

A stream of tags is enough for that: no tree is built, so neither a file nested a
hundred thousand deep nor one cut off in the middle is a difficulty. Nothing that a
page asks for (styles, pictures, scripts) is ever fetched.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from transcript.model import SpanRole
from transcript.readers.html_elements import BLOCKS, ENDED_BY, UNREAD, VOID, roles_of, types_of
from transcript.readers.inline import Inline, Piece

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Cell:
    """The table cell around a paragraph. Rows are counted over the whole file, from 1."""

    row: int
    persona: bool = False
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """One paragraph. `types` are the classes and `epub:type`s of everything around it.

    `number` is the line of the file where its text begins; `raw` is the text of a
    `pre` with its line ends. Marks of kind `anchor`, `cite` and `time` tell where such
    elements begin in the text.
    """

    tag: str
    piece: Piece
    types: frozenset[str]
    number: int
    cell: Cell | None = None
    raw: str = ""


@dataclass(slots=True)
class _Element:
    """An element that is open; `block` is the tag of the nearest one that makes a paragraph."""

    tag: str
    types: frozenset[str]
    block: str = ""
    preformatted: bool = False
    roles: list[SpanRole] = field(default_factory=list)


def html_blocks(markup: str) -> tuple[list[HtmlBlock], dict[str, str]]:
    """The paragraphs of a page in reading order, and its `title` and `lang`."""
    page = _Page()
    page.feed(_only_tags(markup))
    page.close()
    page.finish()
    return page.blocks, page.facts


_DECLARATION = re.compile(r"<!--|<!\[CDATA\[|<!|<\?")
_ENDS = {"<!--": "-->", "<![CDATA[": "]]>", "<!": ">", "<?": ">"}


def _only_tags(markup: str) -> str:
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


class _Page(HTMLParser):
    """Collects blocks from the stream of tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[HtmlBlock] = []
        self.facts = {"title": "", "lang": ""}
        self._inline = Inline()
        self._open: list[_Element] = [_Element("", frozenset())]
        self._counts: Counter[str] = Counter()
        self._unread = 0
        self._line = 0
        self._row = 0
        self._cells: list[Cell] = []
        self._raw: list[str] = []
        self._in_title = False

    # ------------------------------------------------------------------ parser events
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._start(tag, given)
        if tag not in VOID:
            self._push(tag, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<a/>`, as XHTML writes it, is empty; nothing is inside."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            self._inline.line_break()
        elif tag == "p" and not self._is_open("p"):
            self._flush()
        elif tag in BLOCKS:
            self._flush()
            self._pop_to(self._index(tag) or len(self._open))
        elif tag in UNREAD:
            self._pop_to(self._index(tag) or len(self._open))
        else:
            self._end_inline(tag)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.facts["title"] += data
        elif not self._unread:
            if self._inline.is_empty and not self._raw:
                lead = len(data) - len(data.lstrip())
                self._line = self.getpos()[0] + data.count("\n", 0, lead)
            if self._open[-1].preformatted:
                self._raw.append(data)
            self._inline.add(data)

    # -------------------------------------------------------------------- start of tags
    def _start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br":
            self._break()
        elif tag in BLOCKS:
            self._flush()
            self._end_implied(tag)
        if tag == "html":
            self.facts["lang"] = given.get("lang") or given.get("xml:lang") or ""
        if tag == "title":
            self._in_title = not self.facts["title"]
        self._marks(tag, given)

    def _break(self) -> None:
        """One break keeps the paragraph, two in a row end it."""
        if self._raw:
            self._raw.append("\n")
        elif self._inline.ends_line:
            self._flush()
        if not self._inline.is_empty:
            self._inline.line_break()

    def _marks(self, tag: str, given: dict[str, str]) -> None:
        anchor = given.get("name", "") if tag == "a" else ""
        if anchor:
            self._inline.mark("anchor", anchor)
        if tag in ("cite", "time"):
            self._inline.mark(tag, given.get("datetime", ""))
        if "pagebreak" in types_of(given):
            number = _NUMBER.search(given.get("title") or given.get("aria-label") or given.get("id", ""))
            self._inline.mark("page", number[0] if number else "")

    def _push(self, tag: str, given: dict[str, str]) -> None:
        around, types = self._open[-1].types, types_of(given)
        outer = self._open[-1]
        element = _Element(
            tag,
            around | types if types - around else around,
            tag if tag in BLOCKS else outer.block,
            outer.preformatted or tag in ("pre", "xmp", "listing", "plaintext"),
            roles_of(tag, types, given),
        )
        self._open.append(element)
        self._counts[tag] += 1
        for role in element.roles:
            self._inline.open(role)
        if tag in UNREAD or "pagebreak" in types:
            self._unread += 1
        if tag == "tr":
            self._row += 1
        elif tag in ("td", "th"):
            span = _NUMBER.fullmatch(given.get("rowspan", ""))
            rows = min(int(span[0][:4]), 1000) if span else 1
            self._cells.append(Cell(self._row, any(kind.endswith("persona") for kind in types), rows))

    # ---------------------------------------------------------------------- end of tags
    def _end_implied(self, tag: str) -> None:
        if self._open[-1].tag == "p":
            self._pop_to(len(self._open) - 1)
        ends, stops = ENDED_BY.get(tag, (frozenset(), frozenset()))
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag in stops or not ends:
                return
            if self._open[index].tag in ends:
                self._pop_to(index)

    def _end_inline(self, tag: str) -> None:
        """End an inline element, also where it overlaps others; a block ends what is open in it."""
        index = self._index(tag, inside_block=tag != "title")
        if tag == "title":
            self._in_title = False
        if index:
            self._close(self._open.pop(index))

    def _index(self, tag: str, *, inside_block: bool = False) -> int:
        if not self._counts[tag]:
            return 0
        for index in range(len(self._open) - 1, max(0, len(self._open) - 500), -1):
            if self._open[index].tag == tag:
                return index
            if inside_block and self._open[index].tag in BLOCKS:
                return 0
        return 0

    def _pop_to(self, index: int) -> None:
        while len(self._open) > index:
            self._close(self._open.pop())

    def _close(self, element: _Element) -> None:
        self._counts[element.tag] -= 1
        for role in element.roles:
            self._inline.close(role)
        if element.tag in UNREAD or (self._unread and _is_page_break(element, self._open[-1])):
            self._unread -= 1
        if element.tag in ("td", "th") and self._cells:
            self._cells.pop()

    def _is_open(self, tag: str) -> bool:
        return self._index(tag) > 0

    # ------------------------------------------------------------------------ results
    def _flush(self) -> None:
        raw, self._raw = "".join(self._raw), []
        if not self._inline.is_empty:
            around = self._open[-1]
            cell = self._cells[-1] if self._cells else None
            self.blocks.append(
                HtmlBlock(around.block, self._inline.take(), around.types, self._line, cell, raw)
            )

    def finish(self) -> None:
        """The last paragraph, where the file ends without closing it."""
        self._flush()


def _is_page_break(element: _Element, around: _Element) -> bool:
    return "pagebreak" in element.types and "pagebreak" not in around.types
