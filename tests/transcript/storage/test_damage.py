"""Random damage to a library file is told as damage: never as a bug, and never as silence in `check`."""

import random
from pathlib import Path

import pytest

from transcript.errors import CauserieError
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.search import SearchQuery

PAGE = 4096
WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))


@pytest.fixture
def sound(library, stored, add) -> bytes:
    """The bytes of a library with two documents, notes and a bookmark."""
    for key in (stored, add("Another", "saw " * 3000)):
        for block in range(1, 9):
            passage = Passage(Place(block), Place(block, 0, 3))
            library.annotate(key, passage, AnnotationKind.IDEA, "a note " * 20, ["loan"])
        library.toggle_bookmark(key, 2)
    library.search(SearchQuery(text="saw"))
    library.close()
    return library.path.read_bytes()


def noise(data: bytearray, chance: random.Random) -> None:
    page = chance.randrange(len(data) // PAGE) * PAGE
    data[page : page + PAGE] = chance.randbytes(PAGE)


def zeroes(data: bytearray, chance: random.Random) -> None:
    page = chance.randrange(len(data) // PAGE) * PAGE
    data[page : page + PAGE] = bytes(PAGE)


def a_page_elsewhere(data: bytearray, chance: random.Random) -> None:
    page, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[page : page + PAGE] = data[other : other + PAGE]


def single_bytes(data: bytearray, chance: random.Random) -> None:
    for _ in range(40):
        data[chance.randrange(100, len(data))] = chance.randrange(256)


def torn(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(PAGE, len(data)) :]


@pytest.mark.parametrize("spoil", [noise, zeroes, a_page_elsewhere, single_bytes, torn])
def test_damage_is_told_as_damage(spoil, sound, tmp_path):
    for seed in range(12):
        data = bytearray(sound)
        spoil(data, random.Random(seed))
        path = tmp_path / f"{seed}.causerie"
        path.write_bytes(data)
        use(path)


def use(path: Path) -> None:
    """Do what a reader does with a library; only errors that tell what to do may come."""
    try:
        library = Library.open(path, busy_timeout_ms=0)
    except CauserieError:
        return
    with library:
        for ask in (library.check, library.tags):
            tell(ask)
        tell(lambda: library.search(SearchQuery(text="saw")))
        tell(lambda: library.search(SearchQuery(text="note", notes=True)))
        for summary in tell(library.documents) or ():
            for look in (library.document, library.annotations, library.bookmarks, library.reading_position):
                tell(lambda look=look, key=summary.id: look(key))
            tell(lambda key=summary.id: library.annotate(key, WORDS, AnnotationKind.IDEA))
            tell(lambda key=summary.id: list(library.document(key).blocks()))


def tell(ask):
    try:
        return ask()
    except CauserieError:
        return None
