"""How long the library takes to find the document that a text is another edition of.

    python tests/benchmarks/bench_editions.py --documents 2000

Prints processor seconds: for the first search, in which every fingerprint has to be made, and
for later ones, with and without a document to find.
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from transcript.document import Document
from transcript.library import Library
from transcript.model import Block, BlockKind, Paragraph, Speaker
from transcript.source import Source

LETTERS = "abcdefghijklmnopqrstuvwxyz"
TURN = 50  # words


def conversation(chance: random.Random, words: list[str], length: int) -> Document:
    """Two people who say words by chance."""
    blocks = [
        Block(
            BlockKind.TURN,
            (Paragraph(" ".join(chance.choices(words, k=TURN)) + "."),),
            (number % 2,),
            "AB"[number % 2],
        )
        for number in range(length // TURN)
    ]
    return Document.of(blocks, speakers=[Speaker("A", ("A",)), Speaker("B", ("B",))])


def seconds(library: Library, sought: Document) -> str:
    """The processor time of one search, and whether it found something."""
    start = time.process_time()
    found = library.find_edition(sought)
    took = time.process_time() - start
    return f"{took:.3f} s, {'found' if found else 'nothing found'}"


def main() -> int:
    """Fill a library and search it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--words", type=int, default=3000, help="of each document")
    options = parser.parse_args()
    chance = random.Random(7)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(2, 9))) for _ in range(8000)]
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "many.causerie") as library:
        last = conversation(chance, words, options.words)
        for number in range(options.documents):
            last = conversation(chance, words, options.words)
            library.add_document(last, Source(f"{number}.txt", "text/plain", f"{number:064}", ()), None)
        print(f"{options.documents} documents of {options.words} words")
        print("an edition of one   ", seconds(library, last))
        print("of none             ", seconds(library, conversation(chance, words, options.words)))
        library._connection.run("DELETE FROM fingerprint")
        print("no fingerprints yet ", seconds(library, last))
    return 0


if __name__ == "__main__":
    sys.exit(main())
