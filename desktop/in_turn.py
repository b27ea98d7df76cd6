"""Work of many steps, in between which the window goes on."""

from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot


class InTurn(QObject):
    """Carries out steps one after the other, each in an event of its own.

    `error` is what went wrong in one of them; the others are left undone then. Signals: `ended()`.
    """

    ended = Signal()

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self.error: Exception | None = None
        self._steps, self._begun = steps, False
        self._loop = QEventLoop(self)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        self.ended.connect(self._loop.quit)

    @Slot()
    def begin(self) -> None:
        """Begin with the first step; asked again, nothing."""
        if not self._begun:
            self._begun = True
            self._turn.start()

    def wait(self) -> None:
        """Return when all is done. Keys and clicks stay in the queue until then."""
        self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def finish(self) -> None:
        """Do at once what is left to be done."""
        self._turn.stop()
        while self._go_one():
            pass

    @Slot()
    def _go_on(self) -> None:
        if self._go_one():
            self._turn.start()

    def _go_one(self) -> bool:
        """Carry out one step; False where it was the end."""
        try:
            next(self._steps)
        except StopIteration:
            self.ended.emit()
            return False
        except Exception as error:
            self.error = error
            self.ended.emit()
            return False
        return True
