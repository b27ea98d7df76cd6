"""Line icons, recoloured from the theme."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_DRAWN_IN = "#000000"  # the colour the files are drawn in
_SCALES = (1, 2, 3)
MIRRORED = frozenset({"back", "forward", "panel-left", "panel-right", "chevron-right", "undo", "redo"})


@cache
def _source(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(_DRAWN_IN, colour).encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon into a square given in logical pixels."""
    _renderer(name, colour.name()).render(painter, rect)


def pixmap(name: str, size: int, colour: QColor, scale: float = 1, *, mirrored: bool = False) -> QPixmap:
    """An icon `size` logical pixels wide for a screen of `scale` device pixels each."""
    made = QPixmap(QSize(round(size * scale), round(size * scale)))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    paint_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return made


def icon(
    name: str, colour: QColor, disabled: QColor | None = None, size: int = 20, *, rtl: bool = False
) -> QIcon:
    """An icon for buttons and menus; the disabled state has its own colour."""
    made = QIcon()
    mirrored = rtl and name in MIRRORED
    for scale in _SCALES:
        made.addPixmap(pixmap(name, size, colour, scale, mirrored=mirrored))
        if disabled is not None:
            made.addPixmap(pixmap(name, size, disabled, scale, mirrored=mirrored), QIcon.Mode.Disabled)
    return made


def application_icon() -> QIcon:
    """The icon of the program."""
    made = QIcon()
    renderer = QSvgRenderer(QByteArray(_source("causerie").encode()))
    for size in (16, 24, 32, 48, 64, 128, 256):
        drawn = QPixmap(size, size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(drawn)
    return made
