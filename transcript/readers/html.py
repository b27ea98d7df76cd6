"""HTML and XHTML: paragraphs, headings and type; speakers where the markup names them.

A page that names its speakers (drama tables of Standard Ebooks, the speech anchors of
the Moby Shakespeare, podcast transcripts with `cite` and `time`) gives its turns. Any
other page gives paragraphs, or the lines of its `pre`, and recovery finds who speaks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from transcript.model import Span, SpanRole
from transcript.readers.encoding import decode
from transcript.readers.html_blocks import HtmlBlock, html_blocks
from transcript.readers.html_speech import stated_speech
from transcript.readers.language import short_code
from transcript.source import Given, Line, Mark, Source

_DECLARED = re.compile(
    rb"<(?:\?xml[^>]*?encoding|meta[^>]*?charset)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_ROLES = {
    **dict.fromkeys(("titlepage", "halftitlepage", "halftitle", "title-page", "imprint"), "titlepage"),
    **dict.fromkeys(("colophon", "copyright-page", "pg-header", "pg-footer", "boilerplate"), "boilerplate"),
    **dict.fromkeys(("toc", "landmarks", "contents", "table-of-contents"), "contents"),
    **dict.fromkeys(("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"), "note"),
    **dict.fromkeys(("z3998:dramatis-personae", "dramatis-personae", "personae", "castlist"), "cast"),
}
_LONGEST_NAME = 60
_BESIDE_NAME = re.compile(r"\W*(?:\d[\d:.]*\W*(?:[AaPp]\.?[Mm]\.?\W*)?)?")  # a time, or nothing
_LATIN = frozenset({"iso-8859-1", "latin1", "us-ascii", "ascii"})
_CHAPTERS = frozenset({"chapter", "part", "volume", "division", "act", "scene", "z3998:act", "z3998:scene"})


def read_html(data: bytes, name: str) -> Source:
    """A source of a page; `wrapped` where most of it stands in `pre`."""
    return source_of_html(_text_of(data, name), name, sha256(data).hexdigest())


def source_of_html(markup: str, name: str, digest: str) -> Source:
    """A source of a page's markup, as `read_html` and readers of containers need it."""
    blocks, facts = html_blocks(markup)
    speech = stated_speech(blocks)
    beside = _tells_beside(blocks)
    preformatted = speech is None and _is_preformatted(blocks)
    if speech is not None:
        lines = [_with_role(block, line, beside=beside) for block, line in speech]
    else:
        lines = [line for block in blocks for line in _lines(block, wrapped=preformatted, beside=beside)]
    title = " ".join(facts["title"].split())
    _mark_title(blocks, lines, title)
    headings = (line.text for line in lines if line.given is not None and line.given.level == 1)
    return Source(
        name=name,
        media_type="text/html",
        digest=digest,
        lines=tuple(lines),
        wrapped=preformatted,
        title=title or next(headings, ""),
        language=short_code(facts["lang"]),
    )


def _mark_title(blocks: Sequence[HtmlBlock], lines: list[Line], title: str) -> None:
    """A heading that opens the page, repeats its title and is no chapter is the title page."""
    first = lines[0].given if lines else None
    if first is None or first.kind != "heading" or lines[0].text != title or blocks[0].types & _CHAPTERS:
        return
    lines[0] = replace(lines[0], given=replace(first, role="titlepage"))


def _text_of(data: bytes, name: str) -> str:
    """The text in the encoding that the page declares, unless it is plainly another."""
    declared = _DECLARED.search(data[:4096])
    if not declared or _is_unicode(data):
        return decode(data, name)
    encoding = declared[1].decode("ascii", "ignore").lower()
    try:
        text = data.decode("cp1252" if encoding in _LATIN else encoding)
    except (LookupError, UnicodeError):
        return decode(data, name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_unicode(data: bytes) -> bool:
    """Whether a mark says so, or letters beyond ASCII are sound UTF-8."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _is_preformatted(blocks: Sequence[HtmlBlock]) -> bool:
    inside = sum(len(block.piece.text) for block in blocks if block.raw)
    return inside * 2 > sum(len(block.piece.text) for block in blocks)


def _tells_beside(blocks: Sequence[HtmlBlock]) -> bool:
    """Whether what is marked as navigation and the like is the smaller part of a page."""
    beside = sum(len(block.piece.text) for block in blocks if block.beside)
    return beside * 2 < sum(len(block.piece.text) for block in blocks)


def _lines(block: HtmlBlock, *, wrapped: bool, beside: bool) -> Iterator[Line]:
    if block.raw and wrapped:
        yield from _raw_lines(block)
    elif wrapped:
        yield from (Line(""), _line(block), Line(""))
    elif block.raw:
        text = "\n".join(line.rstrip() for line in block.raw.strip("\n").split("\n"))
        yield Line(text, block.number, style="pre")
    else:
        yield from (_with_role(block, line, beside=beside) for line in _parted(_line(block)))


def _parted(line: Line) -> Iterator[Line]:
    """A name in bold with a line break behind it is a row of its own."""
    name, broken, rest = line.text.partition("\n")
    first = line.spans[0] if line.spans else None
    bold = first is not None and first.role is SpanRole.BOLD and first.start == 0
    if first is None or not bold or not broken or len(name) > _LONGEST_NAME or first.end > len(name):
        yield line
        return
    if not _BESIDE_NAME.fullmatch(name, first.end):
        yield line
        return
    cut = len(name) + 1
    yield replace(line, text=name, spans=tuple(span for span in line.spans if span.end < cut))
    later = (Span(span.start - cut, span.end - cut, span.role) for span in line.spans if span.start >= cut)
    marks = tuple(Mark(mark.kind, mark.value, max(mark.offset - cut, 0)) for mark in line.marks)
    yield replace(line, text=rest, spans=tuple(later), marks=marks)


def _raw_lines(block: HtmlBlock) -> Iterator[Line]:
    first = block.number - (len(block.raw) - len(block.raw.lstrip("\n")))
    for offset, text in enumerate(block.raw.split("\n")):
        for index, part in enumerate(text.split("\f")):
            yield Line(part, first + offset, page_break=index > 0)


def _line(block: HtmlBlock) -> Line:
    piece = block.piece
    marks = tuple(mark for mark in piece.marks if mark.kind == "page")
    return Line(
        piece.text, block.number, spans=piece.spans, style=_style(block), given=_heading(block), marks=marks
    )


def _style(block: HtmlBlock) -> str:
    """The innermost block, with its classes: `p.question`."""
    return ".".join((block.tag or "p", *sorted(kind for kind in block.types if ":" not in kind)))


def _heading(block: HtmlBlock) -> Given | None:
    if len(block.tag) == 2 and block.tag[0] == "h" and block.tag[1].isdecimal():
        return Given("heading", level=int(block.tag[1]))
    return None


def _with_role(block: HtmlBlock, line: Line, *, beside: bool) -> Line:
    """Front and back matter that the markup names keeps that name."""
    if beside and block.beside and (line.given is None or line.given.kind == "heading"):
        return replace(line, given=Given("prose", role="boilerplate"))
    role = next((_ROLES[kind] for kind in sorted(block.types) if kind in _ROLES), None)
    if role is None or line.given is not None:
        return line
    return replace(line, given=Given("prose", role=role))
