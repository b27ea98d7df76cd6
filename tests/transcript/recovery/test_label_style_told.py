"""The way of printing labels that recovery finds, told outright, gives the same document."""

from pathlib import Path

import pytest

from transcript.readers import read_source
from transcript.recovery.choices import Choices
from transcript.recovery.label_styles import style_found
from transcript.recovery.recover import recover

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "texts"
DEV = Path(__file__).resolve().parents[3].parent / "shared" / "corpus" / "dev"
READABLE = {".txt", ".md", ".htm", ".html", ".xhtml", ".srt", ".vtt"}


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in READABLE)


@pytest.mark.parametrize("path", files(SAMPLES), ids=lambda path: path.name)
def test_of_our_own_texts(path: Path) -> None:
    _says_the_same(path)


@pytest.mark.skipif(not DEV.is_dir(), reason="the corpus beside the checkout is absent")
@pytest.mark.parametrize("path", files(DEV), ids=lambda path: path.name)
def test_of_the_corpus(path: Path) -> None:
    _says_the_same(path)


def _says_the_same(path: Path) -> None:
    source = read_source(path)
    found = recover(source)
    style = style_found(source, found)
    if style is not None:
        assert recover(source, choices=Choices(label_style=style)) == found
