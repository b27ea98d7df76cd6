"""What is left at the foot of the page in focus mode: the section and how far the reader has come."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme, interface_font
from desktop.widgets.row_painting import LEFT, RIGHT, paint_text
from desktop.wording import per_cent

HEIGHT, _FADE = 62, 56
_BAR, _BAR_GAP, _NUMBER = 90.0, 14.0, 40.0


class FocusFoot(QWidget):
    """One quiet line below the text column."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = (0.0, 0.0)
        self.section, self.share = "", 0.0
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Progress"))
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.update()

    def set_column(self, left: float, right: float) -> None:
        """Stand below the text, whose edges are given in pixels."""
        self._column = (left, right)
        self.update()

    def set_reading(self, section: str, share: float) -> None:
        """Say where the reader is; `share` is the part that was read, from 0 to 1."""
        self.section, self.share = section, share
        self.setAccessibleDescription(f"{section}, {per_cent(share)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.page)
        left, right = self._column
        box = QRectF(left, 0, right - left, self.height() - 8)
        font = interface_font(12)
        paint_text(painter, box, per_cent(self.share), font, self._theme.ink2, RIGHT)
        bar = QRectF(right - _NUMBER - _BAR_GAP - _BAR, box.center().y() - 1.5, _BAR, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.hair)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setBrush(self._theme.accent)
        bar.setWidth(max(3.0, _BAR * self.share))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        box.setRight(right - _NUMBER - _BAR_GAP - _BAR - 20)
        paint_text(painter, box, self.section, font, self._theme.ink2, LEFT)
        painter.end()


class Fade(QWidget):
    """Lets the last line of the page above the foot fade away; the mouse goes through it."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Fade into the page of another theme."""
        self._theme = theme
        self.update()

    def place(self) -> None:
        """Lie over the foot of the page."""
        self.setGeometry(0, self._page.height() - _FADE, self._page.width(), _FADE)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        clear = QColor(self._theme.page)
        clear.setAlpha(0)
        shade = QLinearGradient(0, 0, 0, self.height())
        shade.setColorAt(0, clear)
        shade.setColorAt(0.85, self._theme.page)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()
