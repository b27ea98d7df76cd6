from array import array
from itertools import accumulate
from random import Random

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


class Texts:
    """Rows whose height follows from the length of their text, and how many of them were asked for."""

    def __init__(self, sizes: list[int]) -> None:
        self.sizes, self.asked = sizes, 0

    def heights(self, start: int, stop: int) -> "array[int]":
        self.asked += stop - start
        return array("i", [29 * (1 + size // 60) + 17 for size in self.sizes[start:stop]])

    def size(self, start: int, stop: int) -> int:
        return sum(self.sizes[start:stop])


def test_of_a_long_document_few_rows_are_estimated_and_the_whole_is_nearly_right():
    chance = Random(7)
    texts = Texts([chance.randrange(20, 600) for _ in range(100_000)])
    held = HeightMap.of(100_000, texts)
    assert texts.asked < 6_000
    true = sum(texts.heights(0, 100_000))
    assert abs(held.total - true) < 0.01 * true


@given(st.lists(st.integers(0, 900), min_size=1, max_size=9_000), st.lists(st.floats(0, 1), max_size=9))
def test_rows_estimated_late_are_those_estimated_at_once(sizes: list[int], places: list[float]):
    texts = Texts(sizes)
    held, plain = HeightMap.of(len(sizes), texts), HeightMap(texts.heights(0, len(sizes)))
    for place in places:
        row, within = held.find(int(place * held.total))
        assert 0 <= row < len(sizes)
        assert 0 <= within <= held[row]
    assert [held[row] for row in range(len(sizes))] == [plain[row] for row in range(len(sizes))]
    assert held.total == plain.total
    assert held.top(len(sizes) // 2) == plain.top(len(sizes) // 2)
