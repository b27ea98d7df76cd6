"""What slow work reports to."""

from typing import Protocol


class Progress(Protocol):
    """Receives how far work has come, and may stop it."""

    def report(self, done: int, total: int, label: str) -> None:
        """`done` of `total` steps are finished; `label` names the step for the reader."""

    def check_cancelled(self) -> None:
        """Raise `Cancelled` when the reader asked to stop."""


class Unwatched:
    """Progress nobody looks at: the default for quick work and for tests."""

    def report(self, done: int, total: int, label: str) -> None:
        """Drop the report."""

    def check_cancelled(self) -> None:
        """Never cancelled."""
