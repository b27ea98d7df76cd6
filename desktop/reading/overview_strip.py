"""The strip beside the page: a picture of the whole conversation that can be clicked and dragged."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QToolTip

from desktop.reading.dialogue_pane import DialoguePane
from desktop.reading.finder import Finder
from desktop.reading.overview import Overview
from desktop.reading.overview_painter import OverviewPainter, StripGeometry, blank
from desktop.reading.strip_room import WIDE, strip_width
from desktop.reading.voices import document_voices
from desktop.theme import Theme
from transcript.document import Document
from transcript.model import Annotation, Bookmark, Place
from transcript.section_numbers import NumberedHeading, numbered_headings

_LEFT, _NARROW_LEFT, _EDGE = 14.0, 5.0, 14
_FIRST_LINE = 72
_MOST_NAMED = 8
_WHOLE = 1 << 40  # an offset behind the end of any paragraph


class OverviewStrip(QLabel):
    """Shows the document of a pane at a glance, and leads anywhere in it.

    Qt tells assistive technology of a label with a picture as of a graphic; its name is the
    summary. Signals: `jump_requested(Place)` for a click, which the page is to follow.
    """

    jump_requested = Signal(object)

    def __init__(self, theme: Theme, pane: DialoguePane) -> None:
        super().__init__(pane)
        self.setPixmap(blank(QSize(1, 1), 1.0))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._pane, self._theme = pane, theme
        self._overview: Overview | None = None
        self._headings: list[NumberedHeading] = []
        self._people = ""
        self._annotations: Sequence[Annotation] = ()
        self._bookmarks: Sequence[Bookmark] = ()
        self._finder: Finder | None = None
        self._searched: tuple[object, int] = (None, 0)
        self._followed: frozenset[int] = frozenset()
        self._lanes: QPixmap | None = None
        self._picture: QPixmap | None = None
        self._drawer: OverviewPainter | None = None
        self._frame = QRectF()
        self._seen: tuple[int, int, int] | None = None
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._on_drawing_due)
        self._old: QPixmap | None = None  # of another size, until the new one is drawn
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._on_fitting_due)
        self._held: float | None = None
        pane.document_changed.connect(self._on_document_changed)
        pane.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        pane.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        pane.turn_changed.connect(self._on_turn_changed)
        pane.set_strip(self)

    # ------------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self._forget()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these notes, all of the document."""
        self._annotations = annotations
        self._forget_marks()

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show these bookmarks, all of the document."""
        self._bookmarks = bookmarks
        self._forget_marks()

    def set_finder(self, finder: Finder) -> None:
        """Show what a search finds."""
        self._finder = finder
        finder.changed.connect(self._on_found)

    def set_followed(self, speakers: frozenset[int]) -> None:
        """Let some speakers stand out, none: all alike."""
        self._followed = speakers
        self._forget()

    def recolour(self, document: Document) -> None:
        """Paint speakers in the colours that a reader gave them."""
        if self._overview is not None:
            self._overview.recolour(document)
        self._forget()

    @Slot()
    def _on_document_changed(self) -> None:
        """The words are shown first; the picture of a long text is drawn when they stand there."""
        self._overview = None
        self._headings, self._people = [], ""
        self._annotations = self._bookmarks = ()
        self._followed = frozenset()
        self.setAccessibleName("")
        self._old = None
        self._forget()
        self._drawing.start()

    def draw_now(self) -> None:
        """Do not wait until the words stand there: for a picture of the window."""
        if self._drawing.isActive():
            self._drawing.stop()
            self._on_drawing_due()
        self._on_fitting_due()

    @Slot()
    def _on_drawing_due(self) -> None:
        document = self._pane.document
        if document is not None and len(document):
            self._overview = Overview(document)
            self._headings = numbered_headings(document.sections)
            self._people = self._shares(document)
            self._say_where(self._pane.current_block())
        self.update()

    @Slot()
    def _on_found(self) -> None:
        """Ticks are painted once all are found; stepping from one to the next changes none."""
        finder = self._finder
        if finder is None or not finder.is_done or self._searched == (finder.job, finder.count):
            return
        self._searched = finder.job, finder.count
        self._forget_marks()

    def _forget(self) -> None:
        self._lanes = self._drawer = None
        self._forget_marks()

    def _forget_marks(self) -> None:
        self._picture = None
        self.update()

    # ------------------------------------------------------------------------ measures
    def width_beside(self, pane_width: int) -> int:
        """How wide the strip is beside a pane of a width."""
        return strip_width(pane_width)

    def _geometry(self) -> StripGeometry:
        narrow = self.width() < WIDE
        lanes = self._overview.lanes if self._overview else 1
        left = _NARROW_LEFT if narrow else _LEFT
        return StripGeometry(self.width(), self.height(), left, lanes, narrow, _EDGE)

    def _visible(self) -> tuple[float, float]:
        """The shares of the text at the upper and the lower edge of the page."""
        page, overview = self._pane.page, self._overview
        placed = page.placed() if page else []
        if page is None or overview is None or not placed:
            return 0.0, 0.0
        edges = []
        for row, gone in ((placed[0], -placed[0].y), (placed[-1], page.view.height - placed[-1].y)):
            part = min(1.0, max(0.0, gone / max(1, row.layout.height)))
            source = page.rows.source(row.row)
            if source.paragraph >= 0 and not source.start and source.end is None and not source.folded:
                # whole paragraphs by their bytes, of which a letter may have several
                start, end = (overview.paragraph_share(source.paragraph, at) for at in (0, _WHOLE))
                edges.append(start + part * (end - start))
                continue
            offset = round(part * row.layout.size) if source.paragraph >= 0 else 0
            edges.append(overview.share(page.rows.place(row.row, offset)))
        return edges[0], edges[1]

    # ------------------------------------------------------------------------ painting
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.page)
        document = self._pane.document
        if self._overview is None or document is None:
            return
        if self._old is not None:
            painter.drawPixmap(self.rect(), self._old)
            return
        drawing = self._painter(document, self._overview)
        if self._picture is None:
            self._picture = self._drawn(drawing)
        painter.drawPixmap(0, 0, self._picture)
        self._frame = drawing.frame(*self._visible())
        drawing.paint_frame(painter, self._frame)
        painter.end()

    def _painter(self, document: Document, overview: Overview) -> OverviewPainter:
        """What draws the strip as wide and in the colours as it is now."""
        if self._drawer is None:
            self._drawer = OverviewPainter(document, overview, self._geometry(), self._theme)
        return self._drawer

    def _lanes_picture(self, drawing: OverviewPainter) -> QPixmap:
        if self._lanes is None:
            self._lanes = blank(self.size(), self.devicePixelRatioF())
            document = self._pane.document
            voices = document_voices(document.columns.voices, self._followed) if document else None
            with QPainter(self._lanes) as painter:
                drawing.paint_lanes(painter, voices)
        return self._lanes

    def _drawn(self, drawing: OverviewPainter) -> QPixmap:
        """Everything but the frame, which is all that scrolling moves."""
        picture = QPixmap(self._lanes_picture(drawing))
        job = self._finder.job if self._finder else None
        found = job.paragraphs() if job is not None and job.is_done else ()
        with QPainter(picture) as painter:
            drawing.paint_marks(painter, self._annotations, self._bookmarks, found)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture of a long text is drawn anew once the page stands in its new size."""
        super().resizeEvent(event)
        old = self._picture or self._old
        self._forget()
        if self._overview is not None and self._overview.is_crowded(self._geometry().length):
            self._old = old
            self._fitting.start()

    @Slot()
    def _on_fitting_due(self) -> None:
        self._old = None
        self.update()

    @Slot()
    def _on_scrolled(self) -> None:
        """Only where the frame was and where it goes to changes."""
        document = self._pane.document
        if self._overview is None or document is None:
            return
        page = self._pane.page
        seen = (page.view.row, page.view.offset, page.view.height) if page is not None else None
        if seen == self._seen:  # the bar and the page tell of the same step
            return
        self._seen = seen
        frame = self._painter(document, self._overview).frame(*self._visible())
        if frame != self._frame:
            for area in (self._frame, frame):
                self.update(area.toAlignedRect().adjusted(-2, -2, 2, 2))

    # --------------------------------------------------------------------------- mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Inside the frame it is taken hold of; elsewhere the page comes along first."""
        if event.button() is not Qt.MouseButton.LeftButton or self._overview is None:
            return
        if not self._frame.contains(QPointF(self._frame.center().x(), event.position().y())):
            self.jump_requested.emit(self._place(event.position().y()))
        self._held = event.position().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._overview is None:
            return
        y = event.position().y()
        if self._held is None:
            self._explain(event)
        elif y != self._held:
            self._held = y
            self._pane.show_place(self._place(y))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pane.wheelEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """A window that was pressed elsewhere and let go here holds nothing."""
        self._held = None
        super().enterEvent(event)

    def _place(self, y: float) -> Place:
        overview = self._overview
        return overview.place(self._geometry().share(y)) if overview else Place(0)

    # --------------------------------------------------------------------------- words
    def _explain(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        text = self.words_at(event.position().y())
        shown = "<br>".join(escape(line) for line in text.splitlines())
        QToolTip.showText(event.globalPosition().toPoint(), f"<span>{shown}</span>", self)

    def words_at(self, y: float) -> str:
        """Section, turn and speaker at a height, and below them the first words of the turn."""
        document = self._pane.document
        if document is None or self._overview is None:
            return ""
        block = self._place(y).block
        section = document.section_of(block)
        heading = self._headings[section] if section is not None else None
        turn = document.turn_number(block)
        parts = (
            (heading.number or heading.title) if heading else "",
            self.tr("turn {}").format(turn) if turn else "",
            document.speaker_name(block),
        )
        return "\n".join((" · ".join(part for part in parts if part), _first_line(document, block)))

    @Slot(int)
    def _on_turn_changed(self, block: int) -> None:
        self._say_where(block)
        self._on_scrolled()

    def _say_where(self, block: int) -> None:
        """Tell assistive technology, in one sentence, what the picture shows."""
        document = self._pane.document
        if document is None or self._overview is None:
            self.setAccessibleName("")
            return
        here = self.tr("you are at {} per cent").format(round(100 * self._overview.share(Place(block))))
        summary = "; ".join(part for part in (self._people, here) if part)
        if summary != self.accessibleName():
            self.setAccessibleName(summary)

    def _shares(self, document: Document) -> str:
        """How much each of those who say most says."""
        words = document.words_by_speaker()
        total = sum(words) or 1
        return ", ".join(
            self.tr("{} {} per cent").format(document.speakers[index].name, round(100 * words[index] / total))
            for index in document.speakers_by_words()[:_MOST_NAMED]
        )


def _first_line(document: Document, block: int) -> str:
    """The first words of a block, as many as a line holds."""
    paragraphs = document.paragraphs_of(block)
    text = document.paragraph_text(paragraphs.start).replace("\n", " ") if paragraphs else ""
    return text if len(text) <= _FIRST_LINE else text[:_FIRST_LINE].rsplit(" ", 1)[0] + "…"
