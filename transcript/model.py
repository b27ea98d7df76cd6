"""The nouns of Causerie as frozen records. No I/O.

Offsets always count Unicode code points from the start of a paragraph's text, ends
are exclusive. Blocks, paragraphs and sections are numbered from 0 in reading order;
only turn numbers, which readers see, count from 1.
"""

from datetime import datetime
from enum import StrEnum
from typing import NewType

from transcript.records import dataclass
from transcript.titles import title_to_show

DocumentId = NewType("DocumentId", str)
AnnotationId = NewType("AnnotationId", str)
BookmarkId = NewType("BookmarkId", str)

GENRES = ("dialogue", "interview", "play", "debate", "podcast")
"""The kinds of conversation that a document may be."""

UNATTACHED = -1  # the block of a bookmark whose words are not in the text


class BlockKind(StrEnum):
    """What one piece of a document is."""

    TURN = "turn"
    STAGE = "stage"
    PROSE = "prose"


class AnnotationKind(StrEnum):
    """The five kinds of annotation; the ids stay even where a reader renames them."""

    IDEA = "idea"
    QUESTION = "question"
    REASON = "reason"
    OBJECTION = "objection"
    TERM = "term"


class SpanRole(StrEnum):
    """Why a stretch of a paragraph differs from the rest."""

    DIRECTION = "direction"
    ITALIC = "italic"
    BOLD = "bold"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one paragraph's text."""

    start: int
    end: int
    role: SpanRole


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text on one line; a line feed stands only where the line matters (verse, lists)."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document in reading order.

    `speakers` are indexes into `Document.speakers`, empty unless the block is a turn.
    `label` is the name as printed, without its punctuation. `continued` marks a speech
    that goes on after a heading or a stage direction without a new label. `role` is one of
    titlepage, contents, boilerplate, note, cast.
    """

    kind: BlockKind
    paragraphs: tuple[Paragraph, ...]
    speakers: tuple[int, ...] = ()
    label: str | None = None
    continued: bool = False
    role: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading. `level` 1 is outermost; `first_block` is the first block below it."""

    heading: str
    level: int
    first_block: int
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person under one canonical name, with the labels printed for them in order of appearance."""

    name: str
    labels: tuple[str, ...] = ()

    @property
    def known_as(self) -> str:
        """What stays the same when the name is changed: the first label; without labels the name."""
        return self.labels[0] if self.labels else self.name


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a document: a block, a paragraph of that block, an offset in that paragraph."""

    block: int
    paragraph: int = 0
    offset: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A range of text from `start` up to `end`."""

    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point the source numbers itself: kind is page, line, stephanus, time, verse …"""

    kind: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something worth a look: a sentence for the reader, and the source's line (from 1, 0 if unknown)."""

    kind: str
    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A passage that the reader marked.

    `passage` is None while the annotation is unattached. `quote` is the text of the
    passage when it was made, paragraphs joined by a line feed; `prefix` and `suffix`
    are up to 32 code points before and after it. `section` and `speaker` name where
    it was made. Times are UTC.
    """

    id: AnnotationId
    document: DocumentId
    passage: Passage | None
    kind: AnnotationKind
    quote: str
    prefix: str
    suffix: str
    section: str
    speaker: str
    note: str
    tags: tuple[str, ...]
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteVersion:
    """What an annotation said until it was written over; `modified` is when that was written, in UTC."""

    kind: AnnotationKind
    note: str
    tags: tuple[str, ...]
    modified: datetime


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A block to come back to. `quote` holds its first words; `name` may be empty.

    `block` is `UNATTACHED` while the text has no such block.
    """

    id: BookmarkId
    document: DocumentId
    block: int
    name: str
    quote: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where the top of the view stands, and the furthest block that was on screen."""

    place: Place
    furthest_block: int


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A row of the library's list.

    `progress` is the share of words up to the furthest block read, from 0 to 1.
    """

    id: DocumentId
    title: str
    source: str
    digest: str
    language: str
    speakers: tuple[str, ...]
    turns: int
    words: int
    progress: float
    annotations: int
    bookmarks: int
    added: datetime
    opened: datetime | None
    author: str = ""
    genre: str = ""
    date: str = ""

    @property
    def shown_title(self) -> str:
        """The title, or where it prints none the name of its file without the suffix."""
        return title_to_show(self.title, self.source)
