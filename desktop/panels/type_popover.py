"""Size of the text and theme, without leaving the page."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGraphicsDropShadowEffect,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import LARGEST_TEXT, SMALLEST_TEXT
from desktop.theme import THEMES, Theme, interface_font, load_theme, reading_font


class Swatch(QAbstractButton):
    """A theme as a small page."""

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = load_theme(name)
        self.ring = self.theme.focus
        self.setCheckable(True)
        self.setText(label)
        self.setAccessibleName(label)
        self.setFixedSize(QSize(78, 62))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        chosen = self.isChecked()
        painter.setBrush(self.theme.page)
        painter.setPen(
            QPen(self.ring if chosen or self.hasFocus() else self.theme.border, 2 if chosen else 1)
        )
        painter.drawRoundedRect(page, 8, 8)
        painter.setPen(self.theme.ink)
        painter.setFont(reading_font(17))
        painter.drawText(page.adjusted(0, 4, 0, -20), int(Qt.AlignmentFlag.AlignCenter), "Aa")
        painter.setFont(interface_font(11))
        painter.drawText(page.adjusted(0, 32, 0, -2), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.ring, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)


class TypePopover(QFrame):
    """Signals: `theme_requested(name)`, `size_requested(pixels)`, `closed()`."""

    theme_requested = Signal(str)
    size_requested = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popover")
        self._size = 18
        self._label = QLabel(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._smaller = self._step("A−", self.tr("Smaller text"), self._on_smaller)
        self._larger = self._step("A+", self.tr("Larger text"), self._on_larger)
        self._swatches = QButtonGroup(self)
        labels = (self.tr("Light"), self.tr("Sepia"), self.tr("Dark"))
        pages = QHBoxLayout()
        pages.setSpacing(6)
        for number, (name, label) in enumerate(zip(THEMES, labels, strict=True)):
            swatch = Swatch(name, label, self)
            self._swatches.addButton(swatch, number)
            pages.addWidget(swatch)
        self._swatches.idClicked.connect(self._on_swatch)
        self._lay_out(pages)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def _step(self, text: str, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(44, 34)
        button.clicked.connect(slot)
        return button

    def _lay_out(self, pages: QHBoxLayout) -> None:
        size_row = QGridLayout()
        size_row.addWidget(self._smaller, 0, 0)
        size_row.addWidget(self._label, 0, 1)
        size_row.addWidget(self._larger, 0, 2)
        size_row.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        column.addLayout(size_row)
        column.addLayout(pages)

    def open_below(self, corner: QPoint, theme: Theme, size: int) -> None:
        """Show the popover with its right top corner at `corner` of its parent."""
        self.set_values(theme, size)
        self.adjustSize()
        self.move(max(8, corner.x() - self.width()), corner.y())
        self.show()
        self.raise_()
        self._smaller.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_values(self, theme: Theme, size: int) -> None:
        """Show what is chosen."""
        self._size = size
        self._label.setFont(interface_font(13))
        self._label.setText(self.tr("{} px").format(size))
        self._smaller.setEnabled(size > SMALLEST_TEXT)
        self._larger.setEnabled(size < LARGEST_TEXT)
        self._swatches.button(THEMES.index(theme.name)).setChecked(True)
        for swatch in self._swatches.buttons():
            swatch.ring = theme.focus  # type: ignore[attr-defined]
            swatch.update()

    @Slot()
    def _on_smaller(self) -> None:
        self.size_requested.emit(self._size - 1)

    @Slot()
    def _on_larger(self) -> None:
        self.size_requested.emit(self._size + 1)

    @Slot(int)
    def _on_swatch(self, number: int) -> None:
        self.theme_requested.emit(THEMES[number])
