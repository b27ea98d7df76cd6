"""Which labels are one person."""

from collections.abc import Iterable

from transcript.recovery.grammars import key_of


class People:
    """Persons by label, in order of first speech."""

    def __init__(self, labels: Iterable[str]) -> None:
        self.names: list[str] = []
        self.labels: list[list[str]] = []
        self._by_key: dict[str, int] = {}
        for label in labels:
            self._meet(label)

    def _meet(self, label: str) -> None:
        key = key_of(label)
        if key not in self._by_key:
            self._by_key[key] = len(self.names)
            self.names.append(label)
            self.labels.append([])
        known = self.labels[self._by_key[key]]
        if label not in known:
            known.append(label)

    def number(self, label: str) -> int:
        """The person who is meant by a label."""
        return self._by_key[key_of(label)]
