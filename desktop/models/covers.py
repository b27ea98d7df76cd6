"""What a cover shows of a conversation: who speaks when, small enough to keep for every document."""

from transcript.records import dataclass

COLUMNS = 264  # half a pixel each on a cover


@dataclass(frozen=True, slots=True)
class Score:
    """Lanes of cells, `COLUMNS` to a lane, one lane after the other.

    A cell is 0 where the lane is silent; else its upper half says how much of it is spoken
    (1 to 15) and its lower half by which slot of colours (0 to 15). `own` are the numbers that
    stand for a colour which the reader chose, each with that colour.
    """

    lanes: int
    cells: bytes
    own: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """A turn as a card shows it: who speaks (`slot` None where nobody is named), and the words."""

    speaker: str
    slot: int | None
    text: str


@dataclass(frozen=True, slots=True)
class LastPlace:
    """Where a reader stopped: the section in words, the number of the turn (0: none), and the turn itself."""

    where: str
    number: int
    turn: Opening
