"""What a reader told recovery, because the file alone was understood wrongly."""

from transcript.records import dataclass
from transcript.recovery.keys import key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """`label_style` is an id of `label_styles` (None: the one that explains the file best).

    `speakers` are labels, as printed, that name speakers; `not_speakers` are labels that
    do not, and whose lines stay text.
    """

    label_style: str | None = None
    speakers: frozenset[str] = frozenset()
    not_speakers: frozenset[str] = frozenset()

    @property
    def shown(self) -> frozenset[str]:
        """The keys of labels that name speakers."""
        return frozenset(map(key_of, self.speakers - self.not_speakers))

    @property
    def barred(self) -> frozenset[str]:
        """The keys of labels that name nobody."""
        return frozenset(map(key_of, self.not_speakers))


AS_FOUND = Choices()
