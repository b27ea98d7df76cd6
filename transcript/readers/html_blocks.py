"""HTML taken apart into its paragraphs, tag soup included.

A stream of tags is enough for that: no tree is built, so neither a file nested a
hundred thousand deep nor one cut off in the middle is a difficulty. Nothing that a
page asks for (styles, pictures, scripts) is ever fetched.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from transcript.model import SpanRole
from transcript.readers.html_elements import BLOCKS, ENDED_BY, UNREAD, VOID, is_beside
from transcript.readers.html_tags import Tag, TagStream
from transcript.readers.inline import Inline, Piece

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Cell:
    """The table cell around a paragraph, or the term of a list and what is said of it.

    Rows are counted over the whole file, from 1; columns from 0. A `term` is the first column of its row.
    """

    row: int
    persona: bool = False
    rowspan: int = 1
    column: int = 0
    term: bool = False


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """One paragraph. `types` are the classes and `epub:type`s of everything around it.

    `number` is the line of the file where its text begins; `raw` is the text of a
    `pre` with its line ends; `beside` says that it is navigation and the like. Marks of
    kind `anchor`, `cite` and `time` tell where such elements begin in the text.
    """

    tag: str
    piece: Piece
    types: frozenset[str]
    number: int
    cell: Cell | None = None
    raw: str = ""
    beside: bool = False


@dataclass(slots=True)
class _Element:
    """An element that is open; `block` is the tag of the nearest one that makes a paragraph."""

    tag: str
    types: frozenset[str]
    block: str = ""
    preformatted: bool = False
    beside: bool = False
    roles: tuple[SpanRole, ...] = ()


def html_blocks(markup: str) -> tuple[list[HtmlBlock], dict[str, str]]:
    """The paragraphs of a page in reading order, and its `title` and `lang`."""
    page = _Page()
    page.read(markup)
    page.finish()
    return page.blocks, page.facts


class _Page(TagStream):
    """Collects blocks from the stream of tags."""

    def __init__(self) -> None:
        self.blocks: list[HtmlBlock] = []
        self.facts = {"title": "", "lang": ""}
        self._inline = Inline()
        self._open: list[_Element] = [_Element("", frozenset())]
        self._counts: Counter[str] = Counter()
        self._unread = 0
        self._line = 0
        self._counted = (0, 1)
        self._row = 0
        self._column = 0
        self._described = True
        self._cells: list[Cell] = []
        self._raw: list[str] = []
        self._in_title = False

    # ------------------------------------------------------------------ tags and text
    def start(self, tag: Tag) -> None:
        self._start(tag)
        if tag.name not in VOID:
            self._push(tag)
            if tag.empty:
                self.end(tag.name)

    def end(self, name: str) -> None:
        if name == "br":
            self._inline.line_break()
        elif name == "p" and not self._is_open("p"):
            self._flush()
        elif name in BLOCKS:
            self._flush()
            self._pop_to(self._index(name) or len(self._open))
        elif name in UNREAD:
            self._pop_to(self._index(name) or len(self._open))
        else:
            self._end_inline(name)

    def text(self, text: str, offset: int) -> None:
        if self._in_title:
            self.facts["title"] += text
        elif not self._unread:
            if self._inline.is_empty and not self._raw:
                lead = len(text) - len(text.lstrip())
                self._line = self._line_at(offset) + text.count("\n", 0, lead)
            if self._open[-1].preformatted:
                self._raw.append(text)
            self._inline.add(text)

    def _line_at(self, offset: int) -> int:
        """The line of the file, from 1, at an offset that is never less than one asked for before."""
        counted, line = self._counted
        line += self.markup.count("\n", counted, offset)
        self._counted = offset, line
        return line

    # -------------------------------------------------------------------- start of tags
    def _start(self, tag: Tag) -> None:
        if tag.name == "br":
            self._break()
        elif tag.name in BLOCKS:
            self._flush()
            self._end_implied(tag.name)
        if tag.name == "html":
            self.facts["lang"] = tag.given.get("lang") or tag.given.get("xml:lang") or ""
        if tag.name == "title":
            self._in_title = not self.facts["title"]
        if tag.given:
            self._marks(tag.name, tag.given, tag.types)
        elif tag.name in ("cite", "time"):
            self._inline.mark(tag.name, "")

    def _break(self) -> None:
        """One break keeps the paragraph, two in a row end it."""
        if self._raw:
            self._raw.append("\n")
        elif self._inline.ends_line:
            self._flush()
        if not self._inline.is_empty:
            self._inline.line_break()

    def _marks(self, tag: str, given: Mapping[str, str], types: frozenset[str]) -> None:
        anchor = given.get("name", "") if tag == "a" else ""
        if anchor:
            self._inline.mark("anchor", anchor)
        if tag in ("cite", "time"):
            self._inline.mark(tag, given.get("datetime", ""))
        if "pagebreak" in types:
            number = _NUMBER.search(given.get("title") or given.get("aria-label") or given.get("id", ""))
            self._inline.mark("page", number[0] if number else "")

    def _push(self, read: Tag) -> None:
        tag, types, outer = read.name, read.types, self._open[-1]
        around = outer.types
        element = _Element(
            tag,
            around if types <= around else around | types,
            tag if tag in BLOCKS else outer.block,
            outer.preformatted or tag in ("pre", "xmp", "listing", "plaintext"),
            outer.beside or is_beside(tag, read.given),
            read.roles,
        )
        self._open.append(element)
        self._counts[tag] += 1
        for role in element.roles:
            self._inline.open(role)
        if tag in UNREAD or "pagebreak" in types:
            self._unread += 1
        if tag == "tr":
            self._row += 1
            self._column = 0
        elif tag in ("td", "th"):
            span = _NUMBER.fullmatch(read.given.get("rowspan", ""))
            rows = min(int(span[0][:4]), 1000) if span else 1
            persona = any(kind.endswith("persona") for kind in types)
            self._cells.append(Cell(self._row, persona, rows, self._column))
            self._column += 1
        elif tag in ("dt", "dd"):
            self._push_term(tag)

    def _push_term(self, tag: str) -> None:
        """Terms right below one another are one row with what is said of them."""
        if tag == "dt" and self._described:
            self._row += 1
        self._described = tag == "dd"
        self._cells.append(Cell(self._row, column=int(tag == "dd"), term=True))

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
        if element.tag in ("td", "th", "dt", "dd") and self._cells:
            self._cells.pop()

    def _is_open(self, tag: str) -> bool:
        return self._index(tag) > 0

    # ------------------------------------------------------------------------ results
    def _flush(self) -> None:
        raw, self._raw = "".join(self._raw), []
        if not self._inline.is_empty:
            around = self._open[-1]
            cell = self._cells[-1] if self._cells else None
            piece = self._inline.take()
            self.blocks.append(
                HtmlBlock(around.block, piece, around.types, self._line, cell, raw, around.beside)
            )

    def finish(self) -> None:
        """The last paragraph, where the file ends without closing it."""
        self._flush()


def _is_page_break(element: _Element, around: _Element) -> bool:
    return "pagebreak" in element.types and "pagebreak" not in around.types
