"""How a passage is cited: one of some styles, or a pattern of the reader's own."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.dialogs.settings_rows import SettingsPage
from desktop.settings import Values
from desktop.theme import Theme, interface_font, reading_font
from transcript.reference_patterns import FIELDS, USUAL_PATTERN, is_pattern
from transcript.references import Citation, cited_in_html

STYLES = (
    USUAL_PATTERN,
    "*{title}*, {reference}",
    "({title} {reference})",
    "{speaker}, “{section}”, *{title}*, {reference}",
)


class ReferencesPage(SettingsPage):
    """The pattern behind “Copy with reference”, with an example."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._sample = Citation(
            speaker=self.tr("Ilse"),
            title=self.tr("On Lamps"),
            reference="II.43",
            section=self.tr("What Burns"),
            turn="43",
        )
        styles = [(style, self._example(style)) for style in STYLES]
        self.manner = self.add_choice(
            "reference_pattern",
            self.tr("Style"),
            [(style, _plain(words)) for style, words in styles] + [("", self.tr("A pattern of your own"))],
            wide=True,
        )
        self.pattern = QLineEdit(self)
        self.pattern.setObjectName("find-field")
        self.pattern.setMinimumHeight(34)
        self.pattern.setAccessibleName(self.tr("Pattern"))
        self.pattern.textEdited.connect(self._on_edited)
        self.form.addRow(self.label(self.tr("Pattern")), self.pattern)
        fields = ", ".join(f"{{{name}}}" for name in FIELDS)
        self.form.addRow(
            "", self.quiet(self.tr("Fields: {}. Words between asterisks are in italics.").format(fields))
        )
        self._trouble = self.quiet("")
        self._shown = QLabel(self)
        self._shown.setFont(reading_font(16))
        self._shown.setWordWrap(True)
        self.form.addRow(self.label(self.tr("Example")), self._shown)
        self.form.addRow("", self._trouble)
        self.end()

    @property
    def example(self) -> str:
        """The example as it is shown, without its italics."""
        return _plain(self._shown.text())

    def _example(self, pattern: str) -> str:
        return cited_in_html(self._sample, pattern)

    def _choose(self, setting: str, box: QWidget, row: int) -> None:
        chosen = self.manner.itemData(row)
        if chosen:
            self.value_chosen.emit(setting, chosen)
        else:
            self.pattern.setFocus()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        usable = is_pattern(text)
        words = self.tr("This pattern has no field, or one that is not known; the last good one stays.")
        self._trouble.setText("" if usable else words)
        if usable:
            self.value_chosen.emit("reference_pattern", text)

    def set_values(self, values: Values) -> None:
        row = self.manner.findData(values.reference_pattern)
        self.manner.setCurrentIndex(row if row >= 0 else self.manner.count() - 1)
        if not self.pattern.hasFocus():
            self.pattern.setText(values.reference_pattern)
        self._shown.setText(self._example(values.reference_pattern))
        self.pattern.setFont(interface_font(13))


def _plain(html: str) -> str:
    return html.replace("<em>", "").replace("</em>", "")
