"""Libraries that exchange bundles."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from transcript import moments
from transcript.library import Library
from transcript.model import DocumentId

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "samples"))
from exchange import Clock, hand_over


@pytest.fixture
def clock(monkeypatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(moments, "now", made)
    return made


@pytest.fixture
def shelves(tmp_path: Path) -> Iterator[Callable[[str], Library]]:
    """Libraries by name, closed at the end."""
    opened: dict[str, Library] = {}

    def shelf(name: str) -> Library:
        if name not in opened:
            opened[name] = Library.open(tmp_path / f"{name}.causerie")
        return opened[name]

    yield shelf
    for library in opened.values():
        library.close()


@pytest.fixture
def give(tmp_path: Path) -> Callable[[Library, Library], object]:
    return lambda giver, taker: hand_over(giver, taker, tmp_path)


@pytest.fixture
def shared(stored: DocumentId, library: Library, shelves, give) -> tuple[Library, Library, DocumentId]:
    """Two libraries that have the same document."""
    other = shelves("other")
    give(library, other)
    return library, other, stored
