"""How a bundle is laid out, how it is known again, and how large it may be."""

from dataclasses import field
from pathlib import Path

from transcript.document import Document
from transcript.held import looked_at
from transcript.records import dataclass
from transcript.storage.connection import Row

SUFFIX = ".causerie"
VERSION = 1
TYPE = b"application/vnd.causerie.bundle+zip"
TYPE_NAME = "mimetype"  # the first member, not compressed: so `file` and we know the type by 38 bytes
MANIFEST_NAME = "manifest.json"
READ_ME_NAME = "README.txt"

MOST_DOCUMENTS = 20_000
MOST_OF_ONE = 256 * 1024 * 1024  # bytes of a member
MOST_OF_ALL = 1024 * 1024 * 1024
MOST_TIMES = 200  # as large as it lies in the file: text is packed to a quarter, a trap to a thousandth
_NAME_AT = 30  # where the name of a zip's first member begins

READ_ME = """\
This is a Causerie bundle: conversations with the notes that a reader made of them.

It is a ZIP file. manifest.json lists the documents, and each of them stands in documents/
as JSON in UTF-8, with its text in plain paragraphs. docs/bundle.md of Causerie says what
each key means. Causerie takes it in with: causerie import FILE
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A document as it goes from one library to another.

    The rows are those of the tables `document`, `annotation`, `bookmark`, `version` and
    `colour`;
    `head` has of its row what goes along. `also` are other ids it is known by.
    Deleted notes and bookmarks are rows without their words. `reading` has the columns of its table.
    """

    head: Row
    document: Document
    also: tuple[str, ...] = ()
    annotations: tuple[Row, ...] = ()
    bookmarks: tuple[Row, ...] = ()
    versions: tuple[Row, ...] = ()
    colours: tuple[Row, ...] = ()
    reading: Row | None = None

    @property
    def id(self) -> str:
        """Of the document, where it comes from."""
        return str(self.head["id"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A document that was deleted where the bundle was made; `deleted` is when, as stored."""

    id: str
    also: tuple[str, ...]
    deleted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What a bundle holds, checked. `path` is for sentences."""

    path: Path
    documents: tuple[Carried, ...] = ()
    gone: tuple[Gone, ...] = field(default=())


def member_name(document: str) -> str:
    """The member of a bundle that holds a document."""
    return f"documents/{document}.json"


def is_bundle(path: Path) -> bool:
    """Whether a file is a bundle, by its first bytes; False where it cannot be read."""
    start = TYPE_NAME.encode() + TYPE
    try:
        if not path.is_file():
            return False
        with looked_at(path) as free:
            if not free:
                return False  # it is the library that is open
            with path.open("rb") as file:
                head = file.read(_NAME_AT + len(start))
    except (OSError, ValueError):
        return False  # whoever reads it says what is wrong with it
    return head.startswith(b"PK\x03\x04") and head[_NAME_AT:] == start
