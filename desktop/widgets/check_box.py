"""A box to check, painted in the colours of the theme as those in tables are."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop.theme import Theme, interface_font
from desktop.widgets.row_painting import paint_text

BOX = 15.0
EDGE = 4  # pixels beside the box, for its ring
_GAP, _HEIGHT = 10, 28
INDENT = EDGE + round(BOX) + _GAP  # where its words begin


def paint_box(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    *,
    checked: bool,
    hovered: bool = False,
    enabled: bool = True,
) -> None:
    """A box of `BOX` pixels, with its check mark where it is checked."""
    filled = theme.accent if enabled else theme.ink3
    edge = theme.ink2 if hovered and enabled else theme.border
    painter.setPen(QPen(filled if checked else edge, 1.2))
    painter.setBrush(filled if checked else theme.raised)
    painter.drawRoundedRect(box, 4, 4)
    if checked:
        painter.setPen(QPen(theme.onaccent, 1.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = box.center()
        painter.drawPolyline([middle + QPointF(x, y) for x, y in ((-3.3, 0.3), (-1.1, 2.6), (3.4, -2.5))])


def flush(*boxes: "CheckBox") -> QHBoxLayout:
    """Boxes in a row of which the first begins where words above it begin."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(-EDGE)  # the room for its ring is white anyhow
    for box in boxes:
        row.addWidget(box)
        row.addSpacing(10)
    row.addStretch(1)
    return row


class CheckBox(QCheckBox):
    """A check box with its words."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(interface_font(13))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(round(BOX) + _GAP + words + 10, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(BOX) + _GAP + 60, _HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - BOX - EDGE if mirrored else float(EDGE)
        box = QRectF(left, (self.height() - BOX) / 2, BOX, BOX)
        paint_box(
            painter,
            self._theme,
            box,
            checked=self.isChecked(),
            hovered=self.underMouse(),
            enabled=self.isEnabled(),
        )
        ink = self._theme.ink if self.isEnabled() else self._theme.ink3
        words = QRectF(self.rect()).adjusted(0 if mirrored else INDENT, 0, -INDENT if mirrored else 0, 0)
        paint_text(painter, words, self.text(), self.font(), ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.focus, 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
        painter.end()
