"""What lies on the text: annotations and bookmarks, by row. No Qt."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from desktop.reading.row_content import RowContent
from transcript.model import Annotation, AnnotationId, AnnotationKind, Bookmark, Passage, Place
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of an annotation that lies on one row, in code points of the row.

    `covered` counts the later annotations that lie on it.
    """

    id: AnnotationId
    kind: AnnotationKind
    start: int
    end: int
    covered: int = 0


def on_row(passage: Passage, content: RowContent) -> tuple[int, int] | None:
    """The code points of a row that a passage covers."""
    if not content.is_text:
        return None
    here = content.place
    start = here.offset
    end = start + len(content.text)
    paragraph = (here.block, here.paragraph)
    first, last = passage.start, passage.end
    if paragraph < (first.block, first.paragraph) or paragraph > (last.block, last.paragraph):
        return None
    low = first.offset if paragraph == (first.block, first.paragraph) else start
    high = last.offset if paragraph == (last.block, last.paragraph) else end
    low, high = max(low, start) - start, min(high, end) - start
    return (low, high) if low < high else None


class Overlays:
    """Finds the marks of a row among thousands of annotations."""

    def __init__(self) -> None:
        self._annotations: list[tuple[Passage, Annotation]] = []
        self._starts: list[int] = []
        self._reach: list[int] = []
        self._bookmarked: frozenset[int] = frozenset()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Take all annotations of the document; those without a passage lie nowhere."""
        attached = [(each.passage, each) for each in annotations if each.passage is not None]
        attached.sort(key=_start)
        self._annotations = attached
        self._starts = [passage.start.block for passage, _ in attached]
        self._reach = list(accumulate((passage.end.block for passage, _ in attached), max))

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Take all bookmarks of the document."""
        self._bookmarked = frozenset(bookmark.block for bookmark in bookmarks)

    def is_bookmarked(self, block: int) -> bool:
        """Whether a block has a bookmark."""
        return block in self._bookmarked

    def marks(self, content: RowContent) -> list[Mark]:
        """What lies on a row, the annotation that was made last on top (last)."""
        found = []
        for passage, annotation in self._near(content.place):
            stretch = on_row(passage, content)
            if stretch is not None:
                found.append((annotation.created, stretch, annotation))
        found.sort(key=lambda each: each[0])
        return [
            Mark(annotation.id, annotation.kind, *stretch, covered=_covered(stretch, found[number + 1 :]))
            for number, (_, stretch, annotation) in enumerate(found)
        ]

    def _near(self, place: Place) -> Iterator[tuple[Passage, Annotation]]:
        """The annotations that begin in or before a block and reach it."""
        index = bisect_right(self._starts, place.block) - 1
        while index >= 0 and self._reach[index] >= place.block:
            yield self._annotations[index]
            index -= 1

    def top_at(self, content: RowContent, offset: int) -> AnnotationId | None:
        """The annotation on top at a code point of a row."""
        hits = [mark for mark in self.marks(content) if mark.start <= offset < mark.end]
        return hits[-1].id if hits else None


def _start(attached: tuple[Passage, Annotation]) -> tuple[int, int, int]:
    start = attached[0].start
    return start.block, start.paragraph, start.offset


def _covered(stretch: tuple[int, int], later: Sequence[tuple[object, tuple[int, int], object]]) -> int:
    return sum(1 for _, (low, high), _ in later if low < stretch[1] and high > stretch[0])
