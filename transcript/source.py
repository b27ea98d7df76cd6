"""What a reader hands to recovery: the lines of a file with the evidence its format gives.

Nothing here guesses who speaks. A plain text file has one `Line` per line, blank
ones included. A structured format has one `Line` per paragraph, and states what it
knows outright in `Line.given`.
"""

from typing import Literal

from transcript.model import Span
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """What a structured format states about one paragraph.

    `opens` is False for a further paragraph of the block before; `speakers` are
    canonical names; `level` counts from 1 for headings.
    """

    kind: Literal["heading", "turn", "stage", "prose"]
    opens: bool = True
    level: int = 0
    speakers: tuple[str, ...] = ()
    label: str | None = None
    time: str | None = None
    role: str | None = None
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A point that the source numbers itself, `offset` code points into a line's text.

    `kind` is page, line, stephanus, time …, as in `transcript.model.Milestone`.
    """

    kind: str
    value: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text file, or one paragraph of a structured one.

    `number` counts lines of the file from 1 (0: the format has none). `spans` are
    in code points of `text`. `page_break` says that a page starts with this line.
    `joins` says that the format itself goes on with the paragraph of the line before
    (the next caption, a soft line break of Markdown): only a new speaker parts them.
    """

    text: str
    number: int = 0
    page_break: bool = False
    spans: tuple[Span, ...] = ()
    style: str = ""
    given: Given | None = None
    joins: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read.

    `name` is the file's name without its folder, `digest` the SHA-256 of its bytes
    in hexadecimal, `wrapped` whether a paragraph may be spread over several lines.
    """

    name: str
    media_type: str
    digest: str
    lines: tuple[Line, ...]
    wrapped: bool = True
    title: str = ""
    language: str = ""
    people: tuple[str, ...] = ()
