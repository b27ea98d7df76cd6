"""What of the notes goes out, in which order, with how much around it: seen before it is written."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme, interface_font, reading_font
from desktop.widgets.check_box import CheckBox, flush
from desktop.widgets.choice_box import ChoiceBox
from desktop.wording import document_count, note_count
from transcript.exporting import only
from transcript.model import DocumentId
from transcript.records import dataclass
from transcript.writers.notes_markdown import Grouping, MarkdownStyle, NotesOfDocument, notes_as_markdown

_PREVIEWED = 60  # notes; a preview of thousands would be felt with every click
INCLUDED = ("quotes", "notes", "tags", "references")


@dataclass(frozen=True, slots=True)
class ExportScope:
    """What can go out: its name, and the documents in it. `title` names the file of one alone;
    without a title a folder takes a file each. `notes` are the ids of the notes of one document
    that go out, None: all.
    """

    name: str
    documents: Sequence[DocumentId]
    title: str = ""
    notes: frozenset[str] | None = None


class ExportDialog(QDialog):
    """Signals: `save_requested(ExportScope, MarkdownStyle)`, `choice_changed(grouping, included)`."""

    save_requested = Signal(object, object)
    choice_changed = Signal(str, tuple)

    def __init__(
        self,
        scopes: Sequence[ExportScope],
        sample: NotesOfDocument | None,
        grouping: str,
        included: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("export-dialog")
        self.setWindowTitle(self.tr("Export notes"))
        self._scopes, self._sample = scopes, sample
        self._make_choices(theme, grouping, included)
        self.preview = QPlainTextEdit(self)
        self.preview.setObjectName("export-preview")
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("What will be written"))
        self.preview.setFont(reading_font(14))
        self.preview.setTabChangesFocus(True)
        self._told = QLabel(self)
        self._told.setProperty("quiet", True)
        self._told.setFont(interface_font(12))
        self._make_buttons()
        self._lay_out()
        self.resize(560, 640)
        self._show()

    def _make_choices(self, theme: Theme, grouping: str, included: Sequence[str]) -> None:
        self.scope = ChoiceBox(theme, self)
        self.scope.setAccessibleName(self.tr("What"))
        for scope in self._scopes:
            self.scope.addItem(scope.name)
        self.grouping = ChoiceBox(theme, self)
        self.grouping.setAccessibleName(self.tr("Group by"))
        for each, words in (
            (Grouping.SECTION, self.tr("Section")),
            (Grouping.KIND, self.tr("Kind")),
            (Grouping.TAG, self.tr("Tag")),
            (Grouping.SPEAKER, self.tr("Speaker")),
        ):
            self.grouping.addItem(words, each.value)
        self.grouping.setCurrentIndex(max(0, self.grouping.findData(grouping)))
        labels = (self.tr("Quotes"), self.tr("Notes"), self.tr("Tags"), self.tr("References"))
        self.boxes = {
            name: CheckBox(label, theme, self) for name, label in zip(INCLUDED, labels, strict=True)
        }
        for name, box in self.boxes.items():
            box.setChecked(name in included)
            box.toggled.connect(self._on_changed)
        self.scope.activated.connect(self._on_changed)
        self.grouping.activated.connect(self._on_changed)

    def _make_buttons(self) -> None:
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button = QPushButton(self.tr("Save…"), self)
        self.save_button.setProperty("main", True)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._on_save)
        self._close = QPushButton(self.tr("Cancel"), self)
        self._close.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        boxes = flush(*self.boxes.values())
        boxes.setContentsMargins(0, 3, 0, 3)
        for words, field in (
            (self.tr("What"), self.scope),
            (self.tr("Group by"), self.grouping),
            (self.tr("Include"), boxes),
        ):
            label = QLabel(words, self)
            label.setProperty("quiet", True)
            label.setMinimumHeight(34)
            form.addRow(label, field)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._close)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)

    # --------------------------------------------------------------------- choices
    @property
    def style_chosen(self) -> MarkdownStyle:
        """How it is to be written."""
        wanted = {name: box.isChecked() for name, box in self.boxes.items()}
        return MarkdownStyle(
            grouping=Grouping(self.grouping.currentData()),
            quotes=wanted["quotes"],
            notes=wanted["notes"],
            tags=wanted["tags"],
            references=wanted["references"],
        )

    @property
    def scope_chosen(self) -> ExportScope:
        """What is to be written."""
        return self._scopes[self.scope.currentIndex()]

    @Slot()
    def _on_changed(self) -> None:
        self._show()
        included = tuple(name for name, box in self.boxes.items() if box.isChecked())
        self.choice_changed.emit(str(self.grouping.currentData()), included)

    def _show(self) -> None:
        """Show what would be written of the document at hand."""
        several = not self.scope_chosen.title
        self.copy_button.setEnabled(not several)
        if self._sample is None:
            self.preview.setPlainText(self.tr("There are no notes yet."))
            self.save_button.setEnabled(False)
            self.copy_button.setEnabled(False)
            return
        whole = only(self._sample, self.scope_chosen.notes)
        shown = replace(whole, annotations=whole.annotations[:_PREVIEWED])
        self.preview.setPlainText(notes_as_markdown(shown, style=self.style_chosen))
        left_out = len(whole.annotations) - _PREVIEWED
        if several:
            count = document_count(len(self.scope_chosen.documents))
            self._told.setText(self.tr("One file each for {}. Above is one of them.").format(count))
        elif left_out > 0:
            self._told.setText(self.tr("{} more follow.").format(note_count(left_out)))
        else:
            self._told.setText(note_count(len(whole.annotations)))

    @Slot()
    def _on_copy(self) -> None:
        if self._sample is not None:
            chosen = only(self._sample, self.scope_chosen.notes)
            QGuiApplication.clipboard().setText(notes_as_markdown(chosen, style=self.style_chosen))
            self._told.setText(self.tr("Copied"))

    @Slot()
    def _on_save(self) -> None:
        self.save_requested.emit(self.scope_chosen, self.style_chosen)
        self.accept()
