"""Bringing files into a library: read, recover, store. One bad file does not stop the others."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from transcript.bundle.layout import is_bundle
from transcript.bundle.report import MergeReport
from transcript.changes import Changes
from transcript.errors import CannotMend, CauserieError, LibraryError, UnreadableFile
from transcript.file_bytes import digest_of
from transcript.library import Library
from transcript.model import DocumentId
from transcript.progress import Progress
from transcript.readers import read_source, suffixes
from transcript.reattaching.report import ReattachReport
from transcript.records import dataclass
from transcript.recovery.recover import recover
from transcript.wording import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What became of one file: `changes` where it is in the library now, else `error`.

    `merged` tells what became of a bundle.
    """

    path: Path
    changes: Changes | None = None
    error: CauserieError | None = None
    merged: MergeReport | None = None


def import_file(library: Library, path: Path, progress: Progress) -> Changes:
    """Add the file to the library; `Changes.document` is its id.

    A file that is there already is not read again, and nothing changes. `Cancelled`
    and every `CauserieError` leave the library as it was.
    """
    known = library.find_digest(digest_of(path))
    if known is not None:
        return Changes(name=Words("Import"), document=known)
    source = read_source(path)
    progress.check_cancelled()
    return library.add_document(recover(source, progress), source, path, progress)


def import_edition(
    library: Library, path: Path, document: DocumentId, progress: Progress
) -> tuple[Changes, ReattachReport]:
    """Put the text of a file in the place of a document's text; the notes go with it.

    A file that is in the library already is refused: its own document would be doubled.
    """
    source = read_source(path)
    known = library.find_digest(source.digest)
    if known is not None:
        title = library.summary(known).shown_title
        raise CannotMend(Words("{} is in the library already, as “{}”; nothing was replaced.", path, title))
    new = recover(source, progress)
    progress.check_cancelled()
    return library.replace_text(document, new, source, path)


def import_paths(library: Library, paths: Iterable[Path], progress: Progress) -> Iterator[Import]:
    """Add files, and the files in folders; one result for each as soon as it is done.

    What is wrong with the library itself is raised, for it concerns every file.
    """
    for path in paths:
        if path.is_dir():
            yield from _import_folder(library, path, progress)
        else:
            yield _import(library, path, progress)


def _import_folder(library: Library, folder: Path, progress: Progress) -> Iterator[Import]:
    nothing = True
    closed: list[OSError] = []
    for file in _walk(folder, closed):
        nothing = False
        yield _import(library, file, progress)
    for refusal in closed:
        nothing = False
        place = Path(refusal.filename or folder)
        sentence = f"{place} may not be looked into; its files were not added."
        yield Import(path=place, error=UnreadableFile(sentence))
    if nothing:
        known = ", ".join(sorted(suffixes()))
        error = UnreadableFile(Words("{} holds no file that Causerie reads; it looks for {}.", folder, known))
        yield Import(path=folder, error=error)


def _import(library: Library, path: Path, progress: Progress) -> Import:
    try:
        if is_bundle(path):
            changes, report = library.merge(path, progress)
            return Import(path=path, changes=changes, merged=report)
        return Import(path=path, changes=import_file(library, path, progress))
    except LibraryError:
        raise
    except CauserieError as error:
        return Import(path=path, error=error)


def _walk(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    """The files below a folder that have a suffix we read, in order of name; hidden ones left out.

    Folders that may not be looked into are added to `closed`.
    """
    known = suffixes()
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in known:
                yield Path(where, name)
