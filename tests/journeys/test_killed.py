"""A process that is killed loses nothing that was written."""

import os
import signal
import subprocess
import sys

import pytest

from transcript import places
from transcript.library import Library

WORDS = "If the pilot is borrowed, whose hand is on the wheel? Asked on a wet Friday."


@pytest.fixture
def typist(checkout, sample):
    """A process with a window in which WORDS are being typed into a note."""
    command = [sys.executable, str(checkout / "tests" / "journeys" / "typist.py"), str(sample), WORDS]
    here = {**os.environ, "PYTHONPATH": str(checkout), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=checkout, env=here, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL on this system")
def test_kill_9_one_second_after_the_last_key_loses_nothing(typist):
    assert typist.stdout.readline() == "typed\n"
    with pytest.raises(subprocess.TimeoutExpired):
        typist.wait(timeout=1)
    typist.kill()
    assert typist.wait() == -signal.SIGKILL

    with Library.open(places.library_file()) as library:
        (document,) = library.documents()
        (annotation,) = library.annotations(document.id)
        assert annotation.note == WORDS
        assert library.check() == []


@pytest.mark.skipif(not hasattr(signal, "SIGTERM") or os.name == "nt", reason="POSIX signals only")
def test_a_log_out_closes_the_window_in_order(typist):
    assert typist.stdout.readline() == "typed\n"
    typist.terminate()
    assert typist.wait(timeout=30) == 0
    with Library.open(places.library_file()) as library:
        (document,) = library.documents()
        assert library.annotations(document.id)[0].note == WORDS
