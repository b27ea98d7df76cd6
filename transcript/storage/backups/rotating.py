"""Automatic backups: made one after the other, of which the right ones are kept."""

import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path

from transcript.errors import CannotWrite
from transcript.storage.backups.names import UNFINISHED, Automatic, automatic_backups, automatic_name
from transcript.storage.connection import Connection
from transcript.storage.copying import back_up
from transcript.wording import Words

NEWEST, DAYS, WEEKS, MONTHS = 5, 7, 4, 12
_ABANDONED = 3600  # seconds after which a copy that has no name yet is one that was killed


def _day(made: datetime) -> object:
    return made.date()


def _week(made: datetime) -> object:
    return made.isocalendar()[:2]


def _month(made: datetime) -> object:
    return made.year, made.month


def to_keep(backups: Iterable[Automatic]) -> set[Automatic]:
    """Which backups to keep: the newest five, and the newest of each of the last seven days,
    four weeks and twelve months that have one.

    Newest is what has the highest number. What the clock says now does not matter: a clock
    that jumps makes a day too many or too few, and never pushes out what was made last.
    """
    newest_first = sorted(backups, reverse=True)
    kept = set(newest_first[:NEWEST])
    for period, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept.update(islice(_newest_of_each(newest_first, period), most))
    return kept


def _newest_of_each(
    newest_first: Sequence[Automatic], period: Callable[[datetime], object]
) -> Iterator[Automatic]:
    seen: set[object] = set()
    for backup in newest_first:
        which = period(backup.made)
        if which not in seen:
            seen.add(which)
            yield backup


def back_up_automatically(connection: Connection, folder: Path) -> Path:
    """Make an automatic backup in `folder` and let go of those that are not to be kept; its path."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=stat.S_IRWXU)
    except OSError as error:
        raise CannotWrite(
            Words("The folder of backups {} cannot be made ({}).", folder, error.strerror)
        ) from error
    number = max((each.number for each in automatic_backups(folder)), default=0) + 1
    path = folder / automatic_name(number, datetime.now().astimezone())
    back_up(connection, path)
    _let_go(folder, path)
    return path


def _let_go(folder: Path, made: Path) -> None:
    """Delete what is not kept; a file that cannot be deleted is none of the reader's worries."""
    present = automatic_backups(folder)
    kept = to_keep(present)
    abandoned = [part for part in folder.glob(UNFINISHED) if _is_older(part, made)]
    for path in (*(each.path for each in present if each not in kept), *abandoned):
        with suppress(OSError):
            path.unlink()


def _is_older(part: Path, made: Path) -> bool:
    with suppress(OSError):
        return made.stat().st_mtime - part.stat().st_mtime > _ABANDONED
    return False
