"""What the source numbers itself, as it stands in the margin: 514a, p. 12, every fifth line. No Qt."""

from bisect import bisect_left

from transcript.document import Document
from transcript.model import Milestone, Place

LINE_EVERY = 5
_LINES = frozenset(("line", "verse"))
_NOT_HERE = frozenset(("time", "story", "scene"))  # times stand under names, stories are no numbers


class MarginNumbers:
    """The numbers beside the lines of a document; `page` is what stands before a page's number."""

    def __init__(self, document: Document, page: str = "p. {}") -> None:
        self._page = page
        self._milestones: list[Milestone] = sorted(
            (each for each in document.milestones if each.kind not in _NOT_HERE), key=_place
        )
        self.replaces_turns = any(each.kind != "page" for each in self._milestones)

    def beside(self, start: Place, end: Place) -> tuple[tuple[int, str], ...]:
        """The numbers of a stretch of one paragraph, each with its offset in the paragraph.

        `end` is not of the stretch, but for a point behind the last word.
        """
        if not self._milestones:
            return ()
        found = []
        index = bisect_left(self._milestones, start, key=_place)
        while index < len(self._milestones) and self._milestones[index].place < end:
            words = self._words(self._milestones[index])
            if words:
                found.append((self._milestones[index].place.offset, words))
            index += 1
        return tuple(found)

    def _words(self, milestone: Milestone) -> str:
        if milestone.kind == "page":
            return self._page.format(milestone.value)
        if milestone.kind not in _LINES:
            return milestone.value
        last = milestone.value.replace(":", ".").rpartition(".")[2]
        return last if last.isdecimal() and int(last) % LINE_EVERY == 0 else ""


def _place(milestone: Milestone) -> Place:
    return milestone.place
