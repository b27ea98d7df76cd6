"""Scrolling over rows whose heights are only known once they were measured."""

import random
from itertools import pairwise

import pytest

from desktop.reading.height_map import HeightMap
from desktop.reading.viewport_state import ViewportState

HEIGHT = 700


@pytest.fixture
def exact() -> list[int]:
    chance = random.Random(3)
    return [chance.randint(20, 400) for _ in range(3_000)]


@pytest.fixture
def view(exact: list[int]) -> ViewportState:
    return ViewportState(HeightMap([120] * len(exact)), exact.__getitem__, HEIGHT, 50)


def tops(view: ViewportState) -> dict[int, int]:
    return {row.row: row.y for row in view.visible()}


@pytest.mark.parametrize("start", [0, 0.3, 0.97])
@pytest.mark.parametrize("step", [40, -40, -7, 333, -700])
def test_the_text_never_jumps(view: ViewportState, start: float, step: int):
    view.jump_to(int(view.maximum * start))
    for _ in range(100):
        before = tops(view)
        moved = view.scroll_by(step)
        after = tops(view)
        for row in before.keys() & after.keys():
            assert after[row] == before[row] - moved
        if 0 < view.position < view.maximum:
            assert moved == step


def test_the_rows_on_screen_fill_it_without_gaps(view: ViewportState):
    view.jump_to(view.maximum // 2)
    rows = view.visible()
    assert rows[0].y <= 0
    assert rows[-1].y + rows[-1].height >= HEIGHT
    for one, other in pairwise(rows):
        assert other.row == one.row + 1
        assert other.y == one.y + one.height


def test_the_end_is_reached_to_the_pixel(view: ViewportState, exact: list[int]):
    view.jump_to(view.maximum)
    last = view.visible()[-1]
    assert last.row == len(exact) - 1
    assert last.y + last.height + view.foot == HEIGHT
    assert view.position == view.maximum


def test_scrolling_to_the_end_by_and_by_reaches_the_same_place(view: ViewportState):
    view.jump_to(view.maximum - 3_000)
    while view.scroll_by(333):
        view.visible()
    assert view.position == view.maximum
    assert view.scroll_by(1) == 0


def test_the_beginning_stops(view: ViewportState):
    view.jump_to(500)
    while view.scroll_by(-90):
        view.visible()
    assert (view.row, view.offset, view.position) == (0, 0, 0)


def test_a_row_is_put_where_it_is_wanted(view: ViewportState):
    view.show(1_500, 10, HEIGHT // 4)
    assert tops(view)[1_500] == HEIGHT // 4 - 10


def test_a_row_near_the_end_comes_as_high_as_the_end_allows(view: ViewportState, exact: list[int]):
    view.show(len(exact) - 1, 0, 0)
    last = view.visible()[-1]
    assert last.y + last.height + view.foot == HEIGHT


def test_a_short_document_does_not_scroll():
    view = ViewportState(HeightMap([30, 30]), [30, 40].__getitem__, HEIGHT, 50)
    assert view.scroll_by(100) == 0
    assert [row.y for row in view.visible()] == [0, 30]
    assert view.maximum == 0


def test_nothing_is_nowhere():
    view = ViewportState(HeightMap(), [].__getitem__, HEIGHT, 50)
    assert view.visible() == []
    assert view.scroll_by(10) == 0
    view.show_end()
    assert view.position == 0
