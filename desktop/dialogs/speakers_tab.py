"""The tab of speakers: a suggestion, the table, and what can be done with those selected."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.dialogs.offer_bar import OfferBar
from desktop.dialogs.review_wording import reason_sentence, suggestion_sentence
from desktop.dialogs.speaker_table import SpeakerTable
from desktop.models.review_speakers import ReviewSpeakersModel
from desktop.theme import Theme, interface_font
from desktop.widgets.flowing import Flowing
from desktop.wording import tr
from transcript.resemblance import Suggestion
from transcript.review import Review
from transcript.review_edits import Edit, MergeSpeakers, NotSpeakers, RenameSpeaker, Who


class SpeakersTab(QWidget):
    """Signals: `edit_requested(Edit)`, `keep_apart_requested(Suggestion)`, and
    `sample_requested(list of speakers)` to see what some speakers say.
    """

    edit_requested = Signal(object)
    keep_apart_requested = Signal(object)
    sample_requested = Signal(object)

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._suggestion: Suggestion | None = None
        self._suggested = ""
        self.model = ReviewSpeakersModel(self)
        self.suggestion_bar = OfferBar(theme, "speakers", self.tr("Merge"), self.tr("Keep apart"), self)
        self.table = SpeakerTable(self.model, theme, self)
        self._nobody = QLabel(self._words_for_nobody(), self)
        self._nobody.setWordWrap(True)
        self._nobody.setFont(interface_font(13))
        self._make_buttons()
        self._lay_out()
        self._connect()

    def _words_for_nobody(self) -> str:
        return self.tr("No speaker names were found. Show one: select a name in the preview.")

    def _make_buttons(self) -> None:
        self._selected = QLabel(self)
        self._selected.setFont(interface_font(13))
        self.merge = QPushButton(self.tr("Merge"), self)
        self.not_speaker = QPushButton(self.tr("Not a speaker"), self)
        self.sample = QPushButton(self.tr("Sample lines"), self)
        for button in (self.merge, self.not_speaker, self.sample):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        buttons = Flowing(QMargins(4, 10, 0, 0), 8)
        buttons.addWidget(self._selected)
        for button in (self.merge, self.not_speaker, self.sample):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.suggestion_bar)
        column.addWidget(self._nobody)
        column.addWidget(self.table)
        column.addLayout(buttons)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.suggestion_bar.taken.connect(self._on_suggestion_taken)
        self.suggestion_bar.left.connect(self._on_suggestion_declined)
        # queued: the table must have put its editor away before its rows change
        queued = Qt.ConnectionType.QueuedConnection
        self.model.rename_requested.connect(self._on_rename_requested, queued)
        self.model.checked_changed.connect(self._on_checked_changed)
        self.merge.clicked.connect(self._on_merge)
        self.not_speaker.clicked.connect(self._on_not_speaker)
        self.sample.clicked.connect(self._on_sample)

    # --------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.suggestion_bar.set_theme(theme)
        self.table.set_theme(theme)

    def show_review(self, suggestions: Sequence[Suggestion]) -> None:
        """Show the speakers as they are now, and the first of the `suggestions`."""
        rows = self._review.speakers()
        self.model.set_rows(rows)
        self._nobody.setVisible(not rows)
        for widget in (self.table, self._selected, self.merge, self.not_speaker, self.sample):
            widget.setVisible(bool(rows))
        self._suggestion = suggestions[0] if suggestions else None
        self._show_suggestion()
        self.table.updateGeometry()

    def _show_suggestion(self) -> None:
        """Show it, and check whom it names, once: what the reader checks since stays checked."""
        suggestion, before = self._suggestion, self._suggested
        self._suggested = suggestion_sentence(self._review, suggestion) if suggestion else ""
        self.suggestion_bar.setVisible(suggestion is not None)
        if suggestion is not None:
            self.suggestion_bar.say(self._suggested, reason_sentence(suggestion))
        if self._suggested != before:
            self.model.check(suggestion.speakers if suggestion else ())

    @Slot()
    def _on_checked_changed(self) -> None:
        count = len(self.model.checked())
        self._selected.setText(tr("{} selected", "1 selected", count))
        self.merge.setEnabled(count > 1)
        self.not_speaker.setEnabled(count > 0)
        self.sample.setEnabled(count > 0)

    # ------------------------------------------------------------------------ deeds
    def _ask(self, edit: Edit) -> None:
        self.edit_requested.emit(edit)

    def _people(self, speakers: Sequence[int]) -> tuple[Who, ...]:
        return tuple(Who.at(self._review.document, speaker) for speaker in speakers)

    @Slot()
    def _on_suggestion_taken(self) -> None:
        if self._suggestion is not None:
            self._ask(MergeSpeakers(self._people(self._suggestion.speakers)))

    @Slot()
    def _on_suggestion_declined(self) -> None:
        if self._suggestion is not None:
            self.keep_apart_requested.emit(self._suggestion)

    @Slot(int, str)
    def _on_rename_requested(self, speaker: int, name: str) -> None:
        self._ask(RenameSpeaker(Who.at(self._review.document, speaker), name))

    @Slot()
    def _on_merge(self) -> None:
        self._ask(MergeSpeakers(self._people(self.model.checked())))

    @Slot()
    def _on_not_speaker(self) -> None:
        self._ask(NotSpeakers(self._people(self.model.checked())))

    @Slot()
    def _on_sample(self) -> None:
        self.sample_requested.emit(self.model.checked())
