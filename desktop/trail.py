"""The way back: places a reader jumped from, as a browser keeps pages."""

from transcript.model import Place

_MOST = 200


class Trail:
    """Places before and after the present one."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """The reader jumps away from `place`; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != place:
            self._behind = [*self._behind[-_MOST:], place]
        self._ahead.clear()

    def back(self, present: Place) -> Place | None:
        """The place to go back to from `present`."""
        return self._step(self._behind, self._ahead, present)

    def forward(self, present: Place) -> Place | None:
        """The place to go forward to from `present`."""
        return self._step(self._ahead, self._behind, present)

    @staticmethod
    def _step(source: list[Place], target: list[Place], present: Place) -> Place | None:
        if not source:
            return None
        target.append(present)
        return source.pop()

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place ahead."""
        return bool(self._ahead)

    def clear(self) -> None:
        """Forget everything: another document is open."""
        self._behind.clear()
        self._ahead.clear()
