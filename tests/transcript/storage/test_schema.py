"""Libraries of every released schema are opened and brought up to date, or left as they are."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from transcript.errors import LibraryCorrupt, LibraryError
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place, ReadingPosition
from transcript.search import SearchQuery
from transcript.storage import opening, schema

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "libraries"


@pytest.fixture(params=range(1, schema.SCHEMA + 1))
def old_library(request, tmp_path) -> Path:
    """A copy of the library that a reader of this schema left."""
    path = tmp_path / "old.causerie"
    shutil.copy(SAMPLES / f"schema-{request.param}.causerie", path)
    return path


def test_everything_in_an_old_library_is_there(old_library):
    with Library.open(old_library) as library:
        (summary,) = library.documents()
        document = library.document(summary.id)
        assert (summary.title, summary.speakers, summary.source) == (
            "The Ferry",
            ("Ina", "Jory"),
            "ferry.txt",
        )
        assert [block.kind.value for block in document.blocks()] == [
            "prose", "turn", "stage", "turn", "turn", "turn",
        ]  # fmt: skip
        assert document.block(3).continued
        assert document.block(3).time == "00:12"
        assert document.speakers_of(5) == (0, 1)
        assert document.milestones[0].place == Place(4, 1, 3)
        term, question = library.annotations(summary.id)
        assert (term.kind, term.quote, term.tags) == (AnnotationKind.TERM, "ferry", ("boats",))
        assert question.passage == Passage(Place(3), Place(4, 0, 6))
        assert [bookmark.name for bookmark in library.bookmarks(summary.id)] == ["the question"]
        assert library.reading_position(summary.id) == ReadingPosition(Place(3, 0, 2), 4)
        assert [hit.block for hit in library.search(SearchQuery(text="ferry"))] == [1, 4]
        assert library.check() == []


def test_a_library_of_the_second_schema_knows_the_author(tmp_path):
    path = tmp_path / "second.causerie"
    shutil.copy(SAMPLES / "schema-2.causerie", path)
    with Library.open(path) as library:
        (summary,) = library.documents()
        assert (summary.author, summary.genre, summary.date) == ("Ina Vell", "dialogue", "spring 1931")
        document = library.document(summary.id)
        assert (document.author, document.genre, document.date) == ("Ina Vell", "dialogue", "spring 1931")


def test_a_library_knows_itself(library, library_path):
    library.close()
    connection = sqlite3.connect(library_path)
    assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_what_is_stored_is_synced(library):
    assert library._connection.number("PRAGMA synchronous") == 2
    assert library._connection.number("PRAGMA foreign_keys") == 1


@pytest.fixture
def one_step_more(monkeypatch):
    """As if this program had one more schema: give it the SQL of the step."""

    def add(script: str) -> None:
        steps = (*schema.MIGRATIONS, script)
        monkeypatch.setattr(schema, "MIGRATIONS", steps)
        monkeypatch.setattr(schema, "SCHEMA", len(steps))
        monkeypatch.setattr(opening, "SCHEMA", len(steps))

    return add


def rows(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    version = connection.execute("PRAGMA user_version").fetchone()
    found = [str(version), *connection.iterdump()]
    connection.close()
    return found


def test_a_step_is_taken(library, library_path, stored, one_step_more):
    library.close()
    one_step_more("ALTER TABLE bookmark ADD COLUMN colour TEXT;\nUPDATE document SET title = 'x';\n")
    with Library.open(library_path) as library:
        assert library.documents()[0].title == "x"
    connection = sqlite3.connect(library_path)
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA,)
    connection.close()


@pytest.mark.parametrize(
    ("script", "error"),
    [
        (
            "UPDATE document SET title = 'x';\nINSERT INTO library VALUES ('seen', 1);\n",
            sqlite3.IntegrityError,
        ),
        ("PRAGMA defer_foreign_keys = ON;\nUPDATE section SET document = 'nobody';\n", LibraryCorrupt),
    ],
)
def test_a_step_that_fails_changes_nothing(script, error, library, library_path, stored, one_step_more):
    library.close()
    before = rows(library_path)
    one_step_more(script)
    with pytest.raises(error):
        Library.open(library_path)
    assert rows(library_path) == before


def test_an_old_library_that_is_read_only_is_not_upgraded(
    library, library_path, stored, one_step_more, monkeypatch
):
    library.close()
    one_step_more("UPDATE document SET title = 'x';\n")
    monkeypatch.setattr(opening, "_writable", lambda path: False)
    with pytest.raises(LibraryError, match="must be upgraded"):
        Library.open(library_path)


OPEN = """
import sys
from pathlib import Path
from transcript.library import Library
sys.stdin.read(1)
Library.open(Path(sys.argv[1]), busy_timeout_ms=20000).close()
"""


def test_two_programs_may_make_the_same_library_at_once(tmp_path):
    path = tmp_path / "both" / "library.causerie"
    command = [sys.executable, "-c", OPEN, str(path)]
    running = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    for process in running:
        process.stdin.write("g")
        process.stdin.flush()
    for process in running:
        _, complaints = process.communicate()
        assert complaints == ""
        assert process.returncode == 0
    with Library.open(path) as library:
        assert library.check() == []
