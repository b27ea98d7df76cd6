"""What a reader of one format is, and what it is shown to recognise its files."""

from collections.abc import Callable

from transcript.records import dataclass
from transcript.source import Source


@dataclass(frozen=True, slots=True)
class Sample:
    """The start of a file.

    `data` are its first bytes, `text` the same decoded (empty where they are no text),
    `suffix` is the suffix of its name in small letters with the dot.
    """

    data: bytes
    text: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how its files are recognised and read.

    `recognises` says from the content alone whether a file is of this format; where no
    reader recognises a file, `suffixes` decide. `read` takes the bytes and the file's
    name and raises `UnreadableFile` when they are damaged.
    """

    name: str
    suffixes: frozenset[str]
    recognises: Callable[[Sample], bool]
    read: Callable[[bytes, str], Source]
