"""The names beside the turns, shaped once and drawn many times."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText

from desktop.reading.page_metrics import Face
from desktop.speaker_bars import speaker_slots
from transcript.document import Document
from transcript.records import dataclass

_MOST_MEASURED = 64


@dataclass(frozen=True, slots=True)
class NameTag:
    """A name in one or two lines, each with its width; `slot` is None where nobody is named."""

    lines: tuple[tuple[QStaticText, float], ...]
    slot: int | None


class NameTags:
    """The tags of a document's voices in one face; `pitch` is the distance of two lines of a name."""

    def __init__(self, document: Document, face: Face, pitch: int, unnamed: str) -> None:
        self._document = document
        self._face = face
        self._pitch = pitch
        self._unnamed = unnamed
        self._metrics = QFontMetricsF(face.font)
        self._width = 0.0
        self._tags: dict[int, NameTag] = {}
        self._slots = speaker_slots(document)

    @property
    def any_voice(self) -> bool:
        """Whether anybody speaks in the document."""
        return len(self._document.columns.voices) > 1 or 0 in self._document.columns.block_kinds

    def longest(self) -> float:
        """The width of the longest name."""
        return max(map(self._metrics.horizontalAdvance, self._long_names()), default=0.0)

    def narrowest(self) -> float:
        """The width in which every name is whole, on two lines where need be."""
        halved = (self._widest(min(self._splits(name), key=self._widest)) for name in self._long_names())
        return max(halved, default=0.0)

    def _long_names(self) -> list[str]:
        voices = range(1, len(self._document.columns.voices))
        return sorted(map(self.name, voices), key=len)[-_MOST_MEASURED:]

    @staticmethod
    def _splits(name: str) -> list[tuple[str, str]]:
        """Every way to set a name on two lines; a single word stays on the first."""
        words = name.split()
        cuts = range(1, len(words)) or [len(words)]
        return [(" ".join(words[:at]), " ".join(words[at:])) for at in cuts]

    def set_width(self, width: float) -> None:
        """Fit the tags into a column of `width` pixels."""
        if width != self._width:
            self._width = width
            self._tags.clear()

    def name(self, voice: int) -> str:
        """Who speaks; a word for it where that is not known."""
        speakers = self._document.columns.voices[voice]
        return " & ".join(self._document.speakers[index].name for index in speakers) or self._unnamed

    def slot(self, voice: int) -> int | None:
        """The slot of a voice: that of its first speaker."""
        speakers = self._document.columns.voices[voice]
        return self._slots[speakers[0]] if speakers else None

    def recolour(self, document: Document) -> None:
        """Take other colours of the same document."""
        self._document, self._slots = document, speaker_slots(document)
        self._tags.clear()

    def tag(self, voice: int) -> NameTag:
        """The tag of a voice."""
        if voice not in self._tags:
            lines = tuple(map(self._prepared, self._split(self.name(voice))))
            self._tags[voice] = NameTag(lines, self.slot(voice))
        return self._tags[voice]

    def height(self, voice: int) -> int:
        """How much room the name needs beside its turn."""
        return self._face.line + (len(self.tag(voice).lines) - 1) * self._pitch

    def draw(self, painter: QPainter, tag: NameTag, edge: float, baseline: float, *, from_left: bool) -> None:
        """Draw a tag that ends at `edge`, or starts there with `from_left`."""
        painter.setFont(self._face.font)
        for number, (text, width) in enumerate(tag.lines):
            left = edge if from_left else edge - width
            painter.drawStaticText(
                QPointF(left, baseline - self._metrics.ascent() + number * self._pitch), text
            )

    # ----------------------------------------------------------------------- within
    def _split(self, name: str) -> list[str]:
        """One line where it fits, else two of like length; what is left over is cut with an ellipsis."""
        if self._metrics.horizontalAdvance(name) <= self._width or len(name.split()) < 2:
            return [self._elided(name)]
        splits = self._splits(name)
        even = min(splits, key=self._widest)
        if self._widest(even) <= self._width:
            return list(even)
        fitting = [lines for lines in splits if self._metrics.horizontalAdvance(lines[0]) <= self._width]
        return [self._elided(line) for line in (fitting or splits[:1])[-1]]

    def _widest(self, lines: tuple[str, str]) -> float:
        return max(map(self._metrics.horizontalAdvance, lines))

    def _elided(self, text: str) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._width)

    def _prepared(self, line: str) -> tuple[QStaticText, float]:
        text = QStaticText(line)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        text.prepare(font=self._face.font)
        return text, self._metrics.horizontalAdvance(line)
