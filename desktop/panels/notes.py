"""The right pane: the annotations of the document as cards in text order, edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import icon
from desktop.measures import NOTES_WIDTHS
from desktop.models.annotations import AnnotationsModel
from desktop.models.note_filter import NoteFilter, shown
from desktop.panels.card_delegate import CardDelegate
from desktop.panels.card_editor import CardEditor
from desktop.panels.card_list import CardList
from desktop.panels.notes_filter import NoMatch, NotesFilterBar
from desktop.panels.unattached_group import UnattachedGroup
from desktop.theme import Theme, interface_font
from transcript.document import Document
from transcript.model import Annotation, AnnotationId


class NotesPane(QFrame):
    """Annotations as cards.

    Signals: `annotation_chosen(id)` when a card is chosen by hand, `edited(id, changes)` with a
    dict of note, kind or tags, `delete_requested(id)`, `editing_changed(id or "")`,
    `versions_requested(id)`,
    `dialogue_requested()` when the reader is done here, `orphaned(annotation, note, tags)` with what
    was typed into a note that is gone, `filter_changed()`.
    """

    annotation_chosen = Signal(str)
    edited = Signal(str, dict)
    delete_requested = Signal(str)
    versions_requested = Signal(str)
    editing_changed = Signal(str)
    dialogue_requested = Signal()
    orphaned = Signal(object, str, list)
    filter_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes-pane")
        self.setMinimumWidth(NOTES_WIDTHS[0])
        self.setMaximumWidth(NOTES_WIDTHS[1])
        self.setAccessibleName(self.tr("Notes"))
        self._theme = theme
        self._known_tags: list[str] = []
        self._attached: list[Annotation] = []
        self._waits, self._awaited, self._near = False, "", -1
        self.editor: CardEditor | None = None
        model = self._model = AnnotationsModel(self)
        self._delegate = CardDelegate(theme, lambda: model.records, self)
        self._make_header()
        self._make_list()
        self._lay_out()
        self.set_theme(theme)

    # ------------------------------------------------------------------ building
    def _make_header(self) -> None:
        self._title = QLabel(self.tr("Notes"), self)
        self._count = QLabel(self)
        self._count.setProperty("quiet", True)
        self.filter_button = self._button(self.tr("Filter notes"))
        self.filter_button.toggled.connect(self._on_filter_toggled)
        self.order_button = self._button(self.tr("Newest first"))
        self.order_button.toggled.connect(self._on_order_toggled)
        self.filter_bar = NotesFilterBar(self)
        self.filter_bar.changed.connect(self._on_filter_changed)
        self.filter_bar.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(30, 30)
        button.setIconSize(QSize(18, 18))
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _make_list(self) -> None:
        self.card_list = CardList(self)
        self.card_list.setItemDelegate(self._delegate)
        self.card_list.setModel(self._model)
        self.card_list.edit_requested.connect(self.edit)
        self.card_list.delete_requested.connect(self.delete_requested)
        self.card_list.versions_requested.connect(self.versions_requested)
        self.card_list.resized.connect(self._on_resized)
        self.card_list.tag_requested.connect(self.show_tag)
        self.card_list.clicked.connect(self._on_clicked)
        self.card_list.doubleClicked.connect(self._on_double_clicked)
        self._empty = QLabel(
            self.tr("No notes here yet. Select a passage and press 1 to 5, or N to write."), self
        )
        self._empty.setProperty("quiet", True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(18, 8, 18, 8)
        self._no_match = NoMatch(self)
        self._no_match.clear_button.clicked.connect(self.clear_filter)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that it is heard where the cards would be

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(18, 12, 12, 6)
        header.setSpacing(6)
        header.addWidget(self._title)
        header.addWidget(self._count)
        header.addStretch()
        header.addWidget(self.order_button)
        header.addWidget(self.filter_button)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._no_match)
        self._stack.addWidget(self.card_list)
        self.unattached = UnattachedGroup(self._theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self.filter_bar)
        column.addLayout(self._stack, 1)
        column.addWidget(self.unattached)

    # ------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme; an open editor is closed once its text is stored."""
        self.close_editor()
        self._theme = self._delegate.theme = theme
        self._title.setFont(interface_font(15, weight=600))
        self._count.setFont(interface_font(13))
        self.unattached.set_theme(theme)
        self._no_match.set_theme(theme)
        self.filter_button.setIcon(icon("filter", theme.ink2, theme.ink3, 18))
        self.order_button.setIcon(icon("arrow-down", theme.ink2, theme.ink3, 18))
        self.card_list.viewport().update()

    def set_document(self, document: Document | None, *, waits: bool = False) -> None:
        """Show the annotations of another document; none until they are set.

        `waits`: there are many, and they come soon.
        """
        self._waits, self._awaited, self._near = waits, "", -1
        if not self.close_editor():
            self._drop_editor()
        self._delegate.forget()
        self._attached = []
        self.filter_bar.set_notes(())
        self.filter_button.setChecked(False)
        self._model.set_document(document)
        self.unattached.clear()
        self._show_count()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show annotations, in text order."""
        self._waits = False
        if self.editor is not None and self._delegate.editing not in {each.id for each in annotations}:
            self._let_go_of_orphan()
        self._attached = [each for each in annotations if each.passage is not None]
        self.filter_bar.set_notes(self._attached)
        self._show_cards()
        self.unattached.set_notes([each for each in annotations if each.passage is None])
        row = self._model.row_of(self._delegate.editing or "")
        if self.editor is not None and row >= 0:
            self.editor.set_annotation(self._model.records[row])
        self._show_count()
        awaited, near, self._awaited, self._near = self._awaited, self._near, "", -1
        if awaited:
            self.choose(awaited)
        elif near >= 0:
            self.show_near(near)

    # ----------------------------------------------------------------- some of them
    def _show_cards(self) -> None:
        """Show what the filter lets through; what is being written stays in any case."""
        wanted = shown(self._attached, self.filter_bar.asked, newest=self.order_button.isChecked())
        if self.editor is None:
            chosen = self.chosen()
            self._model.show(wanted)
            if chosen is not None and self.chosen() != chosen:
                self.card_list.setCurrentIndex(self._model.index(self._model.row_of(chosen)))
        else:
            present = {each.id for each in wanted}
            extra = [each for each in self._attached if each.id == self._delegate.editing]
            self._model.update(wanted + [each for each in extra if each.id not in present])
        self._show_count()

    @Slot(object)
    def _on_filter_changed(self, asked: NoteFilter) -> None:
        if asked.is_on:
            self.filter_button.setChecked(True)
        self.close_editor()
        self._show_cards()
        self.filter_changed.emit()

    @Slot(bool)
    def _on_filter_toggled(self, on: bool) -> None:  # noqa: FBT001  a signal's argument
        """Open the bar to write in it, or close it, and nothing is asked for."""
        self.filter_bar.setVisible(on)
        if on:
            self.filter_bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.filter_bar.clear()

    @Slot(bool)
    def _on_order_toggled(self, newest: bool) -> None:  # noqa: FBT001  a signal's argument
        self.close_editor()
        words = self.tr("Notes, the newest first") if newest else self.tr("Notes in text order")
        self.card_list.setAccessibleName(words)
        self._show_cards()

    @Slot(str)
    def show_tag(self, tag: str) -> None:
        """Show the notes that have a tag."""
        self.filter_bar.ask_for_tag(tag)

    @Slot()
    def clear_filter(self) -> None:
        """Show all notes again; the bar is closed."""
        self.filter_button.setChecked(False)

    def _let_go_of_orphan(self) -> None:
        """The annotation being edited was deleted; text that nobody stored goes out once more."""
        editor = self.editor
        self._drop_editor()
        if editor is not None and editor.has_unstored_text:
            text, tags = editor.note_field.toPlainText(), editor.tags_field.tags()
            self.orphaned.emit(editor.annotation, text, tags)

    def set_known_tags(self, tags: list[str]) -> None:
        """The tags that completion offers."""
        self._known_tags = tags

    def _show_count(self) -> None:
        count, whole = self._model.rowCount(), len(self._attached)
        some = self.tr("{} of {}").format(count, whole) if count != whole else str(count)
        self._count.setText(some if whole else "")
        self.filter_button.setEnabled(bool(whole) or self.filter_bar.asked.is_on)
        self.order_button.setEnabled(whole > 1)
        self._no_match.set_hidden(whole)
        nothing = self._no_match if whole else self._empty
        self._stack.setCurrentWidget(self.card_list if count or self._waits else nothing)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """All of the document that have a place, in text order."""
        return tuple(self._attached)

    @property
    def shown(self) -> tuple[Annotation, ...]:
        """What the filter lets through, as it stands in the list."""
        return tuple(self._model.records)

    @property
    def is_filtered(self) -> bool:
        """Whether only some of the notes are shown."""
        return self.filter_bar.asked.is_on

    # ------------------------------------------------------------------- choosing
    def choose(self, annotation: str) -> None:
        """Choose a card and bring it into view, one that is still to come when it is there."""
        self._awaited = annotation if self._waits else ""
        row = self._row_to_show(annotation)
        if row >= 0:
            self.card_list.setCurrentIndex(self._model.index(row))
            self.card_list.scrollTo(self._model.index(row))

    def _row_to_show(self, annotation: str) -> int:
        """The row of a note that must be shown: a filter that hides it is cleared."""
        if self._model.row_of(annotation) < 0 and any(each.id == annotation for each in self._attached):
            self.clear_filter()
        return self._model.row_of(annotation)

    def show_near(self, block: int) -> None:
        """Bring the card nearest to a block into view, unless the reader is busy here.

        Where the cards are still to come, when they are there.
        """
        self._near = block if self._waits else -1
        if self.editor is not None or self.card_list.hasFocus():
            return
        row = self._model.nearest_row(block)
        if row >= 0:
            self.card_list.scrollTo(self._model.index(row))

    def chosen(self) -> AnnotationId | None:
        """The annotation whose card is chosen."""
        index = self.card_list.currentIndex()
        return self._model.records[index.row()].id if index.isValid() else None

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.annotation_chosen.emit(self._model.records[index.row()].id)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.edit(self._model.records[index.row()].id)

    # -------------------------------------------------------------------- editing
    @Slot(str)
    def edit(self, annotation: str) -> None:
        """Open the editor in the place of a card and put the caret into its text."""
        if not self.close_editor():
            return
        row = self._row_to_show(annotation)
        if row < 0:
            return
        record = self._model.records[row]
        editor = CardEditor(
            record, self._model.turn(record), self._known_tags, self._theme, self.card_list.viewport()
        )
        editor.note_changed.connect(self._on_note_changed)
        editor.kind_changed.connect(self._on_kind_changed)
        editor.tags_changed.connect(self._on_tags_changed)
        editor.delete_requested.connect(self._on_delete_requested)
        editor.finished.connect(self._on_finished)
        editor.height_changed.connect(self._fit_editor)
        self.editor, self._delegate.editing = editor, annotation
        index = self._model.index(row)
        self.card_list.setIndexWidget(index, editor)
        self.card_list.setCurrentIndex(index)
        self._fit_editor()
        editor.note_field.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.note_field.moveCursor(editor.note_field.textCursor().MoveOperation.End)
        self.editing_changed.emit(annotation)

    @property
    def is_editing(self) -> bool:
        """Whether the keyboard is in the open editor."""
        focused = self.editor.focusWidget() if self.editor is not None else None
        return focused is not None and focused.hasFocus()

    def finish_editing(self) -> None:
        """Finish as Done does."""
        if self.editor is not None:
            self.editor.finish()

    @Slot()
    def close_editor(self) -> bool:
        """Announce what the open editor holds, and show the card again.

        False where that could not be stored: then the editor stays, with what was written.
        """
        editor = self.editor
        if editor is not None:
            editor.flush()
        if editor is not None and self.editor is editor:  # storing may show that it is gone
            editor.tags_field.flush()
        return self._drop_stored()

    def _drop_stored(self) -> bool:
        """Show the card again if everything its editor holds was stored."""
        if self.editor is not None and self.editor.has_unstored_text:
            return False
        self._drop_editor()
        return True

    def _drop_editor(self) -> None:
        if self.editor is None:
            return
        editor, row = self.editor, self._model.row_of(self._delegate.editing or "")
        self.editor, self._delegate.editing = None, None
        if row >= 0:
            self.card_list.setIndexWidget(self._model.index(row), None)  # type: ignore[arg-type]
            self._delegate.sizeHintChanged.emit(self._model.index(row))
        editor.blockSignals(True)  # what could be stored is stored, and nobody is left to tell
        editor.hide()
        editor.deleteLater()
        self.editing_changed.emit("")

    @Slot()
    def _fit_editor(self) -> None:
        """Make the row as high as its editor."""
        row = self._model.row_of(self._delegate.editing or "")
        if self.editor is not None and row >= 0:
            self._delegate.editor_height = self.editor.sizeHint().height()
            self._delegate.sizeHintChanged.emit(self._model.index(row))
            self.card_list.doItemsLayout()
            self.card_list.scrollTo(self._model.index(row))

    def keep_editor(self) -> None:
        """The last change of the open editor could not be stored: keep it there, unstored."""
        if self.editor is not None:
            self.editor.keep_unstored()

    @Slot(str)
    def _on_note_changed(self, note: str) -> None:
        self.edited.emit(self._delegate.editing, {"note": note})

    @Slot(object)
    def _on_kind_changed(self, kind: object) -> None:
        self.edited.emit(self._delegate.editing, {"kind": kind})

    @Slot(list)
    def _on_tags_changed(self, tags: list[str]) -> None:
        self.edited.emit(self._delegate.editing, {"tags": tags})

    @Slot()
    def _on_delete_requested(self) -> None:
        self.delete_requested.emit(self._delegate.editing)

    @Slot()
    def _on_finished(self) -> None:
        if self._drop_stored():
            self.dialogue_requested.emit()

    @Slot()
    def _on_resized(self) -> None:
        width = self.card_list.viewport().width()
        if width == self._delegate.width:
            return
        self._delegate.width = width
        self._delegate.forget()
        self.card_list.scheduleDelayedItemsLayout()

    def focus_list(self) -> None:
        """Give the keyboard to the open editor, else to the cards."""
        if self.editor is not None:
            self.editor.note_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if not self.card_list.currentIndex().isValid() and self._model.rowCount():
            self.card_list.setCurrentIndex(self._model.index(0))
        (self.card_list if self._model.rowCount() else self._empty).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )
