"""Files from strangers: a crafted library or backup runs nothing, and reads and writes nothing else."""

import sqlite3

import pytest

from transcript.errors import CauserieError, ForeignLibrary
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.storage.backups import list_backups, restore
from transcript.storage.salvage import salvage

WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))
PROGRAMS = {
    "trigger": "CREATE TRIGGER gift AFTER INSERT ON annotation BEGIN DELETE FROM document; END",
    "view": "CREATE VIEW gift AS SELECT * FROM annotation",
}
TABLES = {
    "table": "CREATE TABLE gift (x)",
    "virtual table": "CREATE VIRTUAL TABLE gift USING fts5 (x)",
    "index": "CREATE INDEX gift ON annotation (note)",
    "column": "ALTER TABLE document ADD COLUMN gift TEXT DEFAULT 'x'",
}


@pytest.fixture
def crafted(library, stored, tmp_path):
    """A library to which something was added: give it the SQL."""

    def craft(sql):
        library.annotate(stored, WORDS, AnnotationKind.IDEA, "mine")
        path = tmp_path / "crafted.causerie"
        library.backup(path)
        connection = sqlite3.connect(path)
        connection.execute(sql)
        connection.commit()
        connection.close()
        return path

    return craft


@pytest.mark.parametrize("sql", PROGRAMS.values(), ids=PROGRAMS)
def test_a_library_with_a_program_in_it_is_not_opened(sql, crafted):
    path = crafted(sql)
    before = path.read_bytes()
    with pytest.raises(ForeignLibrary, match="that Causerie did not make"):
        Library.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("sql", [*PROGRAMS.values(), *TABLES.values()], ids=[*PROGRAMS, *TABLES])
def test_a_backup_with_anything_that_is_not_ours_is_not_restored(sql, crafted, library, stored):
    path = crafted(sql)
    with pytest.raises(CauserieError, match=r"crafted\.causerie"):
        restore(path, library.path)
    assert [note.note for note in library.annotations(stored)] == ["mine"]
    kept = path.rename(library.path.with_name("library.replaced-20260101-120000-000000.causerie"))
    (listed,) = list_backups(library.path)
    assert (listed.path, listed.documents) == (kept, 0)
    assert "did not make" in listed.problem


def test_salvage_takes_rows_and_no_programs(crafted, stored):
    path = crafted(PROGRAMS["trigger"])
    assert salvage(path).notes == 1
    with Library.open(path) as library:
        assert [note.note for note in library.annotations(stored)] == ["mine"]


def test_nothing_outside_is_read(library):
    """Extensions are off, and an address within a statement opens no further file."""
    for sql in ("SELECT load_extension('gift')", "SELECT readfile('/etc/passwd')"):
        with pytest.raises(sqlite3.OperationalError):
            library._connection.one(sql)
    assert library._connection.number("PRAGMA trusted_schema") == 0
    assert library._connection.number("PRAGMA cell_size_check") == 1
