"""What every test stands on: no screen, a home of its own, no network, and nothing left behind."""

import gc
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

# Before anything imports Qt.
if not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no failure; and CI tries the same examples at each run.
settings.register_profile(
    "causerie",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("causerie")

CHECKOUT = Path(__file__).resolve().parents[1]
WITH_QT = {"desktop", "journeys", "screenshots"}  # folders of tests that open windows
FAILED = pytest.StashKey[bool]()
STALL = "longest stall"  # the property of a test's report: milliseconds, and the event that took them
STALLS: list[tuple[float, str, str]] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember whether a test failed: its traceback then holds on to what it made."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


class Watchdog:
    """The dearest event of the event loop, in CPU milliseconds of the main thread: load falsifies nothing.

    Keys, layout and painting come as events too. Python's collector is left out: here it walks all
    that the tests and their tools have made, several times as much as the program.
    """

    longest, what = 0.0, ""
    _inside = False
    _collecting = _collected = 0.0

    def count_collector(self, phase: str, _info: dict[str, int]) -> None:
        """Told by the collector when it begins and ends."""
        if threading.current_thread() is threading.main_thread():
            if phase == "start":
                self._collecting = time.thread_time()
            else:
                self._collected += time.thread_time() - self._collecting

    def watch(self, deliver: Callable[[], bool], name: Callable[[], str]) -> bool:
        """Have an event delivered, with all that it sets off."""
        if self._inside:
            return deliver()
        self._inside, self._collected, start = True, 0.0, time.thread_time()
        try:
            return deliver()
        finally:
            self._inside, spent = False, (time.thread_time() - start - self._collected) * 1000
            if spent > self.longest:
                self.longest, self.what = spent, name()


WATCHDOG = Watchdog()
gc.callbacks.append(WATCHDOG.count_collector)


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """An application whose events are watched."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class WatchedApplication(QApplication):
        def notify(self, receiver: QObject, event: QEvent) -> bool:
            kind, to = event.type(), type(receiver).__name__
            deliver = super().notify
            return WATCHDOG.watch(lambda: deliver(receiver, event), lambda: f"{kind.name} to {to}")

    return WatchedApplication


@pytest.fixture(autouse=True)
def longest_stall(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep the longest stall of a journey for the end of the run."""
    WATCHDOG.longest, WATCHDOG.what = 0.0, ""
    yield
    if "journeys" in request.path.parts and WATCHDOG.longest:
        request.node.user_properties.append((STALL, [WATCHDOG.longest, WATCHDOG.what]))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Collect the stalls of all workers."""
    if report.when == "teardown":
        STALLS.extend((*value, report.nodeid) for name, value in report.user_properties if name == STALL)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell the longest stall of every journey, the longest first."""
    journeys: dict[str, tuple[float, str, str]] = {}
    for stall in sorted(STALLS):
        journeys[stall[2].partition("::")[0].rpartition("/")[2]] = stall
    if journeys:
        terminalreporter.section("longest stalls of the event loop, in ms of CPU")
    for name, (spent, what, test) in sorted(journeys.items(), key=lambda each: -each[1][0])[:12]:
        terminalreporter.write_line(f"{spent:7.1f}  {name}: {what} in {test.rpartition('::')[2]}")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the project."""
    return CHECKOUT


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The reference material beside the checkout; a test that reads it is skipped where it is absent."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder 'shared' with real dialogues does not lie beside the checkout")
    return folder


@pytest.fixture(autouse=True)
def causerie_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for the library, settings and log of every test, also in processes it starts."""
    home = tmp_path / "causerie home"
    monkeypatch.setenv("CAUSERIE_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test in which anything reaches for the network, even where the error is swallowed."""
    attempts: list[str] = []

    def guarded(original: Callable[..., object]) -> Callable[..., object]:
        def connect(self: socket.socket, address: object) -> object:
            if self.family == getattr(socket, "AF_UNIX", None):
                return original(self, address)
            attempts.append(f"a connection to {address}")
            raise OSError("there is no network in tests")

        return connect

    def look_up(host: object, *_: object, **__: object) -> object:
        attempts.append(f"the address of {host!r}")
        raise socket.gaierror("there is no network in tests")

    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    yield
    if attempts:
        pytest.fail("the network was asked for " + ", ".join(attempts), pytrace=False)


def uses_qt(request: pytest.FixtureRequest) -> bool:
    """Whether a test may make widgets."""
    folders = set(request.path.relative_to(CHECKOUT).parts)
    return bool(folders & WITH_QT) or "qapp" in request.fixturenames


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Delete what waits to be deleted, and fail on windows, threads and timers that live on.

    Windows that live on slow down every later test, and abort the process sooner or later.
    """
    if not uses_qt(request):
        yield
        return
    request.getfixturevalue("qapp")
    started = record_starts(monkeypatch)
    threads, windows = set(threading.enumerate()), windows_open()
    yield
    flush()
    if leftovers(started, threads, windows):
        gc.unfreeze()  # the page sets objects aside once a document is open
        gc.collect()  # a window without parent lives until Python lets go of it
        flush()
    left = leftovers(started, threads, windows)
    if left and not request.node.stash.get(FAILED, False):
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


def record_starts(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, str]]:
    """A list that fills with every timer and Qt thread that Python code starts, and where."""
    import traceback

    from PySide6.QtCore import QThread, QTimer

    started: list[tuple[object, str]] = []

    def recording(original: Callable[..., None]) -> Callable[..., None]:
        def start(self: object, *arguments: object) -> None:
            caller = traceback.extract_stack(limit=2)[0]
            started.append((self, f"{Path(caller.filename).name}:{caller.lineno}"))
            original(self, *arguments)

        return start

    monkeypatch.setattr(QTimer, "start", recording(QTimer.start))
    monkeypatch.setattr(QThread, "start", recording(QThread.start))
    return started


def flush() -> None:
    """Carry out `deleteLater`, which pytest-qt's event processing leaves for later."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows_open() -> set[object]:
    """The top-level widgets that are alive; Qt keeps one tool tip for ever."""
    from PySide6.QtWidgets import QApplication

    return {
        widget for widget in QApplication.topLevelWidgets() if widget.metaObject().className() != "QTipLabel"
    }


def leftovers(
    started: list[tuple[object, str]], threads: set[threading.Thread], windows: set[object]
) -> list[str]:
    """What is alive and was not there before, each told in a few words."""
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    left = [f"window {widget!r}" for widget in windows_open() - windows]
    for thing, place in started:
        if not isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            left.append(f"a running timer started at {place}")
        if isinstance(thing, QThread) and thing.isRunning():
            left.append(f"a running thread started at {place}")
    left += [
        f"thread {thread.name}"
        for thread in set(threading.enumerate()) - threads
        # a thread of Qt's that once called Python shows as a dummy for ever
        if not isinstance(thread, threading._DummyThread)
    ]
    return left
