"""The sign that shows where a jump has landed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # loaded when something is pointed at for the first time
    from PySide6.QtCore import QVariantAnimation

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
        self._animation: QVariantAnimation | None = None

    def start(self, block: int) -> None:
        """Point at a block."""
        self.stop()
        self.block = block
        still = self.reduced_motion
        if self._animation is None:
            self._animation = self._made()
        self._animation.setDuration(_STILL_MILLISECONDS if still else _MILLISECONDS)
        self._animation.setStartValue(_WIDEST)
        self._animation.setEndValue(_WIDEST if still else 1.0)
        self._animation.start()

    def _made(self) -> "QVariantAnimation":
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        made = QVariantAnimation(self)
        made.setEasingCurve(QEasingCurve.Type.OutCubic)
        made.valueChanged.connect(self._on_value_changed)
        made.finished.connect(self.stop)
        return made

    def stop(self) -> None:
        """Point at nothing."""
        if self._animation is not None and self.block >= 0:
            self._animation.stop()
        block, self.block, self.swell = self.block, -1, 1.0
        if block >= 0:
            self.changed.emit(block)

    def _on_value_changed(self, value: object) -> None:
        if self.block >= 0 and isinstance(value, float):
            self.swell = value
            self.changed.emit(self.block)
