"""A virtual screen whose pixels are read while programs start on it."""

import mmap
import os
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

_SIZE = (1280, 900)
_LOOKED_AT = range(200, 560, 12)  # rows
_COLUMNS = (400, 780)  # where every program that is compared has its text
_EDGE = 60  # of 255: a step from paper to ink
_READABLE = 300  # such steps: some lines of text
_PATIENCE_S = 120.0
_PAUSE_S = 0.01


class WatchedScreen:
    """An Xvfb with its frame buffer in a file. Close it after use."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        ready, told = os.pipe()
        command = ["Xvfb", "-displayfd", str(told), "-screen", "0", f"{_SIZE[0]}x{_SIZE[1]}x24"]
        self._server = subprocess.Popen(
            [*command, "-fbdir", self._folder.name, "-nolisten", "tcp"],
            pass_fds=[told],
            stderr=subprocess.DEVNULL,
        )
        os.close(told)
        with os.fdopen(ready) as answer:
            self.display = f":{answer.readline().strip()}"
        with Path(self._folder.name, "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header, *_ = struct.unpack(">I", self._pixels[:4])
        line, *_ = struct.unpack(">I", self._pixels[48:52])
        colours, *_ = struct.unpack(">I", self._pixels[76:80])
        self._start, self._line = header + colours * 12, line

    def __enter__(self) -> "WatchedScreen":
        return self

    def __exit__(self, *_: object) -> None:
        self._pixels.close()
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def is_readable(self) -> bool:
        """Whether lines of text stand in the middle of the screen."""
        steps = 0
        for row in _LOOKED_AT:
            at = self._start + row * self._line
            green = self._pixels[at + _COLUMNS[0] * 4 + 1 : at + _COLUMNS[1] * 4 : 4]
            steps += sum(abs(one - other) > _EDGE for one, other in pairwise(green))
        return steps > _READABLE

    def seconds_until_text(self, command: Sequence[str], environment: dict[str, str]) -> float:
        """Start a program, wait until its text can be read, and end it. Raises `TimeoutError`."""
        start = time.perf_counter()
        program = subprocess.Popen(
            command,
            env={**environment, "DISPLAY": self.display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            while not self.is_readable():
                if time.perf_counter() - start > _PATIENCE_S or program.poll() not in (None, 0):
                    raise TimeoutError(f"{command[0]} shows no text")
                time.sleep(_PAUSE_S)
            return time.perf_counter() - start
        finally:
            os.killpg(program.pid, signal.SIGTERM) if program.poll() is None else None
            program.wait()
            self._wait_for_darkness()

    def _wait_for_darkness(self) -> None:
        start = time.perf_counter()
        while self.is_readable() and time.perf_counter() - start < _PATIENCE_S:
            time.sleep(_PAUSE_S)
