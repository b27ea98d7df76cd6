"""causerie import --edition-of: what it prints, and how it ends."""

import pytest

from transcript.anchors import find_quote
from transcript.commands import run
from transcript.library import Library
from transcript.model import AnnotationKind

SHED = """THE SHED

ODA: You lent him the saw, and he lent it on.

PIM: He asked me nicely. What is a loan?

ODA: A loan is a promise about a thing that one has.

PIM: About a thing, or about a person?

ODA: Both. Neither. The canal is rising.

PIM: Then bring the saw, and bring the café chairs too.

ODA: You asked me nicely.
"""
CORRECTED = SHED.replace("PIM: About a thing, or about a person?\n\n", "").replace("promise", "bare promise")


@pytest.fixture
def causerie(capsys):
    """Runs a command: status, standard output, standard error."""

    def call(*arguments) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return status, printed.out, printed.err

    return call


@pytest.fixture
def library_file(causerie, tmp_path, monkeypatch):
    """A library with the shed in it, and three notes on it."""
    monkeypatch.setenv("CAUSERIE_HOME", str(tmp_path / "home"))
    (tmp_path / "shed.txt").write_text(SHED, "utf-8")
    (tmp_path / "corrected.txt").write_text(CORRECTED, "utf-8")
    path = tmp_path / "library.causerie"
    assert causerie("import", "--library", path, tmp_path / "shed.txt")[0] == 0
    with Library.open(path) as library:
        key = library.documents()[0].id
        text = library.document(key)
        for quote in ("The canal is rising", "A loan is a promise about a thing", "or about a person"):
            library.annotate(key, find_quote(text, quote)[0], AnnotationKind.IDEA, "mine")
    return path


def test_a_new_edition_says_what_became_of_each_note(causerie, library_file, tmp_path):
    status, out, err = causerie(
        "import", "--library", library_file, "--edition-of", "shed", tmp_path / "corrected.txt"
    )
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].endswith("(1 kept, 1 moved, 1 unattached)")
    assert lines[1:] == [
        (
            "  moved       “A loan is a promise about a thing”"
            " is now “A loan is a bare promise about a thing”, turn 3"
        ),
        "  unattached  “or about a person”",
    ]
    status, out, err = causerie("check", "--library", library_file)
    assert (status, err) == (0, "")
    assert "“or about a person” is unattached" in out
    assert out.endswith("everything is well.\n")


def test_the_file_that_is_there_already_is_no_new_edition(causerie, library_file, tmp_path):
    status, out, err = causerie(
        "import", "--library", library_file, "--edition-of", "shed", tmp_path / "shed.txt"
    )
    assert (status, out) == (1, "")
    assert "is in the library already" in err


def test_an_edition_is_one_file(causerie, library_file, tmp_path):
    files = [tmp_path / "shed.txt", tmp_path / "corrected.txt"]
    status, out, err = causerie("import", "--library", library_file, "--edition-of", "shed", *files)
    assert (status, out) == (2, "")
    assert "takes one FILE" in err


def test_an_edition_of_what_is_not_there_is_refused(causerie, library_file, tmp_path):
    status, out, err = causerie(
        "import", "--library", library_file, "--edition-of", "barn", tmp_path / "corrected.txt"
    )
    assert (status, out) == (1, "")
    assert "holds no document “barn”" in err
