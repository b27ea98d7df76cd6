"""Following one speaker, or several: the others step back until Esc."""

from PySide6.QtCore import QObject, QSignalMapper, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.parts import Parts
from desktop.speaker_bars import speaker_slots

_LONGEST = 28


class Following(QObject):
    """`follow_speaker` is the deed of the action of its name; F and a figure choose by words spoken."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._pane = parts, parts.pane
        parts.navigator.follow_requested.connect(self._on_follow_requested)
        parts.pill.next_requested.connect(self._pane.next_turn)
        parts.pill.previous_requested.connect(self._pane.previous_turn)
        parts.pill.left.connect(self.stop)
        parts.pill.fold_requested.connect(self.fold_others)
        self._pane.folding_changed.connect(parts.pill.fold_button.setChecked)
        self._pane.turn_changed.connect(self._on_turn_changed)
        self._pane.document_changed.connect(self.stop)
        self._make_keys()

    def _make_keys(self) -> None:
        keys = QSignalMapper(self)
        self._shortcuts: list[QShortcut] = []
        for rank in range(9):
            shortcut = QShortcut(QKeySequence(f"F, {rank + 1}"), self._pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(keys.map)
            self._shortcuts.append(shortcut)
            keys.setMapping(shortcut, rank)
        keys.mappedInt.connect(self._on_rank_chosen)

    def set_letters(self, on: bool) -> None:  # noqa: FBT001  on or off
        """Whether F and a figure act on the page."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)

    # --------------------------------------------------------------------------- deeds
    @Slot()
    def follow_speaker(self) -> None:
        """Follow who speaks now, or nobody where that is who is followed."""
        document = self._pane.document
        if document is not None and len(document):
            self._toggle(frozenset(document.speakers_of(self._pane.current_block())))

    @Slot(bool)
    def fold_others(self, on: bool) -> None:  # noqa: FBT001  a checkable action's signal
        """Fold those who are not followed; where nobody is, who speaks now is followed first."""
        if on and not self._pane.followed:
            self.follow_speaker()
        self._pane.fold_others(on)
        self._pane.folding_changed.emit(self._pane.folds_others)  # where it could not be done

    @Slot()
    def stop(self) -> None:
        """Follow nobody."""
        self._follow(frozenset())

    def follow_only(self, speaker: int) -> None:
        """Follow one speaker, given as an index into the document's."""
        self._follow(frozenset((speaker,)))

    @Slot(int)
    def _on_rank_chosen(self, rank: int) -> None:
        speakers = self._pane.document.speakers_by_words() if self._pane.document is not None else []
        if rank < len(speakers):
            self._toggle(frozenset((speakers[rank],)))

    @Slot(int, bool)
    def _on_follow_requested(self, speaker: int, add: bool) -> None:  # noqa: FBT001  a signal's argument
        chosen = frozenset((speaker,))
        if add:
            self._follow(self._pane.followed ^ chosen)
        else:
            self._toggle(chosen)

    def _toggle(self, speakers: frozenset[int]) -> None:
        self._follow(frozenset() if speakers == self._pane.followed else speakers)

    # --------------------------------------------------------------------------- shown
    def _follow(self, speakers: frozenset[int]) -> None:
        self._pane.follow(speakers)
        self._parts.strip.set_followed(speakers)
        self._parts.navigator.set_followed(speakers)
        name = self._name(speakers)
        self._parts.find_bar.set_speaker(name)
        document = self._pane.document
        if not speakers or document is None:
            self._parts.pill.hide()
            return
        first = next(each for each in document.speakers_by_words() if each in speakers)
        self._parts.pill.show_speaker(name, speaker_slots(document)[first])
        self._on_turn_changed(self._pane.current_block())

    def _name(self, speakers: frozenset[int]) -> str:
        """The names of some speakers, who says most first; cut where they are too many for a button."""
        document = self._pane.document
        ranked = document.speakers_by_words() if document is not None else []
        names = ", ".join(document.speakers[each].name for each in ranked if document and each in speakers)
        return names if len(names) <= _LONGEST else names[: _LONGEST - 1].rstrip(", ") + "…"

    @Slot()
    def recolour(self) -> None:
        """Say who is followed in the colour they have now."""
        if self._pane.followed:
            self._follow(self._pane.followed)

    @Slot(int)
    def _on_turn_changed(self, block: int) -> None:
        if self._pane.followed:
            self._parts.pill.set_turn(*self._pane.followed_turn(block))
