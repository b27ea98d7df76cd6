"""The bar that stands for a speaker: colour, pattern and width say who speaks."""

from functools import lru_cache
from typing import Self

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.legibility import legible
from desktop.theme import Theme
from transcript.document import Document
from transcript.records import dataclass

_SOLID_LINE, _ROUND = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
SLOTS = 12
BAR_WIDTH = 2.5
_WIDER = 2.0


@dataclass(frozen=True, slots=True)
class _Pattern:
    """`strokes` are lengths of ink and of white in turn, in pixels, round ends not counted.

    With `lines` the bar is that many thin lines instead.
    """

    strokes: tuple[float, ...] = ()
    lines: int = 0

    @property
    def period(self) -> float:
        return sum(self.strokes)


_SOLID = _Pattern()
_PATTERNS = (
    _SOLID,
    _Pattern((5.5, 8.5)),
    _Pattern((0.01, 6.99)),
    _Pattern(lines=2),
    _Pattern((5.5, 7.5, 0.01, 7.49)),
    _Pattern((0.01, 6.49, 0.01, 6.99, 5.5, 7.0)),
)


class OwnColour(int):
    """A slot with a pattern as any other, in a colour `own` ("#rrggbb") that the reader chose."""

    own: str

    def __new__(cls, slot: int, own: str) -> Self:
        made = super().__new__(cls, slot)
        made.own = own
        return made


def slot_of(rank: int, chosen: str) -> int:
    """The slot of who has a place among those who say most, or the one that was chosen for them.

    `chosen` is as in `Document.colours`, empty where nothing was.
    """
    if chosen.startswith("#"):
        return OwnColour(rank, chosen)
    return int(chosen) % SLOTS if chosen.isdecimal() else rank


def speaker_slots(document: Document) -> dict[int, int]:
    """The slot of each speaker of a document."""
    return {
        speaker: slot_of(rank, document.colour_of(speaker))
        for rank, speaker in enumerate(document.speakers_by_words())
    }


@lru_cache(maxsize=256)
def readable(theme: Theme, colour: str) -> QColor:
    """A colour, moved until names in it can be read wherever a name stands."""
    return legible(QColor(colour), (theme.page, theme.chrome, theme.raised, theme.soft))


def speaker_colour(theme: Theme, slot: int) -> QColor:
    """The colour of a slot; slots count from 0 and repeat."""
    if isinstance(slot, OwnColour):
        return readable(theme, slot.own)
    return theme.speakers[slot % len(theme.speakers)]


def name_colour(theme: Theme, slot: int) -> QColor:
    """The colour of the name of who has a slot: ink where names are plain."""
    return theme.ink if theme.plain_names else speaker_colour(theme, slot)


def bar_width(slot: int) -> float:
    """How wide a slot's bar is, in pixels."""
    return BAR_WIDTH + (_WIDER if slot % SLOTS >= len(_PATTERNS) else 0.0)


def is_seamless(slot: int) -> bool:
    """Whether the pattern has no strokes, so that a long bar may be drawn at once."""
    return not _PATTERNS[slot % len(_PATTERNS)].strokes


def draw_bar(
    painter: QPainter,
    centre: float,
    top: float,
    bottom: float,
    slot: int,
    colour: QColor,
    *,
    swell: float = 1.0,
    goes_on: bool = False,
) -> None:
    """Draw the bar of a slot from `top` to `bottom` around `centre`.

    `swell` multiplies the width. With `goes_on` the pattern ends so that another bar
    may follow at `bottom` without a seam.
    """
    pattern = _PATTERNS[slot % len(_PATTERNS)]
    width = bar_width(slot) * swell
    if pattern.lines:
        _draw_lines(
            painter, centre, top, bottom, pattern.lines + (slot % SLOTS >= len(_PATTERNS)), colour, swell
        )
        return
    pen = QPen(colour, width, _SOLID_LINE, _ROUND)
    bare = bar_width(slot)
    start, end = top + bare / 2, bottom - bare / 2
    if pattern.strokes:
        end = _set_strokes(pen, pattern, start, bottom if goes_on else end, width, goes_on=goes_on)
    painter.setPen(pen)
    painter.drawLine(QPointF(centre, start), QPointF(centre, max(start, end)))


def _set_strokes(
    pen: QPen, pattern: _Pattern, start: float, end: float, width: float, *, goes_on: bool
) -> float:
    """Stretch a pattern so that it comes out even; returns where its last stroke ends."""
    white = pattern.strokes[-1]
    length = end - start + (0.0 if goes_on else white)
    times = max(1, round(length / pattern.period))
    stretch = max(length, pattern.period * 0.6) / (times * pattern.period)
    pen.setDashPattern([stroke * stretch / width for stroke in pattern.strokes])
    return start + length - white * stretch


def _draw_lines(
    painter: QPainter, centre: float, top: float, bottom: float, lines: int, colour: QColor, swell: float
) -> None:
    """Two or three thin lines side by side."""
    pen = QPen(colour, 1.25 * swell, _SOLID_LINE, _ROUND)
    painter.setPen(pen)
    pitch = 2.75 * max(1.0, swell * 0.75)
    for number in range(lines):
        x = centre + (number - (lines - 1) / 2) * pitch
        painter.drawLine(QPointF(x, top + 0.6), QPointF(x, bottom - 0.6))
