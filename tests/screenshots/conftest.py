"""The window whose pictures are taken, for screens of one or two pixels to a logical one: `--scale 2`."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

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
def keep(theme, checkout, qtbot):
    """Save a picture of a widget under a name, when another look that it was given is all there."""
    folder = checkout / "screenshots"
    folder.mkdir(exist_ok=True)

    def save(widget, name: str) -> None:
        qtbot.waitUntil(widget.window().updatesEnabled)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        picture = widget.grab().toImage()
        twice = "@2x" if picture.devicePixelRatio() == 2 else ""
        assert picture.save(str(folder / f"{name}-{theme}{twice}.png"))
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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--scale", choices=("1", "2"), default="1", help="device pixels to a logical one")


def pytest_configure(config: pytest.Config) -> None:
    """Qt reads this when the application is made."""
    scale = config.getoption("--scale", default="1")
    if scale != "1":
        os.environ["QT_SCALE_FACTOR"] = scale
