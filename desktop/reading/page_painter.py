"""Paints the page: washes, text, names, bars, numbers and ribbons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from desktop.reading.bar_pictures import BarPictures
from desktop.reading.find import MatchesOnPage
from desktop.reading.name_tags import NameTags
from desktop.reading.overlays import Mark, Overlays, on_row
from desktop.reading.page_geometry import PageGeometry
from desktop.reading.page_metrics import PageMetrics
from desktop.reading.row_content import RowContent, Shape
from desktop.reading.row_layout import RowLayout, Stretch
from desktop.reading.underlines import draw_underline
from desktop.speaker_bars import draw_bar, is_seamless, name_colour, speaker_colour
from desktop.theme import Theme
from transcript.model import Passage, Place

_INSET = 5.0
_CORNER = 3.0
_WASH_ABOVE, _WASH_BELOW, _WASH_SIDE = 16.2, 5.4, 2.0
_RIBBON_WIDTH, _RIBBON_HEIGHT, _RIBBON_NOTCH = 12.0, 21.0, 5.0
_BESIDE_RIBBON = 5.0  # pixels between a ribbon and a number, and a number and the text
_LOWER = 3.0
_MATCH_FILL = 0.12
_QUIET_WASH = 0.42
STICKY_OPACITY = 0.7


class PlacedRow(NamedTuple):
    """A laid-out row and the height of its top in the view."""

    row: int
    y: int
    layout: RowLayout

    @property
    def bottom(self) -> int:
        """Where the row below begins."""
        return self.y + self.layout.height


@dataclass(slots=True)
class Emphasis:
    """What the reader points at just now.

    `cue` is a block whose bar is `swell` times as wide; `hovered` one whose ribbon is
    offered. `matches` are boxed, `match` is the one the reader has come to.
    With `followed` (voices) all others step back.
    """

    selection: Passage | None = None
    active: str | None = None
    caret: Place | None = None
    cue: int = -1
    swell: float = 1.0
    hovered: int = -1
    matches: MatchesOnPage | None = None
    match: Passage | None = None
    followed: frozenset[int] | None = None


class PagePainter:
    """Knows how everything on the page looks; is made anew when a measure or colour changes."""

    def __init__(
        self, theme: Theme, metrics: PageMetrics, geometry: PageGeometry, tags: NameTags, overlays: Overlays
    ) -> None:
        self.theme = theme
        self.metrics = metrics
        self.geometry = geometry
        self.tags = tags
        self.overlays = overlays
        self.section_word = "Section {}"
        self._text_x = geometry.x(geometry.text_left, geometry.text_width)
        self._followed: frozenset[int] | None = None
        self._bars = BarPictures(geometry.x(geometry.bar))
        self._match_fill = QColor(theme.accent)
        self._match_fill.setAlphaF(_MATCH_FILL)
        figures = QFontMetricsF(metrics.number.font)
        self._number_widths: dict[str, float] = {}
        self._figure_widths = {figure: figures.horizontalAdvance(figure) for figure in "0123456789"}

    def paint(self, painter: QPainter, clip: QRect, rows: Sequence[PlacedRow], emphasis: Emphasis) -> None:
        """Paint the part of the page that lies in `clip`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(clip, self.theme.page)
        self._followed = emphasis.followed
        shown = [row for row in rows if row.y < clip.bottom() + 8 and row.bottom > clip.top() - 8]
        for row in shown:
            self._paint_under(painter, row, emphasis)
        area = QRectF(clip)
        for row in shown:
            self._paint_text(painter, row, area, emphasis.match)
            self._paint_margin(painter, row, emphasis)
        self._paint_bars(painter, shown)
        self._paint_cue(painter, shown, emphasis)
        if emphasis.caret is not None:
            self._paint_caret(painter, shown, emphasis.caret)

    # ------------------------------------------------------------- under the text
    def _paint_under(self, painter: QPainter, row: PlacedRow, emphasis: Emphasis) -> None:
        content = row.layout.content
        marks = self.overlays.marks(content) if content.is_text else []
        lain = [(mark, row.layout.stretches(mark.start, mark.end)) for mark in marks]
        opacity = _QUIET_WASH if self._steps_back(content) else 1.0
        painter.setOpacity(opacity)
        for mark, stretches in lain:
            self._paint_wash(painter, row, mark, stretches, active=mark.id == emphasis.active)
        painter.setOpacity(1.0)
        selected = on_row(emphasis.selection, content) if emphasis.selection else None
        if selected:
            self._paint_selection(painter, row, *selected, emphasis.selection)
        if emphasis.matches is not None and content.is_text:
            self._paint_matches(painter, row, emphasis.matches, emphasis.match)
        painter.setOpacity(opacity)
        for mark, stretches in lain:
            self._paint_underline(painter, row, mark, stretches)
        painter.setOpacity(1.0)

    def _wash_rect(self, row: PlacedRow, stretch: Stretch) -> QRectF:
        scale = self.metrics.scale
        baseline = row.y + row.layout.baseline(stretch.line)
        left = self._text_x + stretch.left - _WASH_SIDE
        width = stretch.right - stretch.left + 2 * _WASH_SIDE
        return QRectF(left, baseline - _WASH_ABOVE * scale, width, (_WASH_ABOVE + _WASH_BELOW) * scale)

    def _paint_wash(
        self, painter: QPainter, row: PlacedRow, mark: Mark, stretches: Sequence[Stretch], *, active: bool
    ) -> None:
        painter.setPen(self.theme.underlines[mark.kind] if active else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.washes[mark.kind])
        for stretch in stretches:
            rect = self._wash_rect(row, stretch)
            painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5) if active else rect, _CORNER, _CORNER)

    def _paint_underline(
        self, painter: QPainter, row: PlacedRow, mark: Mark, stretches: Sequence[Stretch]
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        lower = _LOWER * min(mark.covered, 2)
        for stretch in stretches:
            rect = self._wash_rect(row, stretch)
            y = rect.bottom() - 0.5 + lower
            draw_underline(painter, mark.kind, rect.left(), rect.right(), y, self.theme.underlines[mark.kind])

    def _paint_selection(
        self, painter: QPainter, row: PlacedRow, start: int, end: int, passage: Passage | None
    ) -> None:
        """Fill whole lines, so that a selection over several lines has no white between them."""
        line = row.layout.face.line
        for stretch in row.layout.stretches(start, end):
            top = row.y + row.layout.line_top(stretch.line)
            area = QRectF(self._text_x + stretch.left, top, stretch.right - stretch.left, line)
            painter.fillRect(area, self.theme.select)

    def _paint_matches(
        self, painter: QPainter, row: PlacedRow, matches: MatchesOnPage, current: Passage | None
    ) -> None:
        """Boxes, which nobody can take for a highlight; the current one is filled."""
        here = on_row(current, row.layout.content) if current else None
        painter.setPen(self.theme.accent)
        for start, end in matches.on_row(row.layout.content):
            painter.setBrush(self.theme.accent if (start, end) == here else self._match_fill)
            for stretch in row.layout.stretches(start, end):
                # on whole pixels, or the thin border is a blur
                box = QRectF(self._wash_rect(row, stretch).toAlignedRect())
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)

    # ------------------------------------------------------------------------- text
    def _ink(self, row: RowLayout) -> QColor:
        quiet = row.content.shape in (Shape.STAGE, Shape.MATTER, Shape.FOLD) or self._steps_back(row.content)
        return self.theme.ink2 if quiet else self.theme.ink

    def _paint_text(self, painter: QPainter, row: PlacedRow, area: QRectF, match: Passage | None) -> None:
        painter.setPen(self._ink(row.layout))
        origin = QPointF(self._text_x, row.y + row.layout.text_top)
        filled = on_row(match, row.layout.content) if match else None
        inks = [row.layout.inked(*filled, self.theme.onaccent)] if filled else []
        row.layout.layout.draw(painter, origin, inks, area)

    # ----------------------------------------------------------------------- margins
    def _paint_margin(self, painter: QPainter, row: PlacedRow, emphasis: Emphasis) -> None:
        content = row.layout.content
        if content.shape is Shape.HEADING:
            self._paint_heading_line(painter, row)
            return
        if content.shape is Shape.FOLD:
            self._paint_fold(painter, row, hovered=emphasis.hovered == content.place.block)
            return
        if content.named:
            self._paint_name(painter, row)
        for offset, words in content.margin:
            self._paint_own_number(painter, row, row.layout.line_of(offset), words)
        if not content.first:
            return
        marked = self.overlays.is_bookmarked(content.place.block)
        if marked or emphasis.hovered == content.place.block:
            self._paint_ribbon(painter, row, self.theme.bookmark if marked else self.theme.hair)
        printed = content.margin and row.layout.line_of(content.margin[0][0]) == 0
        if content.number and not printed and self.metrics.type.turn_numbers:
            self._paint_number(painter, row, content.number, beside_ribbon=marked)

    def _paint_heading_line(self, painter: QPainter, row: PlacedRow) -> None:
        layout = row.layout
        if not layout.lead:
            return
        face = self.metrics.heading_line
        painter.setFont(face.font)
        painter.setPen(self.theme.ink2)
        text = self.section_word.format(layout.content.heading_number)
        x = self._text_x
        if layout.content.right_to_left:
            x += self.geometry.text_width - QFontMetricsF(face.font).horizontalAdvance(text)
        painter.drawText(QPointF(x, row.y + layout.gap + face.baseline), text)

    def _paint_fold(self, painter: QPainter, row: PlacedRow, *, hovered: bool) -> None:
        """Three dots where the bar would be: something is left out; under the pointer a line below."""
        layout, scale = row.layout, self.metrics.scale
        middle = row.y + layout.line_top(0) + layout.face.line / 2
        centre = self.geometry.x(self.geometry.bar)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.ink2 if hovered else self.theme.ink3)
        for step in (-1, 0, 1):
            painter.drawEllipse(QPointF(centre, middle + step * 6 * scale), 1.25 * scale, 1.25 * scale)
        if hovered:
            for stretch in layout.stretches(0, layout.size):
                y = row.y + layout.baseline(stretch.line) + 3 * scale
                painter.fillRect(
                    QRectF(self._text_x + stretch.left, y, stretch.right - stretch.left, 1), self.theme.ink2
                )

    def _steps_back(self, content: RowContent) -> bool:
        """Whether somebody else is followed than who speaks here."""
        if self._followed is None or content.shape is Shape.HEADING:
            return False
        return content.shape is not Shape.TURN or content.voice not in self._followed

    def name_colour(self, voice: int) -> QColor:
        """The colour of a name; of nobody's, and beside one who is followed, a quiet one."""
        slot = self.tags.slot(voice)
        if slot is None or (self._followed is not None and voice not in self._followed):
            return self.theme.ink2
        return name_colour(self.theme, slot)

    def _bar_colour(self, voice: int, slot: int) -> QColor:
        quiet = self._followed is not None and voice not in self._followed
        return self.theme.ink3 if quiet else speaker_colour(self.theme, slot)

    def _paint_name(self, painter: QPainter, row: PlacedRow) -> None:
        layout, geometry = row.layout, self.geometry
        tag = self.tags.tag(layout.content.voice)
        painter.setPen(self.name_colour(layout.content.voice))
        if geometry.names_above:
            left = self._text_x + (geometry.text_width if geometry.mirrored else 0.0)
            baseline = row.y + layout.gap + self.metrics.name.baseline
            self.tags.draw(painter, tag, left, baseline, from_left=not geometry.mirrored)
        else:
            self._draw_name(
                painter, row.y + layout.text_top + self.metrics.name.baseline, layout.content.voice
            )

    def _draw_name(self, painter: QPainter, baseline: float, voice: int) -> None:
        edge = self.geometry.x(self.geometry.name_left + self.geometry.name_width)
        self.tags.draw(painter, self.tags.tag(voice), edge, baseline, from_left=self.geometry.mirrored)

    def _paint_number(self, painter: QPainter, row: PlacedRow, number: int, *, beside_ribbon: bool) -> None:
        text = str(number)
        width = sum(map(self._figure_widths.__getitem__, text))
        right = self.geometry.margin_right - (_RIBBON_WIDTH + _BESIDE_RIBBON if beside_ribbon else 0.0)
        painter.setFont(self.metrics.number.font)
        painter.setPen(self.theme.ink2)
        painter.drawText(QPointF(self.geometry.x(right - width, width), row.y + row.layout.baseline(0)), text)

    def _paint_own_number(self, painter: QPainter, row: PlacedRow, line: int, words: str) -> None:
        """A number of the source's own: right-aligned as turn numbers are, but never into the text."""
        content = row.layout.content
        has_ribbon = line == 0 and content.first and self.overlays.is_bookmarked(content.place.block)
        left, width = self._own_number_span(words, beside_ribbon=has_ribbon)
        painter.setFont(self.metrics.number.font)
        painter.setPen(self.theme.ink2)
        at = QPointF(self.geometry.x(left, width), row.y + row.layout.baseline(line))
        painter.drawText(at, words)

    def _own_number_span(self, words: str, *, beside_ribbon: bool) -> tuple[float, float]:
        """The left edge, before mirroring, and the width of a number of the source's own."""
        if words not in self._number_widths:
            font = QFontMetricsF(self.metrics.number.font)
            self._number_widths[words] = font.horizontalAdvance(words)
        width = self._number_widths[words]
        right = self.geometry.margin_right - (_RIBBON_WIDTH + _BESIDE_RIBBON if beside_ribbon else 0.0)
        return max(right - width, self.geometry.text_right + _BESIDE_RIBBON), width

    def ribbon_rect(self, row: PlacedRow) -> QRectF:
        """Where a block's ribbon hangs: at the end of the margin, or behind a number that needs the room."""
        left = self.geometry.margin_right - _RIBBON_WIDTH
        for offset, words in row.layout.content.margin:
            if row.layout.line_of(offset) == 0:
                start, width = self._own_number_span(words, beside_ribbon=True)
                left = max(left, start + width + _BESIDE_RIBBON)
        left = self.geometry.x(min(left, self.geometry.width - _RIBBON_WIDTH), _RIBBON_WIDTH)
        top = row.y + row.layout.line_top(0) + (self.metrics.line - _RIBBON_HEIGHT) / 2 - 1.0
        return QRectF(left, round(top), _RIBBON_WIDTH, _RIBBON_HEIGHT)

    def _paint_ribbon(self, painter: QPainter, row: PlacedRow, colour: QColor) -> None:
        rect = self.ribbon_rect(row)
        middle = QPointF(rect.center().x(), rect.bottom() - _RIBBON_NOTCH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF([rect.topLeft(), rect.topRight(), rect.bottomRight(), middle, rect.bottomLeft()])
        )

    # -------------------------------------------------------------------------- bars
    def _bar_span(self, row: PlacedRow) -> tuple[float, float]:
        """Where a row's bar begins and ends; bars that join their neighbours fill the gap."""
        layout, content = row.layout, row.layout.content
        top = row.y + (0.0 if content.joins else layout.gap + _INSET)
        bottom = row.bottom if content.goes_on else row.y + layout.text_bottom - _INSET
        return top, bottom

    def _paint_bars(self, painter: QPainter, rows: Sequence[PlacedRow]) -> None:
        run_top = None
        for index, row in enumerate(rows):
            content = row.layout.content
            if content.shape is not Shape.TURN:
                continue
            top, bottom = self._bar_span(row)
            slot = self.tags.slot(content.voice)
            if slot is not None and not is_seamless(slot):
                self._draw_bar(painter, content.voice, top, bottom, goes_on=content.goes_on)
                continue
            run_top = (
                top - _INSET if run_top is None and content.joins else top if run_top is None else run_top
            )
            if not content.goes_on or index + 1 == len(rows):
                self._draw_bar(painter, content.voice, run_top, bottom + (_INSET if content.goes_on else 0.0))
                run_top = None

    def _draw_bar(
        self,
        painter: QPainter,
        voice: int,
        top: float,
        bottom: float,
        *,
        goes_on: bool = False,
        swell: float = 1.0,
    ) -> None:
        slot = self.tags.slot(voice)
        centre = self.geometry.x(self.geometry.bar)
        if slot is None:
            painter.setPen(self.theme.ink2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(centre - 1.5, top, 3.0, bottom - top), 1.5, 1.5)
            return
        colour = self._bar_colour(voice, slot)
        if swell == 1.0:
            self._bars.draw(painter, top, bottom, slot, colour, goes_on=goes_on)
        else:
            draw_bar(painter, centre, top, bottom, slot, colour, swell=swell, goes_on=goes_on)

    def _paint_cue(self, painter: QPainter, rows: Sequence[PlacedRow], emphasis: Emphasis) -> None:
        """The bar of the turn that was jumped to, wider for a moment; a plain one where nobody speaks."""
        if emphasis.swell <= 1.0:
            return
        for row in rows:
            content = row.layout.content
            if content.place.block != emphasis.cue or not content.is_text:
                continue
            top, bottom = self._bar_span(row)
            slot = self.tags.slot(content.voice) if content.shape is Shape.TURN else None
            if slot is None:
                area = QRectF(self.geometry.x(self.geometry.bar) - 1.25, top, 2.5, bottom - top)
                colour = QColor(self.theme.accent)
                colour.setAlphaF(min(1.0, emphasis.swell - 1.0))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawRoundedRect(area, 1.25, 1.25)
            else:
                self._draw_bar(
                    painter, content.voice, top, bottom, goes_on=content.goes_on, swell=emphasis.swell
                )

    # ------------------------------------------------------------------ what floats
    def sticky_name(self, rows: Sequence[PlacedRow]) -> tuple[int, int] | None:
        """The voice whose name has gone past the top edge while it still speaks, and the name's top."""
        if self.geometry.names_above or not rows:
            return None
        top_row = next((row for row in rows if row.y + row.layout.text_bottom > self.metrics.line), None)
        if top_row is None or top_row.layout.content.shape is not Shape.TURN:
            return None
        content = top_row.layout.content
        if content.named and top_row.y + top_row.layout.text_top + self.tags.height(content.voice) > 0:
            return None  # a part of the name itself is still to be seen
        bottom = self._run_bottom(rows, rows.index(top_row))
        top = min(self.metrics.px(6), bottom - self.tags.height(content.voice))
        return content.voice, top

    @staticmethod
    def _run_bottom(rows: Sequence[PlacedRow], index: int) -> int:
        while rows[index].layout.content.goes_on and index + 1 < len(rows):
            index += 1
        return rows[index].y + rows[index].layout.text_bottom

    def sticky_rect(self, sticky: tuple[int, int]) -> QRect:
        """The part of the view that the sticky name covers."""
        voice, top = sticky
        left = self.geometry.x(self.geometry.name_left, self.geometry.name_width)
        return QRect(int(left) - 4, top - 2, int(self.geometry.name_width) + 8, self.tags.height(voice) + 4)

    def paint_sticky(self, painter: QPainter, sticky: tuple[int, int]) -> None:
        """Paint the name of a turn that began above the view."""
        voice, top = sticky
        painter.setPen(self.name_colour(voice))
        painter.setOpacity(STICKY_OPACITY)
        self._draw_name(painter, top + self.metrics.name.baseline, voice)
        painter.setOpacity(1.0)

    def caret_rect(self, row: PlacedRow, place: Place) -> QRectF:
        """Where the caret stands."""
        layout = row.layout
        offset = place.offset - layout.content.place.offset
        line = layout.line_of(offset)
        baseline = row.y + layout.baseline(line)
        scale = self.metrics.scale
        height = (_WASH_ABOVE + _WASH_BELOW) * scale
        return QRectF(
            self._text_x + layout.caret_x(offset) - 0.75, baseline - _WASH_ABOVE * scale, 1.5, height
        )

    def _paint_caret(self, painter: QPainter, rows: Sequence[PlacedRow], place: Place) -> None:
        for row in rows:
            if holds(row.layout, place):
                painter.fillRect(self.caret_rect(row, place), self.theme.ink)
                return


def holds(layout: RowLayout, place: Place) -> bool:
    """Whether a place is in a row."""
    here = layout.content.place
    return (
        layout.content.is_text
        and (here.block, here.paragraph) == (place.block, place.paragraph)
        and here.offset <= place.offset <= here.offset + layout.size
    )
