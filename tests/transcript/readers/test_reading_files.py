"""Files that cannot be read are refused with one sentence that names them."""

from pathlib import Path

import pytest

from transcript import readers
from transcript.errors import UnreadableFile
from transcript.readers import read_source, read_source_bytes


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_source(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert "\n" not in sentence
    return sentence


def test_a_missing_file(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "nowhere.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.parametrize("text", ["", "\n", " \t\n\n", "\ufeff"])
def test_an_empty_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "blank.txt"
    path.write_text(text, encoding="utf-8")
    assert "is empty" in refusal(path)


def test_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" * 50)
    assert "not a text file" in refusal(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("ANN: Hello.", encoding="utf-8")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "may not be read" in refusal(path)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    path.write_text("ANN: Hello.\n" * 100, encoding="utf-8")
    monkeypatch.setattr(readers, "MOST_BYTES", 100)
    assert "larger than" in refusal(path)


def test_lines_keep_their_numbers_and_page_breaks() -> None:
    source = read_source_bytes(b"one\n\ntwo\n\x0cthree\n", "a.txt")
    kept = [(line.text, line.number, line.page_break) for line in source.lines if line.text]
    assert kept == [("one", 1, False), ("two", 3, False), ("three", 4, True)]
    assert len(source.digest) == 64
