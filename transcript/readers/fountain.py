"""Fountain, the plain-text screenplay: cues, dialogue, scenes, action.

Follows the syntax of fountain.io, version 1.1. Boneyards (`/* … */`) are struck out by
the writer and left out; notes (`[[ … ]]`) stay, marked as notes.
"""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from transcript.model import Span
from transcript.readers.encoding import decode
from transcript.readers.fountain_type import piece_of
from transcript.readers.names import in_letters
from transcript.records import dataclass
from transcript.source import Given, Line, Mark, Source

_BONEYARD = re.compile(r"/\*.*?\*/", re.DOTALL)
_TITLE_KEY = re.compile(r"([A-Za-z][\w ]{0,30}):[ \t]*(.*)")
_SCENE = re.compile(r"(?:INT|EXT|EST|INT\.?/EXT|I/E)[. ]", re.IGNORECASE)
_SCENE_NUMBER = re.compile(r"\s*#([\w.\-) ]+)#\s*$")
_TRANSITION = re.compile(r"[^a-z]*\bTO:$")
_EXTENSION = re.compile(r"\s*\([^()]*\)\s*$")
_CONTINUED = re.compile(r"\(\s*CONT(?:['’]?D|INUED|\.)\s*\)", re.IGNORECASE)
_PAGE_BREAK = re.compile(r"={3,}\s*")
_Rows = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class _Cue:
    """A character's line: the name, the name as printed, and whether a speech goes on."""

    name: str
    label: str
    continued: bool


def read_fountain(data: bytes, name: str) -> Source:
    """Dialogue as given turns, action and transitions as stage directions, scenes as headings."""
    text = _BONEYARD.sub(lambda struck: "\n" * struck[0].count("\n"), decode(data, name))
    rows = [(number, row.rstrip("\t ") or row) for number, row in enumerate(text.split("\n"), 1)]
    front = _title_rows(rows)
    lines = (*_title_lines(front), *_Script().lines(rows[len(front) :]))
    return Source(
        name=name,
        media_type="text/x-fountain",
        digest=sha256(data).hexdigest(),
        lines=lines,
        wrapped=False,
        title=_title(front),
    )


# ------------------------------------------------------------------------- title page
def _title_rows(rows: _Rows) -> _Rows:
    """The rows of the title page: keys at the very top, up to the first blank line."""
    if not rows or not _TITLE_KEY.match(rows[0][1]) or _TRANSITION.fullmatch(rows[0][1]):
        return ()
    end = next((index for index, (_, row) in enumerate(rows) if not row.strip()), len(rows))
    sound = all(_TITLE_KEY.match(row) or row[:1] in " \t" for _, row in rows[:end])
    return rows[:end] if sound else ()


def _title_lines(front: _Rows) -> Iterator[Line]:
    for index, (number, row) in enumerate(front):
        piece = piece_of([row.strip()])
        given = Given("prose", opens=index == 0, role="titlepage")
        yield Line(piece.text, number, spans=piece.spans, given=given)


def _title(front: _Rows) -> str:
    words: list[str] = []
    inside = False
    for _, row in front:
        key = _TITLE_KEY.match(row)
        inside = key[1].strip().lower() == "title" if key else inside
        if inside:
            words.append(piece_of([key[2] if key else row.strip()]).text)
    return " ".join(" ".join(words).split())


# ------------------------------------------------------------------------------ script
class _Script:
    """Walks through the paragraphs of the script and remembers who spoke last."""

    def __init__(self) -> None:
        self._section = 0
        self._last = ""
        self._page_break = False

    def lines(self, rows: _Rows) -> Iterator[Line]:
        """The lines of everything below the title page."""
        for paragraph in _paragraphs(rows):
            yield from self._paragraph(paragraph)

    def _paragraph(self, rows: _Rows) -> Iterator[Line]:
        number, first = rows[0]
        cue = _cue(first) if len(rows) > 1 else None
        if cue is not None:
            yield self._speech(cue, rows)
            return
        if _is_structure(first):
            yield from self._structure(number, first)
            rows = rows[1:]
        if rows:
            yield from self._action(rows)

    def _speech(self, cue: _Cue, rows: _Rows) -> Line:
        piece = piece_of([row.strip() for _, row in rows[1:]], speech=True)
        given = Given(
            "turn",
            speakers=(in_letters(cue.name),),
            label=cue.label,
            continued=cue.continued and self._last == cue.name,
        )
        self._last = cue.name
        return self._line(rows[0][0], piece.text, given, spans=piece.spans)

    def _structure(self, number: int, row: str) -> Iterator[Line]:
        """Sections, scenes, synopses and page breaks: each is one row."""
        if _PAGE_BREAK.fullmatch(row):
            self._page_break = True
        elif row.startswith("#"):
            self._section = len(row) - len(row.lstrip("#"))
            yield from self._heading(number, row.lstrip("#"), self._section)
        elif row.startswith("="):
            yield self._line(number, piece_of([row[1:].strip()]).text, Given("prose"))
        else:
            yield from self._heading(number, row.removeprefix("."), self._section + 1)

    def _heading(self, number: int, row: str, level: int) -> Iterator[Line]:
        scene = _SCENE_NUMBER.search(row)
        text = piece_of([row[: scene.start()].strip() if scene else row.strip()]).text
        marks = (Mark("scene", scene[1]),) if scene else ()
        if text:
            yield self._line(number, text, Given("heading", level=level), marks=marks)

    def _action(self, rows: _Rows) -> Iterator[Line]:
        number, first = rows[0]
        texts = [row for _, row in rows]
        if first.startswith(">"):
            texts = [row.strip().lstrip(">").removesuffix("<").strip() for row in texts]
        elif first.startswith("!"):
            texts = [first[1:], *texts[1:]]
        piece = piece_of([row.strip() for row in texts])
        if piece.text:
            yield self._line(number, piece.text, Given("stage"))

    def _line(
        self,
        number: int,
        text: str,
        given: Given,
        *,
        spans: tuple[Span, ...] = (),
        marks: tuple[Mark, ...] = (),
    ) -> Line:
        broken, self._page_break = self._page_break, False
        return Line(text, number, page_break=broken, spans=spans, given=given, marks=marks)


def _paragraphs(rows: _Rows) -> Iterator[_Rows]:
    """Runs of rows; a row of two blanks stands for an empty one inside a speech.

    Sections, synopses, scenes and page breaks need no blank line around them.
    """
    run: list[tuple[int, str]] = []
    for number, row in rows:
        if row == "" or (not row.strip() and (not run or _cue(run[0][1]) is None)):
            if run:
                yield run
            run = []
        elif run and _cue(run[0][1]) is None and _is_structure(row):
            yield run
            run = [(number, row)]
        else:
            run.append((number, row))
    if run:
        yield run


def _is_structure(row: str) -> bool:
    forced = row.startswith(".") and not row.startswith("..")
    return bool(row.startswith(("#", "=")) or forced or _SCENE.match(row))


def _cue(row: str) -> _Cue | None:
    """The character named by a row that words stand below, or None for other rows."""
    text = row.strip().removesuffix("^").strip()
    forced = text.startswith("@")
    label = text.removeprefix("@").strip()
    name = label
    while _EXTENSION.search(name):
        name = _EXTENSION.sub("", name)
    if not forced and (
        not name.isupper() or _is_structure(row) or text[0] in "!>~" or _TRANSITION.fullmatch(text)
    ):
        return None
    return _Cue(name, label, bool(_CONTINUED.search(label))) if name else None
