"""Bundles and tables from the command line."""

import pytest

from transcript.commands import run
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place


@pytest.fixture
def noted(library, library_path, stored):
    """A closed library with a note in it."""
    library.annotate(
        stored, Passage(Place(1, 0, 13), Place(1, 0, 23)), AnnotationKind.TERM, "A saw", ["tools"]
    )
    library.close()
    return library_path


def test_documents_go_from_one_library_to_another(noted, stored, tmp_path, capsys):
    bundle, other = tmp_path / "out.causerie", tmp_path / "other.causerie"
    assert run(["--library", str(noted), "export", "--to", "bundle", "-o", str(bundle)]) == 0
    assert capsys.readouterr().out == f"{bundle}  (1 document)\n"
    assert run(["--library", str(other), "import", str(bundle)]) == 0
    assert capsys.readouterr().out == "1 document: 1 new, 1 note added\n"
    assert run(["--library", str(other), "import", str(bundle)]) == 0
    assert capsys.readouterr().out == "1 document: nothing new\n"
    with Library.open(other) as library:
        assert [note.note for note in library.annotations(stored)] == ["A saw"]


def test_a_spoiled_bundle_does_not_stop_the_others(noted, tmp_path, capsys):
    bundle, other = tmp_path / "out.causerie", tmp_path / "other.causerie"
    run(["--library", str(noted), "export", "--to", "bundle", "-o", str(bundle)])
    spoiled = tmp_path / "spoiled.causerie"
    spoiled.write_bytes(bundle.read_bytes()[:-300])
    capsys.readouterr()
    assert run(["--library", str(other), "import", str(spoiled), str(bundle)]) == 1
    told = capsys.readouterr()
    assert told.out == "1 document: 1 new, 1 note added\n"
    assert told.err.startswith(f"causerie: {spoiled} is no sound bundle")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("how", ["csv", "json", "html"])
def test_notes_go_out_as_one_file(how, noted, tmp_path, capsys):
    path = tmp_path / f"notes.{how}"
    arguments = ["--library", str(noted), "export", "lending", "--to", how, "-o", str(path)]
    assert run(arguments) == 0
    assert capsys.readouterr().out == f"{path}  (1 note in 1 document)\n"
    before = path.read_bytes()
    assert "A saw" in before.decode("utf-8-sig")
    assert run(arguments) == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("how", ["csv", "bundle"])
def test_a_folder_is_no_file(how, noted, tmp_path, capsys):
    assert run(["--library", str(noted), "export", "--to", how, "-o", str(tmp_path)]) == 2
    assert "name a file" in capsys.readouterr().err
