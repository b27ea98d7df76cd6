"""A finger or a pen that rests on the page, where a mouse would have two clicks."""

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent


class LongPress(QObject):
    """Watches presses. Signals: `held(QPointF)` when one rested long enough without moving."""

    held = Signal(QPointF)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at = QPointF()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_timeout)

    def press(self, event: QMouseEvent) -> None:
        """Something touches the page."""
        from PySide6.QtGui import QInputDevice  # with the first press, and not with the first page

        touching = (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus)
        self._timer.stop()
        if event.pointingDevice().type() in touching:
            self._at = event.position()
            self._timer.start(QGuiApplication.styleHints().mousePressAndHoldInterval())

    def move(self, event: QMouseEvent) -> None:
        """It moves; far enough, it does not rest."""
        distance = (event.position() - self._at).manhattanLength()
        if distance >= QGuiApplication.styleHints().startDragDistance():
            self._timer.stop()

    def release(self) -> None:
        """It is gone."""
        self._timer.stop()

    @Slot()
    def _on_timeout(self) -> None:
        self.held.emit(self._at)
