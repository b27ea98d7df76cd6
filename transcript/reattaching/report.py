"""What became of the reader's notes and bookmarks when a text changed."""

from enum import StrEnum

from transcript.model import Annotation, AnnotationId, Bookmark, BookmarkId, Passage
from transcript.records import dataclass
from transcript.wording import Words


class Likeness(StrEnum):
    """How the words found compare with the quote."""

    SAME = "same"
    PUNCTUATED = "punctuated"  # other white space, quotation marks or hyphens
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Move:
    """A note or bookmark that is elsewhere now, or on words that changed: worth a look.

    `made` is as it was in the old text; `text` is what it is on now, at `passage` of the new text.
    """

    made: Annotation | Bookmark
    text: str
    passage: Passage
    likeness: Likeness

    @property
    def id(self) -> AnnotationId | BookmarkId:
        """Of the note or bookmark."""
        return self.made.id

    @property
    def quote(self) -> str:
        """What it was on."""
        return self.made.quote


@dataclass(frozen=True, slots=True)
class Lost:
    """A note or bookmark whose words were not found, or not with certainty."""

    made: Annotation | Bookmark

    @property
    def id(self) -> AnnotationId | BookmarkId:
        """Of the note or bookmark."""
        return self.made.id

    @property
    def quote(self) -> str:
        """What it was on."""
        return self.made.quote


@dataclass(frozen=True, slots=True, kw_only=True)
class ReattachReport:
    """Each note and bookmark of a document once, in text order of the old text.

    Kept ones are on the same words between the same neighbours; white space, quotation marks
    and hyphens may differ.
    """

    kept: tuple[AnnotationId | BookmarkId, ...] = ()
    moved: tuple[Move, ...] = ()
    unattached: tuple[Lost, ...] = ()

    @property
    def sentence(self) -> str:
        """As readers are told: `212 kept, 5 moved, 2 unattached`."""
        counts = (len(self.kept), len(self.moved), len(self.unattached))
        return Words("{} kept, {} moved, {} unattached", *counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reattached:
    """The notes and bookmarks as they are in the new text, and the report."""

    annotations: tuple[Annotation, ...]
    bookmarks: tuple[Bookmark, ...]
    report: ReattachReport
