"""A small conversation, and a library that holds it."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from transcript.document import Document
from transcript.library import Library
from transcript.model import (
    Block,
    BlockKind,
    DocumentId,
    Doubt,
    Milestone,
    Paragraph,
    Place,
    Section,
    Span,
    SpanRole,
    Speaker,
)
from transcript.source import Source

TITLE = "On the Lending of Tools"


def turn(speaker: int, *paragraphs: str, continued: bool = False) -> Block:
    label = ("ODA", "PIM", "Rust")[speaker]
    return Block(
        BlockKind.TURN, tuple(map(Paragraph, paragraphs)), (speaker,), None if continued else label, continued
    )


def stage(text: str) -> Block:
    return Block(BlockKind.STAGE, (Paragraph(text, (Span(0, len(text), SpanRole.DIRECTION),)),))


BLOCKS = (
    Block(BlockKind.PROSE, (Paragraph("A shed by the canal, in the rain."),), role="titlepage"),
    turn(0, "You lent him the “long” saw, and he lent it on."),
    turn(1, "He asked me nicely. I said: bring it back before the frost — and he didn’t.", "What is a loan?"),
    stage("(A dog barks.)"),
    turn(1, "Never mind the dog.", continued=True),
    turn(2, "A loan is a gift\nthat remembers its way home."),
    turn(0, "Is it? Then the saw has a poor memory. A loan is a promise about a thing."),
    turn(1, "About a thing, or about a person?"),
    turn(2, "Both. Neither. The canal is rising; bring the saw.", "Bring the café chairs, too."),
)


def conversation(title: str = TITLE, extra: str = "") -> Document:
    """Nine blocks, six turns, three speakers, three sections of which one is nested."""
    blocks = BLOCKS if not extra else (*BLOCKS, turn(0, extra))
    return Document.of(
        blocks,
        title=title,
        language="en",
        sections=[
            Section(heading="I. The Saw", level=1, first_block=1),
            Section(heading="What a Loan Is", level=2, first_block=5),
            Section(heading="II. Things and Persons", level=1, first_block=7),
        ],
        speakers=[Speaker("Oda", ("ODA", "Od.")), Speaker("Pim", ("PIM",)), Speaker("Rust", ("Rust",))],
        milestones=[Milestone("page", "3", Place(2, 1, 4)), Milestone("page", "4", Place(8))],
        doubts=[Doubt("label", 12, "“Rust” may be a word and not a name.")],
    )


def source_of(name: str) -> Source:
    return Source(name, "text/plain", hashlib.sha256(name.encode()).hexdigest(), ())


@pytest.fixture
def document() -> Document:
    return conversation()


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / "library.causerie"


@pytest.fixture
def open_library(library_path: Path) -> Iterator[Callable[..., Library]]:
    """Opens the library of the test, or another one, as often as wanted; all are closed at the end."""
    opened: list[Library] = []

    def open_one(path: Path = library_path, busy_timeout_ms: int = 2000) -> Library:
        opened.append(Library.open(path, busy_timeout_ms=busy_timeout_ms))
        return opened[-1]

    yield open_one
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: Callable[..., Library]) -> Library:
    return open_library()


@pytest.fixture
def stored(library: Library, document: Document) -> DocumentId:
    """The conversation, in the library."""
    key = library.add_document(document, source_of("tools.txt"), Path("tools.txt")).document
    assert key is not None
    return key


@pytest.fixture
def add(library: Library) -> Callable[..., DocumentId]:
    """Puts another conversation into the library: add("Title", "last turn")."""

    def add_one(title: str, extra: str = "") -> DocumentId:
        document = conversation(title, extra)
        key = library.add_document(document, source_of(f"{title}.txt"), None).document
        assert key is not None
        return key

    return add_one
