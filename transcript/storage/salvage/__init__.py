"""Getting out of a damaged library what can still be read, into a new one in its place."""

from contextlib import closing
from pathlib import Path

from transcript.errors import CauserieError
from transcript.progress import Progress, Unwatched
from transcript.records import dataclass
from transcript.storage import integrity, opening, search_index
from transcript.storage.copying import LOGS, back_up, keep_beside
from transcript.storage.documents import load_any
from transcript.storage.salvage.found import find_rows
from transcript.storage.salvage.rebuilding import rebuild
from transcript.whole_file import PRIVATE, sync_folder, whole_file
from transcript.wording import Words

__all__ = ["SalvageReport", "salvage"]


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What is in the salvaged library, where the damaged one is kept, and what could not be read."""

    kept: Path
    documents: int
    notes: int
    bookmarks: int
    lost: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The result in one line."""
        counts = (
            f"Salvaged {_counted(self.documents, 'document')}, {_counted(self.notes, 'note')} and "
            f"{_counted(self.bookmarks, 'bookmark')}"
        )
        missing = f"; {_counted(len(self.lost), 'text')} could not be read" if self.lost else ""
        return f"{counts}{missing}. The damaged library is kept as {self.kept}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def salvage(library: Path, progress: Progress | None = None) -> SalvageReport:
    """Put a sound library in the place of the damaged one at `library`, which is kept beside it.

    Everything that can still be read is in it: documents, notes, bookmarks, the places read up
    to. A note whose text is lost, or whose place is not that of its words, is unattached.
    `Cancelled` leaves everything as it was. No window may write to the library meanwhile.
    """
    progress = progress or Unwatched()
    if not library.is_file():
        raise CauserieError(Words("There is no library {}; check the name and the folder.", library))
    progress.report(0, 3, Words("Reading what can be read"))
    try:
        found = find_rows(library)
    except OSError as error:
        raise CauserieError(Words("The library {} cannot be read ({}).", library, error.strerror)) from error
    if not any(found.rows.values()):
        raise CauserieError(
            Words(
                "Nothing can be salvaged from {}, which was left as it is; restore a backup with: "
                "causerie restore FILE, or move the file away to begin a new library.",
                library,
            )
        )
    progress.check_cancelled()
    with whole_file(library, PRIVATE) as unfinished:
        progress.report(1, 3, Words("Putting it together"))
        new = unfinished.with_name(f"{unfinished.name}-new")
        try:
            with closing(opening.open_connection(new, 2000)) as connection:
                rebuilt = rebuild(connection, found)
                search_index.complete(connection, lambda key: load_any(connection, key), Unwatched())
                problems = integrity.check(connection)
                if problems:  # a bug of ours: the damaged library stays where it is
                    raise RuntimeError("the salvaged library is not sound")
                back_up(connection, unfinished)
        finally:
            for side in ("", *LOGS):
                Path(f"{new}{side}").unlink(missing_ok=True)
        progress.report(2, 3, Words("Keeping the damaged library"))
        progress.check_cancelled()
        kept = keep_beside(library, "damaged")
    sync_folder(library.parent)
    held = rebuilt.contents
    return SalvageReport(kept, held.documents, held.notes, held.bookmarks, tuple(rebuilt.lost))
