"""Where the columns of the page stand, in logical pixels from the pane's left edge. No Qt."""

from desktop.reading.page_type import PageType
from transcript.records import dataclass

NARROW = 640
BODY = 18.0
_NAME_REM, _WIDEST_NAME_REM = 5.6, 8.5
_GAP, _BAR, _MARGIN, _EDGE = 20.0, 2.5, 36.0, 16.0
_LEAST_REM, _CROWDED_REM, _LEAST_COLUMN = 24.0, 18.0, 160.0


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """The columns of a page of one width.

    Written for pages that run from left to right; `mirrored` pages are painted from
    the other edge: use `x` for every left edge. With `names_above` there is no name
    column. `margin_right` is where turn numbers and ribbons end.
    """

    width: float
    text_left: float
    text_width: float
    name_left: float
    name_width: float
    bar: float
    margin_right: float
    names_above: bool
    mirrored: bool

    @property
    def text_right(self) -> float:
        """The right edge of the text column before mirroring."""
        return self.text_left + self.text_width

    def x(self, left: float, width: float = 0.0) -> float:
        """The left edge on screen of something `width` wide that starts at `left`."""
        return self.width - left - width if self.mirrored else left


def page_geometry(
    width: float,
    page_type: PageType,
    longest_name: float,
    narrowest_names: float = 0.0,
    *,
    voices: bool,
    mirrored: bool,
) -> PageGeometry:
    """Lay the columns out in `width`. Small text leaves room for names beside it on narrower pages;
    beside large text they go above it, where it would be crowded otherwise.

    `longest_name` is the width of the longest name, `narrowest_names` the one in which all are whole
    on two lines; without `voices` nobody speaks and there is only the text.
    """
    text_size, column_rem = page_type.size, page_type.column
    above = voices and (page_type.names_above or width < NARROW * min(1.0, text_size / BODY))
    before = _GAP + _BAR + _GAP if voices else _MARGIN
    free = width - before - _MARGIN - 2 * _EDGE
    name = 0.0
    if voices and not above:
        name = _name_column(free, page_type, longest_name, narrowest_names)
        above = free - name < min(_CROWDED_REM, column_rem) * text_size
    if above:
        name, before = 0.0, 4.0 + _BAR + 14.0
        free = width - before - _MARGIN - 2 * _EDGE
    column = min(column_rem * text_size, max(_LEAST_COLUMN, free - name))
    used = name + before + column + _MARGIN
    left = max(_EDGE / 2, (width - used) / 2)
    text_left = round(left + name + before)
    return PageGeometry(
        width=width,
        text_left=text_left,
        text_width=column,
        name_left=text_left - before - name,
        name_width=name,
        bar=text_left - (14.0 if above else _GAP) - _BAR / 2,
        margin_right=text_left + column + _MARGIN,
        names_above=above,
        mirrored=mirrored,
    )


def _name_column(free: float, page_type: PageType, longest_name: float, narrowest_names: float) -> float:
    """The width of the names, of what is `free` for them and the text."""
    text_size = page_type.size
    longest = min(longest_name, _WIDEST_NAME_REM * text_size)
    # long names go on two lines before the text falls below its least measure
    longest = min(longest, max(free - _LEAST_REM * text_size, narrowest_names or longest))
    # white beside short names is given up before the text has to be narrower
    return max(longest, min(_NAME_REM * text_size, free - page_type.column * text_size))
