"""The sign that shows where a jump has landed."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation, Signal

_WIDEST = 2.0
_MILLISECONDS, _STILL_MILLISECONDS = 600, 1_200


class Cue(QObject):
    """Widens the bar of a block and narrows it again; with `reduced_motion` it holds still.

    `changed(block)` is emitted whenever the block's bar must be painted anew.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.block = -1
        self.swell = 1.0
        self.reduced_motion = False
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value_changed)
        self._animation.finished.connect(self.stop)

    def start(self, block: int) -> None:
        """Point at a block."""
        self.stop()
        self.block = block
        still = self.reduced_motion
        self._animation.setDuration(_STILL_MILLISECONDS if still else _MILLISECONDS)
        self._animation.setStartValue(_WIDEST)
        self._animation.setEndValue(_WIDEST if still else 1.0)
        self._animation.start()

    def stop(self) -> None:
        """Point at nothing."""
        if self._animation.state() is QAbstractAnimation.State.Running:
            self._animation.stop()
        block, self.block, self.swell = self.block, -1, 1.0
        if block >= 0:
            self.changed.emit(block)

    def _on_value_changed(self, value: object) -> None:
        if self.block >= 0 and isinstance(value, float):
            self.swell = value
            self.changed.emit(self.block)
