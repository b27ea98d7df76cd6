"""Records do what frozen dataclasses of Python's own do."""

import dataclasses
from dataclasses import FrozenInstanceError, field, fields, replace
from functools import cached_property

import pytest

from transcript import records


def made_by(dataclass):
    """The same records, by one maker or the other."""

    @dataclass(frozen=True, slots=True, order=True)
    class Spot:
        """A place."""

        block: int
        name: str = "here"

        def further(self):
            return replace(self, block=self.block + 1)

    @dataclass(frozen=True, kw_only=True)
    class Whole:
        """With something that is worked out once, and something that is not compared."""

        parts: tuple[Spot, ...] = ()
        known: dict[str, int] = field(default_factory=dict)
        colours: dict[str, str] = field(default_factory=dict, compare=False)

        @cached_property
        def size(self):
            return len(self.parts)

    @dataclass(frozen=True, slots=True, eq=False)
    class Alone:
        """Only the same as itself."""

        only: int

    @dataclass(frozen=True, slots=True)
    class One:
        """A single field."""

        value: int

    return Spot, Whole, Alone, One


@pytest.fixture(params=[dataclasses.dataclass, records.dataclass], ids=["of Python", "of ours"])
def kinds(request):
    return made_by(request.param)


def test_they_are_made_by_place_and_by_name(kinds):
    spot, whole, *_ = kinds
    assert (spot(1).name, spot(1, "there").name, spot(name="x", block=2).block) == ("here", "there", 2)
    with pytest.raises(TypeError):
        spot()
    with pytest.raises(TypeError):
        spot(1, "a", "b")
    with pytest.raises(TypeError):
        whole((spot(1),))


def test_they_are_equal_by_what_is_compared_and_of_one_kind_only(kinds):
    spot, whole, alone, one = kinds
    assert spot(1) == spot(1, "here") != spot(2)
    assert spot(1) != one(1)
    assert spot(1) != (1, "here")
    assert whole(colours={"a": "b"}) == whole()
    assert alone(1) != alone(1)
    assert one(1) == one(1) != one(2)


def test_they_are_hashed_by_what_is_compared(kinds):
    spot, whole, alone, one = kinds
    assert len({spot(1), spot(1, "here"), spot(2), one(1), one(1), alone(1), alone(1)}) == 5
    with pytest.raises(TypeError):
        hash(whole())


def test_they_have_an_order_where_they_are_given_one(kinds):
    spot, _, _, one = kinds
    assert sorted([spot(2), spot(1, "z"), spot(1)]) == [spot(1), spot(1, "z"), spot(2)]
    first, second, *_ = spot(1), spot(2)
    assert (first < second, first <= first, second > first, second >= second) == (True,) * 4
    with pytest.raises(TypeError):
        sorted([first, (1, "here")])
    with pytest.raises(TypeError):
        sorted([one(1), one(2)])


def test_they_cannot_be_changed(kinds):
    spot, whole, *_ = kinds
    for record, name in ((spot(1), "block"), (whole(), "parts")):
        with pytest.raises(FrozenInstanceError):
            setattr(record, name, 3)
        with pytest.raises(FrozenInstanceError):
            delattr(record, name)
    assert not hasattr(spot(1), "__dict__")


def test_they_are_shown_replaced_and_taken_apart(kinds):
    spot, whole, *_ = kinds
    assert repr(spot(1)).endswith("Spot(block=1, name='here')")
    assert spot(1).further() == spot(2)
    assert [each.name for each in fields(whole)] == ["parts", "known", "colours"]
    assert dataclasses.asdict(spot(3)) == {"block": 3, "name": "here"}
    assert whole(parts=(spot(1),)).size == 1


def test_what_is_made_anew_is_not_shared(kinds):
    _, whole, *_ = kinds
    first = whole()
    first.known["a"] = 1
    assert whole().known == {}
    assert whole(known={"b": 2}).known == {"b": 2}
