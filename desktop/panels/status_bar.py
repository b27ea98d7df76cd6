"""The foot of the window: where the reader is, how far, and how long it will still take."""

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.announcing import announce, set_role
from desktop.measures import STATUS_HEIGHT
from desktop.theme import Theme, interface_font
from desktop.wording import duration, per_cent, spoken_duration, spoken_per_cent
from transcript.document import Document
from transcript.section_numbers import numbered_headings

MESSAGE_MS = 4000


class ProgressLine(QWidget):
    """A thin line, filled as far as the reader has come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.share = 0.0
        self.setFixedSize(120, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(0, 0.5, self.width(), 3)
        painter.setBrush(self.theme.hair)
        painter.drawRoundedRect(line, 1.5, 1.5)
        if self.share:
            painter.setBrush(self.theme.accent)
            line.setWidth(max(3.0, self.width() * self.share))
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                line.moveRight(self.width())
            painter.drawRoundedRect(line, 1.5, 1.5)


class StatusBar(QFrame):
    """Section and turn at the left, progress at the right; a message takes the left for four seconds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-bar")
        self.setFixedHeight(STATUS_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # by F6 and Tab, for who reads it with their ears
        set_role(self, QAccessible.Role.StatusBar)
        self._document: Document | None = None
        self._headings: list[str] = []
        self._where_text = self._spoken_left = ""
        self._where = QLabel(self)
        self._progress = ProgressLine(theme, self)
        self._left = QLabel(self)
        for label in (self._where, self._left):
            label.setProperty("quiet", True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        row.addWidget(self._where, 1)
        row.addWidget(self._progress)
        row.addWidget(self._left)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MESSAGE_MS)
        self._timer.timeout.connect(self._show_where)
        self.set_theme(theme)
        self.set_document(None)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        for label in (self._where, self._left):
            label.setFont(interface_font(12))
        self._progress.theme = theme
        self._progress.update()

    def set_document(self, document: Document | None) -> None:
        """Follow another document."""
        self._document = document
        self._headings = []
        if document is not None:
            outermost = min((section.level for section in document.sections), default=1)
            headings = numbered_headings(document.sections)
            self._headings = [
                heading.number
                for heading, section in zip(headings, document.sections, strict=True)
                if section.level == outermost
            ]
        self._progress.setVisible(document is not None)
        self._left.setVisible(document is not None)
        self._where_text = self._spoken_left = ""
        self._show_where()

    @property
    def text(self) -> str:
        """What stands at the left."""
        return self._where.text()

    def set_reading(self, block: int, words_a_minute: int) -> None:
        """Say where the reader is."""
        document = self._document
        if document is None or not len(document):
            return
        parts = [self._section_words(document, block)]
        if document.turn_count:
            turn = document.turn_number(block)
            parts.append(self.tr("turn {} of {}").format(turn, document.turn_count) if turn else "")
        self._where_text = "  ·  ".join(part for part in parts if part)
        read = document.words_before[min(block + 1, len(document)) if block + 1 == len(document) else block]
        share = read / document.word_count if document.word_count else 1.0
        self._progress.share = share
        self._progress.update()
        self._spoken_left = self.tr("{} read").format(spoken_per_cent(share))
        minutes = (document.word_count - read) / words_a_minute
        left = self.tr("{} left").format(duration(minutes)) if minutes > 0 else self.tr("the end")
        self._left.setText(f"{per_cent(share)}  ·  {left}")
        if minutes > 0:
            self._spoken_left += ", " + self.tr("{} left").format(spoken_duration(minutes))
        if not self._timer.isActive():
            self._show_where()
        else:
            self._name()

    def _section_words(self, document: Document, block: int) -> str:
        section = document.section_of(block)
        if section is None or not self._headings:
            return ""
        outermost = min(each.level for each in document.sections)
        order = sum(1 for each in document.sections[: section + 1] if each.level == outermost)
        if not order:
            return ""
        numbered = all(self._headings)
        here = self._headings[order - 1] if numbered else str(order)
        last = self._headings[-1] if numbered else str(len(self._headings))
        return self.tr("Section {} of {}").format(here, last)

    def say(self, message: str) -> None:
        """Show a message for four seconds, and have it announced."""
        self._where.setText(message)
        self._timer.start()
        announce(self._where, message)

    @Slot()
    def _show_where(self) -> None:
        self._where.setText(self._where_text)
        self._name()

    def _name(self) -> None:
        """What a screen reader says of the whole foot."""
        where = self._where_text.replace("  ·  ", ", ")
        self.setAccessibleName(", ".join(words for words in (where, self._spoken_left) if words))
