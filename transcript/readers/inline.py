"""The text of one paragraph while a reader walks through marked-up inline content.

White space is collapsed as browsers do it (a no-break space stays), line breaks are
kept, and spans and marks are counted in code points of the text that comes out.
"""

import re
from dataclasses import dataclass

from transcript.model import Span, SpanRole
from transcript.source import Mark

_BLANK = re.compile(r" [ \t\r\n\f]+|[\t\r\n\f][ \t\r\n\f]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A finished stretch of text with what its markup says of it."""

    text: str
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class _Open:
    """How many elements of one role are open, and where its text began (-1: not yet)."""

    depth: int = 0
    start: int = -1


class Inline:
    """Gathers text, roles and marks until `take` hands them over as one `Piece`."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._gap = ""
        self._open: dict[SpanRole, _Open] = {}
        self._spans: list[Span] = []
        self._waiting: list[tuple[str, str]] = []
        self._marks: list[Mark] = []

    @property
    def is_empty(self) -> bool:
        """Whether no text was added since the last `take`."""
        return not self._length

    @property
    def ends_line(self) -> bool:
        """Whether a line break was the last thing added."""
        return self._gap == "\n"

    def add(self, text: str) -> None:
        """Add running text; runs of blanks become one."""
        words = _BLANK.sub(" ", text)
        if words.startswith(" "):
            self._gap = self._gap or " "
        core = words.strip(" ")
        if not core:
            return
        self._write(core)
        if words.endswith(" "):
            self._gap = " "

    def line_break(self) -> None:
        """What follows stands on a line of its own."""
        self._gap = "\n"

    def open(self, role: SpanRole) -> None:
        """Text added from here on has this role, until the same role is closed."""
        self._open.setdefault(role, _Open()).depth += 1

    def close(self, role: SpanRole) -> None:
        """End a role; it ends with the last of those opened, and never without one."""
        open_role = self._open.get(role)
        if open_role is None:
            return
        open_role.depth -= 1
        if not open_role.depth:
            self._finish(role, self._open.pop(role).start)

    def mark(self, kind: str, value: str) -> None:
        """Note a point of the source before the next word."""
        self._waiting.append((kind, value))

    def take(self) -> Piece:
        """The piece gathered so far. Roles still open go on in the next piece."""
        for role, open_role in self._open.items():
            self._finish(role, open_role.start)
            open_role.start = -1
        self._place_marks(self._length)
        spans = tuple(sorted(self._spans, key=_place)) if self._spans else ()
        piece = Piece("".join(self._parts), spans, tuple(self._marks))
        self._parts, self._spans, self._marks = [], [], []
        self._length, self._gap = 0, ""
        return piece

    def _write(self, core: str) -> None:
        if self._length:
            self._parts.append(self._gap)
            self._length += len(self._gap)
        self._gap = ""
        for open_role in self._open.values():
            if open_role.start < 0:
                open_role.start = self._length
        self._place_marks(self._length)
        self._parts.append(core)
        self._length += len(core)

    def _place_marks(self, offset: int) -> None:
        if self._waiting:
            self._marks += [Mark(kind, value, offset) for kind, value in self._waiting]
            self._waiting = []

    def _finish(self, role: SpanRole, start: int) -> None:
        if 0 <= start < self._length:
            self._spans.append(Span(start, self._length, role))


def _place(span: Span) -> tuple[int, int]:
    return span.start, -span.end
