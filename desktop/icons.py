"""Line icons, recoloured from the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from desktop.screens import finest_scale

_DRAWN_IN = "#000000"  # the colour the files are drawn in
MIRRORED = frozenset({"back", "forward", "panel-left", "panel-right", "chevron-right", "undo", "redo"})


@cache
def _source(name: str) -> str:
    return (resources.FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8")


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
    """An icon for buttons and menus; the disabled state has its own colour.

    It is drawn for the screens there are now: `Appearance` has all icons made again for a finer one.
    """
    other = "" if disabled is None else disabled.name()
    return _icon(name, colour.name(), other, size, finest_scale(), rtl and name in MIRRORED)


@cache
def _icon(name: str, colour: str, disabled: str, size: int, finest: int, mirrored: bool) -> QIcon:  # noqa: FBT001
    made = QIcon()
    for scale in range(1, finest + 1):
        made.addPixmap(pixmap(name, size, QColor(colour), scale, mirrored=mirrored))
        if disabled:
            made.addPixmap(
                pixmap(name, size, QColor(disabled), scale, mirrored=mirrored), QIcon.Mode.Disabled
            )
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
