"""Where the parts of a note's card stand, measured once for a width and a state of the note."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from desktop.theme import em, interface_font, reading_font
from transcript.model import Annotation
from transcript.records import dataclass

INSET, PADDING, GAP = 12, 14, 8
HEADER = 22.0
QUOTE_INDENT = 14.0
QUOTE_LINES, NOTE_LINES = 4, 12
QUOTE_LINE, NOTE_LINE = 21.0, 19.0
TAG_HEIGHT, TAG_PADDING = 22.0, 9.0


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph laid out: every line that is shown, with the height of all of them."""

    texts: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class CardLayout:
    """The parts of a card from its top; `tags` holds rectangles with their names."""

    quote: Lines
    quote_top: float
    note: Lines
    note_top: float
    tags: tuple[tuple[QRectF, str], ...]
    height: float


@cache
def quote_font() -> QFont:
    """The face of quotes on cards."""
    return reading_font(em(14))


@cache
def note_font() -> QFont:
    """The face of notes on cards."""
    return interface_font(13)


@cache
def tag_font() -> QFont:
    """The face of tags on cards."""
    return interface_font(12)


def forget_fonts() -> None:
    """The faces of the system may be others now."""
    for known in (quote_font, note_font, tag_font, _letter_width):
        known.cache_clear()


def lay_out_lines(text: str, font: QFont, width: float, line: float, most: int) -> Lines:
    """Break text at `width` into at most `most` lines of height `line`, the last one shortened."""
    shown: list[str] = []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for number, paragraph in enumerate(paragraphs := text.split("\n")):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while (made := layout.createLine()).isValid() and len(shown) + len(starts) < most:
            made.setLineWidth(width)
            starts.append(made.textStart())
        layout.endLayout()
        units = paragraph.encode("utf-16-le", "surrogatepass")
        ends = [*starts[1:], made.textStart() if made.isValid() else len(units) // 2]
        shown += [
            units[2 * a : 2 * b].decode("utf-16-le", "replace").rstrip()
            for a, b in zip(starts, ends, strict=True)
        ] or [""]
        if len(shown) >= most:
            if made.isValid() or number + 1 < len(paragraphs):
                shown[most - 1] = _shortened(shown[most - 1], font, width)
            break
    return Lines(tuple(shown[:most]), line * min(len(shown), most))


def _shortened(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text + " ……", Qt.TextElideMode.ElideRight, width).rstrip("…") + "…"


def lay_out_tags(tags: tuple[str, ...], top: float, left: float, width: float) -> list[tuple[QRectF, str]]:
    """Chips in rows from `left`, as many rows as they need."""
    metrics = QFontMetricsF(tag_font())
    placed: list[tuple[QRectF, str]] = []
    corner = QPointF(left, top)
    for tag in tags:
        wide = min(metrics.horizontalAdvance(tag) + 2 * TAG_PADDING, width)
        if corner.x() > left and corner.x() + wide > left + width:
            corner = QPointF(left, corner.y() + em(TAG_HEIGHT) + 5)
        placed.append((QRectF(corner.x(), corner.y(), wide, em(TAG_HEIGHT)), tag))
        corner.setX(corner.x() + wide + 6)
    return placed


class Reckoning:
    """How high cards will be in a list `width` wide, reckoned from how much there is to read.

    A thousand cards a few milliseconds: there may be many, and each change of the width concerns all.
    """

    def __init__(self, width: float) -> None:
        inner = width - 2 * (INSET + PADDING) + 2 * 6
        self._inner = inner
        self._quote = _letters(quote_font, inner - QUOTE_INDENT)
        self._note = _letters(note_font, inner)
        self._tag = _letter_width(tag_font)
        self._least = INSET + em(HEADER) + 6 + INSET + 2
        self._lines = em(QUOTE_LINE), em(NOTE_LINE), em(TAG_HEIGHT)

    def height(self, annotation: Annotation) -> int:
        """The height of one card."""
        quote, note, tag = self._lines
        height = self._least + quote * _lines(annotation.quote, self._quote, QUOTE_LINES)
        if annotation.note:
            height += 6 + note * _lines(annotation.note, self._note, NOTE_LINES)
        if annotation.tags:
            wide = sum([len(each) * self._tag + 2 * TAG_PADDING + 6 for each in annotation.tags])
            height += 9 + tag + int(wide // self._inner) * (tag + 5)
        return height


def _letters(font: Callable[[], QFont], width: float) -> float:
    """How many letters stand on a line."""
    return max(1.0, width * 0.96 / _letter_width(font))


def _lines(text: str, letters: float, most: int) -> int:
    if "\n" not in text:
        return min(most, 1 + int(len(text) // letters))
    return min(most, sum(1 + int(len(line) // letters) for line in text.split("\n", most)))


@cache
def _letter_width(font: Callable[[], QFont]) -> float:
    """The mean width of a letter in running text."""
    sample = "What is said in a conversation, and by whom, over and over again"
    return QFontMetricsF(font()).horizontalAdvance(sample) / len(sample)


def lay_out_card(annotation: Annotation, width: float) -> CardLayout:
    """Lay out the card of an annotation in a list `width` wide."""
    inner = width - 2 * (INSET + PADDING) + 2 * 6
    quote = lay_out_lines(annotation.quote, quote_font(), inner - QUOTE_INDENT, em(QUOTE_LINE), QUOTE_LINES)
    quote_top = INSET + em(HEADER) + 6
    bottom = quote_top + quote.height
    note, note_top = Lines((), 0.0), bottom + 6
    if annotation.note:
        note = lay_out_lines(annotation.note, note_font(), inner, em(NOTE_LINE), NOTE_LINES)
        bottom = note_top + note.height
    tags: list[tuple[QRectF, str]] = []
    if annotation.tags:
        tags = lay_out_tags(annotation.tags, bottom + 9, INSET + 8, inner)
        bottom = tags[-1][0].bottom()
    return CardLayout(quote, quote_top, note, note_top, tuple(tags), bottom + INSET + 2)
