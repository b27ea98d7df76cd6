"""The file itself: known by its content, the same bytes for the same notes, and harmless whoever made it."""

import json
import random
import zipfile
from pathlib import Path

import pytest
from exchange import state_of

from transcript.bundle import layout, reading
from transcript.bundle.layout import is_bundle
from transcript.bundle.reading import NewerBundle, read_bundle
from transcript.errors import CannotWrite, UnreadableFile
from transcript.model import AnnotationKind, Passage, Place
from transcript.progress import Unwatched

SAW = Passage(Place(1, 0, 13), Place(1, 0, 23))


@pytest.fixture
def bundle(library, stored, tmp_path) -> Path:
    """A bundle with a document, a note that was edited, a deleted one and a bookmark."""
    (note,) = library.annotate(stored, SAW, AnnotationKind.TERM, "A saw", ["tools"]).annotations
    library.edit_annotation(note, note="A long saw")
    (gone,) = library.annotate(stored, SAW, AnnotationKind.IDEA, "no secret").annotations
    library.delete_annotation(gone)
    library.toggle_bookmark(stored, 5)
    path = tmp_path / "tools.causerie"
    library.write_bundle(None, path)
    return path


@pytest.fixture
def altered(bundle, stored, tmp_path):
    """The bundle with something else in it: give what changes the manifest and the document."""

    def alter(change=lambda manifest, entry: None, more=()):
        with zipfile.ZipFile(bundle) as old:
            members = {name: old.read(name) for name in old.namelist()}
        name = layout.member_name(stored)
        manifest, entry = json.loads(members[layout.MANIFEST_NAME]), json.loads(members[name])
        change(manifest, entry)
        members |= {layout.MANIFEST_NAME: json.dumps(manifest).encode(), name: json.dumps(entry).encode()}
        path = tmp_path / "altered.causerie"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for each, data in (*members.items(), *more):
                new.writestr(zipfile.ZipInfo(each) if each == layout.TYPE_NAME else each, data)
        return path

    return alter


def test_it_is_known_by_its_content(bundle, library_path, tmp_path):
    renamed = bundle.rename(tmp_path / "something.txt")
    assert is_bundle(renamed)
    assert not is_bundle(library_path)
    assert not is_bundle(tmp_path)
    assert not is_bundle(tmp_path / "nothing")


def test_the_same_notes_give_the_same_bytes(bundle, library, tmp_path, shelves, give):
    again = tmp_path / "again.causerie"
    library.write_bundle(None, again)
    assert again.read_bytes() == bundle.read_bytes()
    other = shelves("other")
    other.merge(bundle)
    other.write_bundle([other.documents()[0].id], again)
    library.write_bundle([library.documents()[0].id], bundle)
    assert again.read_bytes() == bundle.read_bytes()


def test_it_can_be_read_without_the_program(bundle, stored):
    with zipfile.ZipFile(bundle) as file:
        assert file.namelist()[0] == "mimetype"
        assert b"Causerie bundle" in file.read("README.txt")
        manifest = json.loads(file.read("manifest.json"))
        entry = json.loads(file.read(f"documents/{stored}.json"))
    assert manifest["documents"] == [{"id": stored, "title": "On the Lending of Tools"}]
    assert entry["blocks"][4]["paragraphs"] == ["Never mind the dog."]
    (note,) = entry["annotations"]
    assert (note["note"], note["tags"]) == ("A long saw", ["tools"])
    assert [each["note"] for each in note["earlier"]] == ["A saw"]


def test_what_was_deleted_does_not_go_along(bundle, stored):
    with zipfile.ZipFile(bundle) as file:
        text = file.read(f"documents/{stored}.json").decode()
    assert "no secret" not in text
    assert str(Path("tools.txt").absolute()) not in text


def test_nothing_is_written_where_that_cannot_be(library, stored, tmp_path):
    with pytest.raises(CannotWrite, match="folder does not exist"):
        library.write_bundle(None, tmp_path / "nowhere" / "b.causerie")
    assert list(tmp_path.glob("*.part")) == []


def test_what_is_too_large_to_be_taken_in_is_not_written(library, stored, tmp_path, monkeypatch):
    monkeypatch.setattr(layout, "MOST_OF_ALL", 1000)
    with pytest.raises(CannotWrite, match="too much for one bundle"):
        library.write_bundle(None, tmp_path / "b.causerie")
    assert list(tmp_path.glob("*.causerie")) == []


# ------------------------------------------------------------------------------ hostile
def test_a_newer_bundle_is_refused(altered, shelves):
    path = altered(lambda manifest, entry: manifest.update(version=2, program="Causerie 9.1"))
    with pytest.raises(NewerBundle, match=r"was made by Causerie 9\.1, which is newer.*nothing was changed"):
        shelves("other").merge(path)
    assert shelves("other").documents() == []


def put(name, value):
    def change(manifest, entry):
        entry[name] = value

    return change


def put_in(name, number, key, value):
    def change(manifest, entry):
        entry[name][number][key] = value

    return change


def put_in_manifest(name, value):
    return lambda manifest, entry: manifest.update({name: value})


HOSTILE = {
    "another format": put_in_manifest("format", "zip"),
    "no version": put_in_manifest("version", None),
    "a way out": put_in_manifest("documents", [{"id": "../../../../etc/passwd.....", "title": ""}]),
    "no such document": put_in_manifest("documents", [{"id": "0" * 26}]),
    "twice": lambda manifest, entry: manifest["documents"].append(manifest["documents"][0]),
    "another id": put("id", "0" * 26),
    "an id that is none": put("id", "DROP TABLE document"),
    "a title of numbers": put("title", 7),
    "half a character": put("title", "\ud800"),
    "blocks that are none": put("blocks", {"a": 1}),
    "a block that is none": put("blocks", [1]),
    "a kind that is none": put_in("blocks", 0, "kind", "poem"),
    "a speaker who is nobody": put_in("blocks", 1, "speakers", [99]),
    "a negative speaker": put_in("blocks", 1, "speakers", [-1]),
    "text that is none": put_in("blocks", 1, "paragraphs", [None]),
    "spans outside": put_in("blocks", 1, "paragraphs", [{"text": "a", "spans": [{"start": 0, "end": 9}]}]),
    "a section outside": put_in("sections", 0, "block", 10**6),
    "sections in disorder": put_in("sections", 0, "block", 8),
    "a number too large": put_in("sections", 0, "block", 10**400),
    "a number with a point": put_in("sections", 0, "block", 1.5),
    "true for one": put_in("sections", 0, "block", True),
    "a note without an id": put_in("annotations", 0, "id", ""),
    "tags that are none": put_in("annotations", 0, "tags", [[]]),
    "a date that is none": put_in("annotations", 0, "modified", "tomorrow"),
    "a date without an end": put_in("annotations", 0, "modified", "9999-12-31T23:59:59.999999Z"),
    "a date without a zone": put_in("annotations", 0, "modified", "2026-01-01T00:00:00"),
    "a kind to run": put_in("annotations", 0, "kind", "'; DROP TABLE note; --"),
    "a colour to fetch": put("colours", [{"speaker": "ODA", "colour": "url(http://x)"}]),
    "a genre that is none": put("genre", "recipe"),
    "no digest": put("source", {"name": "x", "sha256": "", "media_type": "text/plain"}),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_what_makes_no_sense_is_refused_whole(what, altered, shelves):
    other = shelves("other")
    before = state_of(other)
    with pytest.raises(UnreadableFile, match=r"is no sound bundle .*nothing was changed"):
        other.merge(altered(HOSTILE[what]))
    assert state_of(other) == before


def test_a_note_that_is_not_on_its_words_is_unattached(altered, shelves, stored):
    def move(manifest, entry):
        entry["annotations"][0]["start"]["offset"] = 2
        entry["bookmarks"][0]["block"] = 7000

    other = shelves("other")
    other.merge(altered(move))
    (note,) = other.annotations(stored)
    assert note.passage is None
    assert [mark.quote for mark in other.unattached_bookmarks(stored)] != []
    assert other.check() == []


def test_a_trap_is_not_unpacked(altered, stored, monkeypatch, shelves):
    path = altered(put("title", "a" * 30_000_000))
    with pytest.raises(UnreadableFile, match="too large"):
        shelves("other").merge(path)
    monkeypatch.setattr(layout, "MOST_OF_ALL", 1000)
    with pytest.raises(UnreadableFile, match="too large"):
        shelves("other").merge(altered())


def test_nothing_but_what_is_listed_is_looked_at(altered, shelves, stored, tmp_path):
    more = [("../evil.txt", b"x"), ("documents/../../evil.json", b"{"), ("/tmp/evil", b"x")]
    other = shelves("other")
    before = set(tmp_path.rglob("*"))
    other.merge(altered(more=more))
    assert [each.id for each in other.documents()] == [stored]
    assert {path.name for path in set(tmp_path.rglob("*")) - before} <= {"altered.causerie"}


def test_a_name_that_stands_twice_is_refused(altered, shelves):
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = altered(more=[(layout.MANIFEST_NAME, b"{}")])
    with pytest.raises(UnreadableFile, match="twice"):
        shelves("other").merge(path)


def test_depth_without_end_is_refused(bundle, altered, shelves):
    path = altered(more=[])
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(layout.MANIFEST_NAME, "[" * 200_000)
    with pytest.raises(UnreadableFile, match="no sound bundle"):
        shelves("other").merge(path)


def test_spoiled_bytes_are_told_and_change_nothing(bundle, tmp_path):
    """Whatever a bundle was spoiled to, it is read whole or refused with a sentence."""
    sound, path, refused = bundle.read_bytes(), tmp_path / "spoiled.causerie", 0
    for seed in range(200):
        path.write_bytes(spoiled(sound, random.Random(seed)))
        try:
            read_bundle(path, Unwatched())
        except (UnreadableFile, NewerBundle):
            refused += 1
    assert refused > 150


def spoiled(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed[: chance.randrange(len(changed)) if chance.random() < 0.3 else None])


def test_a_file_that_may_not_be_read(tmp_path):
    with pytest.raises(UnreadableFile, match="cannot be read"):
        reading.read_bundle(tmp_path / "nothing.causerie", Unwatched())
