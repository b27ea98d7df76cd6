"""The tab of details: what the reader says of a document, and what the file says of itself."""

from functools import cache

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme, interface_font
from desktop.widgets.choice_box import ChoiceBox
from desktop.wording import word_count
from transcript.model import GENRES
from transcript.review import Review
from transcript.review_edits import Edit, SetAuthor, SetDate, SetGenre, SetLanguage, SetTitle

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
        self.title, self.author, self.date = (QLineEdit(self) for _ in range(3))
        self.genre, self.language = ChoiceBox(theme, self), ChoiceBox(theme, self)
        self._words, self._file, self._format = (self._plain() for _ in range(3))
        self._fill_choices()
        self._lay_out()
        for field in (self.title, self.author, self.date):
            field.setFont(interface_font(13))
            field.editingFinished.connect(self.finish_typing)
        self.genre.activated.connect(self._on_genre_chosen)
        self.language.activated.connect(self._on_language_chosen)

    def _fill_choices(self) -> None:
        names = {
            "dialogue": self.tr("Dialogue"),
            "interview": self.tr("Interview"),
            "play": self.tr("Play"),
            "debate": self.tr("Debate or hearing"),
            "podcast": self.tr("Podcast"),
        }
        for box in (self.genre, self.language):
            box.addItem(self.tr("Not known"), "")
        for genre in GENRES:
            self.genre.addItem(names[genre], genre)
        for code, name in languages():
            self.language.addItem(name, code)

    def _lay_out(self) -> None:
        self.author.setPlaceholderText(self.tr("Who wrote it, or led it"))
        self.date.setPlaceholderText(self.tr("When it was, in your own words"))
        for field in (self.author, self.date):
            field.setToolTip(field.placeholderText())
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Title"), self.title),
            (self.tr("Author"), self.author),
            (self.tr("Kind"), self.genre),
            (self.tr("Date"), self.date),
            (self.tr("Language"), self.language),
            (self.tr("Length"), self._words),
            (self.tr("File"), self._file),
            (self.tr("Format"), self._format),
        )
        for name, widget in rows:
            widget.setAccessibleName(name)
            form.addRow(self._quiet(name), widget)
        for widget in (self._file, self._format):
            form.setRowVisible(widget, self._review.source is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(form)
        column.addStretch()

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        label.setMinimumHeight(_ROW)
        return label

    def _plain(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumHeight(_ROW)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.language.set_theme(theme)
        self.genre.set_theme(theme)

    def show_review(self) -> None:
        """Show the details as they are now."""
        document, source = self._review.document, self._review.source
        for field, text in (
            (self.title, document.title),
            (self.author, document.author),
            (self.date, document.date),
        ):
            if field.text() != text:
                field.setText(text)
        self.title.setPlaceholderText(source.name if source else self.tr("Untitled"))
        _choose(self.genre, document.genre)
        _choose(self.language, document.language)
        self._words.setText(word_count(document.word_count))
        if source is not None:
            self._file.setText(source.name)
            self._format.setText(source.media_type)

    @Slot()
    def finish_typing(self) -> None:
        """Take what is typed, as it is."""
        document = self._review.document
        typed = _clean(self.title), _clean(self.author), _clean(self.date)
        present = document.title, document.author, document.date
        edits: tuple[Edit, ...] = SetTitle(typed[0]), SetAuthor(typed[1]), SetDate(typed[2])
        for edit, new, old in zip(edits, typed, present, strict=True):
            if new != old:
                self._ask(edit)

    def _ask(self, edit: Edit) -> None:
        self.edit_requested.emit(edit)

    @Slot(int)
    def _on_genre_chosen(self, _index: int) -> None:
        genre = str(self.genre.currentData())
        self.finish_typing()  # before the fields are shown anew
        if genre != self._review.document.genre:
            self._ask(SetGenre(genre))

    @Slot(int)
    def _on_language_chosen(self, _index: int) -> None:
        language = str(self.language.currentData())
        self.finish_typing()
        if language != self._review.document.language:
            self._ask(SetLanguage(language))


def _clean(field: QLineEdit) -> str:
    return " ".join(field.text().split())


def _choose(box: ChoiceBox, value: str) -> None:
    """Choose a value, as a choice of its own where the box has none for it."""
    known = box.findData(value)
    if known < 0:
        box.addItem(value, value)
        known = box.count() - 1
    box.setCurrentIndex(known)
