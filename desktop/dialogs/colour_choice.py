"""Which colour a speaker has: one of the twelve of the themes, or any other that can be read."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.speaker_bars import SLOTS, OwnColour, draw_bar, name_colour, readable, slot_of, speaker_colour
from desktop.theme import Theme, interface_font, reading_font
from desktop.widgets.bar_tile import BarTile

_A_ROW = 6


def _side(rect: QRectF, area: QRectF, *, mirrored: bool) -> QRectF:
    """A rectangle laid out for left-to-right, on the other side where the interface is mirrored."""
    return QRectF(area.width() - rect.right(), rect.top(), rect.width(), rect.height()) if mirrored else rect


class Sample(QWidget):
    """A name beside its bar and some words, as the page shows them."""

    def __init__(self, theme: Theme, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._name, self._words = theme, name, words
        self.slot = 0
        self.setFixedHeight(76)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = self._theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.hair)
        painter.setBrush(theme.page)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        bar = area.width() * 0.36
        left, right = QRectF(12, 0, bar - 32, 50), QRectF(bar + 20, 12, area.width() - bar - 34, 54)
        x = area.width() - bar if mirrored else bar
        draw_bar(painter, x, 14, area.height() - 14, self.slot, speaker_colour(theme, self.slot))
        font = reading_font(18, weight=600, small_caps=True)
        painter.setFont(font)
        painter.setPen(name_colour(theme, self.slot))
        shown = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(left.width()))
        edge = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(_side(left, area, mirrored=mirrored), edge, shown)
        painter.setFont(reading_font(16))
        painter.setPen(theme.ink)
        wrapped = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(_side(right, area, mirrored=mirrored), wrapped, self._words)
        painter.end()


class ColourChoice(QDialog):
    """Signals: `chosen(colour)`, as in `Document.colours`; empty for the usual colour.

    `rank` is the place of the speaker among those who say most, `colour` the present choice,
    `words` some words of theirs.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, rank: int, colour: str, words: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("colour-choice")
        self.setWindowTitle(self.tr("Colour of {}").format(name))
        self._theme, self._rank, self.colour = theme, rank, colour
        self.sample = Sample(theme, name, words, self)
        self.note = QLabel(self)
        self.note.setProperty("quiet", True)
        self.note.setWordWrap(True)
        self.note.setFont(interface_font(12))
        self._make_tiles()
        self._make_buttons()
        self._lay_out()
        self._show()

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Harbour"), self.tr("Rust"), self.tr("Moss"), self.tr("Plum"),
            self.tr("Ochre"), self.tr("Indigo"), self.tr("Lagoon"), self.tr("Rose"),
            self.tr("Olive"), self.tr("Mulberry"), self.tr("Umber"), self.tr("Slate"),
        )  # fmt: skip

    def _make_tiles(self) -> None:
        self.tiles = [BarTile(self._theme, slot, name, self) for slot, name in enumerate(self._names())]
        self._group = QButtonGroup(self)
        for tile in self.tiles:
            self._group.addButton(tile, tile.slot)
        self._group.idClicked.connect(self._on_slot_chosen)

    def _make_buttons(self) -> None:
        self.other_button = QPushButton(self.tr("Other colour…"), self)
        self.other_button.clicked.connect(self._on_other)
        self.usual_button = QPushButton(self.tr("Usual colour"), self)
        self.usual_button.clicked.connect(self._on_usual)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.clicked.connect(self.reject)
        self.done_button = QPushButton(self.tr("Use this colour"), self)
        self.done_button.setProperty("main", True)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        for button in (self.other_button, self.usual_button, self.cancel_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(4)
        for tile in self.tiles:
            grid.addWidget(tile, tile.slot // _A_ROW, tile.slot % _A_ROW)
        others = QHBoxLayout()
        others.addWidget(self.other_button)
        others.addWidget(self.usual_button)
        others.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch()
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(self.sample)
        column.addLayout(grid)
        column.addLayout(others)
        column.addWidget(self.note)
        column.addStretch()
        column.addLayout(foot)
        self.setMinimumWidth(380)

    # --------------------------------------------------------------------- choices
    @property
    def slot(self) -> int:
        """What the choice comes to."""
        return slot_of(self._rank, self.colour)

    @Slot(int)
    def _on_slot_chosen(self, slot: int) -> None:
        self._choose(str(slot))

    @Slot()
    def _on_usual(self) -> None:
        self._choose("")

    @Slot()
    def _on_other(self) -> None:
        asked = QColorDialog(speaker_colour(self._theme, self.slot), self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setWindowTitle(self.windowTitle())
        asked.colorSelected.connect(self._on_colour_chosen)
        asked.open()

    @Slot(QColor)
    def _on_colour_chosen(self, colour: QColor) -> None:
        if colour.isValid():
            self._choose(colour.name())

    def _choose(self, colour: str) -> None:
        self.colour = colour
        self._show()

    def _show(self) -> None:
        slot = self.slot
        self.sample.slot = slot
        self.sample.update()
        self._group.setExclusive(False)
        for tile in self.tiles:
            tile.setChecked(not isinstance(slot, OwnColour) and tile.slot == slot % SLOTS)
        self._group.setExclusive(True)
        self.usual_button.setEnabled(bool(self.colour))
        self.note.setText(self._moved(slot.own) if isinstance(slot, OwnColour) else "")

    def _moved(self, own: str) -> str:
        """What was done to a colour so that it can be read."""
        wanted, shown = QColor(own), readable(self._theme, own)
        if shown == wanted:
            return ""
        if shown.lightnessF() < wanted.lightnessF():
            return self.tr("Made darker so it can be read on this page.")
        return self.tr("Made lighter so it can be read on this page.")

    def accept(self) -> None:
        self.chosen.emit(self.colour)
        super().accept()
