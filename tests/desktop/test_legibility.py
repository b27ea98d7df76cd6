"""A colour that cannot be read is moved until it can, and no further than it must."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from desktop.appearance import with_accent
from desktop.legibility import LEGIBLE, contrast, legible
from desktop.theme import THEMES, load_theme

colours = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: QColor(*parts))


@given(colours, st.sampled_from(THEMES))
def test_any_accent_can_be_read_on_everything_and_what_stands_on_it_too(colour, name):
    theme = with_accent(load_theme(name), colour)
    for surface in (theme.page, theme.chrome, theme.raised, theme.soft):
        assert contrast(theme.accent, surface) >= LEGIBLE
    assert contrast(theme.onaccent, theme.accent) >= 3


def test_a_legible_colour_stays():
    theme = load_theme("light")
    assert legible(theme.accent, (theme.page,)) is theme.accent


def test_a_pale_colour_keeps_its_hue():
    made = legible(QColor("#ffd54f"), (QColor("#fcfbf8"),))
    assert abs(made.hslHue() - QColor("#ffd54f").hslHue()) < 20
    assert LEGIBLE <= contrast(made, QColor("#fcfbf8")) < LEGIBLE + 0.6
