"""The command line as people and scripts use it: what it prints, where, and how it ends."""

import io
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from transcript.commands import COMMANDS, build_parser, command_in, run
from transcript.library import Library

PLAY = """THE SHED

ODA: You lent him the saw, and he lent it on.

PIM: He asked me nicely. What is a loan?

ODA: A loan is a promise about a thing.

PIM: About a thing, or about a person?

ODA: Both. Neither. The canal is rising.

PIM: Then bring the saw, and bring the café chairs too.

ODA: You asked me nicely.
"""
CAUSERIE = [
    sys.executable,
    "-c",
    "import sys; from transcript.commands import run; sys.exit(run(sys.argv[1:]))",
]


@pytest.fixture
def play(tmp_path):
    path = tmp_path / "shed.txt"
    path.write_text(PLAY, "utf-8")
    return path


@pytest.fixture
def causerie(capsys):
    """Runs a command: causerie("list", "--json") -> status, standard output, standard error."""

    def call(*arguments) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return status, printed.out, printed.err

    return call


@pytest.fixture
def shed(causerie, play):
    """The play in the library; its id."""
    status, out, _ = causerie("import", play)
    assert status == 0
    return out.split()[0]


# ------------------------------------------------------------------------- usage and errors
def test_help_lists_every_command(causerie):
    status, out, _ = causerie("--help")
    assert status == 0
    for command in COMMANDS:
        assert f"\n    {command} " in out
        assert causerie(command, "--help")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [[], ["nonsense"], ["list", "--colour"], ["search"], ["convert", "x"], ["convert", "x", "--to", "pdf"],
     ["annotate", "x"], ["export", "x", "--to", "markdown"],
     ["annotate", "x", "--quote", "y", "--kind", "joke"]],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_status_2(causerie, arguments):
    status, out, err = causerie(*arguments)
    assert (status, out) == (2, "")
    assert "causerie" in err


@pytest.mark.parametrize(
    ("arguments", "command"),
    [(["list"], "list"), (["--library", "x", "list"], "list"), (["play.txt"], None),
     (["--home", "list"], None), (["--library=x", "check", "list"], "check"),
     (["--version"], None), ([], None)],
)  # fmt: skip
def test_a_command_is_told_from_a_file(arguments, command):
    assert command_in(arguments) == command


def test_others_may_add_a_command(causerie):
    parser, commands = build_parser()
    commands.add_parser("screenshot", help="paint")
    assert "screenshot" in parser.format_help()


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["search", "x"], ["annotate", "x", "--quote", "y"],
     ["export", "--to", "markdown", "-o", "out"], ["backup", "copy"], ["check"]],
    ids=lambda arguments: arguments[0],
)  # fmt: skip
def test_a_library_that_is_named_and_not_there_is_not_made(causerie, tmp_path, arguments):
    missing = tmp_path / "missing.causerie"
    status, out, err = causerie(*arguments, "--library", missing)
    assert (status, out) == (1, "")
    assert err == f"causerie: There is no library {missing}; check the name and the folder.\n"
    assert not missing.exists()


@pytest.mark.parametrize("command", ["list", "check"])
def test_a_damaged_library_is_one_line(causerie, tmp_path, command):
    path = tmp_path / "broken.causerie"
    path.write_bytes(b"nothing of ours")
    status, out, err = causerie(command, "--library", path)
    assert (status, out) == (1, "")
    assert err.startswith(f"causerie: The library {path} is damaged")
    assert err.count("\n") == 1


def test_a_locked_library_is_one_line(causerie, shed, causerie_home):
    holder = sqlite3.connect(causerie_home / "data" / "library.causerie", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    status, _, err = causerie("annotate", "shed", "--quote", "canal")
    holder.close()
    assert status == 1
    assert "in use by another program" in err
    assert err.count("\n") == 1


def test_who_stops_reading_is_not_told_off(play, causerie_home):
    with subprocess.Popen(
        [*CAUSERIE, "convert", str(play), "--to", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""


def test_nothing_is_loaded_that_a_command_does_not_need(causerie_home):
    code = (
        "import sys; from transcript.commands import run; run(['list'])\nprint(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stderr.split())
    assert "transcript.library" in loaded
    assert (
        not {"PySide6", "lxml", "transcript.readers", "transcript.recovery.recover", "markdown_it"} & loaded
    )


# ----------------------------------------------------------------------------- convert
def test_convert_prints_the_structure(causerie, play, causerie_home):
    status, out, err = causerie("convert", play, "--to", "json")
    assert (status, err) == (0, "")
    document = json.loads(out)
    assert document["format"] == "causerie/1"
    assert [block["speaker"] for block in document["blocks"] if block["kind"] == "turn"] == [
        "Oda",
        "Pim",
    ] * 3 + ["Oda"]
    assert not causerie_home.exists()


def test_convert_reads_standard_input(causerie, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAY.encode())))
    status, out, _ = causerie("convert", "-", "--to", "json")
    assert status == 0
    assert json.loads(out)["speakers"][0]["name"] == "Oda"


@pytest.mark.parametrize("form", ["json", "markdown", "html", "text"])
def test_convert_writes_a_file(causerie, play, tmp_path, form):
    printed = causerie("convert", play, "--to", form)[1]
    assert causerie("convert", play, "--to", form, "-o", tmp_path / "out") == (0, "", "")
    assert (tmp_path / "out").read_text("utf-8") == printed
    assert "rising" in printed
    assert causerie("convert", play, "--to", form)[1] == printed


def test_convert_says_why_it_cannot(causerie, tmp_path, play):
    (tmp_path / "empty.txt").touch()
    for bad in (tmp_path / "missing.txt", tmp_path, tmp_path / "empty.txt"):
        status, out, err = causerie("convert", bad, "--to", "json")
        assert (status, out) == (1, "")
        assert err.startswith("causerie: ")
        assert bad.name in err
        assert err.count("\n") == 1
    status, _, err = causerie("convert", play, "--to", "json", "-o", tmp_path / "no" / "out")
    assert status == 1
    assert "its folder does not exist" in err


# ------------------------------------------------------------------------ import and list
def test_import_prints_a_line_a_document(causerie, play):
    status, out, err = causerie("import", play)
    assert (status, err) == (0, "")
    key, rest = out.split("  ", 1)
    assert len(key) == 26
    assert rest.endswith("(7 turns, 2 speakers)\n")
    status, out, _ = causerie("import", play)
    assert (status, out.split()[0]) == (0, key)
    assert "in the library already" in out


def test_a_folder_is_walked_and_a_bad_file_does_not_stop_the_others(causerie, tmp_path):
    folder = tmp_path / "tapes"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(PLAY, "utf-8")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02" * 500)
    (folder / "more" / "c.TXT").write_text(PLAY.replace("saw", "axe"), "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text(PLAY.replace("saw", "rod"), "utf-8")
    status, out, err = causerie("import", folder, tmp_path / "missing.txt")
    assert status == 1
    assert len(out.splitlines()) == 2
    assert [line.startswith("causerie: ") for line in err.splitlines()] == [True, True]
    assert "b.txt" in err.splitlines()[0]
    assert "missing.txt" in err.splitlines()[1]


def test_a_folder_without_texts_is_an_error(causerie, tmp_path):
    (tmp_path / "nothing").mkdir()
    status, _, err = causerie("import", tmp_path / "nothing")
    assert status == 1
    assert "holds no file that Causerie reads" in err


def test_list_shows_documents(causerie, shed):
    causerie("annotate", shed, "--quote", "canal")
    status, out, _ = causerie("list")
    assert status == 0
    head, row = out.splitlines()
    assert head.split() == ["ID", "TITLE", "PEOPLE", "TURNS", "WORDS", "READ", "NOTES"]
    assert row.startswith(shed)
    assert "Oda, Pim" in row
    assert row.split()[-4] == "7"
    assert row.split()[-1] == "1"


def test_list_for_scripts(causerie, shed):
    (entry,) = json.loads(causerie("list", "--json")[1])
    assert entry["id"] == shed
    assert entry["people"] == ["Oda", "Pim"]
    assert (entry["turns"], entry["progress"], entry["annotations"]) == (7, 0, 0)
    assert entry["source"] == "shed.txt"
    assert len(entry["source_sha256"]) == 64


def test_an_empty_library(causerie):
    assert causerie("list")[:2] == (0, "Nothing here yet. Add a document with: causerie import FILE\n")
    assert json.loads(causerie("list", "--json")[1]) == []


def test_another_library_and_another_home(causerie, play, tmp_path, monkeypatch):
    monkeypatch.setenv("CAUSERIE_HOME", os.environ["CAUSERIE_HOME"])  # --home changes it for this process
    other = tmp_path / "other.causerie"
    assert causerie("import", play, "--library", other)[0] == 0
    assert causerie("list")[1].startswith("Nothing here yet")
    assert "Oda, Pim" in causerie("--library", other, "list")[1]
    assert causerie("--home", tmp_path / "stick", "import", play)[0] == 0
    assert (tmp_path / "stick" / "data" / "library.causerie").exists()


# --------------------------------------------------------------------------------- search
def test_search_prints_who_said_it(causerie, shed):
    status, out, _ = causerie("search", "cafe")
    assert status == 0
    title, hit = out.splitlines()
    assert title.endswith(f"({shed})")
    assert hit.startswith("  turn 6, Pim:  ")
    assert "café chairs" in hit


def test_search_for_scripts_and_by_speaker(causerie, shed):
    found = json.loads(
        causerie("search", '"asked me"', "--json", "--speaker", "oda", "--document", "shed")[1]
    )
    assert [(hit["turn"], hit["speaker"]) for hit in found] == [(7, "Oda")]
    start, end = found[0]["matches"][0]
    assert found[0]["snippet"][start:end] == "asked me"


def test_search_in_notes(causerie, shed):
    causerie("annotate", shed, "--quote", "canal", "--note", "Venice?", "--tag", "water")
    assert "Venice" in causerie("search", "venice", "--notes")[1]
    assert "#water" in causerie("search", "water", "--notes")[1]


def test_nothing_found_is_no_failure(causerie, shed):
    assert causerie("search", "zebra") == (0, "", "Nothing found for “zebra”.\n")
    assert causerie("search", '"((*')[0] == 0


# ------------------------------------------------------------------------------- annotate
def test_annotate_stores_a_note(causerie, shed, causerie_home):
    status, out, _ = causerie(
        "annotate", shed[:20].lower(), "--quote", "a promise  about a thing", "--note", "Is it?",
        "--tag", "#loan", "--tag", "law", "--kind", "Objection",
    )  # fmt: skip
    assert status == 0
    key, place = out.rstrip("\n").split("  ")
    assert place == "turn 3, Oda"
    with Library.open() as library:
        (note,) = library.annotations(shed)
    assert (note.id, note.quote, note.note) == (key, "a promise about a thing", "Is it?")
    assert (note.kind.value, note.tags) == ("objection", ("loan", "law"))


def test_an_ambiguous_quote_lists_the_candidates(causerie, shed):
    status, out, err = causerie("annotate", "shed", "--quote", "asked me nicely")
    assert (status, out) == (1, "")
    assert err.splitlines()[0].startswith("causerie: “asked me nicely” stands 2 times in ")
    assert err.splitlines()[1].startswith("  turn 2, Pim: …")
    assert err.splitlines()[2].startswith("  turn 7, Oda: …")
    assert causerie("annotate", "shed", "--quote", "asked me nicely", "--speaker", "Oda")[0] == 0


def test_an_absent_quote_lists_what_is_near(causerie, shed):
    status, _, err = causerie("annotate", "shed", "--quote", "the canal is sinking")
    assert status == 1
    assert "is not in" in err.splitlines()[0]
    assert err.splitlines()[1].startswith("  turn 5, Oda: Both. Neither.")
    assert "copy the words" in causerie("annotate", "shed", "--quote", "xyzzy")[2]


def test_documents_are_known_by_id_and_title(causerie, shed, tmp_path):
    (tmp_path / "shed-two.txt").write_text(PLAY.replace("saw", "axe"), "utf-8")
    other = causerie("import", tmp_path / "shed-two.txt")[1].split()[0]
    assert causerie("annotate", shed, "--quote", "canal")[0] == 0
    assert causerie("annotate", "shed-two", "--quote", "canal")[0] == 0
    status, _, err = causerie("annotate", "shed", "--quote", "canal")
    assert status == 1
    assert "may be any of these documents:" in err
    assert shed in err
    assert other in err
    assert "holds no document “barn”" in causerie("annotate", "barn", "--quote", "canal")[2]


# --------------------------------------------------------------------------------- export
def test_export_writes_notes_once(causerie, shed, tmp_path):
    assert causerie("annotate", shed, "--quote", "him the saw", "--note", "mine")[::2] == (0, "")
    folder = tmp_path / "vault"
    status, out, _ = causerie("export", "--to", "markdown", "-o", folder)
    (written,) = folder.iterdir()
    assert (status, out) == (0, f"{written}  (1 note)\n")
    before = written.stat()
    assert "> **Oda** (turn 1) him the saw" in written.read_text("utf-8")
    assert causerie("export", "--to", "markdown", "-o", folder)[1] == f"{written}  (1 note, unchanged)\n"
    assert written.stat().st_mtime_ns == before.st_mtime_ns


def test_export_to_one_file(causerie, shed, tmp_path):
    path = tmp_path / "notes.md"
    assert causerie("export", "shed", "--to", "markdown", "-o", path, "--markers", "html")[0] == 0
    assert "<!-- causerie:begin -->\n<!-- causerie:end -->\n" in path.read_text("utf-8")
    assert causerie("export", "--to", "markdown", "-o", path)[0] == 2


def test_export_without_notes_says_so(causerie, shed, tmp_path):
    assert causerie("export", "--to", "markdown", "-o", tmp_path / "vault") == (
        0, "", "No document has notes yet; nothing was written.\n",
    )  # fmt: skip


# ------------------------------------------------------------------- backup, restore, check
def test_backup_and_restore(causerie, shed, tmp_path):
    copy = tmp_path / "copy.causerie"
    assert causerie("backup", copy) == (0, f"{copy}  (1 document)\n", "")
    causerie("annotate", shed, "--quote", "canal")
    status, out, _ = causerie("restore", copy)
    assert status == 0
    kept = Path(out.rstrip("\n").rpartition("kept as ")[2])
    assert json.loads(causerie("list", "--json")[1])[0]["annotations"] == 0
    assert json.loads(causerie("--library", kept, "list", "--json")[1])[0]["annotations"] == 1
    assert "no backup" in causerie("restore", tmp_path / "none")[2]


def test_check_says_what_is_wrong(causerie, shed, causerie_home):
    status, out, _ = causerie("check")
    assert (status, out) == (0, f"{causerie_home / 'data' / 'library.causerie'}: everything is well.\n")
    causerie("annotate", shed, "--quote", "canal")
    connection = sqlite3.connect(causerie_home / "data" / "library.causerie")
    connection.execute("UPDATE annotation SET end_offset = end_offset + 1")
    connection.commit()
    connection.close()
    status, out, err = causerie("check")
    assert (status, err) == (1, "")
    assert "not on its words “canal”" in out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_into_and_not_replaced(play, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([*CAUSERIE, "convert", str(play), "--to", "text", "-o", str(pipe)]) as writing:
        assert "café chairs" in pipe.read_text("utf-8")
    assert writing.returncode == 0
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_one_clear_line(play):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*CAUSERIE, "convert", str(play), "--to", "text"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1
    assert done.stderr == "causerie: the output could not be written or read (No space left on device)\n"


@pytest.mark.skipif(os.name != "posix", reason="streams are closed otherwise here")
def test_streams_may_be_closed(play, tmp_path):
    line = 'exec "$@" <&- >&-'
    for arguments in (["convert", str(play), "--to", "text"], ["--home", str(tmp_path), "list"]):
        done = subprocess.run(["/bin/sh", "-c", line, "sh", *CAUSERIE, *arguments], capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")
    done = subprocess.run(
        ["/bin/sh", "-c", line, "sh", *CAUSERIE, "convert", "-", "--to", "text"], capture_output=True
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"causerie: Standard input is closed")
