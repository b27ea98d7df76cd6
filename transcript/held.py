"""Which library files this process holds open, so that nothing else opens and closes them meanwhile.

POSIX takes every lock of a process on a file away when the process closes any descriptor
of that file. SQLite knows of its own descriptors only. A second look at a library that is
open would leave it unlocked, and the next process to come and go would take itself for the
last one and delete the log with what was not yet copied from it.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

_files: Counter[tuple[int, int]] = Counter()
_turn = Lock()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def hold(path: Path) -> tuple[int, int] | None:
    """Say that `path` is about to be opened by SQLite; what to let go of later."""
    with _turn:
        identity = _identity(path)
        if identity is not None:
            _files[identity] += 1
        return identity


def let_go(identity: tuple[int, int] | None) -> None:
    """Say that SQLite closed what `hold` named."""
    with _turn:
        if identity is not None:
            _files[identity] -= 1
            if _files[identity] <= 0:
                del _files[identity]


@contextmanager
def looked_at(path: Path) -> Iterator[bool]:
    """Whether `path` may be opened and closed beside SQLite; nobody begins to hold it meanwhile."""
    with _turn:
        yield _identity(path) not in _files
