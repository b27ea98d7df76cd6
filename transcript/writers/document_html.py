"""A document as one HTML page that needs nothing from anywhere."""

from collections.abc import Iterator
from html import escape

from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, SpanRole

_STYLE = (
    "body{max-width:38em;margin:2em auto;padding:0 1em;font:1.1em/1.5 Literata,Georgia,serif}"
    ".turn{margin:.8em 0}.name{font-weight:600;font-variant:small-caps;margin:0}"
    ".stage{font-style:italic;margin:.8em 2em}.turn p{margin:.2em 0 .4em}"
)
_TAGS = {SpanRole.DIRECTION: "i", SpanRole.ITALIC: "i", SpanRole.BOLD: "b", SpanRole.NOTE: "small"}
_DEEPEST = 6


def document_as_html(document: Document) -> str:
    """The conversation as a page of its own; ends in a line feed."""
    language = f' lang="{escape(document.language)}"' if document.language else ""
    title = escape(document.title)
    lines = [
        "<!DOCTYPE html>",
        f'<html{language}><head><meta charset="utf-8"><title>{title}</title>',
        f"<style>{_STYLE}</style></head><body>",
        *_body(document),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _body(document: Document) -> Iterator[str]:
    if document.title:
        yield f"<h1>{escape(document.title)}</h1>"
    section = 0
    for number, block in enumerate(document.blocks()):
        while section < len(document.sections) and document.sections[section].first_block <= number:
            yield _heading(document.sections[section].heading, document.sections[section].level)
            section += 1
        yield _block(document, number, block)
    for left in document.sections[section:]:
        yield _heading(left.heading, left.level)


def _heading(heading: str, level: int) -> str:
    tag = f"h{min(level + 1, _DEEPEST)}"
    return f"<{tag}>{escape(heading)}</{tag}>"


def _block(document: Document, number: int, block: Block) -> str:
    paragraphs = "".join(f"<p>{_paragraph(paragraph)}</p>" for paragraph in block.paragraphs)
    if block.kind is BlockKind.TURN and not block.continued:
        name = escape(document.speaker_name(number))
        return f'<div class="turn"><p class="name">{name}</p>{paragraphs}</div>'
    return f'<div class="{block.kind.value}">{paragraphs}</div>'


def _paragraph(paragraph: Paragraph) -> str:
    parts: list[str] = []
    done = 0
    for span in paragraph.spans:
        if span.start < done or span.end <= span.start:
            continue
        tag = _TAGS[span.role]
        parts.append(_text(paragraph.text[done : span.start]))
        parts.append(f"<{tag}>{_text(paragraph.text[span.start : span.end])}</{tag}>")
        done = span.end
    parts.append(_text(paragraph.text[done:]))
    return "".join(parts)


def _text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
