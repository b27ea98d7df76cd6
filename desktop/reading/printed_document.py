"""A dialogue on paper: set as on the page, cut into sheets, with a title, running heads and numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop.reading.overlays import Overlays
from desktop.reading.page import Page, PageWords
from desktop.reading.page_metrics import PageMetrics
from desktop.reading.page_painter import Emphasis, PagePainter, PlacedRow
from desktop.reading.page_type import PageType
from desktop.reading.pagination import Sheet, sheets
from desktop.reading.row_content import Shape
from desktop.reading.row_layout import RowLayout
from desktop.speaker_bars import draw_bar
from desktop.theme import Theme, interface_font, reading_font
from transcript.document import Document
from transcript.model import Annotation
from transcript.records import dataclass

BODY_POINTS = 10.5  # on paper, what is 18 pixels on screen
UNIT = BODY_POINTS / 18.0  # points to a unit of the layout
_TOP, _FOOT = 104, 118
_INSIDE = 4  # units within the pitch of a line, so that its neighbours are left out
_TITLE, _TITLE_LINE = 38, 46
_NOTE, _NOTE_LINE = 15, 23


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """What is printed beside the text itself: the title, who wrote it, and a heading for the notes.

    `notes` are paragraphs at the end, each with a line of facts above it.
    """

    title: str
    byline: str
    notes_heading: str = ""
    notes: Sequence[tuple[str, str]] = ()


class _Row:
    """A laid-out row as pagination sees it."""

    __slots__ = ("gap", "height", "is_heading", "lead", "line_count", "pitch")

    def __init__(self, layout: RowLayout) -> None:
        self.gap, self.lead, self.height = layout.gap, layout.lead, layout.height
        self.line_count, self.pitch = max(1, len(layout.lines)), layout.face.line
        self.is_heading = layout.content.shape is Shape.HEADING


class _PaperPainter(PagePainter):
    """Paints bars as lines and not as pictures, and the name of a turn on its first sheet only."""

    continued = -1  # the row whose beginning stands on the sheet before

    def _paint_margin(self, painter: QPainter, row: PlacedRow, emphasis: Emphasis) -> None:
        if row.row != self.continued:
            super()._paint_margin(painter, row, emphasis)

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
        if slot is None:
            super()._draw_bar(painter, voice, top, bottom, goes_on=goes_on, swell=swell)
            return
        colour = self._bar_colour(voice, slot)
        draw_bar(painter, self.geometry.x(self.geometry.bar), top, bottom, slot, colour, goes_on=goes_on)


class PrintedDocument:
    """Paints a document sheet by sheet. `width` and `height` of the paper are in points.

    `section_word` and `unnamed` are the words of the page; see `PageWords`.
    """

    def __init__(
        self,
        document: Document,
        annotations: Sequence[Annotation],
        words: PrintedWords,
        page_words: PageWords,
        theme: Theme,
        width: float,
        height: float,
    ) -> None:
        self._words = words
        self._theme = replace(theme, page=QColor(Qt.GlobalColor.white))
        self._width, self._height = round(width / UNIT), round(height / UNIT)
        overlays = Overlays()
        overlays.set_annotations(annotations)
        metrics = PageMetrics(PageType())
        self._page = Page(document, overlays, page_words, self._theme, metrics)
        self._page.set_view(self._width, self._body)
        geometry = self._page.geometry
        self._painter = _PaperPainter(self._theme, metrics, geometry, self._page.tags, overlays)
        self._painter.section_word = page_words.section
        self._text_left = geometry.x(geometry.text_left, geometry.text_width)

    @property
    def _body(self) -> int:
        """The height of the text on a sheet, in units."""
        return max(200, self._height - _TOP - _FOOT)

    @property
    def rows(self) -> int:
        """How many rows there are to be printed."""
        return len(self._page.rows)

    def sheets(self) -> Iterator[Sheet]:
        """The sheets of the text, made one by one."""
        first = self._body - self._title_height
        yield from sheets(self.rows, self._row, first, self._body)

    def _row(self, row: int) -> _Row:
        return _Row(self._page.layout(row))

    # ------------------------------------------------------------------------ title
    @cached_property
    def _title_lines(self) -> QTextLayout:
        return self._broken(self._words.title, reading_font(_TITLE, weight=500), _TITLE_LINE)

    def _broken(self, text: str, font: QFont, pitch: int) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line, y = layout.createLine(), 0
        while line.isValid():
            line.setLineWidth(self._page.geometry.text_width)
            line.setPosition(QPointF(0, y))
            y += pitch
            line = layout.createLine()
        layout.endLayout()
        return layout

    @property
    def _title_height(self) -> int:
        byline = 30 if self._words.byline else 0
        return self._title_lines.lineCount() * _TITLE_LINE + byline + 44

    def _paint_title(self, painter: QPainter) -> None:
        painter.setPen(self._theme.ink)
        self._title_lines.draw(painter, QPointF(self._text_left, _TOP))
        if self._words.byline:
            painter.setFont(interface_font(14, on_page=True))
            painter.setPen(self._theme.ink2)
            y = _TOP + self._title_lines.lineCount() * _TITLE_LINE + 24
            painter.drawText(QPointF(self._text_left, y), self._words.byline)

    # ----------------------------------------------------------------------- sheets
    def paint(self, painter: QPainter, sheet: Sheet, number: int, points: float) -> None:
        """Paint a sheet, `number` counted from 1; `points` are the painter's units to a point."""
        painter.save()
        painter.scale(points * UNIT, points * UNIT)
        top = _TOP
        if number == 1:
            self._paint_title(painter)
            top += self._title_height
        self._paint_frame(painter, number)
        rows = [PlacedRow(each.row, top + each.y, self._page.layout(each.row)) for each in sheet.slices]
        self._painter.continued = sheet.slices[0].row if sheet.slices and sheet.slices[0].first else -1
        painter.setClipRect(QRect(0, top, self._width, sheet.height))
        inside = QRect(0, top + _INSIDE, self._width, sheet.height - 2 * _INSIDE)
        self._painter.paint(painter, inside, rows, Emphasis())
        painter.restore()

    def _paint_frame(self, painter: QPainter, number: int) -> None:
        """The running head and the number of the sheet."""
        painter.setPen(self._theme.ink2)
        font = reading_font(14, italic=True)
        if number > 1:
            painter.setFont(font)
            width = self._page.geometry.text_width
            title = QFontMetricsF(font).elidedText(self._words.title, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(self._text_left, _TOP - 40), title)
        painter.setFont(reading_font(14, old_style=True))
        foot = QRectF(0, self._height - 76, self._width, 24)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, str(number))

    # ------------------------------------------------------------------------ notes
    def note_sheets(self) -> Iterator[list[tuple[QTextLayout, int, int]]]:
        """The notes at the end, by sheet: paragraphs, where they stand, the pitch of their lines."""
        if not self._words.notes:
            return
        y, sheet = 0, [(self._broken(self._words.notes_heading, reading_font(26, weight=500), 34), 0, 34)]
        y += 34 + 18
        for facts, text in self._words.notes:
            head = self._broken(facts, interface_font(12.5, on_page=True), 20)
            body = self._broken(text, reading_font(_NOTE), _NOTE_LINE)
            size = head.lineCount() * 20 + min(3, body.lineCount()) * _NOTE_LINE
            if y + size > self._body and sheet:
                yield sheet
                y, sheet = 0, []
            sheet.append((head, y, 20))
            y += head.lineCount() * 20 + 2
            sheet.append((body, y, _NOTE_LINE))
            y += body.lineCount() * _NOTE_LINE + 14
        if sheet:
            yield sheet

    def paint_notes(
        self, painter: QPainter, sheet: list[tuple[QTextLayout, int, int]], number: int, points: float
    ) -> None:
        """Paint a sheet of notes."""
        painter.save()
        painter.scale(points * UNIT, points * UNIT)
        self._paint_frame(painter, number)
        for layout, y, pitch in sheet:
            painter.setPen(self._theme.ink2 if pitch == 20 else self._theme.ink)
            layout.draw(painter, QPointF(self._text_left, _TOP + y))
        painter.restore()
