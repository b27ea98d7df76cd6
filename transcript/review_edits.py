"""The edits of a review, told by names and words, so that they can be made again on another recovery.

`apply` returns None where an edit makes no sense in a document: the speaker or the heading
is not there any more.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from transcript.document import Document
from transcript.errors import CannotMend
from transcript.mending.false_speakers import not_a_speaker
from transcript.mending.headings import add_heading, change_level, remove_heading, rename_section
from transcript.mending.labels import take_label
from transcript.mending.mended import Mended
from transcript.mending.speakers import merge_speakers, rename_speaker
from transcript.model import Passage, Place
from transcript.records import dataclass
from transcript.whereabouts import place_of_words, share_of, words_at
from transcript.wording import Words


class Edit(Protocol):
    """One deed of the reader."""

    @property
    def name(self) -> str:
        """Completes “Undo …”."""

    def apply(self, mended: Mended) -> Mended | None:
        """The mending with this edit made as well; None where it makes no sense or changes nothing."""


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker by name and printed label: recovery may change one of them, seldom both."""

    name: str
    label: str = ""

    @classmethod
    def at(cls, document: Document, speaker: int) -> "Who":
        """Who a speaker of a document is."""
        found = document.speakers[speaker]
        return cls(found.name, found.labels[0] if found.labels else "")

    def find(self, document: Document) -> int | None:
        """The index of this speaker in another document."""
        speakers = document.speakers
        named = [index for index, speaker in enumerate(speakers) if speaker.name == self.name]
        written = [index for index, speaker in enumerate(speakers) if self.label in speaker.labels]
        both = [index for index in named if index in written]
        found = both or (named if len(named) == 1 else written)
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Heading:
    """A section by its heading, and which of the same heading it is, from 0."""

    heading: str
    number: int = 0

    @classmethod
    def at(cls, document: Document, section: int) -> "Heading":
        """Which a section of a document is."""
        heading = document.sections[section].heading
        before = sum(other.heading == heading for other in document.sections[:section])
        return cls(heading, before)

    def find(self, document: Document) -> int | None:
        """The index of this section in another document."""
        found = [i for i, section in enumerate(document.sections) if section.heading == self.heading]
        return found[self.number] if self.number < len(found) else None


def _mend(mended: Mended, mending: Callable[[Document], Mended]) -> Mended | None:
    try:
        made = mending(mended.document)
    except CannotMend:
        return None
    return mended.then(made)


# ---------------------------------------------------------------------------- speakers
@dataclass(frozen=True, slots=True)
class RenameSpeaker:
    """Another name; the name of somebody else makes both one."""

    who: Who
    new_name: str
    name: str = Words("Rename speaker")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        speaker = self.who.find(mended.document)
        if speaker is None or mended.document.speakers[speaker].name == self.new_name:
            return None
        return _mend(mended, lambda document: rename_speaker(document, speaker, self.new_name))


@dataclass(frozen=True, slots=True)
class MergeSpeakers:
    """Several become one, under the name of the first."""

    people: tuple[Who, ...]
    name: str = Words("Merge speakers")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        places = (who.find(mended.document) for who in self.people)
        found = list(dict.fromkeys(place for place in places if place is not None))
        if len(found) < 2:
            return None
        return _mend(mended, lambda document: merge_speakers(document, found[1:], found[0]))


@dataclass(frozen=True, slots=True)
class NotSpeakers:
    """Labels that name nobody: their lines are text."""

    people: tuple[Who, ...]
    name: str = Words("Not a speaker")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        done = mended
        for who in self.people:
            done = self._without(done, who) or done
        return done if done is not mended else None

    @staticmethod
    def _without(mended: Mended, who: Who) -> Mended | None:
        speaker = who.find(mended.document)
        if speaker is None:
            return None
        return _mend(mended, lambda document: not_a_speaker(document, speaker))


@dataclass(frozen=True, slots=True)
class TakeLabel:
    """The words of a passage are the name of who speaks from there on."""

    passage: Passage
    words: str
    name: str = Words("Show a speaker")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        document = mended.document
        if self.passage.end.block >= len(document) or document.text_of(self.passage) != self.words:
            return None
        return _mend(mended, lambda text: take_label(text, self.passage))


# ---------------------------------------------------------------------------- sections
@dataclass(frozen=True, slots=True)
class RenameSection:
    """Another heading."""

    section: Heading
    new_heading: str
    name: str = Words("Rename section")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        section = self.section.find(mended.document)
        if section is None:
            return None
        return _mend(mended, lambda document: rename_section(document, section, self.new_heading))


@dataclass(frozen=True, slots=True)
class JoinSection:
    """The heading goes; its section is part of the one before. Its words stay as prose."""

    section: Heading
    name: str = Words("Join sections")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        section = self.section.find(mended.document)
        if section is None:
            return None
        return _mend(mended, lambda document: remove_heading(document, section))


@dataclass(frozen=True, slots=True)
class SplitSection:
    """A section begins with the block whose first words are `words`, `share` of the way through the text."""

    words: str
    share: float
    heading: str
    level: int
    name: str = Words("Split section")

    @classmethod
    def at(cls, document: Document, block: int, heading: str) -> "SplitSection":
        """A section that begins with a block of a document, on the level of the one it parts."""
        section = document.section_of(block)
        level = document.sections[section].level if section is not None else 1
        place = Place(block)
        return cls(words_at(document, place), share_of(document, place), heading, level)

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        document = mended.document
        place = place_of_words(document, self.words, self.share)
        if place is None or any(section.first_block == place.block for section in document.sections):
            return None
        return _mend(mended, lambda text: add_heading(text, Place(place.block), self.heading, self.level))


# ----------------------------------------------------------------------------- details
@dataclass(frozen=True, slots=True)
class SetTitle:
    """Another title."""

    title: str
    name: str = Words("Change title")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        document = mended.document
        if document.title == self.title:
            return None
        return mended.then(Mended(document, replace(document, title=self.title)))


@dataclass(frozen=True, slots=True)
class SetAuthor:
    """Another author; empty for none that is known."""

    author: str
    name: str = Words("Change author")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        document = mended.document
        if document.author == self.author:
            return None
        return mended.then(Mended(document, replace(document, author=self.author)))


@dataclass(frozen=True, slots=True)
class SetGenre:
    """Another kind of conversation, one of `model.GENRES`; empty for none that is known."""

    genre: str
    name: str = Words("Change kind")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        document = mended.document
        if document.genre == self.genre:
            return None
        return mended.then(Mended(document, replace(document, genre=self.genre)))


@dataclass(frozen=True, slots=True)
class SetDate:
    """Another date, in the reader's own words."""

    date: str
    name: str = Words("Change date")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        document = mended.document
        if document.date == self.date:
            return None
        return mended.then(Mended(document, replace(document, date=self.date)))


@dataclass(frozen=True, slots=True)
class ChangeLevel:
    """A section on another level, 1 being outermost; the sections nested in it go with it."""

    section: Heading
    level: int
    name: str = Words("Change level")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        section = self.section.find(mended.document)
        if section is None or mended.document.sections[section].level == self.level:
            return None
        return _mend(mended, lambda document: change_level(document, section, self.level))


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Another language, as ISO 639-1; empty for none that is known."""

    language: str
    name: str = Words("Change language")

    def apply(self, mended: Mended) -> Mended | None:
        """See `Edit`."""
        document = mended.document
        if document.language == self.language:
            return None
        return mended.then(Mended(document, replace(document, language=self.language)))
