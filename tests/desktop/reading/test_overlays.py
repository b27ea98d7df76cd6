from datetime import UTC, datetime, timedelta

import pytest

from desktop.reading.overlays import Overlays, on_row
from desktop.reading.row_content import RowContents
from desktop.reading.rows import Rows
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
)

START = datetime(2026, 1, 1, tzinfo=UTC)


def annotation(name: str, passage: Passage | None, minute: int = 0) -> Annotation:
    when = START + timedelta(minutes=minute)
    return Annotation(
        AnnotationId(name), DocumentId("d"), passage, AnnotationKind.IDEA,
        "", "", "", "", "", "", (), when, when,
    )  # fmt: skip


@pytest.fixture
def contents() -> RowContents:
    document = Document.of(
        [Block(BlockKind.TURN, (Paragraph("0123456789"), Paragraph("abcdefghij"))) for _ in range(6)]
    )
    return RowContents(document, Rows(document))


def test_a_passage_over_several_blocks_covers_parts_and_wholes(contents: RowContents):
    passage = Passage(Place(0, 1, 4), Place(2, 0, 3))
    covered = [on_row(passage, contents.of(row)) for row in range(6)]
    assert covered == [None, (4, 10), (0, 10), (0, 10), (0, 3), None]


def test_marks_are_found_from_before_and_from_within(contents: RowContents):
    overlays = Overlays()
    overlays.set_annotations(
        [
            annotation("long", Passage(Place(0, 0, 5), Place(5, 0, 5))),
            annotation("near", Passage(Place(2, 0, 1), Place(2, 0, 2)), 1),
            annotation("elsewhere", Passage(Place(4, 0, 1), Place(4, 0, 2)), 2),
            annotation("unattached", None, 3),
        ]
    )
    marks = overlays.marks(contents.of(4))
    assert [(mark.id, mark.start, mark.end) for mark in marks] == [("long", 0, 10), ("near", 1, 2)]


def test_the_one_made_last_lies_on_top_and_covers_the_earlier(contents: RowContents):
    overlays = Overlays()
    overlays.set_annotations(
        [
            annotation("later", Passage(Place(0, 0, 0), Place(0, 0, 5)), 9),
            annotation("earlier", Passage(Place(0, 0, 3), Place(0, 0, 8)), 1),
            annotation("apart", Passage(Place(0, 0, 8), Place(0, 0, 9)), 2),
        ]
    )
    marks = overlays.marks(contents.of(0))
    assert [(mark.id, mark.covered) for mark in marks] == [("earlier", 1), ("apart", 0), ("later", 0)]
    assert overlays.top_at(contents.of(0), 4) == "later"
    assert overlays.top_at(contents.of(0), 6) == "earlier"
    assert overlays.top_at(contents.of(0), 9) is None


def test_bookmarks_are_known_by_their_block():
    overlays = Overlays()
    overlays.set_bookmarks([Bookmark(BookmarkId("b"), DocumentId("d"), 3, "", "", START, START)])
    assert overlays.is_bookmarked(3)
    assert not overlays.is_bookmarked(2)
