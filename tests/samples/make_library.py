"""Makes the library of the present schema that later versions must be able to open.

Run as `python tests/samples/make_library.py` once for each released schema, and never again
for that one: the file is what a reader of that version has on the disk.
"""

import sqlite3
import sys
from pathlib import Path

from transcript import moments
from transcript.document import Document
from transcript.library import Library
from transcript.model import (
    AnnotationKind,
    Block,
    BlockKind,
    Doubt,
    Milestone,
    Paragraph,
    Passage,
    Place,
    ReadingPosition,
    Section,
    Span,
    SpanRole,
    Speaker,
)
from transcript.source import Source
from transcript.storage.schema import SCHEMA

FOLDER = Path(__file__).parent / "libraries"


def conversation() -> Document:
    """A few turns with one of everything that a document can hold."""
    line = "The ferry left (softly) without us."
    return Document.of(
        [
            Block(BlockKind.PROSE, (Paragraph("Two people on a pier."),), role="titlepage"),
            Block(BlockKind.TURN, (Paragraph(line, (Span(15, 23, SpanRole.DIRECTION),)),), (0,), "INA"),
            Block(BlockKind.STAGE, (Paragraph("(A bell.)"),)),
            Block(BlockKind.TURN, (Paragraph("Let it."),), (0,), None, continued=True, time="00:12"),
            Block(
                BlockKind.TURN,
                (
                    Paragraph("Was it ours,\nthe ferry?"),
                    Paragraph("Ça va."),
                ),
                (1,),
                "Jory",
            ),
            Block(BlockKind.TURN, (Paragraph("Yes."),), (0, 1), "BOTH"),
        ],
        title="The Ferry",
        language="en",
        author="Ina Vell",
        genre="dialogue",
        date="spring 1931",
        sections=[
            Section(heading="I. The Pier", level=1, first_block=1),
            Section(heading="1", level=2, first_block=4, role="contents"),
        ],
        speakers=[Speaker("Ina", ("INA", "Ina")), Speaker("Jory", ("Jory",))],
        milestones=[Milestone("page", "7", Place(4, 1, 3))],
        doubts=[Doubt("label", 5, "“BOTH” may be one person.")],
    )


def fill(library: Library) -> None:
    """A document that is read, one in the bin, notes, a deleted note, bookmarks, a position."""
    key = library.add_document(conversation(), Source("ferry.txt", "text/plain", "f" * 64, ()), None).document
    other = library.add_document(conversation(), Source("bin.txt", "text/plain", "b" * 64, ()), None).document
    assert key is not None
    assert other is not None
    library.annotate(
        key, Passage(Place(1, 0, 4), Place(1, 0, 9)), AnnotationKind.TERM, "What floats", ["boats"]
    )
    library.annotate(key, Passage(Place(3), Place(4, 0, 6)), AnnotationKind.QUESTION)
    (deleted,) = library.annotate(key, Passage(Place(5), Place(5, 0, 3)), AnnotationKind.IDEA).annotations
    library.delete_annotation(deleted)
    (bookmark,) = library.toggle_bookmark(key, 4).bookmarks
    library.rename_bookmark(bookmark, "the question")
    library.mark_opened(key)
    library.store_reading_position(key, ReadingPosition(Place(3, 0, 2), 4))
    library.delete_document(other)


def main() -> int:
    """Write the file; refuses to replace one."""
    path = FOLDER / f"schema-{SCHEMA}.causerie"
    if path.exists():
        print(f"{path} is there already, and is never made again.", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with Library.open(path) as library:
        fill(library)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("VACUUM")
    connection.close()
    print(f"{path} made at {moments.as_text(moments.now())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
