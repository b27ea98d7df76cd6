"""From a start to the first page, and from there to the complete window."""

import ctypes
import json
import os
import shutil
import subprocess
import sys

import pytest

from transcript import places
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place, ReadingPosition
from transcript.progress import Unwatched

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX signals only")
PATIENCE = 60  # seconds, on a busy machine


@pytest.fixture
def document(sample):
    """The sample in the reader's library, left in the middle, with a mark and a ribbon there."""
    with Library.open(places.library_file()) as library:
        made = import_file(library, sample, Unwatched()).document
        library.store_reading_position(made, ReadingPosition(Place(60), 60))
        library.annotate(made, Passage(Place(61), Place(61, 0, 12)), AnnotationKind.QUESTION)
        library.toggle_bookmark(made, 62)
        return made


@pytest.fixture
def start(checkout):
    """Start the program under watch: its exit status and what it told."""

    def run(*words, **values):
        watched = checkout / "tests" / "journeys" / "first_page.py"
        here = {**os.environ, "PYTHONPATH": str(checkout), "QT_QPA_PLATFORM": "offscreen", **values}
        done = subprocess.run(
            [sys.executable, str(watched), *map(str, words)],
            cwd=checkout, env=here, stdout=subprocess.PIPE, text=True, timeout=PATIENCE,
        )  # fmt: skip
        return done.returncode, json.loads(done.stdout) if done.stdout else None

    return run


@pytest.fixture
def screen():
    """The name of a screen of the test's own, on which keys can be pressed."""
    if not sys.platform.startswith("linux") or not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb")
    try:
        for name in ("libX11.so.6", "libXtst.so.6", "libxcb-cursor.so.0"):
            ctypes.CDLL(name)
    except OSError as error:
        pytest.skip(str(error))
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def test_the_page_can_be_read_first_and_does_not_move_when_the_rest_comes(start, sample, document):
    status, told = start("look", sample)
    assert status == 0
    assert told == {
        "furnished at first": False,
        "furnished": True,
        "the same page": True,
        "place": told["place"],
        "title": "The Borrowed Pilot — Causerie",
        "sections": 5,
    }
    assert told["place"] >= 60


def test_what_was_read_last_can_be_read_first_as_well(start, sample, document):
    start("look", sample)
    status, told = start("look", "")
    assert status == 0
    assert (told["furnished at first"], told["the same page"]) == (False, True)
    assert told["title"] == "The Borrowed Pilot — Causerie"


def test_a_file_that_is_new_is_added_by_the_complete_window(start, sample):
    status, told = start("look", sample)
    assert status == 0
    assert told["furnished at first"]
    assert told["title"] == "The Borrowed Pilot — Causerie"


@pytest.mark.parametrize("doing", ["close", "close-later", pytest.param("end", marks=POSIX)])
def test_a_window_that_ends_before_it_is_complete_ends_in_order(start, sample, document, doing):
    status, _ = start(doing, sample)
    assert status == 0
    library = places.library_file()
    assert not library.with_name(f"{library.name}-wal").exists()


def test_keys_that_are_pressed_at_the_first_page_are_carried_out(start, sample, document, screen):
    status, _ = start("press", sample, "b", "Control_L+q", DISPLAY=screen, QT_QPA_PLATFORM="xcb")
    assert status == 0
    with Library.open(places.library_file()) as library:
        first, second = library.bookmarks(document)
        assert {62} < {first.block, second.block}
