"""A screen and a bus of the tests' own, the program on them, and a screen reader that listens."""

import ctypes
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"
ASKS_FOR_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PATIENCE = 60  # seconds
PACKAGES = "at-spi2-core dbus gir1.2-atspi-2.0 python3-gi xvfb"


def what_is_missing() -> str:
    """Why the real accessibility tree cannot be read here; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is Linux's"
    absent = [name for name in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON) if not shutil.which(name)]
    if absent:
        return f"{', '.join(absent)} is missing; on Debian: apt-get install {PACKAGES}"
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        return "Qt cannot show a window; on Debian: apt-get install libxcb-cursor0"
    asked = subprocess.run([SYSTEM_PYTHON, "-c", ASKS_FOR_BINDINGS], capture_output=True)
    launcher = any(
        Path(place, "at-spi-bus-launcher").exists() for place in ("/usr/libexec", "/usr/lib/at-spi2-core")
    )
    if asked.returncode or not launcher:
        return f"the system has no AT-SPI, or its Python no bindings; on Debian: apt-get install {PACKAGES}"
    return ""


class Partner:
    """A process that answers each line of JSON with one."""

    def __init__(self, command: list[str], values: dict[str, str], log: Path) -> None:
        with log.open("wb") as errors:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=values, text=True
            )
        self.log = log
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listening = threading.Thread(target=self._listen)
        self._listening.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._answers.put(line)
        self._answers.put("")

    def answer(self) -> Any:
        """The next line."""
        try:
            line = self._answers.get(timeout=PATIENCE)
        except queue.Empty:
            self.process.kill()
            pytest.fail(f"no answer: {self.log.read_text()[-2000:]}")
        assert line, f"it ended: {self.log.read_text()[-2000:]}"
        return json.loads(line)

    def ask(self, *question: Any) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return self.answer()

    def end(self) -> int:
        """Close its standard input, which ends it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        status = self.process.wait(PATIENCE)
        self._listening.join()
        self.process.stdout.close()
        return status


@pytest.fixture(scope="module")
def screen_and_bus() -> Iterator[dict[str, str]]:
    """The environment of a screen and a session bus that end with the tests."""
    missing = what_is_missing()
    if missing:
        pytest.skip(missing)
    folder = tempfile.mkdtemp(prefix="causerie-")  # short: the names of sockets have room for 100 letters
    values = {
        key: value
        for key, value in os.environ.items()
        if key not in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS")
    }
    values |= {"XDG_RUNTIME_DIR": folder, "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "1"}
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=values,
    )  # fmt: skip
    values["DISPLAY"] = ":" + screen.stdout.readline().strip()
    bus = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; cat"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=values,
    )  # fmt: skip
    values["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    yield values
    bus.stdin.close()
    bus.wait(30)
    screen.terminate()
    screen.wait(30)
    for process in (bus, screen):
        process.stdout.close()
    shutil.rmtree(folder, ignore_errors=True)


class ScreenReader:
    """Somebody who hears the window and presses keys."""

    def __init__(self, ears: Partner, hands: Partner) -> None:
        self._ears, self._hands = ears, hands

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as `Ctrl+F`; what was heard before is forgotten."""
        self._ears.ask("forget")
        assert self._hands.ask("press", *keys) == "done"

    def type(self, words: str) -> None:
        """Type words into what has the keyboard."""
        self._ears.ask("forget")
        assert self._hands.ask("type", words) == "done"

    def hears(self, pattern: str) -> str:
        """Wait for words that match a pattern; all of what was said."""
        words = self._ears.ask("wait_for", pattern)
        assert words is not None, f"heard no {pattern!r}, only {self._ears.ask('so_far')}"
        return words

    def __getattr__(self, question: str) -> Callable[..., Any]:
        return lambda *arguments: self._ears.ask(question, *arguments)


@pytest.fixture
def screen_reader(screen_and_bus, tmp_path, causerie_home, checkout) -> Iterator[Callable[..., ScreenReader]]:
    """Opens the program on files, with a screen reader running."""
    partners: list[Partner] = []

    def start(*files: Path) -> ScreenReader:
        ears = Partner([SYSTEM_PYTHON, str(HERE / "listener.py")], screen_and_bus, tmp_path / "ears.log")
        partners.append(ears)
        assert ears.answer() == "listening"
        values = screen_and_bus | {
            "CAUSERIE_HOME": str(causerie_home),
            "PYTHONPATH": str(checkout),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        hands = Partner(
            [sys.executable, str(HERE / "typing_reader.py"), *map(str, files)], values, tmp_path / "hands.log"
        )
        partners.append(hands)
        if files:
            assert hands.answer() == "shown"
        return ScreenReader(ears, hands)

    yield start
    statuses = [partner.end() for partner in reversed(partners)]
    assert not any(statuses), [partner.log.read_text()[-2000:] for partner in partners]
