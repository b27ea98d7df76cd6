"""The rows that were laid out last. No Qt."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

_MOST_ROWS = 256
_MOST_CHARACTERS = 200_000


class Sized(Protocol):
    """A row with a text."""

    @property
    def size(self) -> int: ...


Row = TypeVar("Row", bound=Sized)


class LayoutCache(Generic[Row]):
    """Makes rows, and keeps those used last within bounds of number and of text."""

    def __init__(self, make: Callable[[int], Row]) -> None:
        self._make = make
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._characters = 0

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> Row:
        found = self._rows.get(row)
        if found is not None:
            self._rows.move_to_end(row)
            return found
        made = self._make(row)
        self._rows[row] = made
        self._characters += made.size
        self._shrink()
        return made

    def _shrink(self) -> None:
        while len(self._rows) > _MOST_ROWS or (self._characters > _MOST_CHARACTERS and len(self._rows) > 1):
            _, dropped = self._rows.popitem(last=False)
            self._characters -= dropped.size

    def clear(self) -> None:
        """Forget every row."""
        self._rows.clear()
        self._characters = 0
