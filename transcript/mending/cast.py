"""The people of a document while it is mended."""

from collections.abc import Iterable
from dataclasses import replace

from transcript.document import Document
from transcript.errors import CannotMend
from transcript.mending.voices import Voice, speakers_heard
from transcript.model import Speaker
from transcript.wording import Words

Person = int | str
"""A speaker: the index in `Document.speakers`, or a name, which may be a new one."""


class Cast:
    """The speakers of a document, and new ones behind them."""

    def __init__(self, document: Document) -> None:
        self.speakers = list(document.speakers)

    def number(self, person: Person) -> int:
        """The index of somebody, who is added where no speaker has the name."""
        if isinstance(person, int):
            return self._known(person)
        name = clean_name(person)
        found = self.find(name)
        if found is None:
            found = len(self.speakers)
            self.speakers.append(Speaker(name))
        return found

    def present(self, person: Person) -> int:
        """The index of somebody who must be there already."""
        found = self._known(person) if isinstance(person, int) else self.find(clean_name(person))
        if found is None:
            raise CannotMend(
                Words("Nobody in this document is called “{}”; choose one of its speakers.", person)
            )
        return found

    def _known(self, number: int) -> int:
        if not 0 <= number < len(self.speakers):
            raise IndexError(f"no speaker {number} among {len(self.speakers)}")
        return number

    def find(self, name: str) -> int | None:
        """The index of the speaker with this name; one that differs in capitals alone is the same."""
        names = [speaker.name for speaker in self.speakers]
        if name in names:
            return names.index(name)
        folded = [other.casefold() for other in names]
        return folded.index(name.casefold()) if name.casefold() in folded else None

    def voice(self, people: "Person | tuple[Person, ...]") -> Voice:
        """The indexes of one or several people who speak together."""
        several = people if isinstance(people, tuple) else (people,)
        if not several:
            raise CannotMend(Words("A turn needs somebody who speaks; choose a speaker or write a name."))
        return tuple(dict.fromkeys(map(self.number, several)))


def clean_name(name: str) -> str:
    """A name with single spaces."""
    clean = " ".join(name.split())
    if not clean:
        raise CannotMend(Words("A speaker needs a name; write one."))
    return clean


def with_printed_labels(document: Document, speaker: int, blocks: Iterable[int]) -> Document:
    """Add the labels of blocks that a speaker was given, unless they name somebody else who speaks."""
    heard = speakers_heard(document.columns)
    others = {
        label
        for number, other in enumerate(document.speakers)
        for label in (other.name, *other.labels)
        if number != speaker and number in heard
    }
    mine = document.speakers[speaker]
    printed = dict.fromkeys(filter(None, map(document.label, blocks)))
    labels = tuple(dict.fromkeys((*mine.labels, *(label for label in printed if label not in others))))
    speakers = list(document.speakers)
    speakers[speaker] = replace(mine, labels=labels)
    return replace(document, speakers=tuple(speakers))
