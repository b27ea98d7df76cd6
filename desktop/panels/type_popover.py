"""The type of the page and the theme, without leaving the page."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import Values
from desktop.theme import THEMES, Theme
from desktop.widgets.swatch import Swatch
from desktop.widgets.type_controls import TypeControls


class TypePopover(QFrame):
    """Signals: `value_chosen(name, value)` of a setting of type, `theme_requested(name)`."""

    value_chosen = Signal(str, object)
    theme_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popover")
        self.controls = TypeControls(theme, self)
        self.controls.value_chosen.connect(self.value_chosen)
        self._swatches = QButtonGroup(self)
        labels = (self.tr("Light"), self.tr("Sepia"), self.tr("Dark"))
        pages = QHBoxLayout()
        pages.setSpacing(2)
        for number, (name, label) in enumerate(zip(THEMES, labels, strict=True)):
            swatch = Swatch(name, label, self)
            self._swatches.addButton(swatch, number)
            pages.addWidget(swatch)
        self._swatches.idClicked.connect(self._on_swatch)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.controls)
        column.addLayout(pages)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.controls.set_theme(theme)
        self._swatches.button(THEMES.index(theme.name)).setChecked(True)
        for swatch in self._swatches.buttons():
            swatch.ring = theme.focus  # type: ignore[attr-defined]
            swatch.update()

    def open_below(self, corner: QPoint, theme: Theme, values: Values) -> None:
        """Show the popover with its trailing top corner at `corner` of its parent."""
        self.set_values(theme, values)
        self.adjustSize()
        above = self.parentWidget()
        most = above.width() - self.width() - 8 if above is not None else corner.x()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = corner.x() if mirrored else corner.x() - self.width()
        self.move(max(8, min(left, most)), corner.y())
        self.show()
        self.raise_()
        first = self.controls.text.larger
        (first if first.isEnabled() else self.controls.text.smaller).setFocus(Qt.FocusReason.PopupFocusReason)

    def set_values(self, theme: Theme, values: Values) -> None:
        """Show what is chosen."""
        self.controls.set_values(values)
        self.set_theme(theme)

    @Slot(int)
    def _on_swatch(self, number: int) -> None:
        self.theme_requested.emit(THEMES[number])
