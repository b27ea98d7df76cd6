"""The icons and the sample that the program carries with it."""

import re
from importlib.resources import files
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = {entry.name: entry.read_text(encoding="utf-8") for entry in (files("resources") / "icons").iterdir()}
LINE_ICONS = sorted(set(ICONS) - {"causerie.svg"})


def drawn_share(svg: str, size: int) -> float:
    """The share of pixels with ink when an icon is painted `size` pixels wide."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    pixels = (image.pixelColor(x, y).alpha() for x in range(size) for y in range(size))
    return sum(alpha > 100 for alpha in pixels) / size**2


@pytest.mark.parametrize("name", sorted(ICONS))
def test_an_icon_stands_by_itself(name):
    root = ElementTree.fromstring(ICONS[name])
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    without_namespace = ICONS[name].replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"https?:|href|url\(|@import|<image|<script|<style|DOCTYPE", without_namespace)


@pytest.mark.parametrize("size", [16, 20])
@pytest.mark.parametrize("name", sorted(ICONS))
def test_an_icon_shows_something_at_the_sizes_it_is_used(qapp, name, size):
    assert 0.02 < drawn_share(ICONS[name], size) <= 1


@pytest.mark.parametrize("name", LINE_ICONS)
def test_line_icons_are_one_family_in_the_colour_that_is_replaced(name):
    root = ElementTree.fromstring(ICONS[name])
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "#000000"
    assert root.get("stroke-width") == "1.75"
    assert (root.get("stroke-linecap"), root.get("stroke-linejoin")) == ("round", "round")
    colours = {value for part in root.iter() for key, value in part.items() if key in {"fill", "stroke"}}
    assert colours <= {"#000000", "none"}


def test_the_application_icon_keeps_its_own_colours():
    assert 'viewBox="0 0 128 128"' in ICONS["causerie.svg"]
    assert "#000000" not in ICONS["causerie.svg"]
