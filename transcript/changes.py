"""What a mutation of the library changed.

Every mutation returns a `Changes`, undo and redo too. A view looks at it and decides
for itself whether it has to draw anything anew.
"""

from transcript.model import AnnotationId, BookmarkId, DocumentId, Place
from transcript.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The ids that were made, changed or deleted, and the name of the deed.

    `name` completes "Undo …" ("Add note"). `place` is where in `document` it happened,
    so that undo can show it; both None when it was nowhere in particular.
    """

    name: str
    documents: frozenset[DocumentId] = frozenset()
    annotations: frozenset[AnnotationId] = frozenset()
    bookmarks: frozenset[BookmarkId] = frozenset()
    document: DocumentId | None = None
    place: Place | None = None
