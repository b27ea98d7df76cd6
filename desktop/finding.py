"""From words in the find bar to matches on the page, and back to the page with one selected."""

from PySide6.QtCore import QObject, Qt, Slot

from desktop.parts import Parts
from desktop.reading.find import Needle
from desktop.reading.finder import Finder
from desktop.reading_actions import ReadingActions
from transcript.model import Passage

_LONGEST = 200


class Finding(QObject):
    """Each public slot is the deed of the action of the same name in `actions.ACTIONS`."""

    def __init__(self, parts: Parts, reading: ReadingActions, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._pane, self._bar = parts, parts.pane, parts.find_bar
        self._reading = reading
        self._has_left = False
        self.finder = Finder(self._pane)
        self.finder.changed.connect(self._on_changed)
        self.finder.match_reached.connect(self._on_match_reached)
        parts.strip.set_finder(self.finder)
        self._bar.search_requested.connect(self._search)
        self._bar.next_requested.connect(self.find_next)
        self._bar.previous_requested.connect(self.find_previous)
        self._bar.left.connect(self._on_left)
        parts.navigator.match_requested.connect(self._on_match_requested)
        self._listed: tuple[object, int] = (None, 0)

    # --------------------------------------------------------------------------- deeds
    @Slot()
    def find_words(self) -> None:
        """Open the bar with the words that are selected, if they are few."""
        if not self._parts.reading or self._pane.document is None:
            return
        was_open = self._bar.isVisible()
        words = self._pane.selected_text() if self._pane.hasFocus() else ""
        is_fit = 0 < len(words) <= _LONGEST and "\n\n" not in words
        self._bar.open(words if is_fit else "")
        self._has_left = self._has_left and was_open
        if is_fit or not was_open:
            self._search()

    @Slot()
    def find_next(self) -> None:
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        """Go on; a bar that was closed opens with its last words, at the match nearest to the reader."""
        if not self._parts.reading:
            return
        if not self._bar.isVisible():
            self._bar.show()
            self._has_left = False
            self._search()
            if not self._bar.text:
                self._bar.open()
            if self.finder.current != self._pane.selection():
                return
        if step > 0:
            self.finder.next_match()
        else:
            self.finder.previous_match()

    @Slot()
    def _search(self) -> None:
        bar = self._bar
        needle = Needle(
            bar.text, match_case=bar.match_case.isChecked(), whole_words=bar.whole_words.isChecked()
        )
        self.finder.search(needle, self._pane.followed if bar.speaker_only.isChecked() else frozenset())

    # --------------------------------------------------------------------------- facts
    @Slot()
    def _on_changed(self) -> None:
        self._bar.set_count(self.finder.number, self.finder.count, is_done=self.finder.is_done)
        self._list_matches()

    def _list_matches(self) -> None:
        """All of them in the navigator as soon as all are found; after that only another current one."""
        finder, navigator = self.finder, self._parts.navigator
        if not finder.is_done:
            return
        if self._listed != (finder.job, finder.count):
            self._listed = finder.job, finder.count
            words = self._bar.text if finder.job is not None else ""
            navigator.set_matches(self._pane.document, words, finder.job)
        navigator.set_current_match(finder.number - 1)

    @Slot(int, bool)
    def _on_match_requested(self, match: int, keep_focus: bool) -> None:  # noqa: FBT001  a signal's argument
        """Show a match of the list; Enter and a click lead on to the page."""
        self.finder.go_to(match)
        if not keep_focus:
            self._pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _on_match_reached(self, match: Passage) -> None:
        """Show the match; the first move away leaves a trace to come back by."""
        if self._pane.is_on_screen(match):
            return
        if not self._has_left:
            self._has_left = True
            self._reading.leave_trace()
        self._pane.ensure_visible(match)

    @Slot()
    def _on_left(self) -> None:
        match = self.finder.current
        self._pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.hide()
        self.finder.clear()
        if match is not None:
            self._pane.select(match)
