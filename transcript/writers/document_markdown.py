"""A document as Markdown: sections as headings, names in bold, directions in italics."""

import re
from collections.abc import Iterator

from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, SpanRole

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_OPENS_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")
_EMPHASIS = {SpanRole.DIRECTION: "*", SpanRole.ITALIC: "*", SpanRole.BOLD: "**"}
_DEEPEST = 6


def document_as_markdown(document: Document) -> str:
    """The conversation as CommonMark; ends in a line feed."""
    parts = [part for part in _parts(document) if part]
    return "\n\n".join(parts) + "\n" if parts else ""


def _parts(document: Document) -> Iterator[str]:
    if document.title:
        yield f"# {escaped(document.title)}"
    section = 0
    for number, block in enumerate(document.blocks()):
        while section < len(document.sections) and document.sections[section].first_block <= number:
            yield _heading(document.sections[section].heading, document.sections[section].level)
            section += 1
        yield from _block(document, number, block)
    for left in document.sections[section:]:
        yield _heading(left.heading, left.level)


def _heading(heading: str, level: int) -> str:
    return f"{'#' * min(level + 1, _DEEPEST)} {escaped(heading)}"


def _block(document: Document, number: int, block: Block) -> Iterator[str]:
    texts = [_paragraph(paragraph) for paragraph in block.paragraphs]
    if block.kind is BlockKind.STAGE:
        texts = [f"*{escaped(paragraph.text)}*" for paragraph in block.paragraphs]
    elif block.kind is BlockKind.TURN and not block.continued:
        name = escaped(document.speaker_name(number))
        texts[:1] = [f"**{name}:** {texts[0] if texts else ''}".rstrip()]
    for text in texts:
        yield text.replace("\n", "  \n")


def _paragraph(paragraph: Paragraph) -> str:
    """A paragraph with its spans as emphasis."""
    parts: list[str] = []
    done = 0
    for span in paragraph.spans:
        mark = _EMPHASIS.get(span.role)
        if mark is None or span.start < done or span.end <= span.start:
            continue
        parts += [escaped(paragraph.text[done : span.start])]
        parts += [mark, escaped(paragraph.text[span.start : span.end]), mark]
        done = span.end
    return "".join(parts) + escaped(paragraph.text[done:], inside=bool(done))


def escaped(text: str, *, inside: bool = False) -> str:
    """Text that Markdown shows as it was written; `inside` a line, list marks mean nothing."""
    text = _SPECIAL.sub(r"\\\1", text)
    return text if inside else _OPENS_LIST.sub(_escape_mark, text)


def _escape_mark(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2][:-1]}\\{match[2][-1]}"
