"""An upgrade is made after a backup, and killed at any of its steps it leaves the old library or the new."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from transcript.library import Library
from transcript.storage import schema
from transcript.storage.backups import BackupKind, list_backups, restore

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "libraries"
OLDER = range(1, schema.SCHEMA)

KILL_AT_EACH_STEP = """
import os, shutil, signal, sqlite3, sys
from pathlib import Path
from transcript.library import Library
from transcript.storage.connection import Connection
old, folder = Path(sys.argv[1]), Path(sys.argv[2])
run, killed, step = Connection.run, True, 0

def dying(connection, sql, values=()):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return run(connection, sql, values)

def schema_of(path):
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema ORDER BY name")]
    connection.close()
    return found, tables

known = {}
while killed:
    step += 1
    path = folder / f"{step}.causerie"
    shutil.copyfile(old, path)
    child = os.fork()
    if not child:
        left, Connection.run = step, dying
        Library.open(path).close()
        os._exit(0)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    version, tables = schema_of(path)
    assert known.setdefault(version, tables) == tables, "half of a step was left"
    with Library.open(path) as library:
        assert library.check() == [], library.check()
        assert [each.title for each in library.documents()] == ["The Ferry"]
        assert len(library.annotations(library.documents()[0].id)) == 2
print(step)
"""


@pytest.mark.parametrize("version", OLDER)
def test_what_was_upgraded_is_kept_and_can_be_restored(version, tmp_path):
    path = tmp_path / "library.causerie"
    shutil.copyfile(SAMPLES / f"schema-{version}.causerie", path)
    Library.open(path).close()
    (kept,) = list_backups(path)
    assert (kept.kind, kept.documents, kept.notes) == (BackupKind.UPGRADED, 1, 2)
    connection = sqlite3.connect(kept.path)
    assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    connection.close()
    restore(kept.path, path)
    with Library.open(path) as library:
        assert library.check() == []


@pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed by SIGKILL")
@pytest.mark.parametrize("version", OLDER)
def test_an_upgrade_killed_at_any_step_leaves_a_whole_library(version, tmp_path):
    old = SAMPLES / f"schema-{version}.causerie"
    command = [sys.executable, "-c", KILL_AT_EACH_STEP, str(old), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 3
