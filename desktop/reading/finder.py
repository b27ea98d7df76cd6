"""Finds words on the page: matches on screen at once, the others while the reader goes on typing."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.reading.dialogue_pane import DialoguePane
from desktop.reading.find import FindJob, MatchesOnPage, Needle
from desktop.reading.voices import document_voices
from transcript.model import Passage, Place

_SLICE = 0.003


class Finder(QObject):
    """One search at a time in the document of a pane; a new one takes the place of the old.

    Signals: `changed()` when more was found or another match is the current one, and
    `match_reached(Passage)` when a match became current that the page has to show.
    """

    changed = Signal()
    match_reached = Signal(object)

    def __init__(self, pane: DialoguePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._needle = Needle("")
        self._speakers: frozenset[int] = frozenset()
        self._job: FindJob | None = None
        self._marks: MatchesOnPage | None = None
        self._current: Passage | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer)
        pane.document_changed.connect(self._on_document_changed)

    # ---------------------------------------------------------------------- searching
    def search(self, needle: Needle, speakers: frozenset[int] = frozenset()) -> None:
        """Look for something from the current match, else from the top of the page, on.

        With `speakers` (indexes into the document's) only what one of them says counts.
        """
        self._needle, self._speakers = needle, speakers
        self._begin(self._origin())

    def clear(self) -> None:
        """Look for nothing."""
        self._needle, self._current = Needle(""), None
        self._begin(Place(0))

    def _origin(self) -> Place:
        """Where to look first: at the current match or the selection, if they are on screen."""
        for passage in (self._current, self._pane.selection()):
            if passage is not None and self._pane.is_on_screen(passage):
                return passage.start
        return self._pane.reading_position().place

    def _begin(self, origin: Place) -> None:
        self._timer.stop()
        document = self._pane.document
        self._job = self._marks = self._current = None
        if document is not None and len(self._needle):
            voices = document_voices(document.columns.voices, self._speakers)
            self._job = FindJob(document, self._needle, origin, voices)
            self._marks = MatchesOnPage(document, self._needle, voices)
        self._pane.show_matches(self._marks, None)
        self._advance()
        if self._job is not None and not self._job.is_done:
            self._timer.start()

    @Slot()
    def _on_timer(self) -> None:
        self._advance()

    def _advance(self) -> None:
        if self._job is not None:
            self._job.advance(_SLICE)
            if self._job.is_done:
                self._timer.stop()
            first = self._job.first() if self._current is None else None
            if first is not None:
                self._go_to(first)
        self.changed.emit()

    @Slot()
    def _on_document_changed(self) -> None:
        """The same words are looked for in another text."""
        self._current = None
        self._begin(Place(0))

    # ------------------------------------------------------------------------ stepping
    def next_match(self) -> None:
        """Go to the match after the current one; after the last comes the first."""
        self._step(1)

    def previous_match(self) -> None:
        """Go to the match before the current one; before the first comes the last."""
        self._step(-1)

    def go_to(self, number: int) -> None:
        """Go to a match by its number, counted from 0."""
        if self._job is not None and 0 <= number < len(self._job):
            self._go_to(number)
            self.changed.emit()

    def _step(self, step: int) -> None:
        if self._job is None or self._current is None:
            return
        number = self._job.number_at(self._current.start)
        if step < 0 or number + 1 >= len(self._job):
            self._job.finish()
            number = self._job.number_at(self._current.start)
        self._go_to((number + step) % len(self._job))
        self.changed.emit()

    def _go_to(self, number: int) -> None:
        if self._job is not None:
            self._current = self._job.passage(number)
            self._pane.show_matches(self._marks, self._current)
            self.match_reached.emit(self._current)

    # ------------------------------------------------------------------------- results
    @property
    def job(self) -> FindJob | None:
        """The search that runs or has run, None where nothing is looked for."""
        return self._job

    @property
    def current(self) -> Passage | None:
        """The match that the reader has come to."""
        return self._current

    @property
    def count(self) -> int:
        """How many matches were found so far."""
        return len(self._job) if self._job else 0

    @property
    def number(self) -> int:
        """Which of them is the current one, counted from 1; 0 where none is."""
        if self._job is None or self._current is None:
            return 0
        return self._job.number_at(self._current.start) + 1

    @property
    def is_done(self) -> bool:
        """Whether the whole document was looked through."""
        return self._job is None or self._job.is_done
