from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.height_map import HeightMap


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=1_200),
    st.lists(st.tuples(st.integers(0, 1_199), st.integers(1, 900)), max_size=20),
)
def test_tops_and_rows_agree_with_plain_sums(heights: list[int], changes: list[tuple[int, int]]):
    held = HeightMap(heights)
    for row, height in changes:
        if row < len(heights):
            heights[row] = held[row] = height
    tops = [0, *accumulate(heights)]
    assert held.total == tops[-1]
    for row in range(0, len(heights), 37):
        assert held.top(row) == tops[row]
        assert held.find(tops[row]) == (row, 0)
        assert held.find(tops[row] + heights[row] - 1) == (row, heights[row] - 1)


def test_beyond_the_end_is_the_last_row():
    held = HeightMap([10, 20])
    assert held.find(45) == (1, 35)
    assert held.find(-5) == (0, -5)


def test_nothing_has_no_height():
    assert HeightMap().total == 0
