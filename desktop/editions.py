"""A new text in the place of an old one: what became of the notes, and how they are put back.

Each public slot is the deed of the action of the same name in `actions.ACTIONS`.
"""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.appearance import Appearance
from desktop.file_actions import FileActions
from desktop.parts import Parts
from desktop.presentation import Presentation
from desktop.reading_actions import ReadingActions
from desktop.reading_session import ReadingSession
from desktop.review_actions import ReviewActions, remember_choices
from desktop.tasks import Task
from desktop.wording import tr, worded
from transcript.changes import Changes
from transcript.history import Step
from transcript.library import Library
from transcript.model import Annotation, Bookmark, DocumentId

if TYPE_CHECKING:  # read when an edition comes: comparing texts has no part in starting
    from desktop.dialogs.edition_report import EditionReport
    from transcript.reattaching.report import Move, ReattachReport
    from transcript.review import Review

_TOLD = ("Undo move", "Attach note", "Attach bookmark", "Import edition")  # done on purpose, or reported


@dataclass(frozen=True, slots=True)
class Replaced:
    """What came of replacing a text."""

    document: DocumentId
    step: Step | None
    report: "ReattachReport"


@dataclass(slots=True)
class _Looked:
    """A report with what the reader has accepted of it."""

    document: DocumentId
    report: "ReattachReport"
    accepted: set[str] = field(default_factory=set)


def replace_reviewed(library: Path, review: "Review", path: Path, document: str, task: Task) -> Replaced:
    """Put what was reviewed in the place of a document's text; runs in a worker."""
    assert review.source is not None  # only a file is an edition
    key = DocumentId(document)
    with Library.open(library) as own:
        task.report(0, 0, path.name)
        remember_choices(own, review, path)
        task.check_cancelled()
        _, report = own.replace_text(key, review.document, review.source, path)
        return Replaced(key, own.history.last, report)


class Editions(QObject):
    """Keeps the last report of each document until the window is closed."""

    def __init__(
        self,
        session: ReadingSession,
        parts: Parts,
        presentation: Presentation,
        reading: ReadingActions,
        files: FileActions,
        review: ReviewActions,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._parts, self._presentation = session, parts, presentation
        self._reading, self._files, self._appearance, self._window = reading, files, appearance, window
        self._reports: dict[DocumentId, _Looked] = {}
        self._dialog: EditionReport | None = None
        self._waiting: frozenset[str] = frozenset()
        self._waiting_in: DocumentId | None = None
        review.edition_confirmed.connect(self._on_edition_confirmed)
        session.document_opened.connect(self._on_document_opened)
        session.text_changed.connect(self.show_unattached)
        session.library_changed.connect(self._on_library_changed)
        parts.notes.unattached.attach_requested.connect(self.attach)
        parts.notes.unattached.delete_requested.connect(self.delete)

    # ------------------------------------------------------------------- replacing
    @Slot(object, object, str)
    def _on_edition_confirmed(self, review: "Review", path: Path, document: str) -> None:
        if self._session.library is None or not self._presentation.put_away():
            return
        work = partial(replace_reviewed, self._session.library.path, review, path, document)
        task = self._files.begin(self.tr("Putting {} in place").format(path.name), work)
        task.finished.connect(self._on_replaced)

    @Slot(object)
    def _on_replaced(self, replaced: Replaced) -> None:
        self._files.end()
        self._reports[replaced.document] = _Looked(replaced.document, replaced.report)
        self._waiting_in = None  # what waits now is told by the report
        if replaced.step is not None:
            self._session.adopt(replaced.step)
        self._presentation.show_document(replaced.document)
        report = replaced.report
        if report.moved or report.unattached:
            self._parts.banner.say(f"{worded(report.sentence)}.", self.tr("Look at them"), self.show_report)
        elif report.kept:
            self._parts.toast.offer_undo(self.tr("The text was replaced. All notes kept their place."))
        else:
            self._parts.toast.offer_undo(self.tr("The text was replaced."))

    # ------------------------------------------------------------------- the report
    @Slot()
    def show_report(self) -> None:
        """Open the report of the document that is open."""
        looked = self._reports.get(self._session.id) if self._session.id else None
        if looked is None:
            self._parts.status.say(self.tr("No text was replaced here since the window was opened."))
            return
        if self._dialog is None:
            self._dialog = self._make_dialog(looked)
        self._show_decided()
        self._dialog.show()
        self._dialog.activateWindow()

    def _make_dialog(self, looked: _Looked) -> "EditionReport":
        from desktop.dialogs.edition_report import EditionReport

        dialog = EditionReport(looked.report, self._presentation.title, self._appearance.theme, self._window)
        self._appearance.theme_changed.connect(dialog.set_theme)
        dialog.move_shown.connect(self.show_move)
        dialog.accepted_moves.connect(self.accept_moves)
        dialog.undo_moves_requested.connect(self.undo_moves)
        dialog.unattached_requested.connect(self.go_to_unattached)
        dialog.destroyed.connect(self._on_dialog_gone)
        return dialog

    @Slot()
    def _on_dialog_gone(self) -> None:
        self._dialog = None

    @Slot(object)
    def show_move(self, move: "Move") -> None:
        """Show on the page where a note or bookmark is now, or among what waits."""
        if isinstance(move.made, Annotation):
            self._parts.notes.unattached.choose(move.id)
            self._reading.show_annotation(move.id)
            return
        now = next((mark for mark in self._session.bookmarks() if mark.id == move.id), None)
        if now is not None:
            self._reading.go_to_block(now.block)

    @Slot(list)
    def accept_moves(self, moves: "list[Move]") -> None:
        """Remember that the reader looked at them."""
        looked = self._reports.get(moves[0].made.document) if moves else None
        if looked is not None:
            looked.accepted |= {move.id for move in moves}
            self._show_decided()

    @Slot(list)
    def undo_moves(self, moves: "list[Move]") -> None:
        """Let notes and bookmarks wait with their old words instead."""
        self._session.detach(moves)

    def _show_decided(self) -> None:
        """What was taken back is told by the library: undo brings a move again."""
        looked = self._reports.get(self._session.id) if self._session.id else None
        if looked is None or self._dialog is None:
            return
        from desktop.models.moves import Decided

        self._dialog.set_decided(Decided(frozenset(looked.accepted), self._unattached_ids()))

    # -------------------------------------------------------------- what waits
    def _unattached_ids(self) -> frozenset[str]:
        notes, bookmarks = self._session.unattached_notes(), self._session.unattached_bookmarks()
        return frozenset((*notes, *(mark.id for mark in bookmarks)))

    @Slot()
    def show_unattached(self) -> None:
        """Show the bookmarks that wait; the notes come with the others."""
        self._parts.notes.unattached.set_bookmarks(self._session.unattached_bookmarks())

    @Slot()
    def _on_document_opened(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
        self.show_unattached()
        self._waiting, self._waiting_in = self._unattached_ids(), self._session.id

    @Slot(object)
    def _on_library_changed(self, changes: Changes) -> None:
        if not (changes.annotations or changes.bookmarks or changes.documents):
            return
        self.show_unattached()
        waiting = self._unattached_ids()
        lost = waiting - self._waiting
        if lost and self._waiting_in == self._session.id and changes.name not in _TOLD:
            self._tell_lost(len(lost))
        self._waiting, self._waiting_in = waiting, self._session.id
        self._show_decided()

    def _tell_lost(self, count: int) -> None:
        words = tr(
            "The words of {} notes are not in the text any more. They wait in the notes pane.",
            "The words of a note are not in the text any more. It waits in the notes pane.",
            count,
        )
        self._parts.banner.say(words, self.tr("Show"), self.go_to_unattached)

    @Slot()
    def go_to_unattached(self) -> None:
        """Give the keyboard to what waits."""
        self._reading.notes_requested.emit()
        self._parts.notes.unattached.list.setFocus()

    @Slot()
    def attach_here(self) -> None:
        record = self._parts.notes.unattached.chosen()
        if record is None:
            self._parts.status.say(self.tr("Nothing waits for a place in this text."))
        else:
            self.attach(record)

    @Slot(object)
    def attach(self, record: Annotation | Bookmark) -> None:
        """Put what waits on the selection; a bookmark to the turn at the reading line where none is."""
        document, passage = self._session.document, self._parts.pane.selection()
        if document is None or not len(document):
            return
        if isinstance(record, Bookmark):
            block = passage.start.block if passage else self._parts.pane.current_block()
            self._session.attach_bookmark(record.id, block)
        elif passage is None:
            self._parts.banner.say(self.tr("Select the words that this note belongs to, then attach it."))
        elif self._session.attach(record.id, document.trimmed(passage)):
            self._parts.pane.select(None)
            self._reading.show_annotation(record.id)

    @Slot(object)
    def delete(self, record: Annotation | Bookmark) -> None:
        """Delete what waits, and offer to take that back."""
        if isinstance(record, Bookmark):
            self._session.delete_bookmark(record.id)
            self._parts.toast.offer_undo(self.tr("Bookmark deleted."))
        else:
            self._reading.delete_annotation(record.id)
