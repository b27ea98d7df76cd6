import pytest

from desktop.reading.page_geometry import PageGeometry, page_geometry
from desktop.reading.page_type import PageType


def geometry(
    width: float, size: float = 18, longest: float = 90, *, voices: bool = True, mirrored: bool = False
):
    return page_geometry(width, PageType(size), longest, voices=voices, mirrored=mirrored)


def gaps(made: PageGeometry) -> tuple[float, float]:
    return made.bar - (made.name_left + made.name_width), made.text_left - made.bar


def test_the_column_has_the_measure_of_the_design():
    made = geometry(900)
    assert made.text_width == pytest.approx(559.8)
    assert made.name_width == pytest.approx(100.8)
    assert gaps(made) == (21.25, 21.25)
    assert made.margin_right - made.text_right == 36


def test_the_page_stands_in_the_middle():
    made = geometry(1_000)
    assert made.name_left == pytest.approx(1_000 - made.margin_right, abs=1)


def test_names_grow_their_column_up_to_a_bound():
    assert geometry(1_200, longest=130).name_width == 130
    assert geometry(1_200, longest=400).name_width == pytest.approx(8.5 * 18)


def test_white_beside_short_names_goes_before_the_text_is_narrowed():
    made = geometry(740, longest=60)
    assert made.name_width < 100
    assert made.text_width == pytest.approx(559.8)
    tight = geometry(660, longest=60)
    assert tight.name_width == 60
    assert tight.text_width < 559


def test_long_names_go_on_two_lines_before_the_text_falls_below_its_least_measure():
    def made(width: float) -> PageGeometry:
        return page_geometry(width, PageType(), 150, 80, voices=True, mirrored=False)

    assert made(1_000).name_width == 150
    assert made(662).text_width == pytest.approx(24 * 18)
    assert 80 < made(662).name_width < 150
    assert made(640).name_width >= 80


@pytest.mark.parametrize("width", [120, 240, 480, 639, 640, 700, 900, 2_000])
@pytest.mark.parametrize("size", [13, 18, 32])
@pytest.mark.parametrize("voices", [True, False])
def test_everything_is_within_the_pane_where_there_is_room(width: int, size: int, voices: bool):
    made = geometry(width, size, longest=120, voices=voices)
    assert made.text_width >= 160
    crowded = width - 110.5 - 120 < 18 * size  # what the text would have beside the names
    assert made.names_above == (voices and (width < 640 * min(1, size / 18) or crowded))
    if width >= 480:
        assert made.name_left >= 0
        assert made.margin_right <= width


def test_a_page_from_right_to_left_is_the_mirror_image():
    left, right = geometry(900), geometry(900, mirrored=True)
    for value, size in (
        (left.text_left, left.text_width),
        (left.name_left, left.name_width),
        (left.bar, 0.0),
    ):
        assert right.x(value, size) == 900 - left.x(value, size) - size


def test_a_reader_may_choose_a_narrower_column_and_names_above():
    narrow = page_geometry(1_200, PageType(column=26.0), 60, voices=True, mirrored=False)
    assert narrow.text_width == pytest.approx(26 * 18)
    above = page_geometry(1_200, PageType(names_above=True), 60, voices=True, mirrored=False)
    assert above.names_above
    assert above.name_width == 0
