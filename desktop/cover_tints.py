"""The soft ground of a cover: its hue is the document's own, its lightness the theme's."""

from functools import cache
from math import cos, radians, sin
from zlib import crc32

from PySide6.QtGui import QColor

from desktop.theme import Theme

_HUES = 24
_GROUNDS = {"light": (0.925, 0.022), "sepia": (0.890, 0.036), "dark": (0.315, 0.026)}
_SPINE = {"light": -0.035, "sepia": -0.040, "dark": 0.055}


def hue(document: str) -> float:
    """The hue of a document in degrees, always the same for the same id."""
    return crc32(document.encode()) % _HUES * 360 / _HUES


def ground(theme: Theme, document: str) -> QColor:
    """The colour of a cover."""
    return _shade(theme.name, hue(document), 0.0)


def spine(theme: Theme, document: str) -> QColor:
    """The strip at the edge of a cover."""
    return _shade(theme.name, hue(document), _SPINE[theme.name])


@cache
def _shade(theme: str, degrees: float, lighter: float) -> QColor:
    lightness, chroma = _GROUNDS[theme]
    return oklch(lightness + lighter, chroma, degrees)


def oklch(lightness: float, chroma: float, degrees: float) -> QColor:
    """A colour by OKLCH lightness (0 to 1), chroma and hue, within what a screen shows."""
    a, b = chroma * cos(radians(degrees)), chroma * sin(radians(degrees))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return QColor.fromRgbF(*(_encoded(part) for part in (red, green, blue)))


def _encoded(linear: float) -> float:
    """sRGB's curve."""
    part = min(1.0, max(0.0, linear))
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
