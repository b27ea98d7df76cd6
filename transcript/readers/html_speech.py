"""Pages whose markup says who speaks: four ways that are in use.

Each function looks at all paragraphs of a page and returns its lines with what is
stated, or None where the page is not of its kind.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from transcript.model import Span, SpanRole
from transcript.readers.html_blocks import HtmlBlock
from transcript.readers.inline import Piece
from transcript.readers.names import bare_label, in_letters
from transcript.readers.spoken_rows import Spoken, is_count, spoken_in
from transcript.source import Given, Line, Mark

Stated = list[tuple[HtmlBlock, Line]]
_SPEECH = re.compile(r"speech\d+", re.IGNORECASE)
_MOST = 3  # conversations in tables are at least one part in so many of their page
_VERSE = re.compile(r"\d+(?:\.\d+)+")


def stated_speech(blocks: Sequence[HtmlBlock]) -> Stated | None:
    """The lines of a page that names its speakers, each with its paragraph; None for other pages."""
    for kind in _KINDS:
        stated = kind(blocks)
        if stated is not None:
            return stated
    return None


# --------------------------------------------------------------- drama as tables (EPUB)
def _tables(blocks: Sequence[HtmlBlock]) -> Stated | None:
    """`<td epub:type="z3998:persona">` names who speaks in the other cells of its row."""
    if not any(block.cell and block.cell.persona for block in blocks):
        return None
    stated: Stated = []
    speakers: tuple[str, ...] = ()
    for row in _rows(blocks):
        personas = [block.piece.text for block in row if block.cell and block.cell.persona]
        names = tuple(map(bare_label, personas))
        fresh = bool(names)
        speakers = names or speakers
        for block in row:
            if block.cell is None or _heading_level(block):
                stated.append((block, _plain(block)))
            elif not block.cell.persona:
                given = _speech(block.piece, speakers, " ".join(personas) if fresh else None, fresh=fresh)
                stated.append((block, _line(block, block.piece, given)))
                fresh = fresh and given.kind != "turn"
    return _opened(stated)


def _rows(blocks: Sequence[HtmlBlock]) -> Iterator[list[HtmlBlock]]:
    """Paragraphs by table row; a cell that spans rows holds them together."""
    last = 0
    numbers: list[int] = []
    for block in blocks:
        if block.cell is None:
            numbers.append(0)
            continue
        held = block.cell.row <= last and numbers
        group = numbers[-1] or block.cell.row if held else block.cell.row
        last = max(last, block.cell.row + block.cell.rowspan - 1)
        numbers.append(group)
    for number, pairs in groupby(zip(numbers, blocks, strict=True), key=lambda pair: pair[0]):
        row = [block for _, block in pairs]
        if number:
            yield row
        else:
            yield from ([block] for block in row)


def _speech(piece: Piece, speakers: tuple[str, ...], label: str | None, *, fresh: bool) -> Given:
    if not speakers or _is_direction(piece):
        return Given("stage")
    return Given("turn", opens=fresh, speakers=speakers, label=bare_label(label) if label else None)


def _opened(stated: Stated) -> Stated:
    """A speech that goes on after a direction opens a block, marked as continued."""
    result: Stated = []
    before = ""
    for block, line in stated:
        given = line.given
        kind = given.kind if given is not None else "prose"
        if given is not None and kind == "turn" and not given.opens and before != "turn":
            line = replace(line, given=replace(given, opens=True, label=None, continued=True))
        result.append((block, line))
        before = kind
    return result


# -------------------------------------------------------------- Moby Shakespeare (MIT)
def _anchors(blocks: Sequence[HtmlBlock]) -> Stated | None:
    """`<a name="speech1"><b>NAME</b></a>` stands before each speech."""
    if sum(bool(_speech_starts(block)) for block in blocks) < 2:
        return None
    stated: Stated = []
    speakers: tuple[str, ...] = ()
    fresh = False
    for block in blocks:
        if starts := _speech_starts(block):
            text = block.piece.text
            ends = [*starts[1:], len(text)]
            speakers = tuple(bare_label(text[start:end]) for start, end in zip(starts, ends, strict=True))
            fresh = True
        elif _heading_level(block):
            stated.append((block, _plain(block)))
            speakers = ()
        else:
            given = _anchored(block, speakers, fresh=fresh)
            stated.append((block, _line(block, block.piece, given)))
            fresh = fresh and given is not None and given.kind != "turn"
    return _opened(_levelled(stated))


def _speech_starts(block: HtmlBlock) -> list[int]:
    return [
        mark.offset for mark in block.piece.marks if mark.kind == "anchor" and _SPEECH.fullmatch(mark.value)
    ]


def _anchored(block: HtmlBlock, speakers: tuple[str, ...], *, fresh: bool) -> Given | None:
    verse = any(mark.kind == "anchor" for mark in block.piece.marks)
    if _is_direction(block.piece) and not verse:
        return Given("stage")
    if not speakers or not (verse or fresh or "blockquote" in block.tag):
        return None
    names = tuple(map(in_letters, speakers))
    return Given("turn", opens=fresh, speakers=names, label=" ".join(speakers) if fresh else None)


def _levelled(stated: Stated) -> Stated:
    """Acts and scenes are both printed as h3 there; a scene lies below its act."""
    levels = {
        line.given.level for _, line in stated if line.given is not None and line.given.kind == "heading"
    }
    if len(levels) != 1:
        return stated
    return [(block, _scene(line)) for block, line in stated]


def _scene(line: Line) -> Line:
    given = line.given
    if given is None or given.kind != "heading":
        return line
    act = line.text.upper().startswith(("ACT", "INDUCTION", "EPILOGUE"))
    return replace(line, given=replace(given, level=1 if act else 2))


# ------------------------------------------------------------------ podcast transcripts
def _cites(blocks: Sequence[HtmlBlock]) -> Stated | None:
    """`<cite>Name:</cite> <time>0:00</time>` stands before the paragraphs of a speech."""
    if not any({"cite", "time"} <= _kinds(block) for block in blocks):
        return None
    stated: Stated = []
    speakers: tuple[str, ...] = ()
    time: str | None = None
    fresh = False
    for block in blocks:
        kinds = _kinds(block)
        if kinds & {"cite", "time"} and block.tag != "p":
            name, time = _cited(block.piece)
            speakers, fresh = ((bare_label(name),) if name else speakers), True
            continue
        if _heading_level(block) or not speakers:
            stated.append((block, _plain(block)))
            continue
        given = Given("turn", opens=fresh, speakers=speakers, label=speakers[0] if fresh else None, time=time)
        stated.append((block, _line(block, block.piece, given)))
        fresh = False
    return _opened(stated)


def _cited(piece: Piece) -> tuple[str, str | None]:
    starts = {mark.kind: mark.offset for mark in piece.marks}
    clock = starts.get("time", len(piece.text))
    return piece.text[starts.get("cite", 0) : clock].strip(), piece.text[clock:].strip() or None


def _kinds(block: HtmlBlock) -> set[str]:
    return {mark.kind for mark in block.piece.marks}


# ------------------------------------------------------------------------------- parts
def _heading_level(block: HtmlBlock) -> int:
    return int(block.tag[1]) if re.fullmatch(r"h[1-6]", block.tag) else 0


def _plain(block: HtmlBlock) -> Line:
    level = _heading_level(block)
    return _line(block, block.piece, Given("heading", level=level) if level else None)


def _line(block: HtmlBlock, piece: Piece, given: Given | None) -> Line:
    marks = tuple(
        Mark("line", mark.value, mark.offset) if mark.kind == "anchor" else mark
        for mark in piece.marks
        if mark.kind == "page" or (mark.kind == "anchor" and _VERSE.fullmatch(mark.value))
    )
    spans = piece.spans if given is None or given.kind != "stage" else ()
    return Line(piece.text, block.number, spans=spans, style=block.tag, given=given, marks=marks)


def _is_direction(piece: Piece) -> bool:
    """Whether everything but punctuation is marked as direction or in italics."""
    marked: Sequence[Span] = [
        span for span in piece.spans if span.role in (SpanRole.DIRECTION, SpanRole.ITALIC)
    ]
    bare = list(piece.text)
    for span in marked:
        bare[span.start : span.end] = " " * (span.end - span.start)
    return bool(marked) and not any(letter.isalnum() for letter in bare)


# ------------------------------------------------------------- tables and lists of terms
def _spoken(blocks: Sequence[HtmlBlock]) -> Stated | None:
    """Rows of a table, or terms and what is said of them, that are a conversation."""
    rows = [row for row in _rows(blocks) if len({_column(block) for block in row}) > 1]
    columns = spoken_in([_cells(row) for row in rows])
    inside = sum(len(block.piece.text) for row in rows for block in row)
    if columns is None or inside * _MOST < sum(len(block.piece.text) for block in blocks):
        return None
    spoken = {id(block) for row in rows[columns.headed :] for block in row}
    stated: Stated = []
    for row in _rows(blocks):
        if id(row[0]) in spoken:
            stated += _spoken_row(row, columns)
        else:
            stated += [(block, _plain(block)) for block in row]
    return _opened(stated)


def _spoken_row(row: Sequence[HtmlBlock], columns: Spoken) -> Iterator[tuple[HtmlBlock, Line]]:
    """What one row says; times and numbers beside it become marks."""
    label = " ".join(block.piece.text for block in row if _column(block) == columns.name)
    beside = [block for block in row if _column(block) < columns.speech and _column(block) != columns.name]
    counts = [block.piece.text for block in beside if is_count(block.piece.text)]
    time = next((count for count in counts if ":" in count), None)
    fresh = bool(label)
    for block in row:
        if _column(block) >= columns.speech:
            speakers = (bare_label(label),) if label else ()
            given = Given("turn", opens=fresh, speakers=speakers, label=bare_label(label) or None, time=time)
            line = _line(block, block.piece, given)
            marks = tuple(Mark("time" if ":" in count else "section", count) for count in counts)
            yield block, replace(line, marks=(*marks, *line.marks))
            fresh, counts = False, []
        elif block in beside and not is_count(block.piece.text):
            yield block, _plain(block)


def _cells(row: Sequence[HtmlBlock]) -> list[str]:
    """The texts of the cells of a row, by their columns."""
    cells = [""] * (max(map(_column, row)) + 1)
    for block in row:
        cells[_column(block)] = f"{cells[_column(block)]} {block.piece.text}".strip()
    return cells


def _column(block: HtmlBlock) -> int:
    return block.cell.column if block.cell else 0


_KINDS: tuple[Callable[[Sequence[HtmlBlock]], Stated | None], ...] = (_tables, _anchors, _cites, _spoken)
