"""Colours that a reader gave to speakers: kept with the person, undone, salvaged."""

import pytest

from transcript.document import Document
from transcript.library import Library
from transcript.mending import speakers, turns
from transcript.model import Block, BlockKind, Paragraph, Place, Speaker
from transcript.source import Source
from transcript.storage.salvage import salvage


def said(*people):
    blocks = [
        Block(BlockKind.TURN, (Paragraph(f"Word number {n}."),), (who,)) for n, who in enumerate(people)
    ]
    return Document.of(
        blocks, title="The Quay", speakers=[Speaker("Ada", ("ADA", "Ad.")), Speaker("Ben", ("BEN",))]
    )


@pytest.fixture
def key(library):
    source = Source("quay.txt", "text/plain", "a" * 64, ())
    return library.add_document(said(0, 1, 0), source, None).document


def colours(library, key):
    document = library.document(key)
    return {person.name: document.colour_of(at) for at, person in enumerate(document.speakers)}


def test_a_colour_is_stored_named_in_undo_and_undone(library, key):
    changes = library.colour_speaker(key, 1, "#cc2200")
    assert changes.documents == {key}
    assert library.undo_name == "Change colour"
    with Library.open(library.path) as other:
        assert colours(other, key) == {"Ada": "", "Ben": "#cc2200"}
    library.undo()
    assert colours(library, key) == {"Ada": "", "Ben": ""}
    library.redo()
    assert colours(library, key) == {"Ada": "", "Ben": "#cc2200"}


def test_the_usual_colour_comes_back(library, key):
    library.colour_speaker(key, 0, "7")
    library.colour_speaker(key, 0, "4")
    library.colour_speaker(key, 0, "")
    assert colours(library, key)["Ada"] == ""
    library.undo()
    assert colours(library, key)["Ada"] == "4"


def test_the_same_colour_again_is_no_deed(library, key):
    library.colour_speaker(key, 0, "")
    assert library.undo_name == "Import"


def test_who_is_renamed_keeps_the_colour(library, key):
    library.colour_speaker(key, 0, "7")
    library.mend(key, speakers.rename_speaker(library.document(key), 0, "Adelaide"), "Rename speaker")
    assert colours(library, key) == {"Adelaide": "7", "Ben": ""}


def test_who_has_no_label_keeps_the_colour_under_another_name(library, key):
    library.mend(key, turns.split_turn(library.document(key), Place(1, 0, 5), "Cleo"), "Split turn")
    cleo = [person.name for person in library.document(key).speakers].index("Cleo")
    library.colour_speaker(key, cleo, "#0a5c36")
    library.mend(key, speakers.rename_speaker(library.document(key), cleo, "Clea"), "Rename speaker")
    assert colours(library, key)["Clea"] == "#0a5c36"
    library.undo()
    assert colours(library, key)["Cleo"] == "#0a5c36"


def test_merged_people_have_the_colour_of_the_one_who_stays(library, key):
    library.colour_speaker(key, 0, "7")
    library.colour_speaker(key, 1, "3")
    library.mend(key, speakers.merge_speakers(library.document(key), (0,), 1), "Merge speakers")
    assert colours(library, key) == {"Ben": "3"}
    library.undo()
    assert colours(library, key) == {"Ada": "7", "Ben": "3"}


def test_colours_are_salvaged(library, key):
    library.colour_speaker(key, 1, "#cc2200")
    path = library.path
    library.close()
    salvage(path)
    with Library.open(path) as saved:
        assert colours(saved, key) == {"Ada": "", "Ben": "#cc2200"}
