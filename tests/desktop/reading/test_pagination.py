"""Sheets hold every line once, in order; no line is cut, no heading left behind."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.pagination import sheets


@dataclass
class Row:
    gap: int
    lead: int
    line_count: int
    pitch: int
    is_heading: bool = False

    @property
    def height(self):
        return self.gap + self.lead + self.line_count * self.pitch


texts = st.builds(
    Row, gap=st.integers(0, 48), lead=st.integers(0, 22), line_count=st.integers(1, 120), pitch=st.just(29)
)
headings = st.builds(
    Row,
    gap=st.integers(16, 48),
    lead=st.integers(0, 22),
    line_count=st.integers(1, 2),
    pitch=st.just(36),
    is_heading=st.just(True),
)


@given(st.lists(st.one_of(texts, texts, headings), max_size=30), st.integers(150, 900))
def test_every_line_is_printed_once_and_whole(rows, first):
    made = list(sheets(len(rows), rows.__getitem__, first, 1000))
    printed = [
        (each.row, line) for sheet in made for each in sheet.slices for line in range(each.first, each.end)
    ]
    assert printed == [(number, line) for number, row in enumerate(rows) for line in range(row.line_count)]
    for number, sheet in enumerate(made):
        room = first if number == 0 else 1000
        assert sheet.height <= room
        for each in sheet.slices:
            row = rows[each.row]
            bottom = each.y + row.gap + row.lead + each.end * row.pitch
            top = each.y + row.gap + row.lead + each.first * row.pitch
            assert top >= 0
            assert bottom <= room


@given(st.lists(st.one_of(texts, headings), max_size=30))
def test_a_heading_stands_with_what_follows(rows):
    made = [sheet for sheet in sheets(len(rows), rows.__getitem__, 900, 1000) if sheet.slices]
    for sheet in made:
        last = sheet.slices[-1].row
        if rows[last].is_heading and len(sheet.slices) > 1:
            assert last + 1 == len(rows) or all(rows[each.row].is_heading for each in sheet.slices)


@given(st.lists(texts, min_size=1, max_size=12))
def test_no_line_of_a_paragraph_is_left_alone(rows):
    for sheet in sheets(len(rows), rows.__getitem__, 900, 1000):
        for each in sheet.slices:
            whole = rows[each.row].line_count
            if whole >= 4:
                assert each.end - each.first >= 2
