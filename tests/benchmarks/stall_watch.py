"""Watches the event loop: the dearest event and the longest stretch between two looks at the keyboard.

Every step of a deed is an event of its own in a loop that runs, as it is for a reader. A pass
is what the loop does before it can see the next key: that event with all that it posted, the
layout and the painting. Its CPU time is counted, which other programs do not falsify.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

QUIET = 0.15  # seconds without an event: nothing more is due
PATIENCE = 120.0  # seconds
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(order=True)
class Stall:
    """Milliseconds: CPU of the longest pass, CPU of the dearest event, wall of the longest pass."""

    spent: float = 0.0
    event: float = 0.0
    wall: float = 0.0
    what: str = ""


class _Tick(QTimer):
    """The timer of the watch itself, which is no event of the window."""


class WatchedApplication(QApplication):
    """An application that remembers its longest stall since `forget` was called."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.setCursorFlashTime(0)
        self._inside = False
        self.forget()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._end_pass)

    def forget(self) -> None:
        """Begin to watch."""
        self.stall = Stall()
        self.last = time.monotonic()
        self._start, self._begun = time.thread_time(), time.perf_counter()
        self._dearest, self._name = 0.0, ""

    def run(self, loop: QEventLoop) -> None:
        """Run a loop within an event, and watch what comes in it."""
        outside, self._inside = self._inside, False
        loop.exec()
        self._inside = outside

    def _end_pass(self) -> None:
        now, wall = time.thread_time(), time.perf_counter()
        spent = (now - self._start) * 1000
        if spent > self.stall.spent:
            self.stall = Stall(spent, self._dearest, (wall - self._begun) * 1000, self._name)
        self._start, self._begun, self._dearest, self._name = now, wall, 0.0, ""

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside or isinstance(receiver, _Tick):
            return super().notify(receiver, event)
        kind, name = event.type().name, type(receiver).__name__
        self._inside, start = True, time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._inside, self.last = False, time.monotonic()
            spent = (time.thread_time() - start) * 1000
            if spent > self._dearest:
                self._dearest, self._name = spent, f"{kind} to {name}"


class Watch:
    """Carries out the deeds of a reader, and keeps what each cost."""

    def __init__(self, application: WatchedApplication) -> None:
        self.application = application
        self.found: dict[str, list[Stall]] = {}

    def settle(self, is_done: Callable[[], bool] = lambda: True) -> None:
        """Run the loop until something is so and nothing more is due."""
        loop, tick = QEventLoop(), _Tick()
        until = time.monotonic() + PATIENCE
        self.application.last = time.monotonic()

        def look() -> None:
            now = time.monotonic()
            if now > until or (now - self.application.last > QUIET and is_done()):
                loop.quit()

        tick.timeout.connect(look)
        tick.start(10)
        self.application.run(loop)
        tick.stop()
        if not is_done():
            raise AssertionError("what was to be done is not done")

    def do(
        self,
        name: str,
        *steps: Callable[[], object],
        shows: Callable[[], object],
        until: Callable[[], bool] = lambda: True,
    ) -> None:
        """Carry out a deed; `shows` must show something else after it. `until` is asked all the time."""
        self.settle()
        before = shows()
        longest = Stall()
        for step in steps:
            self.application.forget()
            QTimer.singleShot(0, step)
            self.settle()
            longest = max(longest, self.application.stall)
        self.application.forget()
        self.settle(until)
        self.found.setdefault(name, []).append(max(longest, self.application.stall))
        after = shows()
        if after == before:
            raise AssertionError(f"{name}: nothing changed, {str(after)[:200]}")


def keyboard() -> QWidget:
    """The widget that has the keyboard."""
    focused = QApplication.focusWidget()
    if focused is None:
        raise AssertionError("nothing has the keyboard")
    return focused


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> Callable[[], None]:
    """A step: a key pressed and let go."""

    def press() -> None:
        QTest.keyClick(keyboard(), key, modifiers)

    return press


def typed(words: str) -> list[Callable[[], None]]:
    """Steps: words typed, letter by letter."""

    def press(letter: str) -> None:
        QTest.keyClicks(keyboard(), letter)

    return [lambda letter=letter: press(letter) for letter in words]
