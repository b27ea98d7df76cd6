"""A small document and its annotations, made by hand."""

from datetime import UTC, datetime

import pytest

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
    Passage,
    Place,
    Section,
    Speaker,
)

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def document() -> Document:
    words = "A claim against something that cannot lose is only a wish with a receipt."
    blocks = [Block(BlockKind.TURN, (Paragraph(words),), (turn % 2,)) for turn in range(40)]
    return Document.of(
        blocks,
        speakers=(Speaker("Ada"), Speaker("Ben")),
        sections=(
            Section(heading="The kettle", level=1, first_block=0),
            Section(heading="The cup", level=1, first_block=20),
        ),
    )


@pytest.fixture
def make_annotation():
    def make(number: int, block: int, note: str = "", tags: tuple[str, ...] = ()) -> Annotation:
        return Annotation(
            id=AnnotationId(f"a{number}"),
            document=DocumentId("d"),
            passage=Passage(Place(block), Place(block, 0, 15)),
            kind=AnnotationKind.OBJECTION,
            quote="A claim against",
            prefix="",
            suffix="",
            section="The kettle",
            speaker="Ada",
            note=note,
            tags=tags,
            created=MOMENT,
            modified=MOMENT,
        )

    return make


@pytest.fixture
def make_bookmark():
    def make(number: int, block: int) -> Bookmark:
        return Bookmark(
            BookmarkId(f"b{number}"), DocumentId("d"), block, "", "A claim against", MOMENT, MOMENT
        )

    return make
