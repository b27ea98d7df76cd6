"""The right pane: the annotations of the document as cards in text order, edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.models.annotations import ANNOTATION_ROLE, AnnotationsModel
from desktop.panels.card_delegate import CardDelegate
from desktop.panels.card_editor import CardEditor
from desktop.panels.unattached_group import UnattachedGroup
from desktop.theme import Theme, interface_font
from transcript.document import Document
from transcript.model import Annotation, AnnotationId


class CardList(QListView):
    """The cards.

    Signals: `edit_requested(id)`, `delete_requested(id)`, `versions_requested(id)`, `resized()`.
    """

    edit_requested = Signal(str)
    delete_requested = Signal(str)
    versions_requested = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Notes in text order"))

    def _id(self) -> str | None:
        index = self.currentIndex()
        return index.data(ANNOTATION_ROLE).id if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self._id()
        if chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit(chosen)
        elif chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit(chosen)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        else:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self._id() is not None:
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)

    def menu(self) -> QMenu:
        """What can be done with the card that is chosen."""
        made = QMenu(self)
        for wish, words in (
            (self.edit_requested, self.tr("Edit") + "\tReturn"),
            (self.versions_requested, self.tr("Earlier versions…")),
            (self.delete_requested, self.tr("Delete note") + "\tDel"),
        ):
            made.addAction(words).setData((wish, self._id()))
        made.triggered.connect(self._on_menu)
        return made

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        wish, annotation = action.data()
        wish.emit(annotation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class NotesPane(QFrame):
    """Annotations as cards.

    Signals: `annotation_chosen(id)` when a card is chosen by hand, `edited(id, changes)` with a
    dict of note, kind or tags, `delete_requested(id)`, `editing_changed(id or "")`,
    `versions_requested(id)`,
    `dialogue_requested()` when the reader is done here, `orphaned(annotation, note, tags)` with what
    was typed into a note that is gone.
    """

    annotation_chosen = Signal(str)
    edited = Signal(str, dict)
    delete_requested = Signal(str)
    versions_requested = Signal(str)
    editing_changed = Signal(str)
    dialogue_requested = Signal()
    orphaned = Signal(object, str, list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes-pane")
        self.setMinimumWidth(280)
        self.setMaximumWidth(480)
        self.setAccessibleName(self.tr("Notes"))
        self._theme = theme
        self._known_tags: list[str] = []
        self.editor: CardEditor | None = None
        self._model = AnnotationsModel(self)
        self._delegate = CardDelegate(theme, self)
        self._make_header()
        self._make_list()
        self._lay_out()
        self.set_theme(theme)

    # ------------------------------------------------------------------ building
    def _make_header(self) -> None:
        self._title = QLabel(self.tr("Notes"), self)
        self._count = QLabel(self)
        self._count.setProperty("quiet", True)

    def _make_list(self) -> None:
        self.card_list = CardList(self)
        self.card_list.setItemDelegate(self._delegate)
        self.card_list.setModel(self._model)
        self.card_list.edit_requested.connect(self.edit)
        self.card_list.delete_requested.connect(self.delete_requested)
        self.card_list.versions_requested.connect(self.versions_requested)
        self.card_list.resized.connect(self._on_resized)
        self.card_list.clicked.connect(self._on_clicked)
        self.card_list.doubleClicked.connect(self._on_double_clicked)
        self._empty = QLabel(
            self.tr("No notes here yet. Select a passage and press 1 to 5, or N to write."), self
        )
        self._empty.setProperty("quiet", True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(18, 8, 18, 8)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that it is heard where the cards would be

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(18, 16, 18, 8)
        header.setSpacing(8)
        header.addWidget(self._title)
        header.addWidget(self._count)
        header.addStretch()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.card_list)
        self.unattached = UnattachedGroup(self._theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
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
        self.card_list.viewport().update()

    def set_document(self, document: Document | None) -> None:
        """Show the annotations of another document; none until they are set."""
        if not self.close_editor():
            self._drop_editor()
        self._delegate.forget()
        self._model.set_document(document)
        self.unattached.clear()
        self._show_count()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show annotations, in text order."""
        if self.editor is not None and self._delegate.editing not in {each.id for each in annotations}:
            self._let_go_of_orphan()
        self._model.update([each for each in annotations if each.passage is not None])
        self.unattached.set_notes([each for each in annotations if each.passage is None])
        row = self._model.row_of(self._delegate.editing or "")
        if self.editor is not None and row >= 0:
            self.editor.set_annotation(self._model.records[row])
        self._show_count()

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
        count = self._model.rowCount()
        self._count.setText(str(count) if count else "")
        self._stack.setCurrentWidget(self.card_list if count else self._empty)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """What is shown, in text order."""
        return tuple(self._model.records)

    # ------------------------------------------------------------------- choosing
    def choose(self, annotation: str) -> None:
        """Choose a card and bring it into view."""
        row = self._model.row_of(annotation)
        if row >= 0:
            self.card_list.setCurrentIndex(self._model.index(row))
            self.card_list.scrollTo(self._model.index(row))

    def show_near(self, block: int) -> None:
        """Bring the card nearest to a block into view, unless the reader is busy here."""
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
        row = self._model.row_of(annotation)
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
        self._delegate.width = self.card_list.viewport().width()
        self._delegate.forget()
        self.card_list.scheduleDelayedItemsLayout()

    def focus_list(self) -> None:
        """Give the keyboard to the open editor, else to the cards."""
        if self.editor is not None:
            self.editor.note_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if not self.card_list.currentIndex().isValid() and self._model.rowCount():
            self.card_list.setCurrentIndex(self._model.index(0))
        (self.card_list if self._model.rowCount() else self._empty).setFocus(Qt.FocusReason.ShortcutFocusReason)
