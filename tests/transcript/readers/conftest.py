"""Samples of our own in every format, read as a reader of them would be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from transcript.document import Document
from transcript.progress import Unwatched
from transcript.readers import read_source
from transcript.recovery.given import assemble
from transcript.source import Source

FORMATS = Path(__file__).resolve().parents[2] / "samples" / "formats"


@pytest.fixture
def sample() -> Callable[[str], Source]:
    """The source of a file in tests/samples/formats."""
    return lambda name: read_source(FORMATS / name)


@pytest.fixture
def sample_bytes() -> Callable[[str], bytes]:
    """The bytes of a file in tests/samples/formats."""
    return lambda name: (FORMATS / name).read_bytes()


@pytest.fixture
def document_of(sample: Callable[[str], Source]) -> Callable[[str], Document]:
    """The document of a file whose format states its turns."""
    return lambda name: assemble(sample(name), Unwatched().check_cancelled)


@pytest.fixture
def told(document_of: Callable[[str], Document]) -> Callable[[str], list[tuple[str, str, list[str]]]]:
    """The blocks of such a file as (kind, who speaks, paragraphs)."""

    def blocks(name: str) -> list[tuple[str, str, list[str]]]:
        document = document_of(name)
        return [
            (
                block.kind.value,
                document.speaker_name(number),
                [paragraph.text for paragraph in block.paragraphs],
            )
            for number, block in enumerate(document.blocks())
        ]

    return blocks
