"""The document as it will read, beside what is checked."""

from bisect import bisect_right

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.reading.dialogue_pane import DialoguePane
from desktop.theme import Theme, interface_font
from transcript.document import Document
from transcript.model import Place
from transcript.whereabouts import same_place

_TEXT_SIZE = 15
_LONGEST_NAME = 60


class PreviewPane(DialoguePane):
    """A page to read and to select in; its margin takes no bookmarks."""

    def _margin_block(self, x: float, y: float) -> int | None:
        return None


class ReviewPreview(QFrame):
    """Signals: `speaker_shown(name, passage)` when the reader says that selected words name a speaker."""

    speaker_shown = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review-page")
        self._starts: list[int] = []
        self.pane = PreviewPane(theme, self)
        self.pane.set_text_size(_TEXT_SIZE)
        self._make_header()
        self._make_foot()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _make_header(self) -> None:
        self._title = QLabel(self.tr("Preview"), self)
        self._title.setFont(interface_font(13, weight=600))
        self._hint = QLabel(self.tr("as it will read"), self)
        self._hint.setProperty("quiet", True)
        self._hint.setFont(interface_font(13))
        self._where = QLabel(self)
        self._where.setProperty("quiet", True)
        self._where.setFont(interface_font(13))
        self.back, self.forward = QToolButton(self), QToolButton(self)
        for button, name in (
            (self.back, self.tr("Previous section")),
            (self.forward, self.tr("Next section")),
        ):
            button.setFixedSize(28, 28)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _make_foot(self) -> None:
        self._foot = QFrame(self)
        self._foot.setObjectName("review-shown")
        self._words = QLabel(self._foot)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.is_speaker = QPushButton(self.tr("This is a speaker"), self._foot)
        self.is_speaker.setAutoDefault(False)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(28, 8, 28, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self.is_speaker)
        self._foot.hide()

    def _lay_out(self) -> None:
        header = self._header = QHBoxLayout()
        header.setContentsMargins(28, 12, 20, 4)
        header.setSpacing(4)
        header.addWidget(self._title)
        header.addSpacing(10)
        header.addWidget(self._hint)
        header.addStretch()
        for widget in (self.back, self._where, self.forward):
            header.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self.pane, 1)
        column.addWidget(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_header()

    def _fit_header(self) -> None:
        """What only explains gives way where there is no room for all."""
        self._hint.show()
        self._hint.setVisible(self._header.minimumSize().width() <= self.width())

    def _connect(self) -> None:
        self.back.clicked.connect(self.pane.previous_section)
        self.forward.clicked.connect(self.pane.next_section)
        self.pane.turn_changed.connect(self._on_turn_changed)
        self.pane.selection_changed.connect(self._on_selection_changed)
        self.is_speaker.clicked.connect(self._on_is_speaker)

    # --------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.pane.set_theme(theme)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button, mirrored in ((self.back, not rtl), (self.forward, rtl)):
            button.setIcon(icon("chevron-right", theme.ink2, theme.ink3, size=16, rtl=mirrored))

    def show_document(self, document: Document) -> None:
        """Show a document, from where the reader was in the one before."""
        before = self.pane.document
        if before is document:
            return
        place = Place(0)
        if before is not None and len(before):
            place = same_place(before, self.pane.reading_position().place, document)
        self._starts = [section.first_block for section in document.sections]
        self.pane.set_document(document)
        self.pane.setAccessibleName(self.tr("Preview"))
        if place != Place(0):
            self.pane.show_place(place)
        for widget in (self.back, self._where, self.forward):
            widget.setVisible(bool(self._starts))
        self._on_turn_changed(self.pane.current_block())
        self._on_selection_changed()

    def show_place(self, place: Place) -> None:
        """Scroll to a place, and show with a cue where it is."""
        self.pane.go_to_place(place)

    @property
    def block(self) -> int:
        """The block that the reader looks at."""
        return self.pane.current_block()

    @Slot(int)
    def _on_turn_changed(self, block: int) -> None:
        count = len(self._starts)
        number = max(1, bisect_right(self._starts, block))
        self._where.setText(self.tr("Section {} of {}").format(number, count))
        self.forward.setEnabled(number < count)
        self.back.setEnabled(bool(count) and block > self._starts[0])
        self._fit_header()

    # ----------------------------------------------------------------- showing a name
    def _selected_name(self) -> str:
        """The words selected, where they could be a name."""
        passage, document = self.pane.selection(), self.pane.document
        if passage is None or document is None:
            return ""
        text = document.text_of(passage).strip().strip(":.,;—–-|>< ")
        return text if "\n" not in text and len(text) <= _LONGEST_NAME else ""

    @Slot()
    def _on_selection_changed(self) -> None:
        name = self._selected_name()
        self._words.setText(self.tr("“{}”").format(name))
        self._foot.setVisible(bool(name))

    def refuse(self, sentence: str) -> None:
        """Say why the words that are shown can be no name."""
        self._words.setText(sentence)

    @Slot()
    def _on_is_speaker(self) -> None:
        name = self._selected_name()
        if name:
            self.speaker_shown.emit(name, self.pane.selection())
