"""The conversation to go on with: its cover, where the reader stopped, and the words there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.models.covers import LastPlace, Score
from desktop.models.documents import people
from desktop.speaker_bars import draw_bar, speaker_colour
from desktop.theme import Theme, interface_font, reading_font
from desktop.widgets.cover_painting import HEIGHT, WIDTH, broken, paint_cover
from desktop.widgets.row_painting import paint_text
from desktop.wording import per_cent
from transcript.model import DocumentSummary

_COVER = 98
_NAME_MOST, _LINE, _SIZE = 150.0, 25, 16


class _Cover(QWidget):
    """A small cover."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.summary: DocumentSummary | None = None
        self.score: Score | None = None
        self.setFixedSize(_COVER, round(_COVER * HEIGHT / WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.summary is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        each = self.summary
        paint_cover(
            painter, QRectF(self.rect()), self.theme, each.id, each.shown_title, people(each), self.score
        )
        painter.end()


class _Words(QWidget):
    """The turn at which the reader stopped, name, bar and two lines, as on the page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.last: LastPlace | None = None
        self.setMinimumHeight(2 * _LINE + 4)

    def sizeHint(self) -> QSize:
        return QSize(200, 2 * _LINE + 4)

    def set_last(self, last: LastPlace | None) -> None:
        """Show another place, or none."""
        self.last = last
        self.setAccessibleName(f"{last.turn.speaker}: {last.turn.text}" if last else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.last is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored:
            painter.translate(self.width(), 0)
        x = self._paint_name(painter, mirrored=mirrored)
        face: QFont = reading_font(_SIZE)
        lines = broken(self.last.turn.text, _SIZE, 400, int(self.width() - x), 2)
        if x:
            self._paint_bar(painter, -(x - 14) if mirrored else x - 14, len(lines))
        for number, line in enumerate(lines):
            area = self._area(x, number * _LINE, self.width() - x, mirrored=mirrored)
            paint_text(painter, area, line, face, self.theme.ink)
        painter.end()

    def _area(self, x: float, y: float, width: float, *, mirrored: bool) -> QRectF:
        return QRectF(-x - width if mirrored else x, y, width, _LINE)

    def _paint_name(self, painter: QPainter, *, mirrored: bool) -> float:
        """The name; where the words begin, behind the bar."""
        last = self.last
        if last is None or not last.turn.speaker:
            return 0.0
        face = reading_font(_SIZE, weight=600, small_caps=True)
        painter.setFont(face)
        width = min(_NAME_MOST, painter.fontMetrics().horizontalAdvance(last.turn.speaker) + 4.0)
        area = self._area(0, 0, width, mirrored=mirrored)
        paint_text(painter, area, last.turn.speaker, face, self._colour(last.turn.slot))
        return width + 28

    def _colour(self, slot: int | None) -> QColor:
        return self.theme.ink2 if slot is None else speaker_colour(self.theme, slot)

    def _paint_bar(self, painter: QPainter, centre: float, lines: int) -> None:
        """As long as the words beside it."""
        slot = self.last.turn.slot if self.last is not None else None
        draw_bar(painter, centre, 3, lines * _LINE - 1, slot or 0, self._colour(slot))


class ContinueCard(QFrame):
    """Signals: `continue_requested(id)`."""

    continue_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("continue-card")
        self.setFixedHeight(166)
        self._cover, self._words = _Cover(theme, self), _Words(theme, self)
        self._title, self._where, self._left = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._title, self._where, self._left):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._where, self._left):
            label.setProperty("quiet", True)
        self.button = QPushButton(self.tr("Continue"), self)
        self.button.setProperty("main", True)
        self.button.setMinimumWidth(126)
        self.button.clicked.connect(self._on_clicked)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(self._title)
        middle.addWidget(self._where)
        middle.addSpacing(12)
        middle.addWidget(self._words)
        middle.addStretch()
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addStretch()
        right.addWidget(self.button)
        right.addWidget(self._left, 0, Qt.AlignmentFlag.AlignHCenter)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(28)
        row.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(middle, 1)
        row.addLayout(right)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._cover.theme = self._words.theme = theme
        self._title.setFont(reading_font(20, weight=600))
        self._where.setFont(interface_font(13))
        self._left.setFont(interface_font(12))
        self.update()

    @property
    def summary(self) -> DocumentSummary | None:
        """The document that is offered."""
        return self._cover.summary

    def offer(self, summary: DocumentSummary | None, left: str) -> None:
        """Offer a document, or none; where the reader stopped follows."""
        if summary is None or self.summary is None or summary.id != self.summary.id:
            self._words.set_last(None)
            self._cover.score = None
            self._where.setText("")
        self._cover.summary = summary
        if summary is not None:
            self._title.setText(summary.shown_title)
            self._left.setText(f"{per_cent(summary.progress)} · {left}")
            words = self.tr("Continue {}").format(summary.shown_title)
            self.button.setAccessibleName(words)
        self._cover.update()

    def set_last(self, last: LastPlace, score: Score) -> None:
        """Show where the reader stopped."""
        turn = self.tr("turn {}").format(last.number) if last.number else ""
        where = " · ".join(filter(None, (last.where, turn)))
        self._where.setText(where)
        self._where.setVisible(bool(where))
        self._words.set_last(last)
        self._cover.score = score
        self._cover.update()

    @Slot()
    def _on_clicked(self) -> None:
        if self.summary is not None:
            self.continue_requested.emit(self.summary.id)
