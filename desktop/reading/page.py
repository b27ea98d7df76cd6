"""A document set as a page of one width: measures, rows on screen, and the way back from pixels to places."""

from collections.abc import Callable, Collection

from desktop.reading.direction import is_right_to_left
from desktop.reading.folded_rows import AnyRows, FoldedRows
from desktop.reading.height_map import HeightMap
from desktop.reading.layout_cache import LayoutCache
from desktop.reading.name_tags import NameTags
from desktop.reading.overlays import Overlays
from desktop.reading.page_geometry import PageGeometry, page_geometry
from desktop.reading.page_metrics import PageMetrics
from desktop.reading.page_painter import PagePainter, PlacedRow
from desktop.reading.row_content import Gap, RowContent, RowContents, Shape
from desktop.reading.row_estimates import RowEstimates
from desktop.reading.row_layout import RowLayout
from desktop.reading.rows import Rows
from desktop.reading.viewport_state import ViewportState
from desktop.theme import Theme
from transcript.document import Document
from transcript.model import Passage, Place
from transcript.records import dataclass

_SAMPLE_BYTES = 2_000
_FOOT = 72
_RIGHT_TO_LEFT_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"}
)


@dataclass(frozen=True, slots=True)
class ReadingAnchor:
    """The line at the top edge: what zooming and resizing must not move.

    `offset` is the line's first code point in the row, `part` the share of the line that
    has gone past the edge; negative: the share of the white above the row still in view.
    """

    row: int
    offset: int
    part: float


@dataclass(frozen=True, slots=True)
class PageWords:
    """The few words of the page that are not the document's.

    `fold` says who speaks in turns that are folded, and how many there are.
    """

    unnamed: str
    section: str
    fold: Callable[[str, int], str] = "{} · {}".format


def runs_right_to_left(document: Document) -> bool:
    """Whether the page is mirrored: by the document's language, else by its text."""
    if document.language:
        return document.language.split("-")[0].lower() in _RIGHT_TO_LEFT_LANGUAGES
    return is_right_to_left(sample_of(document))


def sample_of(document: Document) -> str:
    """Some text from within a document."""
    text = document.columns.text
    start = len(text) // 3
    return text[start : start + _SAMPLE_BYTES].decode("utf-8", "ignore").replace("\n", " ")


class Page:
    """One document on screen. Every `y` counts from the view's top edge."""

    def __init__(
        self, document: Document, overlays: Overlays, words: PageWords, theme: Theme, metrics: PageMetrics
    ) -> None:
        self.document = document
        self.overlays = overlays
        self.words = words
        self.metrics = metrics
        self._whole = Rows(document)
        self.rows: AnyRows = self._whole
        self.contents = RowContents(document, self.rows, words.fold)
        self._theme = theme
        self._cache: LayoutCache[RowLayout] = LayoutCache(self._lay_out_row)
        self._mirrored = runs_right_to_left(document)
        self._sample = sample_of(document)
        self._anchor: ReadingAnchor | None = None
        self._placed: tuple[object, list[PlacedRow]] = (None, [])

    # ------------------------------------------------------------------------ making
    def set_view(self, width: int, height: int) -> None:
        """Set the page into a view for the first time."""
        self.tags = NameTags(self.document, self.metrics.name, self.metrics.px(23), self.words.unnamed)
        self._measure_columns(width)
        self._make_view(height)

    def _make_view(self, height: int) -> None:
        self._cache.clear()
        heights = HeightMap.of(len(self.rows), self._estimates())
        self.view = ViewportState(heights, self._measure, height, self.metrics.px(_FOOT))

    def set_metrics(self, metrics: PageMetrics) -> None:
        """Set the page in another text size; the line at the top edge stays there."""
        anchor = self.anchor()
        self.metrics = metrics
        self.set_view(int(self.geometry.width), self.view.height)
        self.restore(anchor)

    def set_size(self, width: int, height: int) -> None:
        """Set the page into a view of another size."""
        anchor = self.anchor()
        if width != self.geometry.width:
            self.set_view(width, height)
        self.view.height = height
        self.restore(anchor)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._cache.clear()
        self.view.forget()
        self._make_painter()

    def recolour(self, document: Document) -> None:
        """Take other colours of the same document."""
        self.document = document
        self.tags.recolour(document)

    def release(self) -> None:
        """Let go of what was laid out, now that another document is shown."""
        self._cache.clear()
        self.contents.of.cache_clear()

    def _measure_columns(self, width: int) -> None:
        self.geometry: PageGeometry = page_geometry(
            width,
            self.metrics.type,
            self.tags.longest(),
            self.tags.narrowest(),
            voices=self.tags.any_voice,
            mirrored=self._mirrored,
        )
        above = self.geometry.names_above
        self.tags.set_width(self.geometry.text_width if above else self.geometry.name_width)
        self._make_painter()

    def _make_painter(self) -> None:
        self.painter = PagePainter(self._theme, self.metrics, self.geometry, self.tags, self.overlays)
        self.painter.section_word = self.words.section

    def _estimates(self) -> RowEstimates:
        document, metrics = self.document, self.metrics
        paragraphs = max(document.paragraph_count, 1)
        share = min(1.0, len(document) / paragraphs)
        gap = metrics.gap(Gap.BLOCK) * share + metrics.gap(Gap.PARAGRAPH) * (1 - share)
        if self.geometry.names_above:
            gap += metrics.line * share
        heading = metrics.gap(Gap.CHAPTER) + metrics.heading_line.line + metrics.heading(1).line
        fitting = metrics.bytes_a_line(self._sample, self.geometry.text_width)
        return RowEstimates(self.rows, fitting, metrics.line, gap, heading)

    def _measure(self, row: int) -> int:
        return self._cache[row].height

    def _lay_out_row(self, row: int) -> RowLayout:
        content = self.contents.of(row)
        above = self.geometry.names_above
        lead = least = 0
        if content.shape is Shape.HEADING and content.level == 1 and content.heading_number:
            lead = self.metrics.heading_line.line
        elif content.named and above:
            lead = self.tags.height(content.voice)
        elif content.named:
            least = self.tags.height(content.voice)
        return RowLayout(content, self.metrics, self.geometry.text_width, self._theme.ink2, lead, least)

    # ----------------------------------------------------------------------- folding
    def fold(
        self,
        followed: frozenset[int] | None,
        unfolded: Collection[int] = (),
        kept: PlacedRow | None = None,
    ) -> None:
        """Fold what all but these voices say, a row a run, or nothing where None.

        `unfolded` are the first blocks of runs that are shown all the same. The row `kept` stays
        where it is, else the one at the reading line.
        """
        row = kept or self.placed_at(self.reading_y)
        whole = self._whole_row(row.row) if row is not None else 0
        self.rows = self._whole if followed is None else FoldedRows(self._whole, followed, unfolded)
        self.contents.set_rows(self.rows)
        self._anchor = None
        self._make_view(self.view.height)
        if row is not None:
            shown = self.rows.shown(whole) if isinstance(self.rows, FoldedRows) else whole
            self.view.show(shown, 0, row.y)

    def _whole_row(self, row: int) -> int:
        return self.rows.whole_row(row) if isinstance(self.rows, FoldedRows) else row

    def fold_at(self, place: Place) -> int | None:
        """The first block of the fold that hides a place, None where it can be seen."""
        return self.rows.fold_at(place.block) if isinstance(self.rows, FoldedRows) else None

    # --------------------------------------------------------------------- on screen
    def layout(self, row: int) -> RowLayout:
        """A row, laid out."""
        return self._cache[row]

    def placed(self) -> list[PlacedRow]:
        """The rows on screen from top to bottom."""
        visible = self.view.visible()
        if self._placed[0] is not visible:
            self._placed = visible, [PlacedRow(row.row, row.y, self._cache[row.row]) for row in visible]
        return self._placed[1]

    def anchor(self) -> ReadingAnchor:
        """What stands at the top edge, as the reader last left it."""
        if self._anchor is None:
            self._anchor = self._captured()
        return self._anchor

    def _captured(self) -> ReadingAnchor:
        self.view.visible()
        row, offset = self.view.row, self.view.offset
        if not len(self.rows):
            return ReadingAnchor(0, 0, 0.0)
        layout = self._cache[row]
        if offset < layout.text_top:
            return ReadingAnchor(row, 0, offset / layout.text_top - 1.0)
        line = layout.line_at(offset)
        part = (offset - layout.line_top(line)) / layout.face.line
        return ReadingAnchor(row, layout.line_start(line), part)

    def restore(self, anchor: ReadingAnchor) -> None:
        """Bring a line back to the top edge."""
        self._anchor = anchor
        if not len(self.rows):
            return
        layout = self._cache[anchor.row]
        if anchor.part < 0:
            within = round(layout.text_top * (1.0 + anchor.part))
        else:
            within = round(layout.line_top(layout.line_of(anchor.offset)) + anchor.part * layout.face.line)
        self.view.show(anchor.row, within, 0)

    # ------------------------------------------------------------------------ moving
    def scroll_by(self, pixels: int) -> int:
        """Move down by pixels; returns by how many it did."""
        self._anchor = None
        return self.view.scroll_by(pixels)

    def jump_to(self, position: int) -> None:
        """Follow the scroll bar over a long way."""
        self._anchor = None
        self.view.jump_to(position)

    def show_place(self, place: Place, at: int) -> None:
        """Put the line of a place at a height of the view."""
        if len(self.rows):
            row, line = self.line_of(place)
            self._anchor = None
            self.view.show(row, self._cache[row].line_top(line) if line else self._cache[row].gap, at)

    def show_top(self, place: Place) -> None:
        """Put the line of a place at the top edge, as it was left there."""
        if not len(self.rows):
            return
        row, line = self.line_of(place)
        while line == 0 and row > 0 and self.rows.source(row - 1).paragraph < 0:
            row -= 1  # to the first of the headings above it
        above = self.metrics.px(8)
        self._anchor = None
        if row == 0 and line == 0:
            self.view.show(0, 0, 0)
        else:
            self.view.show(row, self._cache[row].line_top(line) - self._cache[row].lead * (not line), above)

    def line_of(self, place: Place) -> tuple[int, int]:
        """The row and the line in it that show a place."""
        row = self.rows.row_of_place(place)
        layout = self._cache[row]
        offset = min(max(place.offset - layout.content.place.offset, 0), layout.size)
        return row, layout.line_of(offset)

    # ---------------------------------------------------------------- reading position
    @property
    def reading_y(self) -> int:
        """The height of the reading line: a quarter down, but nearer to the edge at either end.

        So every turn of a document passes it, the first and the last ones too.
        """
        height, position, maximum = self.view.height, self.view.position, self.view.maximum
        quarter = height // 4
        if maximum < height:
            return height * position // maximum if maximum else 0
        return min(quarter, position) + max(0, (height - quarter) - (maximum - position))

    def block_at(self, y: int) -> int:
        """The block at a height of the view."""
        rows = self.placed()
        found = next((placed for placed in rows if placed.bottom > y), rows[-1] if rows else None)
        return self.rows.block(found.row) if found else 0

    def top_place(self) -> Place:
        """The first line that is on screen by more than half."""
        for placed in self.placed():
            layout = placed.layout
            half = layout.face.line // 2
            for line in range(len(layout.lines)):
                if placed.y + layout.line_top(line) >= -half:
                    return self.rows.place(placed.row, layout.line_start(line))
        return Place(0)

    # ------------------------------------------------------------------ pixels to text
    def placed_at(self, y: float) -> PlacedRow | None:
        """The row at a height of the view, or the nearest one on screen."""
        rows = self.placed()
        return next((placed for placed in rows if placed.bottom > y), rows[-1] if rows else None)

    def text_x(self, x: float) -> float:
        """Pixels from the text column's left edge."""
        return x - self.geometry.x(self.geometry.text_left, self.geometry.text_width)

    def place_at(self, x: float, y: float) -> Place | None:
        """The place nearest to a point of the view; headings have none of their own."""
        placed = self.placed_at(y)
        if placed is None:
            return None
        if not placed.layout.content.is_text:
            return placed.layout.content.place
        offset = placed.layout.offset_at(self.text_x(x), y - placed.y)
        return self.rows.place(placed.row, offset)

    def character_at(self, x: float, y: float) -> Place | None:
        """The place of the character under a point; None beside the text and in headings."""
        placed = self.placed_at(y) if self.is_on_text(x, y) else None
        if placed is None:
            return None
        return self.rows.place(placed.row, placed.layout.character_at(self.text_x(x), y - placed.y))

    def is_on_text(self, x: float, y: float) -> bool:
        """Whether a point lies in the text column and not in a heading."""
        placed = self.placed_at(y)
        if placed is None or not placed.layout.content.is_text:
            return False
        return 0 <= self.text_x(x) <= self.geometry.text_width and y >= placed.y + placed.layout.text_top

    def in_margin(self, x: float) -> bool:
        """Whether a height of the view lies where ribbons and numbers are."""
        x = self.geometry.width - x if self.geometry.mirrored else x
        return self.geometry.text_right + 6 < x <= self.geometry.margin_right + 6

    def content_at(self, place: Place) -> RowContent:
        """The row that holds a place."""
        return self.contents.of(self.rows.row_of_place(place))

    def span_on_screen(self, passage: Passage) -> tuple[int, int] | None:
        """The top and bottom of the lines of a passage, None where none of its rows is on screen."""
        rows = {placed.row: placed for placed in self.placed()}
        if not rows:
            return None
        first, last = self.line_of(passage.start), self.line_of(passage.end)
        inside = [placed for row, placed in rows.items() if first[0] <= row <= last[0]]
        if not inside:
            return None
        top, bottom = inside[0].y, inside[-1].bottom
        if first[0] in rows:
            top = rows[first[0]].y + rows[first[0]].layout.line_top(first[1])
        if last[0] in rows:
            layout = rows[last[0]].layout
            bottom = rows[last[0]].y + layout.line_top(last[1]) + layout.face.line
        return top, bottom
