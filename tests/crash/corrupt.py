"""Spoils pages of a library at random, and looks what the program says and what can be salvaged.

    python tests/crash/corrupt.py --pages 1000 [--seed 1]

Each time one page of a sound library is filled with noise or zeroes, with another page, or has
some of its bytes changed. Then everything that a reader does is tried: only sentences that say
what to do may come. At last the library is salvaged: every note that did not lie on the spoiled
page itself must be in the new one.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from core_session import WORDS, conversation  # noqa: E402

from transcript.errors import CauserieError  # noqa: E402
from transcript.library import Library  # noqa: E402
from transcript.model import AnnotationKind, Passage, Place  # noqa: E402
from transcript.search import SearchQuery  # noqa: E402
from transcript.source import Source  # noqa: E402
from transcript.storage.salvage import salvage  # noqa: E402
from transcript.storage.salvage.pages import Pages  # noqa: E402

_ID_LENGTH = 12
_FIRST_WORD = Passage(Place(0), Place(0, 0, 2))


def make(path: Path, chance: random.Random) -> None:
    """A library of six conversations with thirty notes each."""
    with Library.open(path) as library:
        for number in range(6):
            source = Source(f"{number}.txt", "text/plain", f"{number}" * 64, ())
            key = library.add_document(conversation(chance), source, None).document
            for block in range(20):
                note = " ".join(chance.choices(WORDS, k=chance.randrange(2, 120)))
                passage = Passage(Place(block), Place(block, 0, 5))
                library.annotate(key, passage, chance.choice(list(AnnotationKind)), note, ["saw"])
            library.toggle_bookmark(key, 3)


def notes_on_pages(path: Path) -> dict[str, set[int]]:
    """On which pages each note lies: that of its row, and those on which it goes on."""
    pages, read = Pages(path), list[int]()

    def remembering(number: int, page: Callable[[int], bytes] = pages.page) -> bytes:
        read.append(number)
        return page(number)

    pages.page = remembering
    found: dict[str, set[int]] = {}
    for number in range(1, pages.count + 1):
        for _, record in pages._records_on(number):
            if len(record) == 19 and isinstance(record[0], str) and len(record[0]) == _ID_LENGTH:
                found[record[0]] = {number, *read}
        read.clear()
    return found


def spoil(data: bytearray, page: int, size: int, chance: random.Random) -> None:
    """Spoil one page (from 1 on) in one of four ways."""
    start = (page - 1) * size
    other = chance.randrange(len(data) // size) * size
    way = chance.randrange(4)
    if way == 0:
        data[start : start + size] = chance.randbytes(size)
    elif way == 1:
        data[start : start + size] = bytes(size)
    elif way == 2:
        data[start : start + size] = data[other : other + size]
    else:
        for _ in range(40):
            data[start + chance.randrange(size)] = chance.randrange(256)


def use(path: Path) -> Counter[str]:
    """Do what a reader does; the errors that were told, by their kind."""
    told: Counter[str] = Counter()

    def tell(ask: Callable[[], object]) -> object:
        try:
            return ask()
        except CauserieError as error:
            if str(path) not in str(error) and "causerie" not in str(error):
                raise AssertionError("a sentence that names no file and nothing to do") from error
            told[type(error).__name__] += 1
            return None

    library = tell(lambda: Library.open(path, busy_timeout_ms=0))
    if library is None:
        return told
    with library:
        problems = tell(library.check)
        told["check"] += bool(problems)
        tell(lambda: library.search(SearchQuery(text="canal")))
        for summary in tell(library.documents) or ():
            for look in (library.document, library.annotations, library.bookmarks):
                tell(lambda look=look, key=summary.id: look(key))
            tell(lambda key=summary.id: library.annotate(key, _FIRST_WORD, AnnotationKind.IDEA))
    return told


def salvaged_notes(path: Path) -> dict[str, str]:
    """Salvage the library; the notes in the new one by id."""
    salvage(path)
    with Library.open(path) as library:
        assert library.check() == []
        return {note.id: note.note for key in library.documents() for note in library.annotations(key.id)}


def trial(
    sound: bytes, where: dict[str, set[int]], written: dict[str, str], seed: int
) -> tuple[int, int, int]:
    """How many notes were unaffected, how many of these were salvaged, and whether anything was said."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path, size, data = Path(folder, "library.causerie"), 4096, bytearray(sound)
        page = chance.randrange(1, len(data) // size + 1)
        spoil(data, page, size, chance)
        path.write_bytes(data)
        told = use(path)
        path.write_bytes(data)  # what was tried above may have written
        for side in ("-wal", "-shm"):
            Path(f"{path}{side}").unlink(missing_ok=True)
        found = salvaged_notes(path)
    unaffected = [key for key, pages in where.items() if page not in pages]
    kept = [key for key in unaffected if found.get(key) == written[key]]
    return len(unaffected), len(kept), int(bool(told))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.causerie")
        make(path, chance)
        sound, where = path.read_bytes(), notes_on_pages(path)
        with Library.open(path) as library:
            written = {
                note.id: note.note for key in library.documents() for note in library.annotations(key.id)
            }
    unaffected = kept = told = bad = 0
    for number in range(options.pages):
        seed = chance.getrandbits(32)
        try:
            there, saved, said = trial(sound, where, written, seed)
        except Exception as error:
            bad += 1
            print(f"page {number} (seed {seed}): {type(error).__name__}: {error}", flush=True)
            continue
        unaffected, kept, told = unaffected + there, kept + saved, told + said
        if saved < there:
            print(
                f"page {number} (seed {seed}): {there - saved} of {there} unaffected notes lost", flush=True
            )
    print(
        f"{options.pages} spoiled pages: {bad} ended in a fault of ours; {told} were noticed in use; "
        f"{kept} of {unaffected} unaffected notes salvaged ({kept / max(1, unaffected):.4%})"
    )
    return int(bool(bad) or kept < unaffected)


if __name__ == "__main__":
    sys.exit(main())
