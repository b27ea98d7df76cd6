"""A library open twice in one process keeps its locks: another process cannot take its log away."""

import os
import subprocess
import sys

import pytest

from transcript.bundle.layout import is_bundle
from transcript.errors import UnreadableFile
from transcript.importing import import_file
from transcript.library import Library
from transcript.progress import Unwatched

COME_AND_GO = """
import sys
from pathlib import Path
from transcript.library import Library
Library.open(Path(sys.argv[1])).close()
"""


@pytest.mark.skipif(os.name != "posix", reason="about the locks of POSIX")
def test_the_log_stays_while_a_window_is_open_though_a_worker_came_and_went(tmp_path, checkout):
    path = tmp_path / "library.causerie"
    log = tmp_path / "library.causerie-wal"
    window = Library.open(path)
    assert log.exists()
    Library.open(path).close()  # as the window's worker does
    subprocess.run([sys.executable, "-c", COME_AND_GO, str(path)], cwd=checkout, check=True)
    assert log.exists()
    window.close()
    assert not log.exists()


@pytest.mark.skipif(os.name != "posix", reason="about the locks of POSIX")
def test_the_log_stays_when_the_open_library_itself_is_to_be_added(tmp_path, checkout):
    path = tmp_path / "library.causerie"
    with Library.open(path) as window:
        with pytest.raises(UnreadableFile, match="is the library that is open; choose another file"):
            import_file(window, path, Unwatched())
        assert not is_bundle(path)
        subprocess.run([sys.executable, "-c", COME_AND_GO, str(path)], cwd=checkout, check=True)
        assert path.with_name("library.causerie-wal").exists()


def test_a_library_that_was_closed_may_be_looked_at_again(tmp_path):
    path = tmp_path / "library.causerie"
    Library.open(path).close()
    path.write_bytes(b"no library any more" * 10)
    with pytest.raises(Exception, match="no library of Causerie"):
        Library.open(path)
