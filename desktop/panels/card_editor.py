"""Editing a note in its place in the list.

Every change is announced at once, text at most 400 ms after a key; closing, losing the
focus or hiding announces what is left. There is nothing to save and nothing to lose.
"""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.announcing import set_role
from desktop.icons import icon
from desktop.panels.card_delegate import paint_card_ground, paint_header, paint_quote
from desktop.panels.card_layout import (
    HEADER,
    INSET,
    QUOTE_INDENT,
    QUOTE_LINE,
    QUOTE_LINES,
    lay_out_lines,
    quote_font,
)
from desktop.panels.note_field import STORE_AFTER_MS, NoteField
from desktop.panels.tags_field import TagsField
from desktop.theme import Theme, em
from desktop.wording import kind_name
from transcript.model import Annotation, AnnotationKind


class CardEditor(QWidget):
    """One annotation being edited.

    Signals: `note_changed(text)`, `kind_changed(AnnotationKind)`, `tags_changed(list)`,
    `delete_requested()`, `finished()`, `height_changed()`.
    """

    note_changed = Signal(str)
    kind_changed = Signal(object)
    tags_changed = Signal(list)
    delete_requested = Signal()
    finished = Signal()
    height_changed = Signal()

    def __init__(
        self, annotation: Annotation, turn: int, known_tags: list[str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._annotation, self._turn = theme, annotation, turn
        self._stored, self._announcing = annotation.note, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STORE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self._make_kinds()
        self._make_fields(known_tags)
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.note_field)

    # ------------------------------------------------------------------ building
    def _make_kinds(self) -> None:
        self.kinds = QButtonGroup(self)
        for number, kind in enumerate(AnnotationKind):
            button = QToolButton(self)
            button.setCheckable(True)
            set_role(button, QAccessible.Role.RadioButton)
            button.setFixedHeight(32)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setIcon(icon(kind.value, self._theme.kind_labels[kind], size=18))
            button.setIconSize(QSize(18, 18))
            button.setToolTip(kind_name(kind))
            button.setAccessibleName(self.tr("{}, key {}").format(kind_name(kind), number + 1))
            button.setStyleSheet(self._kind_style(kind))
            button.setChecked(kind == self._annotation.kind)
            self.kinds.addButton(button, number)
        self.kinds.idClicked.connect(self._on_kind_clicked)

    def _kind_style(self, kind: AnnotationKind) -> str:
        theme = self._theme
        return (
            f"QToolButton {{ border: 1px solid {theme.hair.name()}; border-radius: 8px; }}"
            f"QToolButton:checked {{ background: {theme.washes[kind].name()};"
            f" border: 1.5px solid {theme.underlines[kind].name()}; }}"
            f"QToolButton:focus {{ border: 2px solid {theme.focus.name()}; }}"
        )

    def _make_fields(self, known_tags: list[str]) -> None:
        self.note_field = NoteField(self)
        self.note_field.setPlainText(self._annotation.note)
        self.note_field.setPlaceholderText(self.tr("Write a note"))
        self.note_field.setAccessibleName(self.tr("Note"))
        self.note_field.textChanged.connect(self._on_typed)
        self.note_field.left.connect(self.flush)
        self.note_field.finished.connect(self.finish)
        self.note_field.height_changed.connect(self.height_changed)
        self.tags_field = TagsField(self._annotation.tags, known_tags, self)
        self.tags_field.tags_changed.connect(self.tags_changed)

    def _make_buttons(self) -> None:
        self.delete_button = QToolButton(self)
        self.delete_button.setIcon(icon("delete", self._theme.ink2, size=18))
        self.delete_button.setIconSize(QSize(18, 18))
        self.delete_button.setFixedSize(34, 34)
        self.delete_button.setToolTip(self.tr("Delete this note"))
        self.delete_button.setAccessibleName(self.tr("Delete this note"))
        self.delete_button.clicked.connect(self.delete_requested)
        self.done_button = QPushButton(self.tr("Done"), self)
        self.done_button.setProperty("main", True)
        self.done_button.setAutoDefault(False)
        self.done_button.clicked.connect(self.finish)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        kinds = QHBoxLayout()
        kinds.setSpacing(6)
        for button in self.kinds.buttons():
            kinds.addWidget(button, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.delete_button)
        buttons.addWidget(self.done_button)
        self._column.addLayout(kinds)
        self._column.addWidget(self.note_field)
        self._column.addWidget(self.tags_field)
        self._column.addLayout(buttons)
        parent = self.parentWidget()
        self._lay_out_quote(parent.width() if parent else self.width())

    def _lay_out_quote(self, width: int) -> None:
        """Break the quote for a card of this width, and leave room for it above the fields."""
        side = INSET + 8
        inner = width - 2 * side - QUOTE_INDENT
        self._quote = lay_out_lines(self._annotation.quote, quote_font(), inner, em(QUOTE_LINE), QUOTE_LINES)
        top = round(INSET + em(HEADER) + 6 + self._quote.height + 10)
        self._column.setContentsMargins(side, top, side, INSET + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self._quote.height
        self._lay_out_quote(event.size().width())
        if self._quote.height != before:
            self.height_changed.emit()

    # ----------------------------------------------------------------- behaviour
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field wants ends here: the list below would open the editor anew. Ctrl+Enter finishes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        event.accept()

    @Slot()
    def _on_typed(self) -> None:
        # Not started anew with each key: who types without a pause is stored all the same.
        if self.has_unstored_text and not self._timer.isActive():
            self._timer.start()

    @property
    def annotation(self) -> Annotation:
        """What is edited, as it was stored last."""
        return self._annotation

    @property
    def has_unstored_text(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return self._announcing or self.note_field.toPlainText() != self._stored

    @Slot()
    def flush(self) -> None:
        """Announce the text if it changed."""
        self._timer.stop()
        text = self.note_field.toPlainText()
        if text != self._stored and not self._announcing:
            self._stored, self._announcing = text, True
            self.note_changed.emit(text)
            self._announcing = False

    def keep_unstored(self) -> None:
        """The text could not be stored: it stays here and counts as unstored."""
        self._stored = "\0"
        self.tags_field.keep_unstored()
        self.kinds.button(list(AnnotationKind).index(self._annotation.kind)).setChecked(True)

    @Slot()
    def finish(self) -> None:
        """Announce everything and say that the reader is done."""
        self.flush()
        self.tags_field.flush()
        self.finished.emit()

    @Slot(int)
    def _on_kind_clicked(self, number: int) -> None:
        self.kind_changed.emit(list(AnnotationKind)[number])

    def set_annotation(self, annotation: Annotation) -> None:
        """Follow a change that came from elsewhere (undo, another window); keeps the caret."""
        self._annotation = annotation
        self.kinds.button(list(AnnotationKind).index(annotation.kind)).setChecked(True)
        if not self.has_unstored_text and annotation.note != self._stored:
            self._stored = annotation.note
            self.note_field.replace_text(annotation.note)
        self.tags_field.set_tags(annotation.tags)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        paint_card_ground(painter, self._theme, whole, chosen=True)
        inner = whole.adjusted(INSET + 8, 0, -(INSET + 8), 0)
        paint_header(painter, self._theme, self._annotation, self._turn, inner.translated(0, INSET - 2))
        paint_quote(painter, self._theme, self._annotation, self._quote, inner, INSET + em(HEADER) + 6)
