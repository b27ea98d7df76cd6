"""Colours that can be read: contrast as WCAG counts it, and a colour moved in OKLCH until it has enough."""

from collections.abc import Sequence
from math import cbrt

from PySide6.QtGui import QColor

LEGIBLE = 4.5  # for text
_STEPS = 50

Triple = tuple[float, float, float]


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def luminance(colour: QColor) -> float:
    """The relative luminance of a colour, from 0 to 1."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _to_oklab(colour: QColor) -> Triple:
    r, g, b = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _to_linear(lightness: float, a: float, b: float) -> Triple:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _colour(lightness: float, a: float, b: float) -> QColor:
    """The colour of these OKLab coordinates, with less chroma where a screen cannot show it."""
    parts = _to_linear(lightness, a, b)
    for _ in range(_STEPS):
        if all(-1e-4 <= part <= 1 + 1e-4 for part in parts):
            break
        a, b = a * 0.94, b * 0.94
        parts = _to_linear(lightness, a, b)
    red, green, blue = (_encoded(min(1.0, max(0.0, part))) for part in parts)
    return QColor.fromRgbF(red, green, blue)


def legible(colour: QColor, surfaces: Sequence[QColor], least: float = LEGIBLE) -> QColor:
    """`colour`, or the nearest one of its hue that has the contrast `least` on all `surfaces`."""
    if all(contrast(colour, surface) >= least for surface in surfaces):
        return colour
    lightness, a, b = _to_oklab(colour)
    dark_ground = sum(map(luminance, surfaces)) / len(surfaces) < 0.18
    end = 1.0 if dark_ground else 0.0
    for step in range(1, _STEPS + 1):
        moved = _colour(lightness + (end - lightness) * step / _STEPS, a, b)
        if all(contrast(moved, surface) >= least for surface in surfaces):
            return moved
    return QColor("white") if dark_ground else QColor("black")
