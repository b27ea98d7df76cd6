"""Captions, WebVTT and SubRip: cues with times, and voices where the file names them.

WebVTT's `<v Name>` states who speaks, so those lines are given. Without voices the
lines of the cues go on as text (`Line.joins`), and names at their starts are left to
recovery.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from html import unescape

from transcript.errors import UnreadableFile
from transcript.model import SpanRole
from transcript.readers.clock import clock
from transcript.readers.encoding import decode
from transcript.readers.inline import Inline, Piece
from transcript.records import dataclass
from transcript.source import Given, Line, Mark, Source
from transcript.wording import Words

_STAMP = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}"
TIMING = re.compile(rf"^\s*({_STAMP})\s*-->\s*({_STAMP})", re.MULTILINE)
_COMMENT = re.compile(r"(NOTE|STYLE|REGION)(?:\s|$)")
_TAG = re.compile(
    r"<(?P<end>/?)(?:(?P<voice>v)\b(?P<who>[^>\n]*)|lang\b[^>\n]*|font\b[^>\n]*|\d[\d:.]*"
    r"|(?P<type>[bius]|em|strong|c|ruby|rt)(?:\.[\w-]+)*\s*)>|\{\\[^}\n]*\}",
    re.IGNORECASE,
)
_HEADER = re.compile(r"WEBVTT(?:[ \t]+(.*))?")
_SOUND = re.compile(r"\s*(?:\[[^\]]*\]|\([^)]*\)|[♪♫].*[♪♫])\s*")
_NEAR = 20
"""Cues that stand further than this from their place in time belong to another recording."""
_ROLES = {"b": SpanRole.BOLD, "strong": SpanRole.BOLD, "i": SpanRole.ITALIC, "em": SpanRole.ITALIC}


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: its start in seconds, and its text lines with their numbers in the file."""

    seconds: float
    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A stretch of one cue under one voice; None where the cue names nobody."""

    voice: str | None
    piece: Piece


def read_captions(data: bytes, name: str) -> Source:
    """Cues as given turns where voices are named, else as lines of text that join."""
    text = decode(data, name)
    cues = _without_rolling(list(_cues(text)))
    if not cues:
        raise UnreadableFile(Words("{} holds no captions; check that it is a whole VTT or SRT file.", name))
    header = _HEADER.match(text)
    voiced = any(_voice_tags(cue) for cue in cues)
    return Source(
        name=name,
        media_type="text/vtt" if header else "application/x-subrip",
        digest=sha256(data).hexdigest(),
        lines=tuple(_given_lines(_in_time(cues)) if voiced else _text_lines(cues)),
        wrapped=False,
        title=(header[1] or "").strip(" -–—\t") if header else "",
    )


# ------------------------------------------------------------------------------ cues
def _cues(text: str) -> Iterator[Cue]:
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if TIMING.match(line)]
    for index, start in enumerate(starts):
        last = index + 1 == len(starts)
        end = len(lines) if last else starts[index + 1]
        stamp = TIMING.match(lines[start])
        assert stamp is not None
        body = [(number + 1, lines[number]) for number in range(start + 1, end)]
        yield Cue(seconds_of(stamp[1]), tuple(_payload(body, last=last)))


def _payload(body: Sequence[tuple[int, str]], *, last: bool) -> list[tuple[int, str]]:
    """The text lines of a cue, without the next cue's number and without comment blocks."""
    blocks: list[list[tuple[int, str]]] = [[]]
    for number, line in body:
        if line.strip():
            blocks[-1].append((number, line.strip()))
        elif blocks[-1]:
            blocks.append([])
    first, *others = blocks
    if not last:
        first, others = _without_identifier(first, others)
    kept = [block for block in others if block and not _COMMENT.match(block[0][1])]
    return first + [line for block in kept for line in block]


def _without_identifier(
    first: list[tuple[int, str]], others: list[list[tuple[int, str]]]
) -> tuple[list[tuple[int, str]], list[list[tuple[int, str]]]]:
    """A last block of one line right before a timing names the next cue; a number may do so unparted."""
    if others and len(others[-1]) == 1:
        return first, others[:-1]
    if not others and first and first[-1][1].isdecimal():
        return first[:-1], others
    return first, others


def seconds_of(stamp: str) -> float:
    """A time such as 01:02:03,400 or 02:03.4 in seconds."""
    total = 0.0
    for part in stamp.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _in_time(cues: list[Cue]) -> list[Cue]:
    """Cues by start time where the file interleaves them; as they are where its clock starts anew."""
    order = sorted(range(len(cues)), key=lambda place: cues[place].seconds)
    near = all(abs(was - place) < _NEAR for place, was in enumerate(order))
    return [cues[place] for place in order] if near else cues


def _without_rolling(cues: list[Cue]) -> list[Cue]:
    """Rolling captions show the last line of the cue before once more; it is said once."""
    texts = [[_plain(line) for _, line in cue.lines] for cue in cues]
    repeats = [
        bool(before and after and after[0] and after[0] == before[-1])
        for before, after in zip([[], *texts], texts, strict=False)
    ]
    if len(cues) < 4 or sum(repeats) * 2 < len(cues):
        return [cue for cue in cues if cue.lines]
    pairs = zip(cues, repeats, strict=True)
    rolled = (replace(cue, lines=cue.lines[1:]) if repeat else cue for cue, repeat in pairs)
    return [cue for cue in rolled if any(_plain(line) for _, line in cue.lines)]


# ----------------------------------------------------------------------------- lines
def _text_lines(cues: Iterable[Cue]) -> Iterator[Line]:
    for cue in cues:
        marks: tuple[Mark, ...] = (Mark("time", clock(cue.seconds, exact=True)),)
        for number, line in cue.lines:
            piece = _spoken([line])[0].piece if line else Piece("")
            yield Line(piece.text, number, spans=piece.spans, style="cue", joins=True, marks=marks)
            marks = ()


def _given_lines(cues: Iterable[Cue]) -> Iterator[Line]:
    speaker: str | None = None
    for cue in cues:
        for spoken in _spoken([line for _, line in cue.lines]):
            if spoken.piece.text:
                yield _given_line(cue, spoken, speaker)
            speaker = spoken.voice or speaker


def _given_line(cue: Cue, spoken: _Spoken, before: str | None) -> Line:
    piece, time = spoken.piece, clock(cue.seconds)
    number = cue.lines[0][0]
    marks = (Mark("time", clock(cue.seconds, exact=True)), *piece.marks)
    if spoken.voice is None and (before is None or _SOUND.fullmatch(piece.text)):
        kind = Given("stage" if _SOUND.fullmatch(piece.text) else "prose", time=time)
        return Line(
            piece.text, number, spans=piece.spans, given=kind, marks=marks, joins=kind.kind == "prose"
        )
    name = spoken.voice or before or ""
    given = Given("turn", speakers=(name,), label=spoken.voice, time=time)
    style = "cue" if spoken.voice else "no voice"
    return Line(piece.text, number, spans=piece.spans, style=style, given=given, joins=True, marks=marks)


def _voice_tags(cue: Cue) -> bool:
    return any(tag["voice"] for _, line in cue.lines for tag in _TAG.finditer(line))


def _spoken(lines: Sequence[str]) -> list[_Spoken]:
    """The stretches of a cue, parted where the voice changes; at least one."""
    text, inline = "\n".join(lines), Inline()
    stretches: list[_Spoken] = []
    voice: str | None = None
    done = 0
    for tag in _TAG.finditer(text):
        inline.add(unescape(text[done : tag.start()]))
        done = tag.end()
        if tag["voice"]:
            stretches.append(_Spoken(voice, inline.take()))
            voice = None if tag["end"] else _voice(tag["who"])
        elif role := _ROLES.get((tag["type"] or "").lower()):
            (inline.close if tag["end"] else inline.open)(role)
    inline.add(unescape(text[done:]))
    stretches.append(_Spoken(voice, inline.take()))
    return [stretch for stretch in stretches if stretch.piece.text or stretch.voice] or stretches[-1:]


def _voice(annotation: str) -> str | None:
    """The name of a voice tag, without the classes that may stand before it."""
    _, _, name = annotation.partition(" ") if annotation.startswith(".") else ("", "", annotation)
    return " ".join(unescape(name).split()) or None


def _plain(line: str) -> str:
    return _TAG.sub("", line).strip()
