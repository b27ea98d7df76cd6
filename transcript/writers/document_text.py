"""A document as plain text: labels in front of speeches, headings on lines of their own."""

from collections.abc import Iterator
from textwrap import fill

from transcript.document import Document
from transcript.model import Block, BlockKind

_WIDTH = 78


def document_as_text(document: Document) -> str:
    """The conversation for reading in a terminal or an editor; ends in a line feed."""
    parts = [part for part in _parts(document) if part]
    return "\n\n".join(parts) + "\n" if parts else ""


def _parts(document: Document) -> Iterator[str]:
    yield document.title
    section = 0
    for number, block in enumerate(document.blocks()):
        while section < len(document.sections) and document.sections[section].first_block <= number:
            yield _heading(document.sections[section].heading, document.sections[section].level)
            section += 1
        yield from _block(document, number, block)
    for left in document.sections[section:]:
        yield _heading(left.heading, left.level)


def _heading(heading: str, level: int) -> str:
    """A heading, underlined; the outer levels more heavily than the inner ones."""
    return f"{heading}\n{('=' if level == 1 else '-') * min(len(heading), _WIDTH)}"


def _block(document: Document, number: int, block: Block) -> Iterator[str]:
    texts = [paragraph.text for paragraph in block.paragraphs]
    if block.kind is BlockKind.TURN and not block.continued:
        texts[:1] = [f"{document.speaker_name(number)}: {texts[0] if texts else ''}".rstrip()]
    for text in texts:
        yield _wrapped(text)


def _wrapped(text: str) -> str:
    """A paragraph in lines of readable length; lines that matter stay as they are."""
    if "\n" in text:
        return text
    return fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
