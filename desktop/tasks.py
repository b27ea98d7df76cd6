"""The one door for slow work.

Work is a plain function of the core that takes a `Progress`. It runs in a thread of
its own, one after the other, and never touches a widget. Its progress, result and
failure arrive on the GUI thread as signals of the `Task`. A worker that writes to the
library opens a `Library` of its own.
"""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from transcript.errors import Cancelled

Work = Callable[["Task"], Any]


class Task(QObject):
    """One piece of slow work, seen from both sides; it is the `Progress` the work reports to.

    Signals: `progressed(done, total, label)`, `finished(result)`, `failed(exception)`,
    `cancelled()`. Exactly one of the last three comes, and nothing after it.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _reported = Signal(int, int, str)

    def __init__(self, name: str, parent: QObject, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self.name, self.quiet = name, quiet
        # Waits for the GUI thread, where whoever asked has connected by then.
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def report(self, done: int, total: int, label: str) -> None:
        """Called by the work, in its thread."""
        self._reported.emit(done, total, label)

    def check_cancelled(self) -> None:
        """Called by the work, in its thread."""
        if self._stop.is_set():
            raise Cancelled


class _Outcome(QObject):
    """Carries the end of the work over to the GUI thread."""

    arrived = Signal(str, object)


class _Job(QRunnable):
    def __init__(self, work: Work, task: Task, outcome: _Outcome) -> None:
        super().__init__()
        self._work, self._task, self._outcome = work, task, outcome

    def run(self) -> None:
        try:
            self._task.check_cancelled()
            result = self._work(self._task)
        except Cancelled:
            self._outcome.arrived.emit("cancelled", None)
        except Exception as error:  # every failure is told to whoever asked
            self._outcome.arrived.emit("failed", error)
        else:
            self._outcome.arrived.emit("finished", result)


class Tasks(QObject):
    """Runs slow work, one piece after the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[Task] = []

    def start(self, name: str, work: Work, *, quiet: bool = False) -> Task:
        """Begin `work` as soon as the work before it is done; connect to the task at once.

        `quiet` is what the reader did not ask for, as a backup: nobody waits for it.
        """
        task = Task(name, self, quiet=quiet)
        outcome = _Outcome(task)
        outcome.arrived.connect(self._end)
        self._running.append(task)
        self._pool.start(_Job(work, task, outcome))
        return task

    @property
    def running(self) -> tuple[Task, ...]:
        """What was asked for and has not ended yet."""
        return tuple(task for task in self._running if not task.quiet)

    @Slot(str, object)
    def _end(self, how: str, what: object) -> None:
        outcome = self.sender()
        task = outcome.parent() if outcome is not None else None
        if not isinstance(task, Task) or task not in self._running:
            return
        self._running.remove(task)
        if how == "finished":
            task.finished.emit(what)
        elif how == "failed":
            task.failed.emit(what)
        else:
            task.cancelled.emit()
        task.ended.emit()
        task.deleteLater()

    def close(self) -> None:
        """Cancel what runs and wait for it to put its things away."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()
