"""What a report of a fault says: which program on which system, and where in it; no word of a reader's.

The message of an exception stays out: it may quote a document or name a file.
"""

import faulthandler
import os
import platform
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from transcript import places
from transcript.moments import now
from transcript.version import VERSION

_FRAME = re.compile(r'File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<where>\S+)')
_ROOMS = ("desktop", "transcript", "resources")


def _surroundings() -> list[str]:
    kernel = f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"
    return [
        f"Causerie {VERSION}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{QSysInfo.prettyProductName()}, {kernel}, {QSysInfo.currentCpuArchitecture()}",
        f"{QGuiApplication.platformName()}, {os.environ.get('XDG_CURRENT_DESKTOP', '-')}",
    ]


def _short(file: str) -> str:
    """A file of the program by its place in it; the folders above are the reader's own."""
    parts = Path(file).parts
    starts = [number for number, part in enumerate(parts) if part in _ROOMS]
    return "/".join(parts[starts[-1] :] if starts else parts[-2:])


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error, what it came from, and what that came from."""
    met: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in met:
        met.append(following)
        yield following
        following = following.__cause__ or following.__context__


def report_of(error: BaseException) -> str:
    """The report of an exception: kinds, files of ours and lines, without its words."""
    lines = [*_surroundings(), now().isoformat(), ""]
    for each in _chain(error):
        lines.append(type(each).__name__)
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(each.__traceback__)
        ]
    return "\n".join(lines) + "\n"


def report_of_faults(faults: str) -> str:
    """The report of what `faulthandler` wrote when a process ended before its time."""
    lines = [*_surroundings(), ""]
    for line in faults.splitlines():
        frame = _FRAME.search(line)
        if frame:
            lines.append(f"  {_short(frame['file'])}:{frame['line']} {frame['where']}")
        elif line.startswith(("Fatal Python error", "Current thread", "Thread ", "Windows fatal")):
            lines.append(line.split(":")[0] if line.startswith("Fatal") else line)
    return "\n".join(lines) + "\n"


class FaultLog:
    """The file into which the interpreter writes where it was when it dies; empty while all is well."""

    def __init__(self) -> None:
        self._path = places.log_folder() / f"fault-{os.getpid()}.txt"
        self._file: IO[bytes] | None = None

    def open(self) -> None:
        """Have deaths written down from now on; a folder that cannot be written costs only that."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file = self._path.open("wb")
        except OSError:
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """The process ends in order: nothing to tell."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._path.unlink(missing_ok=True)

    def left_behind(self) -> str:
        """What earlier processes wrote as they died, told once; empty where none did."""
        told = []
        for file in sorted(self._path.parent.glob("fault-*.txt")):
            try:
                if file != self._path and (words := file.read_text("utf-8", errors="replace")):
                    told.append(words)
                    file.unlink()
            except OSError:
                continue
        return "\n".join(told)
