"""What the palette can offer now: commands, people, sections, documents, tags and notes.

Making thousands of rows takes a while; they are kept until the library or the document changes.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from desktop.actions import ACTIONS, translated
from desktop.models.palette import Group, Offer
from desktop.parts import Parts
from desktop.reading_session import ReadingSession
from desktop.widgets.keycaps import keys_of
from transcript.fuzzy import fold
from transcript.lookup import Lookup, NamedPlace
from transcript.model import Annotation, Place
from transcript.section_numbers import numbered_headings

_PEOPLE, _LONGEST = 3, 240
_FIRST_WORDS = 80


class Offers(QObject):
    """The rows of each group; `actions` are those of the window, by their ids."""

    def __init__(
        self, session: ReadingSession, parts: Parts, actions: dict[str, QAction], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._parts, self._actions = session, parts, actions
        self._kept: dict[Group, list[Offer]] = {}
        self._lookup: Lookup | None = None
        for signal in (session.document_opened, session.text_changed, session.library_changed):
            signal.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """Something changed: make everything anew when it is asked for."""
        self._kept.clear()
        self._lookup = None

    def of(self, group: Group) -> list[Offer]:
        """All offers of a group in their usual order. Commands that cannot be run now are left out."""
        if group is Group.COMMAND:
            return list(self._commands())
        if group not in self._kept:
            self._kept[group] = list(self._makers()[group]())
        return self._kept[group]

    def _makers(self) -> dict[Group, Callable[[], Iterator[Offer]]]:
        return {
            Group.SPEAKER: self._speakers,
            Group.SECTION: self._sections,
            Group.DOCUMENT: self._documents,
            Group.TAG: self._tags,
            Group.NOTE: self._notes,
        }

    # ---------------------------------------------------------------------- groups
    def _commands(self) -> Iterator[Offer]:
        for spec in ACTIONS:
            action = self._actions[spec.id]
            if spec.in_palette and action.isEnabled():
                text = action.text().rstrip("…")
                keys = keys_of(action.shortcut()) if action.shortcuts() else ()
                yield _offer(
                    Group.COMMAND, spec.id, text, spec.icon or "command", translated(spec.menu), spec.id, keys
                )

    def _speakers(self) -> Iterator[Offer]:
        document = self._session.document
        for rank, speaker in enumerate(document.speakers_by_words() if document is not None else ()):
            assert document is not None
            text = self.tr("Follow {}").format(document.speakers[speaker].name)
            keys = ("F", str(rank + 1)) if rank < 9 else ()
            key = document.speakers[speaker].name
            yield _offer(Group.SPEAKER, key, text, "speakers", self.tr("Speakers"), speaker, keys)

    def _sections(self) -> Iterator[Offer]:
        document = self._session.document
        sections = document.sections if document is not None else ()
        where = self.tr("Section")
        for section, heading in zip(sections, numbered_headings(sections), strict=True):
            text = " · ".join(part for part in (heading.number, heading.title) if part)
            yield _offer(
                Group.SECTION, section.heading, text[:_LONGEST], "section", where, section.first_block
            )

    def _documents(self) -> Iterator[Offer]:
        where = self.tr("Document")
        for summary in self._session.documents():
            people = ", ".join(summary.speakers[:_PEOPLE])
            text = f"{summary.shown_title} — {people}" if people else summary.shown_title
            yield _offer(Group.DOCUMENT, summary.id, text, "document", where, summary.id)

    def _tags(self) -> Iterator[Offer]:
        where = self.tr("Tag")
        for tag in self._session.tags():
            yield _offer(Group.TAG, tag, f"#{tag}", "tag", where, tag)

    def _notes(self) -> Iterator[Offer]:
        return map(partial(_note_offer, self.tr("Note")), self._parts.notes.annotations)

    def notes_with(self, tag: str) -> list[Offer]:
        """The notes of the open document that have a tag."""
        where = self.tr("Note")
        wanted = fold(tag)
        return [
            _note_offer(where, each)
            for each in self._parts.notes.annotations
            if any(fold(name) == wanted for name in each.tags)
        ]

    # ---------------------------------------------------------------------- places
    def places(self, text: str) -> list[Offer]:
        """Where a reference may lead in the open document, likeliest first."""
        if self._session.document is None:
            return []
        if self._lookup is None:
            self._lookup = Lookup(self._session.document)
        return [self._place_offer(named) for named in self._lookup.find(text)]

    def _place_offer(self, named: NamedPlace) -> Offer:
        document = self._session.document
        assert document is not None
        said = document.paragraph_text(_paragraph(named.place, document.first_paragraph))[:_FIRST_WORDS]
        speaker = document.speaker_name(named.place.block)
        words = {
            "turn": self.tr("Turn {}"),
            "section": self.tr("{}"),
            "page": self.tr("Page {}"),
            "line": self.tr("Line {}"),
            "time": self.tr("Time {}"),
        }
        name = words.get(named.kind, "{}").format(named.value)
        text = f"{speaker}: {said}" if speaker else said
        return _offer(Group.PLACE, "", text.replace("\n", " "), "place", name, named.place)


def _paragraph(place: Place, first: Callable[[int], int]) -> int:
    return first(place.block) + place.paragraph


def _offer(
    group: Group, key: str, text: str, icon: str, where: str, target: object, keys: tuple[str, ...] = ()
) -> Offer:
    return Offer(group, f"{group.value}:{key}", text, fold(text), icon, where, target, keys)


def _note_offer(where: str, note: Annotation) -> Offer:
    text = (note.note or note.quote)[:_LONGEST].replace("\n", " ")
    return _offer(Group.NOTE, note.id, text, note.kind.value, where, note.id)
