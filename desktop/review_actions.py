"""Checking before adding, and editing what was found later on: files and documents go through the review."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.appearance import Appearance
from desktop.file_actions import FileActions
from desktop.presentation import Presentation
from desktop.reading_session import ReadingSession
from desktop.tasks import Task, Tasks
from desktop.wording import reason
from transcript.bundle.layout import is_bundle
from transcript.changes import Changes
from transcript.document import Document
from transcript.errors import CauserieError, LibraryError
from transcript.file_bytes import digest_of
from transcript.history import Step
from transcript.library import Library
from transcript.model import DocumentId
from transcript.records import dataclass

if TYPE_CHECKING:  # read when a review is opened: readers and recovery have no part in starting
    from desktop.dialogs.edition_offer import EditionOffer
    from desktop.dialogs.import_review import ImportReview
    from transcript.review import Review


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a file for review came to: a review, a document that is there already, or a sentence."""

    path: Path
    review: "Review | None" = None
    offer: "EditionOffer | None" = None
    known: DocumentId | None = None
    problem: str = ""


def read_for_review(library: Path, paths: Sequence[Path], task: Task) -> list[Read]:
    """Read files and recover them; runs in a worker, and stores nothing.

    A file that the library has is not read again: what reads and recovers is loaded for others only.
    """
    import desktop.dialogs.import_review  # noqa: F401  loaded where nobody waits for it

    made: list[Read] = []
    with Library.open(library) as own:
        for number, path in enumerate(paths):
            task.report(number, len(paths), path.name)
            try:
                known = own.find_digest(digest_of(path))
                made.append(_read(own, path, task) if known is None else Read(path, known=known))
            except LibraryError:
                raise
            except CauserieError as error:
                made.append(Read(path, problem=reason(error)))
    return made


def begin_review(document: Document, _task: Task) -> "Review":
    """A document of the library under review; runs in a worker, where all that this needs is loaded."""
    import desktop.dialogs.import_review  # noqa: F401
    from transcript.review import Review

    return Review(document)


def _read(library: Library, path: Path, task: Task) -> Read:
    """A review that begins with what is remembered, and knows what the library has like it."""
    from transcript.review import review_file

    review = review_file(path, task)
    assert review.source is not None  # it was just read from a file
    review.recall(library.remembered(path.parent, review.source.media_type), task)
    return Read(path, review, _offer(library, review, task))


def _offer(library: Library, review: "Review", task: Task) -> "EditionOffer | None":
    from desktop.dialogs.edition_offer import EditionOffer

    try:
        edition = library.find_edition(review.document, task)
    except CauserieError:  # a text that cannot be read is told of where it is opened
        return None
    if edition is None or library.read_only:
        return None
    summary = library.summary(edition.document)
    return EditionOffer(edition, summary.shown_title, summary.annotations + summary.bookmarks)


def remember_choices(library: Library, review: "Review", path: Path) -> None:
    """Keep what was told for the next file of its kind; forget what was told before and taken back."""
    if review.source is not None and (review.to_remember or review.was_recalled):
        library.remember(path.parent, review.source.media_type, review.to_remember)


def add_reviewed(
    library: Path,
    review: "Review",
    path: Path,
    remembers: bool,  # noqa: FBT001  handed over by `partial`
    task: Task,
) -> tuple[Changes, Step | None]:
    """Store what was reviewed; runs in a worker, with a library of its own."""
    assert review.source is not None  # only files are added
    with Library.open(library) as own:
        if remembers:
            remember_choices(own, review, path)
        changes = own.add_document(review.document, review.source, path, task)
        return changes, own.history.last


class ReviewActions(QObject):
    """Signals: `known(id)` for a file that the library has already, to be shown.

    `edition_confirmed(Review, path, document)` when a file is to replace a document's text.
    """

    known = Signal(str)
    edition_confirmed = Signal(object, object, str)

    def __init__(
        self,
        session: ReadingSession,
        presentation: Presentation,
        files: FileActions,
        tasks: Tasks,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._presentation, self._files = session, presentation, files
        self._tasks, self._appearance, self._window = tasks, appearance, window
        self._paths: dict[str, Path] = {}
        self._edited: tuple[DocumentId, Document] | None = None
        self._is_beginning = False

    # -------------------------------------------------------------------- adding
    @Slot()
    def add_document(self) -> None:
        """Let the reader choose files."""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add a document"))
        self.review_files([Path(each) for each in chosen])

    def review_files(self, paths: Sequence[Path]) -> None:
        """Read files, and show what was found before anything is stored."""
        bundles = [path for path in paths if is_bundle(path)]
        self._files.add_files(bundles)  # they were checked where they were made
        paths = [path for path in paths if path not in bundles]
        if self._session.library is None or not paths:
            return
        work = partial(read_for_review, self._session.library.path, tuple(paths))
        task = self._files.begin(self.tr("Reading {}").format(paths[-1].name), work)
        task.finished.connect(self._on_read)

    @Slot(object)
    def _on_read(self, made: list[Read]) -> None:
        self._files.end()
        reviews = [each.review for each in made if each.review is not None]
        offers = {
            each.review.source.digest: each.offer
            for each in made
            if each.review is not None and each.review.source is not None and each.offer is not None
        }
        unreadable = [(each.path.name, each.problem) for each in made if each.problem]
        for each in made:
            if each.review is not None and each.review.source is not None:
                self._paths[each.review.source.digest] = each.path
            if each.known is not None:
                self.known.emit(each.known)
        if reviews:
            dialog = self._open(reviews, unreadable=unreadable, offers=offers)
            dialog.confirmed.connect(self._on_confirmed)
            dialog.edition_confirmed.connect(self._on_edition_confirmed)
        elif unreadable:
            self._files.warn([sentence for _, sentence in unreadable])

    def _open(
        self,
        reviews: "list[Review]",
        *,
        title: str = "",
        unreadable: Sequence[tuple[str, str]] = (),
        offers: "Mapping[str, EditionOffer] | None" = None,
    ) -> "ImportReview":
        from desktop.dialogs.import_review import ImportReview

        dialog = ImportReview(
            reviews,
            self._appearance.theme,
            self._tasks,
            self._window,
            title=title,
            unreadable=unreadable,
            offers=offers or {},
        )
        dialog.recovery_failed.connect(self._files.report_failure)
        self._appearance.theme_changed.connect(dialog.set_theme)
        opening = QTimer(
            dialog, singleShot=True, interval=0
        )  # it is made; keys are heard before it is laid out
        opening.timeout.connect(dialog.open)
        opening.start()
        return dialog

    @Slot(object, bool)
    def _on_confirmed(self, review: "Review", remembers: bool) -> None:  # noqa: FBT001  a signal's argument
        if self._session.library is None or review.source is None:
            return
        path = self._paths.pop(review.source.digest)
        work = partial(add_reviewed, self._session.library.path, review, path, remembers)
        task = self._files.begin(self.tr("Adding {}").format(path.name), work)
        task.finished.connect(self._files.show_added)

    @Slot(object, str)
    def _on_edition_confirmed(self, review: "Review", document: str) -> None:
        if review.source is not None:
            self.edition_confirmed.emit(review, self._paths.pop(review.source.digest), document)

    # ------------------------------------------------------------- a document again
    @Slot()
    def edit_structure(self) -> None:
        """Edit the speakers and sections of the open document."""
        summary, document = self._session.summary(), self._session.document
        if summary is None or document is None or self._is_beginning:
            return
        self._edited, self._is_beginning = (summary.id, document), True
        task = self._files.start(summary.shown_title, partial(begin_review, document))
        task.finished.connect(self._on_review_begun)
        task.ended.connect(self._on_beginning_ended)

    @Slot()
    def _on_beginning_ended(self) -> None:
        self._is_beginning = False

    @Slot(object)
    def _on_review_begun(self, review: "Review") -> None:
        summary = self._session.summary()
        if summary is not None and self._edited is not None and self._edited[0] == summary.id:
            dialog = self._open([review], title=summary.shown_title)
            dialog.confirmed.connect(self._on_edited)

    @Slot(object, bool)
    def _on_edited(self, review: "Review", _remembers: bool) -> None:  # noqa: FBT001  a signal's argument
        """Store all edits as one step; `ChangedElsewhere` says where the document was mended meanwhile."""
        if self._edited is None or self._session.id != self._edited[0] or not review.is_changed:
            return
        self._presentation.put_away()
        self._session.store_mended(review.mended, review.name)
