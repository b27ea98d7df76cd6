"""What a reader knows of a document: title, author, kind, date, language; and what its file is."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.details_tab import languages
from desktop.models.documents import facts
from desktop.theme import Theme, interface_font
from desktop.widgets.choice_box import ChoiceBox
from desktop.wording import day, genre_word, note_count, word_count
from transcript.model import GENRES, DocumentSummary

_ROW = 34


class DocumentDetails(QDialog):
    """Signals: `changed(id, values)` with what is different: title, author, genre, date, language."""

    changed = Signal(str, dict)

    def __init__(
        self, summary: DocumentSummary, words_a_minute: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("document-details")
        self.setWindowTitle(self.tr("Details"))
        self._summary = summary
        self.title = self._field(summary.title, self.tr("Title"))
        self.title.setPlaceholderText(summary.shown_title)
        self.author = self._field(summary.author, self.tr("Author"))
        self.date = self._field(summary.date, self.tr("Date"))
        self.date.setPlaceholderText(self.tr("In your own words"))
        self.genre = ChoiceBox(theme, self)
        self.genre.setAccessibleName(self.tr("Kind"))
        self.genre.addItem(self.tr("Not known"), "")
        for genre in GENRES:
            self.genre.addItem(genre_word(genre), genre)
        self.language = ChoiceBox(theme, self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItem(self.tr("Not known"), "")
        for code, name in languages():
            self.language.addItem(name, code)
        for box, value in ((self.genre, summary.genre), (self.language, summary.language)):
            if box.findData(value) < 0:
                box.addItem(value, value)
            box.setCurrentIndex(box.findData(value))
        self._lay_out(words_a_minute)
        self.setMinimumWidth(480)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def _field(self, text: str, name: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setFont(interface_font(13))
        field.setFixedHeight(_ROW)
        field.setAccessibleName(name)
        return field

    def _lay_out(self, words_a_minute: int) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Author"), self.author),
            (self.tr("Kind"), self.genre),
            (self.tr("Date"), self.date),
            (self.tr("Language"), self.language),
        ):
            label = self._quiet(words)
            label.setFixedHeight(_ROW)
            form.addRow(label, field)
        for words, text in self._facts(words_a_minute):
            label = self._quiet(words)
            label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            form.addRow(label, self._plain(text))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.done_button = QPushButton(self.tr("Done"), self)
        self.done_button.setProperty("main", True)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._on_done)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(18)
        column.addLayout(form)
        column.addLayout(foot)

    def _facts(self, words_a_minute: int) -> list[tuple[str, str]]:
        each = self._summary
        rows = [
            (self.tr("Conversation"), facts(each, words_a_minute)),
            (self.tr("Length"), word_count(each.words)),
            (self.tr("Speakers"), ", ".join(each.speakers)),
            (self.tr("Your notes"), note_count(each.annotations)),
            (self.tr("File"), each.source),
            (self.tr("Added"), day(each.added)),
        ]
        return [(words, text) for words, text in rows if text]

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(interface_font(13))
        label.setProperty("quiet", True)
        return label

    def _plain(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(interface_font(13))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    @Slot()
    def _on_done(self) -> None:
        typed = {
            "title": " ".join(self.title.text().split()),
            "author": " ".join(self.author.text().split()),
            "genre": str(self.genre.currentData()),
            "date": " ".join(self.date.text().split()),
            "language": str(self.language.currentData()),
        }
        different = {name: value for name, value in typed.items() if value != getattr(self._summary, name)}
        if different:
            self.changed.emit(self._summary.id, different)
        self.accept()
