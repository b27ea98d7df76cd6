"""Subtitles: SubRip with names where the speaker changes, WebVTT with a voice in every cue."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from conversation import Conversation, Piece
from layouts import Shown, titled, wrap

SECONDS_A_WORD = 0.4
WIDTH = 40


@dataclass(frozen=True)
class Cue:
    """Up to two lines of one piece; times are seconds."""

    start: float
    end: float
    lines: tuple[str, ...]
    speaker: str
    opens: bool


def spoken(conversation: Conversation) -> Conversation:
    """What captions keep: no title, no headings, neighbouring speeches of one person as one paragraph."""
    heard = [replace(piece, section=-1) for piece in conversation.pieces if piece.kind != "prose"]
    pieces: list[Piece] = []
    for _, run in groupby(enumerate(heard), key=lambda item: item[1].speaker or item[0]):
        members = [piece for _, piece in run]
        text = " ".join(paragraph for piece in members for paragraph in piece.paragraphs)
        pieces.append(replace(members[0], paragraphs=(text,)))
    return replace(conversation, title="", headings=(), pieces=tuple(pieces))


def cues(conversation: Conversation, room: int) -> Iterator[Cue]:
    """Two lines at a time; `room` columns of the first line are kept for the name. Directions stay whole."""
    clock = 1.0
    for piece in conversation.pieces:
        lines = wrap(piece.paragraphs[0], WIDTH, " " * room)
        lines[0] = lines[0].strip()
        size = 2 if piece.kind == "turn" else len(lines)
        for at in range(0, len(lines), size):
            part = tuple(lines[at : at + size])
            end = clock + SECONDS_A_WORD * len(" ".join(part).split())
            yield Cue(clock, end, part, piece.label, at == 0)
            clock = end + (0.5 if at + size >= len(lines) else 0)


def _time(seconds: float, comma: str) -> str:
    millis = round(seconds * 1000)
    minutes, rest = divmod(millis, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}{comma}{rest % 1000:03}"


def srt(conversation: Conversation) -> Shown:
    """SubRip: `DORTHE: text` in the first cue of a speech only."""
    shown = spoken(conversation)
    blocks = []
    for number, cue in enumerate(cues(shown, 8), 1):
        label = f"{cue.speaker}: " if cue.speaker and cue.opens else ""
        span = f"{_time(cue.start, ',')} --> {_time(cue.end, ',')}"
        blocks.append("\n".join([str(number), span, label + "\n".join(cue.lines)]))
    return shown, "\n\n".join(blocks) + "\n"


def vtt(conversation: Conversation) -> Shown:
    """WebVTT: `<v Dorthe>text</v>` in every cue, with a note and a setting to pass over."""
    shown = replace(spoken(conversation.turned(titled)), title=conversation.title)
    blocks = [f"WEBVTT - {shown.title}", "NOTE\nRead aloud at Sill Quay, three voices"]
    for cue in cues(shown, 0):
        text = "\n".join(cue.lines)
        span = f"{_time(cue.start, '.')} --> {_time(cue.end, '.')} align:start"
        blocks.append(f"{span}\n" + (f"<v {cue.speaker}>{text}</v>" if cue.speaker else text))
    return shown, "\n\n".join(blocks) + "\n"
