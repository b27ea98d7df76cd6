"""From what is typed into the palette to its rows, and from a row to its deed."""

from heapq import nlargest

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from desktop.following import Following
from desktop.models.palette import Group, Match, Offer
from desktop.palette_offers import Offers
from desktop.parts import Parts
from desktop.presentation import Presentation
from desktop.reading_actions import ReadingActions
from desktop.reading_session import ReadingSession
from desktop.searching import Searching
from desktop.settings import Settings
from transcript.fuzzy import Letters
from transcript.model import DocumentId, Place

_MOST_ROWS, _MOST_RECENT = 60, 12
_PREFIXES = {">": Group.COMMAND, "@": Group.SPEAKER}
# what a row is worth beside how well it answers; long texts answer to much and mean little
_WORTH = {
    Group.SPEAKER: 14,
    Group.COMMAND: 12,
    Group.SECTION: 8,
    Group.DOCUMENT: 6,
    Group.TAG: 6,
    Group.NOTE: 0,
}
_RECENTLY = 40


class PaletteActions(QObject):
    """`open_palette` and `go_to_turn` are the deeds of the actions of their names."""

    def __init__(
        self,
        session: ReadingSession,
        parts: Parts,
        presentation: Presentation,
        reading: ReadingActions,
        following: Following,
        searching: Searching,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._parts, self._settings = session, parts, settings
        self._presentation, self._reading = presentation, reading
        self._following, self._searching = following, searching
        self._palette = parts.palette
        self._actions: dict[str, QAction] = {}
        self._offers: Offers | None = None
        self._palette.query_changed.connect(self.show_matches)
        self._palette.chosen.connect(self.carry_out)
        parts.search_field.palette_requested.connect(self.open_palette)
        presentation.state_changed.connect(self._on_state_changed)

    def set_actions(self, actions: dict[str, QAction]) -> None:
        """Take the actions that are the palette's commands."""
        self._actions = actions
        self._offers = Offers(self._session, self._parts, actions, self)

    @Slot()
    def _on_state_changed(self) -> None:
        """Another window may have written to the library."""
        if self._offers is not None:
            self._offers.forget()

    # ------------------------------------------------------------------------ deeds
    @Slot()
    def open_palette(self) -> None:
        """Open the palette, or close it where it is open."""
        if self._palette.isVisible():
            self._palette.leave()
        else:
            self._palette.open_with("")

    @Slot()
    def go_to_turn(self) -> None:
        """Open the palette for a turn or a reference."""
        self._palette.open_with(":")

    # ---------------------------------------------------------------------- finding
    @Slot(str)
    def show_matches(self, typed: str) -> None:
        """Show what answers to the words typed."""
        self._palette.show_matches(self.matches(typed))

    def matches(self, typed: str) -> list[Match]:
        """The rows for what is typed, best first; a prefix asks for one group alone."""
        if self._offers is None:
            return []
        text, prefix = typed.strip(), typed.lstrip()[:1]
        if prefix == ":":
            return [Match(offer) for offer in self._offers.places(text[1:])]
        if prefix == "#":
            return self._tagged(typed.lstrip()[1:])
        if prefix in _PREFIXES:
            return self._best(self._offers.of(_PREFIXES[prefix]), text[1:])
        if not text:
            return [Match(offer) for offer in self._recent()]
        found = [offer for group in _WORTH for offer in self._offers.of(group)]
        return [*self._best(found, text), Match(self._search(text))]

    def _tagged(self, typed: str) -> list[Match]:
        """Tags; and after a whole tag and a space the notes that have it."""
        assert self._offers is not None
        tag = typed.strip()
        notes = self._offers.notes_with(tag) if typed.endswith(" ") and tag else []
        return [Match(offer) for offer in notes] or self._best(self._offers.of(Group.TAG), tag)

    def _best(self, offers: list[Offer], typed: str) -> list[Match]:
        letters, recent = Letters(typed), set(self._settings.values.recent_commands)
        if not letters.words:
            return [Match(offer) for offer in offers[:_MOST_ROWS]]
        scored = []
        for order, offer in enumerate(offers):
            score = letters.score(offer.folded, scattered=offer.group is not Group.NOTE)
            if score:
                score += _WORTH[offer.group] + (_RECENTLY if offer.key in recent else 0)
                scored.append((score, -order, offer))
        best = nlargest(_MOST_ROWS, scored, key=lambda each: each[:2])
        return [Match(offer, letters.spans(offer.folded)) for _, _, offer in best]

    def _recent(self) -> list[Offer]:
        """What was run last, then the documents read last, then everything else."""
        assert self._offers is not None
        commands = self._offers.of(Group.COMMAND)
        people, documents = self._offers.of(Group.SPEAKER), self._offers.of(Group.DOCUMENT)
        known = {offer.key: offer for offer in (*commands, *people)}
        recent = [known[key] for key in self._settings.values.recent_commands if key in known]
        here = self._session.id
        others = [each for each in documents if each.target != here]
        kept = {offer.key for offer in recent}
        rest = [offer for offer in commands if offer.key not in kept]
        return [*recent, *others[:5], *rest][:_MOST_ROWS]

    def _search(self, text: str) -> Offer:
        words = self.tr("Search the library for “{}”").format(text)
        return Offer(Group.SEARCH, "", words, "", "search", "", text, ("Ctrl", "Shift", "F"))

    # ----------------------------------------------------------------------- running
    @Slot(object)
    def carry_out(self, offer: Offer) -> None:
        """Do what a row says."""
        if offer.group is Group.TAG:
            self._palette.open_with(f"#{offer.target} ")
            return
        self._palette.leave()
        if offer.group in (Group.COMMAND, Group.SPEAKER):
            self._remember(offer.key)
        self._run(offer)

    def _remember(self, key: str) -> None:
        before = [each for each in self._settings.values.recent_commands if each != key]
        self._settings.change(recent_commands=(key, *before)[:_MOST_RECENT])

    def _run(self, offer: Offer) -> None:
        match offer.group, offer.target:
            case Group.COMMAND, str(action):
                self._actions[action].trigger()
            case Group.DOCUMENT, str(document):
                self._presentation.show_document(DocumentId(document))
            case Group.SEARCH, str(text):
                self._searching.begin(text)
            case _:
                self._go(offer)

    def _go(self, offer: Offer) -> None:
        """Within the document that is open."""
        self._presentation.show_page()
        match offer.group, offer.target:
            case Group.SPEAKER, int(speaker):
                self._following.follow_only(speaker)
            case Group.SECTION, int(block):
                self._reading.go_to_block(block)
            case Group.PLACE, Place() as place:
                self._reading.go_to_place(place)
            case Group.NOTE, str(note):
                self._reading.leave_trace()
                self._reading.show_annotation(note)
