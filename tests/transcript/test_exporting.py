"""Notes in a folder that belongs to the reader: renamed files, name clashes, files of others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript.errors import CannotWrite
from transcript.exporting import export_to_file, export_to_folder
from transcript.model import AnnotationKind, Passage, Place
from transcript.whole_file import write_whole
from transcript.writers.file_names import file_name

WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))


@pytest.fixture
def vault(tmp_path):
    return tmp_path / "vault" / "reading"


@pytest.fixture
def noted(library, stored):
    library.annotate(stored, WORDS, AnnotationKind.IDEA, "mine")
    return stored


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_named_for_its_document(library, noted, vault):
    (export,) = export_to_folder(library, None, vault)
    assert names(vault) == ["On the Lending of Tools.md"]
    assert export.written
    assert b"\r" not in export.path.read_bytes()


def test_a_renamed_file_is_found_again(library, noted, vault):
    (export,) = export_to_folder(library, None, vault)
    export.path.rename(vault / "tools, for the seminar.md")
    library.annotate(noted, WORDS, AnnotationKind.IDEA, "another")
    (export,) = export_to_folder(library, None, vault)
    assert export.written
    assert names(vault) == ["tools, for the seminar.md"]
    assert "another" in export.path.read_text("utf-8")


def test_documents_of_one_title_have_files_of_their_own(library, noted, add, vault):
    other = add("On the Lending of Tools", "A second part.")
    library.annotate(other, WORDS, AnnotationKind.IDEA, "theirs")
    list(export_to_folder(library, None, vault))
    assert names(vault) == [f"On the Lending of Tools {other[-6:]}.md", "On the Lending of Tools.md"]
    before = {path: path.read_bytes() for path in vault.iterdir()}
    assert [export.written for export in export_to_folder(library, None, vault)] == [False, False]
    assert {path: path.read_bytes() for path in vault.iterdir()} == before


def test_a_file_of_the_readers_by_that_name_is_not_touched(library, noted, vault):
    vault.mkdir(parents=True)
    theirs = vault / "On the Lending of Tools.md"
    theirs.write_text("My own page.", "utf-8")
    list(export_to_folder(library, None, vault))
    assert theirs.read_text("utf-8") == "My own page."
    assert len(names(vault)) == 2


def test_a_document_whose_notes_are_gone_keeps_its_file_without_them(library, noted, add, vault):
    add("Never annotated")
    list(export_to_folder(library, None, vault))
    library.delete_annotation(library.annotations(noted)[0].id)
    (export,) = export_to_folder(library, None, vault)
    assert export.written
    assert "mine" not in export.path.read_text("utf-8")


def test_a_document_that_is_named_is_written_without_notes_too(library, add, vault):
    key = add("Never annotated")
    (export,) = export_to_folder(library, [key], vault)
    assert "annotations: 0\n" in export.path.read_text("utf-8")


def test_a_file_that_is_no_text_is_left_alone(library, noted, tmp_path):
    path = tmp_path / "notes.md"
    path.write_bytes(b"\xff\xfe\x00caf\xe9")
    with pytest.raises(CannotWrite, match=r"notes\.md was not written: .* not UTF-8"):
        export_to_file(library, noted, path)
    assert path.read_bytes() == b"\xff\xfe\x00caf\xe9"


def test_a_folder_cannot_stand_where_a_file_stands(library, noted, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="cannot be made"):
        list(export_to_folder(library, None, tmp_path / "file" / "vault"))


def test_line_ends_of_the_reader_stay(library, noted, tmp_path):
    path = tmp_path / "notes.md"
    export_to_file(library, noted, path)
    path.write_bytes(path.read_bytes() + b"\r\nMy own\r\n")
    library.annotate(noted, WORDS, AnnotationKind.IDEA, "another")
    export_to_file(library, noted, path)
    assert path.read_bytes().endswith(b"%% causerie:end %%\n\r\nMy own\r\n")


# ----------------------------------------------------------------------------- whole files
def test_a_file_that_cannot_be_finished_is_left_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "notes.md"
    path.write_text("before")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotWrite, match="the disk is full"):
        write_whole(path, b"after")
    assert path.read_text() == "before"
    assert names(tmp_path) == ["notes.md"]


def test_a_link_keeps_pointing_where_it_did(tmp_path):
    (tmp_path / "real.md").write_text("before")
    (tmp_path / "real.md").chmod(0o640)
    (tmp_path / "link.md").symlink_to("real.md")
    write_whole(tmp_path / "link.md", b"after")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "after"
    assert (tmp_path / "real.md").stat().st_mode & 0o777 == 0o640


# ------------------------------------------------------------------------------ file names
@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Meno: or, On Virtue?", "Meno or, On Virtue"),
        ("a/b\\c", "a b c"),
        ("CON", "CON_"),
        ("nul.txt", "nul.txt_"),
        ("..", "Untitled"),
        ("[[link]] #tag ^x", "link tag x"),
        ("Cafe\u0301", "Café"),
        ("ends with a dot.", "ends with a dot"),
    ],
)
def test_names_that_every_system_takes(title, name):
    assert file_name(title) == name


@given(st.text(max_size=300))
def test_any_title_makes_a_file(tmp_path_factory, title):
    name = file_name(title)
    assert 0 < len(name.encode()) <= 121
    path = tmp_path_factory.getbasetemp() / f"{name}.md"
    path.write_text("x")
    assert path.parent == tmp_path_factory.getbasetemp()
    path.unlink()
