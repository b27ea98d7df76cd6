"""What the reader does on the page: move, mark, write, take back.

Each public slot is the deed of the action of the same name in `actions.ACTIONS`.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.parts import Parts
from desktop.reading.clipboard import copy_cited, copy_text
from desktop.reading.selection import words_to_copy
from desktop.reading_session import ReadingSession
from desktop.settings import Settings
from desktop.trail import Trail
from desktop.wording import worded
from transcript.changes import Changes
from transcript.model import Annotation, AnnotationId, AnnotationKind, Passage, Place
from transcript.references import citation_of


class ReadingActions(QObject):
    """Signals: `notes_requested()` when the notes pane must be seen, `trail_changed()`,
    `travelled(Changes)` after undo and redo.
    """

    notes_requested = Signal()
    trail_changed = Signal()
    travelled = Signal(object)

    def __init__(self, session: ReadingSession, parts: Parts, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._pane, self._notes = parts.pane, parts.notes
        self._status, self._toast = parts.status, parts.toast
        self.highlight: AnnotationId | None = None  # the one the popover stands beside
        self.trail = Trail()
        session.document_opened.connect(self._on_document_opened)
        parts.notes.orphaned.connect(self.keep_orphan)

    @Slot()
    def _on_document_opened(self) -> None:
        """The way back leads through one document only."""
        self.trail.clear()
        self.trail_changed.emit()

    # -------------------------------------------------------------------- moving
    @Slot()
    def next_turn(self) -> None:
        self._pane.next_turn()

    @Slot()
    def previous_turn(self) -> None:
        self._pane.previous_turn()

    @Slot()
    def next_turn_of_speaker(self) -> None:
        self._pane.next_turn_of_speaker()

    @Slot()
    def previous_turn_of_speaker(self) -> None:
        self._pane.previous_turn_of_speaker()

    @Slot()
    def next_section(self) -> None:
        self._jump(self._pane.next_section)

    @Slot()
    def previous_section(self) -> None:
        self._jump(self._pane.previous_section)

    @Slot()
    def next_note(self) -> None:
        self._step_note(1)

    @Slot()
    def previous_note(self) -> None:
        self._step_note(-1)

    def _step_note(self, step: int) -> None:
        """Go to the next annotation after, or the last one before, the one that is chosen or the page."""
        attached = [each for each in self._session.annotations() if each.passage]
        if not attached:
            return
        ids = [each.id for each in attached]
        chosen = self._notes.chosen()
        if chosen in ids:
            row = ids.index(chosen) + step
        else:
            here = self._pane.current_block()
            before = sum(1 for each in attached if each.passage and each.passage.start.block < here)
            row = before if step > 0 else before - 1
        if 0 <= row < len(attached):
            self.show_annotation(ids[row])

    def _jump(self, deed: Callable[[], object]) -> None:
        """Move far, leaving a trace to come back by."""
        self.leave_trace()
        deed()

    def leave_trace(self) -> None:
        """Remember the place to come back to, before going far."""
        self.trail.leave(self._pane.reading_position().place)
        self.trail_changed.emit()

    def go_to_block(self, block: int) -> None:
        """Show a block of the document, leaving a trace to come back by."""
        self.leave_trace()
        self._pane.go_to_block(block)

    @Slot(object)
    def go_to_place(self, place: Place) -> None:
        """Show a place of the document, leaving a trace to come back by."""
        self.leave_trace()
        self._pane.go_to_place(place)

    @Slot()
    def go_back(self) -> None:
        self._travel(self.trail.back)

    @Slot()
    def go_forward(self) -> None:
        self._travel(self.trail.forward)

    def _travel(self, step: Callable[[Place], Place | None]) -> None:
        place = step(self._pane.reading_position().place)
        if place is not None:
            self._pane.go_to_place(place)
        self.trail_changed.emit()

    @Slot(str)
    def show_annotation(self, annotation: str) -> None:
        """Bring an annotation's passage and card into view."""
        found = next((each for each in self._session.annotations() if each.id == annotation), None)
        if found is None:
            return
        if found.passage is not None:
            self._pane.ensure_visible(found.passage)
        self._pane.set_active_annotation(annotation)
        self._notes.choose(annotation)

    # ------------------------------------------------------------------- marking
    @Slot()
    def mark_idea(self) -> None:
        self._mark(AnnotationKind.IDEA)

    @Slot()
    def mark_question(self) -> None:
        self._mark(AnnotationKind.QUESTION)

    @Slot()
    def mark_reason(self) -> None:
        self._mark(AnnotationKind.REASON)

    @Slot()
    def mark_objection(self) -> None:
        self._mark(AnnotationKind.OBJECTION)

    @Slot()
    def mark_term(self) -> None:
        self._mark(AnnotationKind.TERM)

    @Slot()
    def mark_again(self) -> None:
        self._mark(AnnotationKind(self._settings.values.last_kind))

    def annotation(self, key: AnnotationId | None) -> Annotation | None:
        """An annotation of the open document."""
        return next((each for each in self._session.annotations() if each.id == key), None)

    def highlight_on_words(self) -> Annotation | None:
        """The annotation on the very words that are selected, the last one made."""
        words = self._passage() if self._pane.selection() is not None else None
        found = self._annotations_on(words) if words is not None else []
        return max(found, key=lambda each: each.created, default=None)

    def _annotations_on(self, words: Passage) -> list[Annotation]:
        """Those on these very words; of thousands, only those in the same turn are looked at closely."""
        block = words.start.block
        notes = self._session.annotations()
        near = (each for each in notes if each.passage is not None and each.passage.start.block == block)
        return [each for each in near if each.passage == words]

    def _passage(self) -> Passage | None:
        """What is selected, else the highlight that was clicked, else the turn at the reading line."""
        if self._session.document is None or not len(self._session.document):
            return None
        selected = self._pane.selection()
        if selected is not None:
            return self._session.document.trimmed(selected)
        clicked = self.annotation(self.highlight) if self.highlight else None
        if clicked is not None and clicked.passage is not None:
            return clicked.passage
        return self._pane.whole_turn(self._pane.current_block())

    def _mark(self, kind: AnnotationKind) -> AnnotationId | None:
        """Annotate the selection, or give the annotation on the very same words another kind.

        One that has this kind already is taken away, where the popover shows that it has it.
        """
        passage = self._passage()
        if passage is None:
            return None
        self._settings.change(last_kind=kind.value)
        same = self.annotation(self.highlight) if self.highlight else None
        if same is not None and same.kind is kind:
            self.delete_annotation(same.id)
            return None
        same = same or next(iter(self._annotations_on(passage)), None)
        if same is not None:
            made = same.id if self._session.edit_annotation(same.id, kind=kind) else None
        else:
            made = self._session.annotate(passage, kind)
        if made is not None:
            self._pane.select(None)
            self._notes.choose(made)
        return made

    @Slot()
    def write_note(self) -> None:
        """Edit the annotation on the selected words, or the chosen one; else make one and edit it."""
        target = self._note_to_edit() or self._mark(AnnotationKind(self._settings.values.last_kind))
        if target is not None:
            self._pane.select(None)
            self.notes_requested.emit()
            self._notes.edit(target)

    def _note_to_edit(self) -> AnnotationId | None:
        on_words = self.highlight_on_words()
        chosen = self._notes.chosen() if self._notes.card_list.hasFocus() else None
        return self.highlight or (on_words.id if on_words else None) or chosen

    @Slot()
    def edit_tags(self) -> None:
        """Edit the tags of what `write_note` would edit."""
        self.write_note()
        if self._notes.editor is not None:
            self._notes.editor.tags_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def remove_highlight(self) -> None:
        """Take away the highlight that was clicked, the one on the selected words, or the chosen card's."""
        target = self._note_to_edit() or self._notes.chosen()
        if target is not None:
            self.delete_annotation(target)

    @Slot()
    def toggle_bookmark(self) -> None:
        """Mark the turn the selection begins in, else that at the reading line."""
        document, passage = self._session.document, self._pane.selection()
        if document is not None and len(document):
            clicked = self._passage() if self.highlight else None
            words = passage or clicked
            self._session.toggle_bookmark(words.start.block if words else self._pane.current_block())

    @Slot(str)
    def delete_annotation(self, annotation: str) -> None:
        """Delete an annotation, and offer to take that back."""
        self._session.delete_annotation(AnnotationId(annotation))
        if all(each.id != annotation for each in self._session.annotations()):
            self._toast.offer_undo(self.tr("Note deleted."))

    @Slot(str, dict)
    def edit_annotation(self, annotation: str, values: dict[str, object]) -> None:
        """Store what was edited on a card; what cannot be stored stays in the editor."""
        if not self._session.edit_annotation(AnnotationId(annotation), **values):  # type: ignore[arg-type]
            self._notes.keep_editor()

    @Slot(object, str, list)
    def keep_orphan(self, annotation: Annotation, note: str, tags: list[str]) -> None:
        """What is being written on a note that another window deleted becomes a note of its own."""
        if annotation.passage is None:
            return
        made = self._session.annotate(annotation.passage, annotation.kind)
        if made is not None and self._session.edit_annotation(made, note=note, tags=tags):
            self._notes.edit(made)
            self._status.say(
                self.tr("The note was deleted in another window. What you wrote is kept as a new one.")
            )

    # ------------------------------------------------------------------- history
    @Slot()
    def undo(self) -> None:
        self._travel_in_time(self._session.undo, self.tr("Undone: {}"))

    @Slot()
    def redo(self) -> None:
        self._travel_in_time(self._session.redo, self.tr("Done again: {}"))

    def _travel_in_time(self, deed: Callable[[], Changes | None], words: str) -> None:
        """Undo or redo, and show the place it changed."""
        self._notes.close_editor()
        if self._session.document is not None and len(self._session.document):
            self._session.store_position(self._pane.reading_position())  # mending moves it with the text
        changes = deed()
        if changes is None:
            return
        self.travelled.emit(changes)
        self._status.say(words.format(worded(changes.name)))

    # ---------------------------------------------------------------------- text
    @Slot()
    def copy(self) -> None:
        """Copy what is selected, or the words of the highlight that was clicked."""
        document, passage = self._session.document, self._passage()
        if self._pane.selection() is not None:
            self._pane.copy()
        elif self.highlight is not None and document is not None and passage is not None:
            copy_text(words_to_copy(document, passage))
        else:
            return
        self._status.say(self.tr("Copied"))

    @Slot()
    def copy_reference(self) -> None:
        """Copy the same, else the turn at the reading line, and below it where that stands."""
        document, passage, summary = self._session.document, self._passage(), self._session.summary()
        if document is None or passage is None:
            return
        citation = citation_of(
            document,
            passage,
            title=summary.shown_title if summary else document.title,
            page=self.tr("p. {}", "before the number of a page"),
            turn=self.tr("turn {}"),
        )
        copy_cited(document, passage, citation, self._settings.values.reference_pattern)
        self._status.say(self.tr("Copied with reference"))

    @Slot()
    def say_turn(self) -> None:
        """Say who speaks in which turn, where the page only paints a number."""
        document = self._session.document
        if document is None or not len(document):
            return
        block = self._pane.current_block()
        turn = document.turn_number(block)
        parts = (
            self.tr("turn {} of {}").format(turn, len(document.turns)) if turn else "",
            document.speaker_name(block),
            document.sections[section].heading if (section := document.section_of(block)) is not None else "",
        )
        self._status.say(" · ".join(part for part in parts if part))

    @Slot()
    def select_all(self) -> None:
        document = self._session.document
        if document is not None and len(document):
            self._pane.select(Passage(Place(0), document.end_of(len(document) - 1)))

    @Slot(bool)
    def caret_browsing(self, on: bool) -> None:  # noqa: FBT001  a checkable action's signal
        self._pane.caret_browsing = on
