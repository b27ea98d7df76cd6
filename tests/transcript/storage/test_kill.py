"""A process that is killed at any moment: everything it was told is stored, is there."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from transcript.library import Library

WRITE = """
import sys
from pathlib import Path
from transcript.document import Document
from transcript.library import Library
from transcript.model import AnnotationKind, Block, BlockKind, Paragraph, Passage, Place, Speaker
from transcript.source import Source
library = Library.open(Path(sys.argv[1]))
blocks = [Block(BlockKind.TURN, (Paragraph("The saw is by the canal."),), (0,))] * 20
document = Document.of(blocks, speakers=[Speaker("Oda")])
key = library.add_document(document, Source("a", "text/plain", "a" * 64, ()), None).document
print("document", key, flush=True)
number = 0
while True:
    passage = Passage(Place(number % 20), Place(number % 20, 0, 7))
    (note,) = library.annotate(key, passage, AnnotationKind.IDEA, "new").annotations
    print("note", note, "new", flush=True)
    for text in ("a", "a draft", f"a draft of {number}"):
        library.edit_annotation(note, note=text)
        print("note", note, text, flush=True)
    if number % 3 == 0:
        library.delete_annotation(note)
        print("note", note, "DELETED", flush=True)
    if number % 5 == 0:
        library.undo()
        print("undone", flush=True)
    number += 1
"""


def acknowledged(lines: list[str]) -> dict[str, str]:
    """The last text of each note that the process was told is stored, without what it then undid."""
    notes: dict[str, str] = {}
    uncertain = ""
    for line in lines:
        word, _, rest = line.partition(" ")
        if word == "note":
            uncertain, _, text = rest.partition(" ")
            notes[uncertain] = text
        elif word == "undone":
            notes.pop(uncertain, None)
    if lines and not lines[-1].startswith("document"):
        notes.pop(uncertain, None)  # the next change of it may have been stored and not yet told
    return notes


@pytest.mark.parametrize("seed", range(6))
def test_nothing_that_was_acknowledged_is_lost(seed, tmp_path):
    path = Path(tmp_path, "library.causerie")
    command = [sys.executable, "-c", WRITE, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        told = "".join(process.stdout.readline() for _ in range(random.Random(seed).randint(1, 150)))
        process.kill()
        told += process.stdout.read()
    lines = told[: told.rfind("\n")].splitlines()
    with Library.open(path) as library:
        assert library.check() == []
        (summary,) = library.documents()
        assert lines[0] == f"document {summary.id}"
        stored = {note.id: note.note for note in library.annotations(summary.id)}
        for note, text in acknowledged(lines).items():
            assert stored.get(note, "DELETED") == text
