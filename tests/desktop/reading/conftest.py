from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop.reading.dialogue_pane import DialoguePane
from desktop.theme import load_fonts, load_theme
from transcript.document import Document
from transcript.model import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Block,
    BlockKind,
    DocumentId,
    Paragraph,
    Passage,
    Section,
    Speaker,
)

START = datetime(2026, 1, 1, tzinfo=UTC)
SENTENCE = "The boat comes and goes, and nobody counts it but the man who is paid to do so. "


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    """The reading face, as the application loads it."""
    load_fonts()


def turn(speaker: int, *texts: str, **rest: object) -> Block:
    """A turn of one paragraph a text."""
    return Block(BlockKind.TURN, tuple(map(Paragraph, texts)), (speaker,), **rest)


@pytest.fixture(scope="session")
def dialogue() -> Document:
    """Two hundred turns of three speakers of different length, in two sections."""
    blocks = [turn(number % 3, f"Turn {number}. " + SENTENCE * (1 + number % 5)) for number in range(200)]
    blocks[3] = turn(0, "First paragraph.", "Second paragraph.")
    blocks[50] = Block(BlockKind.STAGE, (Paragraph("Rain on the roof."),))
    return Document.of(
        blocks,
        title="On boats",
        language="en",
        sections=[
            Section(heading="Dawn", level=1, first_block=0),
            Section(heading="Noon", level=1, first_block=100),
        ],
        speakers=[Speaker("Ada"), Speaker("Ben"), Speaker("Cleo")],
    )


@pytest.fixture
def pane(qtbot: object) -> DialoguePane:
    """An empty pane on screen, with the focus."""
    made = DialoguePane(load_theme("light"))
    qtbot.addWidget(made)
    made.reduced_motion = True
    made.resize(860, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def reading(pane: DialoguePane, dialogue: Document) -> DialoguePane:
    """A pane that shows the dialogue."""
    pane.set_document(dialogue)
    return pane


@pytest.fixture
def annotation() -> Callable[..., Annotation]:
    """Makes annotations, each later than the one before."""
    made = 0

    def make(passage: Passage, kind: AnnotationKind = AnnotationKind.IDEA) -> Annotation:
        nonlocal made
        made += 1
        when = START + timedelta(minutes=made)
        return Annotation(
            AnnotationId(f"note {made}"), DocumentId("d"), passage, kind,
            "", "", "", "", "", "", (), when, when,
        )  # fmt: skip

    return make
