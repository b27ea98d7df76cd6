"""What is asked for from outside: the names of files, and links."""

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from transcript.errors import UnreadableFile
from transcript.links import is_link

_MAGIC = b"SQLite format 3\0"
_HEADER = 72  # bytes of an SQLite file up to the end of the number of the program it belongs to


def wish_of(word: str) -> str:
    """A word of the command line as a link of ours, or as the whole name of a file.

    Desktops name files by `file:` URLs. Raises `UnreadableFile` for a place on another computer.
    """
    if is_link(word):
        return word
    scheme, place, path, *_ = urlsplit(word) if "://" in word else ("", "", word)
    if scheme == "file" and place in ("", "localhost"):
        text = unquote(path)
        return text.lstrip("/") if os.name == "nt" else text
    if scheme and len(scheme) > 1:
        raise UnreadableFile(f"{word} is not on this computer; copy it here first.")
    return str(Path(word).absolute())


def library_among(wishes: Sequence[str]) -> Path | None:
    """The one file asked for, where it is a library of ours: it is opened as one and not read as a text."""
    if len(wishes) != 1 or is_link(wishes[0]):
        return None
    path = Path(wishes[0])
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError:
        return None  # the window says what is wrong with it
    if not header.startswith(_MAGIC):
        return None
    from transcript.storage.schema import APPLICATION_ID  # not on the way to the first page

    return path if header.endswith(APPLICATION_ID.to_bytes(4, "big")) else None
