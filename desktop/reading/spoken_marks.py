"""What is said of the marks on the text: in a few words for a row, and as the caret comes to one."""

from PySide6.QtCore import QCoreApplication

from desktop.reading.overlays import Mark, Overlays
from desktop.reading.row_content import RowContent
from desktop.wording import kind_name
from transcript.model import AnnotationId, AnnotationKind


def _tr(text: str) -> str:
    return QCoreApplication.translate("spoken_marks", text)


def marks_of_row(overlays: Overlays, content: RowContent) -> str:
    """The kinds that lie on a row in text order, and whether a bookmark does: "Question, Idea, bookmark"."""
    marks = sorted(overlays.marks(content), key=lambda mark: mark.start)
    words = [kind_name(mark.kind) for mark in marks]
    if content.first and overlays.is_bookmarked(content.place.block):
        words.append(_tr("bookmark"))
    return ", ".join(words)


class MarksAtCaret:
    """Remembers which highlights the caret stands in, and says which begin and end."""

    def __init__(self) -> None:
        self._inside: dict[AnnotationId, AnnotationKind] = {}

    def moved(self, overlays: Overlays, content: RowContent, offset: int) -> str:
        """What a step to a code point of a row leads into and out of; empty where nothing changed."""
        before, now = self._inside, _around(overlays.marks(content), offset)
        self._inside = now
        ended = [_tr("{}, ends").format(kind_name(kind)) for key, kind in before.items() if key not in now]
        begun = [_tr("{}, begins").format(kind_name(kind)) for key, kind in now.items() if key not in before]
        return "; ".join((*ended, *begun))


def _around(marks: list[Mark], offset: int) -> dict[AnnotationId, AnnotationKind]:
    return {mark.id: mark.kind for mark in marks if mark.start <= offset < mark.end}
