"""Notes out of the library into files, which the reader may have written in since."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from transcript.errors import CannotWrite
from transcript.library import Library
from transcript.model import Annotation, DocumentId, DocumentSummary
from transcript.records import dataclass
from transcript.whole_file import write_whole
from transcript.wording import Words
from transcript.writers import front_matter
from transcript.writers.file_names import file_name
from transcript.writers.notes_markdown import (
    USUAL,
    MarkdownStyle,
    NotesOfDocument,
    notes_as_markdown,
)

SUFFIX = ".md"
_START = 64 * 1024  # code points in which front matter is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One file: `written` is False where it held the same bytes already."""

    path: Path
    document: DocumentSummary
    written: bool


def notes_of(
    library: Library, document: DocumentId, annotations: Sequence[Annotation] | None = None
) -> NotesOfDocument:
    """A document with everything the reader made of it; `annotations` where they are at hand."""
    return NotesOfDocument(
        summary=library.summary(document),
        document=library.document(document),
        annotations=library.annotations(document) if annotations is None else annotations,
    )


def only(notes: NotesOfDocument, wanted: Collection[str] | None) -> NotesOfDocument:
    """The same with the annotations that have these ids; with all of them where None."""
    if wanted is None:
        return notes
    return replace(notes, annotations=[each for each in notes.annotations if each.id in wanted])


def export_to_file(
    library: Library,
    document: DocumentId,
    path: Path,
    style: MarkdownStyle = USUAL,
    wanted: Collection[str] | None = None,
) -> Export:
    """Write the notes of one document into the file at `path`, keeping what is the reader's in it.

    `wanted` are the ids of the annotations that go out, None: all.
    """
    notes = only(notes_of(library, document), wanted)
    before = _text_of(path)
    after = notes_as_markdown(notes, before or "", str(path), style)
    if after != before:
        write_whole(path, after.encode("utf-8"))
    return Export(path=path, document=notes.summary, written=after != before)


def export_to_folder(
    library: Library, wanted: Sequence[DocumentId] | None, folder: Path, style: MarkdownStyle = USUAL
) -> Iterator[Export]:
    """Write one file a document into `folder`, which is made if need be.

    `wanted` None: every document that has notes, or has a file there. A file is known by
    the id in its front matter, however the reader renamed it.
    """
    _make(folder)
    present = _files_by_document(folder)
    for document in _chosen(library, wanted, present):
        path = present.get(document) or folder / _new_name(library.summary(document), folder)
        yield export_to_file(library, document, path, style)


def export_to_table(
    library: Library, wanted: Sequence[DocumentId] | None, path: Path, how: str
) -> list[DocumentSummary]:
    """Write the notes of documents into one file: `how` is csv, html or json; the documents that are in it.

    `wanted` None: every document that has notes.
    """
    write: Callable[[Iterable[NotesOfDocument]], str]
    module = import_module(f"transcript.writers.notes_{how}")
    write = getattr(module, f"notes_as_{how}")
    chosen = [notes_of(library, document) for document in _chosen(library, wanted, ())]
    write_whole(path, write(chosen).encode("utf-8"))
    return [notes.summary for notes in chosen]


def _chosen(
    library: Library, wanted: Sequence[DocumentId] | None, present: Iterable[str]
) -> Sequence[DocumentId]:
    if wanted is not None:
        return wanted
    known = set(present)
    by_age = sorted(library.documents(), key=lambda summary: summary.id)
    return [summary.id for summary in by_age if summary.annotations or summary.id in known]


def _new_name(summary: DocumentSummary, folder: Path) -> str:
    """The title; where another file has that name, the title and the end of the document's id."""
    name = file_name(summary.shown_title)
    if not (folder / f"{name}{SUFFIX}").exists():
        return f"{name}{SUFFIX}"
    return f"{name} {summary.id[-6:]}{SUFFIX}"


def _files_by_document(folder: Path) -> dict[str, Path]:
    """The files in `folder` that hold notes, by the id of their document; the first by name wins."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        owner = _owner(path)
        if owner:
            found.setdefault(owner, path)
    return found


def _owner(path: Path) -> str | None:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            start = file.read(_START)
    except (OSError, UnicodeDecodeError):
        return None  # not one of ours
    entries, _ = front_matter.split(start)
    return front_matter.value_of(entries or (), front_matter.ID)


def _text_of(path: Path) -> str | None:
    """What the file holds, None where there is none; its line ends are kept."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise CannotWrite(
            Words("{} was not written: it holds something that is not UTF-8 text; choose another name.", path)
        ) from error
    except OSError as error:
        raise CannotWrite(
            Words("{} was not written ({}); choose another place.", path, error.strerror)
        ) from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            Words("The folder {} cannot be made ({}); choose another.", folder, error.strerror)
        ) from error
