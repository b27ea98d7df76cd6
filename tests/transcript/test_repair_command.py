"""causerie check --repair, and causerie backup without a file."""

import pytest

from transcript.commands import run
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.storage.backups import list_backups


@pytest.fixture
def path(library, stored):
    """A library with a note, closed."""
    library.annotate(stored, Passage(Place(1), Place(1, 0, 3)), AnnotationKind.IDEA, "mine")
    library.close()
    return library.path


def test_a_damaged_library_is_repaired_and_what_became_of_it_is_told(path, stored, capsys):
    data = bytearray(path.read_bytes())
    data[16:100] = b"\xff" * 84
    path.write_bytes(data)
    assert run(["check", "--library", str(path)]) == 1
    assert "check --repair" in capsys.readouterr().err
    assert run(["check", "--repair", "--library", str(path)]) == 0
    told = capsys.readouterr().out
    (kept,) = path.parent.glob("library.damaged-*.causerie")
    assert told == (f"Salvaged 1 document, 1 note and 0 bookmarks. The damaged library is kept as {kept}\n")
    assert kept.read_bytes() == data
    with Library.open(path) as library:
        assert [note.note for note in library.annotations(stored)] == ["mine"]


def test_a_sound_library_is_indexed_anew_and_nothing_else_happens(path, capsys):
    with Library.open(path) as library:
        library._connection.run("INSERT INTO turn_index (turn_index) VALUES ('delete-all')")
    assert run(["search", "canal", "--library", str(path)]) == 0
    assert "canal" not in capsys.readouterr().out
    assert run(["check", "--repair", "--library", str(path)]) == 0
    assert "nothing is damaged" in capsys.readouterr().out
    assert run(["search", "canal", "--library", str(path)]) == 0
    assert "canal" in capsys.readouterr().out
    assert not list(path.parent.glob("library.damaged-*"))


@pytest.mark.parametrize("content", [b"Dear diary,\n", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_library_is_not_replaced(content, tmp_path, capsys):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    assert run(["check", "--repair", "--library", str(path)]) == 1
    assert "left as it is" in capsys.readouterr().err
    assert path.read_bytes() == content


def test_a_backup_without_a_name_is_one_of_the_automatic_ones(path, capsys):
    assert run(["backup", "--library", str(path)]) == 0
    (backup,) = list_backups(path)
    assert capsys.readouterr().out == f"{backup.path}  (1 document)\n"
    assert (backup.documents, backup.notes) == (1, 1)
