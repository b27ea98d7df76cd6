from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.code_units import CodeUnits


@given(st.text(max_size=60))
def test_offsets_agree_with_utf_16(text: str):
    if any("\ud800" <= character <= "\udfff" for character in text):
        return
    units = CodeUnits(text)
    for offset in range(len(text) + 1):
        unit = len(text[:offset].encode("utf-16-le")) // 2
        assert units.to_units(offset) == unit
        assert units.to_points(unit) == offset


def test_the_middle_of_a_pair_belongs_to_its_character():
    units = CodeUnits("a😀b")
    assert units.to_points(2) == 1
    assert units.to_units(3) == 4
