"""Paints the overview of a conversation: lanes once, marks when they change."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from desktop.reading.overview import Overview
from desktop.speaker_bars import speaker_colour
from desktop.theme import Theme
from transcript.document import Document
from transcript.model import Annotation, Bookmark, Place
from transcript.records import dataclass

LANE, GAP = 7.0, 2.0
NARROW_LANE = 8.0
FADED = 0.22
_ROUND = 1.0
_LINE = 0.6
_TICK = 4.0
_FRAME_LEAST = 9.0


@dataclass(frozen=True, slots=True)
class StripGeometry:
    """Where things stand on the strip, in logical pixels of the widget; `narrow`: one lane, no marks."""

    width: int
    height: int
    left: float
    lanes: int
    narrow: bool
    edge: int

    @property
    def right(self) -> float:
        """The right edge of the last lane."""
        if self.narrow:
            return self.left + NARROW_LANE
        return self.left + self.lanes * (LANE + GAP) - GAP

    @property
    def length(self) -> float:
        """The pixels that the whole text takes."""
        return max(1.0, self.height - 2.0 * self.edge)

    def y(self, share: float) -> float:
        """The height of a share of the text."""
        return self.edge + share * self.length

    def share(self, y: float) -> float:
        """The share of the text at a height."""
        return min(1.0, max(0.0, (y - self.edge) / self.length))

    def lane(self, number: int) -> tuple[float, float]:
        """The left edge and the width of a lane."""
        if self.narrow:
            return self.left, NARROW_LANE
        return self.left + number * (LANE + GAP), LANE


def blank(size: QSize, scale: float) -> QPixmap:
    """An empty picture for a screen with `scale` device pixels to a logical one."""
    made = QPixmap(size * scale)
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    return made


class OverviewPainter:
    """Knows the colours of the strip and where each thing goes."""

    def __init__(self, document: Document, overview: Overview, geometry: StripGeometry, theme: Theme) -> None:
        self._document, self._overview = document, overview
        self._geometry, self._theme = geometry, theme

    # --------------------------------------------------------------------------- lanes
    def paint_lanes(self, painter: QPainter, followed: frozenset[int] | None) -> None:
        """Every turn in its lane, and lines where sections begin; `followed` voices stand out."""
        geometry, overview = self._geometry, self._overview
        if overview.is_crowded(geometry.length):
            self._paint_crowd(painter, followed)
            self._paint_sections(painter)
            return
        inks: dict[tuple[int, float], QColor] = {}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for voice, top, height, strength in overview.stripes(geometry.length):
            left, width = geometry.lane(overview.lane(voice))
            if (voice, strength) not in inks:
                inks[voice, strength] = self._ink(voice, strength, followed)
            area = QRectF(left, geometry.edge + top, width, height)
            if height > 2 * _ROUND:
                painter.setBrush(inks[voice, strength])
                painter.drawRoundedRect(area, _ROUND, _ROUND)
            else:
                painter.fillRect(area, inks[voice, strength])
        self._paint_sections(painter)

    def _paint_crowd(self, painter: QPainter, followed: frozenset[int] | None) -> None:
        """A pixel a row and lane, drawn as one picture a lane: thousands of rectangles would be felt."""
        geometry, overview = self._geometry, self._overview
        height = max(1, int(geometry.length))
        pixels = [array("I", bytes(4 * height)) for _ in range(overview.lanes)]
        inks: dict[tuple[int, float], int] = {}
        for voice, top, _, strength in overview.stripes(geometry.length):
            if (voice, strength) not in inks:
                inks[voice, strength] = self._ink(voice, strength, followed).rgba()
            pixels[overview.lane(voice)][int(top)] = inks[voice, strength]
        for number, column in enumerate(pixels):
            left, width = geometry.lane(number)
            picture = QImage(column.tobytes(), 1, height, 4, QImage.Format.Format_ARGB32)
            painter.drawImage(QRectF(left, geometry.edge, width, height), picture)

    def _ink(self, voice: int, strength: float, followed: frozenset[int] | None) -> QColor:
        slot = self._overview.slots[voice]
        ink = QColor(self._theme.ink3 if slot is None else speaker_colour(self._theme, slot))
        ink.setAlphaF(strength * (1.0 if followed is None or voice in followed else FADED))
        return ink

    def _paint_sections(self, painter: QPainter) -> None:
        """Lines across where the outermost sections begin, but at the very beginning."""
        sections = self._document.sections
        outermost = min((section.level for section in sections), default=1)
        left, right = self._geometry.left - 3.0, self._geometry.right + 3.0
        line = QColor(self._theme.border)
        line.setAlphaF(_LINE)
        for section in sections:
            if section.level == outermost and 0 < section.first_block < len(self._document):
                y = round(self._geometry.y(self._overview.share(Place(section.first_block))))
                painter.fillRect(QRectF(left, y, right - left, 1), line)

    # --------------------------------------------------------------------------- marks
    def paint_marks(
        self,
        painter: QPainter,
        annotations: Sequence[Annotation],
        bookmarks: Sequence[Bookmark],
        matches: Iterable[int],
    ) -> None:
        """Matches (their paragraphs) as ticks left, notes as dots right, bookmarks as ribbons left of all."""
        left = self._geometry.left - _TICK - 0.5
        for row in self._overview.rows(matches, self._geometry.length):
            painter.fillRect(QRectF(left, self._geometry.edge + row, _TICK, 1.5), self._theme.ink)
        if self._geometry.narrow:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        attached = [each for each in annotations if each.passage is not None]
        shares = self._overview.shares(each.passage.start for each in attached if each.passage is not None)
        rows = map(round, map(self._geometry.y, shares))
        for kind, y in dict.fromkeys(zip((each.kind for each in attached), rows, strict=True)):
            painter.setBrush(self._theme.underlines[kind])
            painter.drawEllipse(QPointF(self._geometry.right + 11.0, y + 0.5), 2.4, 2.4)
        painter.setBrush(self._theme.bookmark)
        for y in {round(self._y(Place(bookmark.block))) for bookmark in bookmarks}:
            painter.drawPolygon(_ribbon(self._geometry.left - 12.0, y - 3.0))

    def _y(self, place: Place) -> float:
        return self._geometry.y(self._overview.share(place))

    # --------------------------------------------------------------------------- frame
    def frame(self, top: float, bottom: float) -> QRectF:
        """The frame around what is on screen, from a share of the text to another."""
        geometry = self._geometry
        first, last = geometry.y(top), geometry.y(bottom)
        missing = max(0.0, _FRAME_LEAST - (last - first))
        first = min(max(first - missing / 2, 1.0), geometry.height - _FRAME_LEAST - 1.0)
        last = max(last + missing / 2, first + _FRAME_LEAST)
        return QRectF(geometry.left - 4.0, round(first) - 0.5, geometry.right - geometry.left + 8.0,
                      round(last - first) + 1.0)  # fmt: skip

    def paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        """A frame that lets what is behind it be seen."""
        fill = QColor(self._theme.ink)
        fill.setAlphaF(0.08)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(fill)
        painter.setPen(QPen(self._theme.ink2, 1.0))
        painter.drawRoundedRect(frame.adjusted(0.5, 0, -0.5, 0), 4, 4)


def _ribbon(left: float, top: float) -> QPolygonF:
    """A bookmark, six pixels wide."""
    right, bottom, notch = left + 6.0, top + 8.0, top + 5.5
    return QPolygonF(
        [
            QPointF(left, top),
            QPointF(right, top),
            QPointF(right, bottom),
            QPointF(left + 3.0, notch),
            QPointF(left, bottom),
        ]
    )
