"""Writing a file so that its name never stands for half of it."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from transcript.errors import CannotWrite
from transcript.wording import Words

PRIVATE = stat.S_IRUSR | stat.S_IWUSR
SHARED = 0o666  # less what the reader's umask takes away


def sync_folder(folder: Path) -> None:
    """Make the names of new and renamed files in `folder` survive a loss of power."""
    if os.name != "posix":
        return  # Windows keeps no handle on folders, and journals their names
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def whole_file(path: Path, permissions: int = SHARED) -> Iterator[Path]:
    """An empty file beside `path` to be filled, which then takes its place in one step.

    Where the block raises, `path` is left as it was. A link keeps pointing where it did,
    and a file that is replaced keeps its permissions. `CannotWrite` names the reason.
    """
    if _is_special(path):
        raise CannotWrite(Words("{} was not written: it is not an ordinary file; choose another name.", path))
    target = path.resolve()
    unfinished = target.with_name(f".causerie-{secrets.token_hex(6)}.part")
    try:
        with _reasons(path):
            _create(unfinished, target, permissions)
        yield unfinished
        with _reasons(path):
            _take_name(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Make `data` the contents of the file at `path`; a device or a pipe is written into, never replaced."""
    if _is_special(path):
        with _reasons(path):
            path.write_bytes(data)
        return
    with whole_file(path) as unfinished, _reasons(path):
        unfinished.write_bytes(data)


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _create(unfinished: Path, target: Path, permissions: int) -> None:
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, permissions))
    if target.exists() and permissions == SHARED:
        unfinished.chmod(stat.S_IMODE(target.stat().st_mode))


def _take_name(unfinished: Path, target: Path) -> None:
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(target)
    sync_folder(target.parent)


@contextmanager
def _reasons(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(_sentence(path, error)) from error


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Words("{} was not written: the disk is full; free some space and try again.", path)
    if error.errno == errno.ENOENT:
        return Words("{} was not written: its folder does not exist; make it or choose another one.", path)
    if error.errno in (errno.EISDIR, errno.ENOTDIR):
        return Words(
            "{} was not written: a folder stands where the file should, or a file where a folder should.",
            path,
        )
    return Words("{} was not written ({}); choose a place where you may write.", path, error.strerror)
