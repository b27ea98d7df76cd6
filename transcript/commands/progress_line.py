"""Progress on one line of a terminal; nothing where standard error is no terminal."""

import sys

_CLEAR = "\r\x1b[K"


class ProgressLine:
    """Shows what is being done, and is wiped away when it is done."""

    def __init__(self) -> None:
        self._shown = False
        self._wanted = sys.stderr.isatty()

    def report(self, done: int, total: int, label: str) -> None:
        """Show that `done` of `total` steps of `label` are finished."""
        if self._wanted:
            share = f" {100 * done // total} %" if total > 1 else ""
            self._write(f"{_CLEAR}{label}…{share}")
            self._shown = True

    def clear(self) -> None:
        """Make room for a line that stays."""
        if self._shown:
            self._write(_CLEAR)
            self._shown = False

    def check_cancelled(self) -> None:
        """Ctrl+C interrupts a command by itself."""

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
