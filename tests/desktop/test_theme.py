"""The colours keep the promises of the design: everything can be read on everything it touches."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QLineEdit

from desktop.style import style_sheet
from desktop.theme import INTERFACE_SIZE, THEMES, interface_font, interface_scale, load_theme, veil
from transcript.model import AnnotationKind


def luminance(colour):
    def linear(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one, other):
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEMES)
def theme(request):
    return load_theme(request.param)


def test_text_is_legible_on_every_surface(theme):
    for surface in (theme.page, theme.chrome, theme.raised, theme.soft):
        assert contrast(theme.ink, surface) >= 7
        for colour in (theme.ink2, theme.accent, *theme.speakers, *theme.kind_labels.values()):
            assert contrast(colour, surface) >= 4.5


def test_ink_is_legible_on_washes_and_selection_and_underlines_are_seen(theme):
    assert contrast(theme.ink, theme.select) >= 7
    for kind in AnnotationKind:
        assert contrast(theme.ink, theme.washes[kind]) >= 7
        assert contrast(theme.underlines[kind], theme.washes[kind]) >= 3


def test_the_focus_ring_is_seen(theme):
    for surface in (theme.page, theme.chrome, theme.raised):
        assert contrast(theme.focus, surface) >= 3


def test_twelve_speakers_have_twelve_colours(theme):
    assert len({colour.name() for colour in theme.speakers}) == 12


@pytest.mark.parametrize(("system", "size"), [(11, 13), (13, 13), (16, 16), (40, 24)])
def test_the_interface_is_as_large_as_the_systems_letters_within_reason(qapp, monkeypatch, system, size):
    font = QFont("Sans")
    font.setPixelSize(system)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: QFont(font))
    interface_scale.cache_clear()
    try:
        assert interface_font(INTERFACE_SIZE).pixelSize() == size
    finally:
        monkeypatch.undo()
        interface_scale.cache_clear()


def test_words_in_an_empty_field_can_be_read(qapp, theme):
    field = QLineEdit()
    field.setStyleSheet(style_sheet(theme))
    field.setPlaceholderText("Filter")
    field.ensurePolished()
    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert shown.alpha() == 255
    assert contrast(shown, theme.raised) >= 4.5


def test_words_on_chips_and_rows_under_the_pointer_can_be_read(theme):
    for ground in (theme.page, theme.chrome, theme.raised):
        thin = veil(theme.ink, 0.06)
        share = thin.alphaF()
        mixed = QColor.fromRgbF(
            *(
                getattr(ground, part)() * (1 - share) + getattr(thin, part)() * share
                for part in ("redF", "greenF", "blueF")
            )
        )
        assert contrast(theme.ink2, mixed) >= 4.5
