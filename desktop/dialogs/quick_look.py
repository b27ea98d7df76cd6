"""A look into a document without opening it: its cover, the facts, and how it begins."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.models.covers import Opening, Score
from desktop.models.documents import facts, people
from desktop.speaker_bars import draw_bar, speaker_colour
from desktop.theme import Theme, interface_font, reading_font
from desktop.widgets.cover_painting import HEIGHT, WIDTH, broken, paint_cover
from desktop.widgets.row_painting import RIGHT, paint_text
from desktop.wording import note_count, per_cent
from transcript.model import DocumentSummary

_COVER = 132
_NAME, _LINE, _SIZE, _GAP = 104, 23, 15, 12
_LINES = 2


class _Cover(QWidget):
    def __init__(self, theme: Theme, summary: DocumentSummary, score: Score | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._summary, self._score = theme, summary, score
        self.setFixedSize(_COVER, round(_COVER * HEIGHT / WIDTH))

    def set_score(self, score: Score) -> None:
        """Show the picture of who speaks when."""
        self._score = score
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        each = self._summary
        title = each.shown_title
        paint_cover(painter, QRectF(self.rect()), self._theme, each.id, title, people(each), self._score)
        painter.end()


class _FirstTurns(QWidget):
    """How the conversation begins, set as on the page: name, bar, two lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.turns: Sequence[Opening] = ()
        self.setMinimumHeight(6 * (_LINES * _LINE + _GAP))

    def sizeHint(self) -> QSize:
        return QSize(520, self.minimumHeight())

    def set_turns(self, turns: Sequence[Opening]) -> None:
        """Show turns."""
        self.turns = turns
        self.setAccessibleName("\n".join(f"{turn.speaker}: {turn.text}" for turn in turns))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        named = any(turn.speaker for turn in self.turns)
        left = _NAME + 32 if named else 0
        face, y = reading_font(_SIZE), 0
        for turn in self.turns:
            lines = broken(turn.text, _SIZE, 400, self.width() - left, _LINES)
            if turn.speaker:
                self._paint_name(painter, turn, y, len(lines), mirrored=mirrored)
            for line in lines:
                x = 0 if mirrored else left
                area = QRectF(x, y, self.width() - left, _LINE)
                paint_text(painter, area, line, face, self._theme.ink)
                y += _LINE
            y += _GAP
        painter.end()

    def _paint_name(self, painter: QPainter, turn: Opening, y: int, lines: int, *, mirrored: bool) -> None:
        colour = self._theme.ink2 if turn.slot is None else speaker_colour(self._theme, turn.slot)
        area = QRectF(self.width() - _NAME if mirrored else 0, y, _NAME, _LINE)
        face = reading_font(_SIZE, weight=600, small_caps=True)
        paint_text(painter, area, turn.speaker, face, colour, RIGHT)
        centre = self.width() - _NAME - 16 if mirrored else _NAME + 16
        draw_bar(painter, centre, y + 3, y + lines * _LINE - 2, turn.slot or 0, colour)


class QuickLook(QDialog):
    """Signals: `open_requested(id)`. Space, Esc and Close put it away; Enter opens the document."""

    open_requested = Signal(str)

    def __init__(
        self,
        summary: DocumentSummary,
        score: Score | None,
        words_a_minute: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(summary.shown_title)
        self.setObjectName("quick-look")
        self._summary = summary
        self.first_turns = _FirstTurns(theme, self)
        title = self._label(summary.shown_title)
        title.setFont(reading_font(22, weight=600))
        title.setWordWrap(True)
        self.facts = [self._label(line) for line in self._lines(words_a_minute)]
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addWidget(title)
        for fact in self.facts:
            fact.setProperty("quiet", True)
            fact.setFont(interface_font(13))
            fact.setWordWrap(True)
            words.addWidget(fact)
        words.addStretch()
        head = QHBoxLayout()
        head.setSpacing(24)
        self._cover = _Cover(theme, summary, score, self)
        head.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 28, 20)
        column.setSpacing(22)
        column.addLayout(head)
        column.addWidget(self.first_turns, 1)
        column.addLayout(self._foot())
        self.setFixedWidth(640)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lines(self, words_a_minute: int) -> list[str]:
        each = self._summary
        lines = [people(each) if each.author else "", each.date, facts(each, words_a_minute)]
        lines.append(", ".join(each.speakers[:8]))
        read = self.tr("{} read").format(per_cent(each.progress)) if each.progress else self.tr("Not started")
        lines.append(f"{read} · {note_count(each.annotations)}" if each.annotations else read)
        return [*filter(None, lines), each.source]

    def _foot(self) -> QHBoxLayout:
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        self.open_button = QPushButton(self.tr("Open"), self)
        self.open_button.setProperty("main", True)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._on_open)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch()
        foot.addWidget(close)
        foot.addWidget(self.open_button)
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return foot

    @Slot(object)
    def set_scores(self, scores: Mapping[str, Score]) -> None:
        """Take the picture for the cover, where it is made only now."""
        if self._summary.id in scores:
            self._cover.set_score(scores[self._summary.id])

    @Slot(object)
    def set_turns(self, turns: list[Opening]) -> None:
        """Show how the document begins."""
        self.first_turns.set_turns(turns)

    @Slot()
    def _on_open(self) -> None:
        self.open_requested.emit(self._summary.id)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.reject()
        else:
            super().keyPressEvent(event)
