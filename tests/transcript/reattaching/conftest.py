"""The edit scripts of tests/samples, which the benchmark uses too."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from transcript import anchors
from transcript.document import Document
from transcript.model import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Block,
    BlockKind,
    Bookmark,
    BookmarkId,
    DocumentId,
    Paragraph,
    Speaker,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "samples"))
_NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def said() -> Callable[..., Document]:
    """A document of turns, in which two people speak in alternation."""

    def document(*turns: str) -> Document:
        blocks = [
            Block(BlockKind.TURN, tuple(map(Paragraph, text.split(" / "))), (number % 2,), "AB"[number % 2])
            for number, text in enumerate(turns)
        ]
        return Document.of(blocks, speakers=[Speaker("Ada", ("A",)), Speaker("Bo", ("B",))])

    return document


@pytest.fixture
def note_on() -> Callable[..., Annotation]:
    """A note on a quote of a document, on its `nth` occurrence."""

    def note(document: Document, quote: str, nth: int = 0) -> Annotation:
        passage = anchors.find_quote(document, quote)[nth]
        anchor = anchors.anchor(document, passage)
        return Annotation(
            id=AnnotationId("a note"),
            document=DocumentId("D"),
            passage=passage,
            kind=AnnotationKind.IDEA,
            quote=anchor.quote,
            prefix=anchor.prefix,
            suffix=anchor.suffix,
            section=anchor.section,
            speaker=anchor.speaker,
            note="mine",
            tags=(),
            created=_NOW,
            modified=_NOW,
        )

    return note


@pytest.fixture
def bookmark_at() -> Callable[[Document, int], Bookmark]:
    """A bookmark at a block."""

    def bookmark(document: Document, block: int) -> Bookmark:
        quote = anchors.first_words(document, block)
        return Bookmark(BookmarkId("a mark"), DocumentId("D"), block, "", quote, _NOW, _NOW)

    return bookmark
