"""Two states of one note or bookmark become one, whichever of them is asked first.

The later change wins, a deletion over whatever was not changed after it. Where both were changed
at the same moment, what they say decides, so that every library decides alike.
"""

from collections.abc import Sequence

from transcript.model import UNATTACHED
from transcript.records import dataclass
from transcript.storage import versions
from transcript.storage.connection import Row, Value
from transcript.storage.journal import COLUMNS

SAID = {"annotation": versions.SAID, "bookmark": ("name",), "colour": ("colour",)}
_WORDS = ("quote", "prefix", "suffix", "section", "speaker")
_PLACES = {
    "annotation": (*COLUMNS["annotation"][2:8], *_WORDS),
    "bookmark": ("block", "quote"),
    "colour": (),
}


@dataclass(frozen=True, slots=True)
class State:
    """A row, and whether its place was found by hand or by mending in the text that counts now.

    A place that was only just sought for it in another text yields to one that was there.
    """

    row: Row
    native: bool = True


def joined(table: str, local: State, other: State) -> Row:
    """The one row that two states come to."""
    one, two = local.row, other.row
    later, earlier = (two, one) if order(table, two) > order(table, one) else (one, two)
    place = _place_of(table, local, other) if order(table, one) == order(table, two) else {}
    # what was deleted stays in the bin as it was here: a bundle does not bring the words along
    words = one if later["deleted"] is not None else later
    return {
        **words,
        **place,
        **({"created": min(str(one["created"]), str(two["created"]))} if "created" in one else {}),
        "modified": max(str(one["modified"]), str(two["modified"])),
        "deleted": later["deleted"],
        "document": one["document"],
        "id": earlier["id"],
    }


def order(table: str, row: Row) -> tuple[str, bool, Sequence[str]]:
    """What is greater is later. Two states are the same where this is."""
    deleted = row["deleted"] is not None
    return changed(row), deleted, () if deleted else said(table, row)


def changed(row: Row) -> str:
    """When a note or bookmark was last changed or deleted, as stored."""
    return max(str(row["modified"]), str(row["deleted"] or ""))


def said(table: str, row: Row) -> Sequence[str]:
    """What the reader wrote."""
    return [str(row[name]) for name in SAID[table]]


def _place_of(table: str, local: State, other: State) -> dict[str, Value]:
    names = _PLACES[table]
    if not names:
        return {}
    if local.native != other.native:
        row = local.row if local.native else other.row
    else:
        row = max((local.row, other.row), key=lambda each: _how_well(table, each))
    return {name: row[name] for name in names}


def _how_well(table: str, row: Row) -> tuple[bool, Sequence[str]]:
    """Attached before unattached, and then any order that is the same everywhere."""
    first = row[_PLACES[table][0]]
    return first is not None and first != UNATTACHED, [f"{row[name]!s:>12}" for name in _PLACES[table]]
