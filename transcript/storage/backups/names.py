"""What backups are called, and what their names say.

Automatic backups are numbered: their order is that of the numbers, whatever the clock
said when they were made.
"""

import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path

from transcript import places
from transcript.records import dataclass
from transcript.storage.copying import MOMENT

SUFFIX = ".causerie"
UNFINISHED = ".causerie-*.part*"
_AUTOMATIC = re.compile(r"library-(\d+)-(\d{8}-\d{6})\.causerie")
_DATED = re.compile(r"(\d{8}-\d{6})")


@dataclass(frozen=True, slots=True, order=True)
class Automatic:
    """An automatic backup: its number, and the local time at which it was made."""

    number: int
    made: datetime
    path: Path


def folder_for(library: Path) -> Path:
    """Where the automatic backups of a library go: those of the reader's own lie apart from all others."""
    library = library.absolute()
    if library == places.library_file().absolute():
        return places.backup_folder()
    which = hashlib.sha256(str(library).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return places.backup_folder() / f"{library.stem}-{which}"


def automatic_backups(folder: Path) -> list[Automatic]:
    """The automatic backups in a folder, the oldest first."""
    matches = ((path, _AUTOMATIC.fullmatch(path.name)) for path in folder.glob(f"library-*{SUFFIX}"))
    found = ((path, match, _moment_in(match[2])) for path, match in matches if match)
    return sorted(Automatic(int(match[1]), made, path) for path, match, made in found if made)


def automatic_name(number: int, made: datetime) -> str:
    """The name of the automatic backup with this number."""
    return f"library-{number:06d}-{made.astimezone().strftime(MOMENT)}{SUFFIX}"


def made_at(path: Path) -> datetime:
    """When a backup was made: as its name says, or as the disk does."""
    dated = _DATED.search(path.name)
    moment = _moment_in(dated[1]) if dated else None
    return moment or datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _moment_in(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, MOMENT).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
