"""What is being written and cannot be stored: what to say, and where it is written at the last."""

import os
import tempfile
from pathlib import Path

from desktop.wording import reason, tr
from transcript.errors import DiskFull, LibraryLocked, LibraryMoved
from transcript.model import Annotation
from transcript.whole_file import PRIVATE

_MOST = 100  # drafts of one note in one folder


def not_stored(error: Exception, library: Path | None) -> str:
    """Why a note could not be stored, and what to do; the note stays open meanwhile."""
    if isinstance(error, DiskFull):
        words = tr(
            "The note could not be stored: the disk is full. It stays open here; free some space and "
            "press Try again."
        )
    elif isinstance(error, LibraryLocked):
        words = tr(
            "The note could not be stored: the library is in use by another program. It stays open here; "
            "close that program and press Try again."
        )
    elif isinstance(error, LibraryMoved):
        words = tr(
            "The note could not be stored: the library {} was moved, replaced or deleted. It stays open "
            "here; put the library back and press Try again."
        )
    else:
        words = tr("{} The note stays open here.").replace("{}", reason(error))
    return words.format(library)


def write_draft(annotation: Annotation, note: str, library: Path) -> Path | None:
    """Write a note that the library did not take into a file of its own: beside the library, else
    in the reader's home, else among temporary files. Its path, None where no place takes it."""
    text = f"{annotation.quote}\n\n{note}\n".encode()
    for folder in (library.parent, Path.home(), Path(tempfile.gettempdir())):
        for number in range(1, _MOST):
            again = f" {number}" if number > 1 else ""
            path = folder / f"unstored note {annotation.id}{again}.txt"
            try:
                _write_new(path, text)
            except FileExistsError:
                continue
            except OSError:
                break
            return path
    return None


def _write_new(path: Path, text: bytes) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
