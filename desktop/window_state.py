"""What is remembered of a window from one session to the next."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from transcript.records import dataclass

_NONE = "-"


@dataclass(frozen=True, slots=True)
class WindowState:
    """Its document, where it lies, whether it fills the screen."""

    document: str
    area: QRect
    maximized: bool

    def as_text(self) -> str:
        """One line of the settings."""
        area = self.area
        numbers = (area.x(), area.y(), area.width(), area.height(), int(self.maximized))
        return " ".join((self.document or _NONE, *map(str, numbers)))

    @classmethod
    def from_text(cls, text: str) -> "WindowState | None":
        """What such a line says; None for nonsense."""
        try:
            document, *numbers = text.split()
            x, y, width, height, maximized = map(int, numbers)
        except ValueError:
            return None
        return cls("" if document == _NONE else document, QRect(x, y, width, height), bool(maximized))

    @classmethod
    def of(cls, window: QWidget, document: str) -> "WindowState":
        """That of a window that shows a document, or none."""
        small = not window.isMaximized() and not window.isFullScreen()
        return cls(document, window.geometry() if small else window.normalGeometry(), window.isMaximized())

    def put(self, window: QWidget) -> None:
        """Lay a window where it was, as far as a screen is there."""
        if QGuiApplication.screenAt(self.area.center()) is not None:
            window.setGeometry(self.area)  # move() would put the frame there, lower at each start
        else:
            window.resize(self.area.size())
        if self.maximized:
            window.setWindowState(Qt.WindowState.WindowMaximized)
