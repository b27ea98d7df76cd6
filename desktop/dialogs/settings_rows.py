"""Rows of the settings: switches and choices that show what is set and announce what is chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.settings import Value, Values
from desktop.theme import Theme, interface_font
from desktop.widgets.check_box import EDGE, INDENT, CheckBox, flush
from desktop.widgets.choice_box import ChoiceBox

ROW = 34  # pixels
_GAP, _BOX = 12, 168


class SettingsPage(QWidget):
    """One tab of the settings. Signals: `value_chosen(name, value)` of a setting."""

    value_chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.switches: dict[str, CheckBox] = {}
        self.choices: dict[str, ChoiceBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 22, 28, 22)
        self._column.setSpacing(_GAP)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(20)
        self.form.setVerticalSpacing(_GAP)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(self.form)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something below the rows."""
        self._column.addWidget(widget, stretch)

    def end(self) -> None:
        """Leave what room there is below, and give boxes at the end of their rows one width."""
        self._column.addStretch(1)
        widest = max((box.sizeHint().width() for box in self.choices.values()), default=0)
        for box in self.choices.values():
            box.setMinimumWidth(widest)

    def add_choice(
        self,
        setting: str,
        label: str,
        choices: Sequence[tuple[str, str]],
        explanation: str = "",
        *,
        wide: bool = False,
    ) -> ChoiceBox:
        """A row to choose one of `choices`, each a value and its words; it may be explained below it.

        The box stands at the end of the row, as the other controls do; a `wide` one takes all of it.
        """
        box = ChoiceBox(self._theme, self)
        box.setAccessibleName(label)
        for value, words in choices:
            box.addItem(words, value)
        box.activated.connect(partial(self._choose, setting, box))
        self.choices[setting] = box
        if wide:
            self.form.addRow(self.label(label), box)
            return box
        box.setMinimumWidth(_BOX)
        row = QHBoxLayout()
        row.addWidget(self.label(label), 1)
        row.addWidget(box)
        together = QVBoxLayout()
        together.setSpacing(0)
        together.addLayout(row)
        if explanation:
            together.addWidget(self.quiet(explanation))
            box.setAccessibleDescription(explanation)
        self.form.addRow(together)
        return box

    def label(self, words: str) -> QLabel:
        """What stands before a control, in the middle of its height."""
        label = QLabel(words, self)
        label.setProperty("quiet", True)
        label.setFont(interface_font(13))
        label.setMinimumHeight(ROW)
        return label

    def add_switch(self, setting: str, label: str, explanation: str = "") -> CheckBox:
        """A row with a switch; what it does may be explained below it."""
        switch = CheckBox(label, self._theme, self)
        switch.toggled.connect(partial(self.value_chosen.emit, setting))
        self.switches[setting] = switch
        together = QVBoxLayout()
        together.setSpacing(0)
        together.addLayout(flush(switch))
        if explanation:
            below = self.quiet(explanation)
            below.setContentsMargins(INDENT - EDGE, 0, 0, 0)
            together.addWidget(below)
            switch.setAccessibleDescription(explanation)
        self.form.addRow(together)
        return switch

    def quiet(self, words: str) -> QLabel:
        """A line of explanation."""
        label = QLabel(words, self)
        label.setProperty("quiet", True)
        label.setFont(interface_font(12))
        label.setWordWrap(True)
        return label

    def _choose(self, setting: str, box: ChoiceBox, row: int) -> None:
        self.value_chosen.emit(setting, box.itemData(row))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        for box in self.choices.values():
            box.set_theme(theme)
        for switch in self.switches.values():
            switch.set_theme(theme)

    def set_values(self, values: Values) -> None:
        """Show what is set."""
        for setting, switch in self.switches.items():
            switch.blockSignals(True)  # showing is not choosing
            switch.setChecked(bool(getattr(values, setting)))
            switch.blockSignals(False)
        for setting, box in self.choices.items():
            box.setCurrentIndex(max(0, box.findData(_value(values, setting))))


def _value(values: Values, setting: str) -> Value:
    found: Value = getattr(values, setting)
    return found
