"""The backups that a reader can choose from."""

import glob
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from transcript import places
from transcript.errors import CauserieError
from transcript.records import dataclass
from transcript.storage.backups.names import automatic_backups, folder_for, made_at
from transcript.storage.contents import Contents, contents
from transcript.storage.opening import open_to_restore


class BackupKind(StrEnum):
    """Why a backup was made; the values stand in the names of the files."""

    AUTOMATIC = "automatic"
    REPLACED = "replaced"  # what a restored backup took the place of
    UPGRADED = "upgraded"  # what a newer Causerie changed the tables of
    DAMAGED = "damaged"  # what was salvaged


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that can be put in the place of the library.

    `made` is local time, `size` is in bytes. `problem` is the sentence that says why it
    cannot be restored, and empty where it can; the counts are 0 then.
    """

    path: Path
    kind: BackupKind
    made: datetime
    size: int
    documents: int
    notes: int
    problem: str = ""


def list_backups(library: Path | None = None) -> list[Backup]:
    """The backups of a library, or of the reader's own, the newest first.

    Those that were made automatically, and what was kept beside the library when it was
    restored, upgraded or salvaged. Takes about a millisecond for each.
    """
    library = places.library_file() if library is None else library
    return [found for path, kind in _files(library) if (found := _described(path, kind)) is not None]


def _files(library: Path) -> Iterator[tuple[Path, BackupKind]]:
    """Newest first: automatic ones by their numbers, whatever the clock said, then what is kept beside."""
    for backup in reversed(automatic_backups(folder_for(library))):
        yield backup.path, BackupKind.AUTOMATIC
    beside = [(path, kind) for kind in BackupKind for path in _beside(library, kind)]
    yield from sorted(beside, key=lambda found: found[0].name.rsplit("-", 3)[1:], reverse=True)


def _beside(library: Path, kind: BackupKind) -> list[Path]:
    name = f"{glob.escape(library.stem)}.{kind.value}-*{glob.escape(library.suffix)}"
    return list(library.parent.glob(name))


def _described(path: Path, kind: BackupKind) -> Backup | None:
    """None where the file went away meanwhile."""
    try:
        size, made = path.stat().st_size, made_at(path)
    except OSError:
        return None
    held, problem = _look_into(path)
    return Backup(path, kind, made, size, held.documents, held.notes, problem)


def _look_into(path: Path) -> tuple[Contents, str]:
    try:
        with closing(open_to_restore(path)) as backup:
            return contents(backup), ""
    except CauserieError as error:
        return Contents(), str(error)
