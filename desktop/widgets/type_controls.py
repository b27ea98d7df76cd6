"""Size, line height, column and face: the same controls in the popover and in the settings."""

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.settings import (
    LARGEST_TEXT,
    NARROWEST_COLUMN,
    SMALLEST_TEXT,
    TIGHTEST_LINES,
    WIDEST_COLUMN,
    WIDEST_LINES,
    Values,
)
from desktop.theme import Theme, faces_to_choose, interface_font
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.stepper import Stepper

_LETTERS_A_SIZE = 67.8 / 31.1  # characters of running text in the width of one text size, measured


class TypeControls(QWidget):
    """Shows `Values` and announces what is chosen. Signals: `value_chosen(name, value)` of a setting."""

    value_chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = Stepper(
            (self.tr("Smaller text"), self.tr("Larger text")),
            SMALLEST_TEXT,
            LARGEST_TEXT,
            1,
            self._size_words,
            self,
        )
        self.lines = Stepper(
            (self.tr("Less white between lines"), self.tr("More white between lines")),
            TIGHTEST_LINES,
            WIDEST_LINES,
            0.1,
            self._line_words,
            self,
        )
        self.column = Stepper(
            (self.tr("Narrower column"), self.tr("Wider column")),
            NARROWEST_COLUMN,
            WIDEST_COLUMN,
            1,
            self._column_words,
            self,
        )
        self.face = ChoiceBox(theme, self)
        self.face.setAccessibleName(self.tr("Face"))
        self._faces = faces_to_choose()
        self.face.addItems(self._faces)
        self._labels: list[QLabel] = []
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(12)
        names = (self.tr("Size"), self.tr("Line height"), self.tr("Column"), self.tr("Face"))
        for row, (name, control) in enumerate(
            zip(names, (self.text, self.lines, self.column, self.face), strict=True)
        ):
            label = QLabel(name, self)
            label.setProperty("quiet", True)
            self._labels.append(label)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
        grid.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self.text.value_chosen.connect(self._on_size)
        self.lines.value_chosen.connect(self._on_lines)
        self.column.value_chosen.connect(self._on_column)
        self.face.activated.connect(self._on_face)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        for stepper in (self.text, self.lines, self.column):
            stepper.set_theme(theme)
        self.face.set_theme(theme)
        for label in self._labels:
            label.setFont(interface_font(13))

    def set_values(self, values: Values) -> None:
        """Show what is chosen."""
        self.text.set_value(values.text_size)
        self.lines.set_value(values.line_height)
        self.column.set_value(values.column_width)
        self.face.setCurrentIndex(self._faces.index(values.face) if values.face in self._faces else 0)

    def _size_words(self, value: float) -> str:
        return self.tr("{} px").format(round(value))

    def _line_words(self, value: float) -> str:
        return QLocale().toString(value, "f", 1)

    def _column_words(self, value: float) -> str:
        return self.tr("{} characters").format(round(value * _LETTERS_A_SIZE))

    @Slot(float)
    def _on_size(self, value: float) -> None:
        self.value_chosen.emit("text_size", round(value))

    @Slot(float)
    def _on_lines(self, value: float) -> None:
        self.value_chosen.emit("line_height", value)

    @Slot(float)
    def _on_column(self, value: float) -> None:
        self.value_chosen.emit("column_width", value)

    @Slot(int)
    def _on_face(self, row: int) -> None:
        self.value_chosen.emit("face", self._faces[row] if row else "")
