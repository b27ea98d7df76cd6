"""A theme as a small page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.theme import interface_font, load_theme, reading_font


class Swatch(QAbstractButton):
    """Wears its own theme, whichever the window wears; a ring shows that it is chosen."""

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = load_theme(name)
        self.ring = self.theme.focus
        self.setCheckable(True)
        self.setText(label)
        self.setAccessibleName(label)
        self.setFixedSize(QSize(88, 74))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        painter.setBrush(self.theme.page)
        painter.setPen(QPen(self.theme.border, 1))
        painter.drawRoundedRect(page.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.ring, 2))
            if self.isChecked():
                painter.drawRoundedRect(page.adjusted(0, 0, 0, 0), 7, 7)
            if self.hasFocus():
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.setPen(self.theme.ink)
        painter.setFont(reading_font(20))
        painter.drawText(page.adjusted(0, 6, 0, -24), Qt.AlignmentFlag.AlignCenter, "Aa")
        painter.setPen(self.theme.ink2)
        painter.setFont(interface_font(12, weight=600 if self.isChecked() else 400))
        painter.drawText(page.adjusted(0, 36, 0, -3), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
