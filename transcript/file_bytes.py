"""A file's bytes, and the digest by which the library knows it again."""

import os
import stat
from hashlib import sha256
from pathlib import Path

from transcript.errors import UnreadableFile
from transcript.held import looked_at
from transcript.wording import Words

MOST_BYTES = 128 * 1024 * 1024


def digest_of(path: Path) -> str:
    """SHA-256 of the file's bytes, hexadecimal; raises `UnreadableFile`."""
    return sha256(bytes_of(path)).hexdigest()


def bytes_of(path: Path) -> bytes:
    """The whole file; raises `UnreadableFile` with a sentence for the reader."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(_why_no_file(path, status))
        if status.st_size > MOST_BYTES:
            raise too_large(str(path))
        with looked_at(path) as free:
            if not free:
                raise UnreadableFile(Words("{} is the library that is open; choose another file.", path))
            return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile(Words("{} does not exist; check the name and the folder.", path)) from error
    except PermissionError as error:
        raise UnreadableFile(Words("{} may not be read; ask for permission to read it.", path)) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise UnreadableFile(
            Words("{} cannot be read ({}); copy it to this computer first.", path, reason)
        ) from error


def _why_no_file(path: Path, status: os.stat_result) -> str:
    if stat.S_ISDIR(status.st_mode):
        return Words("{} is a folder; choose a file in it.", path)
    return Words("{} is not an ordinary file; copy what it holds into a file first.", path)


def too_large(name: str) -> UnreadableFile:
    """What to say of a file that has more than `MOST_BYTES`."""
    return UnreadableFile(
        Words("{} is larger than {} MB; split it into parts and open those.", name, MOST_BYTES // 1024**2)
    )
