"""The tab of details: title and language to change, and what the file is."""

from functools import cache

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme, interface_font
from desktop.widgets.choice_box import ChoiceBox
from desktop.wording import word_count
from transcript.review import Review
from transcript.review_edits import SetLanguage, SetTitle

_ROW = 34


@cache
def languages() -> tuple[tuple[str, str], ...]:
    """Codes and names of the languages that have a code of two letters, by name."""
    code, name = QLocale.languageToCode, QLocale.languageToString
    named = ((code(language), name(language)) for language in QLocale.Language)
    return tuple(sorted({pair for pair in named if len(pair[0]) == 2}, key=lambda pair: pair[1]))


class DetailsTab(QWidget):
    """Signals: `edit_requested(Edit)`."""

    edit_requested = Signal(object)

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.title = QLineEdit(self)
        self.title.setFont(interface_font(13))
        self.title.setAccessibleName(self.tr("Title"))
        self.language = ChoiceBox(theme, self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItem(self.tr("Not known"), "")
        for code, name in languages():
            self.language.addItem(name, code)
        self._words = self._plain("")
        self._lay_out()
        self.title.editingFinished.connect(self.finish_typing)
        self.language.activated.connect(self._on_language_chosen)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._quiet(self.tr("Title")), self.title)
        form.addRow(self._quiet(self.tr("Language")), self.language)
        form.addRow(self._quiet(self.tr("Length")), self._words)
        if self._review.source is not None:
            form.addRow(self._quiet(self.tr("File")), self._plain(self._review.source.name))
            form.addRow(self._quiet(self.tr("Format")), self._plain(self._review.source.media_type))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(form)
        column.addStretch()

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        label.setMinimumHeight(_ROW)
        return label

    def _plain(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumHeight(_ROW)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.language.set_theme(theme)

    def show_review(self) -> None:
        """Show the details as they are now."""
        document = self._review.document
        if self.title.text() != document.title:
            self.title.setText(document.title)
        source = self._review.source
        self.title.setPlaceholderText(source.name if source else self.tr("Untitled"))
        known = self.language.findData(document.language)
        if known < 0:
            self.language.addItem(document.language, document.language)
            known = self.language.count() - 1
        self.language.setCurrentIndex(known)
        self._words.setText(word_count(document.word_count))

    @Slot()
    def finish_typing(self) -> None:
        """Take the title as it is typed."""
        title = " ".join(self.title.text().split())
        if title != self._review.document.title:
            self.edit_requested.emit(SetTitle(title))

    @Slot(int)
    def _on_language_chosen(self, _index: int) -> None:
        language = str(self.language.currentData())
        if language != self._review.document.language:
            self.edit_requested.emit(SetLanguage(language))
