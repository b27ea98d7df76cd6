"""Files and links that come from outside: the desktop's, those of a second start, those in old notes."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.wishes import library_among, wish_of
from transcript.errors import UnreadableFile
from transcript.library import Library
from transcript.links import Link
from transcript.model import AnnotationKind, Passage, Place


@pytest.fixture
def desk(qtbot, open_desk, sample):
    """A window with the sample open."""
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    return made


def titles(library):
    """Read from beside, so that the window is not kept from writing."""
    with closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)) as connection:
        return [title for (title,) in connection.execute("SELECT title FROM document")]


def block_at_the_top(desk):
    return desk.window.parts.pane.current_block()


def test_a_link_to_a_turn_goes_to_that_turn(desk):
    desk.window.parts.pane.go_to_block(0)
    desk.open_wish(str(Link(desk.session.id, turn=43)))
    assert desk.session.document.turn_number(block_at_the_top(desk)) == 43


def test_a_link_to_a_note_opens_its_document_and_chooses_the_note(desk):
    block = desk.session.document.turns[60]
    passage = Passage(Place(block, 0, 0), Place(block, 0, 5))
    desk.session.annotate(passage, AnnotationKind.QUESTION)
    (made,) = desk.session.annotations()
    link = str(Link(desk.session.id, annotation=made.id))
    desk.session.close_document()
    desk.open_wish(link)
    assert desk.session.document is not None
    assert desk.window.parts.notes.chosen() == made.id


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("causerie://01J9ZZZZZZZZZZZZZZZZZZZZZZ", "not in this library"),
        ("causerie://{}/a/000000000000", "was deleted"),
        ("causerie://{}?turn=99999", "leads to turn 99999"),
        ("causerie://nonsense", "leads to nothing"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(desk, link, words):
    desk.open_wish(link.format(desk.session.id))
    assert words in desk.window.parts.banner.text


def test_what_arrives_while_the_library_cannot_be_opened_waits(qtbot, open_desk, sample):
    desk = open_desk()
    library = desk.session.library
    desk.session.library = None
    desk.open_files([sample])
    desk.session.library = library
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.arrivals.take_waiting()
    assert desk.window.presentation.title == "The Borrowed Pilot"


def test_the_document_that_was_open_is_open_again(desk, open_desk):
    document = desk.session.id
    again = open_desk()
    assert again.session.id is None
    again.resume()
    assert again.session.id == document


def test_a_window_closed_on_the_library_opens_on_the_library(desk, open_desk):
    desk.session.close_document()
    again = open_desk()
    again.resume()
    assert again.session.id is None


def test_a_document_that_is_in_the_bin_is_not_opened_again(desk, open_desk):
    document = desk.session.id
    desk.window.close()
    with Library.open(desk._path) as library:
        library.delete_document(document)
    again = open_desk()
    again.resume()
    assert again.session.id is None


def test_desktops_name_files_by_urls():
    assert wish_of("file:///home/reader/two%20voices.txt") == "/home/reader/two voices.txt"
    assert wish_of("two voices.txt") == str(Path("two voices.txt").absolute())
    assert wish_of("causerie://x") == "causerie://x"
    with pytest.raises(UnreadableFile, match="not on this computer"):
        wish_of("https://example.org/a.txt")


def test_a_library_that_is_double_clicked_is_opened_as_one(tmp_path, sample):
    path = tmp_path / "copied.causerie"
    Library.open(path).close()
    assert library_among([str(path)]) == path
    assert library_among([str(sample)]) is None
    assert library_among([str(path), str(sample)]) is None
    assert library_among([str(tmp_path / "absent.causerie")]) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the socket's folder of Linux")
def test_a_second_start_of_the_command_is_shown_in_the_first_window(
    qtbot, tmp_path_factory, causerie_home, sample
):
    # far from the folder of this test: the names of sockets are bounded
    runtime = tmp_path_factory.mktemp("run")
    runtime.chmod(0o700)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}
    command = [sys.executable, "-m", "desktop"]
    first = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    try:
        qtbot.waitUntil(lambda: bool(list(runtime.glob("causerie-*"))), timeout=30_000)
        second = subprocess.run([*command, str(sample)], env=environment, timeout=60, check=False)
        assert second.returncode == 0
        library = causerie_home / "data" / "library.causerie"
        qtbot.waitUntil(lambda: titles(library) == ["The Borrowed Pilot"], timeout=30_000)
        assert first.poll() is None
    finally:
        first.terminate()
        first.communicate(timeout=60)
