"""Covers are tinted softly, always the same, and can be read."""

import pytest

from desktop.cover_tints import ground, hue, oklch
from desktop.theme import THEMES, load_theme


def luminance(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_conversion_knows_white_black_and_a_measured_red():
    assert oklch(1, 0, 0).name() == "#ffffff"
    assert oklch(0, 0, 0).name() == "#000000"
    assert oklch(0.627955, 0.257683, 29.2339).name() == "#ff0000"


def test_a_document_keeps_its_hue_and_others_have_others():
    assert hue("01J9A") == hue("01J9A")
    assert len({hue(f"01J9{n}") for n in range(60)}) > 12


@pytest.mark.parametrize("name", THEMES)
def test_title_and_people_can_be_read_on_every_tint(name):
    theme = load_theme(name)
    for number in range(200):
        tint = ground(theme, f"document {number}")
        assert contrast(theme.ink, tint) >= 4.5
        assert contrast(theme.ink2, tint) >= 4.5
