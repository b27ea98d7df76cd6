"""A random session with the core of the program, as a window or a script has it."""

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from acknowledged import Acknowledgements

from transcript.document import Document
from transcript.errors import CannotMend
from transcript.library import Library
from transcript.mending.speakers import merge_speakers, rename_speaker
from transcript.mending.turns import join_turns, split_turn
from transcript.model import (
    AnnotationKind,
    Block,
    BlockKind,
    DocumentId,
    Paragraph,
    Passage,
    Place,
    ReadingPosition,
    Speaker,
)
from transcript.source import Source

WORDS = ("saw", "canal", "nobody", "asked", "for", "it", "before", "the", "frost", "came", "over", "shed")
_TURNS = (20, 40)


def conversation(chance: random.Random) -> Document:
    """A few turns by two or three people, of random words."""
    blocks = [
        Block(
            BlockKind.TURN, (Paragraph(" ".join(chance.choices(WORDS, k=chance.randrange(4, 25)))),), (n % 3,)
        )
        for n in range(chance.randrange(*_TURNS))
    ]
    return Document.of(
        blocks, title=f"Talk {chance.random()}", speakers=[Speaker("Oda"), Speaker("Pim"), Speaker("Rust")]
    )


def corrected(document: Document, chance: random.Random) -> Document:
    """Another edition: some words changed, a turn left out."""
    blocks = [
        replace(
            block,
            paragraphs=tuple(Paragraph(_typos(each.text, chance), each.spans) for each in block.paragraphs),
        )
        for block in document.blocks()
    ]
    del blocks[chance.randrange(len(blocks))]
    return Document.of(blocks, title=document.title, speakers=document.speakers)


def _typos(text: str, chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) if chance.random() < 0.05 else word for word in text.split())


class CoreSession:
    """Deeds without end, one after the other, on one library."""

    def __init__(self, path: Path, seed: int, pipe: int) -> None:
        self.chance = random.Random(seed)
        self.library = Library.open(path, busy_timeout_ms=20_000)
        self.acknowledge = Acknowledgements(pipe, path)
        self._deeds: dict[Callable[[], None], int] = {
            self.annotate: 10,
            self.write: 10,
            self.sort: 4,
            self.delete: 3,
            self.bookmark: 3,
            self.name_bookmark: 2,
            self.read: 3,
            self.mend: 6,
            self.add: 2,
            self.correct: 2,
            self.throw_away: 1,
            self.undo: 6,
            self.redo: 4,
            self.back_up: 2,
        }

    def run(self, deeds: int | None = None) -> None:
        """Go on until the process is killed, or for so many deeds."""
        if not self.library.documents():
            self.add()
        ways, weights = list(self._deeds), list(self._deeds.values())
        for _ in count() if deeds is None else range(deeds):
            self.chance.choices(ways, weights)[0]()
            if not self.library.documents():
                self.add()

    def _do(self, name: str, deed: Callable[[], object]) -> None:
        self.acknowledge.deed(name, deed)

    def _document(self) -> DocumentId:
        return self.chance.choice(self.library.documents()).id

    def _passage(self, document: Document) -> Passage:
        block = self.chance.randrange(len(document))
        length = len(document.paragraph_text(document.first_paragraph(block)))
        start = self.chance.randrange(max(1, length - 3))
        return Passage(Place(block, 0, start), Place(block, 0, self.chance.randrange(start + 1, length + 1)))

    # ---------------------------------------------------------------------- deeds
    def annotate(self) -> None:
        key = self._document()
        passage = self._passage(self.library.document(key))
        tags = self.chance.choices(WORDS, k=self.chance.randrange(3))
        kind = self.chance.choice(list(AnnotationKind))
        self._do("annotate", lambda: self.library.annotate(key, passage, kind, "", tags))

    def _note(self):
        return self.chance.choice(self.library.annotations(self._document()) or [None])

    def write(self) -> None:
        note, text = self._note(), ""
        for word in self.chance.choices(WORDS, k=4) if note else ():
            text = f"{text} {word} {self.chance.random()}"
            self._do("write", lambda text=text: self.library.edit_annotation(note.id, note=text))

    def sort(self) -> None:
        note, tags = self._note(), self.chance.choices(WORDS, k=2)
        kind = self.chance.choice(list(AnnotationKind))
        if note:
            self._do("tag", lambda: self.library.edit_annotation(note.id, kind=kind, tags=tags))

    def delete(self) -> None:
        note = self._note()
        if note:
            self._do("delete note", lambda: self.library.delete_annotation(note.id))

    def bookmark(self) -> None:
        key = self._document()
        block = self.chance.randrange(len(self.library.document(key)))
        self._do("bookmark", lambda: self.library.toggle_bookmark(key, block))

    def name_bookmark(self) -> None:
        marks = self.library.bookmarks(self._document())
        if marks:
            key, name = self.chance.choice(marks).id, self.chance.choice(WORDS)
            self._do("name bookmark", lambda: self.library.rename_bookmark(key, name))

    def read(self) -> None:
        key = self._document()
        block = self.chance.randrange(len(self.library.document(key)))
        position = ReadingPosition(Place(block), block)
        self._do("read", lambda: self.library.store_reading_position(key, position))

    def mend(self) -> None:
        key = self._document()
        document = self.library.document(key)
        block, name = self.chance.randrange(len(document)), f"Person {self.chance.randrange(9)}"
        who, other = self.chance.choice(document.speakers).name, self.chance.choice(document.speakers).name
        place = Place(block, 0, len(document.paragraph_text(document.first_paragraph(block))) // 2)
        mendings = {
            "rename speaker": lambda: rename_speaker(document, who, name),
            "split turn": lambda: split_turn(document, place, name),
            "join turns": lambda: join_turns(document, block),
        }
        if who != other:
            mendings["merge speakers"] = lambda: merge_speakers(document, [who, other], who)
        deed = self.chance.choice(list(mendings))
        with suppress(CannotMend):
            mended = mendings[deed]()
            self._do(deed, lambda: self.library.mend(key, mended, deed))

    def add(self) -> None:
        document, digest = conversation(self.chance), f"{self.chance.getrandbits(256):064x}"
        source = Source("talk.txt", "text/plain", digest, ())
        self._do("import", lambda: self.library.add_document(document, source, None))

    def correct(self) -> None:
        key = self._document()
        document = self.library.document(key)
        if len(document) < 5:  # what is left over has no words one day
            return
        edition = corrected(document, self.chance)
        source = Source("new.txt", "text/plain", f"{self.chance.getrandbits(256):064x}", ())
        self._do("import edition", lambda: self.library.replace_text(key, edition, source, None))

    def throw_away(self) -> None:
        key = self._document()
        self._do("delete document", lambda: self.library.delete_document(key))

    def undo(self) -> None:
        for _ in range(self.chance.randrange(1, 4)):
            self._do("undo", self.library.undo)

    def redo(self) -> None:
        self._do("redo", self.library.redo)

    def back_up(self) -> None:
        self._do("back up", self.library.backup_automatically)
