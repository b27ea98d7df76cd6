"""Paints the main states of the window, in all themes, for a person to look at.

    python3 run.py screenshots

The pictures are in `screenshots/` afterwards. Nothing is compared: faces differ from
system to system. What is asserted is that each state is really on the picture.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from desktop.app import Desk, make_application
from desktop.theme import THEMES
from transcript import places
from transcript.document import Document
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import AnnotationKind, BlockKind, DocumentId, Passage, Place
from transcript.progress import Unwatched

TAGS = {AnnotationKind.QUESTION: ("claims", "structure"), AnnotationKind.OBJECTION: ("loss",)}
NOTES = {
    AnnotationKind.QUESTION: "Hinge of the whole section.",
    AnnotationKind.OBJECTION: "The strongest objection so far. Does the next turn meet it?",
}


@pytest.fixture(params=THEMES)
def theme(request) -> str:
    return request.param


@pytest.fixture
def keep(theme, checkout):
    """Save a picture of a widget under a name."""
    folder = checkout / "screenshots"
    folder.mkdir(exist_ok=True)

    def save(widget, name: str) -> None:
        picture = widget.grab().toImage()
        assert picture.save(str(folder / f"{name}-{theme}.png"))
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(0, picture.width(), 7)
            for y in range(5, picture.height(), 31)
        }
        assert len(colours) > 3, "there is next to nothing on the picture"

    return save


def mark(library: Library, document: DocumentId, text: Document) -> None:
    """A mark of each kind in the turns of the first section, and a bookmark."""
    turns = [
        block
        for block in range(len(text))
        if text.kind(block) is BlockKind.TURN and len(text.block(block).paragraphs[0].text) > 60
    ]
    for kind, block in zip(AnnotationKind, turns[2:], strict=False):
        words = text.block(block).paragraphs[0].text
        end = words.find(" ", len(words) // 2)
        passage = Passage(Place(block, 0, 0), Place(block, 0, end))
        library.annotate(document, passage, kind, NOTES.get(kind, ""), TAGS.get(kind, ()))
    library.toggle_bookmark(document, turns[3])


@pytest.fixture
def desk(qapp, qtbot, theme, checkout) -> Iterator[Desk]:
    """A window with the sample dialogue in its library, marked and half read."""
    sample = checkout / "resources" / "samples" / "the-borrowed-pilot.txt"
    with Library.open() as library:
        document = import_file(library, sample, Unwatched()).document
        mark(library, document, library.document(document))
    made = Desk(make_application(), None, places.settings_file())
    made.settings.change(theme=theme)
    made.window.resize(1440, 900)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def reading(desk) -> Desk:
    """The same with the dialogue open at the second note."""
    desk.window.presentation.show_document(desk.session.documents()[0].id)
    desk.window.reading.show_annotation(desk.session.annotations()[1].id)
    return desk


def test_reading(reading, keep):
    assert reading.window.parts.reading
    keep(reading.window, "reading")


def test_editing_a_note(reading, keep):
    reading.window.parts.notes.edit(reading.session.annotations()[1].id)
    assert reading.window.parts.notes.editor.isVisible()
    keep(reading.window, "editing")


def test_selecting(reading, keep):
    pane = reading.window.parts.pane
    block = reading.session.annotations()[0].passage.start.block
    pane.select(Passage(Place(block), Place(block + 1, 0, 5)))
    assert pane.selection() is not None
    keep(reading.window, "selecting")


def test_finding(reading, keep, qtbot):
    window = reading.window
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.parts.find_bar.field, "the")
    qtbot.waitUntil(lambda: window.finding.finder.is_done)
    assert window.finding.finder.count > 3
    keep(window, "finding")


def test_following(reading, keep, qtbot):
    window = reading.window
    for key in (Qt.Key.Key_F, Qt.Key.Key_3):
        qtbot.keyClick(window.parts.pane, key)
    assert window.parts.pill.isVisible()
    keep(window, "following")


def test_type_popover(reading, keep):
    reading.window.view.show_type_popover()
    assert reading.window.parts.type_popover.isVisible()
    keep(reading.window, "type")


def test_bookmarks(reading, keep):
    navigator = reading.window.parts.navigator
    navigator.tabs.choose(1)
    assert navigator.bookmark_list.isVisible()
    keep(reading.window, "bookmarks")


def test_large_text(reading, keep):
    reading.settings.change(text_size=32)
    keep(reading.window, "large-text")


def test_smallest_window(reading, keep, qtbot):
    reading.window.resize(720, 480)
    qtbot.waitUntil(lambda: reading.window.parts.pane.width() > 640)
    assert not reading.window.parts.notes.isVisible()
    keep(reading.window, "smallest")


def test_right_to_left(reading, keep):
    reading.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    keep(reading.window, "right-to-left")


def test_library(desk, keep):
    assert not desk.window.parts.reading
    keep(desk.window, "library")


def test_first_run(desk, keep):
    desk.window.presentation.delete_document(desk.session.documents()[0].id)
    assert desk.window.parts.library_page.sample_button.isVisible()
    keep(desk.window, "first-run")


def test_prose_and_its_banner(desk, keep, qtbot, tmp_path):
    prose = tmp_path / "A walk.txt"
    prose.write_text("We walked as far as the mill and back. Nobody said a word.\n\n" * 12)
    with qtbot.waitSignal(desk.window.files.document_ready):
        desk.open_files([Path(prose)])
    assert desk.window.parts.banner.text
    keep(desk.window, "prose")


def test_an_error(reading, keep, qtbot, tmp_path):
    reading.open_files([tmp_path / "missing.txt"])
    qtbot.waitUntil(lambda: not reading.window.files.busy)
    assert "missing.txt" in reading.window.parts.banner.text
    keep(reading.window, "error")
