"""A disk without room, as a limit on how long files may be: everybody can set one."""

import os
import subprocess
import sys

import pytest

from transcript.library import Library

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")

BEGIN = """
import resource, sys
from pathlib import Path
from transcript.errors import DiskFull, CannotWrite, CauserieError
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.search import SearchQuery
path = Path(sys.argv[1])
def room(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
def notes(library):
    return [note.note for note in library.annotations(library.documents()[0].id)]
def write(library, text):
    key = library.documents()[0].id
    library.annotate(key, Passage(Place(1), Place(1, 0, 3)), AnnotationKind.IDEA, text)
def refused(deed, kind=DiskFull):
    try:
        deed()
    except kind as error:
        assert "full" in str(error) and "free some space" in str(error), error
    else:
        raise AssertionError("it was written")
"""
WHILE_OPEN = """
with Library.open(path) as library:
    write(library, "before")
    room(60_000)
    written = ["before"]
    try:
        while len(written) < 1000:
            write(library, f"{len(written)} " * 500)
            written.append(f"{len(written)} " * 500)
    except DiskFull as error:
        assert "free some space" in str(error)
    assert 1 < len(written) < 1000, len(written)
    assert notes(library) == written
    refused(lambda: write(library, "no room " * 9000))
    room(resource.RLIM_INFINITY)
    write(library, "after")
    assert notes(library) == [*written, "after"]
    assert library.check() == [], library.check()
"""
WHEN_OPENED = """
with Library.open(path) as library:
    write(library, "before")
room(0)
with Library.open(path) as library:
    assert isinstance(library.unwritable, DiskFull), library.unwritable
    assert notes(library) == ["before"]
    assert len(library.search(SearchQuery(text="canal"))) == 2
    refused(lambda: write(library, "no room"))
    room(resource.RLIM_INFINITY)
    write(library, "after")
    assert library.unwritable is None
    assert notes(library) == ["before", "after"]
    assert library.check() == [], library.check()
"""
A_BACKUP = """
with Library.open(path) as library:
    backup = library.backup_automatically()
    before = sorted(backup.parent.iterdir())
    room(min(path.stat().st_size // 2, 60_000))  # less than what is tried, to know a full disk
    refused(library.backup_automatically, CauserieError)
    refused(lambda: library.backup(path.with_name("copy.causerie")), CauserieError)
    assert sorted(backup.parent.iterdir()) == before
    assert not path.with_name("copy.causerie").exists()
"""
AN_UPGRADE = """
import shutil
old = path.with_name("old.causerie")
shutil.copyfile(sys.argv[2], old)
before = old.read_bytes()
room(len(before) // 2)
refused(lambda: Library.open(old).close(), CauserieError)
assert old.read_bytes() == before
room(resource.RLIM_INFINITY)
with Library.open(old) as library:
    assert library.check() == []
(kept,) = old.parent.glob("old.upgraded-*.causerie")
"""


@pytest.mark.parametrize(
    "deeds", [WHILE_OPEN, WHEN_OPENED, A_BACKUP, AN_UPGRADE], ids=["open", "opening", "backup", "upgrade"]
)
def test_a_full_disk_loses_nothing_and_room_ends_it(deeds, library, stored, checkout):
    library.close()
    sample = checkout / "tests" / "samples" / "libraries" / "schema-1.causerie"
    command = [sys.executable, "-c", BEGIN + deeds, str(library.path), str(sample)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    with Library.open(library.path) as after:
        assert after.check() == []
