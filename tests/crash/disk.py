"""A disk that forgets: what was written and not yet synced may be there after a crash, or not."""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_HEAD = struct.Struct("<cHHqI")


class Change(NamedTuple):
    """One change of a file: (w)rite, (t)runcate, (s)ync, (u)nlink, (r)ename, (l)ink."""

    what: str
    path: str
    other: str
    place: int
    data: bytes


def changes(trace: Path) -> Iterator[Change]:
    """What `trace_writes.c` recorded."""
    data, at = trace.read_bytes(), 0
    while at < len(data):
        what, path, other, place, length = _HEAD.unpack_from(data, at)
        names = at + _HEAD.size
        end = names + path + other + (length if what == b"w" else 0)
        yield Change(
            what.decode(),
            data[names : names + path].decode(),
            data[names + path : names + path + other].decode(),
            place,
            data[names + path + other : end],
        )
        at = end


@dataclass
class _File:
    """What is surely on the disk, and what was written since."""

    synced: bytes = b""
    pending: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        self.synced, self.pending = _written(self.synced, self.pending), []

    def after_crash(self, chance: random.Random) -> bytes:
        """Some of what was not synced is there, and the last of it perhaps in part."""
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        kept = [change for change in self.pending if chance.random() < share]
        if kept and kept[-1].what == "w" and chance.random() < 0.5:
            torn = kept[-1]
            kept[-1] = torn._replace(data=torn.data[: chance.randrange(len(torn.data) + 1)])
        return _written(self.synced, kept)


def _written(before: bytes, pending: list[Change]) -> bytes:
    content = bytearray(before)
    for change in pending:
        if change.what == "t":
            content = content[: change.place].ljust(change.place, b"\0")
        else:
            content.extend(bytes(max(0, change.place - len(content))))
            content[change.place : change.place + len(change.data)] = change.data
    return bytes(content)


class Disk:
    """Files and names as a program sees them, and as they are after a crash.

    A file's bytes are safe once it is synced; names (new, renamed, removed) once their folder
    is, and they are lost from the end, as a file system with a journal loses them.
    """

    def __init__(self) -> None:
        self._names: dict[str, _File] = {}
        self._safe_names: dict[str, _File] = {}
        self._pending: list[tuple[str, _File | None]] = []

    def _name(self, path: str, file: _File | None) -> None:
        self._pending.append((path, file))
        _give(self._names, path, file)

    def change(self, change: Change) -> None:
        """Take part in one change."""
        file = self._names.get(change.path)
        if change.what in "wt":
            if file is None:
                file = _File()
                self._name(change.path, file)
            file.pending.append(change)
        elif change.what == "s" and file is not None:
            file.sync()
        elif change.what == "s":
            self._sync_folder(change.path)
        elif change.what == "u":
            self._name(change.path, None)
        elif file is not None:
            self._name(change.other, file)
            if change.what == "r":
                self._name(change.path, None)

    def _sync_folder(self, folder: str) -> None:
        for path, file in self._pending:
            if str(Path(path).parent) == folder:
                _give(self._safe_names, path, file)
        self._pending = [each for each in self._pending if str(Path(each[0]).parent) != folder]

    def after_crash(self, chance: random.Random) -> dict[str, bytes]:
        """The files that are found when the computer runs again."""
        names = dict(self._safe_names)
        for path, file in self._pending[: chance.randrange(len(self._pending) + 1)]:
            _give(names, path, file)
        contents = {id(file): file.after_crash(chance) for file in names.values()}
        return {path: contents[id(file)] for path, file in names.items()}


def _give(names: dict[str, _File], path: str, file: _File | None) -> None:
    if file is None:
        names.pop(path, None)
    else:
        names[path] = file
